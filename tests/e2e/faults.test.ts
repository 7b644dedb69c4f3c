import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damageRecord } from '../support/damage-record.ts';
import { appEnvironment, electronExecutable } from '../support/launch-app.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

const root = join(import.meta.dirname, '../..');
const reports = 'practice/periods/2021-q1/reports';
let installation: Installation;

beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(() => installation.remove());

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
      .getByText(/Không đọc được/)
      .waitFor();
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

describe('the window', () => {
  it('opens once: a second start ends by itself', async () => {
    await installation.start();
    const second = spawn(electronExecutable(), [root, '--no-sandbox'], {
      env: appEnvironment({ userDataFolder: installation.folder }),
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    expect(await installation.page.getByRole('button', { name: 'Mở kỳ tập huấn' }).isVisible()).toBe(true);
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
