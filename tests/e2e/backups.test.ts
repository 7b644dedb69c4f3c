import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProgram } from '../../electron/services/create-program.ts';
import { createPracticeWorkspace } from '../../electron/services/create-workspace.ts';
import { damageRecord } from '../support/damage-record.ts';
import { assetsFolder, wordPrinter } from '../support/make-program.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { Home } from './screens.ts';

let installation: Installation;
beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(() => installation.remove());

/** The practice quarter's records as an office's own data. */
async function putOwnData(): Promise<string> {
  const dataFolder = join(installation.folder, 'data');
  const program = createProgram({ dataFolder, assetsFolder, printer: wordPrinter });
  await createPracticeWorkspace(program);
  const key = { kind: 'workspace' } as const;
  const stored = await program.store.read(key);
  if (!stored) throw new Error('the workspace was just made');
  await program.store.save(key, { ...stored.content, isPractice: false }, stored.version);
  await program.lock?.release();
  // As if these data had been opened here before.
  const list = {
    openId: 'own',
    returnId: 'own',
    workspaces: [
      { id: 'own', folder: null, name: 'x', lastOpenedAt: '2026-11-01T00:00:00.000Z', openMode: 'edit' },
    ],
  };
  await writeFile(join(installation.folder, 'workspaces.json'), JSON.stringify(list));
  return dataFolder;
}

const chooseInMenu = (id: string) =>
  installation.app.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
    id,
  );
const answerDialogs = (path: string) =>
  installation.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);

describe('backups', () => {
  it('are made after the start and told on the home screen; data that cannot be opened come back from one', async () => {
    const dataFolder = await putOwnData();
    let page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByText(/Sao lưu đã kiểm tra: \d\d:\d\d hôm nay/).waitFor({ timeout: 60_000 });
    await takePicture(page, 'backup-home');
    await installation.kill();

    await damageRecord(join(dataFolder, 'workspace.json'), '{"schemaVersion":1,');
    await damageRecord(join(dataFolder, 'periods/2021-q1/reports/nam-dinh-hnd/draft.json'), '');
    page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('heading', { name: 'Chưa mở được dữ liệu' }).waitFor();
    await takePicture(page, 'backup-unreadable');
    await page.getByRole('button', { name: 'Khôi phục từ bản sao lưu…' }).click();
    const open = page.getByRole('button', { name: /^Xem, khôi phục bản/ });
    await open.first().waitFor();
    await takePicture(page, 'backup-screen');
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/bản hiện có bị hỏng/).waitFor();
    await takePicture(page, 'backup-preview');
    await dialog.getByRole('button', { name: 'Khôi phục tất cả' }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
    await new Home(page).row(/Nông dân/).waitFor({ timeout: 60_000 });
    expect(JSON.parse(await readFile(join(dataFolder, 'workspace.json'), 'utf8'))).toMatchObject({
      content: { isPractice: false },
    });
    const editor = await new Home(page).open(/Nông dân/);
    await editor.page
      .getByText(/hội viên/)
      .first()
      .waitFor();
    expect(installation.complaints).toEqual([]);
  }, 180_000);

  it('go to a second place, locked, from an open report; one report alone is restored', async () => {
    const dataFolder = await putOwnData();
    const page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    const home = new Home(page);
    await page.getByText(/Sao lưu đã kiểm tra/).waitFor({ timeout: 60_000 });
    const editor = await home.open(/Phụ nữ/);
    await editor.section(/^Phần mở đầu/).click();
    await page.keyboard.type('Câu viết sau bản sao lưu. ');
    await editor.savedSign.waitFor();
    await chooseInMenu('show-backups');
    await page.getByRole('heading', { name: 'Sao lưu, khôi phục' }).waitFor();
    const usb = join(installation.folder, 'usb');
    await mkdir(usb);
    await answerDialogs(usb);
    await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
    await page.getByText('không có mật khẩu').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Đặt mật khẩu…' }).click();
    await page.getByLabel('Mật khẩu mới').fill('ngắn');
    await page.getByRole('button', { name: 'Đặt mật khẩu', exact: true }).click();
    const found = page.getByRole('alert').getByRole('button');
    await expect
      .poll(() => found.allInnerTexts())
      .toEqual(['Mật khẩu cần ít nhất 12 ký tự.', 'Hai lần nhập chưa giống nhau.']);
    await takePicture(page, 'backup-passphrase-refused');
    await page.getByLabel('Mật khẩu mới').fill('bốn từ dễ nhớ');
    await page.getByLabel('Nhập lại mật khẩu').fill('bốn từ dễ nhớ');
    await takePicture(page, 'backup-passphrase');
    await page.getByRole('button', { name: 'Đặt mật khẩu', exact: true }).click();
    await page.getByText('· có mật khẩu').waitFor({ timeout: 60_000 });
    await page.getByText(/lần cuối \d\d:\d\d hôm nay/).waitFor({ timeout: 60_000 });
    const names = await readdir(usb);
    expect(names.filter((name) => name.endsWith('.saoluu'))).toHaveLength(1);
    expect(names.filter((name) => name.endsWith('.khoa.age'))).toHaveLength(1);
    await takePicture(page, 'backup-second-place');
    await page
      .getByRole('button', { name: /^Xem, khôi phục bản/ })
      .last()
      .click();
    await page.getByRole('checkbox', { name: /Chọn .*Phụ nữ/ }).check();
    await takePicture(page, 'backup-one-report');
    await page.getByRole('button', { name: 'Khôi phục 1 báo cáo đã chọn' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
    await home.row(/Phụ nữ/).waitFor({ timeout: 60_000 });
    const path = join(dataFolder, 'periods/2021-q1/reports/nam-dinh-lhpn/draft.json');
    expect((await readFile(path, 'utf8')).includes('Câu viết sau bản sao lưu')).toBe(false);
    expect(installation.complaints).toEqual([]);
  }, 240_000);
});

describe('a handover', () => {
  it('with a passphrase moves everything to another PC, whose first screen offers to take it', async () => {
    const dataFolder = await putOwnData();
    const file = join(installation.folder, 'Bàn giao.bangiao');
    let page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByText(/Sao lưu đã kiểm tra/).waitFor({ timeout: 60_000 });
    await answerDialogs(file);
    await chooseInMenu('hand-over');
    await page.getByRole('checkbox', { name: /Đặt mật khẩu/ }).check();
    await page.getByLabel('Mật khẩu mới').fill('bốn từ dễ nhớ');
    await page.getByLabel('Nhập lại mật khẩu').fill('bốn từ dễ nhớ');
    await takePicture(page, 'handover-write');
    await page.getByRole('button', { name: 'Tạo tệp bàn giao…' }).click();
    await page.getByText(/Đã ghi và đọc lại cả tệp/).waitFor({ timeout: 60_000 });
    await takePicture(page, 'handover-written');
    await installation.close();

    const other = await Installation.make();
    try {
      await cp(file, join(other.folder, 'usb.bangiao'));
      page = await other.start();
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.getByRole('button', { name: 'Nhận bàn giao từ máy khác…' }).waitFor();
      await takePicture(page, 'handover-first-run');
      await page.getByRole('button', { name: 'Nhận bàn giao từ máy khác…' }).click();
      await other.app.evaluate(
        ({ dialog }, chosen) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
        },
        join(other.folder, 'usb.bangiao'),
      );
      await page.getByRole('button', { name: 'Chọn tệp…' }).click();
      await page.getByRole('button', { name: 'Mở tệp' }).click();
      await page.getByRole('alert').getByText('Ghi mật khẩu của tệp.').waitFor();
      await page.getByLabel('Mật khẩu của tệp').fill('sai mật khẩu');
      await page.getByRole('button', { name: 'Mở tệp' }).click();
      await page.getByText(/Mật khẩu không đúng/).waitFor({ timeout: 60_000 });
      await page.getByLabel('Mật khẩu của tệp').fill('bốn từ dễ nhớ');
      await page.getByRole('button', { name: 'Mở tệp' }).click();
      await page.getByText('Mọi tệp đều nguyên vẹn.').waitFor({ timeout: 60_000 });
      await takePicture(page, 'handover-content');
      await page.getByRole('button', { name: 'Nhận dữ liệu' }).click();
      await new Home(page).row(/Nông dân/).waitFor({ timeout: 60_000 });
      const periodsOf = async (folder: string) =>
        (await readdir(join(folder, 'periods'), { recursive: true }))
          .filter((name) => !/(^|\/)\./.test(name))
          .sort();
      expect(await periodsOf(join(other.folder, 'data'))).toEqual(await periodsOf(dataFolder));
      expect(other.complaints).toEqual([]);
    } finally {
      await other.remove();
    }
    await rm(file, { force: true });
  }, 240_000);
});
