import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from '../../harness/find-violations.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(zoom: number): Promise<void> {
  page = await harness.open('practice', { zoom });
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

it('gives the ticked sections out, a part with all that lies below it', async () => {
  await openReport(1);
  await page.evaluate(() => window.fake.sendMenuCommand('give-sections'));
  const dialog = page.getByRole('dialog', { name: 'Giao phần' });
  await dialog.getByRole('checkbox', { name: /^III\. Đánh giá chung/ }).check();
  expect(await dialog.getByRole('checkbox', { name: /Ưu điểm/ }).isChecked()).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ghi ra tệp…' }).click();
  await page.getByText(/Đã ghi “Phần I\.1/).waitFor();
  const given = await page.evaluate(() => window.fake.calls.find((each) => each.channel === 'sections:give'));
  expect(given?.args).toMatchObject({
    sectionIds: expect.arrayContaining(['danh-gia', 'uu-diem', 'han-che']),
  });
});

it('takes them back section by section, old beside new, in one step of undo', async () => {
  await openReport(2);
  await page.evaluate(() => window.fake.sendMenuCommand('take-back-sections'));
  const dialog = page.getByRole('dialog', { name: 'Nhận phần đã giao' });
  await dialog.getByRole('checkbox', { name: /Lấy bản mới/ }).waitFor();
  expect(await dialog.textContent()).toContain('Đã bổ sung.');
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lấy mục đã đánh dấu' }).click();
  await page.locator('.prose', { hasText: 'Đã bổ sung.' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.prose', { hasNotText: 'Đã bổ sung.' }).waitFor();
});
