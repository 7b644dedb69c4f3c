import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
  await installation.start();
});
afterAll(() => installation.remove());

/** Whether anything stands outside the window at its width. */
async function isCutOff(): Promise<boolean> {
  return installation.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}

async function check(screen: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [683, 384],
  ] as const) {
    await installation.page.setViewportSize({ width, height });
    expect(await findViolations(installation.page), `${screen} at ${width} pixels`).toEqual([]);
    expect(await isCutOff(), `${screen} at ${width} pixels`).toBe(false);
  }
  await installation.page.setViewportSize({ width: 1366, height: 768 });
}

describe('every screen at 1366×768 and at 200 %', () => {
  it('first run', async () => {
    await check('first run');
  });

  it('home of the period', async () => {
    await new FirstRun(installation.page).openPractice();
    await check('home');
  });

  it('report editor', async () => {
    const editor = await new Home(installation.page).open(/Liên hiệp Phụ nữ/);
    await check('editor');
    await editor.section('Phụ lục số liệu').click();
    await check('figures');
  });

  it('print view', async () => {
    await installation.page.keyboard.press('F9');
    await installation.page.getByText(/Trang 1\/\d/).waitFor();
    await check('print view');
    await installation.page.keyboard.press('Escape');
  });

  it('complains of nothing on the way', () => {
    expect(installation.complaints).toEqual([]);
  });
});

describe('without a mouse', () => {
  it('goes from the home into a report, writes, and comes back', async () => {
    const { page } = installation;
    await page.getByRole('button', { name: 'Trở về trang kỳ báo cáo' }).focus();
    await page.keyboard.press('Enter');
    const home = new Home(page);
    await home.table.waitFor();
    await home.report(/Cựu chiến binh/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+S');
    await page
      .getByRole('banner')
      .getByRole('status')
      .filter({ hasText: /^Đã lưu/ })
      .waitFor();
    await page.keyboard.press('Alt+Home');
    await home.table.waitFor();
    expect(await home.row(/Cựu chiến binh/).isVisible()).toBe(true);
  });
});
