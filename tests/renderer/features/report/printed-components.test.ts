import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

async function openReport(): Promise<void> {
  page = await harness.open('practice');
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose').waitFor();
}

const savedHeader = () =>
  page.evaluate(() => {
    const last = window.fake.calls.findLast(({ channel }) => channel === 'report:save');
    return (last?.args as { report: { header: { secrecy: string; urgency: string } } } | undefined)?.report
      .header;
  });

it('sets độ mật and độ khẩn, advises about secrets, and can be undone', async () => {
  await openReport();
  const secrecy = page.getByRole('combobox', { name: 'Độ mật' });
  const advice = page.getByText(/bảo vệ bí mật nhà nước/);
  expect(await advice.count()).toBe(0);
  await secrecy.selectOption({ label: 'Tối mật' });
  await page.getByRole('combobox', { name: 'Độ khẩn' }).selectOption({ label: 'Hoả tốc' });
  expect(await advice.textContent()).toMatch(/máy tính đã hoặc đang nối mạng.*máy riêng của cơ quan/s);
  await expect
    .poll(savedHeader, { timeout: 8000 })
    .toMatchObject({ secrecy: 'top-secret', urgency: 'express' });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => advice.count()).toBe(0);
  expect(await secrecy.inputValue()).toBe('none');
});

it('lets the appendix of figures be printed across or not at all', async () => {
  await openReport();
  const form = page.getByRole('combobox', { name: 'Cách in phụ lục số liệu' });
  expect(await form.inputValue()).toBe('portrait');
  await form.selectOption({ label: 'Phụ lục: in ngang' });
  const saved = () =>
    page.evaluate(() => {
      const last = window.fake.calls.findLast(({ channel }) => channel === 'report:save');
      return (last?.args as { report: { figuresAppendix?: unknown } } | undefined)?.report.figuresAppendix;
    });
  await expect.poll(saved, { timeout: 8000 }).toEqual({ isPrinted: true, orientation: 'landscape' });
  await form.selectOption({ label: 'Phụ lục: không in' });
  await expect.poll(saved, { timeout: 8000 }).toEqual({ isPrinted: false, orientation: 'landscape' });
});
