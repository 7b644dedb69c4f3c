import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openTable(): Promise<void> {
  page = await harness.open('practice');
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose > p').first().click();
  await page.getByRole('button', { name: 'Bảng' }).click();
}

const cells = () => page.locator('.prose table').first().locator('td');
const columnWidths = () =>
  page
    .locator('.prose table')
    .first()
    .locator('tr')
    .first()
    .locator('td')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().width)));

it('is as large as the squares that are pointed at', async () => {
  await openTable();
  const squares = page.getByRole('button', { name: /^Chèn bảng/ });
  await squares
    .locator('span')
    .nth(8 * 1 + 3)
    .hover();
  await page.getByText('Chèn bảng 2 dòng, 4 cột', { exact: true }).waitFor();
  await squares
    .locator('span')
    .nth(8 * 1 + 3)
    .click();
  await cells().first().waitFor();
  expect(await cells().count()).toBe(8);
  await page.waitForTimeout(100);
  await page.keyboard.type('Huyện');
  expect(await cells().first().textContent()).toBe('Huyện');
});

it('is chosen with the arrow keys, and Escape leaves the text as it was', async () => {
  await openTable();
  await page.getByRole('button', { name: /^Chèn bảng 3 dòng, 3 cột/ }).press('ArrowDown');
  await page.getByText('Chèn bảng 4 dòng, 3 cột', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Chèn bảng 4 dòng, 3 cột', { exact: true }).waitFor({ state: 'detached' });
  expect(await page.locator('.prose table').count()).toBe(0);
});

it('has the cursor in its first cell as soon as it is there, so that words typed at once stand in it', async () => {
  await openTable();
  const picker = page.getByRole('button', { name: /^Chèn bảng 3 dòng, 3 cột/ });
  await picker.waitFor();
  const where = await picker.evaluate((button) => {
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    const node = getSelection()?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    return {
      isWriting: document.activeElement?.classList.contains('prose'),
      isInFirstCell: element?.closest('td') === document.querySelector('.prose table td'),
    };
  });
  expect(where).toEqual({ isWriting: true, isInFirstCell: true });
  await page.keyboard.type('Xã Nghĩa Thành');
  expect(await cells().first().textContent()).toBe('Xã Nghĩa Thành');
});

it('has borders that can be dragged, each as one step of undo, and Escape lets one be', async () => {
  await openTable();
  await page.getByRole('button', { name: /^Chèn bảng 3 dòng, 3 cột/ }).press('Enter');
  await cells().first().waitFor();
  const before = await columnWidths();
  const border = await cells().first().boundingBox();
  if (!border) throw new Error('the table is not on screen');
  const dragBorder = async (end?: () => Promise<void>) => {
    await page.mouse.move(border.x + border.width, border.y + border.height / 2);
    await page.mouse.down();
    await page.mouse.move(border.x + border.width + 60, border.y + border.height / 2, { steps: 4 });
    await end?.();
    await page.mouse.up();
  };
  await dragBorder(async () => {
    await page.locator('.column-guide').waitFor();
    await page.keyboard.press('Escape');
  });
  expect(await columnWidths()).toEqual(before);
  await dragBorder();
  const [first = 0, second = 0, third = 0] = before;
  const after = await columnWidths();
  expect(Math.abs((after[0] ?? 0) - first - 60)).toBeLessThanOrEqual(2);
  expect(Math.abs((after[1] ?? 0) - second + 60)).toBeLessThanOrEqual(2);
  expect(Math.abs((after[2] ?? 0) - third)).toBeLessThanOrEqual(2);
  await page.keyboard.press('Control+z');
  expect(await columnWidths()).toEqual(before);
});
