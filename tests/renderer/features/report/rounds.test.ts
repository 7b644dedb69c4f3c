import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from '../../harness/find-violations.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(body: string, zoom = 1): Promise<void> {
  page = await harness.open('practice', { zoom });
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: body }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

const state = () => page.getByRole('button', { name: /^Tình trạng:/ });
const item = (label: RegExp | string) => page.getByRole('menuitem', { name: label });
const dialog = () => page.getByRole('dialog');
async function step(label: RegExp | string): Promise<void> {
  await state().click();
  await item(label).click();
}
const saysState = (words: string) => page.getByRole('button', { name: `Tình trạng: ${words}.` }).waitFor();

it('lists what is possible now, and says of the rest why it is not', async () => {
  await openReport('Hội Nông dân');
  await state().click();
  const sending = item(/^Đã gửi…/);
  expect(await sending.getAttribute('aria-disabled')).toBe('true');
  expect(await sending.innerText()).toContain('Báo cáo chưa ban hành. Ghi số, ngày ban hành trước.');
  expect(await findViolations(page)).toEqual([]);
  await sending.click({ force: true });
  expect(await dialog().count()).toBe(0);
});

it.each([1, 2])('goes from the draft to the sent report with a reason, at zoom %d', async (zoom) => {
  await openReport('Hội Nông dân', zoom);
  await step(/^Đã duyệt/);
  await saysState('Đã duyệt, chờ ban hành');
  await step(/^Ghi số, ngày ban hành/);
  await dialog().getByRole('textbox', { name: 'Ngày ban hành' }).fill('17/3/2021');
  await dialog().getByRole('textbox', { name: 'Số' }).fill('118');
  await dialog().getByText('Số này đã ghi cho báo cáo năm 2020 cùng năm.').waitFor();
  await dialog().getByRole('textbox', { name: 'Số' }).fill('119');
  await dialog().getByRole('textbox', { name: 'Ngày ban hành' }).fill('31/2/2021');
  await dialog().getByRole('button', { name: 'Ghi số, ngày' }).click();
  await dialog().getByRole('button', { name: 'Không có ngày này trong lịch.' }).waitFor();
  await dialog().getByRole('textbox', { name: 'Ngày ban hành' }).fill('18/3/2021');
  await dialog().getByRole('button', { name: 'Ghi số, ngày' }).click();
  await saysState('Đã ban hành');
  await step(/^Đính kèm bản ký/);
  await page.getByText('Đã đính kèm bản ký “Báo cáo quý I - đã ký.pdf”.').waitFor();
  await step(/^Đã gửi…/);
  expect(await findViolations(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Vẫn gửi, ghi lý do' }).click();
  await dialog().getByText('Ghi lý do trước khi gửi.').waitFor();
  await dialog().getByRole('textbox', { name: 'Lý do vẫn gửi' }).fill('Bổ sung số liệu sau.');
  await dialog().getByRole('button', { name: 'Vẫn gửi, ghi lý do' }).click();
  await saysState('Đã gửi');
  await state().click();
  expect(await item(/^Đã gửi…/).innerText()).toContain('Đã gửi lúc 10:50 ngày 16/3/2021.');
  await item(/^Lý do vẫn gửi/).click();
  await dialog().getByText('Lý do: Bổ sung số liệu sau.').waitFor();
  expect(await findViolations(page)).toEqual([]);
});

it('leads from a finding to its place, and nothing is sent', async () => {
  await openReport('Hội Nông dân');
  await step(/^Đã duyệt/);
  await step(/^Ghi số, ngày ban hành/);
  await dialog().getByRole('textbox', { name: 'Số' }).fill('119');
  await dialog().getByRole('textbox', { name: 'Ngày ban hành' }).fill('18/3/2021');
  await dialog().getByRole('button', { name: 'Ghi số, ngày' }).click();
  await saysState('Đã ban hành');
  await step(/^Đã gửi…/);
  const findings = dialog().getByRole('region', { name: 'Kết quả kiểm tra' });
  await findings.getByRole('button').first().click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await saysState('Đã ban hành');
});

it('keeps remarks ticked and tied to a paragraph', async () => {
  await openReport('Hội Nông dân');
  await step('Ghi ý kiến lãnh đạo');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.keyboard.type('Nêu rõ hơn kết quả.');
  await page.keyboard.press('Enter');
  await page.getByText('Còn 1 ý kiến chưa xong.').waitFor();
  await page.getByRole('checkbox', { name: /^Đã xong: Nêu rõ hơn/ }).check();
  await page.getByText('Đã tiếp thu hết các ý kiến.').waitFor();
  await page.getByRole('button', { name: 'Gắn đoạn' }).click();
  await page.getByRole('button', { name: 'Bỏ gắn' }).waitFor();
  expect(await findViolations(page)).toEqual([]);
});

it('compares with the submitted draft and goes to the changed paragraph', async () => {
  await openReport('Hội Nông dân');
  await step(/^Trình lãnh đạo/);
  await dialog().getByRole('button', { name: 'Trình, lưu PDF' }).click();
  await page.getByRole('button', { name: /^Tình trạng: Dự thảo lần \d \(đang trình\)/ }).waitFor();
  await page.locator('.prose').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Câu viết thêm. ');
  await step(/^So sánh, in bản so sánh/);
  await dialog().getByText('Phần chữ: 1 đoạn khác').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Đến đoạn' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.classList.contains('prose')))
    .toBe(true);
});

it.each([1, 2])(
  'lists the edited Word file paragraph by paragraph and takes what is wanted, at zoom %d',
  async (zoom) => {
    await openReport('Hội Nông dân', zoom);
    const before = await page.locator('.prose').textContent();
    await step(/^Nhập lại bản Word đã sửa/);
    const row = dialog().locator('ol > li').filter({ hasText: '276' });
    await row.getByText('theo dõi thay đổi: Trần Văn Lãnh').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await row.getByRole('button', { name: 'Lấy bản mới' }).click();
    await dialog().getByRole('button', { name: 'Thành ý kiến lãnh đạo' }).click();
    await dialog().getByRole('button', { name: 'Đưa vào báo cáo (1 chỗ)' }).click();
    await expect.poll(() => page.locator('.prose').textContent()).toContain('tổ chức được 276 buổi');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.prose').textContent()).toBe(before);
  },
);
