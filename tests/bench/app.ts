import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FirstRun, Home } from '../e2e/screens.ts';
import { launchApp, type LaunchOptions } from '../support/launch-app.ts';
import { limitRow, median, row, type Row } from './measure.ts';

const emptyApp = join(import.meta.dirname, 'empty-app');
const reports = 10_000;
const idleMs = 60_000;

/** Start to usable beside an empty window, with little and with much, what the program does when nobody does anything, and blocks. */
export async function benchApp(): Promise<Row[]> {
  const root = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  const [folder, full] = [join(root, 'practice'), join(root, 'full')];
  try {
    const practice = await launchApp({ userDataFolder: folder });
    await new FirstRun(practice.page).openPractice();
    await practice.electronApp.close();
    const writing = join(import.meta.dirname, 'write-search-reports.ts');
    execFileSync(process.execPath, [writing, join(full, 'data'), String(reports)]);
    const home = { shown: 'tr[data-organisation] button', clicked: 'h1' };
    const starts = { empty: [] as number[], practice: [] as number[], full: [] as number[] };
    for (let round = 0; round < 6; round += 1) {
      const empty = await timeStart(
        { userDataFolder: folder, entry: emptyApp },
        { shown: 'body', clicked: 'body' },
      );
      const little = await timeStart({ userDataFolder: folder }, home);
      const much = await timeStart({ userDataFolder: full }, home);
      if (round === 0) continue;
      starts.empty.push(empty);
      starts.practice.push(little);
      starts.full.push(much);
    }
    const of = (name: string, times: readonly number[]) =>
      row(`start to usable home, ${name}`, median(times), 'empty window', median(starts.empty), 2);
    return [
      of('practice quarter', starts.practice),
      of(`${reports.toLocaleString('en')} reports`, starts.full),
      await openBench(folder),
      ...(await idle(folder)),
      ...(await typeAndWatch(folder)),
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Until `shown` is painted and a click on `clicked` has been heard. */
export async function timeStart(
  options: LaunchOptions,
  { shown, clicked }: { shown: string; clicked: string },
): Promise<number> {
  const begun = performance.now();
  const { electronApp, page } = await launchApp(options);
  // Looked for in each frame of the page: Playwright's own waiting looks again after 20, 50, 100, 100, then 500 ms.
  const { x, y } = await page.evaluate(
    ([shownIn, clickedIn]) =>
      new Promise<{ x: number; y: number }>((resolve) => {
        const look = () => {
          const place = document.querySelector(clickedIn);
          if (!place || !document.querySelector(shownIn)) return requestAnimationFrame(look);
          const isHeard = new Promise((hear) => {
            addEventListener('click', hear, { once: true });
          });
          Object.assign(window, { isHeard });
          const { left, top } = place.getBoundingClientRect();
          return requestAnimationFrame(() => setTimeout(() => resolve({ x: left + 2, y: top + 2 })));
        };
        look();
      }),
    [shown, clicked] as const,
  );
  await page.mouse.click(x, y);
  await page.evaluate(() =>
    (window as unknown as { isHeard: Promise<unknown> }).isHeard.then(() => undefined),
  );
  const elapsedMs = performance.now() - begun;
  await electronApp.close();
  return elapsedMs;
}

/** From the click until the paragraphs of the bodies stand there, in the window. */
async function openBench(folder: string): Promise<Row> {
  const { electronApp, page } = await launchApp({ userDataFolder: folder });
  const home = new Home(page);
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await home.table.waitFor();
    const shown = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let begun = 0;
          addEventListener('click', () => (begun = performance.now()), { capture: true, once: true });
          const look = () => {
            const region = document.querySelector('[aria-label="Nội dung của các cơ quan"] li p');
            if (begun > 0 && region) setTimeout(() => resolve(performance.now() - begun));
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await page.getByRole('button', { name: 'Tổng hợp báo cáo' }).first().click();
    const ms = await shown;
    // The first also loads the editor's code, which the first report of a day does once.
    if (round > 0) times.push(ms);
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();
  }
  await electronApp.close();
  return limitRow(
    'Tổng hợp: opening the bench of the practice quarter, click to paragraphs on screen',
    median(times),
    300,
  );
}

/** How much of one processor the main process and the page take while nobody does anything. */
async function idle(folder: string): Promise<Row[]> {
  const { electronApp, page } = await launchApp({ userDataFolder: folder });
  await new Home(page).table.waitFor();
  // The backup and the document worker's warm-up of the start are not idling.
  await page.waitForTimeout(30_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const readPage = async () =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? Number.NaN;
  const readMain = () =>
    electronApp.evaluate(() => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    });
  const [pageBefore, mainBefore] = [await readPage(), await readMain()];
  await page.waitForTimeout(idleMs);
  const [pageAfter, mainAfter] = [await readPage(), await readMain()];
  await electronApp.close();
  const share = (seconds: number) => (seconds / (idleMs / 1_000)) * 100;
  return [
    limitRow('idle, main process, share of one processor', share(mainAfter - mainBefore), 0.1, '%'),
    limitRow('idle, page, share of one processor', share(pageAfter - pageBefore), 0.1, '%'),
  ];
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
