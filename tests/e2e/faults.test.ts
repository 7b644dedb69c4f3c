import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damageRecord } from '../support/damage-record.ts';
import { appArguments, appEnvironment, electronExecutable } from '../support/launch-app.ts';
import { resealed } from '../support/seal.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun, Home } from './screens.ts';

const reports = 'practice/periods/2021-q1/reports';
let installation: Installation;
let disk: SmallDisk | null;

const picture = async (name: string) => {
  await installation.page.setViewportSize({ width: 1366, height: 768 });
  await takePicture(installation.page, name);
};

beforeEach(async () => {
  installation = await Installation.make();
  disk = null;
});
afterEach(async () => {
  await installation.close();
  disk?.remove();
  await installation.remove();
});

describe('when something is wrong with the data', () => {
  it('says which file cannot be read, changes nothing, and goes on after it is mended', async () => {
    const path = join(installation.folder, 'data/workspace.json');
    await mkdir(join(installation.folder, 'data'));
    await writeFile(path, '{"schemaVersion":1,"ver');
    const page = await installation.start();
    await page
      .getByText(/workspace\.json/)
      .first()
      .waitFor();
    expect(await readFile(path, 'utf8')).toBe('{"schemaVersion":1,"ver');
    await rm(path);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).waitFor();
  });

  it('still opens every other report when one is damaged', async () => {
    await new FirstRun(await installation.start()).openPractice();
    await installation.close();
    await damageRecord(join(installation.folder, reports, 'nam-dinh-hnd/draft.json'), '');
    const page = await installation.start();
    const home = new Home(page);
    await home
      .row(/Nông dân/)
      .getByText('Không đọc được', { exact: true })
      .waitFor();
    await home
      .row(/Nông dân/)
      .getByText(/Mở báo cáo để lấy lại từ các bản đã lưu/)
      .waitFor();
    await picture('damaged-report');
    const editor = await home.open(/Cựu chiến binh/);
    expect(((await editor.prose.textContent()) ?? '').length).toBeGreaterThan(1_000);
  });

  it('shows CHƯA LƯU ĐƯỢC while nothing can be written, keeps the text, and saves when it can', async () => {
    const home = await new FirstRun(await installation.start()).openPractice();
    const editor = await home.open(/Cựu chiến binh/);
    const folder = join(installation.folder, reports, 'nam-dinh-ccb');
    await rename(folder, `${folder}-away`);
    await writeFile(folder, 'a file where the folder was');
    await editor.section(/^Phần mở đầu/).click();
    await editor.page.keyboard.type('Câu mới viết khi ổ đĩa hỏng. ');
    await editor.page.getByText('CHƯA LƯU ĐƯỢC').first().waitFor();
    await rm(folder);
    await rename(`${folder}-away`, folder);
    await editor.page.getByRole('button', { name: 'Lưu lại' }).click();
    await editor.savedSign.waitFor();
    await installation.kill();
    const again = await new Home(await installation.start()).open(/Cựu chiến binh/);
    expect(await again.prose.textContent()).toContain('Câu mới viết khi ổ đĩa hỏng.');
  });
});

describe('a disk with no room left', () => {
  it('shows CHƯA LƯU ĐƯỢC while one types on, keeps every word, and saves when there is room', async ({
    skip,
  }) => {
    const mounted = mountSmallDisk(join(installation.folder, 'practice'), '24m');
    if (typeof mounted === 'string') return skip(mounted);
    disk = mounted;
    const home = await new FirstRun(await installation.start()).openPractice();
    const editor = await home.open(/Cựu chiến binh/);
    const { page } = editor;
    const file = join(installation.folder, reports, 'nam-dinh-ccb/draft.json');
    const before = await readFile(file, 'utf8');
    disk.fill();
    await editor.section(/^Phần mở đầu/).click();
    await page.keyboard.type('Câu viết khi ổ đĩa đầy. ');
    await page.getByText('CHƯA LƯU ĐƯỢC').first().waitFor();
    await page
      .getByText(/hết chỗ|đầy/)
      .first()
      .waitFor();
    await page.keyboard.type('Vẫn gõ tiếp được. ');
    await picture('disk-full');
    expect(await page.getByRole('button', { name: 'Lưu bản sao nơi khác' }).isVisible()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(before);
    disk.free();
    await page.getByRole('button', { name: 'Lưu lại' }).click();
    await editor.savedSign.waitFor();
    await installation.kill();
    const again = await new Home(await installation.start()).open(/Cựu chiến binh/);
    expect(await again.prose.textContent()).toContain('Câu viết khi ổ đĩa đầy. Vẫn gõ tiếp được.');
  });
});

describe('a data folder that is blocked at the start', () => {
  it('by a file in its place is told, with ways out, and opens when the file has gone', async () => {
    await writeFile(join(installation.folder, 'data'), 'một tệp ở chỗ của thư mục');
    const page = await installation.start();
    await page.getByRole('heading', { name: 'Chưa mở được dữ liệu' }).waitFor();
    await page.getByText(/đang có một tệp/).waitFor();
    await picture('blocked-by-a-file');
    await page.getByRole('button', { name: 'Mở bộ dữ liệu khác…' }).click();
    await page.getByRole('dialog', { name: /bộ dữ liệu/i }).waitFor();
    await page.keyboard.press('Escape');
    expect(await readFile(join(installation.folder, 'data'), 'utf8')).toBe('một tệp ở chỗ của thư mục');
    await rm(join(installation.folder, 'data'));
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).waitFor();
  });

  it('against writing opens to be looked at, says why, and may be edited when it is free', async ({
    skip,
  }) => {
    const mounted = mountSmallDisk(join(installation.folder, 'practice'), '24m');
    if (typeof mounted === 'string') return skip(mounted);
    disk = mounted;
    const home = await new FirstRun(await installation.start()).openPractice();
    await home.row(/Cựu chiến binh/).waitFor();
    await installation.close();
    disk.lock();
    const page = await installation.start();
    await page.getByText('Chỉ xem').first().waitFor();
    await page.getByRole('button', { name: 'Mở để sửa' }).click();
    await page.getByText(/thư mục này không cho ghi/).waitFor();
    await picture('blocked-against-writing');
    disk.unlock();
    await installation.close();
    const editor = await new Home(await installation.start()).open(/Cựu chiến binh/);
    await editor.section(/^Phần mở đầu/).click();
    await editor.page.keyboard.type('Ghi được rồi. ');
    await editor.savedSign.waitFor();
    const file = join(installation.folder, reports, 'nam-dinh-ccb/draft.json');
    expect(await readFile(file, 'utf8')).toContain('Ghi được rồi.');
  });
});

describe('data of a newer program', () => {
  it('open to be looked at, ask for an update of the program, and keep every byte', async () => {
    const home = await new FirstRun(await installation.start()).openPractice();
    await home.row(/Cựu chiến binh/).waitFor();
    await installation.close();
    const data = join(installation.folder, 'practice');
    for (const path of await readdir(data, { recursive: true })) {
      if (!/^(?:workspace|periods.*draft)\.json$/.test(path)) continue;
      const text = await readFile(join(data, path), 'utf8');
      const change = (each: string) => {
        const newer = each.replace('"schemaVersion":1', '"schemaVersion":2');
        return path.includes('nam-dinh-hnd') ? newer.replace('"blocks":', '"khối":') : newer;
      };
      await writeFile(join(data, path), resealed(text, change));
    }
    const page = await installation.start();
    await page.getByText(/muốn sửa, cập nhật ứng dụng/).waitFor();
    expect(await page.getByRole('button', { name: 'Mở để sửa' }).isVisible()).toBe(false);
    await picture('newer-data');
    await installation.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('show-layouts')?.click(),
    );
    const told = page.getByRole('dialog', { name: 'Chỉ xem' });
    await told.getByText(/cập nhật ứng dụng trên máy này rồi mở lại/).waitFor();
    expect(await told.textContent()).not.toContain('Mở để sửa');
    await told.getByRole('button', { name: 'Đóng' }).click();
    const again = new Home(page);
    await again
      .row(/Nông dân/)
      .getByText(/phiên bản/)
      .waitFor();
    const editor = await again.open(/Cựu chiến binh/);
    await page.getByText('Chỉ xem').first().waitFor();
    await picture('newer-report');
    expect(((await editor.prose.textContent()) ?? '').length).toBeGreaterThan(1_000);
  });
});

describe('the window', () => {
  it('opens once: a second start ends by itself', async () => {
    await installation.start();
    const second = spawn(electronExecutable(), [...appArguments(), '--no-sandbox'], {
      env: appEnvironment({ userDataFolder: installation.folder }),
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    await installation.page.getByRole('button', { name: 'Mở kỳ tập huấn' }).waitFor();
  });

  it('gives the page no Node, no other page, no second window, no permission and no unknown channel', async () => {
    const page = await installation.start();
    const url = page.url();
    const found = await page.evaluate(async () => {
      const globals = ['require', 'process', 'module', 'Buffer'].filter((name) => name in window);
      const opened = window.open('https://example.test/');
      const fetched = await fetch('https://example.test/').then(
        () => 'reached',
        () => 'refused',
      );
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      document.head.append(script);
      const inline = 'hasRun' in window ? 'ran' : 'refused';
      const unknown = await window.api.invoke('fs:read', {}).then(
        () => 'answered',
        () => 'refused',
      );
      const notification = await Notification.requestPermission();
      return { globals, opened: opened !== null, fetched, inline, unknown, notification };
    });
    expect(found).toEqual({
      globals: [],
      opened: false,
      fetched: 'refused',
      inline: 'refused',
      unknown: 'refused',
      notification: 'denied',
    });
    await page.evaluate(() => {
      location.href = 'https://example.test/';
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(url);
  });

  it('refuses arguments of a wrong shape in a sentence and stays alive', async () => {
    const page = await installation.start();
    const replies = await page.evaluate(async () => [
      await window.api.invoke('report:open', { periodId: '../../etc', organisationId: 'x' }),
      await window.api.invoke('report:open', JSON.parse('{"periodId": 5}')),
      await window.api.invoke('period:show-home', { periodId: '2021-q1' }),
    ]);
    expect(replies).toMatchObject([
      { ok: false, error: { code: 'invalid-record' } },
      { ok: false, error: { code: 'invalid-record' } },
      { ok: false, error: { code: 'no-workspace' } },
    ]);
  });
});
