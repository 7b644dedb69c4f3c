import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Home } from '../e2e/screens.ts';
import { launchApp } from '../support/launch-app.ts';
import { limitRow, type Row } from './measure.ts';

const reports = 10_000;
const lookEveryMs = 200;
const mostWaitMs = 5 * 60_000;
const limitMb = 250;

/** What the app itself needs with 10,000 reports, while it is searched and backed up for the first time; Linux only. */
export async function benchMemory(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-memory-'));
  try {
    const writing = join(import.meta.dirname, 'write-search-reports.ts');
    execFileSync(process.execPath, [writing, join(folder, 'data'), String(reports)]);
    const { electronApp, page } = await launchApp({ userDataFolder: folder });
    const main = electronApp.process().pid ?? 0;
    let [highestMain, highestAll, highestSearch] = [0, 0, 0];
    let wasBackedUp = false;
    const look = (): { workers: string[] } => {
      const workers = listWorkers(main);
      const shares = workers.map(({ pid }) => readMb(pid, 'smaps_rollup', 'Pss'));
      highestMain = Math.max(highestMain, readMb(main, 'status', 'VmRSS'));
      highestAll = Math.max(
        highestAll,
        readMb(main, 'smaps_rollup', 'Pss') + shares.reduce((a, b) => a + b, 0),
      );
      for (const { pid, name } of workers)
        if (name === 'search') highestSearch = Math.max(highestSearch, readMb(pid, 'status', 'VmRSS'));
      return { workers: workers.map(({ name }) => name) };
    };
    await new Home(page).table.waitFor();
    look();
    const atHome = highestMain;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Từ cần tìm' }).fill('hoi nong dan');
    const progress = page.getByText('Đang lập chỉ mục');
    await progress.waitFor();
    const until = performance.now() + mostWaitMs;
    for (;;) {
      const isBackingUp = look().workers.includes('backup');
      wasBackedUp ||= isBackingUp;
      if (wasBackedUp && !isBackingUp && (await progress.count()) === 0) break;
      if (performance.now() > until) throw new Error('indexing and backing up take too long');
      await delay(lookEveryMs);
    }
    look();
    await electronApp.close();
    return [
      limitRow('memory of the main process, first screen among 10,000 reports', atHome, limitMb, 'MB'),
      limitRow(
        'the same at most, while all is indexed, searched and backed up for the first time',
        highestMain,
        limitMb,
        'MB',
      ),
      limitRow('memory of the search process at most', highestSearch, null, 'MB'),
      limitRow(
        'memory of main, search and backup processes together at most (each shared page counted once; without the window)',
        highestAll,
        null,
        'MB',
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The program's own processes below its main process; Chromium's are not among them. */
function listWorkers(main: number): { pid: number; name: string }[] {
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ');
  return children.flatMap((child) => {
    const name = /([a-z]+)-worker\.js/.exec(readProc(Number(child), 'cmdline'))?.[1];
    return name === undefined ? [] : [{ pid: Number(child), name }];
  });
}

function readMb(pid: number, file: 'status' | 'smaps_rollup', field: string): number {
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readProc(pid, file))?.[1];
  return (Number(kibibytes ?? 0) * 1024) / 1_000_000;
}

/** Empty when the process has just ended. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
