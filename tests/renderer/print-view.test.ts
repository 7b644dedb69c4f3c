import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { openHarness, type Harness, type OpenOptions } from './harness/serve-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(async () => {
  await harness.close();
});

/** Through the report, as its writer comes to it. */
async function openPrintView(options: OpenOptions = {}) {
  const page = await harness.open('practice', options);
  await page.getByRole('button', { name: 'Soạn báo cáo của Hội Nông dân tỉnh Nam Định' }).click();
  await page.getByRole('button', { name: 'Xem trang in' }).waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: 'Trang in' }).waitFor();
  return page;
}

const isBackInText = (page: Page) =>
  page
    .locator('[data-own-zoom]')
    .count()
    .then((count) => count === 0);

describe('print view', () => {
  it('shows the pages with their text, which can be selected and read aloud', async () => {
    const page = await openPrintView();
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.getByText('Trang thứ 1.').waitFor();
    const first = page.getByRole('article', { name: 'Trang 1/3' });
    expect(await first.textContent()).toContain('bám sát sự lãnh đạo của cấp uỷ');
    const box = await first.boundingBox();
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(297 / 210, 2);
    const isPainted = await first.locator('canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return false;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value, index) => index % 4 === 0 && value < 64);
    });
    expect(isPainted).toBe(true);
    await page.context().close();
  });

  it('turns pages with PageDown and PageUp, zooms with Ctrl, closes with Escape', async () => {
    const page = await openPrintView();
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 2/3').waitFor();
    await page.keyboard.press('PageUp');
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.keyboard.press('Control+=');
    await page.getByText('110 %').waitFor();
    await page.evaluate(() => window.fake.sendMenuCommand('zoom-out'));
    await page.getByText('100 %').waitFor();
    await page.getByRole('button', { name: 'Vừa bề ngang' }).click();
    await expect
      .poll(async () => (await page.getByRole('article', { name: 'Trang 1/3' }).boundingBox())?.width)
      .toBeGreaterThan(1200);
    await page.keyboard.press('Escape');
    await expect.poll(() => isBackInText(page)).toBe(true);
    await page.context().close();
  });

  it('draws only the pages near the eye, however long the report', async () => {
    const page = await openPrintView({ pages: 120 });
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/120').waitFor();
    await page.getByText('Trang thứ 1.').waitFor();
    await expect.poll(() => page.locator('canvas').count(), { timeout: 5000 }).toBeLessThan(5);
    await page.keyboard.press('End');
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 120/120').waitFor();
    await page.getByText('Trang thứ 120.').waitFor();
    await expect.poll(() => page.locator('canvas').count(), { timeout: 5000 }).toBeLessThan(5);
    await page.context().close();
  });

  it('says where an exported file is and opens it', async () => {
    const page = await openPrintView();
    await page.locator('[data-own-zoom]').getByRole('button', { name: 'Xuất Word' }).click();
    await page.getByText('Báo cáo quý I-2021').waitFor();
    await page.getByRole('button', { name: 'Mở tệp' }).click();
    // The Word copy of the report behind has a folder of its own.
    await page.locator('[data-own-zoom]').getByRole('button', { name: 'Mở thư mục' }).click();
    const channels = await page.evaluate(() => window.fake.calls.map((each) => each.channel));
    const printing = ['report:preview', 'report:export', 'export:open-file', 'export:open-folder'];
    expect(channels.filter((channel) => printing.includes(channel)).slice(-4)).toEqual(printing);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('says what to do when the file is open in Word, and exports on "Thử lại"', async () => {
    const page = await openPrintView();
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.evaluate(() =>
      window.fake.failNext('report:export', { code: 'file-in-use', details: { file: 'bao-cao.docx' } }),
    );
    await page.locator('[data-own-zoom]').getByRole('button', { name: 'Xuất Word' }).click();
    await page.getByRole('alert').getByText('đang mở trong chương trình khác').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => page.getByText('Đã lưu tệp').isVisible()).toBe(true);
    await page.context().close();
  });

  it('prints on both sides when asked to, in every file made after, and remembers it', async () => {
    const page = await openPrintView();
    const box = page.getByRole('checkbox', { name: 'In hai mặt' });
    await expect.poll(() => box.isEnabled(), { timeout: 10_000 }).toBe(true);
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await page.locator('[data-own-zoom]').getByRole('button', { name: 'Lưu PDF' }).click();
    await page.getByText('Đã lưu tệp').waitFor();
    const asked = await page.evaluate(() =>
      window.fake.calls
        .filter(({ channel }) => channel === 'report:preview' || channel === 'report:export')
        .map(({ args }) => (args as { isTwoSided?: boolean }).isTwoSided),
    );
    expect(asked).toEqual([undefined, true, true]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await expect.poll(() => box.isChecked()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('warns of characters that the page font lacks', async () => {
    const page = await openPrintView({ missingCharacters: ['☎', '𠀀'] });
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    expect(await page.getByText('không có 2 ký tự: “☎”, “𠀀”').isVisible()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('can be given up while the pages are being made', async () => {
    const page = await openPrintView({ delays: [{ channel: 'report:preview', delayMs: 60_000 }] });
    await page.getByRole('button', { name: 'Huỷ' }).click();
    await expect.poll(() => isBackInText(page)).toBe(true);
    await page.context().close();
  });

  it('says why the pages cannot be made, and tries again', async () => {
    const page = await openPrintView({
      failures: [{ channel: 'report:preview', problem: { code: 'print-timed-out', details: {} } }],
    });
    await page.getByRole('alert').getByText('quá lâu').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.context().close();
  });

  it('puts every page upon a sheet of its own, alone on paper, and can be cancelled meanwhile', async () => {
    const page = await openPrintView();
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.evaluate(() => window.fake.delay('print:sheets', 4000));
    await page.getByRole('button', { name: 'In…' }).click();
    const sheets = page.locator('[data-print-sheets] > img');
    await sheets.nth(2).waitFor({ state: 'attached' });
    expect(await sheets.count()).toBe(3);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(
      () => [...document.body.children].filter((each) => each.getBoundingClientRect().height > 0).length,
    );
    expect(seen).toBe(1);
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('Đã chuyển tới máy in.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.evaluate(() => window.fake.delay('print:look', 600));
    await page.keyboard.press('Control+p');
    await page.getByRole('button', { name: 'Huỷ' }).click();
    await page.getByRole('button', { name: 'Huỷ' }).waitFor({ state: 'detached' });
    expect(await page.getByText('Đã chuyển tới máy in.').count()).toBe(0);
    expect(
      await page.evaluate(() => window.fake.calls.filter(({ channel }) => channel === 'print:sheets').length),
    ).toBe(1);
    await page.context().close();
  });

  it('does not wait without end for a dialog that never answers: given up, it can be printed again', async () => {
    const page = await openPrintView();
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.evaluate(() => window.fake.delay('print:sheets', 60_000));
    await page.getByRole('button', { name: 'In…' }).click();
    await page.getByText(/^Đang chờ hộp thoại in của máy/).waitFor();
    await page.getByRole('button', { name: 'Huỷ' }).click();
    await page.getByText(/^Đã thôi chờ hộp thoại in của máy/).waitFor();
    const sheets = page.locator('[data-print-sheets] > img');
    expect(await sheets.count()).toBe(3);
    expect(await findViolations(page)).toEqual([]);
    await page.evaluate(() => window.fake.delay('print:sheets', 0));
    await page.getByRole('button', { name: 'In lại' }).click();
    await page.getByText('Đã chuyển tới máy in.').waitFor();
    expect(await sheets.count()).toBe(0);
    await page.context().close();
  });

  it('can be given up at once while a printer of the network is looked for', async () => {
    const page = await openPrintView();
    await page.getByRole('group', { name: 'Trang' }).getByText('Trang 1/3').waitFor();
    await page.evaluate(() => window.fake.delay('print:look', 60_000));
    await page.getByRole('button', { name: 'In…' }).click();
    await page.getByRole('button', { name: 'Huỷ' }).click();
    await page.getByRole('button', { name: 'Huỷ' }).waitFor({ state: 'detached' });
    expect(await page.locator('[data-print-sheets]').count()).toBe(0);
    await page.evaluate(() => window.fake.delay('print:look', 0));
    await page.getByRole('button', { name: 'In…' }).click();
    await page.getByText('Đã chuyển tới máy in.').waitFor();
    await page.context().close();
  });

  it.each([1366, 683])('has nothing for axe to find %d pixels wide', async (width) => {
    const page = await openPrintView({ width, height: width === 683 ? 384 : 768 });
    await page.getByText('Trang thứ 1.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const desk = await page.getByRole('region', { name: 'Các trang in' }).boundingBox();
    expect(desk?.height).toBeGreaterThan(width === 683 ? 250 : 700);
    await page.context().close();
  });

  it('has left no complaint in the console, nor one of the content security policy', () => {
    expect(harness.complaints).toEqual([]);
  });
});
