/** Help of `lahter export`. */
export const EXPORT_HELP = `Usage: lahter export DIR --to FORMAT[,FORMAT…] [--out OUT] [options]

Makes tables of what "lahter convert DOCUMENTS --out DIR" wrote: documents, duties, rights, qualifications, relations,
decision items, staffing rows and more, each row with the page and the words it was read from. docs/tables.md lists
tables, columns and keys. Files take their names when all of them are whole.

Formats:
  csv        one file a table. A cell that begins with = + - @ ' or a tab has an apostrophe before it, so that no
             spreadsheet takes it for a formula; without this apostrophe it is the document's text
  xlsx       lahter.xlsx, one sheet a table that has rows
  jsonl      envelopes.jsonl, one file's JSON a line
  parquet    one file a table
  duckdb     lahter.duckdb
  sqlite     lahter.sqlite, with foreign keys
  postgres   tables on a server: what is new is added, what differs is changed, what a file no longer says is removed,
             in one transaction; files that are not in DIR stay. Nothing else ever uses the network

Options:
  --out OUT              folder for the files; made where it is missing
  --bom                  CSV begins with a byte order mark, as Excel wants it
  --separator CHARACTER  of CSV: , (the default) ; | or tab. Estonian Excel opens files with ;
  --url URL              of the server, postgres://user@host/database; without it the PG… environment variables and
                         ~/.pgpass count, which keep the password out of the list of processes
  --schema NAME          of the database, "lahter" where it is left out; made where it is missing

Examples:
  lahter export out --to csv --bom --separator ";" --out tables
  lahter export out --to xlsx,parquet --out tables
  PGHOST=localhost PGDATABASE=personal lahter export out --to postgres --schema ametijuhendid

Exit codes: as in lahter --help; 1 where a .json file is no envelope, 3 where no envelope was found, 4 where the
target cannot be written or holds other numbers of rows than were read: then nothing of it was kept.
`;
