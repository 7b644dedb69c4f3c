import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines, readPages } from '../electron/export/pdf/read-pdf.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun } from './screens.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

describe('the register of petitions', () => {
  it('takes in what reports raise, hands on, notes the answer, and takes back', async () => {
    const page = await installation.start();
    await new FirstRun(page).openPractice();
    await page.getByRole('button', { name: 'Sổ theo dõi kiến nghị' }).click();
    await page.getByRole('heading', { name: /^Chưa vào sổ: \d+ kiến nghị trong báo cáo$/ }).waitFor();
    await takePicture(page, 'petitions-new');
    await page.getByRole('button', { name: /^Đưa \d+ kiến nghị vào sổ$/ }).click();
    await page.getByText(/^Đã đưa \d+ kiến nghị vào sổ\.$/).waitFor();
    const rows = page.getByRole('table').getByRole('row');
    await expect.poll(() => rows.count()).toBeGreaterThan(10);

    await page.getByRole('searchbox', { name: 'Tìm' }).fill('nha o cong nhan');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: /nhà ở công nhân/ }).click();
    const panel = page.getByRole('region', { name: 'Kiến nghị đang mở' });
    await panel
      .getByRole('textbox', { name: 'Cơ quan có thẩm quyền giải quyết' })
      .fill('Uỷ ban nhân dân tỉnh');
    await panel.getByText(/^Đã lưu/).waitFor();
    await page.getByRole('checkbox', { name: /^Chọn: Dành quỹ đất/ }).check();
    await takePicture(page, 'petitions-open');
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Soạn công văn chuyển (1)' }).click();
    const letterText = page.getByRole('textbox', { name: 'Nội dung', exact: true });
    await letterText.waitFor();
    expect(await letterText.inputValue()).toContain('nhà ở công nhân');
    await takePicture(page, 'petitions-letter');
    await page.getByRole('button', { name: 'Trở về sổ kiến nghị' }).click();

    await page.getByRole('button', { name: /nhà ở công nhân/ }).click();
    await panel.getByText('Đã chuyển', { exact: true }).waitFor();
    await panel.getByRole('textbox', { name: 'Nội dung trả lời' }).fill('Đã bố trí 2 ha đất.');
    await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('85/UBND-VP');
    await panel.getByRole('textbox', { name: 'Ngày văn bản' }).fill('5/6/2021');
    await panel.getByRole('button', { name: 'Đã trả lời' }).click();
    await page.getByText('Tình trạng: Đã trả lời.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await panel.getByText('Đã chuyển', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Đã trả lời' }).click();
    await page.getByText('Tình trạng: Đã trả lời.').waitFor();
    await page.getByRole('searchbox', { name: 'Tìm' }).fill('');

    const path = join(installation.folder, 'bang-kien-nghi.pdf');
    await installation.answerSaveDialog(path);
    await page.getByRole('checkbox', { name: 'Chọn tất cả kiến nghị đang hiện' }).check();
    await page.getByRole('button', { name: 'In bảng kiến nghị' }).click();
    await page.getByRole('menuitem', { name: 'PDF…' }).click();
    await page.getByText('bang-kien-nghi.pdf').waitFor();
    const printed = readPages(await readFile(path))
      .flatMap(readLines)
      .map((line) => line.text)
      .join(' ')
      .replaceAll('\u00A0', ' ');
    for (const word of ['85/UBND-VP', 'Đã bố trí 2 ha đất', 'phân bón', 'Nơi nêu'])
      expect(printed).toContain(word);

    const chart = join(installation.folder, 'bieu-do.pdf');
    await installation.answerSaveDialog(chart);
    await page.getByRole('button', { name: /^In biểu đồ: Kiến nghị chưa xong/ }).click();
    await page.getByRole('menuitem', { name: 'PDF…' }).click();
    await page.getByText('bieu-do.pdf').waitFor();
    await takePicture(page, 'petitions-chart');
    const drawn = readPages(await readFile(chart)).flatMap(readLines);
    expect(drawn.some((line) => line.text.includes('█'.repeat(20)))).toBe(true);

    // A room is left for what the menu asks, as every other screen is.
    await installation.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('show-journal')?.click(),
    );
    await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor();
    await page.keyboard.press('Alt+Home');
    await page.getByRole('button', { name: 'Sổ theo dõi kiến nghị' }).waitFor();

    // What stands in the register is found there, whether its line or the row of a report was chosen.
    for (const place of ['Sổ theo dõi kiến nghị', 'Ý kiến, kiến nghị']) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Từ cần tìm' }).fill('nha o cong nhan');
      await page
        .getByRole('group', { name: 'Ý kiến, kiến nghị' })
        .getByRole('option')
        .filter({ hasText: `› ${place}` })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: 'Sổ theo dõi kiến nghị' }).waitFor();
      await panel.getByText('Đã trả lời', { exact: true }).first().waitFor();
      await takePicture(page, 'petitions-found');
      await page.keyboard.press('Alt+Home');
      await page.getByRole('button', { name: 'Sổ theo dõi kiến nghị' }).waitFor();
    }
    expect(installation.complaints).toEqual([]);
  });
});
