import type { ReportCheck } from './report-check.ts';

export const unreadFields: ReportCheck = {
  id: 'unread-fields',
  find: ({ unreadFields: fields }) =>
    fields.map(({ place, label, text }) => ({
      level: 'error',
      sentence: `${label}: chưa đọc được “${text.trim().slice(0, 40)}”, chưa vào báo cáo.`,
      place: { kind: 'field', place },
    })),
};
