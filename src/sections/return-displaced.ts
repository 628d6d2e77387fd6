import type { Outline, Section, Unit } from './outline.ts';

/**
 * Rows that a page break displaced go where their numbers say: `3.23` after `6.13` follows the `3.22` of an earlier section.
 * Moves the unit and what hangs on it up to the next marker; works on the outline's own lists.
 */
export function returnDisplaced(outline: Outline): Outline {
  let own: string | null = null;
  for (const [at, section] of outline.sections.entries()) {
    own = section.marker?.number ?? own;
    if (own === null) continue;
    const kept: Unit[] = [];
    let home: Section | null = null;
    for (const unit of section.units) {
      const number = numberOf(unit);
      if (number !== null)
        home = number.startsWith(`${own}.`) ? null : earlierHome(outline.sections.slice(0, at), number);
      if (home) home.units.push(unit);
      else kept.push(unit);
    }
    section.units.splice(0, section.units.length, ...kept);
  }
  return outline;
}

/** A unit's number of two levels or more; a row has the number of its first cell. */
function numberOf(unit: Unit): string | null {
  const marker = unit.type === 'text' ? unit.marker : (unit.cells.flat()[0]?.marker ?? null);
  return marker && marker.depth >= 2 ? marker.number : null;
}

/** The section whose last number comes right before this one. */
function earlierHome(sections: readonly Section[], number: string): Section | null {
  const parts = number.split('.');
  const before = [...parts.slice(0, -1), String(Number(parts.at(-1)) - 1)].join('.');
  return (
    sections.findLast(
      (section) => section.units.map(numberOf).findLast((candidate) => candidate !== null) === before,
    ) ?? null
  );
}
