// Edits a report of sixty pages for an hour (`--minutes n`) and watches the memory; with --write into docs/soak.md.
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { describeHost } from '../support/launch-app.ts';
import { makeLongReport, openHome, openLongReport } from './long-report.ts';
import { median } from './measure.ts';

const pages = 60;
const sampleCount = 24;
/** A pause after which further typing is a step of undo of its own; a thousand steps are kept. */
const stepMs = 550;
/** How much larger the memory of the last third may be than that of the middle third. */
const growthLimit = 1.1;

const minutes = Number(process.argv[process.argv.indexOf('--minutes') + 1]) || 60;

type Sample = { minute: number; edits: number; pageMb: number; nodes: number; mainMb: number };
type ElectronApp = Awaited<ReturnType<typeof openHome>>['electronApp'];

const folder = await mkdtemp(join(tmpdir(), 'giao-ban-soak-'));
try {
  await makeLongReport(folder, pages);
  const { electronApp, page, home } = await openHome(folder);
  await openLongReport(home);
  const devtools = await page.context().newCDPSession(page);
  const samples: Sample[] = [];
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 60_000;
  let edits = 0;
  while (elapsed() < minutes) {
    await edit(page, edits);
    edits += 1;
    if (elapsed() >= (samples.length * minutes) / sampleCount)
      samples.push({ minute: elapsed(), edits, ...(await readMemory(electronApp, page, devtools)) });
  }
  await electronApp.close();
  await tell(samples);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A round of what a clerk does; the text is the same after it. */
async function edit(page: Page, round: number): Promise<void> {
  const paragraphs = page.locator('.prose > p');
  await paragraphs.nth((round * 37) % 300).click();
  await page.keyboard.press('End');
  const words = ` Đợt ${round} có thêm ba thôn.`;
  await page.keyboard.type(words, { delay: 8 });
  await page.waitForTimeout(stepMs);
  for (let key = 0; key < words.length; key += 1) await page.keyboard.press('Backspace');
  await page.waitForTimeout(stepMs);
  if (round % 4 === 1) {
    await page.keyboard.type('nháp', { delay: 8 });
    await page.waitForTimeout(stepMs);
    await page.keyboard.press('Control+z');
  }
  if (round % 6 === 2) {
    await page.keyboard.press('F7');
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
  }
  if (round % 10 === 3) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(800);
    await page.keyboard.press('F8');
  }
  if (round % 25 === 4) {
    await page.keyboard.press('F9');
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Escape');
  }
}

async function readMemory(
  electronApp: ElectronApp,
  page: Page,
  devtools: CDPSession,
): Promise<Pick<Sample, 'pageMb' | 'nodes' | 'mainMb'>> {
  await page.waitForTimeout(3_000);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const mainBytes = await electronApp.evaluate(() => process.memoryUsage().heapUsed);
  return {
    pageMb: read('JSHeapUsedSize') / 2 ** 20,
    nodes: read('Nodes'),
    mainMb: mainBytes / 2 ** 20,
  };
}

async function tell(samples: readonly Sample[]): Promise<void> {
  const third = Math.floor(samples.length / 3);
  const growth = (select: (sample: Sample) => number): number =>
    median(samples.slice(-third).map(select)) / median(samples.slice(third, 2 * third).map(select));
  const growths = {
    'heap of the page': growth(({ pageMb }) => pageMb),
    'nodes of the page': growth(({ nodes }) => nodes),
    'heap of the main process': growth(({ mainMb }) => mainMb),
  };
  const isFlat = growths['heap of the page'] <= growthLimit && growths['nodes of the page'] <= growthLimit;
  const text = `# Memory while editing

Printed by \`npm run soak -- --minutes ${minutes} --write\` on ${new Date().toISOString().slice(0, 10)}, window on
${describeHost()}: a report of ${pages} pages, typed into, deleted from, undone, checked, printed on screen and saved, again
and again; ${samples.at(-1)?.edits ?? 0} rounds. After each wait the page's garbage is collected; the main process collects when it likes.
The last third of the time beside the middle third: ${Object.entries(growths)
    .map(([name, value]) => `${name} ${value.toFixed(2)}×`)
    .join(', ')} (goal: the page's ≤ ${growthLimit}×, ${isFlat ? 'met' : '**not met**'}).

| minute | rounds | heap of the page | nodes of the page | heap of the main process |
|---|---|---|---|---|
${samples
  .map(
    (each) =>
      `| ${each.minute.toFixed(1)} | ${each.edits} | ${each.pageMb.toFixed(1)} MB | ${each.nodes} | ${each.mainMb.toFixed(1)} MB |`,
  )
  .join('\n')}
`;
  console.log(text);
  if (process.argv.includes('--write')) {
    const file = join(import.meta.dirname, '..', '..', 'docs', 'soak.md');
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
  if (!isFlat) process.exitCode = 1;
}
