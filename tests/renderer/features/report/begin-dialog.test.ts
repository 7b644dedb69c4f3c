import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../harness/find-violations.ts';
import type { OpenOptions } from '../../harness/serve-page.ts';
import { useHarness } from '../../harness/use-harness.ts';

const harness = useHarness();
let page: Page;

const dialog = () => page.getByRole('dialog', { name: 'Bắt đầu báo cáo' });
const status = () => page.getByRole('contentinfo');

/** A new draft, which asks how to begin. */
async function openEmpty(body: string, options: OpenOptions = {}): Promise<void> {
  page = await harness.open('practice', { asksHowToBegin: true, ...options });
  page.setDefaultTimeout(15_000);
  await page.getByRole('row').filter({ hasText: body }).getByRole('button').first().click();
  await dialog().waitFor();
  await dialog()
    .getByRole('button', { name: /Để trống theo đề cương/ })
    .waitFor();
}

describe('an empty report', () => {
  it('asks how to begin, by arrows, numbers and Escape, and then lets one write', async () => {
    await openEmpty('Phụ nữ');
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Từ kỳ trước');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'Để trống theo đề cương',
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('prose');
  });

  it('begins from the last period with the text of chosen sections, as one step', async () => {
    await openEmpty('Phụ nữ');
    await page.keyboard.press('1');
    await dialog().getByRole('checkbox', { name: 'Công tác tuyên truyền, vận động' }).check();
    expect(await findViolations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Bắt đầu' }).click();
    await status().getByText('2 đoạn chép chưa sửa').waitFor();
    await status().getByText('4 số liệu kỳ trước chưa xác nhận').waitFor();
    expect(await page.locator('.prose .copied').first().textContent()).toContain('Quý IV/2020: các cấp Hội');

    await status().getByRole('button', { name: '4 số liệu kỳ trước' }).click();
    await page.keyboard.press('Control+Enter');
    await status().getByText('3 số liệu kỳ trước chưa xác nhận').waitFor();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.prose .copied').count()).toBe(0);
    await expect.poll(() => status().textContent()).not.toContain('kỳ trước');
  });

  it('cannot begin from a period that is not there, and says so', async () => {
    await openEmpty('MTTQ');
    const first = dialog().getByRole('button', { name: /Từ kỳ trước/ });
    expect(await first.getAttribute('aria-disabled')).toBe('true');
    expect(await first.textContent()).toContain('chưa có báo cáo kỳ trước');
  });

  it('asks again from the menu while it is empty, and explains itself afterwards', async () => {
    await openEmpty('Phụ nữ', { zoom: 2 });
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.fake.sendMenuCommand('begin-report'));
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    await page.locator('.prose > p').first().click();
    await page.keyboard.type('Một câu.');
    await page.evaluate(() => window.fake.sendMenuCommand('begin-report'));
    await page.getByText('Báo cáo đã có nội dung.').waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('brings in an old Word file: what was recognised, what is placed by hand, the header, marked as copied', async () => {
    await openEmpty('Phụ nữ');
    await page.keyboard.press('2');
    await dialog().getByText('Số 118-BC/HNDT').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await dialog().getByText('Không đưa được vào: 2 hình ảnh.').isVisible()).toBe(true);
    await dialog()
      .getByRole('combobox', { name: /chuyển đổi số/ })
      .selectOption({ label: '\u2003Giám sát, phản biện xã hội' });
    await dialog().getByRole('checkbox', { name: 'Công tác an sinh xã hội' }).uncheck();
    expect(
      await dialog()
        .getByRole('checkbox', { name: /PHỤ LỤC II: Danh sách mô hình dân vận khéo/ })
        .isChecked(),
    ).toBe(true);
    await dialog().getByRole('button', { name: 'Đưa vào báo cáo' }).click();

    expect(await page.locator('.appendix-label').textContent()).toMatch(/Phụ lục/);
    await status().getByText('5 đoạn chép chưa sửa').waitFor();
    const text = await page.locator('.prose').textContent();
    expect(text).toContain('Các cấp Hội mở 241 lớp.');
    expect(text).not.toContain('Trao 120 suất quà.');
    const channels = await page.evaluate(() => window.fake.calls.map((call) => call.channel));
    expect(channels).toContain('report:keep-word-file');
    expect(await page.getByRole('textbox', { name: 'Trích yếu' }).inputValue()).not.toContain('IV/2020');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.prose').textContent()).not.toContain('241');
  });

  it('shows text of an old font before and after, and takes it as it stands when the switch is off', async () => {
    await openEmpty('Phụ nữ', { zoom: 2 });
    await page.keyboard.press('2');
    await dialog().getByRole('cell', { name: 'Các cấp Hội mở 241 lớp' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await dialog()
      .getByRole('checkbox', { name: /Chuyển sang chữ Việt/ })
      .uncheck();
    await dialog().getByRole('button', { name: 'Đưa vào báo cáo' }).click();
    await expect.poll(() => page.locator('.prose').textContent()).toContain('C¸c cÊp Héi');
  });

  it('says in one sentence why a file cannot be read, changes nothing, and lets another be chosen', async () => {
    await openEmpty('Phụ nữ', {
      failures: [
        {
          channel: 'report:read-word-file',
          problem: { code: 'not-readable-word', details: { file: 'cũ.doc', fault: 'old-word' } },
        },
      ],
    });
    await page.keyboard.press('2');
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByRole('alert').textContent()).toContain(
      '“cũ.doc”: đây là tệp Word đời cũ (.doc). Mở trong Word rồi chọn Lưu thành, kiểu .docx. Chưa có gì thay đổi.',
    );
    expect(await findViolations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Chọn tệp khác' }).click();
    await dialog().getByText('Số 118-BC/HNDT').waitFor();
  });

  it('stops a reading that takes long', async () => {
    await openEmpty('Phụ nữ', { delays: [{ channel: 'report:read-word-file', delayMs: 60_000 }] });
    await page.keyboard.press('2');
    await dialog().getByRole('button', { name: 'Huỷ' }).click();
    await expect
      .poll(() =>
        dialog()
          .getByRole('button', { name: /Từ kỳ trước/ })
          .isVisible(),
      )
      .toBe(true);
  });
});
