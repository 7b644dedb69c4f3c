import { readFile } from 'node:fs/promises';
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
