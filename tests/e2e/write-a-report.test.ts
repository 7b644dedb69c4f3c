import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeHost } from '../support/launch-app.ts';
import { wordToPdf } from '../support/word-to-pdf.ts';
import { readInfo, readLines, readPages } from '../electron/export/pdf/read-pdf.ts';
import { Installation } from './app.ts';
import { Editor, FirstRun, Home } from './screens.ts';

const office = 'Hội Nông dân tỉnh Ninh Bình';
const opening = 'Thực hiện chương trình công tác, Ban Thường vụ Hội Nông dân tỉnh báo cáo như sau:';
const results = [
  'Các cấp Hội tổ chức 267 buổi tuyên truyền, thu hút 14.012 lượt hội viên ở Kim Sơn, Nho Quan, Gia Viễn.',
  'Hội viên hiến 2.400 m² đất, góp 3.445 ngày công; đường giao thông nông thôn được sửa chữa 28 km.',
];
const task = 'Tuyên truyền, vận động hội viên tham gia thực hiện dồn điền, đổi thửa.';
const petition = 'Đề nghị hỗ trợ tiêu thụ ngao nuôi ở vùng bãi ngang ven biển.';

let installation: Installation;

beforeAll(async () => {
  console.log(`end-to-end tests run on ${describeHost()}`);
  installation = await Installation.make();
});
afterAll(async () => {
  await installation.remove();
});

describe('a clerk’s first day', () => {
  it('chooses an office by a part of its name without marks and opens a period', async () => {
    const page = await installation.start();
    await new FirstRun(page).chooseOffice('ninh b', ['Hội Nông dân', 'Hội Cựu chiến binh']);
    await page
      .getByRole('button', { name: /kỳ báo cáo/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Thêm/ }).click();
    await new Home(page).row(office).waitFor();
    expect(installation.complaints).toEqual([]);
  });

  it('writes prose, a figure, a task, a petition and the header, which is saved without being asked', async () => {
    const editor = await new Home(installation.page).open(office);
    await editor.section(/^Phần mở đầu/).click();
    await editor.page.keyboard.type(opening);
    await editor.write(/Tuyên truyền, vận động/, results[0] ?? '');
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.type(`- ${results[1] ?? ''}`);
    await expect(editor.prose.getByText(results[0] ?? '').evaluate((each) => each.tagName)).resolves.toBe(
      'P',
    );
    await editor.addTask(task);
    await editor.addPetition(petition, 'UBND tỉnh');
    await editor.figure('Hội viên kết nạp mới').fill('1018');
    await editor.page.keyboard.press('Enter');
    await editor.page.getByRole('textbox', { name: 'Trích yếu' }).fill('kết quả công tác Hội trong quý');
    await editor.page.keyboard.press('Tab');
    const typedAt = Date.now();
    await editor.savedSign.waitFor();
    expect(Date.now() - typedAt).toBeLessThan(10_000);
    expect(installation.complaints).toEqual([]);
  });

  it('finds everything again after the power was cut', async () => {
    await installation.kill();
    await installation.start();
    const editor = await new Home(installation.page).open(office);
    for (const text of [opening, ...results]) {
      await expect(editor.prose.textContent()).resolves.toContain(text);
    }
    await expect(editor.figure('Hội viên kết nạp mới').inputValue()).resolves.toBe('1.018');
    await expect(
      editor.page.getByRole('textbox', { name: 'Nội dung nhiệm vụ 1' }).inputValue(),
    ).resolves.toBe(task);
    await expect(
      editor.page.getByRole('textbox', { name: 'Nội dung kiến nghị 1' }).inputValue(),
    ).resolves.toBe(petition);
  });

  it('loses nothing when the window is closed right after the last key', async () => {
    const editor = new Editor(installation.page);
    await editor.section(/^Phần mở đầu/).click();
    await editor.page.keyboard.type('Chữ cuối cùng. ');
    await installation.close();
    const again = await new Home(await installation.start()).open(office);
    await expect(again.prose.textContent()).resolves.toContain('Chữ cuối cùng.');
  });

  it('takes back a word and a number with the same key, and saves what is left', async () => {
    const editor = new Editor(installation.page);
    await editor.figure('Hội viên kết nạp mới').fill('999');
    await editor.page.keyboard.press('Enter');
    await editor.section(/^Phần mở đầu/).click();
    await editor.page.keyboard.type('Nhầm. ');
    await editor.page.waitForTimeout(700);
    const undo = editor.page.getByRole('button', { name: 'Hoàn tác' });
    await undo.click();
    await expect.poll(() => editor.prose.textContent()).not.toContain('Nhầm.');
    await undo.click();
    await expect.poll(() => editor.figure('Hội viên kết nạp mới').inputValue()).toBe('1.018');
    await editor.waitUntilSaved();
  });

  it('prints Word and PDF that say the same, in order, in NFC, on A4 with the official margins', async () => {
    const editor = new Editor(installation.page);
    const folder = join(installation.folder, 'Báo cáo');
    await mkdir(folder);
    await installation.answerSaveDialog(join(folder, 'báo cáo.docx'));
    await editor.export('Xuất Word');
    await installation.answerSaveDialog(join(folder, 'báo cáo.pdf'));
    await editor.export('Lưu PDF');
    await expect.poll(() => existsSync(join(folder, 'báo cáo.pdf'))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['báo cáo.docx', 'báo cáo.pdf']);

    const pdf = await readFile(join(folder, 'báo cáo.pdf'));
    const word = wordToPdf(await readFile(join(folder, 'báo cáo.docx')));
    for (const bytes of [pdf, word]) {
      const pages = readPages(bytes);
      const words = pages.flatMap((page) => readLines(page).map((line) => line.text));
      const text = words.join(' ').replace(/\s+/g, ' ');
      expect(text).toBe(text.normalize('NFC'));
      const wanted = [
        'kết quả công tác Hội trong quý',
        opening,
        ...results,
        task.replace(/\.$/, ''),
        petition.replace(/\.$/, ''),
        'PHỤ LỤC',
        'Hội viên kết nạp mới',
        '1.018',
      ];
      let place = 0;
      for (const each of wanted) {
        const found = text.indexOf(each.replaceAll('\u00A0', ' '), place);
        expect(found, `“${each}” after ${place}`).toBeGreaterThanOrEqual(place);
        place = found;
      }
      expect([pages[0]?.widthMm, pages[0]?.heightMm].map((mm) => Math.round(mm ?? 0))).toEqual([210, 297]);
      const edges = readLines(pages[0] ?? { widthMm: 0, heightMm: 0, words: [] });
      expect(Math.min(...edges.map((line) => line.leftMm))).toBeGreaterThanOrEqual(29.7);
      expect(Math.max(...edges.map((line) => line.rightMm))).toBeLessThanOrEqual(195.5);
    }
    expect(readInfo(pdf).get('Tagged')).toBe('yes');
  });

  it('is told in a sentence when the Word file is open elsewhere, and the old file stays', async () => {
    const editor = new Editor(installation.page);
    const path = join(installation.folder, 'Báo cáo', 'báo cáo.docx');
    const before = await readFile(path);
    await writeFile(join(installation.folder, 'Báo cáo', '.~lock.báo cáo.docx#'), '');
    await installation.answerSaveDialog(path);
    await editor.page.getByRole('button', { name: 'Xuất Word' }).click();
    await editor.page
      .getByText(/đang mở trong chương trình khác/)
      .first()
      .waitFor();
    expect((await readFile(path)).equals(before)).toBe(true);
  });
});
