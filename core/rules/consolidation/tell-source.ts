import type { SourceReport } from '../../contract/consolidation.ts';

/** `Hội Nông dân tỉnh, quý I/2021 (bản gửi lần 1)`, `(đang soạn)`; of another source only its name. */
export function tellSource(
  report: Pick<SourceReport, 'name' | 'periodName' | 'isOtherSource'>,
  revision: number,
): string {
  const name = report.periodName ? `${report.name}, ${report.periodName}` : report.name;
  if (report.isOtherSource) return name;
  return `${name} (${revision > 0 ? `bản gửi lần ${revision}` : 'đang soạn'})`;
}
