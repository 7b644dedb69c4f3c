import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeHabits } from '../support/office-reports/office-habits.ts';
import { officeReports } from '../support/office-reports/office-reports.ts';
import { outlineHabits, writeOutlineLetter } from '../support/outline-letters/outline-letters.ts';
import { textInXml } from '../support/office-reports/understand.ts';
import { writeOfficeReport } from '../support/office-reports/write-office-report.ts';
import { Installation } from './app.ts';
import { Clerk } from './human-pace.ts';
import { Editor } from './screens.ts';

let installation: Installation;
beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(() => installation.remove());

/** Of ten minutes, one is left for what the program takes; the bench measures that, since machines differ. */
const mostOwnSeconds = 540;

function oldReport(): Uint8Array {
  const farmers = officeReports.find(({ id }) => id === 'hnd');
  const [habit] = officeHabits;
  if (!farmers || !habit) throw new Error('fixture');
  return writeOfficeReport(farmers, habit).bytes;
}

/** From the first start to the first Word file, with nobody's help. */
describe('the first ten minutes', () => {
  it('of a clerk of the farmers’ union with an old Word file end with a Word file', async () => {
    const page = await installation.start({ asksHowToBegin: true });
    const clerk = new Clerk();
    const file = join(installation.folder, 'Báo cáo cũ.docx');
    await writeFile(file, oldReport());
    await page.getByRole('heading', { name: 'Báo cáo được soạn cho cơ quan nào?' }).waitFor();
    await clerk.read(page.getByRole('main'));
    await clerk.type(page.getByRole('combobox', { name: 'Tỉnh, thành phố' }), 'ninh b');
    await page.keyboard.press('Enter');
    await clerk.press(page.getByRole('checkbox', { name: 'Hội Nông dân' }));
    await clerk.press(page.getByRole('button', { name: 'Tiếp tục' }));

    await page.getByRole('heading', { name: 'Chọn một báo cáo cũ đã ban hành' }).waitFor();
    await clerk.read(page.getByRole('main'));
    await installation.answerOpenDialog(file);
    clerk.findFile();
    await clerk.press(page.getByRole('button', { name: /^Chọn tệp Word/ }));
    await page.getByText('Đọc được:').waitFor();
    await clerk.read(page.getByRole('main'));
    await clerk.press(page.getByRole('button', { name: 'Tiếp tục' }));

    await page.getByLabel('Trang 1/2').waitFor();
    await clerk.read(page.getByRole('main'), page.getByRole('region', { name: 'Trang đầu và trang cuối' }));
    // Letterhead and signature of the two pages are looked at, line by line.
    for (let line = 0; line < 5; line += 1) clerk.decide();
    const place = page.getByRole('button', { name: 'Sửa tên người ký' });
    await place.focus();
    await page.keyboard.press('Enter');
    const name = page.getByLabel('Họ và tên người ký 1');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await name.clear();
    await clerk.type(name, 'Trần Thị Hạnh');
    clerk.decide();
    await clerk.press(page.getByRole('button', { name: 'Tiếp tục' }));

    await page.getByRole('heading', { name: 'Bắt đầu bằng gì?' }).waitFor();
    await clerk.read(page.getByRole('main'));
    clerk.decide();
    await clerk.press(page.getByRole('button', { name: /Báo cáo kỳ trước/ }));

    const editor = new Editor(page);
    await editor.prose.waitFor();
    expect(await editor.countCopies()).toBeGreaterThan(10);
    const word = join(installation.folder, 'Báo cáo đầu tiên.docx');
    await installation.answerSaveDialog(word);
    clerk.findFile();
    await clerk.press(page.getByRole('button', { name: 'Xuất Word' }));
    await page.getByRole('banner').getByRole('button', { name: 'Mở thư mục' }).waitFor();
    const text = textInXml(await readFile(word)).replace(/[\s\u00A0]+/g, ' ');
    expect(text).toContain('Trần Thị Hạnh');
    expect(text).toContain('BCH HỘI NÔNG DÂN');
    expect(text).toContain('217 buổi tuyên truyền');
    console.info(
      `a clerk with an old Word file: ${clerk.seconds} s, ${clerk.ownSeconds} s of them the clerk’s own`,
    );
    expect(clerk.ownSeconds).toBeLessThanOrEqual(mostOwnSeconds);
    expect(installation.complaints).toEqual([]);
  });

  it('of a commission that ticks seven bodies end with a Word file on the shipped outline', async () => {
    const page = await installation.start({ asksHowToBegin: true });
    const clerk = new Clerk();
    await page.getByRole('heading', { name: 'Báo cáo được soạn cho cơ quan nào?' }).waitFor();
    await clerk.read(page.getByRole('main'));
    await clerk.type(page.getByRole('combobox', { name: 'Tỉnh, thành phố' }), 'ninh b');
    await page.keyboard.press('Enter');
    const boxes = page.getByRole('checkbox');
    for (let index = 0; index < 7; index += 1) await clerk.press(boxes.nth(index));
    await clerk.press(page.getByRole('button', { name: 'Tiếp tục' }));

    await page.getByRole('heading', { name: 'Chọn một báo cáo cũ đã ban hành' }).waitFor();
    await clerk.read(page.getByRole('main'));
    clerk.decide();
    await clerk.press(page.getByRole('button', { name: 'Bỏ qua' }));

    await page.getByLabel('Trang 1/2').waitFor();
    await clerk.read(page.getByRole('main'), page.getByRole('region', { name: 'Trang đầu và trang cuối' }));
    // Letterhead and signature of the two pages are looked at, line by line.
    for (let line = 0; line < 5; line += 1) clerk.decide();
    await clerk.type(page.getByLabel('Họ và tên người ký 1'), 'Lê Văn An');
    clerk.decide();
    await clerk.press(page.getByRole('button', { name: 'Tiếp tục' }));

    await page.getByRole('heading', { name: 'Bắt đầu bằng gì?' }).waitFor();
    await clerk.read(page.getByRole('main'));
    clerk.decide();
    await clerk.press(page.getByRole('button', { name: /Đề cương có sẵn/ }));

    const editor = new Editor(page);
    await editor.prose.waitFor();
    const sentence = 'Trong quý, các tầng lớp Nhân dân tin tưởng vào sự lãnh đạo của Đảng.';
    await clerk.type(editor.prose, sentence);
    const word = join(installation.folder, 'Báo cáo đầu tiên.docx');
    await installation.answerSaveDialog(word);
    clerk.findFile();
    await clerk.press(page.getByRole('button', { name: 'Xuất Word' }));
    await page.getByRole('banner').getByRole('button', { name: 'Mở thư mục' }).waitFor();
    const text = textInXml(await readFile(word)).replace(/[\s\u00A0]+/g, ' ');
    expect(text).toContain(sentence);
    expect(text).toContain('Lê Văn An');
    await editor.leave();
    await expect.poll(() => page.locator('[data-organisation]').count()).toBe(7);
    console.info(
      `a commission of seven bodies: ${clerk.seconds} s, ${clerk.ownSeconds} s of them the clerk’s own`,
    );
    expect(clerk.ownSeconds).toBeLessThanOrEqual(mostOwnSeconds);
    expect(installation.complaints).toEqual([]);
  });

  it('of a clerk with the upper level’s letter end with a Word file on its outline', async () => {
    const page = await installation.start({ asksHowToBegin: true });
    const clerk = new Clerk();
    const [habit] = outlineHabits;
    if (!habit) throw new Error('fixture');
    const file = join(installation.folder, 'CV 127.docx');
    await writeFile(file, writeOutlineLetter(habit));
    await page.getByRole('heading', { name: 'Báo cáo được soạn cho cơ quan nào?' }).waitFor();
    await clerk.read(page.getByRole('main'));
    await clerk.type(page.getByRole('combobox', { name: 'Tỉnh, thành phố' }), 'ninh b');
    await page.keyboard.press('Enter');
    await clerk.type(page.getByRole('searchbox', { name: 'Tìm cơ quan, đơn vị' }), 'phu nu');
    await page.keyboard.press('Enter');
    await clerk.press(page.getByRole('button', { name: 'Tiếp tục' }));
    await page.getByRole('heading', { name: 'Chọn một báo cáo cũ đã ban hành' }).waitFor();
    await clerk.read(page.getByRole('main'));
    await clerk.press(page.getByRole('button', { name: 'Bỏ qua' }));
    await page.getByLabel('Trang 1/2').waitFor();
    await clerk.read(page.getByRole('main'), page.getByRole('region', { name: 'Trang đầu và trang cuối' }));
    for (let line = 0; line < 5; line += 1) clerk.decide();
    await clerk.press(page.getByRole('button', { name: 'Tiếp tục' }));
    await page.getByRole('heading', { name: 'Bắt đầu bằng gì?' }).waitFor();
    await clerk.read(page.getByRole('main'));
    await installation.answerOpenDialog(file);
    clerk.findFile();
    await clerk.press(page.getByRole('button', { name: /Đề cương cấp trên gửi/ }));
    await page.getByRole('heading', { name: 'Xem lại đề cương đọc được' }).waitFor();
    await clerk.read(page.getByRole('main'));
    clerk.decide();
    await clerk.press(page.getByRole('button', { name: 'Mở báo cáo theo đề cương này' }));
    const editor = new Editor(page);
    await editor.prose.waitFor();
    await editor.prose.getByText('Giám sát, phản biện xã hội').first().waitFor();
    const word = join(installation.folder, 'Báo cáo theo đề cương.docx');
    await installation.answerSaveDialog(word);
    clerk.findFile();
    await clerk.press(page.getByRole('button', { name: 'Xuất Word' }));
    await page.getByRole('banner').getByRole('button', { name: 'Mở thư mục' }).waitFor();
    const text = textInXml(await readFile(word)).replace(/[\s\u00A0]+/g, ' ');
    expect(text).toContain('Giám sát, phản biện xã hội');
    console.info(
      `a clerk with the upper level’s letter: ${clerk.seconds} s, ${clerk.ownSeconds} s of them the clerk’s own`,
    );
    expect(clerk.ownSeconds).toBeLessThanOrEqual(mostOwnSeconds);
    expect(installation.complaints).toEqual([]);
  });

  it('keep every answer when the program is killed in the middle', async () => {
    const page = await installation.start();
    const field = page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
    await field.fill('ninh b');
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.getByRole('checkbox', { name: 'Hội Nông dân' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Bỏ qua' }).click();
    await page.getByLabel('Trang 1/2').waitFor();
    await page.getByRole('textbox', { name: 'Địa danh' }).fill('Hoa Lư');
    await page.waitForTimeout(1_500);
    await installation.kill();
    const again = await installation.start();
    await again.getByRole('heading', { name: 'Trang đầu và trang cuối có đúng không?' }).waitFor();
    expect(await again.getByRole('textbox', { name: 'Địa danh' }).inputValue()).toBe('Hoa Lư');
  });
});
