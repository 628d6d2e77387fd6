import { TABLES, type Table } from './index.ts';

const HEAD = `# Tables of an export

What \`lahter export\` makes, in every format. Made by \`npm run tables\`.

- \`document_id\` joins the tables; with \`ordinal\` it is the key of most. Keys are made from the JSON file's place in the
  exported folder: the same folder gives the same keys.
- \`pointer\`, \`page\`, \`path\`, \`quote\`, \`confidence\` say where the row's value was read; \`evidence\` has every place.
- Dates are text, ISO 8601, and may lack their day (\`2025-03\`). What a document does not say is empty (\`NULL\`).
`;

/** The data dictionary, in Markdown, made from the definition of the tables. */
export function describeTables(): string {
  return `${HEAD}${TABLES.map(describeTable).join('')}`;
}

function describeTable({ name, about, key, references, columns }: Table): string {
  const leads = references.map(
    (reference) => `\`${reference.columns.join(', ')}\` → \`${reference.table} (${reference.to.join(', ')})\``,
  );
  return [
    `\n## ${name}\n`,
    `${about} Key: \`${key.join(', ')}\`.${leads.length > 0 ? ` ${leads.join('; ')}.` : ''}\n`,
    '| Column | Type | Meaning |',
    '| ------ | ---- | ------- |',
    ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.about.replaceAll('|', '\\|')} |`),
    '',
  ].join('\n');
}
