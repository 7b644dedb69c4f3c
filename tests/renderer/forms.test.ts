import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Args } from '../../core/contract/contract.ts';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

async function openForms(page: Page): Promise<void> {
  await page.evaluate(() => window.fake.sendMenuCommand('show-forms'));
  await page.getByRole('heading', { name: 'Biểu mẫu (Excel)' }).waitFor();
}

async function openForm(zoom = 1): Promise<Page> {
  const page = await harness.open('practice', { zoom });
  await openForms(page);
  await page.getByRole('button', { name: 'Thêm biểu mẫu…' }).click();
  await page.getByRole('grid').waitFor();
  return page;
}

const cell = (page: Page, address: string) => page.locator(`#cell-${address}`);
const chosen = (page: Page) => page.getByRole('gridcell', { selected: true });

async function lastSaved(page: Page): Promise<Args<'form:save'> | undefined> {
  const calls = await page.evaluate(() =>
    window.fake.calls.filter(({ channel }) => channel === 'form:save').map(({ args }) => args),
  );
  return calls.at(-1) as Args<'form:save'> | undefined;
}

async function waitForSave(page: Page): Promise<Args<'form:save'>['form']> {
  await page.keyboard.press('Control+s');
  await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
  const saved = await lastSaved(page);
  if (!saved) throw new Error('nothing was saved');
  return saved.form;
}

const cellsOf = (form: Args<'form:save'>['form']) => form.editions.at(-1)?.cells ?? [];

describe('the page of a form', () => {
  it.each([1, 2])('shows nothing cut off and can be read by all, at zoom %s', async (zoom) => {
    const page = await openForm(zoom);
    expect(await findViolations(page)).toEqual([]);
    for (const tab of ['Kiểm tra', 'Thiết lập', 'Bản đã lưu']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await findViolations(page)).toEqual([]);
    }
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide).toBe(false);
  });

  it('shows the sheet with merged cells as one and its head in place while the rest scrolls', async () => {
    const page = await openForm();
    const [head, title] = [await cell(page, 'E5').boundingBox(), await cell(page, 'A2').boundingBox()];
    const one = await cell(page, 'E6').boundingBox();
    expect(head?.width).toBeCloseTo((one?.width ?? 0) * 2, -1);
    expect(title?.width).toBeGreaterThan(700);
    await page.setViewportSize({ width: 900, height: 420 });
    await cell(page, 'E7').click();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
    expect(await chosen(page).getAttribute('id')).toBe('cell-E12');
    expect((await cell(page, 'E6').boundingBox())?.y).toBeLessThan(
      (await cell(page, 'E12').boundingBox())?.y ?? 0,
    );
  });

  it('shows what the words of the form propose, and takes one or all of it', async () => {
    const page = await openForm();
    await cell(page, 'E7').click();
    await page.getByText('Đề xuất: Hội viên kết nạp mới · Kỳ này').waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Space');
    await page.getByText('Đã chọn: Hội viên kết nạp mới · Kỳ này').waitFor();
    expect(cellsOf(await waitForSave(page))).toEqual([
      {
        sheet: 'Biểu số 01',
        address: 'E7',
        source: { kind: 'figure', indicatorId: 'nd01', value: 'period', powerOfTen: 0, decimals: null },
      },
    ]);
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    const cells = cellsOf(await waitForSave(page));
    expect(cells.find(({ address }) => address === 'E9')?.source).toMatchObject({
      indicatorId: 'nd05',
      powerOfTen: 6,
    });
    expect(cells.find(({ address }) => address === 'A3')?.source).toMatchObject({
      fact: 'organisation-name',
      before: 'Đơn vị báo cáo: ',
    });
    expect(await page.getByRole('button', { name: /^Nhận/ }).count()).toBe(0);
  });

  it('is worked with the keyboard alone: arrows, Enter, Delete, undo', async () => {
    const page = await openForm();
    await cell(page, 'D7').click();
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page).getAttribute('id')).toBe('cell-E7');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page).getAttribute('id')).toBe('cell-E5');
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page).getAttribute('id')).toBe('cell-G5');
    await cell(page, 'F10').click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('tong so hoi vien');
    await page.keyboard.press('Enter');
    await page.getByText('Đã chọn: Tổng số hội viên · Luỹ kế từ đầu năm').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    expect(cellsOf(await waitForSave(page))).toHaveLength(1);
    await page.keyboard.press('Delete');
    expect(cellsOf(await waitForSave(page))).toHaveLength(0);
    await page.keyboard.press('Control+z');
    expect(cellsOf(await waitForSave(page))).toHaveLength(1);
    await page.keyboard.press('Control+y');
    expect(cellsOf(await waitForSave(page))).toHaveLength(0);
  });

  it('refuses a cell with a formula by a sentence', async () => {
    const page = await openForm();
    await cell(page, 'E12').click();
    await page.getByText(/Ô này có công thức của biểu mẫu/).waitFor();
    expect(await page.getByLabel('Nội dung số liệu').count()).toBe(0);
  });

  it('tells under Kiểm tra what is mapped twice and what is not mapped, and leads there', async () => {
    const page = await openForm();
    for (const address of ['E7', 'E8']) {
      await cell(page, address).click();
      await page.keyboard.press('Enter');
      await page.keyboard.type('ket nap moi');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    }
    await page.getByRole('tab', { name: 'Kiểm tra (1)' }).click();
    await page.getByText('Cùng nội dung và giá trị này đã có ở ô Biểu số 01!E7.').waitFor();
    await page
      .getByRole('region', { name: 'Ô để điền chưa chọn nội dung' })
      .getByRole('button', { name: /^G12/ })
      .click();
    expect(await chosen(page).getAttribute('id')).toBe('cell-G12');
  });

  it('keeps what is set for the whole form, and takes a new file with the cells of the old one', async () => {
    const page = await openForm();
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    await page.getByRole('tab', { name: 'Thiết lập' }).click();
    await page.getByLabel('Tên biểu mẫu').fill('Biểu 01-BC/HND');
    await page.getByRole('checkbox', { name: 'Quý' }).check();
    await page.getByRole('radio', { name: /^- \(là chữ/ }).check();
    expect(await waitForSave(page)).toMatchObject({
      name: 'Biểu 01-BC/HND',
      periodKinds: ['quarter'],
      whenNone: 'dash',
    });
    await page.getByLabel('Mẫu mới dùng cho số liệu đến từ ngày').fill('1/7/2026');
    await page.getByRole('button', { name: 'Thay tệp mẫu…' }).click();
    await page.getByRole('tab', { name: 'Thiết lập' }).click();
    await page.getByLabel('Đang xem').waitFor();
    const asked = await page.evaluate(() =>
      window.fake.calls.find(({ channel }) => channel === 'form:replace-file'),
    );
    expect(asked?.args).toMatchObject({ from: '2026-07-01' });
  });

  it('does not leave with what could not be saved', async () => {
    const page = await openForm();
    await page.evaluate(() => {
      for (let times = 0; times < 2; times += 1)
        window.fake.failNext('form:save', { code: 'disk-full', details: {} });
    });
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    await page.getByRole('button', { name: 'Trở về' }).click();
    await page.getByRole('button', { name: 'Bỏ phần chưa lưu' }).waitFor();
    await page.getByRole('button', { name: 'Huỷ' }).click();
    const retry = page.getByRole('button', { name: 'Thử lại' });
    // The autosave may have met the second failure by itself.
    for (let times = 0; times < 2 && (await retry.isVisible()); times += 1) {
      await retry.click();
      await page.waitForTimeout(300);
    }
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    await page.getByRole('button', { name: 'Trở về' }).click();
    await page.getByRole('button', { name: 'Mở Biểu 01 HND' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('is removed after a question, and brought back', async () => {
    const page = await openForm();
    await page.getByRole('button', { name: 'Trở về' }).click();
    await page.getByRole('button', { name: 'Xoá Biểu 01 HND' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xoá' }).click();
    await page.getByText('Chưa có biểu mẫu nào.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lấy lại Biểu 01 HND' }).click();
    await page.getByRole('button', { name: 'Mở Biểu 01 HND' }).waitFor();
  });

  it('is reached from Danh mục, to which it leads back', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await page
      .getByRole('navigation', { name: 'Danh mục' })
      .getByRole('button', { name: 'Biểu mẫu (Excel)' })
      .click();
    await page.getByRole('heading', { name: 'Biểu mẫu (Excel)' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Danh mục' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Biểu mẫu (Excel)' }).count()).toBe(0);
  });

  it('tells what a chosen file is when it is no form', async () => {
    const page = await harness.open('practice');
    await openForms(page);
    await page.evaluate(() =>
      window.fake.failNext('form:add', {
        code: 'not-readable-form',
        details: { file: 'Biểu 01.xls', fault: 'old-excel' },
      }),
    );
    await page.getByRole('button', { name: 'Thêm biểu mẫu…' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/“Biểu 01\.xls”: đây là tệp Excel đời cũ \(\.xls\).*Lưu thành/);
  });
});

describe('a form of several bodies', () => {
  it('takes a cell from the report of the chosen body, and says so', async () => {
    const page = await openForm();
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    await page.getByLabel('Lấy từ báo cáo của').selectOption('mttq');
    await page.getByText(/^Đã chọn: Uỷ ban MTTQ Việt Nam tỉnh Nam Định: /).waitFor();
    const form = await waitForSave(page);
    expect(cellsOf(form).filter(({ source }) => source.organisationId === 'mttq')).toHaveLength(1);
    await page.getByLabel('Lấy từ báo cáo của').selectOption('');
    expect(cellsOf(await waitForSave(page)).some(({ source }) => 'organisationId' in source)).toBe(false);
  });

  it('adds up the bodies in a cell, and names who has no figure yet', async () => {
    const page = await openForm(2);
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    await cell(page, 'E7').click();
    await page.getByLabel('Lấy từ báo cáo của').selectOption('mttq');
    await page.getByLabel('Lấy từ báo cáo của').selectOption('Cộng các cơ quan');
    await page.getByText('Đã chọn: Cộng các cơ quan: Hội viên kết nạp mới · Kỳ này').waitFor();
    expect(await findViolations(page)).toEqual([]);
    const summed = cellsOf(await waitForSave(page)).filter(({ source }) => 'isSum' in source);
    expect(summed.map(({ source }) => source)).toEqual([
      {
        kind: 'figure',
        indicatorId: 'nd01',
        value: 'period',
        powerOfTen: 0,
        decimals: null,
        isSum: true,
      },
    ]);
    for (let press = 0; press < 2; press += 1)
      await page.getByRole('button', { name: 'Trở về', exact: true }).click();
    await page.getByRole('button', { name: 'Điền biểu mẫu Excel…' }).click();
    const short = page.getByRole('region', { name: 'Cộng các cơ quan: chưa đủ số liệu, ô để trống' });
    await short
      .getByText('3/6 cơ quan có số liệu, còn thiếu: Hội Cựu chiến binh tỉnh, Tỉnh đoàn, MTTQ tỉnh')
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('the earlier states of a form', () => {
  it.each([1, 2])(
    'are told with what was changed, and come back as a step that can be undone, at zoom %s',
    async (zoom) => {
      const page = await openForm(zoom);
      await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
      await waitForSave(page);
      await page.getByRole('tab', { name: 'Bản đã lưu' }).click();
      await page
        .getByText(/^Chọn ô /)
        .first()
        .waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page
        .getByRole('button', { name: /^Khôi phục bản lưu/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      expect(cellsOf(await waitForSave(page)).length).toBeGreaterThan(3);
    },
  );
});

describe('other sets of data', () => {
  it('are reached from the forms, and from one that is open after it was saved', async () => {
    const page = await openForm();
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    await page.evaluate(() => window.fake.sendMenuCommand('show-workspaces'));
    await page.getByRole('dialog', { name: 'Bộ dữ liệu trên máy này' }).waitFor();
    const saved = await lastSaved(page);
    expect(saved && cellsOf(saved.form).length).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await openForms(page);
    await page.evaluate(() => window.fake.sendMenuCommand('show-workspaces'));
    await page.getByRole('dialog', { name: 'Bộ dữ liệu trên máy này' }).waitFor();
  });
});

describe('a form is filled', () => {
  async function mapOne(page: Page): Promise<void> {
    await openForms(page);
    await page.getByRole('button', { name: 'Thêm biểu mẫu…' }).click();
    await page.getByRole('button', { name: /^Nhận \d+ đề xuất$/ }).click();
    await waitForSave(page);
    await page.getByRole('button', { name: 'Trở về' }).click();
    await page.getByRole('button', { name: 'Mở Biểu 01 HND' }).waitFor();
    await page.getByRole('button', { name: 'Trở về' }).click();
  }

  it.each([1, 2])('from a report, with values shown before, at zoom %s', async (zoom) => {
    const page = await harness.open('practice', { zoom });
    await mapOne(page);
    await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
    await page.locator('.ProseMirror').waitFor();
    await page.evaluate(() => window.fake.sendMenuCommand('fill-form'));
    const dialog = page.getByRole('dialog', { name: 'Điền biểu mẫu của cấp trên' });
    await dialog.getByRole('gridcell', { name: /^1\.018, .*sẽ điền/ }).waitFor();
    await dialog.getByRole('region', { name: 'Chưa có số liệu' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Điền và lưu…' }).click();
    await dialog.getByText('Biểu 01 HND quý I-2021 - Hội Nông dân tỉnh.xlsx').waitFor();
    const asked = await page.evaluate(() => window.fake.calls.find(({ channel }) => channel === 'form:fill'));
    expect(asked?.args).toMatchObject({ periodId: '2021-q1', formId: 'form-1' });
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await page.locator('.ProseMirror').waitFor();
  });

  it('from the home of the period, for any body that has begun', async () => {
    const page = await harness.open('practice');
    await mapOne(page);
    await page.getByRole('button', { name: 'Điền biểu mẫu Excel…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Điền biểu mẫu của cấp trên' });
    const reports = dialog.getByLabel('Báo cáo của').locator('option');
    await reports.first().waitFor({ state: 'attached' });
    expect(await reports.count()).toBeGreaterThan(1);
    await dialog
      .getByRole('gridcell', { name: /sẽ điền/ })
      .first()
      .waitFor();
  });

  it('is told where a form comes from while there is none', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Điền biểu mẫu Excel…' }).click();
    await page.getByText(/Chưa có biểu mẫu nào cho báo cáo này/).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
