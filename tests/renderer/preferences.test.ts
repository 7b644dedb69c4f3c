import { expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

it('changes the size of text, the contrast and the motion at once, and has them kept', async () => {
  const page = await harness.open('practice');
  await page.evaluate(() => window.fake.sendMenuCommand('show-preferences'));
  const dialog = page.getByRole('dialog', { name: 'Tuỳ chọn' });
  await dialog.getByRole('combobox', { name: 'Cỡ chữ' }).selectOption('150');
  await dialog.getByRole('switch', { name: 'Tăng độ tương phản' }).check({ force: true });
  await dialog.getByRole('switch', { name: 'Giảm chuyển động' }).check({ force: true });
  const look = () =>
    page.evaluate(() => {
      const { style, dataset } = document.documentElement;
      return [style.fontSize, dataset['contrast'], dataset['motion']];
    });
  expect(await look()).toEqual(['150%', 'high', 'reduced']);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+0');
  expect(await look()).toEqual(['100%', 'high', 'reduced']);
  expect(await findViolations(page)).toEqual([]);
  const kept = await page.evaluate(() =>
    window.fake.calls.filter(({ channel }) => channel === 'preferences:change').map(({ args }) => args),
  );
  expect(kept).toEqual([{ textSize: 150 }, { contrast: 'high' }, { motion: 'reduced' }, { textSize: 100 }]);
});

it('follows the system where nothing is chosen', async () => {
  const page = await harness.open('practice');
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { dataset } = document.documentElement;
        return [dataset['contrast'], dataset['motion']];
      }),
    )
    .toEqual(['high', 'reduced']);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await findViolations(page)).toEqual([]);
});

it('shows at once how files will be called, and tells of a pattern by which none can be', async () => {
  const page = await harness.open('practice');
  await page.evaluate(() => window.fake.sendMenuCommand('show-preferences'));
  const dialog = page.getByRole('dialog', { name: 'Tuỳ chọn' });
  const examples = dialog.getByRole('list', { name: 'Ví dụ:' }).getByRole('listitem');
  const pattern = dialog.getByRole('textbox', { name: 'Mẫu tên tệp' });
  expect(await examples.first().textContent()).toBe('Báo cáo quý I-2021 - Hội Nông dân.docx');
  await pattern.fill('{kỳ}_{tên}');
  await dialog.getByText('Không có phần {tên}. Dùng được: {loại}').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await pattern.fill('{kỳ}_');
  await pattern.press('End');
  await dialog.getByRole('button', { name: /^Chèn \{cơ quan\}/ }).click();
  await dialog.getByRole('switch', { name: 'Tên tệp không dấu' }).check({ force: true });
  await dialog.getByRole('combobox', { name: 'Khoảng trắng' }).selectOption('hyphen');
  await expect.poll(() => examples.first().textContent()).toBe('quy-I-2021_Hoi-Nong-dan.docx');
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Trở về mẫu có sẵn' }).click();
  await expect.poll(() => examples.first().textContent()).toBe('Bao-cao-quy-I-2021-Hoi-Nong-dan.docx');
  const kept = await page.evaluate(
    () => window.fake.calls.findLast(({ channel }) => channel === 'preferences:change')?.args,
  );
  expect(kept).toEqual({
    fileNames: { pattern: '{loại} {kỳ} - {cơ quan} - {bản}', isAscii: true, space: 'hyphen' },
  });
});
