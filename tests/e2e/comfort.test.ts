import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;
beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(() => installation.remove());

async function openPreferences() {
  await installation.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', 'show-preferences'),
  );
  return installation.page.getByRole('dialog', { name: 'Tuỳ chọn' });
}

it('is after a restart as it was chosen and where it stood, and tells of a page that went what was saved', async () => {
  const home = await new FirstRun(await installation.start()).openPractice();
  const dialog = await openPreferences();
  await dialog.getByRole('combobox', { name: 'Cỡ chữ' }).selectOption('125');
  await dialog.getByRole('switch', { name: 'Tăng độ tương phản' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Sao chép chi tiết lỗi' }).click();
  await dialog.getByText('Đã sao chép.').waitFor();
  await takePicture(installation.page, 'preferences');
  await dialog.getByRole('switch', { name: 'Tên tệp không dấu' }).check({ force: true });
  await dialog.getByText('Bao_cao_quy_I-2021_Hoi_Nong_dan.docx').scrollIntoViewIfNeeded();
  await takePicture(installation.page, 'preferences-file-names');
  await installation.page.keyboard.press('Escape');
  await home.table.waitFor();
  await installation.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 650 }),
  );
  await installation.close();
  expect(JSON.parse(await readFile(join(installation.folder, 'preferences.json'), 'utf8'))).toMatchObject({
    textSize: 125,
    contrast: 'high',
    window: { bounds: { x: 40, y: 30, width: 1100, height: 650 }, isMaximized: false },
  });

  const page = await installation.start();
  await new Home(page).table.waitFor();
  const look = () =>
    page.evaluate(() => {
      const { style, dataset } = document.documentElement;
      return [style.fontSize, dataset['contrast']];
    });
  await expect.poll(look).toEqual(['125%', 'high']);
  const bounds = await installation.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 40, y: 30, width: 1100, height: 650 });

  const editor = await new Home(page).open(/Cựu chiến binh/);
  await editor.prose.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Thêm một câu. ');
  await editor.savedSign.waitFor();
  const told = await installation.app.evaluate(
    ({ app, dialog: dialogs, BrowserWindow }) =>
      new Promise<string>((resolve) => {
        dialogs.showMessageBox = async (...args: unknown[]) => {
          const options = args[1] as { message: string; detail: string };
          resolve(`${options.message}. ${options.detail}`);
          return { response: 0, checkboxChecked: false };
        };
        const [window] = BrowserWindow.getAllWindows();
        if (window) app.emit('render-process-gone', {}, window.webContents, { reason: 'oom', exitCode: 9 });
      }),
  );
  expect(told).toMatch(
    /^Màn hình của phần mềm đã dừng đột ngột\. Phần đã báo “Đã lưu” vẫn còn nguyên\. Lần lưu gần nhất lúc \d+:\d\d:\d\d/,
  );
  await new Home(page).table.waitFor();
  const log = await readFile(join(installation.folder, 'logs/giao-ban.log'), 'utf8');
  expect(log).toContain('page gone: oom, 9');
  expect(log).not.toMatch(/Thêm một câu|home\/|tmp\//);
});

/** How much ink each page of a PDF has from top to bottom, in bands of 5 mm. */
async function measureInk(pdf: string): Promise<number[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-paper-'));
  spawnSync('pdftoppm', ['-r', '60', '-gray', pdf, join(folder, 'page')]);
  const pages: number[][] = [];
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(join(folder, name));
    const [head = '', width = ''] = /^P5\s(\d+) \d+\s255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
    const bands: number[] = [];
    bytes.subarray(head.length).forEach((grey, index) => {
      const band = Math.floor(index / Number(width) / 12);
      bands[band] = (bands[band] ?? 0) + 255 - grey;
    });
    pages.push(bands);
  }
  await rm(folder, { recursive: true });
  return pages;
}

/** The page of the other document that has its ink where this one has it. */
function findAlike(page: readonly number[], others: readonly number[][]): number {
  const differences = others.map((other) =>
    other.reduce((sum, ink, index) => sum + Math.abs(ink - (page[index] ?? 0)), 0),
  );
  return differences.indexOf(Math.min(...differences));
}

it('prints the pages of the PDF, names files by the chosen pattern, opens again what was open last, and tells where there is no printer', async () => {
  const printer = join(installation.folder, 'printer');
  const page = await installation.start({ env: { GIAO_BAN_STAND_IN_PRINTER: printer } });
  const home = await new FirstRun(page).openPractice();
  const dialog = await openPreferences();
  await dialog.getByRole('switch', { name: 'Tên tệp không dấu' }).check({ force: true });
  await page.keyboard.press('Escape');

  await home.open(/Cựu chiến binh/);
  await page.keyboard.press('Control+p');
  await page.getByText('Đã chuyển tới máy in.').waitFor();
  await takePicture(page, 'printed');
  expect(JSON.parse(await readFile(join(printer, '1.json'), 'utf8'))).toEqual({
    silent: false,
    printBackground: true,
    margins: { marginType: 'none' },
    pageSize: 'A4',
    landscape: false,
  });
  const pdf = join(installation.folder, 'bao-cao.pdf');
  await installation.app.evaluate(({ dialog: dialogs }, filePath) => {
    dialogs.showSaveDialog = async (...args: unknown[]) => {
      Object.assign(globalThis, { offered: (args[1] as { defaultPath: string }).defaultPath });
      return { canceled: false, filePath };
    };
  }, pdf);
  await page.keyboard.press('Control+Shift+P');
  await page.getByText('Đã lưu tệp').waitFor();
  expect(await installation.app.evaluate(() => String(Reflect.get(globalThis, 'offered')))).toMatch(
    /[/]Bao_cao_quy_I-2021_Hoi_Cuu_chien_binh\.pdf$/,
  );
  const [onPaper, inFile] = [await measureInk(join(printer, '1.pdf')), await measureInk(pdf)];
  expect(onPaper.map((sheet) => findAlike(sheet, inFile))).toEqual([...inFile.keys()]);

  await page.keyboard.press('F9');
  await page.getByRole('combobox', { name: 'Văn bản in' }).selectOption('Danh mục nhiệm vụ');
  await page.getByRole('button', { name: 'In…' }).click();
  await page.getByText('Đã chuyển tới máy in.').waitFor();
  await takePicture(page, 'print-view-printed');
  await installation.close();

  const again = await installation.start();
  await new Home(again).table.waitFor();
  await again.keyboard.press('Control+o');
  await again.getByRole('dialog', { name: 'Mở gần đây' }).locator('button:focus').waitFor();
  await takePicture(again, 'recent');
  await again.keyboard.press('Enter');
  await again.getByRole('heading', { name: /Hội Cựu chiến binh/ }).waitFor();
  await again.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor();
  await again.keyboard.press('Control+p');
  await again.getByText('Máy này chưa có máy in nào.').waitFor();
  await takePicture(again, 'no-printer');
  await installation.answerSaveDialog(join(installation.folder, 'thay.pdf'));
  await again.getByRole('alert').getByRole('button', { name: 'Lưu PDF' }).click();
  await again.getByText('Đã lưu tệp').waitFor();
});
