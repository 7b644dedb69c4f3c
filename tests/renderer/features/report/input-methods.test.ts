import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { report as reportSchema, type Report } from '../../../../core/model/report.ts';
import {
  composeAndCommit,
  composeAndGoOn,
  retype,
  typeDecomposed,
  words,
  type Sender,
} from '../../harness/input-methods.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(): Promise<void> {
  page = await harness.open('practice');
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

/** Before or after an element of the page, or at a letter of its paragraph. */
async function putCursor(selector: string, place: 'before' | 'after' | number): Promise<void> {
  await page.locator('.prose').focus();
  await page
    .locator(selector)
    .first()
    .evaluate((element, place) => {
      const range = document.createRange();
      if (place === 'before') range.setStartBefore(element);
      else if (place === 'after') range.setStartAfter(element);
      else range.setStart(element.firstChild ?? element, place);
      range.collapse(true);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }, place);
  await page.waitForTimeout(50);
}

async function save(): Promise<Report> {
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => !document.querySelector('[data-status=pending],[data-status=saving]'));
  const args = await page.evaluate(
    () => window.fake.calls.findLast((call) => call.channel === 'report:save')?.args,
  );
  if (typeof args !== 'object' || args === null || !('report' in args)) throw new Error('nothing was saved');
  return reportSchema.parse(args.report);
}

/** The letters of each block; a note is ¹, a figure #. */
function readLines(report: Report): string[] {
  return report.blocks.flatMap((block) => {
    const contents =
      block.type === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))
        : [block.content];
    return contents.map((content) =>
      content
        .map((each) => (each.type === 'text' ? each.text : each.type === 'footnote' ? '¹' : '#'))
        .join(''),
    );
  });
}

/** Longer than the pause that ends a step of undo; longer than the pause before a save. */
const stepEnds = () => page.waitForTimeout(650);
const isSaved = () => page.waitForTimeout(1_600);

const senders: [string, Sender, 'telex' | 'vni'][] = [
  ['IBus or fcitx, Telex (preedit and commit)', composeAndCommit, 'telex'],
  ['IBus or fcitx, VNI (preedit and commit)', composeAndCommit, 'vni'],
  ['Unikey, Telex (Backspace and letters in bursts)', retype, 'telex'],
  ['Unikey, VNI (Backspace and letters in bursts)', retype, 'vni'],
  ['Windows, Telex (composition that ends with the next key)', composeAndGoOn, 'telex'],
  ['Windows, older keyboard (letters, then marks of their own)', typeDecomposed, 'vni'],
];

it.each(senders)('no letter is lost or doubled by %s', async (_name, send, way) => {
  await openReport();
  const [people = [], land = [], and = []] = words[way];

  await putCursor('.prose > p', 4); // "Các |cấp Hội"
  await send(page, people, stepEnds);
  await page.keyboard.press('Space');
  await send(page, land, isSaved);
  await putCursor('.prose > p', 1); // within "Các"
  await send(page, and);

  await putCursor('.figure-reference', 'before');
  await send(page, land, stepEnds);
  await putCursor('.figure-reference', 'after');
  await send(page, people);

  await putCursor('.footnote', 'before');
  await send(page, people, stepEnds);
  await putCursor('.footnote', 'after');
  await send(page, land);

  await putCursor('.prose > p', 0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await send(page, people);
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ');
  await send(page, land, stepEnds);
  await page.keyboard.press('Space');
  await send(page, people);

  await page.getByRole('textbox', { name: 'Nội dung nhiệm vụ 1' }).click();
  await page.keyboard.press('Control+End');
  await send(page, people, isSaved);
  await page.getByRole('textbox', { name: 'Ghi chú, Hội viên kết nạp mới' }).click();
  await send(page, land, stepEnds);

  const report = await save();
  const lines = readLines(report);
  expect(lines.slice(0, 3)).toEqual([
    'người',
    'đất người',
    expect.stringMatching(/^Choàác người đấtcấp Hội trong tỉnh .* mới đất#người hội viên\.$/),
  ]);
  expect(report.blocks[1]).toMatchObject({ type: 'heading', level: 4 });
  expect(lines.find((line) => line.includes('¹'))).toMatch(/viênngười¹đất\.$/);
  expect(report.nextTasks[0]?.text).toMatch(/23\/5\/2021\.người$/);
  expect(report.figures[0]?.note).toBe('đất');
  expect(JSON.stringify(report)).toBe(JSON.stringify(report).normalize('NFC'));
});

it('a table cell takes the words of every sender', async () => {
  await openReport();
  await putCursor('.prose > p', 0);
  await page.getByRole('button', { name: 'Bảng' }).click();
  await page.getByRole('button', { name: /^Chèn bảng 3 dòng, 3 cột/ }).press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.locator('.prose table').waitFor();
  await page.waitForTimeout(100);
  for (const [, send, way] of senders) {
    for (const word of words[way].slice(0, 1)) await send(page, word, stepEnds);
    await page.keyboard.press('Tab');
  }
  const table = (await save()).blocks.find((block) => block.type === 'table');
  const cells = table?.type === 'table' ? table.rows.flatMap((row) => row.cells) : [];
  expect(cells.map((cell) => cell.content)).toEqual(
    senders.map(() => [[{ type: 'text', text: 'người' }]]).concat([[], []] as never),
  );
});
