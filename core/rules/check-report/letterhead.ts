import { missingField } from './missing-field.ts';
import type { ReportCheck } from './report-check.ts';

/** What an official page cannot do without besides its signer; number and day are left for the văn thư. */
export const letterhead: ReportCheck = {
  id: 'letterhead',
  find: ({ report: { header } }) => [
    ...missingField(header.placeName.trim() === '', 'Chưa ghi địa danh ở dòng ngày tháng.', 'placeName'),
    ...missingField(header.abstract.trim() === '', 'Chưa có trích yếu của báo cáo.', 'abstract'),
    ...missingField(
      header.recipients.every((each) => each.trim() === ''),
      'Chưa ghi nơi nhận.',
      'recipients',
    ),
  ],
};
