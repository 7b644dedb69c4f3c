import { findInTexts } from './find-in-texts.ts';
import type { ReportCheck } from './report-check.ts';

/** What a number after it names or orders instead of counting: quý 3, khoá 9, lần 2. */
const ordering =
  'quý|ngày|tháng|năm|mục|điểm|khoản|điều|phần|chương|số|lần|khoá|khóa|thứ|kỳ|cấp|lớp|loại|hạng|bước|đợt|tổ|khu|đội|phường|quận|thôn|xóm|ấp|bảng|biểu|phụ lục|trang';
/** What is measured rather than counted, and numbers told in thousands. */
const measured =
  'triệu|tỷ|tỉ|nghìn|ngàn|trăm|chục|km|m|m²|m³|ha|kg|mét|tấn|tạ|lít|giờ|phút|phần|điểm|lần|tháng đầu|tháng cuối';
const alone = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-])(?<!(?:${ordering})\\s)[1-9](?=\\s(?!(?:${measured})(?![\\p{L}\\p{N}]))\\p{Ll})`,
  'giu',
);

/** A house that writes "03 cơ quan": counts under ten that stand without the nought. */
export const smallCounts: ReportCheck = {
  id: 'small-counts',
  find: ({ texts, opened }) =>
    opened.organisation.spelling.isSmallCountPadded === true
      ? findInTexts(
          texts,
          alone,
          (around, found) => `Số đếm dưới 10 chưa có số 0: “${around}” (cơ quan viết 0${found}).`,
        )
      : [],
};
