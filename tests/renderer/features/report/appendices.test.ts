import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from '../../harness/find-violations.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(): Promise<void> {
  page = await harness.open('practice');
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

/** A table of two columns below the last words of the page, with a paragraph of its own above. */
async function insertTable(words: string): Promise<void> {
  await page.locator('.prose').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await page.getByRole('button', { name: /^Chèn bảng/ }).press('Enter');
  await page.keyboard.type('Nội dung bảng');
}

async function chooseInTableMenu(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

const panel = () => page.getByRole('region', { name: 'Phụ lục', exact: true });
const prose = () => page.locator('.prose').innerText();

it('moves a table to an appendix and back from the menu, each as one step of undo', async () => {
  await openReport();
  await insertTable('Kết quả từng huyện kèm theo.');
  await chooseInTableMenu('Chuyển bảng thành phụ lục');
  const label = page.locator('.appendix-label');
  await label.waitFor();
  const name = /Phụ lục(?: II)?/.exec((await label.textContent()) ?? '')?.[0] ?? '';
  expect(await prose()).toContain(`Kết quả từng huyện kèm theo (${name}).`);
  const title = panel().getByRole('textbox', { name: `Tên phụ lục ${name}` });
  await title.fill('Kết quả từng huyện');
  await panel()
    .getByRole('combobox', { name: /Khổ giấy/ })
    .selectOption({ label: 'In ngang' });
  const saved = () =>
    page.evaluate(() => {
      const last = window.fake.calls.findLast(({ channel }) => channel === 'report:save');
      return (last?.args as { report: { appendices?: unknown[] } } | undefined)?.report.appendices?.at(-1);
    });
  await expect
    .poll(saved, { timeout: 8000 })
    .toMatchObject({ kind: 'tables', title: 'Kết quả từng huyện', orientation: 'landscape' });
  expect(await findViolations(page)).toEqual([]);
  await panel()
    .getByRole('button', { name: /về thân báo cáo/ })
    .click();
  await label.waitFor({ state: 'detached' });
  expect(await prose()).toContain('Kết quả từng huyện kèm theo.');
  await page.keyboard.press('Control+z');
  await label.waitFor();
  expect(await prose()).toContain(`Kết quả từng huyện kèm theo (${name}).`);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await label.waitFor({ state: 'detached' });
  expect(await prose()).toContain('Kết quả từng huyện kèm theo.');
});

it('joins a second table to an appendix and orders the appendices', async () => {
  await openReport();
  await insertTable('Bảng thứ nhất.');
  await chooseInTableMenu('Chuyển bảng thành phụ lục');
  await insertTable('Bảng thứ hai.');
  await chooseInTableMenu('Chuyển bảng thành phụ lục');
  await expect.poll(() => page.locator('.appendix-label').count()).toBe(2);
  const before = await page.locator('.appendix-label').allTextContents();
  await panel()
    .getByRole('button', { name: /lên trước/ })
    .last()
    .click();
  await expect.poll(() => page.locator('.appendix-label').allTextContents()).toEqual(before.toReversed());
  await insertTable('Bảng thứ ba.');
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await page
    .getByRole('menuitem', { name: /^Thêm bảng vào/ })
    .last()
    .click();
  await expect.poll(() => page.locator('.appendix-label').count()).toBe(3);
  expect(await panel().getByRole('listitem').count()).toBeLessThan(4);
});
