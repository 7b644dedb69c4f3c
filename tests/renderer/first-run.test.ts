import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { openHarness, type Harness } from './harness/serve-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(async () => {
  await harness.close();
});

/** Types part of a name where the keyboard is at the start, and takes the first one found. */
async function chooseProvince(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.locator('[role="option"][data-combobox-selected]').waitFor();
  await page.keyboard.press('Enter');
}

describe('first run', () => {
  it('goes from the start to the office’s own home by keyboard alone, typing a province without marks', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'dong th');
    expect(await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).inputValue()).toBe('Đồng Tháp');
    for (let tab = 0; tab < 4; tab++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Hội Nông dân tỉnh Đồng Tháp').isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Chưa có kỳ báo cáo nào' }).waitFor();
    const [create] = await page.evaluate(() =>
      window.fake.calls.filter((each) => each.channel === 'workspace:create'),
    );
    expect(create?.args).toEqual({
      provinceId: 'dong-thap',
      bodyIds: ['hoi-nong-dan', 'hoi-lhpn'],
      other: null,
    });
    await page.context().close();
  });

  it('says what is missing at its place and goes there', async () => {
    const page = await harness.open('first-run');
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    expect(await page.getByText('Chọn tỉnh, thành phố.').isVisible()).toBe(true);
    expect(await page.getByText('Chọn ít nhất một cơ quan.').isVisible()).toBe(true);
    expect(
      await page
        .getByRole('combobox', { name: 'Tỉnh, thành phố' })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('takes an office that is in no list by its two names', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'ninh b');
    await page.getByLabel('Cơ quan không có trong danh sách').check();
    await page.keyboard.press('Enter');
    expect(await page.getByText('Ghi tên đầy đủ của cơ quan.').isVisible()).toBe(true);
    await page.getByLabel('Tên đầy đủ').fill('Hội Nông dân xã Hải Hưng');
    await page.getByLabel('Tên gọi tắt').fill('HND Hải Hưng');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Chưa có kỳ báo cáo nào' }).waitFor();
    const [create] = await page.evaluate(() =>
      window.fake.calls.filter((each) => each.channel === 'workspace:create'),
    );
    expect(create?.args).toEqual({
      provinceId: 'ninh-binh',
      bodyIds: [],
      other: { name: 'Hội Nông dân xã Hải Hưng', shortName: 'HND Hải Hưng' },
    });
    await page.context().close();
  });

  it('opens the practice quarter, marked as such, and leads back out of it', async () => {
    const page = await harness.open('first-run');
    await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).click();
    await page.getByRole('heading', { name: 'Báo cáo quý I/2021' }).waitFor();
    expect(await page.getByRole('note').textContent()).toContain('Kỳ tập huấn');
    await page.getByRole('button', { name: 'Về dữ liệu của cơ quan' }).click();
    await page.getByRole('heading', { name: 'Báo cáo được soạn cho cơ quan nào?' }).waitFor();
    await page.context().close();
  });

  it('keeps what was chosen when the disk refuses, and says so in one sentence', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'ninh b');
    await page.getByLabel('Hội Nông dân').check();
    await page.evaluate(() => window.fake.failNext('workspace:create', { code: 'disk-full', details: {} }));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Ổ đĩa đã đầy').waitFor();
    expect(await page.getByLabel('Hội Nông dân').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.getByRole('heading', { name: 'Chưa có kỳ báo cáo nào' }).waitFor();
    await page.context().close();
  });

  it.each([1, 2])('has nothing for axe to find and nothing cut off at zoom %d', async (zoom) => {
    const page = await harness.open('first-run', { zoom });
    await page.getByLabel('Cơ quan không có trong danh sách').check();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const button = page.getByRole('button', { name: 'Mở kỳ tập huấn' });
    await button.scrollIntoViewIfNeeded();
    expect(await button.isVisible()).toBe(true);
    await page.context().close();
  });

  it('has left no complaint in the console, nor one of the content security policy', () => {
    expect(harness.complaints).toEqual([]);
  });
});
