import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenuCommand } from '../../core/contract/contract.ts';
import { pageOfScreen, type ScreenName } from '../../core/rules/guide/page-of-screen.ts';
import { damageRecord } from '../support/damage-record.ts';
import { makeForm } from '../support/excel-forms.ts';
import { AccessCheck } from './access.ts';
import { Installation } from './app.ts';
import { Editor, FirstRun, Home } from './screens.ts';

const root = join(import.meta.dirname, '../..');

/** Dialogs that this walk does not come to: the test that has axe look at each. */
const elsewhere: Readonly<Record<string, string>> = {
  'features/report/begin/begin-dialog.tsx': 'tests/renderer/features/report/begin-dialog.test.ts',
  'features/report/share/take-back-dialog.tsx': 'tests/renderer/features/report/section-share.test.ts',
  'features/catalogue/outline/outline-from-word.tsx': 'tests/e2e/outline-from-letter.test.ts',
  'features/catalogue/import-dialog.tsx': 'tests/e2e/catalogue.test.ts',
  'features/catalogue/indicator/replace-dialog.tsx': 'tests/renderer/outlines.test.ts',
  'features/intake/revision-dialog.tsx': 'tests/e2e/intake.test.ts',
  'components/notice-dialog.tsx': 'tests/renderer/workspaces.test.ts',
  'features/report/rounds/accepted-findings-dialog.tsx': 'tests/renderer/features/report/rounds.test.ts',
  'features/report/versions/damaged-dialog.tsx': 'tests/e2e/history.test.ts',
  'features/safety/restored-dialog.tsx': 'tests/e2e/safety.test.ts',
};

let installation: Installation;
let page: Page;
let access: AccessCheck;
let home: Home;

beforeAll(async () => {
  installation = await Installation.make();
  page = await installation.start({ asksHowToBegin: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  page.setDefaultTimeout(20_000);
  access = new AccessCheck(page);
  home = new Home(page);
});
afterAll(() => installation.remove());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const pressWithin = (name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).first().click();
const choose = (name: string | RegExp) => page.getByRole('menuitem', { name }).first().click();
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const command = (id: MenuCommand) =>
  installation.app.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
    id,
  );
const steps = () => page.getByRole('navigation', { name: 'Các bước của kỳ báo cáo' });
const goHome = async () => {
  await command('go-home');
  await steps().waitFor();
};

/** What has been found since the last question. */
function newFaults(): string[] {
  return access.faults.splice(0);
}

describe('every screen and dialog, in both themes and with the biggest text', () => {
  it('first run, and the home without a period', async () => {
    await heading('Báo cáo được soạn cho cơ quan nào?');
    await access.screen('first-run');
    await press('Nhận bàn giao từ máy khác…');
    await access.dialog('features/backups/open-pack-dialog.tsx');
    await access.closeDialog();
    await new FirstRun(page).chooseBodies('ninh b', ['Hội Nông dân']);
    await heading('Chọn một báo cáo cũ đã ban hành');
    await access.part('first-run', 'step 2');
    await press('Bỏ qua');
    await page.getByLabel('Trang 1/2').waitFor();
    await access.part('first-run', 'step 3');
    await press('Tiếp tục');
    await heading('Bắt đầu bằng gì?');
    await access.part('first-run', 'step 4');
    await press(/^Để sau/);
    await heading('Chưa có kỳ báo cáo nào');
    await access.screen('home-without-periods');
    await press('Thêm kỳ báo cáo');
    await access.dialog('features/period/add-period-dialog.tsx');
    await access.closeDialog();
    expect(newFaults()).toEqual([]);
  });

  it('what the menu opens over any screen', async () => {
    await command('show-workspaces');
    await access.dialog('features/workspaces/workspaces-dialog.tsx');
    await access.closeDialog();
    await command('show-about');
    await access.dialog('features/about/about-dialog.tsx');
    await access.closeDialog();
    await page.keyboard.press('F1');
    await access.dialog('features/guide/guide-dialog.tsx');
    await access.closeDialog();
    await page.keyboard.press('Control+/');
    await access.dialog('features/shortcuts/shortcuts-dialog.tsx');
    await access.closeDialog();
    await command('show-news');
    await access.dialog('features/update/news-dialog.tsx');
    await access.closeDialog();
    await command('check-safety');
    await access.dialog('features/safety/safety-dialog.tsx');
    await access.closeDialog();
    await command('show-word-copy-settings');
    await access.dialog('features/word-copy/word-copy-dialog.tsx');
    await access.closeDialog();
    await command('show-preferences');
    await access.dialog('features/preferences/preferences-dialog.tsx');
    await access.closeDialog();
    await command('show-update');
    await heading('Cập nhật từ tệp');
    await access.screen('update');
    await page.keyboard.press('Escape');
    await command('show-workspaces');
    await pressWithin('Tạo bộ dữ liệu mới');
    await new FirstRun(page).openPractice();
    expect(newFaults()).toEqual([]);
  });

  it('home of the period', async () => {
    await access.screen('home');
    await page.keyboard.press('Control+K');
    await access.dialog('features/search/search-dialog.tsx');
    await page.keyboard.type('nong dan');
    await page.getByRole('listbox').getByRole('option').first().waitFor({ timeout: 30_000 });
    await access.dialog('features/search/search-dialog.tsx');
    await access.closeDialog();
    await press('Sửa kỳ báo cáo');
    await access.dialog('features/period/edit-period-dialog.tsx');
    await access.closeDialog();
    await press(/^Ghi ngày đến/);
    await access.dialog('features/intake/arrival-dialog.tsx');
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Ngày đến/ })
      .fill('18/3/2021');
    await pressWithin('Ghi nhận');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Điền biểu mẫu Excel…');
    await access.dialog('features/forms/fill-dialog.tsx');
    await access.closeDialog();
    expect(newFaults()).toEqual([]);
  });

  it('report', async () => {
    const editor = await home.open(/Phụ nữ/);
    await access.screen('report');
    const toolbar = await page.getByRole('toolbar', { name: 'Thanh công cụ' }).boundingBox();
    expect(toolbar?.height).toBeLessThan(40);
    await editor.section('Phụ lục số liệu').click();
    await access.part('report', 'figures');
    await press('Chèn số liệu');
    await access.dialog('features/report/pick-dialog.tsx');
    await access.closeDialog();
    await page.keyboard.press('F8');
    for (const tab of await page.getByRole('complementary').getByRole('tab').all()) {
      await tab.click();
      await page.waitForTimeout(500);
      await access.part('report', `drawer ${await tab.innerText()}`);
    }
    await page.keyboard.press('F8');
    await page.keyboard.press('F7');
    await access.part('report', 'findings');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+H');
    await access.part('report', 'find');
    await page.keyboard.press('Escape');
    for (const [label, file] of [
      [/^Trình lãnh đạo \(/, 'features/report/rounds/submit-dialog.tsx'],
      [/^Nhập lại bản Word/, 'features/report/rounds/reimport-dialog.tsx'],
    ] as const) {
      await press(/^Tình trạng:/);
      await choose(label);
      await access.dialog(file);
      await access.closeDialog();
    }
    await command('remove-report');
    await access.dialog('features/report/rounds/remove-report-dialog.tsx');
    await access.closeDialog();
    await command('give-sections');
    await access.dialog('features/report/share/give-dialog.tsx');
    await access.closeDialog();
    await command('show-versions');
    await access.dialog('features/report/versions/versions-dialog.tsx');
    await access.closeDialog();
    await page.keyboard.press('F9');
    await page
      .locator('main[data-own-zoom]')
      .getByText(/Trang 1\/\d/)
      .waitFor();
    await page.waitForTimeout(800);
    await access.screen('print-view');
    await page.keyboard.press('Escape');
    await editor.prose.waitFor();
    expect(newFaults()).toEqual([]);
  });

  it('report on its way to the leader', async () => {
    const dialog = page.getByRole('dialog');
    const step = async (label: RegExp) => {
      await press(/^Tình trạng:/);
      await choose(label);
    };
    await step(/^Trình lãnh đạo \(/);
    await installation.answerSaveDialog(join(installation.folder, 'du-thao.pdf'));
    await dialog.getByRole('button', { name: 'Trình, lưu PDF' }).click();
    await dialog.waitFor({ state: 'detached' });
    await step(/^So sánh, in bản so sánh/);
    await access.dialog('features/report/rounds/compare-dialog.tsx');
    await access.closeDialog();
    await step(/^Ghi ý kiến lãnh đạo/);
    await access.part('report', 'remarks');
    await page.keyboard.press('F8');
    await step(/^(?:Đã duyệt|Lãnh đạo đã duyệt|Duyệt)/);
    await step(/^Ghi số, ngày ban hành/);
    await access.dialog('features/report/rounds/issue-dialog.tsx');
    await access.closeDialog();
    await new Editor(page).leave();
    expect(newFaults()).toEqual([]);
  });

  it('letter', async () => {
    await press('Soạn công văn đề nghị báo cáo');
    await page.getByLabel('Trang in của công văn').getByText('Kính gửi:').waitFor();
    await access.screen('letter');
    await page.getByRole('textbox', { name: 'Số', exact: true }).fill('12');
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    await press('Các bản đã lưu…');
    await access.dialog('features/letter/letter-versions-dialog.tsx');
    await access.closeDialog();
    await press(/^Xoá/);
    await access.dialog('components/confirm-dialog.tsx');
    await access.closeDialog();
    await goHome();
    expect(newFaults()).toEqual([]);
  });

  it('rooms of the office that gathers', async () => {
    await press(/^Xem xét báo cáo/);
    await page.getByRole('table', { name: 'Số liệu của đơn vị' }).waitFor();
    await access.screen('review');
    await goHome();

    await press('Tổng hợp báo cáo');
    await page
      .getByRole('navigation', { name: 'Mục' })
      .getByRole('button', { name: /tuyên truyền/ })
      .click();
    await access.screen('bench');
    await page.getByRole('tab', { name: 'Số liệu' }).click();
    await press(/^Biểu đồ: /);
    await access.dialog('features/bench/series-dialog.tsx');
    await access.closeDialog();
    await access.part('bench', 'sums');
    await page.getByRole('tab', { name: 'Nhiệm vụ, kiến nghị' }).click();
    await access.part('bench', 'tasks and petitions');
    await goHome();

    await press(/Bước 4: Lấy ý kiến/);
    await heading(/^Lấy ý kiến dự thảo/);
    await access.screen('consultation');
    await goHome();

    await press('Sổ theo dõi kiến nghị');
    await press(/^Đưa \d+ kiến nghị vào sổ$/);
    await press(/nhà ở công nhân/);
    await access.screen('petitions');
    await goHome();

    await press(/Bước 5: Hội nghị/);
    await choose('Chuẩn bị, điểm danh, ghi ý kiến');
    await page.getByRole('textbox', { name: 'Địa điểm' }).waitFor();
    await access.screen('meeting');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      if ((await tab.innerText()).startsWith('Kết luận')) await press('Thêm nội dung kết luận');
      await access.part('meeting', await tab.innerText());
    }
    await goHome();

    await press(/Bước 7: Theo dõi/);
    await choose('Thực hiện kết luận');
    await heading(/^Theo dõi/);
    await access.screen('follow-up');
    await goHome();
    await press(/Bước 7: Theo dõi/);
    await choose('Kết thúc kỳ, lập hồ sơ');
    await heading(/^Kết thúc/);
    await access.screen('closing');
    await goHome();
    expect(newFaults()).toEqual([]);
  });

  it('catalogue, layouts and forms', async () => {
    await command('show-catalogue');
    const nouns = page.getByRole('navigation', { name: 'Danh mục' });
    await nouns.waitFor();
    const openNoun = async (name: string) => {
      await nouns.getByRole('button', { name, exact: true }).click();
      await page.getByRole('grid', { name, exact: true }).waitFor();
    };
    await access.screen('catalogue');
    const names = await nouns.getByRole('button').allInnerTexts();
    for (const name of names) {
      if (/Biểu mẫu/.test(name)) continue;
      await nouns.getByRole('button', { name, exact: true }).click();
      await page.locator('main h1, [role=grid]').first().waitFor();
      const row = page.getByRole('row').nth(1);
      if ((await row.count()) > 0) await row.click();
      await access.part('catalogue', name);
    }
    await openNoun('Cơ quan, đơn vị');
    const otherAct = async (name: string | RegExp) => {
      const direct = page.getByRole('button', { name });
      if (await direct.isVisible()) return direct.click();
      await page.getByRole('button', { name: 'Việc khác', exact: true }).click();
      return choose(name);
    };
    await otherAct('Thay đổi tổ chức…');
    await access.dialog('features/catalogue/organisation/change-dialog.tsx');
    await access.closeDialog();
    await otherAct('Các thay đổi đã thực hiện');
    await access.dialog('features/catalogue/organisation/changes-dialog.tsx');
    await access.closeDialog();
    await page.getByRole('row').nth(1).click();
    await press('Xoá');
    if (await page.getByRole('dialog').getByRole('button', { name: 'Xoá', exact: true }).isVisible())
      await pressWithin('Xoá');
    await access.dialog('features/catalogue/used-dialog.tsx');
    await access.closeDialog();
    await otherAct('Đã xoá');
    await access.dialog('features/catalogue/removed-dialog.tsx');
    await access.closeDialog();
    await openNoun('Ngày nghỉ');
    await press('Thêm');
    await access.dialog('features/catalogue/add-year.tsx');
    await access.closeDialog();
    await openNoun('Đề cương');
    await otherAct('Bổ sung danh mục có sẵn');
    await access.dialog('features/catalogue/shipped-dialog.tsx');
    await access.closeDialog();
    await goHome();

    await command('show-layouts');
    await page
      .getByRole('button', { name: /HD 05-HD/ })
      .last()
      .click();
    await page.locator('[data-picture][aria-busy=false] canvas').first().waitFor();
    await access.screen('layouts');
    await goHome();

    await command('show-forms');
    await heading(/Biểu mẫu/);
    await access.screen('forms');
    const form = join(installation.folder, 'Biểu 01 HND.xlsx');
    await writeFile(form, makeForm());
    await installation.answerOpenDialog(form);
    await press('Thêm biểu mẫu…');
    await page.getByRole('grid').waitFor({ timeout: 30_000 });
    await access.part('forms', 'one form');
    await page.keyboard.press('Control+S');
    await command('go-home');
    await page.waitForTimeout(500);
    await goHome();
    expect(newFaults()).toEqual([]);
  });

  it('bin, journal and backups', async () => {
    await page.keyboard.press('Control+O');
    await access.dialog('features/recent/recent-dialog.tsx');
    await access.closeDialog();
    await command('show-bin');
    await heading('Thùng rác');
    await access.screen('bin');
    await page.keyboard.press('Escape');
    await steps().waitFor();
    await command('show-journal');
    await heading('Nhật ký');
    await access.screen('journal');
    await page.keyboard.press('Escape');
    await steps().waitFor();
    await command('show-backups');
    await press('Sao lưu ngay');
    const backup = page.getByRole('button', { name: /^Xem, khôi phục bản/ }).first();
    await backup.waitFor({ timeout: 60_000 });
    await access.screen('backups');
    await backup.click();
    await access.dialog('features/backups/restore-dialog.tsx');
    await access.closeDialog();
    await installation.answerOpenDialog(installation.folder);
    await press('Chọn thư mục…');
    await press('Đặt mật khẩu…');
    await access.dialog('features/backups/passphrase-dialog.tsx');
    await access.closeDialog();
    await press('Bàn giao máy…');
    await access.dialog('features/backups/handover-dialog.tsx');
    await access.closeDialog();
    await page.keyboard.press('Escape');
    await home.table.waitFor();
    expect(installation.complaints).toEqual([]);
    expect(newFaults()).toEqual([]);
  });

  it('data that cannot be read', async () => {
    await installation.close();
    await damageRecord(join(installation.folder, 'practice', 'workspace.json'), '{"schemaVersion":1,');
    page = await installation.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    access = new AccessCheck(page, access);
    await heading('Chưa mở được dữ liệu');
    await access.screen('unreadable');
    expect(newFaults()).toEqual([]);
  });

  it('leaves out none', async () => {
    const names = Object.keys(pageOfScreen) as ScreenName[];
    expect(names.filter((name) => !access.screens.has(name))).toEqual([]);
    const missing: string[] = [];
    for await (const file of glob('**/*.tsx', { cwd: join(root, 'renderer') })) {
      const name = file.replaceAll('\\', '/');
      const isDialog = /<Dialog\b/.test(await readFile(join(root, 'renderer', file), 'utf8'));
      if (isDialog && !access.dialogs.has(name) && !(name in elsewhere)) missing.push(name);
    }
    expect(missing).toEqual([]);
    for (const test of Object.values(elsewhere))
      expect(await readFile(join(root, test), 'utf8')).toContain('findViolations(');
  });
});
