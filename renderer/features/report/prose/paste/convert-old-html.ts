import {
  convertOldRuns,
  listConversions,
  type FontConversion,
} from '../../../../../core/rules/old-fonts/convert-old-runs.ts';
import { createFontReader } from './font-of-text.ts';

/** Turns the text of old fonts in a pasted page into Unicode, in place; `blocks` names the elements that are paragraphs. */
export function convertOldHtml(source: Document, blocks: ReadonlySet<string>): FontConversion[] {
  const fontOf = createFontReader(source);
  const paragraphs: Text[][] = [];
  let open: Element | null = null;
  const walker = source.createTreeWalker(source.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (
      !(node instanceof Text) ||
      !node.parentElement ||
      /^(?:script|style)$/.test(node.parentElement.localName)
    )
      continue;
    const block = blockOf(node.parentElement, blocks);
    if (block === open) paragraphs.at(-1)?.push(node);
    else paragraphs.push([node]);
    open = block;
  }
  const before = paragraphs.map((texts) =>
    texts.map((text) => ({ text: text.data, font: text.parentElement ? fontOf(text.parentElement) : '' })),
  );
  const after = convertOldRuns(before);
  paragraphs.forEach((texts, index) => {
    texts.forEach((text, place) => {
      const read = after[index]?.[place];
      if (read !== undefined && read !== text.data) text.data = read;
    });
  });
  return listConversions(
    before.map((runs) => clean(runs.map(({ text }) => text))),
    after.map(clean),
  );
}

function blockOf(element: Element, blocks: ReadonlySet<string>): Element | null {
  let current: Element | null = element;
  while (current && !blocks.has(current.localName)) current = current.parentElement;
  return current;
}

function clean(texts: readonly string[]): string {
  return texts.join('').replace(/\s+/g, ' ').trim();
}
