import { describe, expect, it } from 'vitest';
import type { WordBlock, WordDocument, WordParagraph } from '../../../../core/reading/word-document.ts';
import { readWord } from '../../../../electron/import/word/read-word.ts';
import { makeDocx, p, r, type DocxParts } from '../../../support/make-docx.ts';

const read = async (parts: DocxParts): Promise<WordDocument> => readWord(makeDocx(parts));

const paragraphsOf = (blocks: readonly WordBlock[]): WordParagraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
const textOf = (paragraph: WordParagraph | undefined) =>
  (paragraph?.runs ?? [])
    .map((run) => (run.type === 'text' ? run.text : run.type === 'line-break' ? '\n' : `[${run.noteId}]`))
    .join('');
/** Each paragraph as `mark text`. */
const lines = ({ blocks }: WordDocument) =>
  paragraphsOf(blocks).map((each) => `${each.mark} ${textOf(each)}`.trim());

describe('the text of a Word file', () => {
  it('comes in one piece from the runs into which Word cuts a sentence', async () => {
    const document = await read({
      body: `<w:p w:rsidR="00A1"><w:r w:rsidRPr="00B2"><w:t>Các cấp H</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">ội đã </w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t>vận động.</w:t></w:r></w:p>`,
    });
    expect(document.blocks).toHaveLength(1);
    expect(lines(document)).toEqual(['Các cấp Hội đã vận động.']);
    expect(paragraphsOf(document.blocks)[0]?.runs).toHaveLength(1);
    expect(paragraphsOf(document.blocks)[0]?.bookmarks).toEqual(['_GoBack']);
  });

  it('is composed (NFC) where a letter and its mark lie in two runs', async () => {
    const document = await read({ body: `<w:p>${r('Hô')}${r('\u0323i Nông dân')}</w:p>` });
    expect(lines(document)).toEqual(['Hội Nông dân']);
  });

  it('keeps bold, italic, position and font, from the run, its style or the paragraph’s style', async () => {
    const document = await read({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:basedOn w:val="Goc"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Goc"><w:name w:val="Gốc"/><w:basedOn w:val="Muc"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>' +
        '<w:style w:type="character" w:styleId="Nghieng"><w:name w:val="n"/><w:rPr><w:i/></w:rPr></w:style>',
      body:
        p('Kết quả', { pPr: '<w:pStyle w:val="Muc"/>' }) +
        `<w:p>${r('đạt ', '<w:rStyle w:val="Nghieng"/><w:b w:val="0"/>')}${r('m', '<w:rFonts w:ascii=".VnTime"/>')}${r('2', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
    });
    const [title, body] = paragraphsOf(document.blocks);
    expect(title).toMatchObject({
      styleName: 'Mục',
      outlineLevel: 1,
      runs: [{ text: 'KẾT QUẢ', isBold: true, font: 'Times New Roman' }],
    });
    expect(body?.runs).toEqual([
      { type: 'text', text: 'đạt ', isItalic: true, font: 'Times New Roman' },
      { type: 'text', text: 'm', font: '.VnTime' },
      { type: 'text', text: '2', position: 'superscript', font: 'Times New Roman' },
    ]);
  });

  it('of fields is their result, never their instruction, also where a field runs over paragraphs', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const document = await read({
      body:
        `<w:p>${field('begin')}<w:r><w:instrText> DATE \\@ "d/M" </w:instrText></w:r>${field('separate')}${r('16/3')}${field('end')}${r(' đến nay')}</w:p>` +
        `<w:p>${field('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>${field('separate')}${r('Mục lục')}</w:p><w:p>${r('dòng hai')}${field('end')}</w:p>` +
        `<w:p><w:fldSimple w:instr="REF a">${r('Phụ lục 1')}</w:fldSimple><w:hyperlink r:id="x">${r(' xem thêm')}</w:hyperlink></w:p>`,
    });
    expect(lines(document)).toEqual(['16/3 đến nay', 'Mục lục', 'dòng hai', 'Phụ lục 1 xem thêm']);
  });

  it('is read once from a text box that Word keeps in two forms, and from a content control', async () => {
    const box = (inside: string) => `<w:txbxContent>${p(inside)}</w:txbxContent>`;
    const document = await read({
      body:
        `<w:p>${r('Trước khung')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Trong khung')}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box('Trong khung')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
        `<w:sdt><w:sdtContent>${p('Trong ô điền')}</w:sdtContent></w:sdt>`,
    });
    expect(lines(document)).toEqual(['Trước khung', 'Trong khung', 'Trong ô điền']);
    expect(paragraphsOf(document.blocks)[1]?.isInTextBox).toBe(true);
    expect(document.omitted).toEqual({ pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0 });
  });

  it('leaves out what is hidden, and counts pictures, drawings and formulas, whose signs it keeps', async () => {
    const document = await read({
      body:
        `<w:p>${r('Thấy')}${r(' ẩn', '<w:vanish/>')}<w:r><w:drawing><pic:pic><a:blip/></pic:pic></w:drawing></w:r><w:r><w:pict><v:line/></w:pict></w:r></w:p>` +
        '<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>',
    });
    expect(lines(document)).toEqual(['Thấy', 'a+b']);
    expect(document.omitted).toEqual({ pictures: 1, drawings: 1, formulas: 1, embeddedFiles: 0 });
  });
});

describe('a Word file that is not as it should be', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

  it('loses no text after a field that never ends', async () => {
    const document = await read({
      body: `<w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${r('3')}</w:p>${p('Còn nữa')}<w:p>${field('begin')}${r('x')}</w:p>${p('Cuối')}`,
    });
    expect(lines(document)).toEqual(['', 'Còn nữa', '', 'Cuối']);
  });

  it('keeps words apart at a page break, figures apart in a formula, and signs of a symbol font', async () => {
    const document = await read({
      body:
        `<w:p>${r('Phần một')}<w:r><w:br w:type="page"/></w:r>${r('Phần hai')}</w:p>` +
        '<w:p><m:oMath><m:f><m:num><m:r><m:t>12</m:t></m:r></m:num><m:den><m:r><m:t>50</m:t></m:r></m:den></m:f></m:oMath></w:p>' +
        `<w:p>${r('\u00FC', '<w:rFonts w:ascii="Wingdings"/>')}</w:p>`,
    });
    expect(lines(document)).toEqual(['Phần một\nPhần hai', '12/50', '✓']);
  });

  it('gives bookmarks and comments that begin between two paragraphs to the next', async () => {
    const document = await read({
      comments: `<w:comment w:id="4" w:author="LĐ">${p('Xem lại')}</w:comment>`,
      body: `${p('Một')}<w:bookmarkStart w:id="1" w:name="muc"/><w:commentRangeStart w:id="4"/>${p('Hai')}<w:p>${r('Ba')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>`,
    });
    expect(
      paragraphsOf(document.blocks).map(({ bookmarks, commentIds }) => [...bookmarks, ...commentIds]),
    ).toEqual([[], ['muc', '4'], []]);
  });
});

describe('marks of lists', () => {
  const level = (place: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}${level(4, 'bullet', '\uF02D')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '–')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const item = (text: string, numId: number, place: number) =>
    p(text, { pPr: `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${numId}"/></w:numPr>` });

  it('are counted as Word shows them, over levels, restarts and bullets', async () => {
    const document = await read({
      numbering,
      body: [
        item('A', 1, 0),
        item('B', 1, 1),
        item('C', 1, 2),
        item('D', 1, 2),
        item('E', 1, 3),
        item('F', 1, 1),
        item('G', 1, 0),
        item('H', 1, 1),
        item('I', 1, 4),
        item('K', 2, 0),
        item('L', 3, 1),
        item('M', 0, 0),
      ].join(''),
    });
    expect(lines(document)).toEqual([
      'I. A',
      '1. B',
      '1.1. C',
      '1.2. D',
      'a) E',
      '2. F',
      'II. G',
      '1. H',
      '- I',
      '- K',
      '5. L',
      'M',
    ]);
  });

  it('come through the paragraph’s style, and are absent where the list is missing', async () => {
    const document = await read({
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.', '<w:pStyle w:val="Muc2"/>')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>`,
      styles:
        '<w:style w:type="paragraph" w:styleId="Muc2"><w:name w:val="Mục 2"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
      body: p('Theo kiểu', { pPr: '<w:pStyle w:val="Muc2"/>' }) + item('Danh sách không có', 99, 0),
    });
    expect(lines(document)).toEqual(['1. Theo kiểu', 'Danh sách không có']);
  });
});

describe('tables', () => {
  it('keep merged cells as spans, header rows, shares, borders and tables inside cells', async () => {
    const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
    const document = await read({
      body:
        '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('TT'), '<w:vMerge w:val="restart"/>')}${cell(p('Nội dung'), '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell(p('Trong') + '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>lồng</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' + p(''))}${cell(p('12'))}</w:tr></w:tbl>`,
    });
    const [table] = document.blocks;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table).toMatchObject({ columnShares: [1000, 3000, 2000], headerRowCount: 1, hasBorders: true });
    expect(
      table.rows.map((row) => row.cells.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])),
    ).toEqual([
      [
        [1, 2],
        [2, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(lines(document)).toEqual(['TT', 'Nội dung', 'Trong', 'lồng', '', '12']);
  });
});

describe('what was written beside the text', () => {
  it('tracked changes keep what was inserted and deleted, with their author', async () => {
    const document = await read({
      body: `<w:p><w:pPr><w:rPr><w:ins w:author="LĐ"/></w:rPr></w:pPr>${r('Kết nạp ')}<w:del w:author="LĐ" w:date="2021-03-16T10:50:00Z"><w:r><w:delText>1.081</w:delText></w:r></w:del><w:ins w:author="LĐ">${r('1.018')}</w:ins>${r(' hội viên')}</w:p>`,
    });
    const [paragraph] = paragraphsOf(document.blocks);
    expect(paragraph?.runs).toEqual([
      { type: 'text', text: 'Kết nạp ' },
      {
        type: 'text',
        text: '1.081',
        change: { kind: 'deleted', author: 'LĐ', date: '2021-03-16T10:50:00Z' },
      },
      { type: 'text', text: '1.018', change: { kind: 'inserted', author: 'LĐ', date: null } },
      { type: 'text', text: ' hội viên' },
    ]);
    expect(paragraph?.endChange).toEqual({ kind: 'inserted', author: 'LĐ', date: null });
  });

  it('notes come in the order of their places, comments with the words they are about', async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`;
    const document = await read({
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note(2, 'Hải Hậu 38.')}${note(5, 'Ý Yên 20.')}`,
      comments: `<w:comment w:id="0" w:author="Lãnh đạo" w:date="2021-03-16T10:50:00Z">${p('Kiểm tra lại')}${p('với Sở')}</w:comment>`,
      body: `<w:p>${r('Tổng')}<w:r><w:footnoteReference w:id="5"/></w:r><w:commentRangeStart w:id="0"/>${r(' số 1.018')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    });
    expect(lines(document)).toEqual(['Tổng[footnote-5] số 1.018[footnote-2]']);
    expect(document.notes.map(({ id, paragraphs }) => [id, textOf(paragraphs[0])])).toEqual([
      ['footnote-5', 'Ý Yên 20.'],
      ['footnote-2', 'Hải Hậu 38.'],
    ]);
    expect(document.comments).toEqual([
      {
        id: '0',
        author: 'Lãnh đạo',
        date: '2021-03-16T10:50:00Z',
        text: 'Kiểm tra lại\nvới Sở',
        quote: 'số 1.018',
      },
    ]);
    expect(paragraphsOf(document.blocks)[0]?.commentIds).toEqual(['0']);
  });

  it('page headers keep their text without the page number', async () => {
    const document = await read({
      header: `<w:p>${r('DỰ THẢO lần 2 ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      body: p('Nội dung'),
    });
    expect(document.pageHeaders).toEqual(['DỰ THẢO lần 2']);
  });

  it('a damaged list of styles or notes costs no text', async () => {
    const document = await readWord(makeDocx({ body: p('Nội dung'), styles: '<w:style', footnotes: '<<' }));
    expect(lines(document)).toEqual(['Nội dung']);
  });
});
