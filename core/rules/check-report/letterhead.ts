import type { ReportCheck } from './report-check.ts';

/** What an official page cannot do without besides its signer; number and day are left for the văn thư. */
export const letterhead: ReportCheck = {
  id: 'letterhead',
  find: ({ report: { header } }) => {
    const missing = (isMissing: boolean, sentence: string, field: string) =>
      isMissing
        ? [{ level: 'error' as const, sentence, place: { kind: 'field' as const, place: `header:${field}` } }]
        : [];
    return [
      ...missing(header.placeName.trim() === '', 'Chưa ghi địa danh ở dòng ngày tháng.', 'placeName'),
      ...missing(header.abstract.trim() === '', 'Chưa có trích yếu của báo cáo.', 'abstract'),
      ...missing(
        header.recipients.every((each) => each.trim() === ''),
        'Chưa ghi nơi nhận.',
        'recipients',
      ),
    ];
  },
};
