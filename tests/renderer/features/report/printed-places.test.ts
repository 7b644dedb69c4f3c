import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../../harness/find-violations.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

beforeEach(async () => {
  page = await harness.open('practice');
  page.setDefaultTimeout(8_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
});

const view = () => page.locator('[data-own-zoom]');
const sheet = (number: number) => view().getByRole('article', { name: `Trang ${number}/3` });
/** A point of a page, in millimetres from its top left corner. */
async function pointOn(number: number, xMm: number, yMm: number) {
  const box = await sheet(number).boundingBox();
  if (!box) throw new Error('no page');
  return { x: box.x + (box.width * xMm) / 210, y: box.y + (box.height * yMm) / 297 };
}
async function openPrint(key = 'F9') {
  await page.keyboard.press(key);
  await view().locator('canvas').first().waitFor();
  await view().locator('[data-printed-place]').first().waitFor({ state: 'attached' });
}
const cursorBlock = () =>
  page.evaluate(() => {
    const node = getSelection()?.anchorNode;
    const blocks = [...document.querySelectorAll('.prose > *')];
    return blocks.findIndex((block) => block.contains(node ?? null));
  });
const focusedField = () =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place);

describe('a press on the printed page', () => {
  it('shows a hand and what it does, and puts the cursor into the paragraph, at any zoom', async () => {
    for (const zoom of [0, 2]) {
      await openPrint();
      for (let step = 0; step < zoom; step += 1) await page.keyboard.press('Control+=');
      const { x, y } = await pointOn(1, 100, 55 + 16 + 5);
      await page.mouse.move(x, y);
      await view().locator('[data-pointed]').getByText('Sửa đoạn này').waitFor();
      expect(
        await page.evaluate(
          ([left = 0, top = 0]) => {
            const hit = document.elementFromPoint(left, top);
            return hit && getComputedStyle(hit).cursor;
          },
          [x, y],
        ),
      ).toBe('pointer');
      await page.mouse.click(x, y);
      await expect.poll(() => view().count()).toBe(0);
      await expect.poll(cursorBlock).toBe(1);
    }
  });

  it('leads to the header, to a note and to a row of a list', async () => {
    await openPrint();
    let point = await pointOn(1, 50, 25);
    await page.mouse.move(point.x, point.y);
    await view().locator('[data-pointed]').getByText('Sửa số, ký hiệu').waitFor();
    await page.mouse.click(point.x, point.y);
    await expect.poll(focusedField).toBe('header:number');

    await openPrint();
    point = await pointOn(1, 100, 40);
    await page.mouse.click(point.x, point.y);
    await expect.poll(focusedField).toBe('header:abstract');

    await openPrint();
    await view().getByRole('button', { name: 'Sửa chú thích này' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.prose .ProseMirror-selectednode').waitFor();

    await openPrint();
    await page.keyboard.press('End');
    await view().getByRole('button', { name: 'Sửa nhiệm vụ này' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focusedField).toMatch(/^task:.*:text$/);
  });

  it('is reached with Tab and the arrows', async () => {
    await openPrint();
    await page.keyboard.press('Tab');
    const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focusedName).toBe('Sửa số, ký hiệu');
    await page.keyboard.press('ArrowDown');
    expect(await focusedName()).toBe('Sửa trích yếu');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focusedName()).toBe('Sửa đoạn này');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(cursorBlock).toBe(1);
  });

  it('leaves text selectable: what ends a selection leads nowhere', async () => {
    await openPrint();
    const from = await pointOn(1, 60, 40);
    const to = await pointOn(1, 150, 60);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(10);
    expect(await view().count()).toBe(1);
  });
});

describe('Xem trang in ở đây', () => {
  it('opens the page of the cursor with its paragraph marked for a moment', async () => {
    await page.locator('.prose').focus();
    await page.keyboard.press('Control+End');
    await openPrint('Shift+F9');
    await view().getByText('Trang 3/3').waitFor();
    const shown = view().locator('[data-shown]');
    await shown.first().waitFor({ state: 'attached' });
    const box = await shown.first().boundingBox();
    expect(box?.y).toBeGreaterThan(60);
    expect(box?.y).toBeLessThan(700);
  });

  it('knows the field in which the cursor stands, and is in the menu and the status bar', async () => {
    await page.locator('[data-place="header:abstract"]').focus();
    await openPrint('Shift+F9');
    await view().locator('[data-shown][aria-label="Sửa trích yếu"]').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /^Trang \d\/3$/ })
      .click();
    await view().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => view().count()).toBe(0);
    await page.evaluate(() => window.fake.sendMenuCommand('show-print-here'));
    await view().waitFor();
  });
});
