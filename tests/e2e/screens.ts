import type { Locator, Page } from 'playwright-core';

/** The first-run question. */
export class FirstRun {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async openPractice(): Promise<Home> {
    await this.#page.getByRole('button', { name: 'Mở kỳ tập huấn' }).click();
    const home = new Home(this.#page);
    await home.table.waitFor();
    return home;
  }

  /** Types a part of the province's name, as a clerk does, and ticks the bodies. */
  async chooseBodies(province: string, bodies: string[]): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
    await field.fill(province);
    await field.press('ArrowDown');
    await field.press('Enter');
    for (const body of bodies) await this.#page.getByRole('checkbox', { name: body }).check();
    await this.next();
  }

  async next(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tiếp tục' }).click();
  }

  /** An office without an old report that begins later, at the home of its periods. */
  async chooseOffice(province: string, bodies: string[]): Promise<void> {
    await this.chooseBodies(province, bodies);
    await this.#page.getByRole('button', { name: 'Bỏ qua' }).click();
    await this.next();
    await this.#page.getByRole('button', { name: /^Để sau/ }).click();
    await this.#page.getByRole('heading', { name: 'Chưa có kỳ báo cáo nào' }).waitFor();
  }
}

/** The home of a period. */
export class Home {
  readonly #page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.table = page
      .locator('table')
      .filter({ has: page.getByRole('columnheader', { name: 'Tình trạng' }) });
  }

  row(body: string | RegExp): Locator {
    return this.#page.getByRole('row', { name: body });
  }

  /** The way into a body's report, whether it is the row's next act or its name. */
  report(body: string | RegExp): Locator {
    return this.row(body).getByRole('button', { name: /^(?:Soạn|Mở) báo cáo của / });
  }

  async open(body: string | RegExp): Promise<Editor> {
    await this.report(body).click();
    const editor = new Editor(this.#page);
    await editor.prose.waitFor();
    return editor;
  }
}

/** The report editor. */
export class Editor {
  readonly page: Page;
  readonly prose: Locator;
  /** The sign while it says that everything typed so far is on disk. */
  readonly savedSign: Locator;

  constructor(page: Page) {
    this.page = page;
    this.prose = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
    this.savedSign = page
      .getByRole('banner')
      .locator('[data-status=saved]')
      .filter({ hasText: /^Đã lưu \d\d:\d\d:\d\d$/ });
  }

  section(title: string | RegExp): Locator {
    return this.page.getByRole('navigation', { name: 'Mục' }).getByRole('button', { name: title });
  }

  /** Goes to a section, whose empty paragraph then holds the cursor, and types. */
  async write(section: string | RegExp, text: string): Promise<void> {
    await this.section(section).click();
    await this.page.keyboard.type(text);
  }

  figure(label: string): Locator {
    return this.page.getByRole('textbox', { name: `Kỳ này, ${label}`, exact: true });
  }

  async addTask(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await this.page
      .getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })
      .last()
      .fill(text);
  }

  async addPetition(text: string, addressee: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm ý kiến, kiến nghị' }).click();
    await this.page
      .getByRole('textbox', { name: /^Nội dung kiến nghị/ })
      .last()
      .fill(text);
    await this.page
      .getByRole('textbox', { name: /^Cơ quan có thẩm quyền/ })
      .last()
      .fill(addressee);
  }

  /** How many paragraphs the status bar counts as still copied. */
  async countCopies(): Promise<number> {
    const status = await this.page.getByRole('contentinfo').textContent();
    return Number(/(\d+) đoạn chép/.exec(status ?? '')?.[1] ?? 0);
  }

  /** Goes from section to section with what is still a copy and confirms it there, until nothing is. */
  async confirmAllCopies(): Promise<void> {
    const status = this.page.getByRole('contentinfo');
    const next = status.getByRole('button', { name: /đoạn chép chưa sửa/ });
    while ((await next.count()) > 0) {
      const said = await next.innerText();
      await next.click();
      await status.getByRole('button', { name: /Xác nhận tất cả trong mục/ }).click();
      await status.getByText(said, { exact: true }).waitFor({ state: 'hidden' });
    }
  }

  /** Waits until the sign says that everything typed so far is on disk. */
  async waitUntilSaved(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await this.savedSign.waitFor();
  }

  async leave(): Promise<Home> {
    await this.page.getByRole('button', { name: 'Trở về trang kỳ báo cáo' }).click();
    const home = new Home(this.page);
    await home.table.waitFor();
    return home;
  }

  async export(format: 'Xuất Word' | 'Lưu PDF'): Promise<void> {
    await this.page.getByRole('button', { name: format }).click();
    await this.page.getByRole('banner').getByRole('button', { name: 'Mở thư mục' }).waitFor();
  }
}
