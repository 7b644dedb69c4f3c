import type { OpenedReport } from '../../contract/views.ts';
import type { Review } from '../../model/review.ts';
import { measureCompleteness } from '../sections/measure-completeness.ts';

type Remark = Review['remarks'][number];

/** A remark for each required section that is empty and each figure that is blank, but for those that have one already. */
export function proposeGapRemarks(
  { report }: Pick<OpenedReport, 'report'>,
  remarks: readonly Remark[],
  { newId, now }: { newId: () => string; now: string },
): Remark[] {
  const open = remarks.filter(({ isSettled }) => !isSettled);
  const make = (place: Pick<Remark, 'sectionId' | 'indicatorId'>, text: string): Remark => ({
    id: newId(),
    ...place,
    text,
    isSettled: false,
    writtenAt: now,
  });
  const sections = measureCompleteness(report)
    .emptySections.filter(({ id }) => !open.some((each) => each.sectionId === id))
    .map(({ id }) => make({ sectionId: id, indicatorId: null }, 'Chưa có nội dung, đề nghị bổ sung'));
  const figures = report.figures
    .filter(
      ({ state, indicatorId }) => state === 'blank' && !open.some((each) => each.indicatorId === indicatorId),
    )
    .map(({ indicatorId }) => make({ sectionId: null, indicatorId }, 'Chưa có số liệu, đề nghị bổ sung'));
  return [...sections, ...figures];
}
