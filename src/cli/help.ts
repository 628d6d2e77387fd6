import { SUPPORTED_EXTENSIONS } from '../parsers/index.ts';

import { COMPARE_HELP } from './help-compare.ts';
import { EXPORT_HELP } from './help-export.ts';

const EXIT_CODES = `Exit codes:
  0  all fine
  1  some files failed, each with one line on standard error
  2  the command line is wrong
  3  no file of a supported format was found
  4  the output folder cannot be written, or is full
  5  another run is at work in the output folder
  130  stopped by a signal; the same command goes on
`;

const MAIN = `Lahter reads Estonian job descriptions and decisions and gives JSON in which every value says where it was read.

Usage:
  lahter convert PATH… --out DIR    documents to JSON, one file each
  lahter explain FILE               how one document was read, and why
  lahter compare DIR… [--out DIR]   what they say alike, and who has what
  lahter diff A B                   two job descriptions side by side
  lahter graph DIR…                 who supervises and stands in for whom
  lahter export DIR --to FORMAT     CSV, XLSX, JSONL, Parquet, DuckDB, SQLite, PostgreSQL
  lahter schema                     the output's JSON Schema
  lahter status DIR                 what a run has come to, also while it goes on
  lahter doctor                     what is installed, and what is missing for what
  lahter --version | --help | COMMAND --help

Examples:
  lahter convert fixtures --out out
  lahter explain ametijuhend.pdf --pointer /records/0/supervisors

Data goes to standard output, messages to standard error. Nothing leaves this machine.

${EXIT_CODES}`;

const CONVERT = `Usage: lahter convert PATH… (--out DIR | --stdout) [options]

Converts files, and folders with everything below them, to JSON: DIR/a/b.pdf.json for a/b.pdf. A file that was named is
tried whatever its extension; in folders files of a supported format count, others are named as skipped, links are not
followed. Each document in a container (signed, ZIP, e-mail) has an envelope of its own. A file that cannot be read gives one line, "file: reason-code: message — advice", and the run goes on.

Supported: ${SUPPORTED_EXTENSIONS.join(' ')}

Options:
  --out DIR    where the JSON goes; made where it is missing; nothing is written outside it
  --stdout     one envelope a line to standard output instead
  --pretty     indented JSON (the default with --out)
  --compact    JSON on one line (the default with --stdout)
  --verbose    name every skipped file, not only the first twenty
  --quiet      only what failed
  --json       events for machines on standard output, one JSON object a line

Many files (with --out): a journal in DIR/.lahter remembers what was done, so the same command goes on after a kill.
  --force          read everything anew
  --retry-failed   read anew what failed, crashed or took too long
  --workers N      processes that read side by side (default: the number of cores)
  --timeout N      seconds for a document (default 120)
  --memory N       MiB for a process (default 1536)

Reading:
  --ocr WHICH      auto (default), tesseract, tesseract.js or off: how the text of scans is recognised
  --libreoffice    old Word files through an installed LibreOffice

Afterwards:
  --export LIST    what lahter export makes (csv, xlsx, jsonl, parquet, duckdb, sqlite, postgres), in DIR/export

Privacy:
  --redact WHAT      names, ids or names,ids: people's names and Estonian personal codes become pseudonyms everywhere
  --redact-key FILE  the secret that pseudonyms are made with; without it DIR/.lahter/redact-key, made once

Examples:
  lahter convert ametijuhendid --out out
  lahter convert a.docx b.pdf --stdout | jq -c '.records[].position'

${EXIT_CODES}`;

const EXPLAIN = `Usage: lahter explain FILE [--pointer POINTER] [--json]

FILE may lead into a container: akt.asice!/ametijuhend.docx. Says how one document was read: its parts and kinds, the labels and headings found, which rule read which value where,
what was left out and why, headings that no word list knows, and words that no rule took.

Options:
  --pointer POINTER   only what stands at or below this JSON Pointer, e.g. /records/0/duties/3
  --json              the same as JSON

Examples:
  lahter explain ametijuhend.pdf
  lahter explain ametijuhend.docx --pointer /records/0/position
  lahter explain 'akt.asice!/ametijuhend.docx'

${EXIT_CODES}`;

const SCHEMA = `Usage: lahter schema [--tables]

Prints the JSON Schema (draft 2020-12) of the envelope; the same as schema/lahter-envelope-1.0.0.schema.json.
With --tables the tables, columns and keys of "lahter export", in Markdown; the same as docs/tables.md.

Example:
  lahter schema > envelope.schema.json
`;

const STATUS = `Usage: lahter status DIR [--json]

Says what the journal of an output folder holds: how many files were read, with which statuses and reasons, and whether
a run is at work there.

Example:
  lahter status out
`;

const DOCTOR = `Usage: lahter doctor [--json]

Says what is installed (Node, memory, tesseract, LibreOffice, the packages for PDF and scans) and what is missing for what.

Example:
  lahter doctor
`;

/** The help texts by command; `''` is the program's own. */
export const HELP: Readonly<Record<string, string>> = {
  '': MAIN,
  ...COMPARE_HELP,
  convert: CONVERT,
  explain: EXPLAIN,
  doctor: DOCTOR,
  export: EXPORT_HELP,
  schema: SCHEMA,
  status: STATUS,
};
