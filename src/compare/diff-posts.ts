import { type Alignment, alignItems, fold } from './align-items.ts';
import { COMPARED_FIELDS, type ComparedField, collectItems } from './items.ts';
import type { Post } from './posts.ts';

const VALUES = [
  'position',
  'units',
  'employment',
  'serviceGroup',
  'appointedBy',
  'supervisors',
  'subordinates',
  'substitutes',
  'substitutesFor',
  'purpose',
  'workTools',
] as const;

export interface ValueDifference {
  readonly key: (typeof VALUES)[number] | 'institution';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly same: boolean;
}

export interface PostDifference {
  readonly left: { readonly path: string; readonly position: string | null; readonly institution: string | null };
  readonly right: { readonly path: string; readonly position: string | null; readonly institution: string | null };
  readonly values: readonly ValueDifference[];
  readonly fields: Readonly<Record<ComparedField, readonly Alignment[]>>;
}

/** Two job descriptions side by side. */
export function diffPosts(left: Post, right: Post): PostDifference {
  const aligned = (field: ComparedField) => alignItems(collectItems([left], field), collectItems([right], field));
  return {
    left: headOf(left),
    right: headOf(right),
    values: [
      toValue('institution', left.institution, right.institution),
      ...VALUES.map((key) => toValue(key, left.record[key], right.record[key])),
    ],
    fields: Object.fromEntries(COMPARED_FIELDS.map((field) => [field, aligned(field)])) as Record<
      ComparedField,
      Alignment[]
    >,
  };
}

function headOf({ path, position, institution }: Post): PostDifference['left'] {
  return { path, position, institution };
}

type Value = string | readonly string[] | null;

function toValue(key: ValueDifference['key'], left: Value, right: Value): ValueDifference {
  const a = listOf(left);
  const b = listOf(right);
  return { key, left: a, right: b, same: a.map(fold).join('\n') === b.map(fold).join('\n') };
}

function listOf(value: Value): readonly string[] {
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}
