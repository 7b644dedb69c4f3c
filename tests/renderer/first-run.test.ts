import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './harness/find-violations.ts';
import { useHarness } from './harness/use-harness.ts';

const harness = useHarness();

/** Types part of a name where the keyboard is at the start, and takes the first one found. */
async function chooseProvince(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.locator('[role="option"][data-combobox-selected]').waitFor();
  await page.keyboard.press('Enter');
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const next = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' });

/** Answers the first question. */
async function chooseBodies(page: Page, ...bodies: string[]): Promise<void> {
  await chooseProvince(page, 'ninh b');
  for (const body of bodies) await page.getByLabel(body).check();
  await next(page).click();
  await title(page, 'Chọn một báo cáo cũ đã ban hành').waitFor();
}

async function goToPages(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByLabel('Trang 1/2').waitFor();
}

const calls = (page: Page, channel: string) =>
  page.evaluate(
    (wanted) =>
      window.fake.calls.filter((each) => each.channel === wanted).map((each) => JSON.stringify(each.args)),
    channel,
  );

/** What axe finds, and whether something reaches beyond the window. */
async function listFaults(page: Page): Promise<string[]> {
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...(await findViolations(page)), ...(isTooWide ? ['wider than the window'] : [])];
}

describe('the first question', () => {
  it('is answered by keyboard alone, typing a province without marks', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'dong th');
    expect(await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).inputValue()).toBe('Đồng Tháp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('nong dan');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Hội Nông dân tỉnh Đồng Tháp').isChecked()).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.keyboard.type('phu nu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await title(page, 'Chọn một báo cáo cũ đã ban hành').waitFor();
    const [asked = ''] = await calls(page, 'first-run:draft-bodies');
    expect(JSON.parse(asked)).toMatchObject({
      provinceId: 'dong-thap',
      bodyIds: ['hoi-nong-dan', 'hoi-lhpn'],
      other: null,
    });
  });

  it('says what is missing at its place and goes there', async () => {
    const page = await harness.open('first-run');
    await next(page).click();
    const summary = page.getByRole('alert', { name: 'Còn 2 chỗ cần sửa' });
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByText('Chọn tỉnh, thành phố.').count()).toBe(2);
    expect(await findViolations(page)).toEqual([]);
    const isHere = (field: Element) => field === document.activeElement;
    await summary.getByRole('button', { name: 'Chọn ít nhất một cơ quan.' }).click();
    expect(await page.getByRole('checkbox').first().evaluate(isHere)).toBe(true);
    await summary.getByRole('button', { name: 'Chọn tỉnh, thành phố.' }).click();
    const province = page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
    expect(await province.evaluate(isHere)).toBe(true);
    expect(await province.getAttribute('aria-invalid')).toBe('true');
    // The only one left is gone to by itself.
    await page.keyboard.type('ninh b');
    await page.keyboard.press('Enter');
    await next(page).click();
    await page.getByRole('alert', { name: 'Còn 1 chỗ cần sửa' }).waitFor();
    expect(await page.getByRole('checkbox').first().evaluate(isHere)).toBe(true);
  });

  it('finds a body by a part of its name, keeps the chosen ones in sight, and takes a name that is in no list', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'ninh b');
    await page.getByLabel('Hội Nông dân').check();
    const search = page.getByRole('searchbox', { name: 'Tìm cơ quan, đơn vị' });
    await search.fill('cuu chien');
    const names = () => page.getByRole('group').getByRole('checkbox').count();
    expect(await names()).toBe(3);
    expect(await page.getByLabel('Hội Nông dân tỉnh Ninh Bình').isChecked()).toBe(true);
    await search.fill('Hội Luật gia tỉnh Ninh Bình');
    await page.getByText('Không có cơ quan nào tên như vậy').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Cơ quan của tôi không có trong danh sách').check();
    expect(await page.getByLabel('Tên đầy đủ').inputValue()).toBe('Hội Luật gia tỉnh Ninh Bình');
    expect(await findViolations(page)).toEqual([]);
  });

  it('takes an office that is in no list by its two names', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'ninh b');
    await page.getByLabel('Cơ quan của tôi không có trong danh sách').check();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ghi tên đầy đủ của cơ quan.' }).click();
    expect(await page.getByLabel('Tên đầy đủ').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Tên đầy đủ').fill('Hội Nông dân xã Hải Hưng');
    await page.getByLabel('Tên gọi tắt').fill('HND Hải Hưng');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hội Nông dân xã Hải Hưng' }).waitFor();
  });

  it('opens the practice quarter, marked as such, and leads back out of it', async () => {
    const page = await harness.open('first-run');
    await page.getByRole('button', { name: 'Mở kỳ tập huấn' }).click();
    await page.getByRole('heading', { name: 'Báo cáo quý I/2021' }).waitFor();
    expect(await page.getByRole('note').textContent()).toContain('Kỳ tập huấn');
    await page.getByRole('button', { name: 'Về dữ liệu của cơ quan' }).click();
    await title(page, 'Báo cáo được soạn cho cơ quan nào?').waitFor();
  });

  it('keeps what was chosen when the disk refuses, and says so in one sentence', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'ninh b');
    await page.getByLabel('Hội Nông dân').check();
    await page.evaluate(() =>
      window.fake.failNext('first-run:draft-bodies', { code: 'disk-full', details: {} }),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Ổ đĩa đã đầy').waitFor();
    expect(await page.getByLabel('Hội Nông dân').isChecked()).toBe(true);
    await next(page).click();
    await title(page, 'Chọn một báo cáo cũ đã ban hành').waitFor();
  });

  it('shows where the data and the Word copies lie, and changes it', async () => {
    const page = await harness.open('first-run');
    await page.getByRole('button', { name: 'Đổi thư mục dữ liệu' }).click();
    await page.getByText('D:\\Giao Ban').waitFor();
    await page.getByRole('button', { name: 'Đổi thư mục bản Word' }).click();
    expect(await calls(page, 'word-copy:choose-folder')).toHaveLength(1);
  });

  it.each([1, 2])('has nothing for axe to find and nothing cut off at zoom %d', async (zoom) => {
    const page = await harness.open('first-run', { zoom });
    await page.getByLabel('Cơ quan của tôi không có trong danh sách').check();
    expect(await listFaults(page)).toEqual([]);
    const button = page.getByRole('button', { name: 'Mở bộ dữ liệu đã có…' });
    await button.scrollIntoViewIfNeeded();
    expect(await button.isVisible()).toBe(true);
  });
});

describe('the second question', () => {
  it('tells what was read in the old report and what was not', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: 'Hội Nông dân tỉnh Ninh Bình' });
    await card.getByText('Đọc được:').waitFor();
    expect(await card.getByText('HỘI NÔNG DÂN VIỆT NAM / BCH HND TỈNH NINH BÌNH').isVisible()).toBe(true);
    expect(await card.getByText('Phó Chủ tịch Trần Thị Hạnh').isVisible()).toBe(true);
    expect(await card.getByText('Chưa thấy: địa danh.').isVisible()).toBe(true);
    await card.getByRole('button', { name: /^Bỏ tệp này/ }).click();
    await page.getByRole('button', { name: 'Bỏ qua' }).waitFor();
  });

  it('takes a file that is dropped on the body it belongs to', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân', 'Hội Liên hiệp Phụ nữ');
    const card = page.getByRole('region', { name: 'Hội Liên hiệp Phụ nữ tỉnh Ninh Bình' });
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array([80, 75])], 'Báo cáo quý III.docx'));
      return transfer;
    });
    await card.dispatchEvent('drop', { dataTransfer: data });
    await card.getByText('Đọc được:').waitFor();
    const [asked = ''] = await calls(page, 'first-run:read-file');
    expect(JSON.parse(asked)).toMatchObject({
      organisation: { id: 'ninh-binh-hoi-lhpn' },
      dropped: { fileName: 'Báo cáo quý III.docx' },
    });
  });

  it('says what is wrong with a file, in the sentence of the reader, and takes another', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await page.evaluate(() =>
      window.fake.failNext('first-run:read-file', {
        code: 'not-readable-word',
        details: { file: 'cũ.doc', fault: 'old-word' },
      }),
    );
    await page.getByRole('button', { name: /^Chọn tệp Word/ }).click();
    await page.getByRole('alert').getByText('cũ.doc').waitFor();
    expect(await listFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Chọn tệp Word/ }).click();
    await page.getByText('Đọc được:').waitFor();
  });

  it.each([1, 2])('has nothing for axe to find and nothing cut off at zoom %d', async (zoom) => {
    const page = await harness.open('first-run', { zoom });
    await chooseBodies(page, 'Hội Nông dân', 'Hội Liên hiệp Phụ nữ');
    await page
      .getByRole('button', { name: /^Chọn tệp Word/ })
      .first()
      .click();
    await page.getByText('Đọc được:').waitFor();
    expect(await listFaults(page)).toEqual([]);
  });
});

describe('the third question', () => {
  it('leads from each line of the page to its field, by mouse and by keyboard', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await goToPages(page);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));
    const place = page.getByRole('button', { name: 'Sửa tên cơ quan ban hành' });
    const box = await place.boundingBox();
    if (!box) throw new Error('the place is not on the page');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await focused()).toBe('issuerLines');
    await page.getByRole('button', { name: 'Sửa tên cơ quan cấp trên' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('symbol');
  });

  it('draws the pages anew under what is typed', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await goToPages(page);
    await page.getByRole('textbox', { name: 'Địa danh' }).fill('Cao Lãnh');
    await page.getByLabel('Họ và tên người ký 1').fill('Trần Thị Hạnh');
    await page.getByRole('button', { name: 'Thêm người ký' }).click();
    await page.getByLabel('Họ và tên người ký 2').fill('Lê Văn An');
    await expect.poll(async () => (await calls(page, 'first-run:preview')).at(-1)).toContain('Lê Văn An');
    const drawn = JSON.parse((await calls(page, 'first-run:preview')).at(-1) ?? '{}');
    expect(drawn.facts).toMatchObject({
      placeName: 'Cao Lãnh',
      signers: [{ fullName: 'Trần Thị Hạnh' }, { fullName: 'Lê Văn An', title: '' }],
    });
  });

  it('shows how the number is written, and leaves it to another layout’s rule', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await goToPages(page);
    const drawn = async () =>
      JSON.parse((await calls(page, 'first-run:preview')).at(-1) ?? '{}').facts?.numberPattern;
    await page.getByLabel('Cách ghi số, ký hiệu').selectOption({ label: 'Số: 15-BC/HNDT' });
    await expect.poll(drawn).toBe('Số: {number}-{type}/{symbol}');
    await page.getByRole('button', { name: 'Chọn mẫu khác' }).click();
    const cards = page.getByRole('radiogroup', { name: 'Mẫu trình bày' });
    await cards.getByRole('radio', { name: /Văn bản của Đảng|HD 05/ }).check();
    await expect.poll(drawn).toBeUndefined();
    expect(await page.getByLabel('Cách ghi số, ký hiệu').inputValue()).toBe('Số {number}-{type}/{symbol}');
  });

  it('does not go on without the name of the issuer, of whichever body it is', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân', 'Hội Liên hiệp Phụ nữ');
    await goToPages(page);
    await page.getByLabel('Xem trang của').selectOption({ label: 'Hội Liên hiệp Phụ nữ tỉnh Ninh Bình' });
    await page.getByLabel(/^Cơ quan ban hành/).fill('');
    await page.getByLabel('Xem trang của').selectOption({ label: 'Hội Nông dân tỉnh Ninh Bình' });
    await next(page).click();
    const issuer = page.getByLabel(/^Cơ quan ban hành/);
    await expect.poll(() => issuer.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Xem trang của').inputValue()).toBe('ninh-binh-hoi-lhpn');
    await page.getByLabel('Xem trang của').selectOption({ label: 'Hội Nông dân tỉnh Ninh Bình' });
    await issuer.fill('');
    await next(page).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Còn 2 chỗ cần sửa' });
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => issuer.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Xem trang của').inputValue()).toBe('ninh-binh-hoi-lhpn');
    await issuer.fill('BAN THƯỜNG VỤ');
    await summary.waitFor({ state: 'detached' });
    await page.getByText('Còn 1 chỗ cần sửa').waitFor();
    await page.getByLabel('Xem trang của').selectOption({ label: 'Hội Nông dân tỉnh Ninh Bình' });
    await issuer.fill('BAN CHẤP HÀNH');
    await next(page).click();
    await title(page, 'Bắt đầu bằng gì?').waitFor();
  });

  it('offers the layouts by picture', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await goToPages(page);
    await page.getByRole('button', { name: 'Chọn mẫu khác' }).click();
    const cards = page.getByRole('radiogroup', { name: 'Mẫu trình bày' });
    await cards.getByRole('radio', { name: /Văn bản của Đảng|HD 05/ }).check();
    await expect
      .poll(
        async () => JSON.parse((await calls(page, 'first-run:preview')).at(-1) ?? '{}').facts?.layoutFamily,
        { timeout: 15_000 },
      )
      .toBe('party');
    expect(await listFaults(page)).toEqual([]);
  });

  it.each([1, 2])('has nothing for axe to find and nothing cut off at zoom %d', async (zoom) => {
    const page = await harness.open('first-run', { zoom });
    await chooseBodies(page, 'Hội Nông dân');
    await goToPages(page);
    expect(await listFaults(page)).toEqual([]);
    const add = page.getByRole('button', { name: 'Thêm người ký' });
    await add.scrollIntoViewIfNeeded();
    expect(await add.isVisible()).toBe(true);
  });
});

describe('the fourth question', () => {
  const goToBegin = async (page: Page, ...bodies: string[]) => {
    await chooseBodies(page, ...bodies);
    await goToPages(page);
    await next(page).click();
    await title(page, 'Bắt đầu bằng gì?').waitFor();
  };

  it('opens the editor on the shipped outline, and does not ask once more how to begin', async () => {
    const page = await harness.open('first-run', { asksHowToBegin: true });
    await goToBegin(page, 'Hội Nông dân');
    const year = page.getByRole('spinbutton', { name: 'Năm' });
    await year.fill('20');
    await page.getByRole('button', { name: /Đề cương có sẵn/ }).click();
    await page.getByText('Còn 1 chỗ cần sửa').waitFor();
    await expect.poll(() => year.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await calls(page, 'first-run:finish')).toEqual([]);
    await year.fill('2026');
    await page.getByRole('button', { name: /Đề cương có sẵn/ }).click();
    await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByText('Báo cáo đầu tiên đã được tạo và lưu').waitFor();
    await page.getByRole('button', { name: 'Trở về trang kỳ báo cáo' }).click();
    await page.getByRole('heading', { name: /Báo cáo/ }).waitFor();
  });

  it('opens it with the old report’s text, and tells what found no section', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await page.keyboard.press('Enter');
    await page.getByText('Đọc được:').waitFor();
    await next(page).click();
    await page.getByLabel('Trang 1/2').waitFor();
    await next(page).click();
    await page.keyboard.press('1');
    await page.getByText('2 đoạn chưa rõ thuộc mục nào').waitFor();
    const [finish = ''] = await calls(page, 'first-run:finish');
    expect(JSON.parse(finish).beginning).toMatchObject({
      kind: 'old-report',
      organisationId: 'ninh-binh-hoi-nong-dan',
      period: { kind: 'quarter' },
    });
  });

  it('does not offer an old report that was not given, and says where it would be', async () => {
    const page = await harness.open('first-run');
    await goToBegin(page, 'Hội Nông dân');
    const off = page.getByRole('button', { name: /Báo cáo kỳ trước/ });
    expect(await off.getAttribute('aria-disabled')).toBe('true');
    await off.focus();
    await page.keyboard.press('Enter');
    expect(await calls(page, 'first-run:finish')).toEqual([]);
    expect(await off.textContent()).toContain('ở bước 2');
  });

  it('shows what the upper level’s letter asks for, each line to be changed, and opens the editor by it', async () => {
    const page = await harness.open('first-run');
    await goToBegin(page, 'Hội Nông dân', 'Hội Liên hiệp Phụ nữ');
    await page.getByRole('button', { name: /Đề cương cấp trên gửi/ }).click();
    await page.getByRole('heading', { name: 'Xem lại đề cương đọc được' }).waitFor();
    await page.getByText(/Báo cáo sẽ có \d+ mục và \d+ nội dung số liệu/).waitFor();
    await page.getByLabel('Hội Liên hiệp Phụ nữ tỉnh Ninh Bình').check();
    await page.getByLabel('Tên đề cương').fill('');
    await page.getByRole('button', { name: 'Mở báo cáo theo đề cương này' }).click();
    await page.getByRole('alert').getByText('Ghi tên đề cương.').waitFor();
    const name = page.getByLabel('Tên đề cương');
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await calls(page, 'first-run:finish')).toEqual([]);
    await page.getByLabel('Tên đề cương').fill('Đề cương quý');
    await page.getByLabel(/^Tên mục, dòng 2/).fill('Tình hình hội viên');
    // Back and forth keeps it.
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('button', { name: /CV 127 đề cương/ }).click();
    expect(await page.getByLabel('Tên đề cương').inputValue()).toBe('Đề cương quý');
    await page.getByRole('button', { name: 'Mở báo cáo theo đề cương này' }).click();
    await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor();
    const finish = JSON.parse((await calls(page, 'first-run:finish')).at(-1) ?? '{}');
    expect(finish.beginning).toMatchObject({
      kind: 'outline-letter',
      organisationId: 'ninh-binh-hoi-nong-dan',
    });
    expect(finish.draft.outlineLetter).toMatchObject({
      bodyIds: ['ninh-binh-hoi-nong-dan', 'ninh-binh-hoi-lhpn'],
      proposal: { name: 'Đề cương quý' },
    });
    expect(JSON.stringify(finish.draft.outlineLetter)).toContain('Tình hình hội viên');
  });

  it('says what is wrong with a letter, and stays with the four ways', async () => {
    const page = await harness.open('first-run');
    await goToBegin(page, 'Hội Nông dân');
    await page.evaluate(() =>
      window.fake.failNext('first-run:read-letter', {
        code: 'not-readable-word',
        details: { file: 'đề cương.doc', fault: 'old-word' },
      }),
    );
    await page.getByRole('button', { name: /Đề cương cấp trên gửi/ }).click();
    await page.getByRole('alert').getByText('đề cương.doc').waitFor();
    expect(await calls(page, 'first-run:finish')).toEqual([]);
    await page.getByRole('button', { name: /Đề cương cấp trên gửi/ }).click();
    await page.getByRole('heading', { name: 'Xem lại đề cương đọc được' }).waitFor();
  });

  it.each([1, 2])('shows the letter’s outline whole at zoom %d', async (zoom) => {
    const page = await harness.open('first-run', { zoom });
    await goToBegin(page, 'Hội Nông dân', 'Hội Liên hiệp Phụ nữ');
    await page.getByRole('button', { name: /Đề cương cấp trên gửi/ }).click();
    await page.getByRole('heading', { name: 'Xem lại đề cương đọc được' }).waitFor();
    expect(await listFaults(page)).toEqual([]);
  });

  it('can be left for later', async () => {
    const page = await harness.open('first-run');
    await goToBegin(page, 'Hội Nông dân');
    await page.getByRole('button', { name: /Để sau/ }).click();
    await page.getByRole('heading', { name: 'Chưa có kỳ báo cáo nào' }).waitFor();
    const [finish = ''] = await calls(page, 'first-run:finish');
    expect(JSON.parse(finish).beginning).toBeNull();
  });

  it('keeps every answer when the end fails, and goes on from there', async () => {
    const page = await harness.open('first-run');
    await goToBegin(page, 'Hội Nông dân');
    await page.getByLabel('Loại kỳ').selectOption('month');
    await page.getByLabel('Tháng').selectOption('11');
    await page.evaluate(() => window.fake.failNext('first-run:finish', { code: 'disk-full', details: {} }));
    await page.getByRole('button', { name: /Đề cương có sẵn/ }).click();
    await page.getByRole('alert').getByText('Ổ đĩa đã đầy').waitFor();
    await page.getByRole('button', { name: /Đề cương có sẵn/ }).click();
    await page.getByRole('textbox', { name: 'Nội dung báo cáo' }).waitFor();
    const last = JSON.parse((await calls(page, 'first-run:finish')).at(-1) ?? '{}');
    expect(last.beginning.period).toMatchObject({ kind: 'month', ordinal: 11 });
  });

  it.each([1, 2])('has nothing for axe to find and nothing cut off at zoom %d', async (zoom) => {
    const page = await harness.open('first-run', { zoom });
    await goToBegin(page, 'Hội Nông dân', 'Hội Liên hiệp Phụ nữ');
    expect(await listFaults(page)).toEqual([]);
  });
});

describe('the answers', () => {
  it('stay when one goes back and forth', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await goToPages(page);
    await page.getByRole('textbox', { name: 'Địa danh' }).fill('Cao Lãnh');
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: 'Cơ quan' }).click();
    expect(await page.getByLabel('Hội Nông dân tỉnh Ninh Bình').isChecked()).toBe(true);
    await next(page).click();
    await goToPages(page);
    expect(await page.getByRole('textbox', { name: 'Địa danh' }).inputValue()).toBe('Cao Lãnh');
  });

  it('are kept while one answers, and before the window closes', async () => {
    const page = await harness.open('first-run');
    await chooseBodies(page, 'Hội Nông dân');
    await goToPages(page);
    await page.getByRole('textbox', { name: 'Địa danh' }).fill('Cao Lãnh');
    await page.evaluate(() => window.fake.sendMenuCommand('close-window'));
    await expect.poll(() => calls(page, 'window:close')).toHaveLength(1);
    const kept = JSON.parse((await calls(page, 'first-run:save')).at(-1) ?? '{}');
    expect(kept.draft).toMatchObject({ step: 3, bodies: [{ facts: { placeName: 'Cao Lãnh' } }] });
  });

  it('are not given up silently when they cannot be kept: closing says so first', async () => {
    const page = await harness.open('first-run');
    await chooseProvince(page, 'ninh b');
    await expect.poll(() => calls(page, 'first-run:save')).toHaveLength(1);
    await page.evaluate(() => {
      for (let count = 0; count < 3; count += 1)
        window.fake.failNext('first-run:save', { code: 'disk-full', details: {} });
    });
    await page.getByLabel('Hội Nông dân').check();
    await page.evaluate(() => window.fake.sendMenuCommand('close-window'));
    await page.getByRole('alert').getByText('Ổ đĩa đã đầy').waitFor();
    expect(await calls(page, 'window:close')).toEqual([]);
    await page.evaluate(() => window.fake.sendMenuCommand('close-window'));
    await expect.poll(() => calls(page, 'window:close')).toHaveLength(1);
  });
});
