import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { Installation } from './app.ts';
import { takePicture } from './pictures.ts';
import { Editor, FirstRun, Home } from './screens.ts';

let installation: Installation;
const page = () => installation.page;
const dialog = () => page().getByRole('dialog');
const row = (name: RegExp) => new Home(page()).row(name);
const pathOf = (name: string) => join(installation.folder, name);

beforeAll(async () => {
  installation = await Installation.make();
  const started = await installation.start({ asksHowToBegin: true });
  await started.setViewportSize({ width: 1366, height: 768 });
});
afterAll(() => installation.remove());

describe('the office takes in what comes from outside', () => {
  it('shows the period as seven steps and one row per body', async () => {
    const home = await new FirstRun(page()).openPractice();
    const steps = page().getByRole('navigation', { name: 'Các bước của kỳ báo cáo' }).getByRole('button');
    expect(await steps.count()).toBe(7);
    await takePicture(page(), 'office-home');
    expect(await findViolations(page())).toEqual([]);
    // A report of the practice quarter as Word is what its body sends for the next one.
    const editor = await home.open(/Liên đoàn Lao động/);
    await installation.answerSaveDialog(pathOf('Báo cáo LĐLĐ.docx'));
    await editor.export('Xuất Word');
    await editor.leave();
    await page().getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
    await dialog().getByRole('button', { name: /^Thêm/ }).click();
    await page()
      .getByRole('heading', { level: 1, name: /II\/2021/ })
      .waitFor();
    await page().getByText('Đã nhận 0/6').first().waitFor();
  });

  it('opens the menus of the home by keyboard, loaded already or not, and gives the keyboard back', async () => {
    const ofRow = row(/Hội Nông dân/).getByRole('button', { name: /^Việc khác/ });
    const ofHome = page().getByRole('button', { name: 'Soạn văn bản khác' });
    for (const button of [ofRow, ofHome, ofRow, ofHome]) {
      await button.focus();
      await page().keyboard.press('Enter');
      const first = page().getByRole('menuitem').first();
      await first.waitFor();
      await expect
        .poll(() =>
          page()
            .getByRole('menu')
            .evaluate((menu) => menu.matches(':focus-within')),
        )
        .toBe(true);
      await page().keyboard.press('ArrowDown');
      await expect.poll(() => first.evaluate((item) => item.matches(':focus'))).toBe(true);
      await page().keyboard.press('Escape');
      await first.waitFor({ state: 'detached' });
      await expect.poll(() => button.evaluate((each) => each.matches(':focus'))).toBe(true);
    }
  });

  it('registers a Word file, warns that it names another period, and puts its text onto the outline', async () => {
    await installation.answerOpenDialog(pathOf('Báo cáo LĐLĐ.docx'));
    await row(/Liên đoàn Lao động/)
      .getByRole('button', { name: /^Nhập báo cáo của/ })
      .click();
    await dialog()
      .getByRole('button', { name: /^Chọn tệp Word/ })
      .click();
    await dialog().getByText('Báo cáo LĐLĐ.docx').waitFor();
    await dialog()
      .getByText(/Tệp này ghi “quý I/)
      .waitFor();
    await dialog()
      .getByRole('textbox', { name: /^Ngày đến/ })
      .fill('18/6/2021');
    await dialog().getByRole('textbox', { name: 'Số đến' }).fill('215');
    await dialog().getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('45/BC-LĐLĐ');
    await takePicture(page(), 'office-arrival');
    expect(await findViolations(page())).toEqual([]);
    await dialog().getByRole('button', { name: 'Ghi nhận' }).click();
    await page().getByText('Đã nhận 1/6').first().waitFor();
    await row(/Liên đoàn Lao động/)
      .getByText('18/6/2021')
      .waitFor();
    await row(/Liên đoàn Lao động/)
      .getByRole('button', { name: /^Xếp vào đề cương/ })
      .click();
    await dialog().getByText('Báo cáo LĐLĐ.docx').waitFor();
    await dialog().getByRole('button', { name: 'Đưa vào báo cáo' }).click();
    await page()
      .getByRole('contentinfo')
      .getByText(/đoạn chép/)
      .waitFor();
    await page()
      .getByRole('banner')
      .getByText(/^Đã lưu \d\d:\d\d:\d\d$/)
      .waitFor();
    await new Editor(page()).leave();
    await row(/Liên đoàn Lao động/)
      .getByRole('button', { name: /^Xem xét báo cáo/ })
      .waitFor();
  });

  it('keeps a scan that is dropped on a row, byte for byte, and opens it from there', async () => {
    const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000, 7)]);
    const dropped = await page().evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(
          new File([new Uint8Array(bytes)], 'Báo cáo Hội CCB.pdf', { type: 'application/pdf' }),
        );
        return transfer;
      },
      [...scan],
    );
    await row(/Cựu chiến binh/).dispatchEvent('drop', { dataTransfer: dropped });
    await dialog().getByText('Báo cáo Hội CCB.pdf').waitFor();
    await dialog()
      .getByRole('textbox', { name: /^Ngày đến/ })
      .fill('25/6/2021');
    await dialog()
      .getByText(/^Gửi muộn \d+ ngày/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Ghi nhận' }).click();
    await row(/Cựu chiến binh/)
      .getByText('Gửi muộn')
      .waitFor();
    const received = (await readdir(pathOf('practice/received'))).filter((name) => name.endsWith('.pdf'));
    expect(received).toHaveLength(1);
    expect(await readFile(pathOf(`practice/received/${received[0] ?? ''}`))).toEqual(scan);
    await installation.app.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { openedPath: path });
        return '';
      };
    });
    await row(/Cựu chiến binh/)
      .getByRole('button', { name: /^Việc khác/ })
      .click();
    await page().getByRole('menuitem', { name: 'Mở tệp: Báo cáo Hội CCB.pdf' }).click();
    await expect
      .poll(() => installation.app.evaluate(() => String(Reflect.get(globalThis, 'openedPath'))))
      .toContain(received[0]);
  });

  it('refuses a file that nobody can read, with a sentence, and registers nothing', async () => {
    await writeFile(pathOf('hỏng.docx'), 'không phải tệp Word');
    await installation.answerOpenDialog(pathOf('hỏng.docx'));
    await row(/Hội Nông dân/)
      .getByRole('button', { name: /^Nhập báo cáo của/ })
      .click();
    await dialog()
      .getByRole('button', { name: /^Chọn tệp Word/ })
      .click();
    await dialog()
      .getByRole('alert')
      .getByText(/hỏng\.docx/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Huỷ' }).click();
    expect(
      await row(/Hội Nông dân/)
        .getByText('Chưa gửi')
        .isVisible(),
    ).toBe(true);
  });

  it('reads the report beside its last one, asks for a supplement by letter, and accepts it; each can be undone', async () => {
    await row(/Liên đoàn Lao động/)
      .getByRole('button', { name: /^Xem xét báo cáo/ })
      .click();
    await page().getByRole('table', { name: 'Số liệu của đơn vị' }).waitFor();
    await page()
      .getByRole('button', { name: /^Ghi ý kiến/ })
      .first()
      .click();
    const remarks = page().getByRole('complementary', { name: 'Ý kiến với báo cáo' });
    await remarks.getByRole('textbox').fill('Đề nghị làm rõ số liệu này');
    await page().getByRole('heading', { level: 1 }).click();
    await remarks.getByText('Ý kiến (1 chưa xong)').waitFor();
    await takePicture(page(), 'office-review');
    expect(await findViolations(page())).toEqual([]);

    await page().getByRole('button', { name: /^Chốt/ }).click();
    await page().getByText('Đã chốt, báo cáo được đưa vào tổng hợp.').waitFor();
    await page().getByRole('button', { name: 'Hoàn tác' }).click();
    await page().getByText('Đã bỏ chốt.').waitFor();

    await page().getByRole('button', { name: 'Đề nghị bổ sung, chỉnh sửa' }).click();
    await page().getByRole('menuitem', { name: 'Soạn công văn đề nghị bổ sung' }).click();
    const text = page().getByRole('textbox', { name: 'Nội dung' });
    await text.waitFor();
    expect(await text.inputValue()).toMatch(/- Số liệu “.+”: Đề nghị làm rõ số liệu này\./);
    await page().getByRole('button', { name: 'Trở về báo cáo của đơn vị' }).click();
    await page().getByRole('button', { name: 'Trở về', exact: true }).click();

    // What the body writes meanwhile is told and shown, but what is read is what has come.
    const editor = await new Home(page()).open(/Liên đoàn Lao động/);
    await editor.write(/Công tác tuyên truyền/, 'Bổ sung sau khi gửi: ');
    await editor.waitUntilSaved();
    await editor.leave();
    await row(/Liên đoàn Lao động/)
      .getByRole('button', { name: /^Xem xét báo cáo/ })
      .click();
    const shown = page().getByRole('region', { name: 'Bản đang xem' });
    await shown.getByText(/^Bản gửi lần 1 /).waitFor();
    await shown.getByText('Đã sửa sau khi gửi: 1 đoạn.').waitFor();
    const content = page().getByRole('region', { name: 'Nội dung' });
    expect(await content.getByText('Bổ sung sau khi gửi').count()).toBe(0);
    await takePicture(page(), 'office-review-changed');
    await shown.getByRole('button', { name: 'Xem chỗ đã sửa' }).click();
    await dialog().getByText('Phần chữ: 1 đoạn khác').waitFor();
    await takePicture(page(), 'office-review-difference');
    expect(await findViolations(page())).toEqual([]);
    await page().keyboard.press('Escape');

    await page().getByRole('button', { name: 'Đã nhận bản bổ sung' }).click();
    await shown.getByText(/^Bản gửi lần 2 /).waitFor();
    expect(await content.getByText('Bổ sung sau khi gửi').count()).toBe(1);
    await shown.getByRole('button', { name: 'So với bản gửi lần 1' }).click();
    await dialog().getByText('Phần chữ: 1 đoạn khác').waitFor();
    await page().keyboard.press('Escape');
    await remarks.getByRole('checkbox', { name: /^Đã xong/ }).check();
    await remarks.getByText('Ý kiến (0 chưa xong)').waitFor();
    await page().getByRole('button', { name: /^Chốt/ }).click();
    await page().getByText('Đã chốt, báo cáo được đưa vào tổng hợp.').waitFor();
    await page().getByRole('button', { name: 'Trở về', exact: true }).click();
    await row(/Liên đoàn Lao động/)
      .getByText('Đã chốt')
      .waitFor();
    await page().getByRole('region', { name: 'Tình hình gửi báo cáo' }).getByText('đã chốt').waitFor();
  });

  it('keeps another source, changes it, and takes it out into the bin', async () => {
    await page().getByRole('button', { name: 'Thêm nguồn khác' }).click();
    await dialog().getByRole('textbox', { name: 'Cơ quan gửi' }).fill('Công an tỉnh');
    await dialog().getByRole('textbox', { name: 'Trích yếu' }).fill('Tình hình an ninh, trật tự');
    await dialog().getByRole('button', { name: 'Ghi nhận' }).click();
    await row(/^Công an tỉnh/)
      .getByRole('button', { name: /^Sửa nguồn/ })
      .click();
    await dialog().getByRole('textbox', { name: 'Số đến' }).fill('220');
    await dialog().getByRole('button', { name: 'Ghi nhận' }).click();
    await row(/^Công an tỉnh/)
      .getByText('220')
      .waitFor();
    await takePicture(page(), 'office-later');
    await row(/^Công an tỉnh/)
      .getByRole('button', { name: /^Việc khác/ })
      .click();
    await page().getByRole('menuitem', { name: 'Xoá nguồn này' }).click();
    await dialog().getByRole('button', { name: 'Xoá', exact: true }).click();
    await row(/^Công an tỉnh/).waitFor({ state: 'detached' });
    expect(installation.complaints).toEqual([]);
  });
});
