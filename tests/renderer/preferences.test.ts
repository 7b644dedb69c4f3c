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
