import type { ReportChange } from '../comparison/list-report-changes.ts';

/** `3 đoạn, 2 số liệu`: how much differs. Tasks and petitions are paragraphs of the page as well and count once. */
export function tellDifference(
  passageCount: number,
  changes: readonly Pick<ReportChange, 'group'>[],
): string {
  const figures = changes.filter(({ group }) => group === 'figures').length;
  const parts = [passageCount > 0 && `${passageCount} đoạn`, figures > 0 && `${figures} số liệu`].filter(
    Boolean,
  );
  return parts.join(', ') || 'thông tin chung';
}
