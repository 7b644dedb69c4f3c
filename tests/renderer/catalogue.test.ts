import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CatalogueList } from '../../core/contract/catalogue.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });
const menu = (page: Page, command: 'show-catalogue' | 'show-forms' | 'show-layouts') =>
  page.evaluate((sent) => window.fake.sendMenuCommand(sent), command);

async function openDocuments(): Promise<Page> {
  const page = await harness.open('practice');
  await page.getByRole('button', { name: 'Danh mục', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Danh mục' })
    .getByRole('button', { name: 'Văn bản căn cứ, viện dẫn' })
    .click();
  await page.getByRole('row', { name: /217-QĐ\/TW/ }).click();
  await field(page, 'Trích yếu').waitFor();
  return page;
}

/** The record is edited here while somebody has saved it elsewhere. */
async function editWhatWasSavedElsewhere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const listed = (await window.api.invoke('catalogue:list', { kind: 'cited-document' })) as {
      value: CatalogueList;
    };
    const entry = listed.value.entries.find(({ record }) => record.id === 'qd-217-tw');
    if (!entry) throw new Error('fixture');
    await window.api.invoke('catalogue:save', {
      kind: 'cited-document',
      changes: [{ record: { ...entry.record, title: 'của người khác' }, expectedVersion: entry.version }],
    });
  });
  await field(page, 'Trích yếu').fill('của tôi');
  await page.keyboard.press('Control+s');
  await page
    .getByRole('alert')
    .getByText(/vừa được lưu ở nơi khác/)
    .waitFor();
}

describe('a record that somebody else saved meanwhile', () => {
  it('is kept as it is on the screen when that is chosen, and saved over the other', async () => {
    const page = await openDocuments();
    await editWhatWasSavedElsewhere(page);
    expect(await field(page, 'Trích yếu').inputValue()).toBe('của tôi');
    await page.getByRole('button', { name: 'Giữ bản đang sửa' }).click();
    await page
      .locator('main > header output')
      .filter({ hasText: /^Đã lưu/ })
      .waitFor();
    expect(await field(page, 'Trích yếu').inputValue()).toBe('của tôi');
    await page.getByRole('tab', { name: 'Các bản đã lưu' }).click();
    // The other one's version is not lost either.
    await page.getByText('của người khác').first().waitFor();
  });

  it('is taken as it was saved elsewhere when that is chosen', async () => {
    const page = await openDocuments();
    await editWhatWasSavedElsewhere(page);
    await page.getByRole('button', { name: 'Lấy bản lưu ở nơi khác' }).click();
    await expect.poll(() => field(page, 'Trích yếu').inputValue()).toBe('của người khác');
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('Danh mục, Biểu mẫu and Thể thức from an open report', () => {
  it('are reached by the menu after everything is saved, and come back to the place in the report', async () => {
    const page = await harness.open('practice');
    await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
    await page.locator('.ProseMirror').waitFor();
    await page.locator('.ProseMirror > p').first().click();
    for (let count = 1; count <= 40; count += 1) {
      await page.keyboard.insertText(`Đoạn thứ ${count}.`);
      await page.keyboard.press('Enter');
    }
    const paragraph = page.locator('.ProseMirror > p', { hasText: 'Đoạn thứ 30.' });
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Viết thêm.');
    const before = await paragraph.boundingBox();
    for (const [command, title] of [
      ['show-catalogue', 'Danh mục'],
      ['show-forms', 'Biểu mẫu (Excel)'],
      ['show-layouts', 'Thể thức văn bản'],
    ] as const) {
      await menu(page, command);
      await heading(page, title).waitFor();
      const saved = await page.evaluate(() =>
        window.fake.calls.filter(({ channel }) => channel === 'report:save').map(({ args }) => args),
      );
      expect(JSON.stringify(saved.at(-1))).toContain('Viết thêm.');
      await page.getByRole('button', { name: 'Trở về', exact: true }).click();
      await paragraph.waitFor();
      await expect
        .poll(async () => Math.abs(((await paragraph.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
        .toBeLessThan(3);
      expect(await paragraph.innerText()).toMatch(/Viết thêm\.$/);
    }
    // The cursor, too, is where it was.
    await page.keyboard.type(' Viết tiếp.');
    expect(await paragraph.innerText()).toMatch(/Viết thêm\. Viết tiếp\.$/);
  });

  it('lead from one to the other, each back to the report', async () => {
    const page = await harness.open('practice');
    await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
    await page.locator('.ProseMirror').waitFor();
    await menu(page, 'show-catalogue');
    await heading(page, 'Danh mục').waitFor();
    await page.getByRole('button', { name: 'Thêm', exact: true }).waitFor();
    await menu(page, 'show-forms');
    await heading(page, 'Biểu mẫu (Excel)').waitFor();
    await menu(page, 'show-catalogue');
    await heading(page, 'Danh mục').waitFor();
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();
    await page.locator('.ProseMirror').waitFor();
    expect(await page.getByRole('navigation', { name: 'Danh mục' }).count()).toBe(0);
  });
});

describe('Danh mục from an open letter', () => {
  it('is reached after the letter is saved, and comes back to the same fields', async () => {
    const page = await harness.open('practice');
    await page
      .getByRole('button', { name: /[Cc]ông văn đề nghị/ })
      .first()
      .click();
    const number = page.getByRole('textbox', { name: 'Số', exact: true });
    await number.fill('127');
    const signer = page.getByRole('textbox', { name: 'Chức vụ', exact: true });
    await signer.scrollIntoViewIfNeeded();
    const before = await signer.boundingBox();
    await menu(page, 'show-catalogue');
    await heading(page, 'Danh mục').waitFor();
    const saved = await page.evaluate(() =>
      window.fake.calls.filter(({ channel }) => channel === 'letter:save').map(({ args }) => args),
    );
    expect(JSON.stringify(saved.at(-1))).toContain('"number":"127"');
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();
    await signer.waitFor();
    expect(await number.inputValue()).toBe('127');
    await expect
      .poll(async () => Math.abs(((await signer.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
      .toBeLessThan(3);
  });
});

describe('the years of holidays', () => {
  it('are added wherever one is missing; what is pressed waits to be confirmed, which one act does', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Danh mục', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Danh mục' })
      .getByRole('button', { name: 'Ngày nghỉ' })
      .click();
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const add = dialog.getByRole('button', { name: 'Thêm', exact: true });
    await field(page, 'Năm').fill('1900');
    await dialog.getByText('Ghi năm từ 1945 đến 2999.').waitFor();
    expect(await add.isDisabled()).toBe(true);
    await field(page, 'Năm').fill('1999');
    await add.click();
    await page.getByRole('heading', { name: 'Năm 1999' }).waitFor();
    await page.getByRole('button', { name: 'Ngày 2 tháng 9 năm 1999' }).click();
    await page.getByRole('button', { name: 'Nghỉ lễ, Tết, nghỉ bù' }).click();
    await page.getByText(/1 ngày chờ xác nhận/).waitFor();
    await page.getByRole('button', { name: 'Đã đối chiếu, xác nhận 1 ngày' }).click();
    await expect.poll(() => page.getByText(/chờ xác nhận/).count()).toBe(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText(/1 ngày chờ xác nhận/).waitFor();
  });
});
