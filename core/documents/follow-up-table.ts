import type { Conclusion } from '../model/conclusion.ts';
import { writeConclusion } from '../rules/meeting/write-conclusion.ts';
import { buildOfficeTable, type OfficeTableInput } from './office-table.ts';
import type { PrintDocument } from './print-document.ts';

export type FollowUpTableRow = { conclusion: Conclusion; periodName: string; answer: string };

/** Bảng đối soát thực hiện kết luận: what was concluded, what came of it, whether that is enough, and why not. */
export function buildFollowUpTable(
  input: OfficeTableInput & { rows: readonly FollowUpTableRow[]; about: string },
): PrintDocument {
  const { rows, about } = input;
  return buildOfficeTable(input, {
    id: 'follow-up',
    name: 'Bảng đối soát thực hiện kết luận',
    about,
    columns: [
      { title: 'TT', widthMm: 12, align: 'center' },
      { title: 'Nội dung kết luận', widthMm: 84 },
      { title: 'Kỳ', widthMm: 24, align: 'center' },
      { title: 'Kết quả thực hiện', widthMm: 72 },
      { title: 'Đạt / Chưa đạt', widthMm: 24, align: 'center' },
      { title: 'Lý do', widthMm: 44 },
    ],
    rows: rows.map(({ conclusion, periodName, answer }, index) => [
      String(index + 1),
      writeConclusion(conclusion),
      periodName,
      conclusion.outcome?.result.trim() || answer,
      nameOutcome(conclusion.outcome?.state ?? null),
      conclusion.outcome?.reason ?? '',
    ]),
  });
}

function nameOutcome(state: 'met' | 'not-met' | null): string {
  switch (state) {
    case 'met':
      return 'Đạt';
    case 'not-met':
      return 'Chưa đạt';
    case null:
      return '';
  }
}
