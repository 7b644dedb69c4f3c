import type { Locator } from 'playwright-core';

/**
 * The time that a clerk would need, counted while the script itself goes at its own speed. Generous to nobody: typing with two
 * fingers, reading every word that has to be read, thinking before each decision; and all the time that the program takes.
 */
const pace = {
  /** About 25 words a minute, with the marks of Vietnamese typed as further keys. */
  keyMs: 450,
  /** Finding a place on the screen, the way of the hand, the press. */
  pressMs: 2_500,
  /** 150 words a minute. */
  wordMs: 400,
  decisionMs: 6_000,
  /** Finding a file in the folders of the system's dialog. */
  fileMs: 40_000,
};

export class Clerk {
  #countedMs = 0;
  #startedAt = Date.now();

  async press(target: Locator): Promise<void> {
    this.#countedMs += pace.pressMs;
    await target.click();
  }

  async type(target: Locator, text: string): Promise<void> {
    this.#countedMs += pace.pressMs + text.normalize('NFD').length * pace.keyMs;
    await target.pressSequentially(text);
  }

  /** `except`: what nobody reads through, such as the example text of a page. */
  async read(shown: Locator, except?: Locator): Promise<void> {
    const left = except ? await except.elementHandle() : null;
    // Counted in one moment: pages get their text while one looks. A list that is closed shows one of its words.
    const words = await shown.evaluate((whole, out) => {
      const count = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;
      const lists = [...whole.querySelectorAll('select')].filter((list) => !out?.contains(list));
      const closed = lists.reduce(
        (sum, list) => sum + count(list.innerText) - count(list.selectedOptions[0]?.text ?? ''),
        0,
      );
      return (
        count((whole as HTMLElement).innerText) - count((out as HTMLElement | null)?.innerText ?? '') - closed
      );
    }, left);
    this.#countedMs += words * pace.wordMs;
  }

  decide(): void {
    this.#countedMs += pace.decisionMs;
  }

  findFile(): void {
    this.#countedMs += pace.fileMs;
  }

  /** What reading, typing, pressing and deciding took: the same on every machine. */
  get ownSeconds(): number {
    return Math.round(this.#countedMs / 1_000);
  }

  /** Seconds since the clerk began: the clerk's own, and what the script itself has waited for. */
  get seconds(): number {
    return Math.round((this.#countedMs + Date.now() - this.#startedAt) / 1_000);
  }
}
