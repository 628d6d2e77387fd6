import { citedActs, citedProvisions } from '../extractors/citations.ts';
import { attempt, CONFIDENCE, type Context, found } from '../extractors/context.ts';
import { extractAnnexes } from '../extractors/decision/annexes.ts';
import { extractAppeal } from '../extractors/decision/appeal.ts';
import { readClerkBlock } from '../extractors/decision/clerk.ts';
import { effectiveFrom, extractEffective } from '../extractors/decision/effect.ts';
import { readHeader } from '../extractors/decision/header.ts';
import type { Header } from '../extractors/decision/header-lines.ts';
import { actKindInText, issuerInText } from '../extractors/decision/own-act.ts';
import { type Point, readPoints } from '../extractors/decision/points.ts';
import { findZones, type Zones } from '../extractors/decision/zones.ts';
import { cut, type Flow, readFlow } from '../extractors/flow.ts';
import { itemText } from '../extractors/item-text.ts';
import { remainderSections, takenBy } from '../extractors/remainder.ts';
import { readSignatures, type Signatory } from '../extractors/signature-block.ts';
import { unitsFrom } from '../extractors/tail-units.ts';
import type { Extraction, Finding, Findings } from '../model/finding.ts';
import { closeSpacing } from '../normalize/text/letter-spacing.ts';
import type { Reading } from '../normalize/text/reading.ts';
import { tail } from '../normalize/text/tail.ts';
import { readPartLines } from '../sections/part-lines.ts';
import {
  isActHead,
  isAnnexLine,
  isApprovalLine,
  isGazetteHead,
  isOperativeItem,
  speaksOfAct,
} from '../sections/part-starts.ts';
import type { Kind } from './kind.ts';

/** Otsus, korraldus, käskkiri, määrus: an act with its points, adopted or a draft, or a piece of one. */
export const decisionKind: Kind = { name: 'decision', recognise, extract };

const FIRST_LINES = 45;

function recognise({ part, reader }: Context): number {
  const lines = readPartLines(part.blocks.filter((block) => block.kind !== 'furniture').slice(0, FIRST_LINES), reader);
  if (lines.slice(0, 2).some((line) => isApprovalLine(line) || isAnnexLine(line))) return 0;
  const head = lines.findIndex((line, i) => isActHead(line) || isGazetteHead(lines, i));
  if (head >= 0 && lines.slice(head).some((line) => speaksOfAct(line))) return 0.95;
  const operative = lines.filter((line) => isOperativeItem(line)).length;
  return lines.slice(0, 4).some((line) => isOperativeItem(line)) ? Math.min(0.9, 0.5 + operative * 0.1) : 0;
}

function extract(context: Context): Extraction {
  const flow = readFlow(context);
  const zones = findZones(flow);
  const header = readHeader(flow, zones.headEnd, context);
  const { points, structure, rest } = readPoints(flow, zones.pointsStart, zones.signatureStart);
  const title = titleOf(flow, header, zones, context);
  const clerk = readClerkBlock(flow, (offset) => offset < zones.headEnd || offset >= zones.signatureStart, context);
  const signers = readSignatures(unitsFrom(flow, zones.signatureStart, flow.reading.text.length, context), context);
  const signatories = signers.filter(({ value }) => !isPreparer(value, signers));
  const preparedBy =
    clerk.preparedBy.length > 0
      ? clerk.preparedBy
      : signers
          .filter(({ value }) => isPreparer(value, signers))
          .map((finding) => ({ ...finding, value: finding.value.name }));
  const texts = [
    ...titleReadings(header, flow, zones),
    ...(zones.basis ? [zones.basis] : []),
    ...points.map(({ reading }) => reading),
    ...rest,
  ];
  const appeal = attempt(context, 'appeal', null, () => extractAppeal(points, context));
  const repealing = points.filter(({ action }) => action === 'repeal').map(({ reading }) => reading);
  const main: Findings = {
    actKind: header.actKind ?? actKindInText(points, context),
    issuer: header.issuer ?? issuerInText(zones.basis, appeal, signatories, context),
    number: header.number,
    date: header.date,
    place: header.place,
    legalBases: attempt(context, 'legalBases', [], () => citedProvisions(context, zones.basis ? [zones.basis] : [])),
    items: points.map((point) => itemFinding(point, context)),
    repeals: attempt(context, 'repeals', [], () => citedActs(context, repealing)),
    effective: attempt(context, 'effective', null, () => extractEffective(points, header, context)),
    appeal,
    signatories,
    preparedBy,
    submittedBy: clerk.submittedBy,
    submittedOn: clerk.submittedOn,
    presenter: clerk.presenter,
    pages: clerk.pages,
    voting: clerk.voting,
    annexes: attempt(context, 'annexes', [], () => extractAnnexes(points, flow, zones.signatureStart, context)),
    legalReferences: attempt(context, 'legalReferences', [], () => citedProvisions(context, texts)),
    actReferences: attempt(context, 'actReferences', [], () => citedActs(context, texts)),
  };
  header.furniture.push(...pageNumbers(flow, zones));
  const framing = [...header.structure, ...structure, ...(zones.basis ? [zones.basis] : []), ...header.furniture];
  const taken = takenBy([...listOf(main), ...(title ? [title] : [])], framing, context);
  return {
    title,
    findings: { ...main, status: statusOf(header, flow, context), sections: remainderSections(flow, taken, context) },
    structure: framing
      .slice(0, framing.length - header.furniture.length)
      .flatMap((reading) => context.reader.spansOf(reading)),
    furniture: header.furniture.flatMap((reading) => context.reader.spansOf(reading)),
    remarks:
      points.length === 0
        ? [{ code: 'items-missing', message: 'no point or operative sentence was found', pointer: '/items' }]
        : [],
  };
}

/** A page number that stands alone after the signatures. */
function pageNumbers(flow: Flow, zones: Zones): Reading[] {
  return flow.lines
    .filter((line) => line.start >= zones.signatureStart && /^\d{1,3}(?:\s?\/\s?\d{1,3})?$/u.test(line.text))
    .map((line) => cut(flow, line.start, line.end));
}

function listOf(findings: Findings): Finding[] {
  return Object.values(findings).flatMap((finding) => (finding === null ? [] : ([finding].flat() as Finding[])));
}

/** A bare name after complete signatures, without role and mark, is whoever prepared the act. */
function isPreparer(signatory: Signatory, all: readonly Finding<Signatory>[]): boolean {
  const complete = all.some(({ value }) => value.name !== null && value.role !== null);
  return complete && signatory.role === null && !signatory.digital;
}

function titleReadings(header: Header, flow: Flow, zones: Zones): Reading[] {
  if (header.gazetteTitle) return [header.gazetteTitle];
  return header.titleLines
    .map((line) => cut(flow, line.start, Math.min(line.end, zones.headEnd)))
    .filter(({ text }) => text !== '');
}

function titleOf(flow: Flow, header: Header, zones: Zones, context: Context): Finding<string> | null {
  const readings = titleReadings(header, flow, zones);
  const text = context.reader
    .wrap(readings)
    .text.replace(tail('|'), '')
    .replace(/\s*\.$/u, '');
  return text === '' ? null : found(context, closeSpacing(text), readings, 'title/title', CONFIDENCE.titleBlock);
}

function itemFinding({ number, marks, reading, action }: Point, context: Context): Finding {
  const value = itemText(reading);
  return found(
    context,
    { number, text: value.text, action, effectiveFrom: effectiveFrom(reading.text) },
    [reading],
    'point/items',
    CONFIDENCE.stated,
    marks.length > 0 ? { number: marks } : undefined,
  );
}

/** A draft says so, or has neither number nor date yet. */
function statusOf(header: Header, flow: Flow, context: Context): Finding<string> {
  const unnumbered = !header.number && !header.date;
  const draft = header.draft !== null || (unnumbered && header.actKind === null);
  const sources = [
    header.draft,
    header.number ? null : flow.lines[0] ? cut(flow, flow.lines[0].start, flow.lines[0].end) : null,
  ].filter((reading): reading is Reading => reading !== null && reading.text !== '');
  const spans = header.draft || !header.number ? [] : header.number.spans;
  const base = found(
    context,
    draft ? 'draft' : 'adopted',
    sources,
    'letterhead/status',
    header.draft || header.number ? CONFIDENCE.titleBlock : CONFIDENCE.implied,
  );
  return { ...base, spans: spans.length > 0 ? spans : base.spans };
}
