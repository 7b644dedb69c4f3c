import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();
let page: Page;

it('is set up in a small dialog that shows by example what a file will be called', async () => {
  page = await harness.open('practice', { zoom: 2 });
  await page.evaluate(() => window.fake.sendMenuCommand('show-word-copy-settings'));
  const dialog = page.getByRole('dialog', { name: 'Bản Word' });
  await dialog.getByText('D:\\Báo cáo').waitFor();
  await dialog.getByRole('button', { name: 'Đổi…' }).click();
  await dialog.getByText('E:\\Cơ quan').waitFor();
  await dialog.getByRole('checkbox', { name: /không dấu/ }).check();
  expect(await dialog.textContent()).toContain('2021 › Bao cao quy I-2021 - Hoi Nong dan.docx');
  expect(await findViolations(page)).toEqual([]);
  const name = dialog.getByRole('textbox', { name: 'Tên tệp' });
  await name.fill('');
  await page.keyboard.press('Enter');
  await dialog.getByText('Tên tệp không được để trống.').waitFor();
  await name.fill('BC {period}');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const sent = await page.evaluate(() =>
    window.fake.calls.find((call) => call.channel === 'word-copy:change'),
  );
  expect(sent?.args).toEqual({
    isOn: true,
    folderPattern: '{năm}',
    namePattern: 'BC {period}',
    isAscii: true,
  });
});

it('is told in the status bar when somebody has edited it, with the way to its folder', async () => {
  page = await harness.open('practice');
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.getByText('Bản Word đã được sửa, bản mới ở tệp bên cạnh').waitFor();
  await page.getByRole('button', { name: 'Mở thư mục' }).click();
  const calls = await page.evaluate(() => window.fake.calls.map((call) => call.channel));
  expect(calls).toContain('word-copy:open-folder');

  // The next copy is told as soon as it is written; another report's is not shown here.
  await page.evaluate(() => {
    const opened = window.fake.calls.findLast((call) => call.channel === 'report:open');
    const name = opened?.args as { periodId: string; organisationId: string };
    const waiting = { status: 'waiting', folder: 'D:\\Báo cáo\\2021', fileName: 'Báo cáo.docx' } as const;
    window.fake.tellWordCopy({ ...name, state: waiting });
    window.fake.tellWordCopy({ ...name, organisationId: 'co-quan-khac', state: { status: 'none' } });
  });
  await page.getByText('Bản Word đang mở, sẽ ghi lại sau').waitFor();
});

it('is not written by itself of a report with a độ mật; one press writes it once', async () => {
  page = await harness.open('practice');
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.getByText('Bản Word đã được sửa, bản mới ở tệp bên cạnh').waitFor();
  await page.evaluate(() => {
    const opened = window.fake.calls.findLast((call) => call.channel === 'report:open');
    const name = opened?.args as { periodId: string; organisationId: string };
    const place = { folder: 'D:\\Báo cáo\\2021', fileName: 'Báo cáo.docx' };
    window.fake.tellWordCopy({ ...name, state: { status: 'withheld', ...place, earlierFileName: null } });
  });
  const words = page.getByText('Văn bản mật: không tự ghi bản Word');
  await words.waitFor();
  expect(await page.getByRole('button', { name: 'Mở thư mục' }).count()).toBe(0);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ghi bản Word một lần' }).click();
  await page.getByText('Bản Word: D:\\Báo cáo\\2021').waitFor();
  await words.waitFor({ state: 'detached' });
});
