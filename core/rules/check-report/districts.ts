import { findInTexts } from './find-in-texts.ts';
import type { ReportCheck } from './report-check.ts';

/** The day on which local government lost its middle level (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const withoutDistricts = '2025-07-01';

const district = /(?<!\p{L})huyện(?!\p{L})/giu;

/** A report about a time without districts that still names one; history may, so a person looks. */
export const districts: ReportCheck = {
  id: 'districts',
  find: ({ texts, opened }) =>
    opened.period.dataTo < withoutDistricts
      ? []
      : findInTexts(texts, district, (around) => `Từ 01/7/2025 không còn cấp huyện: “${around}”.`),
};
