import type { OutlineSection } from '../../model/outline.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';

/**
 * The section of an earlier report that holds what this one asks for: the same id, else the same work area, else the same
 * title apart from the names of periods. Null when there is none.
 */
export function matchSection(
  section: OutlineSection,
  earlier: readonly OutlineSection[],
): OutlineSection | null {
  const alike = earlier.filter((each) => each.kind === section.kind);
  return (
    alike.find((each) => each.id === section.id) ??
    alike.find((each) => section.workArea !== null && each.workArea === section.workArea) ??
    alike.find((each) => foldTitle(each.title) === foldTitle(section.title)) ??
    (isOnlyOne(section.kind) ? (alike[0] ?? null) : null)
  );
}

/** An outline has one opening and one list of each kind. */
function isOnlyOne(kind: OutlineSection['kind']): boolean {
  return kind !== 'prose';
}

const periodName = /(quy [ivx]+|thang \d+|\d+ thang( dau| cuoi)?( nam)?|nam)?( nam)?[ /]*(19|20)\d\d/g;

function foldTitle(title: string): string {
  return foldSearchKey(title).replace(periodName, '').replace(/\s+/g, ' ').trim();
}
