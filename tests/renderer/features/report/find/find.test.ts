import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from '../../../harness/find-violations.ts';
import type { OpenOptions } from '../../../harness/serve-page.ts';
import { useHarness } from '../../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(options: OpenOptions = {}): Promise<void> {
  page = await harness.open('practice', options);
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

/** The machine of the tests may be busy. */
const patience = { timeout: 10_000 };
const bar = () => page.getByRole('search', { name: 'Tìm và thay thế' });
const wanted = () => page.getByRole('textbox', { name: 'Tìm', exact: true });
const count = () => bar().locator('output').textContent();
const painted = (name: string) =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((each) =>
        each instanceof Range ? each.cloneContents().textContent : '',
      ),
    name,
  );
const selected = () => page.evaluate(() => getSelection()?.toString());

it('finds without marks over prose, notes and fields, and goes from one to the next', async () => {
  await openReport();
  await page.keyboard.press('Control+f');
  await wanted().fill('hoi vien');
  await expect.poll(count, patience).toMatch(/^1\/\d+$/);
  const total = Number((await count())?.split('/')[1]);
  expect(total).toBeGreaterThan(3);
  expect(new Set((await painted('found')).map((each) => each.toLowerCase()))).toEqual(new Set(['hội viên']));
  await page.keyboard.press('F3');
  await expect.poll(count, patience).toContain(`2/${total}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(count, patience).toContain(`${total}/${total}`);
  expect(await wanted().evaluate((each) => each === document.activeElement)).toBe(true);
  await wanted().fill('hai hau');
  await expect.poll(count, patience).toContain('Chú thích 1');
  await bar().getByRole('button', { name: 'Đúng dấu' }).click();
  await expect.poll(count, patience).toBe('Không có');
});

it('puts the cursor onto what was found when Escape closes it', async () => {
  await openReport();
  await page.keyboard.press('Control+f');
  await wanted().fill('tuyen truyen');
  await expect.poll(() => painted('found-current'), patience).toHaveLength(1);
  await page.keyboard.press('Escape');
  expect((await selected())?.toLowerCase()).toBe('tuyên truyền');
  await page.keyboard.press('Control+f');
  await wanted().fill('nam dinh');
  await expect.poll(count, patience).toMatch(/^\d+\/\d+/);
  while (!(await count())?.includes('Địa danh')) await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const place = page.getByRole('textbox', { name: 'Địa danh' });
  expect(await place.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await painted('found')).toEqual([]);
});

it('replaces all in prose, notes and fields as one step', async () => {
  await openReport();
  // The lists hold fields, whose text is not that of the page.
  const blocks = page.locator('.prose > :not(.section-list)');
  const prose = async () => (await blocks.allTextContents()).join('\n');
  const before = await prose();
  const task = page.getByRole('textbox', { name: 'Nội dung nhiệm vụ 1' });
  await task.fill('Kết nạp hội viên mới');
  await page.waitForTimeout(650);
  await page.keyboard.press('Control+h');
  await wanted().fill('hội viên');
  await expect.poll(count, patience).toMatch(/\/\d+/);
  const total = Number(/\/(\d+)/.exec((await count()) ?? '')?.[1]);
  await page.getByRole('textbox', { name: 'Thay bằng' }).fill('đoàn viên');
  await bar().getByRole('button', { name: 'Thay tất cả' }).click();
  expect(await page.getByRole('alert').first().textContent()).toContain(`Đã thay ${total} chỗ`);
  expect((await prose()).toLowerCase()).not.toContain('hội viên');
  expect(await prose()).toContain('đoàn viên');
  expect(await task.inputValue()).toBe('Kết nạp đoàn viên mới');
  await page.keyboard.press('Control+z');
  expect(await prose()).toBe(before);
  expect(await task.inputValue()).toBe('Kết nạp hội viên mới');
  await page.keyboard.press('Control+y');
  expect((await prose()).toLowerCase()).not.toContain('hội viên');
});

it('replaces one after the other, also where the replacement holds what is wanted', async () => {
  await openReport();
  await page.keyboard.press('Control+h');
  await wanted().fill('267');
  await expect.poll(count, patience).toMatch(/^1\//);
  const total = Number(/\/(\d+)/.exec((await count()) ?? '')?.[1]);
  await page.getByRole('textbox', { name: 'Thay bằng' }).fill('1.267');
  await page.keyboard.press('Enter');
  await expect.poll(count, patience).toContain(`2/${total}`);
  await page.keyboard.press('Enter');
  await expect.poll(count, patience).toContain(`3/${total}`);
  const replaced = async () => ((await page.locator('.prose').textContent()) ?? '').split('1.267').length - 1;
  expect(await replaced()).toBe(2);
  await page.keyboard.press('Control+z');
  expect(await replaced()).toBe(1);
});

it('lets the writer go on while it is open, and follows the text', async () => {
  await openReport();
  await page.keyboard.press('Control+f');
  await wanted().fill('hội viên');
  await expect.poll(count, patience).toMatch(/\/\d+/);
  const total = Number(/\/(\d+)/.exec((await count()) ?? '')?.[1]);
  await page.locator('.prose > p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.type('hội viên ');
  await expect.poll(count, patience).toBe(`${total + 1} chỗ`);
  expect(await page.locator('.prose').evaluate((each) => each === document.activeElement)).toBe(true);
});

it.each([
  ['at 1366×768', {}],
  ['at 200 %', { zoom: 2 }],
] as const)('has no axe violation and nothing cut off %s', async (_, options) => {
  await openReport(options);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('hội');
  await expect.poll(count, patience).toMatch(/\/\d+/);
  expect(await findViolations(page)).toEqual([]);
  const isCut = await bar().evaluate((each) => each.scrollWidth > each.clientWidth + 1);
  expect(isCut).toBe(false);
  if (process.env['PICTURES']) {
    await page.screenshot({ path: `${process.env['PICTURES']}/find-${'zoom' in options ? 2 : 1}.png` });
  }
});
