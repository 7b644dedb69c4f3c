import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPart } from '../electron/export/word/read-zip.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun, type Home } from './screens.ts';

let installation: Installation;
let home: Home;

beforeAll(async () => {
  installation = await Installation.make();
  home = await new FirstRun(await installation.start()).openPractice();
});
afterAll(() => installation.remove());

const added = 'Toàn tỉnh có thêm 7 buổi nói chuyện ngày 12/3.';

async function openBench() {
  const { page } = installation;
  await page.getByRole('button', { name: 'Tổng hợp báo cáo' }).first().click();
  const sections = page.getByRole('navigation', { name: 'Mục' });
  await sections.getByRole('button', { name: /tuyên truyền/ }).click();
  await page
    .getByRole('checkbox', { name: /^MTTQ tỉnh: / })
    .first()
    .waitFor();
}

/** The first paragraph of a body that nobody has taken yet, taken by the keyboard alone. */
async function takeFirst(body: string): Promise<string> {
  const { page } = installation;
  const choice = page.getByRole('combobox', { name: 'Cơ quan' });
  const option = choice.locator('option').filter({ hasText: body });
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  const card = page.getByRole('region', { name: 'Nội dung của các cơ quan' }).locator('li').first();
  const text = (await card.locator('p').first().textContent()) ?? '';
  await card.getByRole('checkbox').focus();
  await page.keyboard.press('Enter');
  await card.getByText('Đã dùng').waitFor();
  return text.replace(/^[-+] /, '').trim();
}

describe('the bench of the office', () => {
  it('takes paragraphs of two bodies, and lights up exactly the one whose source changes', async () => {
    const { page } = installation;
    await openBench();
    for (const width of [1366, 900]) {
      await page.setViewportSize({ width, height: 768 });
      expect(await findViolations(page), `the bench at ${width} pixels`).toEqual([]);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    const prose = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
    const front = await takeFirst('MTTQ tỉnh');
    const veterans = await takeFirst('Cựu chiến binh');
    await expect.poll(async () => (await prose.textContent())?.includes(veterans)).toBe(true);
    expect((await prose.textContent())?.includes(front)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => prose.locator('.copied-block').filter({ hasText: veterans }).count())
      .toBe(0);
    await page.keyboard.press('Control+y');
    await prose.locator('.copied-block').filter({ hasText: veterans }).waitFor();
    expect(await prose.locator('.stale-source').count()).toBe(0);
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();

    const editor = await home.open(/Cựu chiến binh/);
    await editor.prose.locator('p, h5, [data-level]').filter({ hasText: veterans }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(` ${added}`);
    await editor.savedSign.waitFor();
    await page.getByRole('button', { name: 'Trở về trang kỳ báo cáo' }).click();

    await openBench();
    const changed = page.getByRole('region', { name: 'Nguồn đã thay đổi' });
    await changed.getByText('1 đoạn có nguồn đã thay đổi').waitFor();
    expect(await prose.locator('.stale-source').allTextContents()).toEqual([
      expect.stringContaining(veterans.slice(0, 60)),
    ]);
    expect((await changed.locator('ins').allTextContents()).join('')).toContain('7 buổi nói chuyện');
    expect(await findViolations(page)).toEqual([]);
    await changed.getByRole('button', { name: 'Lấy bản mới' }).click();
    await changed.waitFor({ state: 'detached' });
    expect(await prose.locator('.stale-source').count()).toBe(0);
    await expect.poll(() => prose.textContent()).toContain('7 buổi nói chuyện');
  });

  it('lists what is unused of every body until it is taken or not to be taken, and leads to the paragraph', async () => {
    const { page } = installation;
    const tab = page.getByRole('tab', { name: /^Chưa sử dụng \(\d+\)$/ });
    const count = async () => Number(/\d+/.exec((await tab.textContent()) ?? '')?.[0]);
    const before = await count();
    await tab.click();
    const panel = page.getByRole('region', { name: 'Đoạn chưa sử dụng' });
    await panel
      .getByRole('button', { name: /Cựu chiến binh/ })
      .first()
      .click();
    await takePicture(page, 'bench-unused');
    expect(await findViolations(page)).toEqual([]);
    await panel.getByRole('textbox', { name: 'Lý do không đưa vào' }).fill('đã nêu ở kỳ trước');
    await panel
      .getByRole('listitem')
      .first()
      .getByRole('button', { name: /^Không đưa vào: / })
      .click();
    await expect.poll(count).toBe(before - 1);
    const which = panel.getByRole('radiogroup', { name: 'Đoạn nào' });
    await which.getByText('Không đưa vào').click();
    await panel.getByText('Lý do: đã nêu ở kỳ trước').waitFor();
    await takePicture(page, 'bench-aside');
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(before);
    await which.getByText('Chưa sử dụng').click();
    const all = panel.getByRole('button', { name: /^Không đưa vào cả \d+ đoạn$/ });
    const wanted = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
    await all.click();
    await panel.getByText('Mọi đoạn của cơ quan này đã được dùng').waitFor();
    expect(await count()).toBe(before - wanted);
    await panel.getByRole('button', { name: 'Mọi cơ quan' }).click();
    const row = panel.getByRole('listitem').first();
    const text = (await row.getByTitle('Đến đoạn này trong mục').textContent()) ?? '';
    await row.getByTitle('Đến đoạn này trong mục').click();
    const cards = page.getByRole('region', { name: 'Nội dung của các cơ quan' });
    await expect
      .poll(() =>
        cards
          .locator('li')
          .filter({ has: page.locator('input:focus') })
          .textContent(),
      )
      .toContain(text.slice(0, 40));
    await takePicture(page, 'bench-shown');
  });

  it('puts sums, a task and the text into the report that goes to Word and Excel', async () => {
    const { page } = installation;
    await page.getByRole('tab', { name: 'Số liệu' }).click();
    await page.getByRole('searchbox', { name: 'Tìm nội dung số liệu' }).fill('Hội viên kết nạp mới');
    await page
      .getByRole('button', { name: /^Đưa vào: / })
      .first()
      .click();
    await page.getByRole('button', { name: /^Đã đưa: / }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Biểu đồ: / })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('img', { name: /Hội viên/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const excel = join(installation.folder, 'tong-hop.xlsx');
    await installation.answerSaveDialog(excel);
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    await page.getByText('tong-hop.xlsx').waitFor();
    expect(readPart(await readFile(excel), 'xl/workbook.xml')).toContain('Tổng hợp số liệu');

    await page.getByRole('tab', { name: 'Nhiệm vụ, kiến nghị' }).click();
    const task = page
      .getByRole('region', { name: /Nhiệm vụ, kiến nghị/ })
      .locator('li')
      .first();
    await task.getByRole('button').click();
    await page.getByText('Đã đưa').first().waitFor();
    expect(await findViolations(page)).toEqual([]);

    const word = join(installation.folder, 'tong-hop.docx');
    await installation.answerSaveDialog(word);
    await page.getByRole('button', { name: 'Xuất Word' }).click();
    await page.getByText('tong-hop.docx').waitFor();
    const text = readPart(await readFile(word), 'word/document.xml')
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00A0', ' ');
    expect(text).toContain('7 buổi nói chuyện ngày 12/3');
    expect(text).toContain('Hội viên kết nạp mới');
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();
    await home.table.waitFor();
    expect(installation.complaints).toEqual([]);
  });
});
