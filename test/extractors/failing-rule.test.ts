import { describe, expect, it, vi } from 'vitest';
import { statusOf } from '../../src/batch/status.ts';
import { convertBytes } from '../../src/pipeline.ts';

const FAULT = 'a rule of the test fails';
const broken = vi.hoisted(() => ({ field: '' }));

vi.mock('../../src/extractors/job-description/purpose.ts', async (original) => {
  const module = await original<typeof import('../../src/extractors/job-description/purpose.ts')>();
  return { ...module, extractPurpose: failing('purpose', module.extractPurpose) };
});
vi.mock('../../src/sections/find-sections.ts', async (original) => {
  const module = await original<typeof import('../../src/sections/find-sections.ts')>();
  return { ...module, findSections: failing('outline', module.findSections) };
});

function failing<A extends unknown[], R>(field: string, rule: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (broken.field === field) throw new TypeError(FAULT);
    return rule(...args);
  };
}

const TEXT = `AMETIJUHEND

Ametikoht: arhivaar
Vahetu juht: vallasekretär

1. Ametikoha eesmärk
Valla arhiivi korrashoid.

2. Tööülesanded
2.1. Koostab toimikute loetelu;
2.2. annab välja koopiaid.
`;

const convert = () => convertBytes({ path: 'arhivaar.txt', bytes: new TextEncoder().encode(TEXT) });

describe('a rule that fails', () => {
  it('at a field costs that field, and its words stand unclaimed', async () => {
    broken.field = 'purpose';
    const envelope = await convert();
    const [record] = envelope.records;
    if (record?.kind !== 'job-description') throw new Error('no job description');
    expect(record).toMatchObject({ position: 'arhivaar', purpose: null, supervisors: ['vallasekretär'] });
    expect(record.duties).toHaveLength(2);
    expect(JSON.stringify([record.unclaimed, record.sections])).toContain('Valla arhiivi korrashoid');
    expect(envelope.warnings).toContainEqual({
      code: 'field-unreadable',
      message: expect.stringContaining(FAULT),
      pointer: '/records/0/purpose',
    });
    expect(statusOf(envelope)).toEqual({ status: 'partial', code: 'field-unreadable' });
  });

  it('before any field leaves an unknown record with all its words', async () => {
    broken.field = 'outline';
    const envelope = await convert();
    expect(envelope.records.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(JSON.stringify(envelope.records[0]?.sections)).toContain('Koostab toimikute loetelu');
    expect(statusOf(envelope)).toEqual({ status: 'partial', code: 'record-invalid' });
  });
});
