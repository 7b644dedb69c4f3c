import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

const reports = 'practice/periods/2021-q1/reports';
/** GIAO_BAN_PICTURES names a folder for pictures of the screens. */
const pictures = process.env['GIAO_BAN_PICTURES'];
let installation: Installation;

beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(() => installation.remove());

const picture = async (name: string) => {
  if (pictures) await installation.page.screenshot({ path: join(pictures, `${name}.png`) });
};
const chooseInMenu = (id: string) =>
  installation.app.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
    id,
  );

describe('a second program on the same data', () => {
  it('is told who writes and that it may only look, and may write when the first one has gone', async () => {
    await new FirstRun(await installation.start()).openPractice();
    const second = await Installation.make();
    try {
      await symlink(join(installation.folder, 'practice'), join(second.folder, 'practice'));
      const page = await second.start();
      await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).click();
      const notice = page.getByText(/đang được mở để sửa trên máy/);
      await notice.waitFor();
      if (pictures) await page.screenshot({ path: join(pictures, 'second-instance.png') });
      const editor = await new Home(page).open(/Cựu chiến binh/);
      const bar = page.getByText(/Chỉ xem: dữ liệu đang được mở để sửa trên máy/);
      await bar.waitFor();
      expect(await editor.prose.getAttribute('contenteditable')).toBe('false');
      if (pictures) await page.screenshot({ path: join(pictures, 'second-instance-report.png') });
      await installation.kill();
      // Open as it is, the report can be written in as soon as nobody else does.
      await bar.waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.querySelector('[contenteditable=true]') !== null);
      await page.keyboard.press('Alt+Home');
      await new Home(page).row(/Nông dân/).waitFor();
      expect(await notice.count()).toBe(0);
    } finally {
      await second.remove();
    }
  }, 90_000);
});

describe('a data folder that may only be read', () => {
  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'opens to be looked at, says so, and writes nothing',
    async () => {
      await new FirstRun(await installation.start()).openPractice();
      await installation.close();
      const folder = join(installation.folder, 'practice');
      execFileSync('mount', ['--bind', folder, folder]);
      try {
        execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
        const page = await installation.start();
        await page.getByText(/xem, in, xuất Word được; không có gì được sửa hay lưu/).waitFor();
        await picture('read-only-folder');
        const editor = await new Home(page).open(/Cựu chiến binh/);
        await page.getByText(/Bộ dữ liệu đang mở chỉ để xem/).waitFor();
        expect(await editor.prose.getAttribute('contenteditable')).toBe('false');
        await picture('read-only-report');
      } finally {
        await installation.close();
        execFileSync('umount', [folder]);
      }
    },
    90_000,
  );
});

describe('what was saved', () => {
  it('comes back when its file is damaged: the first screen says what, shows the difference and lets it be kept', async () => {
    const home = await new FirstRun(await installation.start()).openPractice();
    const editor = await home.open(/Cựu chiến binh/);
    await editor.section(/^Phần mở đầu/).click();
    await editor.page.keyboard.type('Câu viết ngay trước khi mất điện. ');
    await editor.savedSign.waitFor();
    await installation.kill();
    const path = join(installation.folder, reports, 'nam-dinh-ccb/draft.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, -300));
    const page = await installation.start();
    const notice = page.getByRole('alert').filter({ hasText: /bị hỏng, đã lấy lại bản lưu lúc/ });
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/Báo cáo quý I\/2021 – .*Cựu chiến binh/);
    await page.waitForTimeout(500);
    expect(await page.getByText(/đang được mở để sửa/).count()).toBe(0);
    await picture('restored-home');
    await notice.getByRole('button', { name: 'Xem khác gì' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Câu viết ngay trước khi mất điện/).waitFor();
    await picture('restored-dialog');
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Giữ bản lấy lại' }).click();
    await notice.waitFor({ state: 'detached' });
    await new Home(page).open(/Cựu chiến binh/);
    await installation.kill();
    await installation.start();
    await installation.page.getByRole('button', { name: /Soạn/ }).first().waitFor();
    expect(await installation.page.getByText(/đã lấy lại bản lưu/).count()).toBe(0);
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'is not touched by a full disk: the bar stays, a copy goes elsewhere and is taken in again',
    async () => {
      const home = await new FirstRun(await installation.start()).openPractice();
      const editor = await home.open(/Cựu chiến binh/);
      const folder = join(installation.folder, reports, 'nam-dinh-ccb');
      const away = `${folder}-away`;
      await rename(folder, away);
      await mkdir(folder);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]);
      const { page } = installation;
      try {
        await editor.section(/^Phần mở đầu/).click();
        await page.keyboard.type('Câu viết khi ổ đĩa đầy. ');
        const bar = page.getByRole('alert').filter({ hasText: 'CHƯA LƯU ĐƯỢC' });
        await bar.waitFor();
        expect(await bar.textContent()).toMatch(/Ổ đĩa đã đầy/);
        const copy = join(installation.folder, 'bản sao.giaoban');
        await installation.answerSaveDialog(copy);
        await bar.getByRole('button', { name: 'Lưu bản sao nơi khác' }).click();
        await page.getByText(/Đã ghi bản sao/).waitFor();
        await picture('disk-full');
        await installation.kill();
        execFileSync('umount', [folder]);
        await rm(folder, { recursive: true });
        await rename(away, folder);
        const again = await new Home(await installation.start()).open(/Cựu chiến binh/);
        expect(await again.prose.textContent()).not.toContain('Câu viết khi ổ đĩa đầy.');
        await installation.answerOpenDialog(copy);
        await chooseInMenu('take-in-copy');
        await installation.page.getByText(/Đã nhận bản sao/).waitFor();
        expect(await again.prose.textContent()).toContain('Câu viết khi ổ đĩa đầy.');
        await again.savedSign.waitFor();
      } finally {
        try {
          execFileSync('umount', [folder], { stdio: 'ignore' });
        } catch {
          // unmounted above
        }
      }
    },
  );

  it('can be tried by anyone: Kiểm tra an toàn saves a copy, cuts it off, and tells the result', async () => {
    await new FirstRun(await installation.start()).openPractice();
    const { page } = installation;
    await chooseInMenu('check-safety');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
    await dialog.getByText(/Đã lưu [1-9]\d*\/\d+ lần/).waitFor({ timeout: 60_000 });
    await picture('safety-running');
    await dialog.getByRole('button', { name: 'Dừng' }).click();
    await dialog.getByText('Đã dừng. Thư mục tạm đã được xoá.').waitFor({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
    const result = dialog.getByText(/không mất lần lưu nào/);
    await result.waitFor({ timeout: 120_000 });
    expect(await result.textContent()).toMatch(/không tệp nào hỏng/);
    await picture('safety-done');
  }, 240_000);
});
