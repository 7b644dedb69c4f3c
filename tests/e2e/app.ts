import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { beginBlank } from '../support/begin-blank.ts';
import { launchApp } from '../support/launch-app.ts';

/** One installation of the program: its folder lives on while the program is closed, killed and started again. */
export class Installation {
  readonly folder: string;
  #app: ElectronApplication | null = null;
  #page: Page | null = null;
  /** Everything that the page complained about since the last start. */
  readonly complaints: string[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Installation> {
    return new Installation(await mkdtemp(join(tmpdir(), 'giao-ban-e2e-')));
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the program is not running');
    return this.#app;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the program is not running');
    return this.#page;
  }

  /** An empty report's question how to begin is answered with the outline alone, unless the test is about it. */
  async start({ asksHowToBegin = false, env = {} } = {}): Promise<Page> {
    const { electronApp, page } = await launchApp({ userDataFolder: this.folder, env });
    this.#app = electronApp;
    this.#page = page;
    if (!asksHowToBegin) await beginBlank(page);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    return page;
  }

  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  /** What a power cut does: no quit event, no last word. */
  async kill(): Promise<void> {
    const child = this.app.process();
    const hasEnded = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await hasEnded;
    this.#app = null;
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The next file that is chosen by dialog is this one; the dialog itself is not shown. */
  async answerOpenDialog(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, path);
  }

  /** The next file that is saved by dialog goes to this path; the dialog itself is not shown. */
  async answerSaveDialog(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
  }
}
