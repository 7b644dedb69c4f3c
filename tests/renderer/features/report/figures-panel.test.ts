import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(): Promise<void> {
  page = await harness.open('practice');
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

const value = (label: string) => page.getByRole('textbox', { name: `Kỳ này, ${label}` });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** What Ctrl+C and Ctrl+V do, with a clipboard that the test can read and fill. */
async function copy(): Promise<{ text: string; html: string }> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
}

async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function savedFigures(): Promise<Report['figures']> {
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => !document.querySelector('[data-status=pending],[data-status=saving]'));
  const args = await page.evaluate(
    () => window.fake.calls.findLast((call) => call.channel === 'report:save')?.args,
  );
  if (typeof args !== 'object' || args === null || !('report' in args)) throw new Error('nothing was saved');
  // The fake keeps exactly what the page sent, which the contract types.
  return (args.report as Report).figures;
}

describe('the keys of a sheet', () => {
  it('go from cell to cell until a cell is edited, then stay in its text up to its ends', async () => {
    await openReport();
    await value('Hội viên kết nạp mới').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Kỳ này, Tổng số hội viên');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Tình trạng, Hội viên kết nạp mới');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Chỉ tiêu năm, Hội viên kết nạp mới');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Chỉ tiêu năm, Tổng số hội viên');
    await page.keyboard.type('12');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('3');
    expect(await page.getByRole('textbox', { name: 'Chỉ tiêu năm, Tổng số hội viên' }).inputValue()).toBe(
      '132',
    );
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Ghi chú, Tổng số hội viên');
  });

  it('replace the old value by typing, edit it with F2, and give it back with Escape', async () => {
    await openReport();
    await value('Hội viên kết nạp mới').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    expect(await value('Hội viên kết nạp mới').inputValue()).toBe('1.0185');
    await page.keyboard.press('Escape');
    expect(await value('Hội viên kết nạp mới').inputValue()).toBe('1.018');
    expect(await focused()).toBe('Kỳ này, Hội viên kết nạp mới');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect((await savedFigures())[0]).toMatchObject({ value: '7' });
  });

  it('tell the three states and the estimate without the mouse', async () => {
    await openReport();
    await value('Hội viên kết nạp mới').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.type('-');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    const figures = await savedFigures();
    expect(figures[0]).toMatchObject({ value: '1018', isEstimate: true });
    expect(figures[1]).toMatchObject({ state: 'none' });
    expect(figures[2]).toMatchObject({ state: 'blank' });
  });
});

describe('ranges', () => {
  it('go to Excel as numbers and are emptied in one step of undo', async () => {
    await openReport();
    await value('Hội viên kết nạp mới').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await page.locator('output', { hasText: /^Đã chọn 4 ô/ }).isVisible()).toBe(true);
    const copied = await copy();
    expect(copied.text).toBe('1018\t3000\r\n1229\t');
    expect(copied.html).toContain('x:num="3000"');
    await page.keyboard.press('Delete');
    expect(await value('Tổng số hội viên').inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await value('Tổng số hội viên').inputValue()).toBe('1.229');
    expect(await value('Hội viên kết nạp mới').inputValue()).toBe('1.018');
  });

  it('come from Excel at the cell, with what could not be read named beside its row', async () => {
    await openReport();
    await value('Hội viên kết nạp mới').focus();
    await paste('1.100\t3.500\r\n12.34\r\n80.000\r\n');
    expect(await value('Hội viên kết nạp mới').inputValue()).toBe('1.100');
    const notice = page.getByRole('alert');
    expect(await notice.textContent()).toContain('Đã dán 3 ô.');
    expect(await notice.textContent()).toContain('Tổng số hội viên: chưa đọc được “12.34”.');
    expect((await savedFigures()).slice(0, 3)).toMatchObject([
      { value: '1100', yearTarget: '3500' },
      { value: '1229' },
      { value: '80000' },
    ]);
    await page.keyboard.press('Control+z');
    expect(await value('Hội viên kết nạp mới').inputValue()).toBe('1.018');
    expect(await value('Nữ').inputValue()).toBe('1.440');
  });

  it('are drawn with the mouse', async () => {
    await openReport();
    await value('Hội viên kết nạp mới').hover();
    await page.mouse.down();
    await value('Nữ').hover();
    await page.mouse.up();
    expect(await page.locator('output', { hasText: /^Đã chọn 3 ô/ }).isVisible()).toBe(true);
    expect((await copy()).text).toBe('1018\r\n1229\r\n1440');
  });

  it('are the whole table, with its heads, for the button "Chép sang Excel"', async () => {
    await openReport();
    await page.getByRole('button', { name: 'Chép sang Excel' }).click();
    await value('Hội viên kết nạp mới').focus();
    await page.keyboard.press('Control+v');
    expect(await page.getByText('Đã dán 7 ô.').isVisible()).toBe(true);
  });
});

it('shows the period before and the same period of last year beside', async () => {
  await openReport();
  const row = page.getByRole('row', { name: /Hội viên kết nạp mới/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual(
    expect.arrayContaining(['800', '700', '33,93%']),
  );
});

describe('a figure in the prose', () => {
  const chosen = () => page.locator('.prose .ProseMirror-selectednode');

  it('is gone to from its row, and leads back to it', async () => {
    await openReport();
    const row = page.getByRole('row', { name: /Hội viên kết nạp mới/ });
    await value('Hội viên kết nạp mới').focus();
    await page.keyboard.press('Control+Enter');
    expect(await chosen().textContent()).toBe('1.018');
    const first = await chosen().boundingBox();
    await row.getByRole('button', { name: /^có trong \d+ đoạn$/ }).click();
    expect((await chosen().boundingBox())?.y).not.toBe(first?.y);
    expect(await row.getAttribute('data-pointed')).toBe('');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Kỳ này, Hội viên kết nạp mới');
  });

  it('is looked up in the drawer by a few letters and put where the cursor was', async () => {
    await openReport();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.getByRole('tab', { name: 'SỐ LIỆU' }).click();
    await page.getByRole('combobox', { name: 'Tìm nội dung số liệu' }).fill('du no');
    await page.keyboard.press('Enter');
    expect(await page.locator('.prose > p').first().locator('.figure-reference').first().textContent()).toBe(
      '1.651',
    );
    expect(await page.evaluate(() => document.activeElement?.classList.contains('prose'))).toBe(true);
  });
});
