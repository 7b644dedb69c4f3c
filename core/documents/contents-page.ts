import type { PrintDocument } from './print-document.ts';
import { buildOfficeTable, type OfficeTableInput } from './office-table.ts';

/** One document of a folder. */
export type ContentsRow = { title: string; numberAndDate: string; issuer: string; fileName: string };

/** The contents page of a folder: Mục lục tài liệu before a meeting. */
export function buildContentsPage(
  input: OfficeTableInput,
  name: string,
  about: string,
  rows: readonly ContentsRow[],
): PrintDocument {
  return buildOfficeTable(input, {
    id: 'contents',
    name,
    about,
    columns: [
      { title: 'TT', widthMm: 12, align: 'center' },
      { title: 'Tên văn bản, tài liệu', widthMm: 66 },
      { title: 'Số, ngày', widthMm: 30 },
      { title: 'Cơ quan', widthMm: 32 },
      { title: 'Tên tệp', widthMm: 40 },
    ],
    rows: rows.map(({ title, numberAndDate, issuer, fileName }, index) => [
      String(index + 1),
      title,
      numberAndDate,
      issuer,
      fileName,
    ]),
  });
}
