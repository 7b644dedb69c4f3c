import type { ReportHeader } from '../../model/report.ts';

/**
 * Whether the abstract (trích yếu) of a report or letter stays out of lists, search, logs, file names, window titles and the
 * properties of files: it bears a độ mật (Luật 117/2025/QH15; top-secret documents are registered without their abstract).
 */
export function hidesAbstract({ header }: { header: Pick<ReportHeader, 'secrecy'> }): boolean {
  return header.secrecy !== 'none';
}
