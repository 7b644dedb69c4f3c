import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { report as reportSchema, type Report } from '../../../../core/model/report.ts';
import { openHarness, type Harness } from '../../harness/serve-page.ts';

let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness();
  page = await harness.open('practice');
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}, 60_000);
afterAll(async () => {
  const { complaints } = harness;
  await harness.close();
  expect(complaints).toEqual([]);
});

/** An empty paragraph at the very start, which each test pastes into. */
beforeEach(async () => {
  await page.locator('.prose').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(50);
});

async function paste(html: string, text = 'x'): Promise<Report['blocks']> {
  await putDown(html, text);
  return readSaved();
}

async function putDown(html: string, text: string): Promise<void> {
  await page.evaluate(
    ({ text, html }) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      data.setData('text/html', html);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { text, html },
  );
}

async function readSaved(): Promise<Report['blocks']> {
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => !document.querySelector('[data-status=pending],[data-status=saving]'));
  const args = await page.evaluate(
    () => window.fake.calls.findLast((call) => call.channel === 'report:save')?.args,
  );
  if (typeof args !== 'object' || args === null || !('report' in args)) throw new Error('nothing was saved');
  return reportSchema.parse(args.report).blocks;
}

const notice = () => page.getByRole('alert').first().textContent();

/** `level mark + letters` of each block; bold stands between stars. */
const outline = (blocks: Report['blocks']) =>
  blocks.map((block) =>
    block.type === 'table'
      ? 'table'
      : `${block.type === 'heading' ? `${block.level}${block.isRunIn ? 'r' : ''} ` : ''}${block.content
          .map((each) =>
            each.type === 'text' ? (each.isBold ? `*${each.text}*` : each.text) : `<${each.type}>`,
          )
          .join('')}`,
  );

const wordHead =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p.MsoNormal{font-size:14pt}</style></head><body lang=EN-US><!--StartFragment-->';
const wordList = (level: number, mark: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

describe('from Word', () => {
  it('listed and typed marks become levels, titles keep their bold only where text follows', async () => {
    const blocks = await paste(
      `${wordHead}<p class=MsoNormal><b>I. KẾT QUẢ THỰC HIỆN<o:p></o:p></b></p>
      ${wordList(1, '1.', '<b>Công tác tuyên\n truyền:</b> tổ chức 12 buổi')}
      <p class=MsoNormal>a) Về nội dung</p>
      ${wordList(1, '-', 'Các cấp Hội')}${wordList(2, '·', 'Hải Hậu 12')}${wordList(2, '+', 'Ý Yên 9')}
      <p class=MsoNormal>Đoạn thường 1.234 hội viên<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>`,
    );
    expect(outline(blocks)).toEqual([
      '1 KẾT QUẢ THỰC HIỆN',
      '2r *Công tác tuyên truyền:* tổ chức 12 buổi',
      '3r Về nội dung',
      '4 Các cấp Hội',
      '5 Hải Hậu 12',
      '5 Ý Yên 9',
      'Đoạn thường 1.234 hội viên',
    ]);
  });

  it('notes stay notes, at their place', async () => {
    const [block] = await paste(
      `${wordHead}<p class=MsoNormal>Tổ chức 12 buổi<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>, đạt kế hoạch.</p>
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title="">[1]</a> Hải Hậu <i>5</i>, Ý Yên 7.</p></div></div></body></html>`,
    );
    expect(block).toMatchObject({
      content: [
        { type: 'text', text: 'Tổ chức 12 buổi' },
        {
          type: 'footnote',
          content: [{ text: 'Hải Hậu ' }, { text: '5', isItalic: true }, { text: ', Ý Yên 7.' }],
        },
        { type: 'text', text: ', đạt kế hoạch.' },
      ],
    });
  });

  it('tables keep merged cells, widths, alignment and head, and no level is made in them', async () => {
    const [table] = await paste(
      `${wordHead}<table class=MsoTableGrid border=1><thead><tr><td width=100 rowspan=2><p align=center style='text-align:center'><b>Huyện</b></p></td><td width=300 colspan=2><p>Số lớp</p></td></tr></thead><tr><td width=150><p>- Nam</p></td><td width=150><p>Nữ</p><p>(người)</p></td></tr></table></body></html>`,
    );
    expect(table).toMatchObject({
      type: 'table',
      headerRowCount: 1,
      rows: [
        {
          cells: [
            { rowSpan: 2, align: 'center', content: [[{ text: 'Huyện', isBold: true }]] },
            { columnSpan: 2 },
          ],
        },
        {
          cells: [{ content: [[{ text: '- Nam' }]] }, { content: [[{ text: 'Nữ' }], [{ text: '(người)' }]] }],
        },
      ],
    });
  });

  it('says in one line what was left behind', async () => {
    const blocks = await paste(
      `${wordHead}<p class=MsoNormal><span style='color:red'>Đỏ</span> <u>gạch</u> <a href="http://example.test/">xem</a> <img src="x.png"><img src="y.png"><span style='font-weight:bold;color:black'>đậm</span> H<sub>2</sub>O</p></body></html>`,
    );
    expect(outline(blocks)).toEqual(['Đỏ gạch xem *đậm* H2O']);
    expect(await notice()).toContain('Đã bỏ: 2 hình ảnh, màu chữ, màu nền, gạch chân, siêu liên kết.');
  });
});

describe('from elsewhere', () => {
  it('Excel gives a table with the widths of its columns', async () => {
    const [table] = await paste(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 width=192><col width=64 style='width:48pt'><col width=128 style='width:96pt'><tr height=20><td height=20>Hải Hậu</td><td align=right>1.234</td></tr><tr><td colspan=2>Cộng</td></tr></table></body></html>`,
    );
    expect(table).toMatchObject({
      type: 'table',
      columnShares: [48, 96],
      rows: [
        { cells: [{ content: [[{ text: 'Hải Hậu' }]] }, { align: 'right', content: [[{ text: '1.234' }]] }] },
        { cells: [{ columnSpan: 2 }] },
      ],
    });
  });

  it('LibreOffice keeps lists, notes and marks', async () => {
    const blocks = await paste(
      `<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body><p><b>1. Đầu mục</b></p><ul><li><p>Ý một<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ul><li><p>Ý nhỏ</p></li></ul></li></ul><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Chú thích.</p></div></body></html>`,
    );
    expect(outline(blocks)).toEqual(['2 Đầu mục', '4 Ý một<footnote>', '5 Ý nhỏ']);
  });

  it('the lines of a chat are paragraphs', async () => {
    const blocks = await paste(
      `<b style="font-weight:normal" id="docs-internal"><div>Kính gửi anh chị,<br>- Nam Trực: 12<br>- Vụ Bản: 9</div></b>`,
    );
    expect(outline(blocks)).toEqual(['Kính gửi anh chị,', '4 Nam Trực: 12', '4 Vụ Bản: 9']);
  });
});

describe('text of an old font', () => {
  const conversion = () => page.locator('[data-conversion]');

  it('is read by the font that Word names, in the page’s style sheet or at the text itself', async () => {
    const blocks = await paste(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- @font-face {font-family:".VnTime"; panose-1:2 11} p.MsoNormal, li.MsoNormal {margin:0cm; font-size:14.0pt; font-family:".VnTime",sans-serif;} --></style></head>
      <body lang=EN-US><p class=MsoNormal><b><span style='font-family:".VnTimeH"'>I. kÕt qu¶ thùc hiÖn</span></b></p>
      <p class=MsoNormal>C¸c cÊp <i>Héi</i> ®· tæ chøc <span style='font-family:"Times New Roman",serif'>12 lớp</span> <span style='font-family:"VNI-Times"'>taäp huaán</span></p></body></html>`,
    );
    expect(outline(blocks)).toEqual(['1 KẾT QUẢ THỰC HIỆN', 'Các cấp Hội đã tổ chức 12 lớp tập huấn']);
    await expect.poll(() => conversion().textContent()).toContain('ở 2 đoạn vừa dán');
    expect(await conversion().textContent()).toContain('KẾT QUẢ THỰC HIỆN');
  });

  it('is read by the font of LibreOffice and of a sheet’s classes, which name it without quotes', async () => {
    expect(
      outline(
        await paste(
          `<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body><p><font face=".VnTimeH, serif">kÕt luËn</font> <font face="VNI-Times, serif">Hoäi nghò</font></p></body></html>`,
        ),
      ),
    ).toEqual(['KẾT LUẬN Hội nghị']);
    const blocks = await paste(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-style-parent:style0; font-family:.VnTime, sans-serif;}</style></head><body><table><tr><td class=xl65>Líp tËp huÊn</td><td class=xl65>12</td></tr></table></body></html>`,
    );
    expect(blocks.find((block) => block.type === 'table')).toMatchObject({
      rows: [{ cells: [{ content: [[{ text: 'Lớp tập huấn' }]] }, { content: [[{ text: '12' }]] }] }],
    });
  });

  it('is read by its letters when the clipboard has no font, line by line', async () => {
    const blocks = await paste('', 'C¸c cÊp Héi ®· tæ chøc cho 9 l\u00ADît ng\u00ADêi.\nQuý I: 12 líp.');
    expect(outline(blocks)).toEqual(['Các cấp Hội đã tổ chức cho 9 lượt người.', 'Quý I: 12 lớp.']);
  });

  it('stays as it was when the writer wants it so, and what was there before stays too', async () => {
    await page.keyboard.type('Trước ');
    await paste('', 'Hoäi Noâng daân ñaõ toå chöùc taäp huaán');
    await conversion().getByRole('button', { name: 'Giữ nguyên như cũ' }).click();
    expect(outline(await readSaved())).toEqual(['Trước Hoäi Noâng daân ñaõ toå chöùc taäp huaán']);
    await expect.poll(() => conversion().count()).toBe(0);
    await page.keyboard.press('Control+z');
    expect(outline(await readSaved())).toEqual(['Trước Hội Nông dân đã tổ chức tập huấn']);
  });

  it('is told of until the next key', async () => {
    await paste('', 'Hoäi Noâng daân ñaõ toå chöùc taäp huaán');
    await conversion().waitFor();
    await page.keyboard.type('.');
    await expect.poll(() => conversion().count()).toBe(0);
  });

  it('is converted in a plain field too, with the same way back', async () => {
    const field = page.getByRole('textbox', { name: 'Trích yếu' });
    const before = await field.inputValue();
    await field.focus();
    await page.keyboard.press('Control+a');
    await putDown(
      `<p style='font-family:".VnTime"'>kÕt qu¶</p><p style='font-family:".VnTime"'>quý I</p>`,
      'kÕt qu¶\r\nquý I',
    );
    expect(await field.inputValue()).toBe('kết quả\nquý I');
    await conversion().getByRole('button', { name: 'Giữ nguyên như cũ' }).click();
    expect(await field.inputValue()).toBe('kÕt qu¶\nquý I');
    await field.fill(before);
  });

  it('is converted in a note, whose notice can be pressed while the note is open', async () => {
    await page.keyboard.type('Tổ chức hội nghị');
    await page.getByRole('button', { name: 'Chú thích' }).click();
    const note = page.getByRole('dialog', { name: 'Chú thích cuối trang' });
    await note.waitFor();
    await putDown('', 'C¸c cÊp Héi ®· tæ chøc');
    await expect.poll(() => note.textContent()).toContain('Các cấp Hội đã tổ chức');
    await conversion().getByRole('button', { name: 'Giữ nguyên như cũ' }).click();
    expect(await note.textContent()).toContain('C¸c cÊp Héi ®· tæ chøc');
    await note.getByRole('button', { name: 'Xong' }).click();
    const [block] = await readSaved();
    expect(block).toMatchObject({
      content: [{ text: 'Tổ chức hội nghị' }, { content: [{ text: 'C¸c cÊp Héi ®· tæ chøc' }] }],
    });
  });

  it('is not seen in healthy Vietnamese, French or figures', async () => {
    await paste(
      `${wordHead}<p class=MsoNormal>Hà Nam, và nhà là có; café à Genève; 25 m², 10 °C</p></body></html>`,
    );
    expect(await conversion().count()).toBe(0);
  });
});
