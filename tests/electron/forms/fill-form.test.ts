import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../core/documents/form-cells.ts';
import { writeAddress } from '../../../core/rules/forms/cell-address.ts';
import { fillForm } from '../../../electron/forms/fill-form.ts';
import { readForm } from '../../../electron/forms/read-form.ts';
import { calcToCsv, hasCalc } from '../../support/calc-to-csv.ts';
import { farmersSheet, makeForm, quotedSheet, wrapSheet } from '../../support/excel-forms.ts';
import { listOfficeFaults } from '../../support/list-office-faults.ts';
import { listChangedParts, readParts } from '../../support/read-parts.ts';

const number = (value: string, isPercent = false): CellContent => ({ kind: 'number', value, isPercent });
const text = (value: string): CellContent => ({ kind: 'text', text: value });
const fill = (sheet: string, address: string, content: CellContent) => ({ sheet, address, content });

const fillings = [
  fill(farmersSheet, 'E7', number('1018')),
  fill(farmersSheet, 'E8', number('131204')),
  fill(farmersSheet, 'F7', number('1018')),
  fill(farmersSheet, 'E9', number('486500000.25')),
  fill(farmersSheet, 'G7', number('92.28', true)),
  fill(farmersSheet, 'H9', text('Đã gồm < 3 & "quỹ" _x000D_ cũ\nhai dòng')),
  fill(farmersSheet, 'A3', text('Đơn vị báo cáo: Hội Nông dân tỉnh Nam Định')),
  fill(farmersSheet, 'F14', text('Nam Định, ngày 18 tháng 3 năm 2021')),
  fill(quotedSheet, 'B2', number('2400')),
  fill(quotedSheet, 'B3', { kind: 'date', date: '2021-03-18', text: '18/3/2021' }),
];

/** The XML of a sheet with the elements of some cells taken out. */
function without(xml: string, addresses: readonly string[]): string {
  return addresses.reduce(
    (rest, address) =>
      rest.replace(new RegExp(`<c r="${address}"(?:[^>]*/>|[^>]*[^/]>.*?</c>)`, 's'), `[${address}]`),
    xml,
  );
}

const sheetXml = (bytes: Uint8Array, index: number) =>
  readParts(bytes).get(`xl/worksheets/sheet${index}.xml`)?.toString('utf8') ?? '';

describe('a filled form', () => {
  it('differs from the form in the mapped cells and in the order to calculate, and in nothing else', async () => {
    const form = makeForm();
    const filled = await fillForm(form, fillings);
    expect(listChangedParts(form, filled)).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    for (const [index, name] of [farmersSheet, quotedSheet].entries()) {
      const addresses = fillings.filter(({ sheet }) => sheet === name).map(({ address }) => address);
      expect(without(sheetXml(filled, index + 1), addresses)).toBe(
        without(sheetXml(form, index + 1), addresses),
      );
    }
    const workbook = (bytes: Uint8Array) => readParts(bytes).get('xl/workbook.xml')?.toString('utf8') ?? '';
    expect(workbook(filled)).toBe(
      workbook(form).replace('<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'),
    );
  });

  it('keeps the style of every cell that it fills', async () => {
    const form = makeForm();
    const before = sheetXml(form, 1);
    const after = sheetXml(await fillForm(form, fillings), 1);
    const styleOf = (xml: string, address: string) =>
      new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1];
    for (const { sheet, address } of fillings.filter((each) => each.sheet === farmersSheet)) {
      expect(`${sheet}!${address} ${styleOf(after, address)}`).toBe(
        `${sheet}!${address} ${styleOf(before, address)}`,
      );
    }
  });

  it('keeps the compressed bytes, times and order of all parts that it does not touch', async () => {
    const form = makeForm({ hasMacros: true });
    const filled = await fillForm(form, fillings);
    for (const name of ['xl/theme/theme1.xml', 'xl/media/image1.png', 'xl/vbaProject.bin']) {
      const entry = (bytes: Uint8Array) => {
        const buffer = Buffer.from(bytes);
        const at = buffer.indexOf(name);
        const size = buffer.readUInt32LE(at - 12);
        return {
          time: buffer.readUInt32LE(at - 20),
          data: buffer.subarray(at + name.length, at + name.length + size).toString('hex'),
        };
      };
      expect(entry(filled)).toEqual(entry(form));
    }
    expect([...readParts(filled).keys()]).toEqual([...readParts(form).keys()]);
  });

  it('is found right by Microsoft’s validator, with macros too', async () => {
    expect(await listOfficeFaults(makeForm(), 'xlsx')).toEqual([]);
    expect(await listOfficeFaults(await fillForm(makeForm(), fillings), 'xlsx')).toEqual([]);
  });

  it('says the same to another reader', async () => {
    const { sheets } = await readXlsx(await fillForm(makeForm(), fillings));
    const [first, second] = sheets;
    expect(first?.rows[6]?.slice(4, 7)).toEqual([1018, 1018, 0.9228]);
    expect(first?.rows[8]?.[4]).toBe(486_500_000.25);
    expect(first?.rows[8]?.[7]).toBe('Đã gồm < 3 & "quỹ" _x000D_ cũ\nhai dòng');
    expect(first?.rows[2]?.[0]).toBe('Đơn vị báo cáo: Hội Nông dân tỉnh Nam Định');
    expect(second?.name).toBe(quotedSheet);
    expect(second?.rows[2]?.[1]).toEqual(new Date('2021-03-18T00:00:00.000Z'));
  });

  it.runIf(hasCalc)('is calculated anew by LibreOffice, and shows dates of both calendars', async () => {
    // In comma-separated text a cell of two lines would be two rows.
    const plain = fillings.filter(({ address }) => address !== 'H9');
    const filled = await fillForm(makeForm(), plain);
    const read = calcToCsv({
      filled,
      'in-1904': await fillForm(makeForm({ is1904: true }), plain),
    });
    const rows = read['filled']?.get(farmersSheet) ?? [];
    expect(rows[6]).toEqual(['1', 'Hội viên kết nạp mới', 'hội viên', '', '1018', '1018', '92.28%', '']);
    expect(rows[11]?.slice(3, 6)).toEqual(['0', '132222', '1018']);
    expect(rows[2]?.[0]).toBe('Đơn vị báo cáo: Hội Nông dân tỉnh Nam Định');
    const other = (name: string) => read[name]?.get(quotedSheet) ?? [];
    expect(other('filled')[1]?.[2]).toBe('1018');
    expect(other('filled')[2]?.[1]).toBe('03/18/2021');
    expect(other('in-1904')[2]?.[1]).toBe('03/18/2021');
  });

  it('empties a cell but for its format, and leaves a kept one alone', async () => {
    const form = makeForm();
    const filled = await fillForm(form, [
      fill(farmersSheet, 'A3', { kind: 'keep' }),
      fill(farmersSheet, 'F14', { kind: 'empty' }),
    ]);
    expect(sheetXml(filled, 1)).toContain('<c r="F14" s="7"/>');
    expect(without(sheetXml(filled, 1), ['F14'])).toBe(without(sheetXml(form, 1), ['F14']));
  });

  it('adds cells and rows that are not there in their order, with the style of the column', async () => {
    const filled = await fillForm(makeForm(), [
      fill(farmersSheet, 'H14', text('cuối')),
      fill(farmersSheet, 'C14', number('3')),
      fill(farmersSheet, 'B4', number('4')),
      fill(farmersSheet, 'H16', number('16')),
    ]);
    const xml = sheetXml(filled, 1);
    expect(xml).toContain('<row r="4"><c r="B4"><v>4</v></c></row><row r="5"');
    expect(xml).toMatch(/<c r="C14"><v>3<\/v><\/c><c r="F14".*<c r="H14" s="3" t="inlineStr">/);
    expect(xml).toContain('<row r="16"><c r="H16" s="3"><v>16</v></c></row></sheetData>');
    expect(await listOfficeFaults(filled, 'xlsx')).toEqual([]);
  });

  it('can be filled again from what it has become', async () => {
    const once = await fillForm(makeForm(), fillings);
    const twice = await fillForm(once, fillings);
    expect(listChangedParts(once, twice)).toEqual([]);
  });

  it('writes nothing over a formula, an array’s result, or on a sheet that is not there', async () => {
    const refused = [
      fill(farmersSheet, 'E12', number('1')),
      fill(farmersSheet, 'F12', number('1')),
      fill(quotedSheet, 'C3', number('1')),
      fill('Biểu số 09', 'A1', number('1')),
    ];
    for (const each of refused) {
      await expect(fillForm(makeForm(), [...fillings, each])).rejects.toMatchObject({
        fault: 'cell-refused',
        about: `${each.sheet}!${each.address}`,
      });
    }
  });

  it('needs no order to calculate where there is no formula', async () => {
    const form = makeForm({
      sheet: wrapSheet('<row r="1"><c r="A1"/></row>'),
      parts: { 'xl/worksheets/sheet2.xml': wrapSheet('') },
    });
    const filled = await fillForm(form, [fill(farmersSheet, 'A1', number('7'))]);
    expect(listChangedParts(form, filled)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('is filled where rows and cells bear no names, prefixes stand before tags and a sheet is empty', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><!-- <x:c r="B1"/> --><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t='s' s='3'><x:v>0</x:v></x:c></x:row><x:row r="3"/></x:sheetData></x:worksheet>`;
    const form = makeForm({
      sheet: prefixed,
      parts: { 'xl/worksheets/sheet2.xml': wrapSheet('').replace('<sheetData></sheetData>', '<sheetData/>') },
    });
    const filled = await fillForm(form, [
      fill(farmersSheet, 'B1', number('2')),
      fill(farmersSheet, 'A3', text('ba')),
      fill(quotedSheet, 'B2', number('5')),
    ]);
    expect(sheetXml(filled, 1)).toBe(
      prefixed
        .replace("<x:c t='s' s='3'><x:v>0</x:v></x:c>", "<x:c s='3'><x:v>2</x:v></x:c>")
        .replace(
          '<x:row r="3"/>',
          '<x:row r="3"><x:c r="A3" t="inlineStr"><x:is><x:t xml:space="preserve">ba</x:t></x:is></x:c></x:row>',
        ),
    );
    expect(sheetXml(filled, 2)).toContain('<sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>');
  });

  it('holds, of any cells, exactly what was given and leaves every other cell as it was', async () => {
    const form = makeForm({
      sheet: wrapSheet(
        [1, 2, 4, 5, 9]
          .map(
            (row) =>
              `<row r="${row}">${[0, 2, 3].map((column) => `<c r="${writeAddress(row - 1, column)}" s="4"><v>${row}${column}</v></c>`).join('')}</row>`,
          )
          .join(''),
      ),
    });
    const before = await readForm(form);
    const place = fc.record({
      row: fc.nat(9),
      column: fc.nat(4),
      value: fc.integer({ min: -9999, max: 9999 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(place, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 8 }),
        async (places) => {
          const filled = await readForm(
            await fillForm(
              form,
              places.map(({ row, column, value }) =>
                fill(farmersSheet, writeAddress(row, column), number(String(value))),
              ),
            ),
          );
          const values = (read: typeof before) =>
            new Map(
              read.workbook.sheets[0]?.cells.map(({ address, text, look }) => [address, { text, look }]),
            );
          const expected = values(before);
          const plain = (value: number) =>
            (value < 0 ? '-' : '') + String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.');
          for (const { row, column, value } of places) {
            const address = writeAddress(row, column);
            const look = expected.get(address)?.look ?? 0;
            expected.set(address, { text: look === 4 ? plain(value) : String(value), look });
          }
          expect(Object.fromEntries(values(filled))).toEqual(Object.fromEntries(expected));
        },
      ),
      { numRuns: 60 },
    );
  });
});
