import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { FirstRun } from './screens.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
  await new FirstRun(await installation.start()).openPractice();
}, 60_000);
afterAll(() => installation.remove());

const folder = process.env['ORGANISATION_PICTURES'];
async function shoot(name: string): Promise<void> {
  if (folder) await installation.page.screenshot({ path: `${folder}/${name}.png` });
}

describe('a change of organisations', () => {
  it('is shown with its effect, carried out, and undone', async () => {
    const { page } = installation;
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await page.getByRole('button', { name: 'Cơ quan, đơn vị', exact: true }).first().click();
    await page.getByText('Hội Nông dân tỉnh Nam Định').first().waitFor();
    await shoot('list');
    await page.getByText('Ban Tuyên giáo và Dân vận Tỉnh uỷ Nam Định').first().click();
    await page.getByText('Tên gọi tắt').first().waitFor();
    await shoot('form');
    await page.getByRole('button', { name: 'Thay đổi tổ chức…' }).click();
    const dialog = page.getByRole('dialog');
    await shoot('dialog-kind');
    await dialog.getByText('Đổi tên').click();
    await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
    await dialog.getByLabel(/Từ ngày/).fill('01/4/2021');
    await dialog.getByLabel(/Từ ngày/).press('Enter');
    await dialog.getByLabel('Cơ quan', { exact: true }).selectOption({ label: 'Hội Nông dân tỉnh Nam Định' });
    await dialog.getByLabel('Tên gọi', { exact: true }).fill('Hội Nông dân Việt Nam tỉnh Nam Định');
    await shoot('dialog-details');
    await dialog.getByRole('button', { name: 'Xem tác động' }).click();
    await dialog.getByText('Văn bản cũ').waitFor();
    await shoot('dialog-effect');
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Thực hiện' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Các thay đổi đã thực hiện' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText(/Không hoàn tác được/).waitFor();
    await shoot('changes');
  }, 120_000);
});
