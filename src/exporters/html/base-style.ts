/** The look that all pages share: calm, dense, dark on light; every text has at least 4.5 : 1 against its ground. */
export const BASE_STYLE = `
:root {
  color-scheme: light;
  --ink: #1a2330; --soft: #566273; --line: #dfe4ea; --edge: #8793a2; --paper: #fff; --ground: #f5f7f9; --shade: #eef2f6;
  --accent: #0b5394; --mark: #fff0b3;
}
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Open Sans", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--ground); font-variant-numeric: tabular-nums; }
header, main { padding: 0 1.75rem; }
header { background: var(--paper); border-bottom: 1px solid var(--line); padding-top: 1.1rem; padding-bottom: 1rem; }
main { padding-bottom: 3rem; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
h2 { margin: 1.75rem 0 .6rem; font-size: 1.08rem; font-weight: 650; }
h3 { margin: 0 0 .45rem; font-size: .8rem; font-weight: 600; color: var(--soft); }
p { margin: 0; }
.top { display: flex; justify-content: space-between; align-items: start; gap: 1rem; }
.soft { color: var(--soft); }
.line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; margin-bottom: .4rem; }
.controls { display: flex; flex-wrap: wrap; gap: .6rem .9rem; }
.controls label { display: flex; flex-direction: column; gap: .15rem; font-size: .8rem; color: var(--soft); flex: 1 1 9rem; max-width: 16rem; }
input, select, button { font: inherit; color: inherit; }
.controls input, .controls select { font-size: .9rem; color: var(--ink); width: 100%; height: 2.1rem; padding: 0 .55rem; border: 1px solid var(--edge); border-radius: 5px; background: var(--paper); }
button { cursor: pointer; }
.plain { border: 1px solid var(--edge); background: var(--paper); border-radius: 5px; padding: .25rem .75rem; }
.plain:hover { background: var(--shade); }
:focus-visible { outline: 2px solid #1a73e8; outline-offset: 1px; }
a { color: var(--accent); }
.frame { overflow: auto; max-height: 76vh; border: 1px solid var(--line); background: var(--paper); border-radius: 6px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .65rem; text-align: left; vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { position: sticky; top: 0; background: var(--paper); z-index: 2; font-size: .8rem; font-weight: 600; color: var(--soft); }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; margin: .75rem 0; padding: .55rem .9rem; }
details[open] > summary { margin-bottom: .6rem; }
summary { cursor: pointer; font-weight: 600; }
.source { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
noscript { display: block; padding: 1rem 1.75rem; }
[hidden] { display: none !important; }
@page { margin: 14mm; }
@media print {
  body { background: none; font-size: 10pt; }
  header, main { padding-left: 0; padding-right: 0; }
  .controls, .plain { display: none; }
  .frame { max-height: none; overflow: visible; border: 0; }
  thead th { position: static; }
  tr { break-inside: avoid; }
}
`;
