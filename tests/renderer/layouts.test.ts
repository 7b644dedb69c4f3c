import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

async function openLayouts(zoom: number): Promise<Page> {
  const page = await harness.open('practice', { zoom });
  await page.evaluate(() => window.fake.sendMenuCommand('show-layouts'));
  await page.getByRole('heading', { name: 'Thể thức văn bản' }).waitFor();
  await page.locator('[data-picture] canvas').first().waitFor();
  return page;
}

const group = (page: Page, name: string | RegExp) => page.getByRole('radiogroup', { name });
const choose = (page: Page, name: string | RegExp, example: string) =>
  group(page, name).getByText(example, { exact: true }).click();

async function savedRecords(page: Page): Promise<unknown[]> {
  const calls = await page.evaluate(() =>
    window.fake.calls.filter(({ channel }) => channel === 'layout:save'),
  );
  return calls.map(({ args }) => args);
}

describe('the screen of layouts', () => {
  it.each([1, 2])('shows nothing cut off and can be read by all, at zoom %s', async (zoom) => {
    const page = await openLayouts(zoom);
    expect(await findViolations(page)).toEqual([]);
    const isTooWide = await page.evaluate(() =>
      [...document.querySelectorAll('main section, main header')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
      ),
    );
    expect(isTooWide).toBe(false);
  });

  it('is reached from the home and left with Escape', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Thể thức văn bản' }).click();
    await page.getByRole('heading', { name: 'Thể thức văn bản' }).waitFor();
    await page.locator('[data-picture] canvas').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /Báo cáo quý I/ }).waitFor();
    expect(await page.getByRole('heading', { name: 'Thể thức văn bản' }).count()).toBe(0);
  });

  it('is reached from a report, which comes back where it was', async () => {
    const page = await harness.open('practice');
    await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
    await page.locator('.ProseMirror').waitFor();
    await page.evaluate(() => window.fake.sendMenuCommand('show-layouts'));
    await page.getByRole('heading', { name: 'Thể thức văn bản' }).waitFor();
    await page.getByRole('button', { name: 'Trở về', exact: true }).click();
    await page.locator('.ProseMirror').waitFor();
    const opened = await page.evaluate(() =>
      window.fake.calls.filter((call) => call.channel === 'report:open').map((call) => call.args),
    );
    expect(opened).toEqual([opened[0], opened[0]]);
  });

  it('saves a switch at once, says so, draws the page anew, and takes it back', async () => {
    const page = await openLayouts(1);
    const before = await page.locator('[data-picture]').getAttribute('data-drawn');
    await choose(page, 'Đánh số mục lớn', 'I- KẾT QUẢ…');
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    await page.waitForFunction(
      (drawn) => document.querySelector<HTMLElement>('[data-picture]')?.dataset.drawn !== drawn,
      before,
    );
    expect(await savedRecords(page)).toMatchObject([
      {
        expectedVersion: 0,
        record: { id: 'front-hd91', baseId: 'front-hd91', switches: { level1Suffix: '-' } },
      },
    ]);
    await page.getByRole('button', { name: 'Đánh số mục lớn: trở về mẫu gốc, I. KẾT QUẢ…' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(
      () => window.fake.calls.filter((call) => call.channel === 'layout:save').length === 2,
    );
    expect((await savedRecords(page)).at(-1)).toMatchObject({ expectedVersion: 1, record: { switches: {} } });
    await page.keyboard.press('Control+y');
    await page.waitForFunction(
      () => window.fake.calls.filter((call) => call.channel === 'layout:save').length === 3,
    );
    expect((await savedRecords(page)).at(-1)).toMatchObject({ record: { switches: { level1Suffix: '-' } } });
  });

  it('is worked with the keys alone', async () => {
    const page = await openLayouts(1);
    await group(page, 'Cỡ chữ').getByRole('radio', { name: '14' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Đã lưu /).waitFor();
    expect(await savedRecords(page)).toMatchObject([{ record: { switches: { bodySizePt: 15 } } }]);
  });

  it('takes a typed number, and refuses what makes no page with a sentence', async () => {
    const page = await openLayouts(1);
    const pitch = group(page, /Giãn dòng/).getByRole('textbox');
    await pitch.fill('18,5');
    await pitch.press('Enter');
    await page.getByText(/^Đã lưu /).waitFor();
    await pitch.fill('0');
    await pitch.press('Enter');
    await group(page, /Giãn dòng/)
      .getByRole('alert')
      .getByText(/giãn dòng \(pt\).*ít nhất 14/)
      .waitFor();
    const left = group(page, /Lề trái/).getByRole('textbox');
    await left.fill('50');
    await left.press('Enter');
    const right = group(page, /Lề phải/).getByRole('textbox');
    await right.fill('50');
    await right.press('Enter');
    await group(page, /Lề phải/)
      .getByText(/lề rộng quá/)
      .waitFor();
    expect((await savedRecords(page)).at(-1)).toMatchObject({
      record: { switches: { linePitchPt: 18.5, marginLeftMm: 50 } },
    });
  });

  it('sets the date of HD 05, and gives everything back at once', async () => {
    const page = await openLayouts(1);
    await page.getByRole('button', { name: /HD 05-HD\/VPTW/ }).click();
    const from = page.getByRole('textbox', { name: 'Áp dụng từ ngày' });
    await from.fill('12/1/2026');
    await from.press('Enter');
    await page.getByText(/^Đã lưu /).waitFor();
    expect(await savedRecords(page)).toMatchObject([{ record: { id: 'party-hd05', from: '2026-01-12' } }]);
    await from.fill('không rõ');
    await from.press('Enter');
    await page.getByText('Chưa đọc được ngày này. Viết như 27/5/2026.').waitFor();
    await page.getByRole('button', { name: 'Trở về mẫu gốc', exact: true }).click();
    await page.waitForFunction(
      () => window.fake.calls.filter((call) => call.channel === 'layout:save').length === 2,
    );
    expect((await savedRecords(page)).at(-1)).toMatchObject({ record: { from: '2026-05-27', switches: {} } });
  });

  it('makes a layout of the house, which a body chooses by its picture from a date on, and asks before it goes', async () => {
    const page = await openLayouts(1);
    await page.getByRole('button', { name: 'Tạo thể thức riêng' }).click();
    await page.getByRole('heading', { name: 'Thể thức riêng 1' }).waitFor();
    await page.getByRole('button', { name: /^Hội Nông dân/ }).click();
    const from = page.getByRole('textbox', { name: /áp dụng cho văn bản từ ngày/ });
    await from.fill('1/7/2026');
    await from.press('Enter');
    await group(page, 'Mẫu trình bày').getByText('Thể thức riêng 1').click();
    await choose(page, 'Kết thúc văn bản', '…theo chỉ đạo.');
    await page.waitForFunction(
      () => window.fake.calls.filter((call) => call.channel === 'organisation:save').length === 2,
    );
    const sent = await page.evaluate(() =>
      window.fake.calls.findLast((call) => call.channel === 'organisation:save'),
    );
    expect(sent?.args).toMatchObject({
      organisation: {
        versions: [
          { to: '2026-06-30', layoutFamily: 'front', spelling: { endMark: './.' } },
          {
            from: '2026-07-01',
            layoutFamily: 'rieng-1',
            fallbackLayoutFamily: 'front',
            spelling: { endMark: '.' },
          },
        ],
      },
    });
    await page.getByRole('button', { name: /^Thể thức riêng 1/ }).click();
    await page.getByRole('button', { name: 'Xoá', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Xoá thể thức riêng' });
    await dialog.getByText(/Hội Nông dân đang dùng/).waitFor();
    await dialog.getByRole('button', { name: 'Xoá' }).click();
    await page.getByRole('button', { name: /^Thể thức riêng 1/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: /^Thể thức riêng 1/ }).waitFor();
  });

  it('says what could not be saved, keeps it, and tries again', async () => {
    const page = await openLayouts(1);
    await page.evaluate(() => window.fake.failNext('layout:save', { code: 'disk-full', details: {} }));
    await choose(page, 'Đánh số mục lớn', 'I- KẾT QUẢ…');
    await page.getByText('CHƯA LƯU ĐƯỢC').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText(/^Đã lưu /).waitFor();
    const [first, second] = await savedRecords(page);
    expect(second).toEqual(first);
  });

  it('says why no page could be drawn', async () => {
    const page = await openLayouts(1);
    await page.evaluate(() => window.fake.failNext('layout:preview', { code: 'print-failed', details: {} }));
    await choose(page, 'Đánh số mục lớn', 'I- KẾT QUẢ…');
    await page.getByText(/Không tạo được trang in/).waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText(/Không tạo được trang in/).waitFor({ state: 'detached' });
    await page.locator('[data-picture] canvas').nth(1).waitFor();
    expect(await page.locator('[data-picture] canvas').count()).toBe(2);
  });
});

it('shows the page of the date that is typed into a report', async () => {
  const page = await harness.open('practice');
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  const month = page.getByRole('textbox', { name: 'Tháng', exact: true });
  await month.fill('5');
  await month.press('Tab');
  await page.waitForFunction(() => window.fake.calls.some(({ channel }) => channel === 'report:read-look'));
  const asked = await page.evaluate(() =>
    window.fake.calls.find((call) => call.channel === 'report:read-look'),
  );
  expect(asked?.args).toMatchObject({ date: { month: 5 } });
});
