import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../../core/documents/workbook.ts';
import { renderWorkbook } from '../../../../electron/export/excel/render-workbook.ts';
import { readPart } from '../word/read-zip.ts';
import { listOfficeFaults } from '../../../support/list-office-faults.ts';

const workbook: Workbook = {
  title: 'Số liệu quý I/2021',
  subject: 'Báo cáo quý I/2021',
  author: 'Hội Nông dân tỉnh Nam Định',
  keywords: ['Hội Nông dân tỉnh', 'quý I/2021'],
  date: '2021-03-18',
  sheets: [
    {
      name: 'Số liệu',
      title: 'BIỂU SỐ LIỆU',
      reference: '(Kèm theo Báo cáo số 45-BC/HNDT)',
      columns: [
        { title: 'TT', width: 6 },
        { title: 'Nội dung', width: 50 },
        { title: 'Kết quả', width: 14 },
      ],
      rows: [
        [
          { kind: 'number', value: '1' },
          { kind: 'text', text: '=HYPERLINK("x")' },
          { kind: 'number', value: '-1234567.25' },
        ],
        [
          { kind: 'number', value: '2' },
          { kind: 'text', text: '+84 <việc> & "lời"\nhai dòng' },
          { kind: 'date', date: '2021-03-20' },
        ],
        [
          { kind: 'blank' },
          { kind: 'text', text: '@tổng' },
          { kind: 'number', value: '891.994', suffix: 'ước' },
        ],
      ],
    },
    {
      name: 'Nhiệm vụ',
      title: 'N',
      reference: '',
      columns: [{ title: 'TT', width: 6 }],
      rows: [[{ kind: 'blank' }]],
    },
  ],
};

type Cell = { value: string; isText: boolean; format: string; isFormula: boolean };

/** The cells of a sheet as the file's own parts tell them, without the library that wrote them. */
function readCells(bytes: Uint8Array, number: number): Map<string, Cell> {
  const sheet = readPart(bytes, `xl/worksheets/sheet${number}.xml`);
  const styles = readPart(bytes, 'xl/styles.xml');
  const strings = [...readPart(bytes, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => unescape([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code = '']) => [
      id,
      unescape(code),
    ]),
  );
  formats.set('0', 'General').set('3', '#,##0').set('4', '#,##0.00').set('49', '@');
  const looks = [
    ...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g),
  ].map(([, id]) => formats.get(id ?? '') ?? `number ${id}`);
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, place = '', marks = '', inner = '']) => {
        const isText = /t="s"/.test(marks);
        const value = /<v>(.*?)<\/v>/.exec(inner)?.[1] ?? '';
        return [
          place,
          {
            value: isText ? (strings[Number(value)] ?? '') : value,
            isText,
            format: looks[Number(/ s="(\d+)"/.exec(marks)?.[1] ?? 0)] ?? '',
            isFormula: inner.includes('<f'),
          },
        ];
      },
    ),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('an Excel file', () => {
  it('is valid Open XML', async () => {
    expect(await listOfficeFaults(await renderWorkbook(workbook), 'xlsx')).toEqual([]);
  });

  it('holds numbers that can be added, shown with all their decimals', async () => {
    const cells = readCells(await renderWorkbook(workbook), 1);
    expect(cells.get('C5')).toEqual({
      value: '-1234567.25',
      isText: false,
      format: '#,##0.00',
      isFormula: false,
    });
    expect(cells.get('A5')).toMatchObject({ value: '1', isText: false, format: '#,##0' });
    expect(cells.get('C7')).toMatchObject({ value: '891.994', isText: false, format: '#,##0.000" (ước)"' });
  });

  it('holds a date as a day of the calendar', async () => {
    const cell = readCells(await renderWorkbook(workbook), 1).get('C6');
    expect(cell).toMatchObject({ isText: false, format: 'dd/mm/yyyy' });
    // Excel counts days from 30 December 1899.
    expect(new Date(Date.UTC(1899, 11, 30 + Number(cell?.value))).toISOString().slice(0, 10)).toBe(
      '2021-03-20',
    );
  });

  it('keeps what looks like a formula as text, also after an edit', async () => {
    const cells = readCells(await renderWorkbook(workbook), 1);
    for (const [place, value] of [
      ['B5', '=HYPERLINK("x")'],
      ['B6', '+84 <việc> & "lời"\nhai dòng'],
      ['B7', '@tổng'],
    ] as const)
      expect(cells.get(place)).toEqual({ value, isText: true, format: '@', isFormula: false });
  });

  it('is set for A4 across, one page wide, with the heads of the columns on every page', async () => {
    const bytes = await renderWorkbook(workbook);
    const sheet = readPart(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A4:C7"/>');
    expect(sheet).toContain('<col min="2" max="2" width="50" customWidth="true"/>');
    const book = readPart(bytes, 'xl/workbook.xml');
    expect(book).toContain(`localSheetId="0">'Số liệu'!$4:$4</definedName>`);
    expect(book).toContain(`localSheetId="1">'Nhiệm vụ'!$4:$4</definedName>`);
    const styles = readPart(bytes, 'xl/styles.xml');
    expect(
      [...styles.matchAll(/<font>.*?<name val="([^"]*)"/gs)].every(([, name]) => name === 'Times New Roman'),
    ).toBe(true);
    expect([...styles.matchAll(/<sz val="(\d+)"/g)].every(([, size]) => size === '12')).toBe(true);
    expect(styles).toContain('wrapText="true"');
  });

  it('names its title, its author and its date', async () => {
    const core = readPart(await renderWorkbook(workbook), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Số liệu quý I/2021</dc:title>');
    expect(core).toContain('<dc:creator>Hội Nông dân tỉnh Nam Định</dc:creator>');
    expect(core).toContain('2021-03-18T00:00:00Z</dcterms:created>');
  });

  it('is the same bytes each time', async () => {
    const [first, second] = [await renderWorkbook(workbook), await renderWorkbook(workbook)];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    const zip = Buffer.from(first);
    const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    expect(zip.readUInt32LE(zip.readUInt32LE(end + 16) + 12)).toBe(
      ((2021 - 1980) << 25) | (3 << 21) | (18 << 16),
    );
  });
});
