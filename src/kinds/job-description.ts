import { citedActs, citedProvisions } from '../extractors/citations.ts';
import { attempt, CONFIDENCE, type Context, found } from '../extractors/context.ts';
import { extractApproval } from '../extractors/job-description/approval.ts';
import { approvalFrom } from '../extractors/job-description/approval-lines.ts';
import type { JobContext } from '../extractors/job-description/context.ts';
import { extractDuties } from '../extractors/job-description/duties.ts';
import { extractEmployment, extractServiceGroup } from '../extractors/job-description/employment.ts';
import { extractInstitution } from '../extractors/job-description/institution.ts';
import { extractListItems } from '../extractors/job-description/item-fields.ts';
import { extractOtherSections } from '../extractors/job-description/other-sections.ts';
import { extractPosition } from '../extractors/job-description/position.ts';
import { extractPurpose } from '../extractors/job-description/purpose.ts';
import { extractQualifications } from '../extractors/job-description/qualifications.ts';
import { extractRoles } from '../extractors/job-description/role-fields.ts';
import { readTitleBlock } from '../extractors/job-description/title-block.ts';
import { extractUnits } from '../extractors/job-description/units.ts';
import { extractWorkTools } from '../extractors/job-description/work-tools.ts';
import { readSignatures } from '../extractors/signature-block.ts';
import type { Extraction, Finding, Findings, Remark } from '../model/finding.ts';
import { fold } from '../normalize/text/fold.ts';
import { closeSpacing } from '../normalize/text/letter-spacing.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import { tail } from '../normalize/text/tail.ts';
import { findSections } from '../sections/find-sections.ts';
import type { Outline, Unit } from '../sections/outline.ts';
import { readItems } from '../sections/read-items.ts';
import { returnDisplaced } from '../sections/return-displaced.ts';
import { isLateApproval } from '../sections/signature-cues.ts';
import { isTitleLine } from '../sections/title-line.ts';
import { ADVERT } from '../vocabulary/advert-words.ts';
import type { EntryKey } from '../vocabulary/job-description-entries.ts';
import { type Kind, SURE } from './kind.ts';

/** Ametijuhend: recognised by its title or by its headings, read section by section. */
export const jobDescriptionKind: Kind = { name: 'job-description', recognise, extract };

const TELLING = new Set(['duties', 'rights', 'responsibilities', 'qualifications', 'purpose']);

/** Labels that adverts and letters do not have. */
const RELATIONS: ReadonlySet<EntryKey> = new Set([
  'supervisors',
  'subordinates',
  'substitutes',
  'substitutesFor',
  'appointedBy',
]);
/** A title with nothing under it is a mention. */
const LEAST_BODY = 3;

function recognise(context: Context, best = 0): number {
  const { units } = context;
  const titled = units.slice(0, 60).some((unit) => unit.type === 'text' && isTitleLine(unit));
  if (!titled && best >= SURE) return 0;
  const outline = outlineOf(context);
  const keys = new Set(
    outline.sections.map((section) => section.key).filter((key) => key !== null && TELLING.has(key)),
  );
  const fields = new Set(outline.fields.map((field) => field.key)).size;
  const relations = outline.fields.some(({ key }) => RELATIONS.has(key));
  if (titled)
    return keys.size + fields + outline.title.length >= LEAST_BODY
      ? Math.min(1, 0.6 + keys.size * 0.15 + Math.min(fields, 4) * 0.08)
      : 0;
  const purposeful = keys.has('purpose') && keys.has('duties') && !isAdvert(units);
  const typical = keys.has('rights') || keys.has('responsibilities') || relations || purposeful;
  return typical ? Math.min(1, keys.size * 0.15 + Math.min(fields, 4) * 0.08) : 0;
}

/** Adverts name duties and a purpose as well, but ask for applications. */
function isAdvert(units: readonly Unit[]): boolean {
  return units.some((unit) => unit.type === 'text' && ADVERT.test(fold(unit.reading.text)));
}

const NO_ROLES: Findings = {
  appointedBy: [],
  supervisors: [],
  subordinates: [],
  substitutes: [],
  substitutesFor: [],
};
const NO_QUALIFICATIONS: ReturnType<typeof extractQualifications> = { qualifications: [], languageRequirements: [] };

const outlines = new WeakMap<Context, Outline>();

/** The part's outline, found once for recognising and reading. */
function outlineOf(context: Context): Outline {
  const known = outlines.get(context);
  if (known) return known;
  const outline = findSections(context.units, context.reader);
  outlines.set(context, outline);
  return outline;
}

function extract(base: Context): Extraction {
  const outline = returnDisplaced(outlineOf(base));
  const context: JobContext = {
    ...base,
    outline,
    titleBlock: readTitleBlock(outline),
    structure: outline.fields
      .flatMap((field) => [field.markerReading, field.label])
      .filter((reading) => reading !== null),
    furniture: [],
    dropped: [],
  };
  const main = readFields(context);
  const taken = Object.values(main).flatMap((finding) => (finding === null ? [] : ([finding].flat() as Finding[])));
  const findings: Findings = { ...main, ...readText(context, taken) };
  return {
    title: titleFinding(context),
    findings,
    structure: context.structure.flatMap((reading) => context.reader.spansOf(reading)),
    furniture: [
      ...context.furniture,
      ...outline.sections.flatMap((section) => section.columnHeads.map(({ reading }) => reading)),
    ].flatMap((reading) => context.reader.spansOf(reading)),
    remarks: remarksOn(findings, outline),
    dropped: context.dropped,
  };
}

function readFields(context: JobContext): Findings {
  const { outline } = context;
  return {
    institution: attempt(context, 'institution', null, () => extractInstitution(context)),
    units: attempt(context, 'units', [], () => extractUnits(context)),
    position: attempt(context, 'position', null, () => extractPosition(context)),
    employment: attempt(context, 'employment', null, () => extractEmployment(context)),
    serviceGroup: attempt(context, 'serviceGroup', null, () => extractServiceGroup(context)),
    ...attempt(context, 'supervisors', NO_ROLES, () => extractRoles(context)),
    purpose: attempt(context, 'purpose', null, () => extractPurpose(context)),
    duties: attempt(context, 'duties', [], () => extractDuties(context)),
    rights: attempt(context, 'rights', [], () => extractListItems(context, 'rights')),
    responsibilities: attempt(context, 'responsibilities', [], () => extractListItems(context, 'responsibilities')),
    ...attempt(context, 'qualifications', NO_QUALIFICATIONS, () => extractQualifications(context)),
    workTools: attempt(context, 'workTools', [], () => extractWorkTools(context)),
    approval: attempt(context, 'approval', null, () => extractApproval(context, lateApproval(outline))),
    signatories: attempt(context, 'signatories', [], () => readSignatures(signatureUnits(outline), context)),
  };
}

/** What is read from the running text, and from what no field took. */
function readText(context: JobContext, taken: readonly Finding[]): Findings {
  const { outline } = context;
  const texts = proseOf(outline, context);
  const body = () => bodyOf(outline, context).filter(({ text }) => !isLateApproval(text));
  return {
    legalReferences: attempt(context, 'legalReferences', [], () => citedProvisions(context, texts)),
    actReferences: attempt(context, 'actReferences', [], () => citedActs(context, body())),
    sections: attempt(context, 'sections', [], () => extractOtherSections(context, taken)),
  };
}

function titleFinding(context: JobContext): Finding<string> | null {
  const { title } = context.titleBlock;
  if (!title) return null;
  const reading = slice(title, 0, title.text.replace(tail('.:'), '').length);
  return found(context, closeSpacing(reading.text), [reading], 'title/title', CONFIDENCE.titleBlock);
}

/** An approval printed below the text instead of above it. */
function lateApproval(outline: Outline): Reading[] {
  const units = signatureUnits(outline).flatMap((unit) => (unit.type === 'text' ? [unit] : []));
  const alone = units.findIndex((unit) => /^kinnitatud$/iu.test(unit.reading.text.trim()));
  if (alone >= 0) return approvalFrom(units.slice(alone));
  return units.filter((unit) => isLateApproval(unit.reading.text)).map((unit) => unit.reading);
}

function signatureUnits(outline: Outline): Unit[] {
  return outline.sections.filter((section) => section.key === 'signatures').flatMap((section) => section.units);
}

/** All running text, wrapped lines joined, for citations. */
function proseOf(outline: Outline, context: JobContext): Reading[] {
  const { reader } = context;
  const title = outline.title.flatMap((unit) =>
    unit.type === 'text' ? [unit.reading] : unit.cells.flat().map((cell) => cell.reading),
  );
  const fields = outline.fields.map((field) => reader.wrap(field.value));
  return [...title, ...fields, ...bodyOf(outline, context)];
}

function bodyOf(outline: Outline, { reader, items }: JobContext): Reading[] {
  return outline.sections.flatMap((section) =>
    readItems(section.units, items).flatMap((item) =>
      item.type === 'item'
        ? [reader.wrap(item.lines)]
        : item.row.cells.map((cell) => reader.wrap(cell.map((unit) => unit.reading))),
    ),
  );
}

/** What an office's reader should look at first. */
function remarksOn(findings: Findings, outline: Outline): Remark[] {
  const remarks: Remark[] = [];
  const empty = (key: string) => findings[key] === null || (Array.isArray(findings[key]) && findings[key].length === 0);
  if (empty('position'))
    remarks.push({
      code: 'position-missing',
      message: 'no label, title or sentence names the position',
      pointer: '/position',
    });
  if (empty('duties'))
    remarks.push({
      code: 'duties-missing',
      message: 'no heading announces duties, or nothing stands under it',
      pointer: '/duties',
    });
  for (const field of outline.fields.filter(({ known }) => !known)) {
    remarks.push({
      code: 'label-unknown',
      message: `no word list knows the label "${field.label.text.slice(0, 120)}"`,
      pointer: '/sections',
    });
  }
  for (const section of outline.sections) {
    if (section.key === null && section.heading) {
      remarks.push({
        code: 'heading-unknown',
        message: `no word list knows the heading "${section.heading.text.slice(0, 120)}"`,
        pointer: '/sections',
      });
    }
  }
  return remarks;
}
