import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bộ dữ liệu trên máy này' });

async function showList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hội Nông dân tỉnh Nam Định', exact: true }).click();
  await dialog(page).getByText('đang mở').waitFor();
}

describe('several sets of data', () => {
  it('are listed with their place, and another one is opened without a restart', async () => {
    const page = await harness.open('own');
    await showList(page);
    const row = dialog(page).getByRole('listitem').filter({ hasText: 'Hội Cựu chiến binh' });
    expect(await row.textContent()).toContain('P:\\Dung chung\\Giao Ban CCB');
    expect(await row.textContent()).toContain('mở lần cuối');
    expect(await findViolations(page)).toEqual([]);
    await row.getByRole('button', { name: /^Mở/ }).click();
    await page.getByRole('button', { name: 'Hội Cựu chiến binh tỉnh Nam Định', exact: true }).waitFor();
    expect(await dialog(page).count()).toBe(0);
  });

  it('say that a folder is not there, and stay with the open one', async () => {
    const page = await harness.open('own');
    await showList(page);
    const row = dialog(page).getByRole('listitem').filter({ hasText: 'xã Hải Hưng' });
    expect(await row.textContent()).toContain('không thấy thư mục này lúc này');
    await row.getByRole('button', { name: /^Mở/ }).click();
    await dialog(page).getByRole('alert').getByText('Cắm lại ổ đĩa').waitFor();
    expect(await dialog(page).getByText('đang mở').isVisible()).toBe(true);
  });

  it('leave the list when told so', async () => {
    const page = await harness.open('own');
    await showList(page);
    await dialog(page)
      .getByRole('button', { name: /^Việc khác với Hội Nông dân xã/ })
      .click();
    await dialog(page).getByRole('menuitem', { name: 'Bỏ khỏi danh sách' }).click();
    await expect.poll(() => dialog(page).getByRole('listitem').count()).toBe(2);
  });

  it('are reached from an open report, which is saved first', async () => {
    const page = await harness.open('own');
    await page.getByRole('button', { name: /báo cáo của/ }).click();
    await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).click();
    await page.keyboard.type('Chữ vừa gõ. ');
    await page.evaluate(() => window.fake.sendMenuCommand('show-workspaces'));
    await dialog(page).waitFor();
    const saved = await page.evaluate(
      () => window.fake.calls.filter((each) => each.channel === 'report:save').length,
    );
    expect(saved).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Báo cáo quý I/2021' }).waitFor();
  });

  it('are the way out of data that cannot be read', async () => {
    const page = await harness.open('unreadable');
    await page.getByRole('button', { name: 'Mở bộ dữ liệu khác…' }).click();
    await expect.poll(() => dialog(page).getByRole('listitem').count()).toBeGreaterThan(1);
  });

  it.each([1, 2])('are shown whole at zoom %d', async (zoom) => {
    const page = await harness.open('own', { zoom });
    await showList(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const button = dialog(page).getByRole('button', { name: 'Tạo bộ dữ liệu mới' });
    await button.scrollIntoViewIfNeeded();
    expect(await button.isVisible()).toBe(true);
  });
});

describe('data that may only be looked at', () => {
  const openReadOnly = async () => {
    const page = await harness.open('own', { asksHowToBegin: true });
    await showList(page);
    await dialog(page)
      .getByRole('button', { name: /^Việc khác với Hội Nông dân tỉnh/ })
      .click();
    await dialog(page).getByRole('menuitem', { name: 'Mở chỉ để xem' }).click();
    await page.getByRole('note').getByText('Chỉ xem').waitFor();
    return page;
  };

  it('says so on the home, offers nothing that writes, and leads back to editing', async () => {
    const page = await openReadOnly();
    for (const name of ['Thêm kỳ báo cáo', 'Thể thức văn bản'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.evaluate(() => window.fake.sendMenuCommand('show-layouts'));
    const told = page.getByRole('dialog', { name: 'Chỉ xem' });
    await told.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await told.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: 'Mở để sửa' }).click();
    await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).waitFor();
  });

  it('shows a report that takes no key, offers no saving, and never tries to save', async () => {
    const page = await openReadOnly();
    await page.getByRole('button', { name: /^Xem báo cáo của/ }).click();
    const prose = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
    await prose.waitFor();
    expect(await page.getByRole('banner').getByText('Chỉ xem', { exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Lưu', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Tình trạng/ }).count()).toBe(0);
    const before = await prose.textContent();
    await prose.click();
    await page.keyboard.type('không vào được');
    expect(await prose.textContent()).toBe(before);
    expect(await page.getByRole('textbox', { name: 'Trích yếu' }).isDisabled()).toBe(true);
    await page.waitForTimeout(4_000);
    expect(
      await page.evaluate(() =>
        window.fake.calls.map(({ channel }) => channel).filter((each) => /:(?:save|keep|move)/.test(each)),
      ),
    ).toEqual([]);
    await page.getByRole('button', { name: 'Xuất Word' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Mở thư mục' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
