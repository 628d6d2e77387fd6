const COMPARE = `Usage: lahter compare DIR… [--by COLUMN] [--field FIELD] [--position PATTERN] [--to FORMAT] [--out DIR] [--bom]

Groups what job descriptions say in other words, by meaning, and shows who has what: a matrix of groups by municipality,
institution or position, what only one has, what nearly all peers of a county have and one lacks, and what each post
requires. DIR holds what "lahter convert" wrote. Without --out one format goes to standard output.

Options:
  --by COLUMN          municipality (the default), institution or position
  --field FIELD        duties (the default), rights, responsibilities or qualifications
  --position PATTERN   only posts whose name has these words; * stands for anything
  --to FORMAT          json, csv, html or xlsx, or several with commas; with --out json,csv,html is the default
  --out DIR            where compare.json, compare.html, matrix.csv, items.csv … go
  --bom                CSV begins with a byte order mark, as Excel wants it

Examples:
  lahter compare out --out report
  lahter compare out --by institution --field rights --position "*spetsialist" --to csv > rights.csv

Exit codes: as in lahter --help; 3 where no job description was found.
`;

const DIFF = `Usage: lahter diff A B [--to text|json|html]

Puts two job descriptions side by side, item by item: the same (=), reworded with the words marked (~), only in A (<),
only in B (>). A and B are documents or what "lahter convert" wrote; FILE#/records/1 picks one of several.

Examples:
  lahter diff 2023.pdf 2024.pdf
  lahter diff a.pdf.json b.pdf.json#/records/2 --to html > diff.html

Exit codes: as in lahter --help.
`;

const GRAPH = `Usage: lahter graph DIR… [--to json|graphml|html]

Shows who supervises and who stands in for whom within each institution, and what does not fit: roles that nobody
describes (dangling), rings of supervisors (circular), relations that only one of the two knows (one-sided), posts for
which nobody stands in (no-substitute). DIR holds what "lahter convert" wrote.

Examples:
  lahter graph out > posts.json
  lahter graph out --to graphml > posts.graphml
  lahter graph out --to html > posts.html            # as pictures

Exit codes: as in lahter --help; 3 where no job description was found.
`;

/** Help of the commands that put documents side by side. */
export const COMPARE_HELP: Readonly<Record<string, string>> = { compare: COMPARE, diff: DIFF, graph: GRAPH };
