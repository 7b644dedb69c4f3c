import type { ProposedIndicator } from '../../../model/outline-proposal.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { foldSearchKey } from '../../text/fold-search-key.ts';
import { guessIndicatorKind } from './guess-indicator-kind.ts';
import type { IndicatorRow } from './read-indicator-table.ts';

/**
 * The rows of tables as indicators. One whose label and unit the house already has, under the same total, is that one; the
 * others get a code that is still free and a guessed kind. A row that two tables repeat is proposed once.
 */
export function proposeIndicators(
  rows: readonly IndicatorRow[],
  known: readonly Indicator[],
  { preferredKinds, newId }: { preferredKinds: readonly string[]; newId: () => string },
): ProposedIndicator[] {
  const proposed: ProposedIndicator[] = [];
  const codes = new Set(known.map(({ code }) => code.toUpperCase()));
  const totals: ProposedIndicator[] = [];
  for (const row of rows) {
    const parent = row.isPart ? (totals.at(-1) ?? null) : null;
    const match = findMatch(row, parent, known, preferredKinds);
    const earlier = proposed.find(
      (each) =>
        each.parentId === (parent?.id ?? null) &&
        foldLabel(each.label) === foldLabel(row.label) &&
        each.unit === row.unit,
    );
    const isSame =
      earlier !== undefined || (match !== null && proposed.some(({ matchedId }) => matchedId === match.id));
    if (isSame) {
      if (!row.isPart && earlier) totals.push(earlier);
      continue;
    }
    const indicator: ProposedIndicator = match
      ? {
          id: match.id,
          code: match.code,
          label: match.label,
          unit: match.unit,
          kind: match.kind,
          parentId: parent?.id ?? null,
          workArea: match.workArea,
          matchedId: match.id,
          isTaken: true,
        }
      : {
          id: newId(),
          code: takeCode(row, parent, codes),
          label: row.label,
          unit: row.unit,
          kind: guessIndicatorKind(row.label, row.unit),
          parentId: parent?.id ?? null,
          workArea: row.workArea ?? parent?.workArea ?? null,
          matchedId: null,
          isTaken: true,
        };
    codes.add(indicator.code.toUpperCase());
    proposed.push(indicator);
    if (!row.isPart) totals.push(indicator);
  }
  return proposed;
}

function findMatch(
  row: IndicatorRow,
  parent: ProposedIndicator | null,
  known: readonly Indicator[],
  preferredKinds: readonly string[],
): Indicator | null {
  const parentId = parent === null ? null : parent.matchedId;
  if (parent !== null && parentId === null) return null;
  const alike = known.filter((each) => each.parentId === parentId && isAlike(each, row));
  const serves = ({ organisationKinds }: Indicator) =>
    organisationKinds.some((kind) => preferredKinds.includes(kind));
  return alike.find(serves) ?? alike[0] ?? null;
}

/** Whether an indicator that is in use has this label, and this unit where one is given. */
export function isAlike(indicator: Indicator, { label, unit }: { label: string; unit: string }): boolean {
  return (
    indicator.to === null &&
    foldLabel(indicator.label) === foldLabel(label) &&
    (unit === '' || foldSearchKey(indicator.unit) === foldSearchKey(unit))
  );
}

/** Labels that say the same: without marks, signs and the words that only introduce a number. */
export function foldLabel(label: string): string {
  return foldSearchKey(label)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .replace(/^(?:so luong|tong so|so) /, '')
    .replace(/ (?:trong ky|trong quy|moi trong ky)$/, '');
}

/** The table's own code, else CV01, CV02, … and CV01.1 for a part, whichever is free. */
function takeCode(row: IndicatorRow, parent: ProposedIndicator | null, used: ReadonlySet<string>): string {
  if (row.code !== '' && !used.has(row.code.toUpperCase())) return row.code;
  const write = (count: number) =>
    parent ? `${parent.code}.${count}` : `CV${String(count).padStart(2, '0')}`;
  let count = 1;
  while (used.has(write(count).toUpperCase())) count += 1;
  return write(count);
}
