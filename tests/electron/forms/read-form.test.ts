import { describe, expect, it } from 'vitest';
import { readForm } from '../../../electron/forms/read-form.ts';
import { farmersSheet, makeForm, quotedSheet, wrapSheet, zip } from '../../support/excel-forms.ts';

const cellOf = async (bytes: Uint8Array, sheet: number, address: string) => {
  const { workbook } = await readForm(bytes);
  const cell = workbook.sheets[sheet]?.cells.find((each) => each.address === address);
  return cell && { ...cell, look: workbook.looks[cell.look] };
};

describe('a form as the screen shows it', () => {
  it('has its sheets, hidden ones told, merges, widths and frozen heads', async () => {
    const { workbook, extension } = await readForm(makeForm());
    expect(extension).toBe('xlsx');
    expect(workbook.sheets.map(({ name, isHidden, isProtected }) => [name, isHidden, isProtected])).toEqual([
      [farmersSheet, false, true],
      [quotedSheet, false, false],
      ['Danh mục', true, false],
    ]);
    const [sheet] = workbook.sheets;
    expect(sheet).toMatchObject({ frozenRows: 6, frozenColumns: 2 });
    expect(sheet?.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 7 });
    expect(sheet?.columnWidths.slice(0, 3)).toEqual([5.7109375, 45.7109375, 12.140625]);
    expect(sheet?.rowHeights[1]).toBe(37.5);
    expect(workbook.notes).toEqual([]);
  });

  it('shows texts of every kind, formatted ones and numbers as the sheet does', async () => {
    const form = makeForm();
    expect(await cellOf(form, 0, 'H5')).toMatchObject({
      text: 'Ghi chú',
      kind: 'text',
      look: { isBold: true, fill: '#dae3f3', horizontal: 'center', isWrapped: true, borders: { top: true } },
    });
    expect(await cellOf(form, 1, 'A2')).toMatchObject({ text: 'Đất hội viên hiến xây dựng công trình' });
    expect(await cellOf(form, 0, 'A1')).toMatchObject({ look: { isItalic: true, color: '#0000ff' } });
    expect(await cellOf(form, 0, 'E7')).toMatchObject({ kind: 'empty', look: { isLocked: false } });
    expect(await cellOf(form, 0, 'G7')).toMatchObject({ look: { isPercent: true } });
    const shown = (style: number, value: string) =>
      makeForm({ sheet: wrapSheet(`<row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row>`) });
    expect(await cellOf(shown(4, '1234567.4'), 0, 'A1')).toMatchObject({ text: '1.234.567', kind: 'number' });
    expect(await cellOf(shown(6, '1234.56'), 0, 'A1')).toMatchObject({ text: '1.234,6' });
    expect(await cellOf(shown(5, '0.9228'), 0, 'A1')).toMatchObject({ text: '92,28%' });
    expect(await cellOf(shown(0, '12.5'), 0, 'A1')).toMatchObject({ text: '12,5' });
    expect(await cellOf(shown(8, '44273'), 0, 'A1')).toMatchObject({ text: '18/03/2021' });
  });

  it('shows dates of files that count from 1904', async () => {
    const sheet = wrapSheet('<row r="1"><c r="A1" s="8"><v>42811</v></c></row>');
    expect(await cellOf(makeForm({ sheet, is1904: true }), 0, 'A1')).toMatchObject({ text: '18/03/2021' });
  });

  it('tells formulas, and every cell that an array formula fills', async () => {
    const form = makeForm();
    for (const [sheet, address] of [
      [0, 'D12'],
      [0, 'F12'],
      [1, 'C2'],
      [1, 'C3'],
    ] as const)
      expect(await cellOf(form, sheet, address)).toMatchObject({ kind: 'formula' });
  });

  it('tells the head of a table, which may not be written over', async () => {
    const form = makeForm({
      sheet: wrapSheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Cột</t></is></c></row><row r="2"><c r="A2" s="4"/></row>',
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      ),
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
        'xl/tables/table1.xml':
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="B" displayName="B" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="Cột"/></tableColumns></table>',
      },
    });
    expect(await cellOf(form, 0, 'A1')).toMatchObject({ kind: 'fixed' });
    expect(await cellOf(form, 0, 'A2')).toMatchObject({ kind: 'empty' });
  });

  it('tells of macros, signatures, links to other files and sheets of charts', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const form = makeForm({ hasMacros: true });
    expect(await readForm(form)).toMatchObject({ extension: 'xlsm', workbook: { notes: ['macros'] } });
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId5', 'styles', 'styles.xml'],
      ['rId6', 'sharedStrings', 'sharedStrings.xml'],
      ['rId8', 'externalLink', 'externalLinks/externalLink1.xml'],
    ]
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
    const linked = makeForm({
      parts: { 'xl/_rels/workbook.xml.rels': relations, '_xmlsignatures/sig1.xml': '<Signature/>' },
    });
    const { workbook } = await readForm(linked);
    expect(workbook.notes).toEqual(['signature', 'external-links', 'chart-sheets']);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([farmersSheet, 'Danh mục']);
  });

  it('leaves out the empty rows of a wholly formatted column, and refuses content down there', async () => {
    const rows = (last: string) =>
      `<row r="1"><c r="A1" s="3"><v>1</v></c></row>${Array.from({ length: 3_000 }, (_each, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="3"/></row>`).join('')}<row r="1048576"><c r="A1048576" s="3">${last}</c></row>`;
    const { workbook } = await readForm(makeForm({ sheet: wrapSheet(rows('')) }));
    expect(workbook.sheets[0]?.rowCount).toBe(2_000);
    await expect(readForm(makeForm({ sheet: wrapSheet(rows('<v>1</v>')) }))).rejects.toMatchObject({
      fault: 'too-many-rows',
      about: farmersSheet,
    });
  });
});

const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_024),
    Buffer.from(stream, 'utf16le'),
  ]);
const typed = (type: string) =>
  zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${type}"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook/>',
  });
const million = () =>
  wrapSheet(
    Array.from(
      { length: 1_000_000 },
      (_each, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    ).join(''),
  );
const wide = () =>
  wrapSheet(`<row r="1">${Array.from({ length: 16_384 }, () => '<c><v>1</v></c>').join('')}</row>`);

describe('what is no form is told by what it is', () => {
  it.each<[name: string, bytes: () => Uint8Array, fault: string]>([
    ['an empty file', () => new Uint8Array(), 'empty-file'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'not-excel'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'pdf'],
    ['comma-separated text', () => Buffer.from('TT,Nội dung\n1,Hội viên'), 'text'],
    ['a web page called .xls', () => Buffer.from('<html><table><tr><td>1'), 'text'],
    ['an .xls of Excel 97', () => ole('Workbook'), 'old-excel'],
    ['an .xls of Excel 4', () => Uint8Array.from([0x09, 0x04, 6, 0, 0, 0]), 'old-excel'],
    ['a file with a password', () => ole('EncryptedPackage'), 'password'],
    ['a .doc', () => ole('WordDocument'), 'word'],
    [
      'a .docx',
      () => typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'word',
    ],
    ['an .xlsb', () => typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'binary-excel'],
    [
      'an .xltx',
      () => typed('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'),
      'template',
    ],
    [
      'a presentation',
      () => typed('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'powerpoint',
    ],
    ['an .ods', () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'open-document'],
    ['a folder of files', () => zip({ 'a.txt': 'a' }), 'zip'],
    ['a zip cut off', () => makeForm().subarray(0, 3_000), 'damaged'],
    [
      'no sheet of cells',
      () => typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'no-sheet',
    ],
    ['a sheet that is not there', () => makeForm({ parts: { 'xl/worksheets/sheet2.xml': null } }), 'damaged'],
    ['XML cut off', () => makeForm({ sheet: wrapSheet('<row r="1">').slice(0, -20) }), 'damaged'],
    ['XML whose tags cross', () => makeForm({ sheet: wrapSheet('<row><c></row></c>') }), 'damaged'],
    [
      'entities that grow',
      () => makeForm({ sheet: `<!DOCTYPE a [<!ENTITY b "bb">]>${wrapSheet('')}` }),
      'damaged',
    ],
    [
      'letters of no encoding',
      () => makeForm({ parts: { 'xl/workbook.xml': Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e]) } }),
      'damaged',
    ],
    ['1,000,000 rows', () => makeForm({ sheet: million() }), 'too-many-rows'],
    ['16,384 columns', () => makeForm({ sheet: wide() }), 'too-many-columns'],
    [
      'a part that unpacks to 80 MB',
      () => makeForm({ sheet: wrapSheet(' '.repeat(80 * 2 ** 20)) }),
      'unpacks-too-large',
    ],
    [
      '10,000 merges over each other',
      () =>
        makeForm({
          sheet: wrapSheet(
            '<row r="200"><c r="A200"><v>1</v></c></row>',
            `<mergeCells>${'<mergeCell ref="A1:IV2000"/>'.repeat(10_000)}</mergeCells>`,
          ),
        }),
      'damaged',
    ],
    ['two parts of one name', () => makeForm({ parts: { 'XL/Workbook.xml': '<workbook/>' } }), 'damaged'],
  ])('%s', async (_name, bytes, fault) => {
    await expect(readForm(bytes())).rejects.toMatchObject({ fault });
  });
});
