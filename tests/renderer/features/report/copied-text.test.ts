import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import type { Report } from '../../../../core/model/report.ts';
import { listCopiedSentences } from '../../../../core/rules/copies/list-copied-sentences.ts';
import { findViolations } from '../../harness/find-violations.ts';
import type { OpenOptions } from '../../harness/serve-page.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

const drawer = () => page.getByRole('complementary', { name: 'Khung bên' });
const sentences = () => page.locator('.prose .copied').allTextContents();
const status = () => page.getByRole('contentinfo');

/** The farmers' union's report with the drawer open at last period's text of the section on propaganda. */
async function openEarlier(options: OpenOptions = {}): Promise<void> {
  page = await harness.open('practice', options);
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: 'Hội Nông dân' }).getByRole('button').first().click();
  await page.locator('.prose > h3').first().click();
  await page.keyboard.press('F8');
  await drawer().getByRole('heading', { name: 'Công tác tuyên truyền, vận động' }).waitFor();
}

async function lastSaved(): Promise<Report> {
  await page.keyboard.press('Control+s');
  await page.waitForFunction(
    () => !document.querySelector('[data-status=pending],[data-status=saving],[data-status=unchanged]'),
  );
  const args = await page.evaluate(
    () => window.fake.calls.findLast((call) => call.channel === 'report:save')?.args,
  );
  if (typeof args !== 'object' || args === null || !('report' in args)) throw new Error('nothing was saved');
  // The fake keeps exactly what the page sent, which the contract types.
  return args.report as Report;
}

const copiesOf = (report: Report): Block[] => report.blocks.filter((block) => block.copiedFrom);

async function putCursorAfter(text: string): Promise<void> {
  await page.locator('.prose').focus();
  await page
    .locator('.prose .copied')
    .filter({ hasText: text })
    .first()
    .evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
    });
  await page.waitForTimeout(50);
}

describe('the drawer', () => {
  it('follows the cursor, shows other periods, and says so where a period has nothing', async () => {
    await openEarlier();
    expect(await findViolations(page)).toEqual([]);
    await drawer().getByRole('combobox').selectOption({ label: 'Quý III/2020' });
    await drawer().getByText('Quý III/2020: các cấp Hội').waitFor();
    await page.locator('.prose > h3').filter({ hasText: 'an sinh' }).click();
    await drawer().getByText('Kỳ này không có nội dung ở mục đang soạn.').waitFor();
  });

  it('is a pane of F6, and closing it from inside gives the cursor back to the text', async () => {
    await openEarlier();
    await page.keyboard.press('Shift+F6');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('nav, [role=toolbar]') !== null))
      .toBe(true);
    await drawer().getByRole('tab', { name: 'KỲ TRƯỚC' }).focus();
    await page.keyboard.press('F8');
    await expect.poll(() => drawer().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('prose');
  });

  it('lies over the page at 200 %, from where Escape leads back to the text', async () => {
    await openEarlier({ zoom: 2 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await drawer().getByRole('tab', { name: 'KỲ TRƯỚC' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer().count()).toBe(0);
  });

  it('says that a body has no earlier report', async () => {
    page = await harness.open('practice');
    await page.getByRole('row').filter({ hasText: 'MTTQ' }).getByRole('button').first().click();
    await page.locator('.prose').waitFor();
    // A click answers the question how to begin, which keys alone would not.
    await page.locator('.prose').click();
    await page.keyboard.press('F8');
    await expect.poll(() => drawer().getByText('chưa có báo cáo kỳ trước').isVisible()).toBe(true);
  });

  it('shows the printed pages, and a press on a place leads to its text', async () => {
    await openEarlier();
    await drawer().getByRole('tab', { name: 'TRANG IN' }).click();
    await drawer().getByText('3 trang.').waitFor();
    const line = drawer()
      .locator('article')
      .first()
      .getByText(/bám sát sự lãnh đạo/)
      .first();
    await line.click();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent ?? ''))
      .toContain('bám sát sự lãnh đạo');
  });
});

describe('a copied section', () => {
  it('is marked sentence by sentence; editing frees one, confirming the rest, and undo goes back over both', async () => {
    await openEarlier();
    await drawer().getByRole('button', { name: 'Chép cả mục' }).click();
    await status().getByText('2 đoạn chép chưa sửa').waitFor();
    expect(await sentences()).toHaveLength(5);
    expect(copiesOf(await lastSaved()).map((block) => block.copiedFrom)).toEqual([
      { organisationId: 'nam-dinh-hoi-nong-dan', periodId: '2020-q4', revision: 0, blockId: '2020-q4-1' },
      { organisationId: 'nam-dinh-hoi-nong-dan', periodId: '2020-q4', revision: 0, blockId: '2020-q4-2' },
    ]);

    await putCursorAfter('mở 241 lớp');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', hội thảo');
    await expect.poll(sentences).not.toContain(expect.stringContaining('241'));
    expect(
      listCopiedSentences(copiesOf(await lastSaved())[0] ?? { type: 'paragraph', id: '', content: [] }),
    ).toEqual(['Thu hút 9.800 lượt người.']);

    await page.keyboard.press('Control+Enter');
    await status().getByText('1 đoạn chép chưa sửa').waitFor();
    await status().getByRole('button', { name: 'Xác nhận tất cả trong mục' }).click();
    await expect.poll(sentences).toEqual([]);
    expect(copiesOf(await lastSaved())).toEqual([]);

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await status().getByText('2 đoạn chép chưa sửa').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await sentences()).join(' ')).toContain('mở 241 lớp tập huấn.');
    expect(await findViolations(page)).toEqual([]);
  });

  it('leads from copy to copy, and each has a button that keeps it as it is', async () => {
    await openEarlier();
    await drawer().getByRole('button', { name: 'Chép cả mục' }).click();
    await page.locator('.prose > h2').first().click();
    await status().getByRole('button', { name: '2 đoạn chép chưa sửa' }).click();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent ?? ''))
      .toContain('mở 241 lớp');
    await page.locator('.confirm-copy').first().click();
    await status().getByText('1 đoạn chép chưa sửa').waitFor();
  });

  it('keeps the marks of both halves of a split paragraph', async () => {
    await openEarlier();
    await drawer().getByRole('button', { name: 'Chép đoạn này' }).first().click();
    await status().getByText('1 đoạn chép chưa sửa').waitFor();
    await putCursorAfter('mở 241 lớp');
    await page.keyboard.press('Enter');
    await status().getByText('2 đoạn chép chưa sửa').waitFor();
    expect(copiesOf(await lastSaved()).map(listCopiedSentences)).toEqual([
      ['Quý IV/2020: các cấp Hội phối hợp mở 241 lớp tập huấn.'],
      ['Thu hút 9.800 lượt người.'],
    ]);
  });

  it('is not redrawn under an input method that composes in it', async () => {
    await openEarlier();
    await drawer().getByRole('button', { name: 'Chép đoạn này' }).first().click();
    await status().getByText('1 đoạn chép chưa sửa').waitFor();
    await putCursorAfter('Thu hút');
    const client = await page.context().newCDPSession(page);
    for (const text of ['v', 'vu', 'vuo', 'vươ', 'vươn', 'vươt', 'vượt']) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(150);
    }
    await page.waitForTimeout(700);
    await client.send('Input.insertText', { text: 'vượt' });
    await expect.poll(sentences, { timeout: 5_000 }).toHaveLength(1);
    expect(
      JSON.stringify(copiesOf(await lastSaved())[0]?.type === 'paragraph' ? copiesOf(await lastSaved()) : ''),
    ).toContain('lượt người.vượt');
  });
});
