import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfText } from '../electron/export/pdf/read-pdf.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;
const page = () => installation.page;
const pathOf = (name: string) => join(installation.folder, name);

beforeAll(async () => {
  installation = await Installation.make();
  const started = await installation.start();
  await started.setViewportSize({ width: 1366, height: 768 });
  await new FirstRun(started).openPractice();
});
afterAll(() => installation.remove());

const readPdf = async (path: string) => (await readPdfText(path)).replaceAll(/\s+/g, ' ');

async function goHome(): Promise<void> {
  await page().getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
  await new Home(page()).table.waitFor();
}

async function openMeeting(): Promise<void> {
  await page()
    .getByRole('button', { name: /Bước 5: Hội nghị/ })
    .click();
  await page().getByRole('menuitem', { name: 'Chuẩn bị, điểm danh, ghi ý kiến' }).click();
  await page().getByRole('tab', { name: 'Thành phần' }).waitFor();
}

async function callRoll(): Promise<void> {
  await page().getByRole('tab', { name: 'Thành phần' }).click();
  await page().getByRole('button', { name: 'Còn lại đều có mặt' }).click();
  await page()
    .getByText(/0 chưa điểm danh/)
    .waitFor();
}

async function conclude(number: number, lead: string, text: string): Promise<void> {
  await page()
    .getByRole('tab', { name: /^Kết luận/ })
    .click();
  await page().getByRole('button', { name: 'Thêm nội dung kết luận' }).click();
  await page().getByLabel(`Cơ quan chủ trì, nội dung ${number}`).fill(lead);
  await page().getByLabel(`Nội dung kết luận ${number}`).fill(text);
  await page()
    .getByText(/^Đã lưu \d\d:\d\d:\d\d$/)
    .waitFor();
}

/** Writes the document by its button, keeps it as a PDF and comes back to the meeting. */
async function writeDocument(name: string, file: string): Promise<string> {
  await page().getByRole('tab', { name: 'Văn bản' }).click();
  await page()
    .getByRole('button', { name: `Soạn ${name}` })
    .click();
  await page().getByRole('textbox', { name: 'Nội dung', exact: true }).waitFor();
  await page()
    .getByLabel(/^Trang in của/)
    .locator('canvas, [data-page], .textLayer')
    .first()
    .waitFor();
  await installation.answerSaveDialog(pathOf(file));
  await page().getByRole('button', { name: 'Lưu PDF' }).click();
  await page().getByText('Đã lưu tệp').waitFor();
  await page().getByRole('button', { name: 'Trở về hội nghị' }).click();
  return readPdf(pathOf(file));
}

const six = [
  'MTTQ tỉnh',
  'Liên đoàn Lao động',
  'Hội Nông dân',
  'Hội LHPN',
  'Tỉnh Đoàn',
  'Hội Cựu chiến binh',
];

describe('quý I', () => {
  it('gathers six reports into one, each source remembered', async () => {
    await page().getByRole('button', { name: 'Tổng hợp báo cáo' }).first().click();
    await page()
      .getByRole('navigation', { name: 'Mục' })
      .getByRole('button', { name: /tuyên truyền/ })
      .click();
    const choice = page().getByRole('combobox', { name: 'Cơ quan' });
    const prose = page().getByRole('textbox', { name: 'Nội dung báo cáo' });
    for (const body of six) {
      const option = choice.locator('option').filter({ hasText: body });
      await choice.selectOption((await option.getAttribute('value')) ?? '');
      const card = page().getByRole('region', { name: 'Nội dung của các cơ quan' }).locator('li').first();
      const words = ((await card.locator('p').first().textContent()) ?? '').replace(/^[-+] /, '').trim();
      await card.getByRole('checkbox').focus();
      await page().keyboard.press('Enter');
      await card.getByText('Đã dùng').waitFor();
      await expect.poll(async () => (await prose.textContent())?.includes(words)).toBe(true);
    }
    await takePicture(page(), 'quarters-bench');
    await installation.answerSaveDialog(pathOf('tong-hop.docx'));
    await page().getByRole('button', { name: 'Xuất Word' }).click();
    await page().getByText('tong-hop.docx').waitFor();
    await page().getByRole('button', { name: 'Trở về', exact: true }).click();
  });

  it('takes its petitions into the register and hands one on', async () => {
    await page().getByRole('button', { name: 'Sổ theo dõi kiến nghị' }).click();
    await page()
      .getByRole('button', { name: /^Đưa \d+ kiến nghị vào sổ$/ })
      .click();
    await page()
      .getByText(/^Đã đưa \d+ kiến nghị vào sổ\.$/)
      .waitFor();
    await page()
      .getByRole('checkbox', { name: /^Chọn: Dành quỹ đất/ })
      .check();
    await page().getByRole('button', { name: 'Soạn công văn chuyển (1)' }).click();
    const letter = page().getByRole('textbox', { name: 'Nội dung', exact: true });
    await letter.waitFor();
    expect(await letter.inputValue()).toContain('Dành quỹ đất');
    await page().getByRole('button', { name: 'Trở về sổ kiến nghị' }).click();
    await page().keyboard.press('Escape');
    await new Home(page()).table.waitFor();
  });

  it('holds its meeting and gives the notice of what was concluded', async () => {
    await openMeeting();
    await callRoll();
    await conclude(1, 'Hội Nông dân tỉnh Nam Định', 'Vận động hội viên tham gia bầu cử đúng luật');
    await conclude(2, 'Uỷ ban MTTQ Việt Nam tỉnh Nam Định', 'Rà soát việc hiệp thương ở cơ sở');
    const notice = await writeDocument('Thông báo kết luận', 'thong-bao-1.pdf');
    for (const words of ['DỰ THẢO', 'tham gia bầu cử đúng luật', 'hiệp thương ở cơ sở', 'Hội Nông dân'])
      expect(notice).toContain(words);
    await goHome();
  });
});

describe('quý II', () => {
  it('opens with the tasks and conclusions of quý I, which their lead answers', async () => {
    await page().getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    await page().getByRole('dialog').getByRole('button', { name: /^Thêm/ }).click();
    await page()
      .getByRole('heading', { level: 1, name: /II\/2021/ })
      .waitFor();
    const editor = await new Home(page()).open(/Hội Nông dân/);
    const answers = page().getByRole('region', { name: 'Nhiệm vụ đề ra từ kỳ trước' });
    expect(await answers.getByRole('listitem').count()).toBeGreaterThan(2);
    const row = answers.getByRole('listitem').filter({ hasText: 'Vận động hội viên tham gia bầu cử' });
    await row.getByRole('combobox', { name: /^Tình hình thực hiện/ }).selectOption('Đã hoàn thành');
    await row.getByRole('textbox', { name: /^Kết quả/ }).fill('99,2% hội viên đã đi bầu.');
    await takePicture(page(), 'quarters-answers');
    await editor.waitUntilSaved();
    await editor.leave();
  });

  it('answers the petition that was handed on, one period old', async () => {
    await page().getByRole('button', { name: 'Sổ theo dõi kiến nghị' }).click();
    const line = page()
      .getByRole('row')
      .filter({ hasText: /^Dành quỹ đất/ });
    expect(await line.textContent()).toMatch(/Đã chuyển.*1 kỳ/);
    await page()
      .getByRole('button', { name: /^Dành quỹ đất/ })
      .click();
    const panel = page().getByRole('region', { name: 'Kiến nghị đang mở' });
    await panel.getByText('Đã chuyển', { exact: true }).waitFor();
    await panel.getByRole('textbox', { name: 'Nội dung trả lời' }).fill('Đã bố trí 2 ha đất.');
    await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('85/UBND-VP');
    await panel.getByRole('button', { name: 'Đã trả lời' }).click();
    await page().getByText('Tình trạng: Đã trả lời.').waitFor();
    await line.filter({ hasText: 'Đã trả lời' }).waitFor();
    await takePicture(page(), 'quarters-petition');
    await page().keyboard.press('Escape');
    await page().keyboard.press('Escape');
    await new Home(page()).table.waitFor();
  });

  it('judges what was concluded, and its own notice carries that', async () => {
    await page()
      .getByRole('button', { name: /Bước 7: Theo dõi/ })
      .click();
    await page().getByRole('menuitem', { name: 'Thực hiện kết luận' }).click();
    await page().getByText('99,2% hội viên đã đi bầu.').first().waitFor();
    await takePicture(page(), 'quarters-follow-up');
    await page()
      .getByRole('combobox', { name: /^Đánh giá: .*bầu cử/i })
      .selectOption('Đạt');
    await installation.answerSaveDialog(pathOf('doi-soat.pdf'));
    await page().getByRole('button', { name: 'Bảng đối soát, PDF' }).click();
    await page().getByText('Đã lưu tệp').waitFor();
    const table = await readPdf(pathOf('doi-soat.pdf'));
    for (const words of ['99,2% hội viên đã', 'Đạt', 'hiệp thương ở cơ sở']) expect(table).toContain(words);
    await goHome();

    await openMeeting();
    await callRoll();
    await conclude(1, 'Hội Nông dân tỉnh Nam Định', 'Tổng kết cuộc bầu cử trong Hội');
    const notice = await writeDocument('Thông báo kết luận', 'thong-bao-2.pdf');
    await takePicture(page(), 'quarters-notice');
    for (const words of [
      'Về thực hiện kết luận kỳ trước',
      'Đạt 1/2 nội dung kết luận; 1 nội dung chưa xem xét.',
      'tham gia bầu cử đúng luật',
      'đạt (Đã hoàn thành. 99,2% hội viên đã đi bầu)',
      'tổng kết cuộc bầu cử trong Hội',
    ])
      expect(notice).toContain(words);
    expect(await readPdf(pathOf('thong-bao-1.pdf'))).not.toContain('Về thực hiện kết luận kỳ trước');
    expect(installation.complaints).toEqual([]);
  });
});
