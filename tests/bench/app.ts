import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FirstRun, Home } from '../e2e/screens.ts';
import { launchApp } from '../support/launch-app.ts';
import { limitRow, median, row, type Row } from './measure.ts';

const emptyApp = join(import.meta.dirname, 'empty-app');

/** Start to usable beside an empty window, and the longest block of either thread while somebody types. */
export async function benchApp(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  try {
    const practice = await launchApp({ userDataFolder: folder });
    await new FirstRun(practice.page).openPractice();
    await practice.electronApp.close();
    const starts: number[] = [];
    const emptyStarts: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const empty = await timeStart(() => launchApp({ userDataFolder: folder, entry: emptyApp }));
      const own = await timeStart(
        () => launchApp({ userDataFolder: folder }),
        (page) => new Home(page).table.waitFor(),
      );
      if (round === 0) continue;
      emptyStarts.push(empty);
      starts.push(own);
    }
    const blocks = await typeAndWatch(folder);
    return [
      row('start to usable home, practice quarter', median(starts), 'empty window', median(emptyStarts), 2),
      ...blocks,
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Launched = Awaited<ReturnType<typeof launchApp>>;

async function timeStart(
  launch: () => Promise<Launched>,
  waitUntilUsable: (page: Launched['page']) => Promise<unknown> = async () => undefined,
): Promise<number> {
  const start = performance.now();
  const { electronApp, page } = await launch();
  await page.locator('body').waitFor();
  await waitUntilUsable(page);
  const elapsedMs = performance.now() - start;
  await electronApp.close();
  return elapsedMs;
}

/** Types 400 letters at the pace of a quick typist, with autosaves on the way. */
async function typeAndWatch(folder: string): Promise<Row[]> {
  const { electronApp, page } = await launchApp({ userDataFolder: folder });
  const home = new Home(page);
  await home.table.waitFor();
  const editor = await home.open(/Phụ nữ/);
  await editor.section(/^Phần mở đầu/).click();
  await page.waitForTimeout(1_500);
  await electronApp.evaluate(async () => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const histogram = monitorEventLoopDelay({ resolution: 1 });
    histogram.enable();
    Object.assign(globalThis, { delays: histogram });
  });
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) blocks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: false });
  });
  const text = 'Mặt trận các cấp tiếp tục tuyên truyền, vận động Nhân dân thi đua yêu nước. '
    .repeat(6)
    .slice(0, 400);
  await page.keyboard.type(text, { delay: 45 });
  await page.waitForTimeout(2_500);
  // Chromium reports tasks above 50 ms only; none reported means that none was longer.
  const pageMs = await page.evaluate(() => {
    const { blocks } = window as unknown as { blocks: number[] };
    return Math.max(0, ...blocks);
  });
  const mainMs = await electronApp.evaluate(() => {
    const { delays } = globalThis as unknown as { delays: { max: number } };
    return delays.max / 1e6;
  });
  await electronApp.close();
  return [
    limitRow('longest block of the main process while typing (with autosaves)', mainMs, 50),
    limitRow('longest task of the page while typing (0: none above 50 ms)', pageMs, 50),
  ];
}
