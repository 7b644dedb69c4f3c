import { writeXlsx } from 'hucre/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareTable } from '../../../../core/catalogue/compare-table.ts';
import { citedDocumentNoun } from '../../../../core/catalogue/cited-document-columns.ts';
import type { NounContext } from '../../../../core/catalogue/catalogue-noun.ts';
import type { CitedDocument } from '../../../../core/model/cited-document.ts';
import { readExcel } from '../../../../electron/import/excel/read-excel.ts';
import { typeInTcvn3 } from '../../../support/old-fonts.ts';

const context: NounContext = { today: '2026-06-01', names: {} };
const heads = [
  'Mã',
  'Loại văn bản',
  'Số, ký hiệu',
  'Ngày ban hành',
  'Cơ quan ban hành',
  'Trích yếu',
  'Có hiệu lực đến',
];
const known: CitedDocument = {
  id: 'qd-217-tw',
  type: 'Quyết định',
  number: '217-QĐ/TW',
  issuer: 'Bộ Chính trị',
  date: '2013-12-12',
  title: 'ban hành Quy chế',
  validUntil: null,
};

type Value = string | number | boolean | Date | null;
type SheetExtras = Omit<Parameters<typeof writeXlsx>[0]['sheets'][number], 'name' | 'rows'>;

const write = (rows: Value[][], extras: SheetExtras = {}) =>
  writeXlsx({ sheets: [{ name: 'Trang 1', rows, ...extras }] });

async function compare(rows: Value[][], extras: SheetExtras = {}, records: CitedDocument[] = []) {
  const sheets = await readExcel(await write(rows, extras));
  let count = 0;
  const comparison = compareTable(citedDocumentNoun, sheets, records, context, () => `moi-${(count += 1)}`);
  if (comparison.status !== 'compared') throw new Error(comparison.sentence);
  return comparison;
}

const row = (
  part: Partial<Record<'id' | 'type' | 'number' | 'date' | 'issuer' | 'title' | 'until', Value>>,
) => [
  part.id ?? null,
  part.type ?? 'Chỉ thị',
  part.number ?? '1-CT/TU',
  part.date ?? null,
  part.issuer ?? null,
  part.title ?? 'về việc',
  part.until ?? null,
];

describe('an Excel file of another make', () => {
  it('may have its columns in another order, lines above them and columns of its own', async () => {
    const { differences, notes } = await compare([
      ['DANH SÁCH VĂN BẢN'],
      [],
      ['Ghi chú', 'số, ký hiệu', 'LOẠI VĂN BẢN', 'Trích yếu', 'Ngày ban hành', 'Cơ quan ban hành'],
      ['x', '1-CT/TU', 'Chỉ thị', 'về việc', new Date('2021-03-16T00:00:00Z'), 'Tỉnh uỷ'],
    ]);
    expect(differences).toMatchObject([
      { status: 'added', record: { id: 'moi-1', type: 'Chỉ thị', number: '1-CT/TU', date: '2021-03-16' } },
    ]);
    expect(notes).toEqual([
      'Tệp không có cột “Có hiệu lực đến”: mục đang có giữ nguyên, mục mới để trống.',
      'Không lấy cột “Ghi chú”: danh mục này không có.',
    ]);
  });

  it('without the heads of the noun is refused, and told which are missing', async () => {
    const sheets = await readExcel(
      await write([
        ['Họ tên', 'Chức vụ'],
        ['An', 'Chủ tịch'],
      ]),
    );
    const comparison = compareTable(citedDocumentNoun, sheets, [], context, () => 'moi');
    expect(comparison).toMatchObject({ status: 'no-table' });
    expect(comparison).toHaveProperty('sentence', expect.stringContaining('“Loại văn bản”'));
  });

  it('with one head twice is refused', async () => {
    const sheets = await readExcel(await write([[...heads, 'Trích yếu'], row({})]));
    expect(compareTable(citedDocumentNoun, sheets, [], context, () => 'moi')).toEqual({
      status: 'no-table',
      sentence: 'Tệp có hai cột “Trích yếu”. Bỏ bớt một cột rồi nhập lại.',
    });
  });

  it('may write dates as dates, as text or as the number of the day; a year alone is asked about', async () => {
    const { differences, refused } = await compare([
      heads,
      row({ number: '1', date: new Date('2021-03-16T00:00:00Z') }),
      row({ number: '2', date: '16/3/2021' }),
      row({ number: '3', date: 'ngày 16 tháng 3 năm 2021' }),
      row({ number: '4', date: 44_271 }),
      row({ number: '5', date: 2021 }),
    ]);
    expect(differences.map(({ record }) => record['date'])).toEqual(
      Array.from({ length: 4 }, () => '2021-03-16'),
    );
    expect(refused).toEqual([
      {
        fileRow: 6,
        title: 'Ngày ban hành',
        sentence: 'Chưa đọc được ngày “2021”. Viết đủ ngày, tháng, năm như 16/3/2021.',
      },
    ]);
  });

  it('with merged cells in a row loses that row only, with a sentence', async () => {
    const { differences, refused } = await compare([heads, row({ number: '1' }), row({ number: '2' })], {
      merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }],
    });
    expect(differences.map(({ record }) => record['number'])).toEqual(['2']);
    expect(refused).toMatchObject([{ fileRow: 2, sentence: expect.stringContaining('ô gộp') }]);
  });

  it('with formulas gives what they show, and is refused where it shows nothing or an error', async () => {
    const formula = (cell: object) => ({ value: null, type: 'formula' as const, ...cell });
    const { differences, refused } = await compare(
      [heads, row({ number: '1' }), row({ number: '2' }), row({ number: '3', title: '#REF!' })],
      {
        cells: new Map([
          ['1,5', formula({ formula: 'UPPER("a")', formulaResult: 'về dân vận' })],
          ['2,5', formula({ formula: 'UPPER("a")' })],
        ]),
      },
    );
    expect(differences.map(({ record }) => record['title'])).toEqual(['về dân vận']);
    expect(refused.map(({ fileRow, sentence }) => [fileRow, sentence])).toEqual([
      [3, expect.stringContaining('công thức mà tệp không ghi kết quả')],
      [4, expect.stringContaining('Ô báo lỗi #REF!')],
    ]);
  });

  it('with one id twice takes neither row, and says which they are', async () => {
    const { differences, refused } = await compare(
      [heads, row({ id: 'qd-217-tw', number: '1' }), row({ id: 'qd-217-tw', number: '2' })],
      {},
      [known],
    );
    expect(differences).toEqual([]);
    expect(refused).toMatchObject([{ fileRow: 3, sentence: expect.stringContaining('lặp lại dòng 2') }]);
  });

  it('with an id that is none is refused; a new id of another place is taken', async () => {
    const { differences, refused } = await compare([
      heads,
      row({ id: 'Mã Số 1', number: '1' }),
      row({ id: 'ct-99', number: '2' }),
    ]);
    expect(differences.map(({ record }) => record.id)).toEqual(['ct-99']);
    expect(refused).toMatchObject([
      { fileRow: 2, sentence: expect.stringContaining('Mã “Mã Số 1” không hợp lệ') },
    ]);
  });

  it('without ids changes the record that it names, cell by cell', async () => {
    const { differences } = await compare(
      [
        heads.slice(1),
        ['Quyết định', '217-QĐ/TW', '12/12/2013', 'Bộ Chính trị', 'ban hành Quy chế', '31/12/2025'],
      ],
      {},
      [known],
    );
    expect(differences).toMatchObject([
      {
        status: 'changed',
        record: { id: 'qd-217-tw', validUntil: '2025-12-31' },
        changes: [{ part: null, title: 'Có hiệu lực đến', before: '', after: '31/12/2025' }],
      },
    ]);
  });

  it('in an old font is read in Unicode, and says so with an example', async () => {
    const { differences, notes } = await compare(
      [heads, row({ title: typeInTcvn3('về lãnh đạo công tác dân vận')[0]?.text ?? '' })],
      { cells: new Map([['1,5', { style: { font: { name: '.VnTime', size: 12 } } }]]) },
    );
    expect(differences.map(({ record }) => record['title'])).toEqual(['về lãnh đạo công tác dân vận']);
    expect(notes).toEqual([expect.stringContaining('1 ô dùng phông chữ cũ')]);
  });

  it('is not read from hidden sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Ẩn', hidden: true, rows: [heads, row({ number: '1' })] },
        { name: 'Hiện', rows: [heads, row({ number: '2' })] },
      ],
    });
    expect((await readExcel(bytes)).map(({ name }) => name)).toEqual(['Hiện']);
  });
});

describe('what is no such file', () => {
  const text = (content: string) => strToU8(content);
  it.each([
    ['empty-file', new Uint8Array()],
    ['pdf', text('%PDF-1.7\n')],
    ['csv', text('Mã;Loại\n1;2\n')],
    ['word', zipSync({ 'word/document.xml': text('<x/>') })],
    ['zip', zipSync({ 'a.txt': text('a') })],
    ['damaged', text('PK\u0003\u0004 rubbish')],
    [
      'old-excel',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('Workbook', 'utf16le')]),
    ],
  ])('is told as %s', async (fault, bytes) => {
    await expect(readExcel(bytes)).rejects.toMatchObject({ fault });
  });

  const sheetOf = (body: string) =>
    zipSync({
      '[Content_Types].xml': text('<Types/>'),
      'xl/workbook.xml': text('<workbook/>'),
      'xl/worksheets/sheet1.xml': text(`<worksheet><sheetData>${body}</sheetData></worksheet>`),
    });

  it('a million rows are refused without being unpacked into memory', async () => {
    const cells = '<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c><c><v>5</v></c>';
    const million = sheetOf(`<row>${cells}</row>`.repeat(1_000_000));
    const before = process.memoryUsage().rss;
    const start = performance.now();
    await expect(readExcel(million)).rejects.toMatchObject({ fault: 'too-many-rows' });
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
  });

  it('a value in row 1,048,576 is too many rows, a format there is not', async () => {
    await expect(
      readExcel(
        sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      ),
    ).rejects.toMatchObject({ fault: 'too-many-rows' });
    const formatted = await write([heads, row({})], {});
    expect((await readExcel(formatted))[0]?.rows).toHaveLength(2);
  });
});

it('A number beyond all days in a cell that shows dates is an error of that cell, not of the file', async () => {
  const bytes = await write([heads, row({ date: new Date('2021-03-16') })]);
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  const changed = sheet.replace(/<v>44271<\/v>/, '<v>1e21</v>');
  expect(changed).not.toBe(sheet);
  const [read] = await readExcel(zipSync({ ...parts, [name]: strToU8(changed) }));
  expect(read?.rows.flat()).toContainEqual({ kind: 'error', text: '####' });
});
