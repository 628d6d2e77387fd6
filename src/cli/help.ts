import { SUPPORTED_EXTENSIONS } from '../parsers/index.ts';

import { COMPARE_HELP } from './help-compare.ts';

const EXIT_CODES = `Exit codes:
  0  all fine
  1  some files failed, each with one line on standard error
  2  the command line is wrong
  3  no file of a supported format was found
  4  the output folder cannot be written
`;

const MAIN = `Lahter reads Estonian job descriptions and decisions and gives JSON in which every value says where it was read.

Usage:
  lahter convert PATH… --out DIR    documents to JSON, one file each
  lahter explain FILE               how one document was read, and why
  lahter compare DIR… [--out DIR]   what they say alike, and who has what
  lahter diff A B                   two job descriptions side by side
  lahter graph DIR…                 who supervises and stands in for whom
  lahter schema                     the output's JSON Schema
  lahter --version | --help | COMMAND --help

Examples:
  lahter convert fixtures --out out
  lahter explain ametijuhend.pdf --pointer /records/0/supervisors

Data goes to standard output, messages to standard error. Nothing leaves this machine.

${EXIT_CODES}`;

const CONVERT = `Usage: lahter convert PATH… (--out DIR | --stdout) [--pretty | --compact] [--verbose]

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

const SCHEMA = `Usage: lahter schema

Prints the JSON Schema (draft 2020-12) of the envelope; the same as schema/lahter-envelope-1.0.0.schema.json.

Example:
  lahter schema > envelope.schema.json
`;

/** The help texts by command; `''` is the program's own. */
export const HELP: Readonly<Record<string, string>> = {
  '': MAIN,
  ...COMPARE_HELP,
  convert: CONVERT,
  explain: EXPLAIN,
  schema: SCHEMA,
};
