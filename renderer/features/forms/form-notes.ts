import type { FormNote } from '../../../core/reading/form-workbook.ts';

/** What whoever works with the file ought to know of it. */
export const noteSentences: Record<FormNote, string> = {
  macros: 'Tệp có macro: phần mềm giữ nguyên macro và không chạy macro.',
  signature: 'Tệp có chữ ký số: khi điền số liệu, chữ ký đó không còn hiệu lực.',
  'external-links': 'Tệp có liên kết tới tệp khác: phần mềm giữ nguyên, không cập nhật liên kết.',
  'chart-sheets': 'Trang chỉ có biểu đồ được giữ nguyên, không hiện ở đây.',
};
