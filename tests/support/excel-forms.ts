import { strToU8, zipSync, type Zippable } from 'fflate';

// Forms as central offices send them, in the manner in which Excel writes them: every kind of part that must come back as it
// was. Made by hand, since no file of an office could be had.

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const farmersSheet = 'Biểu số 01';
export const quotedSheet = "Số liệu 'phụ' & khác";

const strings = [
  'Biểu số 01-BC/HND',
  'BÁO CÁO KẾT QUẢ CÔNG TÁC HỘI VÀ PHONG TRÀO NÔNG DÂN',
  'Đơn vị báo cáo: ……………………',
  'TT',
  'Nội dung',
  'Đơn vị tính',
  'Kết quả thực hiện',
  'Kỳ này',
  'Luỹ kế từ đầu năm',
  'So với cùng kỳ (%)',
  'Ghi chú',
  'Hội viên kết nạp mới',
  'hội viên',
  'Tổng số hội viên',
  'Tăng trưởng Quỹ Hỗ trợ nông dân',
  'đồng',
  'Lớp tập huấn khoa học - kỹ thuật',
  'lớp',
  'Trong đó: lượt hội viên, nông dân được tập huấn',
  'lượt người',
  'Cộng hội viên',
  '………, ngày … tháng … năm ……',
  'Có',
  'Không',
  'Chỉ tiêu năm',
];

/** `count` of uses and uniques as Excel counts them; one of the texts is formatted within. */
function writeStrings(): string {
  const items = strings.map((text) =>
    text === 'Ghi chú'
      ? '<si><r><rPr><b/><sz val="11"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">Ghi </t></r><r><rPr><b/><i/><sz val="11"/><rFont val="Times New Roman"/></rPr><t>chú</t></r></si>'
      : `<si><t>${text}</t></si>`,
  );
  return `${declaration}<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${items.join('')}</sst>`;
}

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="4"><font><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font><font><b/><sz val="14"/><name val="Times New Roman"/><family val="1"/></font><font><b/><sz val="11"/><name val="Times New Roman"/><family val="1"/></font><font><i/><sz val="12"/><color rgb="FF0000FF"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="164" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/><xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>`;

const text = (address: string, style: number, value: string) =>
  `<c r="${address}" s="${style}" t="s"><v>${strings.indexOf(value)}</v></c>`;
const free = (address: string, style = 4) => `<c r="${address}" s="${style}"/>`;

function writeRow(row: number, order: string, label: string, unit: string): string {
  const number = order === '' ? `<c r="A${row}" s="3"/>` : `<c r="A${row}" s="3"><v>${order}</v></c>`;
  return `<row r="${row}" spans="1:8" ht="31.5" customHeight="1" x14ac:dyDescent="0.25">${number}${text(`B${row}`, 3, label)}${text(`C${row}`, 3, unit)}${free(`D${row}`)}${free(`E${row}`)}${free(`F${row}`)}${free(`G${row}`, 5)}${free(`H${row}`, 9)}</row>`;
}

/** Two rows of heads that are merged, an empty row of data each, a row of formulas, a place and a date. */
function writeFarmersSheet(): string {
  const rows = [
    `<row r="1" spans="1:8" x14ac:dyDescent="0.25">${text('A1', 7, 'Biểu số 01-BC/HND')}</row>`,
    `<row r="2" spans="1:8" ht="37.5" customHeight="1" x14ac:dyDescent="0.25">${text('A2', 1, 'BÁO CÁO KẾT QUẢ CÔNG TÁC HỘI VÀ PHONG TRÀO NÔNG DÂN')}<c r="B2" s="1"/></row>`,
    `<row r="3" spans="1:8" x14ac:dyDescent="0.25">${text('A3', 0, 'Đơn vị báo cáo: ……………………')}</row>`,
    `<row r="5" spans="1:8" x14ac:dyDescent="0.25">${text('A5', 2, 'TT')}${text('B5', 2, 'Nội dung')}${text('C5', 2, 'Đơn vị tính')}${text('D5', 2, 'Chỉ tiêu năm')}${text('E5', 2, 'Kết quả thực hiện')}<c r="F5" s="2"/>${text('G5', 2, 'So với cùng kỳ (%)')}${text('H5', 2, 'Ghi chú')}</row>`,
    `<row r="6" spans="1:8" x14ac:dyDescent="0.25"><c r="A6" s="2"/><c r="B6" s="2"/><c r="C6" s="2"/><c r="D6" s="2"/>${text('E6', 2, 'Kỳ này')}${text('F6', 2, 'Luỹ kế từ đầu năm')}<c r="G6" s="2"/><c r="H6" s="2"/></row>`,
    writeRow(7, '1', 'Hội viên kết nạp mới', 'hội viên'),
    writeRow(8, '2', 'Tổng số hội viên', 'hội viên'),
    writeRow(9, '3', 'Tăng trưởng Quỹ Hỗ trợ nông dân', 'đồng'),
    writeRow(10, '4', 'Lớp tập huấn khoa học - kỹ thuật', 'lớp'),
    writeRow(11, '', 'Trong đó: lượt hội viên, nông dân được tập huấn', 'lượt người'),
    `<row r="12" spans="1:8" x14ac:dyDescent="0.25"><c r="A12" s="3"/>${text('B12', 3, 'Cộng hội viên')}${text('C12', 3, 'hội viên')}<c r="D12" s="6"><f>SUM(D7:D8)</f><v>0</v></c><c r="E12" s="6"><f t="shared" ref="E12:F12" si="0">SUM(E7:E8)</f><v>0</v></c><c r="F12" s="6"><f t="shared" si="0"/><v>0</v></c><c r="G12" s="6"/><c r="H12" s="3"/></row>`,
    `<row r="14" spans="1:8" x14ac:dyDescent="0.25">${text('F14', 7, '………, ngày … tháng … năm ……')}</row>`,
  ];
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H14"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="6" topLeftCell="C7" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="E7" sqref="E7"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="2" max="2" width="45.7109375" customWidth="1"/><col min="3" max="3" width="12.140625" customWidth="1"/><col min="4" max="7" width="13.7109375" customWidth="1"/><col min="8" max="8" width="20.7109375" style="3" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><sheetProtection algorithmName="SHA-512" hashValue="AQIDBAUGBwg=" saltValue="AQIDBA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><mergeCells count="8"><mergeCell ref="A2:H2"/><mergeCell ref="A5:A6"/><mergeCell ref="B5:B6"/><mergeCell ref="C5:C6"/><mergeCell ref="D5:D6"/><mergeCell ref="E5:F5"/><mergeCell ref="G5:G6"/><mergeCell ref="H5:H6"/></mergeCells><conditionalFormatting sqref="E7:E11"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>D7</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Sai" error="Chỉ nhập số không âm" sqref="D7:F11"><formula1>0</formula1></dataValidation></dataValidations><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter><drawing r:id="rId1"/></worksheet>`;
}

function writeQuotedSheet(): string {
  return `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nội dung</t></is></c><c r="B1" t="inlineStr"><is><t>Kỳ này</t></is></c></row><row r="2"><c r="A2" t="str"><v>Đất hội viên hiến xây dựng công trình</v></c><c r="B2" s="4"/><c r="C2"><f t="array" ref="C2:C3">TRANSPOSE('${farmersSheet}'!E7:F7)</f><v>0</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Ngày lập</t></is></c><c r="B3" s="8"/><c r="C3"><v>0</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

const listSheet = `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:A2"/><sheetData><row r="1">${text('A1', 0, 'Có')}</row><row r="2">${text('A2', 0, 'Không')}</row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const theme = `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** One red dot. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const drawing = `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="360000" cy="180000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Biểu trưng"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${office}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="180000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

function relations(...items: readonly (readonly [type: string, target: string])[]): string {
  const list = items.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

const escapeName = (name: string) => name.replaceAll('&', '&amp;');

export type FormOptions = {
  is1904?: boolean;
  hasMacros?: boolean;
  /** XML of the first sheet in place of the farmers' form. */
  sheet?: string;
  /** Changes parts, adds them, or with null removes them. */
  parts?: Record<string, string | Uint8Array | null>;
};

/** The farmers' form: three sheets, one hidden, with all that a form may carry. */
export function makeForm({
  is1904 = false,
  hasMacros = false,
  sheet,
  parts = {},
}: FormOptions = {}): Uint8Array {
  const kind = hasMacros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${sheetTypes}.sheet.main+xml`;
  const overrides = [
    ['/xl/workbook.xml', kind],
    ...[1, 2, 3].map((index) => [`/xl/worksheets/sheet${index}.xml`, `${sheetTypes}.worksheet+xml`]),
    ['/xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/xl/styles.xml', `${sheetTypes}.styles+xml`],
    ['/xl/sharedStrings.xml', `${sheetTypes}.sharedStrings+xml`],
    ['/xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
    ['/xl/calcChain.xml', `${sheetTypes}.calcChain+xml`],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr${is1904 ? ' date1904="1"' : ''} defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22260" windowHeight="12645"/></bookViews><sheets><sheet name="${farmersSheet}" sheetId="1" r:id="rId1"/><sheet name="${escapeName(quotedSheet)}" sheetId="4" r:id="rId2"/><sheet name="Danh mục" sheetId="2" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'${farmersSheet}'!$A$1:$H$14</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${farmersSheet}'!$5:$6</definedName></definedNames><calcPr calcId="191029"/></workbook>`;
  const files: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="png" ContentType="image/png"/>${hasMacros ? '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' : ''}<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relations(
      ['officeDocument', 'xl/workbook.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ),
    'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><AppVersion>16.0300</AppVersion></Properties>`,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['theme', 'theme/theme1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
      ...(hasMacros ? [['vbaProject', 'vbaProject.bin'] as const] : []),
    ).replace(`${office}/vbaProject`, 'http://schemas.microsoft.com/office/2006/relationships/vbaProject'),
    'xl/worksheets/sheet1.xml': sheet ?? writeFarmersSheet(),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['drawing', '../drawings/drawing1.xml']),
    'xl/worksheets/sheet2.xml': writeQuotedSheet(),
    'xl/worksheets/sheet3.xml': listSheet,
    'xl/theme/theme1.xml': theme,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': writeStrings(),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relations(['image', '../media/image1.png']),
    'xl/media/image1.png': picture,
    'xl/calcChain.xml': `${declaration}<calcChain xmlns="${main}"><c r="D12" i="1" l="1"/><c r="E12" i="1"/><c r="F12" i="1"/><c r="C2" i="4" a="1"/></calcChain>`,
    ...(hasMacros && { 'xl/vbaProject.bin': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]) }),
    ...parts,
  };
  return zip(files);
}

export function zip(files: Record<string, string | Uint8Array | null>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // Excel stores pictures as they are, LibreOffice what names its kind.
    entries[name] = [
      bytes,
      { level: name.endsWith('.png') || name === 'mimetype' ? 0 : 6, mtime: '2026-03-02T08:15:00' },
    ];
  }
  return zipSync(entries);
}

/** A sheet of this XML between `<sheetData>` and its end. */
export function wrapSheet(rows: string, after = ''): string {
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}
