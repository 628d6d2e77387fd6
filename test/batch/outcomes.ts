import type { DocumentSummary, Finding, Outcome, Status } from '../../src/batch/outcome.ts';
import { MUNICIPALITIES } from '../../src/vocabulary/municipalities.ts';

/** An outcome of a file that is fine, but for what is said. */
export function inventOutcome(path: string, said: Partial<Outcome> = {}): Outcome {
  const outcome: Outcome = {
    path,
    sha256: '0'.repeat(64),
    status: 'ok',
    code: null,
    message: null,
    advice: null,
    output: `${path}.json`,
    duplicateOf: null,
    summary: inventSummary(),
  };
  return { ...outcome, ...said };
}

export function inventSummary(said: Partial<DocumentSummary> = {}): DocumentSummary {
  const summary: DocumentSummary = {
    format: 'pdf',
    textLayer: 'native',
    pages: 3,
    kinds: ['job-description'],
    municipalities: ['Anija vald'],
    coverage: { characters: 4000, claimed: 3900, furniture: 100, unclaimed: 0 },
    findings: [],
    warnings: 0,
    unknownHeadings: [],
  };
  return { ...summary, warnings: said.findings?.length ?? 0, ...said };
}

export function inventFinding(code: string, quote: string | null, said: Partial<Finding> = {}): Finding {
  return {
    code,
    message: `message of ${code}`,
    pointer: '/records/0',
    page: quote === null ? null : 2,
    quote,
    ...said,
  };
}

const POSTS = ['arhivaar', 'jurist', 'raamatupidaja', 'lastekaitsespetsialist', 'hooldustöötaja', 'teedespetsialist'];
const FORMATS = ['pdf', 'docx', 'pdf', 'doc', 'pdf', 'odt', 'docx', 'text'];
const HEADINGS = ['AMETIAUTO KASUTAMINE', 'Lemmiklooma kaasavõtmine', 'Valvekord', 'TÖÖRIIETUS', 'Kaugtöö päevad'];
const LOST = ['lisatasu makstakse vastavalt', 'vt ka valvegraafik, lk 3', 'täidab personalitöötaja'];

/** What a run over the archives of all municipalities could give; the same for the same number. */
export function inventArchive(files: number): Outcome[] {
  return Array.from({ length: files }, (_, i) => {
    const municipality = MUNICIPALITIES[(i * 7) % MUNICIPALITIES.length]?.[0] ?? '';
    const format = FORMATS[i % FORMATS.length] as string;
    const extension = format === 'text' ? 'txt' : format;
    const path = `${municipality}/${POSTS[i % POSTS.length]}-${String(i).padStart(5, '0')}.${extension}`;
    return inventCase(i, path, municipality, format);
  });
}

function inventCase(i: number, path: string, municipality: string, format: string): Outcome {
  const failed = FAILURES.find(([every]) => i % every === every - 1);
  if (failed) {
    const [, status, code, message, advice] = failed;
    return inventOutcome(path, { status, code, message, advice, output: null, summary: null });
  }
  const first = `${municipality}/koond.pdf`;
  if (i % 53 === 52)
    return inventOutcome(path, {
      status: 'duplicate',
      code: 'same-content',
      output: null,
      duplicateOf: first,
      summary: null,
    });
  const findings = inventFindings(i);
  const unclaimed = i % 31 === 7 ? 90 + (i % 400) : i % 9;
  const summary = inventSummary({
    format,
    municipalities: [municipality],
    kinds: i % 11 === 3 ? ['decision', 'job-description'] : i % 17 === 5 ? ['unknown'] : ['job-description'],
    pages: ['pdf', 'docx'].includes(format) ? 1 + (i % 6) : null,
    coverage: { characters: 4000, claimed: 3900 - unclaimed, furniture: 100, unclaimed },
    findings,
    unknownHeadings: i % 13 === 4 ? [HEADINGS[(i * i) % HEADINGS.length] as string] : [],
  });
  const code = findings[0]?.code ?? null;
  const status: Status =
    code === null ? 'ok' : ['page-unreadable', 'pages-without-text'].includes(code) ? 'partial' : 'needs-review';
  return inventOutcome(path, { status, code, summary });
}

const FAILURES: readonly (readonly [every: number, Status, string, string, string])[] = [
  [499, 'crashed', 'worker-died', 'the worker process ended with SIGSEGV', 'open the file and save it anew'],
  [421, 'timeout', 'time-over', 'reading took longer than 120 s', 'give it more time with --timeout'],
  [173, 'failed', 'damaged', 'the file ends in the middle of its table of objects', 'get a whole copy'],
  [131, 'encrypted', 'encrypted', 'the file opens only with a password', 'save it without one'],
  [97, 'unsupported', 'unknown-format', 'its bytes are of no known format', 'save it as PDF or DOCX'],
];

function inventFindings(i: number): Finding[] {
  const findings: Finding[] = [];
  if (i % 37 === 11)
    findings.push(
      inventFinding('page-unreadable', null, { message: `page ${1 + (i % 4)} cannot be read: bad stream` }),
    );
  if (i % 41 === 9)
    findings.push(inventFinding('pages-without-text', null, { message: 'pages 2–3 have no text: blank or scanned' }));
  if (i % 17 === 5) findings.push(inventFinding('kind-unknown', null, { page: 1 }));
  if (i % 29 === 6) findings.push(inventFinding('position-missing', null, { page: 1 }));
  if (i % 29 === 6 && i % 2 === 0) findings.push(inventFinding('duties-missing', null, { page: 1 }));
  if (i % 31 === 7) findings.push(inventFinding('text-unclaimed', LOST[i % LOST.length] as string));
  if (findings.length > 0 && i % 3 === 0)
    findings.push(inventFinding('heading-unknown', HEADINGS[i % HEADINGS.length] as string));
  return findings;
}
