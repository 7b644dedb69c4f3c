import type { CDPSession, Page } from 'playwright-core';

/** What stands on the screen after each key of one word, the word itself last. */
export type Word = readonly string[];

/** The same words by the two ways in which Vietnamese is typed: `nguowif`, `nguoi72`; `ddaast`, `d9at61`; `hoaf`, `hoa2`. */
export const words: Record<'telex' | 'vni', readonly Word[]> = {
  telex: [
    ['n', 'ng', 'ngu', 'nguo', 'ngươ', 'ngươi', 'người'],
    ['d', 'đ', 'đa', 'đâ', 'đấ', 'đất'],
    ['h', 'ho', 'hoa', 'hoà'],
  ],
  vni: [
    ['n', 'ng', 'ngu', 'nguo', 'nguoi', 'ngươi', 'người'],
    ['d', 'đ', 'đa', 'đat', 'đât', 'đất'],
    ['h', 'ho', 'hoa', 'hoà'],
  ],
};

/** Types one word as one kind of input method sends it; `between` runs once in its middle. */
export type Sender = (page: Page, word: Word, between?: () => Promise<void>) => Promise<void>;

/** IBus, fcitx: the word is underlined while it grows (preedit) and comes as a whole (commit). */
export const composeAndCommit: Sender = async (page, word, between) => {
  const client = await clientOf(page);
  for (const [index, text] of word.entries()) {
    await compose(client, text);
    if (index === Math.floor(word.length / 2)) await between?.();
  }
  await client.send('Input.insertText', { text: word.at(-1) ?? '' });
};

/** Unikey: what is stale is taken back with Backspace and typed anew, faster than a page can draw. */
export const retype: Sender = async (page, word, between) => {
  const client = await clientOf(page);
  let shown = '';
  for (const [index, text] of word.entries()) {
    const kept = commonLength(shown, text);
    const strokes = [
      ...Array.from({ length: shown.length - kept }, () => backspace),
      ...text.slice(kept).split('').map(packet),
    ];
    await Promise.all(
      strokes.flatMap((stroke) => [
        client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke }),
        client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
      ]),
    );
    shown = text;
    if (index === Math.floor(word.length / 2)) await between?.();
  }
};

/** The keyboard that Windows brings, as a text service: the composition ends by itself with the next key. */
export const composeAndGoOn: Sender = async (page, word, between) => {
  const client = await clientOf(page);
  for (const [index, text] of word.entries()) {
    await compose(client, text);
    if (index === Math.floor(word.length / 2)) await between?.();
  }
  await compose(client, '');
  await client.send('Input.insertText', { text: word.at(-1) ?? '' });
};

/** The older keyboard of Windows: letter for letter, each tone a mark of its own after its vowel. */
export const typeDecomposed: Sender = async (page, word, between) => {
  const client = await clientOf(page);
  const letters = separateTones(word.at(-1) ?? '');
  for (const [index, letter] of letters.entries()) {
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...packet(letter) });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...packet(letter) });
    if (index === Math.floor(letters.length / 2)) await between?.();
  }
};

const clients = new WeakMap<Page, Promise<CDPSession>>();

function clientOf(page: Page): Promise<CDPSession> {
  const known = clients.get(page) ?? page.context().newCDPSession(page);
  clients.set(page, known);
  return known;
}

async function compose(client: CDPSession, text: string): Promise<void> {
  await client.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

type Stroke = { key: string; code?: string; windowsVirtualKeyCode: number; text?: string };

const backspace: Stroke = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };

/** VK_PACKET, as SendInput delivers a letter that no key of the keyboard has. */
function packet(letter: string): Stroke {
  return { key: letter, windowsVirtualKeyCode: 231, text: letter };
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** ấ is â and a mark; ươ and đ have keys of their own. */
function separateTones(word: string): string[] {
  return word
    .normalize('NFD')
    .replace(/([aeo])([\u0300\u0301\u0303\u0309\u0323]?)\u0302/g, '$1\u0302$2')
    .replace(/[aeiouy][\u0302\u0306\u031B]/g, (each) => each.normalize('NFC'))
    .split('');
}
