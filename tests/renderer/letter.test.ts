import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../core/model/letter.ts';
import type { OpenOptions } from './harness/serve-page.ts';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

async function openLetter(options: OpenOptions = {}): Promise<Page> {
  const page = await harness.open('practice', options);
  await page.getByRole('button', { name: 'Soạn công văn đề nghị báo cáo' }).click();
  await field(page, 'Nội dung').waitFor();
  return page;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const desk = (page: Page) => page.getByLabel('Trang in của công văn');
const pages = (page: Page) => desk(page).locator('canvas');

async function savedLetters(page: Page): Promise<Letter[]> {
  return page.evaluate(() =>
    window.fake.calls.flatMap((call) =>
      call.channel === 'letter:save' ? [(call.args as { letter: Letter }).letter] : [],
    ),
  );
}

const failNext = (
  page: Page,
  channel: 'letter:save' | 'letter:preview' | 'letter:open',
  code: 'disk-full' | 'stale-version' | 'print-failed' | 'record-missing',
) =>
  page.evaluate(([name, problem]) => window.fake.failNext(name, { code: problem, details: {} }), [
    channel,
    code,
  ] as const);

/** The label of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLElement && 'labels' in element ? element.labels : null;
    const named = label instanceof NodeList ? label.item(0)?.textContent : null;
    return named ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

describe('the screen of a letter', () => {
  it.each([1, 2])('can be read by all and shows nothing cut off, at zoom %s', async (zoom) => {
    const page = await openLetter({ zoom });
    await pages(page).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await failNext(page, 'letter:save', 'stale-version');
    await field(page, 'Trích yếu').fill('');
    await field(page, 'Kính gửi').fill(' \n');
    await page.getByRole('button', { name: 'Lấy bản lưu ở nơi khác' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    const cutOff = await page.evaluate(() =>
      [...document.querySelectorAll('main, main > *, main button, main label, main [role=alert]')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
    expect(cutOff).toEqual([]);
  });

  it('is one page to scroll at 200 %, with the printed page under the fields', async () => {
    const page = await openLetter({ zoom: 2 });
    await pages(page).first().waitFor();
    const [fields, printed] = await Promise.all([
      field(page, 'Nơi nhận').boundingBox(),
      desk(page).boundingBox(),
    ]);
    expect(printed?.y).toBeGreaterThan((fields?.y ?? 0) + (fields?.height ?? 0));
    expect(printed?.x).toBe(0);
  });

  it('is printed once it is saved, and tells when the printer took nothing', async () => {
    const page = await openLetter();
    await pages(page).first().waitFor();
    await page.evaluate(() => window.fake.failNext('print:sheets', { code: 'printer-refused', details: {} }));
    await page.keyboard.press('Control+p');
    await page.getByRole('alert').getByText('Chưa in được').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Đã chuyển tới máy in.').waitFor();
    const asked = await page.evaluate(() =>
      window.fake.calls.flatMap(({ channel, args }) => (channel === 'print:sheets' ? [args] : [])),
    );
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ of: { kind: 'letter' }, isTwoSided: false });
    expect(await page.locator('[data-print-sheets]').count()).toBe(0);
  });

  it('is gone through with the Tab key from the way back to the printed page, in the order of reading', async () => {
    const page = await openLetter();
    await pages(page).first().waitFor();
    const reached: string[] = [];
    for (let count = 0; count < 19; count += 1) {
      reached.push(await focused(page));
      await page.keyboard.press('Tab');
    }
    expect([...reached, await focused(page)]).toEqual([
      'Trở về kỳ báo cáo',
      'Xuất Word',
      'Lưu PDF',
      'In…',
      'Số',
      'Địa danh',
      'Ngày',
      'Tháng',
      'Năm',
      'Trích yếu',
      'Kính gửi',
      'Nội dung',
      'Người ký',
      'Thể thức đề ký',
      'Thay mặt, ký thay ai',
      'Chức vụ',
      'Họ tên',
      'Nơi nhận',
      'Lấy nơi nhận từ danh sách',
      'Trang in của công văn',
    ]);
  });

  it('says under an empty subject, addressees and text what the page will lack, until there is something', async () => {
    const page = await openLetter();
    const sentences = {
      'Trích yếu': 'Chưa có trích yếu: công văn in ra không có dòng “V/v…”.',
      'Kính gửi': 'Chưa ghi gửi cơ quan, đơn vị nào: công văn in ra không có dòng “Kính gửi”.',
      'Nội dung': 'Công văn chưa có nội dung.',
    };
    for (const [name, sentence] of Object.entries(sentences)) {
      expect(await page.getByText(sentence).count()).toBe(0);
      await field(page, name).fill('');
      await page.getByText(sentence).waitFor();
      const describedBy = await field(page, name).getAttribute('aria-describedby');
      const told = await page.evaluate(
        (ids) => ids.map((id) => document.getElementById(id)?.textContent),
        (describedBy ?? '').split(' '),
      );
      expect(told).toContain(sentence);
      await field(page, name).fill('có chữ');
      await page.getByText(sentence).waitFor({ state: 'detached' });
    }
  });

  it('saves what is typed by itself, and draws its page anew', async () => {
    const page = await openLetter();
    await page.getByText('Chưa lưu lần nào').waitFor();
    await field(page, 'Kính gửi').fill('Hội Nông dân tỉnh\nTỉnh đoàn\nHội Cựu chiến binh tỉnh');
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    expect((await savedLetters(page)).at(-1)?.addressees).toEqual([
      'Hội Nông dân tỉnh',
      'Tỉnh đoàn',
      'Hội Cựu chiến binh tỉnh',
    ]);
    await page.waitForFunction(
      () =>
        (
          window.fake.calls.findLast(({ channel }) => channel === 'letter:preview')?.args as
            { letter: { addressees: string[] } } | undefined
        )?.letter.addressees.length === 3,
    );
  });

  it('says why no page could be drawn, keeps the last one, and draws it when asked again', async () => {
    const page = await openLetter();
    await pages(page).first().waitFor();
    await failNext(page, 'letter:preview', 'print-failed');
    await field(page, 'Trích yếu').fill('V/v khác');
    await desk(page)
      .getByRole('alert')
      .getByText(/^Không tạo được trang in\. Nội dung đã soạn/)
      .waitFor();
    expect(await pages(page).count()).toBe(1);
    await desk(page).getByRole('button', { name: 'Thử lại' }).click();
    await desk(page).getByRole('alert').waitFor({ state: 'detached' });
    await pages(page).first().waitFor();
  });

  it('keeps what could not be saved, says why, and saves it when asked again', async () => {
    const page = await openLetter();
    await failNext(page, 'letter:save', 'disk-full');
    await field(page, 'Nội dung').fill('Một đoạn.');
    await page
      .getByRole('alert')
      .getByText(/Ổ đĩa đã đầy/)
      .waitFor();
    await page.getByText('CHƯA LƯU ĐƯỢC').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText(/^Đã lưu /).waitFor();
    expect((await savedLetters(page)).at(-1)?.paragraphs).toEqual(['Một đoạn.']);
  });

  it('asks before it is left with something that could not be saved, and goes only when that is said', async () => {
    const page = await openLetter();
    for (let count = 0; count < 20; count += 1) await failNext(page, 'letter:save', 'disk-full');
    await field(page, 'Nội dung').fill('Một đoạn.');
    await page.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    const dialog = page.getByRole('dialog', { name: 'CHƯA LƯU ĐƯỢC' });
    await dialog.getByText(/Ổ đĩa đã đầy.*phần chưa lưu sẽ mất/).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await field(page, 'Nội dung').inputValue()).toBe('Một đoạn.');
    await page.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    await dialog.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
    await page.getByRole('heading', { name: /Báo cáo quý I/ }).waitFor();
  });

  it('saves the last words on the way back to the period', async () => {
    const page = await openLetter();
    await field(page, 'Nội dung').fill('Chữ cuối.');
    await page.getByRole('button', { name: 'Trở về kỳ báo cáo' }).click();
    await page.getByRole('heading', { name: /Báo cáo quý I/ }).waitFor();
    expect((await savedLetters(page)).map(({ paragraphs }) => paragraphs)).toEqual([['Chữ cuối.']]);
  });
});

describe('a letter that another place has saved', () => {
  async function openStale(): Promise<Page> {
    const page = await openLetter();
    await failNext(page, 'letter:save', 'stale-version');
    await field(page, 'Nội dung').fill('Viết ở đây.');
    await page
      .getByRole('alert')
      .getByText(/Văn bản này vừa được lưu ở nơi khác/)
      .waitFor();
    return page;
  }

  it('is asked about; the text from here is saved over it when that is chosen', async () => {
    const page = await openStale();
    expect(await field(page, 'Nội dung').inputValue()).toBe('Viết ở đây.');
    await page.getByRole('button', { name: 'Giữ bản đang soạn' }).click();
    await page.getByText(/^Đã lưu /).waitFor();
    expect((await savedLetters(page)).at(-1)?.paragraphs).toEqual(['Viết ở đây.']);
  });

  it('is taken when that is chosen, and the text from here comes back with one press', async () => {
    const page = await openStale();
    await page.getByRole('button', { name: 'Lấy bản lưu ở nơi khác' }).click();
    await page.getByText(/^Bản kia vẫn còn ở đây/).waitFor();
    expect(await field(page, 'Nội dung').inputValue()).toContain('Đề nghị các cơ quan');
    await page.getByRole('button', { name: 'Đổi sang bản kia' }).click();
    await page.waitForFunction(() => document.querySelector('output')?.textContent?.startsWith('Đã lưu'));
    expect(await field(page, 'Nội dung').inputValue()).toBe('Viết ở đây.');
    expect((await savedLetters(page)).at(-1)?.paragraphs).toEqual(['Viết ở đây.']);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.getByText(/^Bản kia/).waitFor({ state: 'detached' });
  });

  it('that cannot be opened is told, and the text stays', async () => {
    const page = await openStale();
    await failNext(page, 'letter:open', 'record-missing');
    await page.getByRole('button', { name: 'Lấy bản lưu ở nơi khác' }).click();
    await page.getByText(/^Không tìm thấy/).waitFor();
    expect(await field(page, 'Nội dung').inputValue()).toBe('Viết ở đây.');
  });
});

it('says why a letter could not be begun, and the way back', async () => {
  const page = await harness.open('practice', {
    failures: [
      { channel: 'letter:begin', problem: { code: 'no-receiver', details: { period: 'quý I/2021' } } },
    ],
  });
  await page.getByRole('button', { name: 'Soạn công văn đề nghị báo cáo' }).click();
  await page.getByText(/quý I\/2021.*chưa ghi cơ quan nhận báo cáo/).waitFor();
  await page.getByRole('button', { name: 'Trở về' }).click();
  await page.getByRole('heading', { name: /Báo cáo quý I/ }).waitFor();
  expect(await savedLetters(page)).toEqual([]);
});
