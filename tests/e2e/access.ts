import type { CDPSession, Page } from 'playwright-core';
import type { ScreenName } from '../../core/rules/guide/page-of-screen.ts';
import { findViolations } from '../renderer/harness/find-violations.ts';
import { findForeignNames } from './foreign-names.ts';
import { findCutOff } from './find-cut-off.ts';
import { takePicture } from './pictures.ts';

/** Goes over what is shown as somebody does who sees little, uses no mouse or hears the screen; remembers what it has seen. */
export class AccessCheck {
  readonly #page: Page;
  readonly #screens = new Set<ScreenName>();
  readonly #dialogs = new Set<string>();
  #session: CDPSession | null = null;
  /** Everything that was found, with the place where it stands. */
  readonly faults: string[] = [];

  constructor(page: Page, earlier?: AccessCheck) {
    this.#page = page;
    void page.evaluate(watchKeyboard);
    if (!earlier) return;
    this.#screens = earlier.#screens;
    this.#dialogs = earlier.#dialogs;
    this.faults = earlier.faults;
  }

  get screens(): ReadonlySet<ScreenName> {
    return this.#screens;
  }

  /** The files of the dialogs, from renderer/. */
  get dialogs(): ReadonlySet<string> {
    return this.#dialogs;
  }

  /** A screen in both themes, at the usual and the biggest size of text, and along its stops of Tab. */
  async screen(name: ScreenName): Promise<void> {
    this.#screens.add(name);
    await takePicture(this.#page, name);
    await this.#look(name);
    await this.#tabThrough(name);
    await this.#page.evaluate(() => {
      document.documentElement.dataset['contrast'] = 'high';
      document.documentElement.style.fontSize = '200%';
    });
    this.#add(`${name}, high contrast, text at 200 %`, await findViolations(this.#page));
    this.#add(`${name}, text at 200 %`, await this.#findCutOff());
    await takePicture(this.#page, `${name}-200`);
    await this.#page.evaluate(() => {
      document.documentElement.dataset['contrast'] = 'normal';
      document.documentElement.style.fontSize = '100%';
    });
  }

  /** A screen with another part of it open, or at a further step. */
  async part(name: ScreenName, part: string): Promise<void> {
    const place = `${name}, ${part}`;
    await takePicture(this.#page, place.replaceAll(/[ ,]+/g, '-'));
    await this.#look(place);
    await this.#atBiggest(place, `${place.replaceAll(/[ ,]+/g, '-')}-200`);
  }

  /** The dialog that is open; `file` is where it is written, from renderer/. */
  async dialog(file: string): Promise<void> {
    this.#dialogs.add(file);
    const dialog = this.#page.locator('[role=dialog]').last();
    await dialog.waitFor();
    // The keyboard comes into it when it is there.
    await this.#page
      .waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null, null, {
        timeout: 3_000,
      })
      .catch(() => this.faults.push(`${file}: the keyboard is not in the dialog`));
    await takePicture(this.#page, file.replaceAll(/^.*\/|\.tsx$/g, ''));
    await this.#look(file, '[role=dialog]');
    await this.#atBiggest(file, `${file.replaceAll(/^.*\/|\.tsx$/g, '')}-200`);
  }

  /** Closes the dialog by Escape; the keyboard must come back to something of the page. */
  async closeDialog(): Promise<void> {
    const before = this.#page.locator('[role=dialog]');
    const count = await before.count();
    await this.#page.keyboard.press('Escape');
    await this.#page.waitForFunction(
      (most) => document.querySelectorAll('[role=dialog]').length < most,
      count,
    );
    const isLost = await this.#page
      .waitForFunction(
        () => document.activeElement !== document.body || Reflect.get(window, 'hadKeyboard') !== true,
        null,
        { timeout: 2_000 },
      )
      .then(
        () => false,
        () => true,
      );
    if (isLost) this.faults.push(`after ${[...this.#dialogs].at(-1)}: the keyboard is nowhere`);
  }

  /** The same place at the biggest size of text, without a further look of axe. */
  async #atBiggest(place: string, picture: string): Promise<void> {
    await this.#page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    this.#add(`${place}, text at 200 %`, await this.#findCutOff());
    await takePicture(this.#page, picture);
    await this.#page.evaluate(() => {
      document.documentElement.style.fontSize = '100%';
    });
  }

  async #findCutOff(): Promise<string[]> {
    const faults = await this.#page.evaluate(findCutOff);
    if (faults.length === 0) return faults;
    // What measures itself does so after the first drawing.
    await this.#page.waitForTimeout(200);
    return this.#page.evaluate(findCutOff);
  }

  async #look(place: string, within?: string): Promise<void> {
    this.#add(place, await findViolations(this.#page, within));
    this.#session ??= await this.#page.context().newCDPSession(this.#page);
    this.#add(place, await findForeignNames(this.#session));
    this.#add(place, await this.#page.evaluate(findMouseOnly));
    this.#add(place, await this.#page.evaluate(findOtherVoices));
  }

  /** Each stop of Tab is seen: it stands within the window, under nothing, with a ring around it. */
  async #tabThrough(place: string): Promise<void> {
    const seen = new Set<string>();
    for (let press = 0; press < 40; press += 1) {
      await this.#page.keyboard.press('Tab');
      const stop = await this.#page.evaluate(describeStop);
      // In the text Tab changes the level of a heading; F6 leaves it.
      if (stop === null || stop.isText || seen.has(stop.name)) break;
      seen.add(stop.name);
      for (const fault of stop.faults) this.faults.push(`${place}: ${fault}: ${stop.name}`);
    }
  }

  #add(place: string, found: readonly string[]): void {
    for (const each of found) this.faults.push(`${place}: ${each}`);
  }
}

/** Remembers whether the keyboard was anywhere before a dialog took it. Runs in the page. */
function watchKeyboard(): void {
  const isInDialog = (target: EventTarget | null) =>
    target instanceof Element && target.closest('[role=dialog]') !== null;
  const remember = (has: boolean) => Reflect.set(window, 'hadKeyboard', has);
  window.addEventListener('focusin', ({ target }) => {
    if (!isInDialog(target)) remember(true);
  });
  window.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (!isInDialog(target) && relatedTarget === null) remember(false);
  });
}

/** What answers a click but no key: it is no control, holds none and lies in none. Runs in the page. */
function findMouseOnly(): string[] {
  const controls =
    'button, a[href], input, select, textarea, label, summary, option, [contenteditable=true], [tabindex], [role=option]';
  return [...document.querySelectorAll<HTMLElement>('#root *, [data-portal] *')]
    .filter((element) => {
      const key = Object.keys(element).find((each) => each.startsWith('__reactProps'));
      const props: unknown = key === undefined ? null : Reflect.get(element, key);
      const answers = typeof props === 'object' && props !== null && 'onClick' in props && props.onClick;
      // What lies around a dialog closes it; Escape does, too.
      const isOverlay = element.matches('.mantine-Modal-overlay');
      return (
        Boolean(answers) &&
        !isOverlay &&
        element.closest(controls) === null &&
        element.querySelector(controls) === null
      );
    })
    .map((element) => `only a mouse reaches it: ${element.outerHTML.slice(0, 120)}`);
}

/** What a screen reader would be told of by anything but the announcer, what an act has come to, and alerts. Runs in the page. */
function findOtherVoices(): string[] {
  const voices =
    'output:not([aria-live=off], [data-said]), [role=status]:not([aria-live=off]), [role=log], [aria-live]:not([aria-live=off], [data-announcer], [role=alert])';
  return [...document.querySelectorAll(voices)].map(
    (element) => `a voice of its own: ${element.outerHTML.slice(0, 120)}`,
  );
}

/** The stop of Tab where the keyboard is, and what is wrong with it; null on the page itself. Runs in the page. */
function describeStop(): { name: string; isText: boolean; faults: string[] } | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 60)} ${element.id} ${Math.round(box.left)},${Math.round(box.top)}`;
  const faults: string[] = [];
  const isProse = element.isContentEditable;
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), window.innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), window.innerHeight - 1);
  if (!isProse && (box.bottom < 1 || box.top > window.innerHeight - 1)) faults.push('outside the window');
  else {
    const above = document.elementFromPoint(x, y);
    const label =
      element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
    const isOwn =
      above !== null &&
      (element.contains(above) ||
        above.contains(element) ||
        (label?.contains(above) ?? false) ||
        // The invisible letters of a picture of a page, to be copied from it.
        above.closest('[class*=textLayer]') !== null);
    if (!isProse && !isOwn) faults.push(`covered by ${above?.outerHTML.slice(0, 80)}`);
  }
  const hasRing = [
    element,
    ...(element.parentElement ? [element.parentElement, ...element.parentElement.children] : []),
  ].some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  });
  const hasShadow = getComputedStyle(element).boxShadow !== 'none';
  if (!isProse && !hasRing && !hasShadow) faults.push('no ring');
  return { name, isText: isProse, faults };
}
