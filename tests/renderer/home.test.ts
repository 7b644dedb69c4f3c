import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { openHarness, type Harness } from './harness/serve-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(async () => {
  await harness.close();
});

describe('home of a period', () => {
  it('shows one row per body with its state, and the consolidating office apart', async () => {
    const page = await harness.open('practice');
    const rows = page.locator('tr[data-organisation]');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(7);
    const farmers = rows.filter({ hasText: 'Hội Nông dân' });
    expect(await farmers.textContent()).toContain('Dự thảo lần 2 (đang trình)');
    expect(await farmers.textContent()).toContain('6/10');
    const office = page.locator('tbody').filter({ hasText: 'Cơ quan tổng hợp' });
    expect(await office.locator('tr[data-organisation]').count()).toBe(1);
    expect(await office.textContent()).toContain('Ban Dân vận Tỉnh uỷ Nam Định');
    await page.context().close();
  });

  it('says until when a report is on time, and how many days are left', async () => {
    const page = await harness.open('hundred');
    await page.getByText('trước ngày 20/3/2021').waitFor();
    expect(await page.getByText('còn 3 ngày').isVisible()).toBe(true);
    await page.context().close();
  });

  it('tells a report that cannot be read from one that was never begun, with the way out', async () => {
    const page = await harness.open('hundred');
    const row = page.locator('tr[data-organisation="don-vi-100"]');
    await row.getByText('Không đọc được', { exact: true }).waitFor();
    expect(await row.textContent()).toContain('Mở báo cáo để lấy lại từ các bản đã lưu.');
    expect(await row.textContent()).not.toContain('Chưa bắt đầu');
    expect(await row.getByRole('button', { name: /^Mở báo cáo của/ }).isEnabled()).toBe(true);
    const overview = page.getByRole('region', { name: 'Tình hình chung' });
    expect(await overview.textContent()).toContain('1 không đọc được');
    await page.context().close();
  });

  it('goes from row to row with the arrows and opens one with Enter', async () => {
    const page = await harness.open('practice');
    await page.locator('tr[data-organisation]').first().waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Mở báo cáo của Uỷ ban MTTQ Việt Nam tỉnh Nam Định');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Soạn báo cáo của Hội Nông dân tỉnh Nam Định');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Soạn báo cáo của Ban Dân vận Tỉnh uỷ Nam Định');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('table', { name: 'Báo cáo trong kỳ' }).count()).toBe(0);
    await page.context().close();
  });

  it('comes back from a report to its row', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Soạn báo cáo của Hội Nông dân tỉnh Nam Định' }).click();
    await page.getByRole('button', { name: /trang in/i }).waitFor();
    await page.evaluate(() => window.fake.sendMenuCommand('go-home'));
    await page.locator('tr[data-organisation]').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Soạn báo cáo của Hội Nông dân tỉnh Nam Định',
    );
    await page.context().close();
  });

  it('opens a report from anywhere on its row', async () => {
    const page = await harness.open('practice');
    const name = await page.getByText('Đoàn TNCS Hồ Chí Minh tỉnh Nam Định').boundingBox();
    await page.mouse.click((name?.x ?? 0) + 5, (name?.y ?? 0) + 5);
    await expect.poll(() => page.getByRole('table', { name: 'Báo cáo trong kỳ' }).count()).toBe(0);
    await page.context().close();
  });

  it('proposes the next period, adds it and shows it', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm kỳ báo cáo' });
    await dialog.getByText('Quý II/2021').waitFor();
    expect(await dialog.textContent()).toContain('hạn gửi trước ngày 20/6/2021');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Báo cáo quý II/2021' }).waitFor();
    expect(await page.getByLabel('Kỳ báo cáo', { exact: true }).inputValue()).toBe('2021-q2');
    await page.context().close();
  });

  it('opens a period that is there already instead of adding it twice', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    await page.getByLabel('Quý', { exact: true }).selectOption('1');
    await page.getByText('Quý I/2021 đã có.').waitFor();
    await page.getByRole('button', { name: 'Mở kỳ này' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => window.fake.calls.some((each) => each.channel === 'period:create')),
    ).toBe(false);
    await page.context().close();
  });

  it('asks a special report for its name', async () => {
    const page = await harness.open('practice');
    await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    await page.getByLabel('Loại kỳ').selectOption('special');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('button', { name: 'Ghi tên nội dung báo cáo.' }).waitFor();
    await page.getByLabel('Tên nội dung báo cáo').fill('công tác bầu cử');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'Báo cáo chuyên đề: Công tác bầu cử' });
    await expect.poll(() => heading.isVisible()).toBe(true);
    await page.context().close();
  });

  it('offers one clear act to a new workspace', async () => {
    const page = await harness.open('empty');
    await page.getByRole('heading', { name: 'Chưa có kỳ báo cáo nào' }).waitFor();
    // Beside the name of the office, which leads to other data, and the search.
    expect(await page.getByRole('button').count()).toBe(3);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Thêm kỳ báo cáo' }).waitFor();
    await page.context().close();
  });

  it('finds one of a hundred units without marks', async () => {
    const page = await harness.open('hundred');
    await page.getByLabel('Tìm cơ quan, đơn vị').fill('hai hau 1');
    expect(await page.locator('tr[data-organisation]').count()).toBe(2);
    expect(await page.getByRole('status').textContent()).toBe('2/100 đơn vị');
    // It is seen at once and said once, when typing rests.
    expect(await page.getByRole('status').getAttribute('aria-live')).toBe('off');
    const announcer = page.locator('[aria-live=polite][data-announcer]');
    await expect.poll(() => announcer.textContent(), { timeout: 5_000 }).toBe('2/100 đơn vị');
    await page.context().close();
  });

  it('says why a period cannot be shown, and tries again', async () => {
    const page = await harness.open('own', {
      failures: [
        {
          channel: 'period:show-home',
          problem: { code: 'unreadable-file', details: { file: 'period.json' } },
        },
      ],
    });
    await page.getByRole('alert').getByText('period.json').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => page.getByRole('table').isVisible()).toBe(true);
    await page.context().close();
  });

  it('changes nothing and says so when the data cannot be read', async () => {
    const page = await harness.open('unreadable');
    await page.getByRole('alert').getByText('phiên bản Giao Ban mới hơn').waitFor();
    expect(await page.getByText('D:\\Giao Ban\\data').isVisible()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('shows an error screen whose details quote nothing that was typed, when the page itself breaks', async () => {
    const page = await harness.open('practice');
    await page.context().grantPermissions(['clipboard-read']);
    await page.evaluate(`window.api.invoke = (channel) => Promise.resolve({
      ok: true,
      value:
        channel === 'report:open'
          ? { name: 'Nguyễn Văn Kín', period: { id: '2021-q1', kind: 'quarter' }, rows: [null] }
          : { version: -1 },
    })`);
    await page.getByRole('button', { name: 'Soạn báo cáo của Hội Nông dân tỉnh Nam Định' }).click();
    await page.getByRole('heading', { name: 'Phần mềm gặp lỗi ngoài dự kiến' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sao chép chi tiết lỗi' }).click();
    await page.getByText('Đã sao chép.').waitFor();
    const copied: unknown = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toMatch(/^TypeError/);
    expect(copied).not.toContain('Nguyễn Văn Kín');
    harness.complaints.length = 0;
    await page.context().close();
  });

  it('zooms from the menu and from the keyboard up to twice the size', async () => {
    const page = await harness.open('practice');
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    for (let press = 0; press < 9; press++) await page.keyboard.press('Control+=');
    expect(await size()).toBe('32px');
    await page.evaluate(() => window.fake.sendMenuCommand('zoom-reset'));
    await expect.poll(size).toBe('16px');
    await page.context().close();
  });

  it('tells the version and where the data lie', async () => {
    const page = await harness.open('practice');
    await page.evaluate(() => window.fake.sendMenuCommand('show-about'));
    await page.getByRole('dialog', { name: 'Giới thiệu' }).getByText('0.1.0').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('has the keyboard where it was when a dialog of the menu is closed, also the second time', async () => {
    const page = await harness.open('practice');
    const period = page.getByLabel('Kỳ báo cáo', { exact: true });
    await period.focus();
    for (const command of ['check-safety', 'show-word-copy-settings', 'check-safety'] as const) {
      await page.evaluate((sent) => window.fake.sendMenuCommand(sent), command);
      await page.getByRole('dialog').getByRole('button').first().waitFor();
      await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]'));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await period.evaluate((field) => field === document.activeElement)).toBe(true);
    }
  });

  it.each([
    ['practice', 1],
    ['practice', 2],
    ['hundred', 1],
    ['hundred', 2],
    ['empty', 1],
  ] as const)('has nothing for axe to find and nothing cut off: %s at zoom %d', async (scenario, zoom) => {
    const page = await harness.open(scenario, { zoom });
    if (scenario !== 'empty') await page.locator('tr[data-organisation]').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    const cutOff = await page.evaluate(() =>
      [...document.querySelectorAll('main, table, header, td, th, p, dl, li')]
        .filter(
          (each) =>
            each.getBoundingClientRect().right > innerWidth + 1 || each.scrollWidth > each.clientWidth + 2,
        )
        .map(
          (each) =>
            `${each.tagName} ${each.textContent?.slice(0, 40)} ${each.scrollWidth} ${each.clientWidth}`,
        ),
    );
    expect(cutOff).toEqual([]);
    await page.context().close();
  });

  it('has left no complaint in the console, nor one of the content security policy', () => {
    expect(harness.complaints).toEqual([]);
  });
});
