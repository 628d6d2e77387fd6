/** What the pages without script share: a column of text with tables whose long words break. */
export function plainStyle(own: { readonly width: string; readonly padding: string }): string {
  return `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: ${own.width}; padding: 1rem 1.5rem; font: 15px/1.45 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; color: #1c2430; }
table { border-collapse: collapse; margin-bottom: 1.5rem; }
th, td { border: 1px solid #d5dbe3; padding: ${own.padding} .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
`;
}
