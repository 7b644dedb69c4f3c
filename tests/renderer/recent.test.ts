import { expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

it('goes by the arrows from one document opened last to the next, opens it, and takes others off the list', async () => {
  const page = await harness.open('practice');
  await page.getByRole('button', { name: 'Soạn báo cáo của Hội Nông dân tỉnh Nam Định' }).waitFor();
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog', { name: 'Mở gần đây' });
  const rows = dialog.getByRole('listitem');
  await dialog.locator('button:focus').filter({ hasText: 'Hội Nông dân' }).waitFor();
  expect(await rows.count()).toBe(4);
  expect(await rows.nth(1).textContent()).toContain('Công văn đề nghị báo cáoMật');
  await dialog.getByText('Đang ở thùng rác').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(3);
  await dialog.getByText('Tệp không đọc được').waitFor();
  await dialog.getByRole('button', { name: /^Bỏ khỏi danh sách: Công văn/ }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await rows.first().getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor();

  await page.keyboard.press('Control+o');
  await dialog.getByRole('button', { name: 'Xoá cả danh sách' }).click();
  await dialog.getByText('Chưa mở báo cáo, công văn nào').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
