import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();
let page: Page;

const field = () => page.getByRole('combobox', { name: 'Từ cần tìm' });
const results = () => page.getByRole('listbox', { name: 'Kết quả' });
const chosen = () => results().getByRole('option', { selected: true });

async function openSearch(): Promise<void> {
  page = await harness.open('practice');
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).waitFor();
  await page.keyboard.press('Control+k');
  await field().waitFor();
}

it('finds without marks, goes through the results while one types, and opens the place that was chosen', async () => {
  await openSearch();
  await page.keyboard.type('hoi vien');
  await chosen().waitFor();
  expect(await findViolations(page)).toEqual([]);
  const first = await chosen().textContent();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen().textContent()).not.toBe(first);
  expect(await chosen().textContent()).toContain('Công tác tuyên truyền');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Từ cần tìm');
  await page.keyboard.press('Enter');
  await page.locator('.prose').waitFor();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('hội viên');
  expect(
    await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.prose') !== null),
  ).toBe(true);
});

it('goes from an open report to a place in it, and to a task, without losing what was just written', async () => {
  await openSearch();
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Câu mới viết. ');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Cơ quan, đơn vị' }).selectOption({ label: 'Hội Nông dân' });
  await field().fill('tham gia bau cu');
  await results().getByRole('option').filter({ hasText: 'tham gia bầu cử' }).first().click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-place')))
    .toMatch(/^task:.*:text$/);
  expect(await page.locator('.prose').innerText()).toContain('Câu mới viết.');
});

it('leaves an open report, saved, for one of another body', async () => {
  await openSearch();
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: 'Đoàn TNCS' }).getByRole('button').first().click();
  await page.locator('.prose').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Câu của Đoàn. ');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Cơ quan, đơn vị' }).selectOption({ label: 'Hội Nông dân' });
  await field().fill('hoi vien');
  await chosen().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Báo cáo quý I/2021 – Hội Nông dân tỉnh Nam Định').waitFor();
  const saved = await page.evaluate(() =>
    window.fake.calls.some(
      ({ channel, args }) => channel === 'report:save' && JSON.stringify(args).includes('Câu của Đoàn.'),
    ),
  );
  expect(saved).toBe(true);
});

it('says so when what is open cannot be left for what was found, and forgets it', async () => {
  await openSearch();
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: 'Đoàn TNCS' }).getByRole('button').first().click();
  await page.locator('.prose').click();
  await page.evaluate(() => window.fake.delay('report:save', 60_000));
  await page.keyboard.type('Câu của Đoàn. ');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Cơ quan, đơn vị' }).selectOption({ label: 'Hội Nông dân' });
  await field().fill('hoi vien');
  await chosen().waitFor();
  await page.keyboard.press('Enter');
  const notice = page.getByRole('dialog', { name: 'Chưa chuyển đi được' });
  await notice.getByText(/Lưu xong rồi làm lại/).waitFor();
  await page.keyboard.press('Escape');
  await notice.waitFor({ state: 'detached' });
  expect(await page.locator('.prose').innerText()).toContain('Câu của Đoàn.');
});

it('shows more of one kind, says when nothing is found, and Escape closes it', async () => {
  await openSearch();
  await page.getByText(/Văn bản có độ mật không nằm trong kết quả/).waitFor();
  await page.keyboard.type('hoi vien');
  await page.getByRole('option', { name: 'Xem thêm báo cáo…' }).click();
  await page.getByText('Chỉ Báo cáo.').waitFor();
  await expect.poll(() => results().getByRole('option').count()).toBeGreaterThan(6);
  expect(await page.getByRole('option', { name: /^Xem thêm/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Tìm trong tất cả' }).click();
  await field().fill('khong the co');
  await page.getByText('Không thấy “khong the co”.').waitFor();
  await page.keyboard.press('Escape');
  await field().waitFor({ state: 'detached' });
});
