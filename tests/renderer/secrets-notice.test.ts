import { describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();
const lead = 'Không dùng để soạn văn bản bí mật nhà nước';

describe('the notice on state secrets', () => {
  it('stands over the first question until it was read, and does not come again', async () => {
    const page = await harness.open('first-run');
    const notice = page.getByRole('region', { name: 'Lưu ý về bí mật nhà nước' });
    await notice.getByText(lead).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await notice.getByRole('button', { name: 'Đã đọc' }).click();
    await notice.waitFor({ state: 'detached' });
    const accepted = await page.evaluate(
      () => window.fake.calls.filter(({ channel }) => channel === 'workspace:accept-secrets-notice').length,
    );
    expect(accepted).toBe(1);
  });

  it('is not shown to whoever has read it, and can be read again in Giới thiệu', async () => {
    const page = await harness.open('own');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(lead).count()).toBe(0);
    await page.evaluate(() => window.fake.sendMenuCommand('show-about'));
    await page.getByRole('dialog', { name: 'Giới thiệu' }).getByText(lead).waitFor();
  });
});

describe('the licences of the parts that are used', () => {
  it('are listed with their texts, and lead back', async () => {
    const page = await harness.open('own');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => window.fake.sendMenuCommand('show-about'));
    await page.getByRole('button', { name: 'Giấy phép của các phần được dùng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Giấy phép của các phần được dùng' });
    await dialog.getByText(/^zod 4/).click();
    await dialog
      .locator('details[open]')
      .getByText(/Permission is hereby granted/)
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('dialog', { name: 'Giới thiệu' }).waitFor();
  });
});
