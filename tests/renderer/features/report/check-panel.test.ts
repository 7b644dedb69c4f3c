import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from '../../harness/find-violations.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(zoom = 1): Promise<void> {
  page = await harness.open('practice', { zoom });
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
  await page.getByRole('button', { name: /^Kiểm tra \d+/ }).waitFor();
}

const line = (text: RegExp | string) => page.getByRole('button', { name: text });
const focusedLine = () => page.evaluate(() => document.activeElement?.textContent ?? '');

it('lists what is to be looked at on F7, goes through it with the arrows and to its place with Enter', async () => {
  await openReport();
  await page.keyboard.press('F7');
  const first = await focusedLine();
  await page.keyboard.press('ArrowDown');
  expect(await focusedLine()).not.toBe(first);
  await line(/Ngày công đóng góp: chưa có số liệu/)
    .first()
    .focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe(
    'figure:nd07:value',
  );
  await page.keyboard.press('F7');
  expect(await focusedLine()).toContain('Ngày công đóng góp');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-check]').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.classList.contains('prose'))).toBe(true);
});

it('chooses the very characters in the text, and forgets the finding once it is mended', async () => {
  await openReport();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Một  hai. ');
  await page.keyboard.press('F7');
  await line(/Thừa dấu cách: “Một\s+hai/)
    .first()
    .click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('  ');
  await page.keyboard.type(' ');
  await line(/Thừa dấu cách: “Một/)
    .first()
    .waitFor({ state: 'detached' });
});

it('passes a line over with Delete, for this time, and shows it again when asked', async () => {
  await openReport();
  await page.keyboard.press('F7');
  const passed = await focusedLine();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Hiện lại 1 mục đã bỏ qua' }).waitFor();
  expect(await focusedLine()).not.toBe(passed);
  await page.getByRole('button', { name: 'Hiện lại 1 mục đã bỏ qua' }).click();
  expect(await page.locator('[data-finding]').allTextContents()).toContain(passed);
});

it('moves a table that breaks a word to an appendix at a press, as one step of undo', async () => {
  await openReport();
  await page.locator('.prose').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Trang thông tin của các huyện.');
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await page.getByRole('button', { name: /^Chèn bảng 3 dòng, 3 cột/ }).press('Enter');
  await page.keyboard.type('bandanvan.tinhuynamdinh.dangcongsan.vn');
  await page.keyboard.press('F7');
  const finding = page
    .locator('[data-check] li')
    .filter({ hasText: /Bảng có 3 cột, cột 1 khi in chỉ rộng 55 mm/ });
  await finding.locator('[data-finding]').focus();
  await page.keyboard.press('Tab');
  expect(await focusedLine()).toBe('Chuyển thành phụ lục');
  await page.keyboard.press('Enter');
  const label = page.locator('.appendix-label');
  await label.waitFor();
  await finding.waitFor({ state: 'detached' });
  const name = /Phụ lục(?: II)?/.exec((await label.textContent()) ?? '')?.[0] ?? '';
  expect(await page.locator('.prose').innerText()).toContain(`Trang thông tin của các huyện (${name}).`);
  await page.locator('.prose').focus();
  await page.keyboard.press('Control+z');
  await label.waitFor({ state: 'detached' });
  await finding.waitFor();
});

it.each([1, 2])('has no axe violation and leaves the text in sight at zoom %d', async (zoom) => {
  await openReport(zoom);
  await page.keyboard.press('F7');
  expect(await findViolations(page)).toEqual([]);
  const desk = await page.locator('[data-desk]').boundingBox();
  expect(desk?.height).toBeGreaterThan(100);
});
