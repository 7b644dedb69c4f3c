import type { Indicator } from '../../model/indicator.ts';
import type { OutlineSection } from '../../model/outline.ts';
import type { Review } from '../../model/review.ts';

type Named = { sections: readonly OutlineSection[]; indicators: readonly Indicator[] };

/** Where a remark belongs: `Mục “Công tác tuyên truyền”`, `Số liệu “Kết nạp mới”`; empty for the report as a whole. */
export function namePlace(
  { sectionId, indicatorId }: Pick<Review['remarks'][number], 'sectionId' | 'indicatorId'>,
  { sections, indicators }: Named,
): string {
  const indicator = indicators.find(({ id }) => id === indicatorId);
  if (indicator) return `Số liệu “${indicator.label}”`;
  const section = sections.find(({ id }) => id === sectionId);
  return section ? `Mục “${section.title}”` : '';
}

/** The remarks that are not settled, one line each as a letter lists them: `- Mục “…”: …;` */
export function listOpenRemarks(review: Pick<Review, 'remarks'>, named: Named): string[] {
  const open = review.remarks.filter(({ isSettled, text }) => !isSettled && text.trim() !== '');
  return open.map((remark, index) => {
    const place = namePlace(remark, named);
    const text = remark.text.trim().replace(/[.;]+$/, '');
    return `- ${place ? `${place}: ` : ''}${text}${index === open.length - 1 ? '.' : ';'}`;
  });
}

/** What is asked of a body, as a text to be sent by other means. */
export function writeSupplementText(
  bodyName: string,
  periodName: string,
  review: Pick<Review, 'remarks'>,
  named: Named,
): string {
  return [
    `Đề nghị ${bodyName} bổ sung, chỉnh sửa báo cáo ${periodName}:`,
    ...listOpenRemarks(review, named),
  ].join('\n');
}
