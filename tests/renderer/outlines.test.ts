import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

async function openNoun(name: string, zoom = 1): Promise<Page> {
  const page = await harness.open('practice', { zoom });
  await page.getByRole('button', { name: 'Danh mục', exact: true }).click();
  if (zoom === 1)
    await page
      .getByRole('navigation', { name: 'Danh mục' })
      .getByRole('button', { name, exact: true })
      .click();
  else await page.getByRole('combobox', { name: 'Danh mục' }).selectOption({ label: name });
  return page;
}

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name }).first();
const titles = (page: Page) =>
  page
    .getByRole('list', { name: 'Các mục của đề cương' })
    .getByRole('textbox', { name: /^Tên mục/ })
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

async function savedOf(page: Page, kind: string): Promise<{ record: Record<string, unknown> }[]> {
  const calls = await page.evaluate(() =>
    window.fake.calls.filter(({ channel }) => channel === 'catalogue:save'),
  );
  return calls
    .map(({ args }) => args as { kind: string; changes: { record: Record<string, unknown> }[] })
    .filter((args) => args.kind === kind)
    .flatMap(({ changes }) => changes);
}

/** What is typed is saved after a pause. */
async function waitForSaves(page: Page, kind: string, count: number): Promise<void> {
  await expect.poll(async () => (await savedOf(page, kind)).length, { timeout: 15_000 }).toBe(count);
}

describe('the form of an outline', () => {
  it.each([1, 2])('shows nothing cut off and can be read by all, at zoom %s', async (zoom) => {
    const page = await openNoun('Đề cương', zoom);
    await row(page, /Đề cương báo cáo định kỳ/).click();
    await page.getByRole('textbox', { name: 'Tên mục I., cấp 1' }).click();
    expect(await findViolations(page)).toEqual([]);
  });

  it('adds a section by Enter, drags one to another place, and takes both back', async () => {
    const page = await openNoun('Đề cương');
    await row(page, /Đề cương báo cáo định kỳ/).click();
    const before = await titles(page);
    await page.getByRole('textbox', { name: 'Tên mục III., cấp 1' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Tên mục IV., cấp 1' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Bài học');
    expect(await titles(page)).toEqual([...before.slice(0, -1), 'Bài học', ...before.slice(-1)]);
    const items = page.getByRole('list', { name: 'Các mục của đề cương' }).getByRole('listitem');
    await items
      .nth(5)
      .locator('[draggable]')
      .dragTo(items.nth(1), { targetPosition: { x: 60, y: 3 } });
    await expect.poll(() => titles(page)).toEqual([before[0], 'Bài học', ...before.slice(1)]);
    for (const _step of ['drag', 'typing', 'Enter']) {
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.waitForTimeout(50);
    }
    await expect.poll(() => titles(page)).toEqual(before);
  });

  it('lets go of Tab after Escape, so that the keyboard gets out', async () => {
    const page = await openNoun('Đề cương');
    await row(page, /Đề cương báo cáo định kỳ/).click();
    await page.getByRole('textbox', { name: 'Tên mục II., cấp 1' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Lên' }).and(page.locator(':focus')).waitFor();
    expect(await page.getByRole('textbox', { name: 'Tên mục II., cấp 1' }).count()).toBe(1);
  });

  it('is copied under another name, and the copy is open', async () => {
    const page = await openNoun('Đề cương');
    await row(page, /Đề cương báo cáo định kỳ/).click();
    await page.getByRole('button', { name: 'Sao thành đề cương mới' }).click();
    await page.getByRole('heading', { name: 'Đề cương báo cáo định kỳ (bản sao)' }).waitFor();
    await waitForSaves(page, 'outline', 1);
    const [saved] = await savedOf(page, 'outline');
    expect(saved?.record).toMatchObject({ name: 'Đề cương báo cáo định kỳ (bản sao)', edition: 1 });
  });

  it('says what is not right at its section, and saves nothing until it is', async () => {
    const page = await openNoun('Đề cương');
    await row(page, /Đề cương báo cáo định kỳ/).click();
    await page.getByRole('textbox', { name: 'Tên mục II., cấp 1' }).fill('');
    await page.getByText('Ghi tên mục.').waitFor();
    await page.getByText('1 mục chưa lưu').waitFor();
    expect(await savedOf(page, 'outline')).toEqual([]);
  });
});

describe('the outline of a Word letter', () => {
  it.each([1, 2])('can be read by all, at zoom %s', async (zoom) => {
    const page = await openNoun('Đề cương', zoom);
    // In less room the acts of the list stand in one menu.
    if (zoom === 2) await page.getByRole('button', { name: 'Việc khác', exact: true }).click();
    await page.getByRole(zoom === 2 ? 'menuitem' : 'button', { name: 'Từ công văn (Word)…' }).click();
    await page.getByText('Các dòng đọc được').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('is taken as it was changed', async () => {
    const page = await openNoun('Đề cương');
    await page.getByRole('button', { name: 'Từ công văn (Word)…' }).click();
    await page.getByRole('button', { name: /Xem 1 dòng của công văn/ }).click();
    await page.getByText(/^Thực hiện chương trình/).waitFor();
    await page.getByRole('checkbox', { name: 'Lấy Tỷ lệ hộ đạt danh hiệu gia đình văn hoá' }).uncheck();
    await page.getByText('Sẽ lấy 6 mục và 2 nội dung số liệu.').waitFor();
    await page
      .getByRole('combobox', { name: 'Cấp của dòng 6: Công tác tuyên truyền, vận động' })
      .selectOption('1');
    await page.getByRole('button', { name: 'Lấy đề cương' }).click();
    const taken = await page.evaluate(
      () => window.fake.calls.find(({ channel }) => channel === 'outline:take')?.args,
    );
    expect(taken).toMatchObject({ name: 'Đề cương báo cáo kết quả công tác' });
    const { lines, indicators } = taken as {
      lines: { id: string; level: number }[];
      indicators: { id: string; isTaken: boolean }[];
    };
    expect(lines.find(({ id }) => id === 'l6')?.level).toBe(1);
    expect(indicators.map(({ isTaken }) => isTaken)).toEqual([true, true, false]);
  });
});

describe('the form of an indicator', () => {
  it('keeps the kind of written figures, and replaces the indicator with its parts by one act', async () => {
    const page = await openNoun('Nội dung số liệu');
    await row(page, /ND01/).click();
    await page.getByRole('radio', { name: /Có đến cuối kỳ/ }).click();
    await page.getByText('Không đổi được khi đã có số liệu').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Giữ như cũ' }).click();
    expect(await page.getByRole('radio', { name: /Phát sinh trong kỳ/ }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: /Có đến cuối kỳ/ }).click();
    await page.getByRole('button', { name: 'Thay bằng nội dung mới' }).click();
    await waitForSaves(page, 'indicator', 4);
    const saved = (await savedOf(page, 'indicator')).map(({ record }) => record);
    expect(saved.map(({ code, kind, from, to }) => [code, kind, from, to])).toEqual([
      ['ND01', 'flow', null, '2026-12-31'],
      ['ND01.1', 'flow', null, '2026-12-31'],
      ['ND01', 'stock', '2027-01-01', null],
      ['ND01.1', 'stock', '2027-01-01', null],
    ]);
  });

  it('changes the kind where no figure is written, and keeps targets by year and body', async () => {
    const page = await openNoun('Nội dung số liệu');
    await row(page, /ND02/).click();
    await page.getByRole('radio', { name: /Phát sinh trong kỳ/ }).click();
    await page.getByRole('button', { name: 'Thêm chỉ tiêu năm' }).click();
    await page.getByRole('textbox', { name: 'Chỉ tiêu', exact: true }).fill('1.500');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await savedOf(page, 'indicator')).at(-1)?.record, { timeout: 15_000 })
      .toMatchObject({ kind: 'flow', targets: [{ year: 2026, organisationId: null, value: '1500' }] });
    expect(await findViolations(page)).toEqual([]);
  });

  it('adds what is shipped and missing, and says why one cannot be', async () => {
    const page = await openNoun('Nội dung số liệu');
    await page.getByRole('button', { name: 'Bổ sung danh mục có sẵn' }).click();
    await page.getByText(/Mã này đang dùng cho/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thêm 1 mục' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const added = await page.evaluate(
      () => window.fake.calls.find(({ channel }) => channel === 'shipped:add')?.args,
    );
    expect(added).toEqual({ records: [{ kind: 'indicator', id: 'nd13' }] });
  });
});

describe('the form of a period', () => {
  it('asks before other bodies are expected, and writes down the change', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Sửa kỳ báo cáo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sửa kỳ báo cáo' });
    const group = dialog.getByRole('group', { name: 'Phải gửi báo cáo' });
    await group.getByRole('checkbox', { checked: true }).first().click();
    await page.getByText('Đổi danh sách phải gửi báo cáo?').waitFor();
    await page.getByRole('button', { name: 'Đổi', exact: true }).click();
    await dialog.getByText(/: bớt /).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await waitForSaves(page, 'period', 1);
    const [saved] = await savedOf(page, 'period');
    expect(saved?.record['expectationChanges']).toHaveLength(1);
  });
});
