import { generateKeyPairSync } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchApp } from '../support/launch-app.ts';
import { makeUpdate } from '../support/make-update.ts';
import { copyBuild } from '../support/copy-build.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun } from './screens.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
let installation: Installation;
let build: string;
beforeEach(async () => {
  installation = await Installation.make();
  build = await copyBuild(publicKey);
});
afterEach(async () => {
  await installation.remove();
  await rm(build, { recursive: true, force: true });
});

/** The program with a key of its own built in; what the system is asked to show is kept in `globalThis.shown`. */
async function start() {
  const { electronApp, page } = await launchApp({ userDataFolder: installation.folder, entry: build });
  await page.setViewportSize({ width: 1366, height: 768 });
  await electronApp.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.showItemInFolder = (path) => void shown.push(path);
  });
  const choose = (path: string) =>
    electronApp.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
  const chooseInMenu = (id: string) =>
    electronApp.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
      id,
    );
  const shown = () => electronApp.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  return { electronApp, page, choose, chooseInMenu, shown };
}

const alertText = (page: Page) => page.getByRole('alert').innerText();

describe('Cập nhật từ tệp', () => {
  it('saves what is open, refuses wrong files in words, shows what is new, backs up and hands over the proved installer', async () => {
    const { electronApp, page, choose, chooseInMenu, shown } = await start();
    try {
      const home = await new FirstRun(page).openPractice();
      const editor = await home.open(/Phụ nữ/);
      await editor.section(/^Phần mở đầu/).click();
      await page.keyboard.type('Câu viết ngay trước khi cập nhật. ');
      await chooseInMenu('show-update');
      await page.getByRole('heading', { name: 'Cập nhật từ tệp' }).waitFor();
      await takePicture(page, 'update-begin');

      const damaged = await makeUpdate(installation.folder, privateKey, { name: 'hong.capnhat' });
      const bytes = await readFile(damaged.path);
      await writeFile(damaged.path, bytes.subarray(0, bytes.length - 100));
      await choose(damaged.path);
      await page.getByRole('button', { name: 'Chọn tệp cập nhật…' }).click();
      await page.getByText(/“hong\.capnhat” bị thiếu phần cuối/).waitFor();
      await takePicture(page, 'update-cut');
      const windows = await makeUpdate(installation.folder, privateKey, {
        name: 'windows.capnhat',
        platform: process.platform === 'win32' ? 'linux' : 'win32',
      });
      await choose(windows.path);
      await page.getByRole('button', { name: 'Chọn tệp cập nhật…' }).click();
      await page.getByText(/“windows\.capnhat” dành cho/).waitFor();
      expect(await alertText(page)).toContain('không dùng được trên máy này');

      const good = await makeUpdate(installation.folder, privateKey, {
        platform: process.platform as 'linux',
        arch: process.arch as 'x64',
      });
      await choose(good.path);
      await page.getByRole('button', { name: 'Chọn tệp cập nhật…' }).click();
      const offer = page.getByRole('region', { name: 'Bản cập nhật 9.1.0' });
      await offer.getByText('Nhận tệp báo cáo của đơn vị.').waitFor();
      expect(await shown()).toEqual([]);
      await takePicture(page, 'update-offer');
      await offer.getByRole('button', { name: /^Sao lưu và/ }).click();
      await page.getByText(/Đã sao lưu dữ liệu và kiểm tra bộ cài đặt/).waitFor({ timeout: 60_000 });
      await takePicture(page, 'update-shown');

      const [path = ''] = await shown();
      expect(path.startsWith(join(installation.folder, 'updates'))).toBe(true);
      expect((await readFile(path)).equals(good.bytes)).toBe(true);
      const names = await readdir(installation.folder, { recursive: true });
      expect(names.some((name) => /backups\/[^/]*manifests?|backups\/.*\.json/.test(name))).toBe(true);
      await page.getByRole('button', { name: 'Trở về', exact: true }).click();
      const again = await home.open(/Phụ nữ/);
      await again.page.getByText('Câu viết ngay trước khi cập nhật.').first().waitFor();
    } finally {
      await electronApp.close();
    }
  }, 180_000);

  it('is followed, at the first start of the new version only, by what is new', async () => {
    const first = await start();
    await new FirstRun(first.page).openPractice();
    expect(await first.page.getByRole('dialog').count()).toBe(0);
    await first.electronApp.close();
    // As if an older version had run here before.
    await writeFile(join(installation.folder, 'last-version.json'), '{"version":"0.0.9"}');
    const second = await start();
    const dialog = second.page.getByRole('dialog', { name: 'Giao Ban đã được cập nhật' });
    await dialog.getByText(/Phiên bản 0\.1\.0/).waitFor();
    await takePicture(second.page, 'update-news');
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await second.electronApp.close();
    const third = await start();
    await third.page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await third.page.getByRole('dialog').count()).toBe(0);
    await third.chooseInMenu('show-news');
    await third.page.getByRole('dialog', { name: 'Có gì mới' }).waitFor();
    await third.electronApp.close();
  }, 180_000);
});
