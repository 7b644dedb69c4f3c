import type { CalendarDate } from '../model/calendar-date.ts';
import { formatDateShort } from '../rules/values/format-date.ts';
import { buildOfficeTable, type OfficeTableInput } from './office-table.ts';
import type { PrintDocument } from './print-document.ts';

/** One document of a closed period. */
export type ArchiveRow = {
  /** Số, ký hiệu. */
  number: string;
  date: CalendarDate | null;
  /** Tên loại và trích yếu; of a document with a độ mật only what kind of document it is. */
  abstract: string;
  author: string;
  /** Null: not known, as of a scan. */
  pageCount: number | null;
  note: string;
};

export const archiveContentsName = 'Mục lục văn bản';

/** Mục lục văn bản of the file of a period: each document in its order, by whom, how many pages, where it lies. */
export function buildArchiveContents(
  input: OfficeTableInput,
  about: string,
  rows: readonly ArchiveRow[],
): PrintDocument {
  return buildOfficeTable(input, {
    id: 'archive-contents',
    name: archiveContentsName,
    about,
    columns: [
      { title: 'TT', widthMm: 12, align: 'center' },
      { title: 'Số, ký hiệu', widthMm: 36 },
      { title: 'Ngày, tháng', widthMm: 26, align: 'center' },
      { title: 'Trích yếu nội dung', widthMm: 80 },
      { title: 'Tác giả văn bản', widthMm: 40 },
      { title: 'Số trang', widthMm: 24, align: 'center' },
      { title: 'Ghi chú', widthMm: 34 },
    ],
    rows: rows.map(({ number, date, abstract, author, pageCount, note }, index) => [
      String(index + 1).padStart(2, '0'),
      number,
      date === null ? '' : formatDateShort(date),
      abstract,
      author,
      pageCount === null ? '' : String(pageCount),
      note,
    ]),
    notes: [`Hồ sơ có ${rows.length} văn bản.`],
  });
}
