import { measureCompleteness } from '../sections/measure-completeness.ts';
import type { ReportCheck } from './report-check.ts';

export const emptySections: ReportCheck = {
  id: 'empty-sections',
  find: ({ report }) =>
    measureCompleteness(report).emptySections.map(({ id, title }) => ({
      level: 'error',
      sentence: `Mục “${title}” còn trống.`,
      place: { kind: 'section', sectionId: id },
    })),
};
