/** RFC 4180: fields by a separator, quotes doubled inside quotes. */
export function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') field += text[i++];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) endField();
    else if (character === '\n') {
      endField();
      rows.push(row);
      row = [];
    } else field += character;
  }
  return rows;
}
