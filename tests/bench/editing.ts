import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Home } from '../e2e/screens.ts';
import { makeLongReport, openHome, openLongReport } from './long-report.ts';
import { limitRow, median, type Row } from './measure.ts';

const pages = 60;

/** Opening a report of 60 pages, and typing in the middle of it. */
export async function benchEditing(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  try {
    await makeLongReport(folder, pages);
    const { electronApp, page, home } = await openHome(folder);
    const openings: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const ms = await timeOpening(page, home);
      // The first also loads the editor's code, which the first report of a day does once.
      if (round > 0) openings.push(ms);
      if (round < 5) await page.getByRole('button', { name: 'Trở về trang kỳ báo cáo' }).click();
    }
    const keyToPaint = await timeKeys(page);
    await electronApp.close();
    return [
      limitRow(`opening a report of ${pages} pages, click to text on screen`, median(openings), 300),
      limitRow(`typing in a report of ${pages} pages, key to paint, p95`, keyToPaint.p95, 32),
      limitRow('the same, median', keyToPaint.median, 32),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the click to the first frame that shows the text, both as the page itself sees them. */
async function timeOpening(page: Page, home: Home): Promise<number> {
  await home.table.waitFor();
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = 0;
        addEventListener('click', () => (start = performance.now()), { capture: true, once: true });
        const look = () => {
          const isThere = start > 0 && document.querySelector('.prose p') !== null;
          // A task set in a frame runs when that frame is painted.
          if (isThere) setTimeout(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await openLongReport(home);
  return shown;
}

/** Types 300 letters at the pace of a quick typist; the Event Timing API tells each key's time to the next paint. */
async function timeKeys(page: Page): Promise<{ median: number; p95: number }> {
  const paragraph = page.locator('.prose > p').nth(120);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'keydown' || entry.name === 'keypress') durations.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  const text = 'Mặt trận các cấp tiếp tục tuyên truyền, vận động nhân dân thi đua yêu nước. '
    .repeat(5)
    .slice(0, 300);
  // Letters that a keyboard has: the others come without a key.
  const typed = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
  for (const key of typed) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(45);
  }
  await page.waitForTimeout(1_000);
  const reported = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
  // Keys painted within 16 ms are not reported.
  const durations = [
    ...reported,
    ...Array.from({ length: Math.max(0, typed.length * 2 - reported.length) }, () => 16),
  ];
  durations.sort((first, second) => first - second);
  return { median: median(durations), p95: durations[Math.floor(durations.length * 0.95)] ?? Number.NaN };
}
