import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { PrintDocument, TableBlock } from '../../../../core/documents/print-document.ts';
import { styleName } from '../../../../core/layouts/layout-profile.ts';
import { partyHd36 } from '../../../../core/layouts/profiles/party-hd36.ts';
import { renderWord } from '../../../../electron/export/word/render-word.ts';
import { wordStyles } from '../../../../electron/export/word/style-names.ts';
import { readPart, readZip } from './read-zip.ts';
import {
  bodySentence,
  cell,
  documentOf,
  line,
  nationalReport,
  paragraph,
  partyReport,
  text,
  vietnameseLetters,
  wideTable,
} from './sample-documents.ts';

const party = renderWord(partyReport);
const documentXml = readPart(party, 'word/document.xml');
const stylesXml = readPart(party, 'word/styles.xml');

function styleXml(id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(stylesXml)?.[0] ?? '';
}

function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([found]) => found);
}

function bodyOf(...blocks: Parameters<typeof documentOf>[1][number]['blocks']): string {
  const bytes = renderWord(documentOf(partyHd36, [{ orientation: 'portrait', blocks }]));
  return readPart(bytes, 'word/document.xml');
}

describe('a Word file of a report', () => {
  it('has A4 pages with the official margins and shows no number on its first page', () => {
    const [first = '', appendix = ''] = [...documentXml.matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(
      ([xml]) => xml,
    );
    expect(first).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(first).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
    expect(first).toContain('<w:titlePg/>');
    expect(appendix).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(appendix).not.toContain('<w:titlePg/>');
  });

  it.each(styleName.options)('has a named style for %s, in black Times New Roman and Vietnamese', (name) => {
    const style = styleXml(wordStyles[name].id);
    expect(style).toContain(`<w:name w:val="${wordStyles[name].name}"/>`);
    expect(style).toContain('w:ascii="Times New Roman"');
    expect(style).toContain('w:hAnsi="Times New Roman"');
    expect(style).toContain('w:cs="Times New Roman"');
    expect(style).toContain('w:eastAsia="Times New Roman"');
    expect(style).toContain('<w:color w:val="000000"/>');
    expect(style).toContain('<w:lang w:val="vi-VN"');
  });

  it('gives no two styles one id or one name', () => {
    const names = [...stylesXml.matchAll(/<w:name w:val="([^"]*)"/g)].map(([, name]) => name);
    const ids = [...stylesXml.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('uses only styles that it has', () => {
    const used = [...readZip(party)].flatMap(([, xml]) =>
      [...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)].map(([, id = '']) => id),
    );
    expect(used.length).toBeGreaterThan(100);
    for (const id of new Set(used)) expect(stylesXml).toContain(`w:styleId="${id}"`);
  });

  it('sets body lines exactly 18 pt apart with 6 pt after and a first line indented by 10 mm', () => {
    const body = styleXml(wordStyles.body.id);
    expect(body).toContain('<w:spacing w:after="120" w:before="0" w:line="360" w:lineRule="exact"/>');
    expect(body).toContain('<w:ind w:firstLine="567"/>');
    expect(body).toContain('<w:jc w:val="both"/>');
  });

  it.each([
    ['heading-1', 0],
    ['heading-2', 1],
    ['heading-3', 2],
  ] as const)('lists %s in the navigation pane and keeps it with what follows', (name, level) => {
    expect(styleXml(wordStyles[name].id)).toContain(`<w:outlineLvl w:val="${level}"/>`);
    expect(styleXml(wordStyles[name].id)).toContain('<w:keepNext/>');
  });

  it('formats through styles alone: runs carry bold, italic, raised and lowered text and nothing else', () => {
    const direct = new Set(
      [...documentXml.matchAll(/<w:r><w:rPr>(.*?)<\/w:rPr>/g)].flatMap(([, xml = '']) =>
        [...xml.matchAll(/<w:(\w+)/g)].map(([, name]) => name),
      ),
    );
    expect(direct).toEqual(new Set(['b', 'bCs', 'i', 'iCs', 'rStyle', 'vertAlign']));
    expect(documentXml).toContain('<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">1.234 hộ</w:t>');
  });

  it('turns bold off where a piece of a bold heading is not bold', () => {
    const xml = bodyOf(
      paragraph('heading-2', [text('Tên mục:'), { kind: 'text', text: ' phần chữ thường.', isBold: false }]),
    );
    expect(xml).toContain('<w:r><w:t xml:space="preserve">Tên mục:</w:t></w:r>');
    expect(xml).toMatch(/<w:b w:val="false"\/>.*phần chữ thường/);
  });

  it('sets the mark of a heading as text with one space after it', () => {
    expect(documentXml).toContain('<w:t xml:space="preserve">II. </w:t>');
    expect(documentXml).toContain('<w:t xml:space="preserve">- </w:t>');
  });

  it('draws the rule under the title as long as the text, not as an underline', () => {
    const title = paragraphsOf(documentXml).find((xml) => xml.includes('ĐẢNG CỘNG SẢN')) ?? '';
    expect(title).toContain(
      '<w:pBdr><w:bottom w:val="single" w:color="000000" w:sz="6" w:space="2"/></w:pBdr>',
    );
    const indent = Number(/<w:ind w:left="(\d+)" w:right="\1"/.exec(title)?.[1]);
    // The column of 90 mm less 72.91 mm of text and 0.4 pt at each side.
    expect((indent / 20) * (25.4 / 72)).toBeCloseTo((90 - 72.91) / 2 - 0.14, 1);
  });

  it('marks number, place and date, and signer once each', () => {
    const bookmarks = [...documentXml.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d)"/g)];
    expect(bookmarks.map(([, name, id]) => `${id} ${name}`)).toEqual([
      '1 number',
      '2 place_date',
      '3 signer',
    ]);
    expect(documentXml.match(/<w:bookmarkEnd w:id="\d"\/>/g)).toHaveLength(3);
  });

  it('gives every table absolute widths, in its grid and in each cell', () => {
    for (const xml of [documentXml, readPart(renderWord(nationalReport), 'word/document.xml')]) {
      for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/g)) {
        const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
        for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/g)) {
          const spans = [...row.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)].map(([, cellXml = '']) => ({
            width: Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(cellXml)?.[1]),
            columns: Number(/<w:gridSpan w:val="(\d+)"/.exec(cellXml)?.[1] ?? 1),
          }));
          expect(spans.reduce((sum, { columns }) => sum + columns, 0)).toBe(grid.length);
          const total = spans.reduce((sum, { width }) => sum + width, 0);
          expect(Math.abs(total - grid.reduce((sum, width) => sum + width, 0))).toBeLessThanOrEqual(
            spans.length,
          );
        }
      }
    }
  });

  it('repeats the heads of tables and breaks no row across pages', () => {
    const [, table = '', , appendix = ''] = [...documentXml.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(
      ([xml]) => xml,
    );
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([xml]) => xml);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3);
    expect(table.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(3);
    expect(appendix.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('lets a row break when a cell is so long that a page would stay half empty', () => {
    const table: TableBlock = {
      ...wideTable,
      columnWidthsMm: [80, 85],
      rows: [
        { cells: [cell('ngắn'), cell('ngắn')] },
        { cells: [cell('dài'), cell(`${bodySentence} `.repeat(10))] },
      ],
    };
    const rows = [...bodyOf(table).matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([xml]) => xml);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false]);
  });

  it('keeps the last paragraph with the signature, which cannot break', () => {
    const [, beforeSignature = ''] =
      /(<w:p>(?:(?!<w:p>).)*)<w:tbl>(?:(?!<w:tbl>).)*Nơi nhận:/.exec(documentXml) ?? [];
    expect(beforeSignature).toContain('<w:keepNext/>');
    const signature = /<w:tbl>(?:(?!<w:tbl>).)*Nơi nhận:.*?<\/w:tbl>/.exec(documentXml)?.[0] ?? '';
    expect(signature.match(/<w:tr>/g)).toHaveLength(1);
    expect(signature).toContain('<w:cantSplit/>');
    const name = `<w:pStyle w:val="${wordStyles['signer-name'].id}"/></w:pPr></w:p>`;
    expect(signature.split(name)).toHaveLength(6);
  });

  it('keeps the last row of a table with a signature that follows it', () => {
    const xml = bodyOf(
      {
        ...wideTable,
        columnWidthsMm: [165],
        headerRowCount: 0,
        rows: [{ cells: [cell('một')] }, { cells: [cell('hai')] }],
      },
      { kind: 'signature', recipients: [], signer: [], freeLines: 3, name: line('signer-name', 'Lê Văn Ân') },
    );
    const cells = paragraphsOf(xml);
    expect(cells.find((each) => each.includes('một'))).not.toContain('<w:keepNext/>');
    expect(cells.find((each) => each.includes('hai'))).toContain('<w:keepNext/>');
  });

  it('holds footnotes as real notes in their own style', () => {
    const notes = readPart(party, 'word/footnotes.xml');
    expect(documentXml).toContain('<w:footnoteReference w:id="1"/>');
    expect(notes).toMatch(/<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteBody"\/>/);
    expect(notes).toContain('hoàn thành trước ngày 15/3/2021');
    expect(notes.match(/<w:footnoteRef\/>/g)).toHaveLength(1);
  });

  it('gives a note that is added in Word the look of the others', () => {
    expect(styleXml('FootnoteText')).toMatch(
      /<w:name w:val="footnote text"\/><w:basedOn w:val="FootnoteBody"\/>/,
    );
    expect(styleXml('FootnoteReference')).toContain('<w:name w:val="footnote reference"/>');
  });

  it('has no text box and no shape', () => {
    for (const [, xml] of readZip(party)) {
      expect(xml).not.toMatch(/<w:(pict|drawing|framePr|txbxContent)|<mc:AlternateContent|<v:shape/);
    }
  });

  it('bears the running mark on every page, the first included', () => {
    const files = readZip(renderWord(nationalReport));
    const headers = [...files].filter(([path]) => /^word\/header\d\.xml$/.test(path)).map(([, xml]) => xml);
    expect(headers).toHaveLength(3);
    for (const header of headers) expect(header).toContain('BẢN TẬP HUẤN');
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(2);
  });

  it('says in its properties what it is, in which language and of which date', () => {
    const properties = readPart(party, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>Báo cáo kết quả công tác quý I năm 2021</dc:title>');
    expect(properties).toContain('<dc:subject>Quý I/2021</dc:subject>');
    expect(properties).toContain('<dc:creator>Uỷ ban MTTQ Việt Nam tỉnh</dc:creator>');
    expect(properties).toContain('<cp:keywords>báo cáo, quý I/2021</cp:keywords>');
    expect(properties).toContain('<dc:language>vi-VN</dc:language>');
    expect(properties.match(/2021-03-20T00:00:00Z/g)).toHaveLength(2);
  });

  it('is the same to the last byte when it is made again', () => {
    expect(Buffer.from(renderWord(partyReport)).equals(party)).toBe(true);
  });

  it('is the same to the last byte in another process and another time zone', () => {
    const folder = join(import.meta.dirname, '../../../..');
    const script = `
      const { createHash } = await import('node:crypto');
      const { renderWord } = await import('${folder}/electron/export/word/render-word.ts');
      const { nationalReport, partyReport } = await import('${folder}/tests/electron/export/word/sample-documents.ts');
      renderWord(nationalReport);
      console.log(createHash('sha256').update(renderWord(partyReport)).digest('hex'));`;
    const hash = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', NODE_OPTIONS: '' },
    });
    expect(hash.trim()).toBe(createHash('sha256').update(party).digest('hex'));
  });
});

describe('unusual content', () => {
  it('has no part that nothing leads to, and leads to none that is not there', () => {
    for (const document of [partyReport, nationalReport]) {
      const files = readZip(renderWord(document));
      const typed = [...(files.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]*)"/g)];
      const led = [...files].flatMap(([path, xml]) =>
        path.endsWith('.rels')
          ? [...xml.matchAll(/ Target="([^"]*)"/g)].map(([, target = '']) =>
              join(path.replace(/_rels\/[^/]*$/, ''), target),
            )
          : [],
      );
      const parts = [...files.keys()].filter((path) => !/^\[Content|\.rels$/.test(path)).toSorted();
      expect(typed.map(([, path = '']) => path).toSorted()).toEqual(parts);
      expect(led.toSorted()).toEqual(parts);
      const referred = [...(files.get('word/document.xml') ?? '').matchAll(/ r:id="([^"]*)"/g)];
      const edges = parts.filter((path) => /(?:header|footer)\d/.test(path));
      expect(referred.map(([, id]) => `word/${id}.xml`).toSorted()).toEqual(edges);
    }
  });

  it('gives a valid file for a document without anything', () => {
    const files = readZip(renderWord(documentOf(partyHd36, [])));
    expect(files.get('word/document.xml')).toContain('<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr></w:p>');
  });

  it('leaves out a table without rows', () => {
    expect(bodyOf({ ...wideTable, rows: [] })).not.toContain('<w:tbl>');
  });

  it('gives a cell without paragraphs an empty one', () => {
    const xml = bodyOf({
      ...wideTable,
      columnWidthsMm: [165],
      headerRowCount: 0,
      rows: [{ cells: [cell('', { paragraphs: [] })] }],
    });
    expect(xml).toMatch(/<\/w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"\/><\/w:pPr><\/w:p><\/w:tc>/);
  });

  it('drops no text when spans do not fit the table', () => {
    const xml = bodyOf({
      ...wideTable,
      columnWidthsMm: [80, 85],
      headerRowCount: 0,
      rows: [
        { cells: [cell('một', { rowSpan: 9 }), cell('hai', { columnSpan: 7 })] },
        { cells: [cell('ba'), cell('bốn'), cell('năm')] },
        { cells: [] },
      ],
    });
    for (const word of ['một', 'hai', 'ba', 'bốn', 'năm']) expect(xml).toContain(`>${word}<`);
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
      [...row.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)].reduce(
        (sum, [, cellXml = '']) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cellXml)?.[1] ?? 1),
        0,
      ),
    );
    expect(rows).toEqual([4, 4, 4]);
    expect(xml.match(/<w:gridCol /g)).toHaveLength(4);
  });

  it('drops characters that would make Word refuse the file, and nothing else', () => {
    const xml = bodyOf(paragraph('body', `a\u0000b\u0008c\uFFFEd\uD800e <&> "😀" ${vietnameseLetters}`));
    expect(xml).toContain(`abcde &lt;&amp;&gt; `);
    expect(xml).toContain('😀');
    expect(xml).toContain(vietnameseLetters);
    expect(xml).not.toMatch(/[\u0000\u0008\uFFFE]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('takes signs of XML literally wherever a text may stand', () => {
    const signs = `<w:p> & "'\u0001 ]]> &amp;`;
    const document: PrintDocument = {
      ...documentOf(partyHd36, [
        {
          orientation: 'portrait',
          blocks: [
            { kind: 'title', lines: [line('abstract', signs)] },
            { ...paragraph('body', signs, { text: signs, isBold: true, isItalic: false }), id: '"<a>' },
            paragraph('body', [{ kind: 'footnote', id: 'n', pieces: [text(signs)] }]),
            { ...wideTable, columnWidthsMm: [165], headerRowCount: 0, rows: [{ cells: [cell(signs)] }] },
          ],
        },
      ]),
      title: signs,
      subject: signs,
      author: signs,
      keywords: [signs],
      runningMark: signs,
    };
    const read = (xml = '') =>
      new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml');
    const files = readZip(renderWord(document));
    const textsOf = (path: string, tag: string) =>
      [...read(files.get(path)).getElementsByTagName(tag)].map((each) => each.textContent);
    const shown = signs.replace('\u0001', '');
    expect(textsOf('word/document.xml', 'w:t')).toEqual([shown, `${shown} `, shown, shown]);
    expect(textsOf('word/footnotes.xml', 'w:t')).toEqual([' ', shown]);
    expect(textsOf('word/header1.xml', 'w:t')).toEqual([shown]);
    for (const tag of ['dc:title', 'dc:subject', 'dc:creator', 'cp:keywords'])
      expect(textsOf('docProps/core.xml', tag)).toEqual([shown]);
    const [bookmark] = read(files.get('word/document.xml')).getElementsByTagName('w:bookmarkStart');
    expect(bookmark?.getAttribute('w:name')).toBe('_gb"<a>');
  });

  it('keeps double spaces, and line feeds as line breaks', () => {
    const xml = bodyOf(paragraph('body', 'Số      -BC\ndòng hai'));
    expect(xml).toContain(
      '<w:t xml:space="preserve">Số      -BC</w:t><w:br/><w:t xml:space="preserve">dòng hai</w:t>',
    );
  });
});
