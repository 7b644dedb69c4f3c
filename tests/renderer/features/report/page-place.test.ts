import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { OpenOptions } from '../../harness/serve-page.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(options: OpenOptions = {}): Promise<void> {
  page = await harness.open('practice', { pages: 7, ...options });
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

const place = () => page.getByRole('contentinfo').getByText(/^Trang \d+\/7$/);

it('tells the page of the cursor and of how many, and follows the cursor', async () => {
  await openReport();
  await place().waitFor();
  expect(await place().textContent()).toBe('Trang 1/7');
  await page.keyboard.press('Control+End');
  await page.getByText('Trang 7/7').waitFor();
  await page.keyboard.press('Control+Shift+Home');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Ý KIẾN, KIẾN NGHỊ');
  await page.keyboard.press('Control+Home');
  await page.getByText('Trang 1/7').waitFor();
});

it('counts again after a pause, never while somebody types, and shows until then that it is old', async () => {
  await openReport();
  await place().waitFor();
  const counts = () =>
    page.evaluate(() => window.fake.calls.filter(({ channel }) => channel === 'report:count-pages').length);
  const before = await counts();
  await page.keyboard.type('Thêm một câu vào phần mở đầu. ', { delay: 60 });
  await page.locator('footer [data-stale=true]').waitFor();
  expect(await counts()).toBe(before);
  await page.locator('footer [data-stale=false]').waitFor();
  expect(await counts()).toBe(before + 1);
});

it('says nothing when pages cannot be made: the print view tells why', async () => {
  await openReport({
    failures: [{ channel: 'report:count-pages', problem: { code: 'print-timed-out', details: {} } }],
  });
  await page.waitForTimeout(2_500);
  expect(await place().count()).toBe(0);
});
