import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;
let page: Page;
beforeAll(async () => {
  installation = await Installation.make();
  page = await installation.start();
  page.setDefaultTimeout(15_000);
  await new FirstRun(page).openPractice();
  await showOrganisations();
}, 60_000);
afterAll(() => installation.remove());

const folder = process.env['ORGANISATION_PICTURES'];
async function shoot(name: string): Promise<void> {
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

const dialog = () => page.getByRole('dialog');
const farmers = 'Hội Nông dân tỉnh Nam Định';
const women = 'Hội Liên hiệp Phụ nữ tỉnh Nam Định';
const veterans = 'Hội Cựu chiến binh tỉnh Nam Định';
const merged = 'Hội Nông dân, Phụ nữ, Cựu chiến binh tỉnh Nam Định';

async function showOrganisations(): Promise<void> {
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await page.getByRole('button', { name: 'Cơ quan, đơn vị', exact: true }).first().click();
  await page.getByText(farmers).first().waitFor();
}

async function begin(kind: string, date: string): Promise<void> {
  await page.getByRole('button', { name: 'Thay đổi tổ chức…' }).click();
  await dialog().getByText(kind, { exact: true }).click();
  await dialog().getByRole('button', { name: 'Tiếp tục' }).click();
  await dialog()
    .getByLabel(/Từ ngày/)
    .fill(date);
  await dialog()
    .getByLabel(/Từ ngày/)
    .press('Enter');
}

/** The effect as it is told, before anything is written. */
async function foresee(): Promise<string> {
  await dialog().getByRole('button', { name: 'Xem tác động' }).click();
  await dialog().getByText('Văn bản cũ').waitFor();
  return dialog().innerText();
}

async function carryOut(): Promise<void> {
  await dialog().getByRole('button', { name: 'Thực hiện' }).click();
  await dialog().waitFor({ state: 'detached' });
}

/** Undoes the change that was carried out last. */
async function undoLast(): Promise<void> {
  await page.getByRole('button', { name: 'Các thay đổi đã thực hiện' }).click();
  await dialog().getByRole('button', { name: 'Hoàn tác' }).first().click();
  await dialog()
    .getByText(/Đã hoàn tác ngày/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

const listed = (name: string) => page.getByRole('row', { name: new RegExp(name) });

describe('a change of organisations', () => {
  it('of a name is shown with its effect, carried out, and undone', async () => {
    await begin('Đổi tên', '01/4/2021');
    await dialog().getByLabel('Cơ quan', { exact: true }).selectOption({ label: farmers });
    await dialog().getByLabel('Tên gọi', { exact: true }).fill('Hội Nông dân Việt Nam tỉnh Nam Định');
    const effect = await foresee();
    await shoot('rename-effect');
    expect(effect).toContain(`Quý I/2021: vẫn mang tên, phần đầu văn bản của ${farmers}.`);
    expect(effect).toContain('Hội Nông dân Việt Nam tỉnh Nam Định');
    expect(effect).not.toMatch(/Thêm:|Không còn:/);
    expect(await findViolations(page)).toEqual([]);
    await carryOut();
    await listed('Hội Nông dân Việt Nam tỉnh Nam Định').waitFor();
    await undoLast();
    await listed(farmers).waitFor();
  }, 120_000);

  it('splits a body into several parts', async () => {
    await begin('Tách', '01/7/2021');
    await dialog().getByLabel('Cơ quan', { exact: true }).selectOption({ label: farmers });
    await dialog()
      .getByText(/Kết thúc, chia thành/)
      .click();
    await dialog().getByRole('button', { name: 'Thêm cơ quan mới' }).click();
    await dialog().getByRole('button', { name: 'Thêm cơ quan mới' }).click();
    for (const [index, name] of ['Một', 'Hai', 'Ba'].entries()) {
      const part = dialog().getByRole('group', { name: `Cơ quan mới ${index + 1}` });
      await part.getByLabel('Tên gọi', { exact: true }).fill(`Hội Nông dân ${name}`);
      await part.getByLabel('Ký hiệu', { exact: true }).fill(`HND${index + 1}`);
    }
    await dialog().getByRole('button', { name: 'Bỏ cơ quan mới 3' }).click();
    await shoot('split-details');
    const effect = await foresee();
    await shoot('split-effect');
    expect(effect).toContain('Thêm: Hội Nông dân Một, Hội Nông dân Hai.');
    expect(effect).toContain(
      `Hội Nông dân Hai: hình thành từ một phần của ${farmers} nên không so sánh với số liệu trước đó.`,
    );
    await carryOut();
    await listed('Hội Nông dân Hai').waitFor();
    await undoLast();
    await listed('Hội Nông dân Hai').waitFor({ state: 'detached' });
  }, 120_000);

  it('closes bodies, and moves others under another one', async () => {
    await begin('Kết thúc hoạt động', '01/7/2021');
    await dialog().getByLabel('Huyện uỷ Hải Hậu').check();
    await dialog().getByLabel('Huyện uỷ Ý Yên').check();
    await shoot('close-details');
    expect(await foresee()).toContain(
      'Hết ngày 30/6/2021, không có cơ quan kế thừa: Huyện uỷ Hải Hậu, Huyện uỷ Ý Yên.',
    );
    await shoot('close-effect');
    await carryOut();
    await undoLast();

    await begin('Chuyển cơ quan cấp trên', '01/7/2021');
    await dialog().getByLabel(farmers).check();
    await dialog()
      .getByLabel('Cơ quan cấp trên mới')
      .selectOption({ label: 'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Nam Định' });
    expect(await foresee()).toContain('trực thuộc MTTQ tỉnh');
    await shoot('move-effect');
    await carryOut();
    await undoLast();
  }, 120_000);

  it('merges three into one: old reports keep their names, the next period waits for the new one, figures go on as their sum', async () => {
    await begin('Sáp nhập, hợp nhất', '01/4/2021');
    for (const name of [farmers, women, veterans]) await dialog().getByLabel(name).check();
    const proposals = await dialog().getByLabel('Lấy tên gọi, phần đầu văn bản theo').innerText();
    expect(proposals.split('\n')).toEqual([
      'Hội Cựu chiến binh, Liên hiệp Phụ nữ và Nông dân tỉnh Nam Định',
      'Hội Nông dân, Liên hiệp Phụ nữ và Cựu chiến binh tỉnh Nam Định',
      veterans,
      women,
      farmers,
    ]);
    await dialog().getByLabel('Lấy tên gọi, phần đầu văn bản theo').selectOption({ label: farmers });
    await dialog().getByLabel('Tên gọi', { exact: true }).fill(merged);
    await shoot('merge-details');
    const effect = await foresee();
    await shoot('merge-effect');
    expect(effect).toContain(`Thêm: ${merged}.`);
    expect(effect).toMatch(/Không còn: .*Hội Cựu chiến binh tỉnh Nam Định/);
    expect(effect).toContain(`${merged}: số kỳ trước, cùng kỳ năm trước là tổng của`);
    await carryOut();
    await listed(merged).waitFor();
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();

    const home = new Home(page);
    await home.row(farmers).waitFor();
    await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    await dialog().getByRole('button', { name: 'Thêm', exact: true }).click();
    await home.row(merged).waitFor();
    expect(await home.row(farmers).count()).toBe(0);
    await home.open(merged);
    await page
      .getByText(/^\* Số liệu quý I\/2021 là số cộng của 3 cơ quan/)
      .first()
      .waitFor();
    await shoot('merged-figures');
    await page.keyboard.press('Alt+Home');

    await showOrganisations();
    await page.getByRole('button', { name: 'Các thay đổi đã thực hiện' }).click();
    await dialog()
      .getByText(/Không hoàn tác được: kỳ Quý II\/2021 đã có/)
      .waitFor();
    await shoot('changes');
    await page.keyboard.press('Escape');
    expect(installation.complaints).toEqual([]);
  }, 180_000);
});
