import type { ColumnType, Reference, Table } from '../tables/index.ts';

/** How a database writes the same tables. */
export interface Dialect {
  readonly types: Readonly<Record<ColumnType, string>>;
  /** The end of a foreign key, `null` where there are none. */
  readonly onReference: ((reference: Reference) => string) | null;
}

/** A name that stands for itself whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quotedList(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

/** @param inSchema gives a table's full name */
export function createTable(table: Table, { types, onReference }: Dialect, inSchema = quoted): string {
  const columns = table.columns.map(
    ({ name, type }) => `${quoted(name)} ${types[type]}${table.key.includes(name) ? ' NOT NULL' : ''}`,
  );
  const references = onReference === null ? [] : table.references;
  const constraints = references.map(
    (reference) =>
      `FOREIGN KEY (${quotedList(reference.columns)}) REFERENCES ${inSchema(reference.table)} ` +
      `(${quotedList(reference.to)}) ${onReference?.(reference)}`,
  );
  const parts = [...columns, `PRIMARY KEY (${quotedList(table.key)})`, ...constraints];
  return `CREATE TABLE ${inSchema(table.name)} (\n  ${parts.join(',\n  ')}\n)`;
}

/** Indexes for the references that the primary key does not serve. */
export function createIndexes({ name, key, references }: Table, inSchema = quoted): string[] {
  return references
    .filter(({ columns }) => !columns.every((column, i) => column === key[i]))
    .map(({ columns }) => {
      const index = quoted(`${name}_${columns.join('_')}`);
      return `CREATE INDEX ${index} ON ${inSchema(name)} (${quotedList(columns)})`;
    });
}

/** What tables and columns mean, kept in the database. */
export function comments({ name, about, columns }: Table, inSchema = quoted): string[] {
  const text = (words: string) => `'${words.replaceAll("'", "''")}'`;
  return [
    `COMMENT ON TABLE ${inSchema(name)} IS ${text(about)}`,
    ...columns.map((column) => `COMMENT ON COLUMN ${inSchema(name)}.${quoted(column.name)} IS ${text(column.about)}`),
  ];
}
