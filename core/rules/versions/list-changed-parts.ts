import type { Report } from '../../model/report.ts';
import { shareSections } from '../sections/share-sections.ts';
import { compareShare } from '../sections/take-back-sections.ts';

/** Titles of the sections, lists and other parts that stand differently in two states of a report. */
export function listChangedParts(then: Report, now: Report): string[] {
  const all = then.sections.map(({ id }) => id);
  const share = shareSections(then, all, [], {
    organisationName: '',
    periodName: '',
    givenAt: '1970-01-01T00:00:00.000Z',
  });
  const { sections } = compareShare(now, share);
  const hasOtherFigures = JSON.stringify(then.figures) !== JSON.stringify(now.figures);
  const hasOtherHeader = JSON.stringify(then.header) !== JSON.stringify(now.header);
  return [
    ...sections.map(({ title }) => title || 'Phần mở đầu'),
    ...(hasOtherFigures ? ['Số liệu'] : []),
    ...(hasOtherHeader ? ['Số, ngày, người ký'] : []),
  ];
}
