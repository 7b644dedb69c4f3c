import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { FirstRun } from './screens.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

describe('the guide', () => {
  it('opens by F1 at the page of the screen, over what is being written, and is searched offline', async () => {
    const page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    const guide = page.getByRole('dialog', { name: 'Hướng dẫn sử dụng' });
    const titled = (title: string) => guide.getByRole('heading', { level: 2, name: title, exact: true });
    await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).waitFor();
    await page.keyboard.press('F1');
    await titled('Bắt đầu').waitFor();
    await takePicture(page, 'guide-first');
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });

    const home = await new FirstRun(page).openPractice();
    await page.keyboard.press('F1');
    await titled('Tiếp nhận báo cáo').waitFor();
    await page.keyboard.press('Escape');
    const editor = await home.open(/Phụ nữ/);
    await editor.section(/^Phần mở đầu/).click();
    await page.keyboard.type('Câu đang viết dở. ');
    await page.keyboard.press('F1');
    await titled('Viết báo cáo').waitFor();
    const picture = guide.locator('img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1366);
    await takePicture(page, 'guide-report');
    expect(await findViolations(page)).toEqual([]);

    await guide.getByRole('textbox', { name: 'Tìm trong hướng dẫn' }).fill('ban giao may');
    await guide.getByRole('button', { name: /^Sao lưu, khôi phục, bàn giao máy/ }).click();
    await titled('Sao lưu, khôi phục, bàn giao máy').waitFor();
    await takePicture(page, 'guide-search');
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });
    // What was being written is as it was, with the cursor in it.
    await page.keyboard.type('Viết tiếp.');
    await editor.prose.getByText('Câu đang viết dở. Viết tiếp.').waitFor();

    // The rule behind a field, by the keyboard alone.
    await editor.section('Số, ngày, người ký').click();
    await takePicture(page, 'field-help-fields');
    const field = page.getByRole('combobox', { name: 'Thể thức đề ký' });
    await field.focus();
    await page.keyboard.press('Shift+F1');
    const rule = page.getByRole('dialog', { name: 'Quy định về thể thức đề ký' });
    await rule.getByText(/HD 36-HD\/VPTW, điểm 1\.7/).waitFor();
    await takePicture(page, 'field-help');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await rule.waitFor({ state: 'detached' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('F9');
    await page.getByText(/Trang 1\/\d/).waitFor();
    await page.keyboard.press('F1');
    await titled('Kiểm tra và in').waitFor();
    await page.keyboard.press('Escape');
    expect(installation.complaints).toEqual([]);
  }, 120_000);
});
