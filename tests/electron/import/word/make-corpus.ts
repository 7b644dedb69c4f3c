import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { makeDocx, p, r } from '../../../support/make-docx.ts';

/** Sentences that every file of the corpus holds, some with signs that filters like to change. */
export const sentences = [
  'Các cấp Hội tổ chức 267 buổi tuyên truyền cho 14.012 lượt hội viên.',
  'Vận động Nhân dân hiến 2.400 m² đất – góp 3.445 ngày công.',
  'Quỹ “Vì người nghèo” nhận được 6,383 tỷ đồng, đạt 53,19% kế hoạch.',
  'Nghị quyết số 12-NQ/TU được quán triệt tới 100% chi hội ở Ý Yên, Hải Hậu.',
  'Đề nghị Uỷ ban nhân dân tỉnh xem xét, giải quyết kiến nghị của cử tri.',
  'Thuỷ lợi nội đồng được nạo vét 28 km; đường giao thông làm mới 1,7 km.',
];
const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = sentences;

const html =
  `<html><head><meta charset="utf-8"></head><body><h1>I. KẾT QUẢ</h1><p>${first}</p><ol><li>${second}</li><li>${third}</li></ol>` +
  `<table border="1"><tr><th>TT</th><th>Nội dung</th></tr><tr><td>1</td><td>${fourth}</td></tr></table>` +
  `<p><b>${fifth.slice(0, 12)}</b>${fifth.slice(12)}</p><ul><li>${sixth}</li></ul></body></html>`;

const flatOdt =
  '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ' +
  'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>' +
  `<text:h text:outline-level="1">I. KẾT QUẢ</text:h><text:p>${first}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${second}</text:p></text:note-body></text:note></text:p>` +
  `<text:list><text:list-item><text:p>${third}</text:p></text:list-item><text:list-item><text:p>${fourth}</text:p></text:list-item></text:list>` +
  `<text:p><draw:frame svg:width="8cm" svg:height="3cm" text:anchor-type="paragraph"><draw:text-box><text:p>${fifth}</text:p></draw:text-box></draw:frame></text:p>` +
  `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>${sixth}</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>` +
  '</office:text></office:body></office:document>';

const rtfOf = (text: string) =>
  [...text].map((sign) => (sign.charCodeAt(0) < 128 ? sign : `\\u${sign.charCodeAt(0)}?`)).join('');
const rtf =
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Times New Roman;}}\\f0 ${rtfOf(first)}\\par ${rtfOf(second)}\\par {\\b ${rtfOf(third)}}\\par ` +
  `\\trowd\\cellx3000\\cellx6000 ${rtfOf(fourth)}\\cell ${rtfOf(fifth)}\\cell\\row\\pard ${rtfOf(sixth)}\\par}`;

const markdown = `# I. KẾT QUẢ\n\n${first}[^1]\n\n1. ${second}\n2. ${third}\n\n- ${fourth}\n\n| TT | Nội dung |\n|----|------|\n| 1 | ${fifth} |\n\n[^1]: ${sixth}\n`;

/** Files by name, made by LibreOffice, pandoc, npm docx and by hand. Needs soffice and pandoc. */
export async function makeCorpus(folder: string): Promise<Record<string, Uint8Array>> {
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write('office-html.html', html);
  write('office-odt.fodt', flatOdt);
  write('office-rtf.rtf', rtf);
  write('pandoc-markdown.md', markdown);
  write('pandoc-html.html', html);
  convertInOffice(folder, 'docx:MS Word 2007 XML', ['office-html.html', 'office-odt.fodt', 'office-rtf.rtf']);
  for (const name of ['pandoc-markdown.md', 'pandoc-html.html'])
    execFileSync('pandoc', [join(folder, name), '-o', join(folder, `${name.split('.')[0]}.docx`)]);
  const made = Object.fromEntries(
    ['office-html', 'office-odt', 'office-rtf', 'pandoc-markdown', 'pandoc-html'].map((name) => [
      name,
      new Uint8Array(readFileSync(join(folder, `${name}.docx`))),
    ]),
  );
  return { ...made, 'npm-docx': await makeWithLibrary(), ...makeByHand() };
}

/** One start of LibreOffice for all files: it takes longer than the conversion. */
export function convertInOffice(folder: string, filter: string, names: readonly string[]): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      ...names.map((name) => join(folder, name)),
    ],
    { stdio: 'pipe', timeout: 180_000 },
  );
}

async function makeWithLibrary(): Promise<Uint8Array> {
  const numbering = {
    config: [{ reference: 'muc', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' }] }],
  };
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return Packer.pack(
    new Document({
      numbering,
      footnotes: { 1: { children: [new Paragraph(sixth)] } },
      sections: [
        {
          children: [
            new Paragraph({ text: first, numbering: { reference: 'muc', level: 0 } }),
            new Paragraph({
              children: [new TextRun({ text: second, bold: true }), new FootnoteReferenceRun(1)],
            }),
            new Table({ rows: [new TableRow({ children: [cell(third), cell(fourth)] })] }),
            new Paragraph(fifth),
          ],
        },
      ],
    }),
    'uint8array',
  );
}

/** Every letter or two in a run of its own, as Word writes after years of spelling checks. */
const inPieces = (text: string) =>
  (text.match(/.{1,3}/gsu) ?? [])
    .map((piece, index) => r(piece, index % 2 === 0 ? '<w:lang w:val="vi-VN"/>' : ''))
    .join('<w:proofErr w:type="gramStart"/>');

function makeByHand(): Record<string, Uint8Array> {
  const plain = (list: readonly string[]) => list.map((each) => p(each)).join('');
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`;
  return {
    'word-runs': makeDocx({ body: sentences.map((each) => `<w:p>${inPieces(each)}</w:p>`).join('') }),
    decomposed: makeDocx({ body: plain(sentences.map((each) => each.normalize('NFD'))) }),
    'tracked-changes': makeDocx({
      body:
        `<w:p><w:ins w:author="A" w:id="1">${r(first)}</w:ins></w:p><w:p>${r(second.slice(0, 9))}<w:del w:author="A" w:id="2"><w:r><w:delText>bỏ đi </w:delText></w:r></w:del>${r(second.slice(9))}</w:p>` +
        `<w:p><w:moveTo w:author="A" w:id="3">${r(third)}</w:moveTo></w:p>${plain(sentences.slice(3))}`,
    }),
    'nested-tables': makeDocx({
      body:
        `${p(first)}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/><w:gridCol w:w="5000"/></w:tblGrid><w:tr>${cell(`${p(second)}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell(p(third))}</w:tr></w:tbl><w:p/>`)}${cell(p(fourth))}</w:tr></w:tbl>` +
        plain([fifth, sixth]),
    }),
    footnotes: makeDocx({
      footnotes: `<w:footnote w:id="2">${p(second)}${p(third)}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${p(fourth)}</w:endnote>`,
      body: `<w:p>${r(first)}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r></w:p>${plain([fifth, sixth])}`,
    }),
    'text-boxes': makeDocx({
      body:
        `<w:p>${r(first)}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(second)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(second)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
        `<w:p><w:r><w:pict><v:shape><v:textbox>${box(third)}</v:textbox></v:shape></w:pict></w:r></w:p>${plain(sentences.slice(3))}`,
    }),
    'broken-numbering': makeDocx({
      numbering: '<w:num w:numId="1"><w:abstractNumId w:val="404"/></w:num>',
      body: sentences
        .map((each) => p(each, { pPr: '<w:numPr><w:ilvl w:val="7"/><w:numId w:val="1"/></w:numPr>' }))
        .join(''),
    }),
    'content-controls': makeDocx({
      body:
        `<w:sdt><w:sdtPr/><w:sdtContent>${p(first)}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>${r(second)}</w:sdtContent></w:sdt></w:p>` +
        `<w:p><w:smartTag w:element="place">${r(third)}</w:smartTag></w:p><w:p><w:hyperlink w:anchor="x">${r(fourth)}</w:hyperlink></w:p><w:customXml w:element="y">${plain([fifth, sixth])}</w:customXml>`,
    }),
  };
}
