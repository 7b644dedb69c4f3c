import { parseHeadingMark } from '../../../../../core/rules/sections/number-headings.ts';
import type { FontConversion } from '../../../../../core/rules/old-fonts/convert-old-runs.ts';
import { convertOldHtml } from './convert-old-html.ts';
import { nothingDropped, type Dropped } from './dropped.ts';
import { plain, readRuns, trimRuns, type Notes, type Run } from './read-runs.ts';
import { writeParagraph, writeTable, type PastedParagraph } from './write-pasted.ts';

const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li table tbody tr td th blockquote pre section article center dl dt dd'.split(
    ' ',
  ),
);

/**
 * HTML of Word, LibreOffice, Excel, Zalo and web pages in the page's own terms: paragraphs with levels, the marks of a
 * report, tables with their merged cells, notes. Says what else there was, and what text of old fonts was converted.
 */
export function readForeignHtml(
  html: string,
  { isConverting = true } = {},
): { html: string; dropped: Dropped; conversions: FontConversion[] } {
  const source = new DOMParser().parseFromString(html, 'text/html');
  const conversions = isConverting ? convertOldHtml(source, blocks) : [];
  const dropped = nothingDropped();
  const notes = takeNotes(source);
  for (const list of source.querySelectorAll('[style*="mso-element:comment-list"]')) list.remove();
  const target = document.implementation.createHTMLDocument('');
  const isOffice = /schemas-microsoft-com:office|content="LibreOffice/i.test(html);
  const reader = new Reader(target, notes, dropped, !isOffice);
  reader.read(source.body, null);
  reader.endParagraph(null);
  return { html: target.body.innerHTML, dropped, conversions };
}

/** The texts of notes stand at the end of the page, each under the name that its mark in the text leads to. */
function takeNotes(source: Document): Notes {
  const notes = new Map<string, Element>();
  for (const note of source.querySelectorAll('[id]')) {
    const { id } = note;
    if (/^(?:ftn|edn)\d+$/.test(id)) notes.set(`_${id}`, note);
    else if (/^sd(?:foot|end)note\d+$/.test(id)) notes.set(`${id}sym`, note);
  }
  for (const note of notes.values()) note.remove();
  for (const list of source.querySelectorAll(
    '[style*="mso-element:footnote-list"],[style*="mso-element:endnote-list"]',
  ))
    list.remove();
  return notes;
}

class Reader {
  private runs: Run[] = [];
  private readonly target: Document;
  private readonly notes: Notes;
  private readonly dropped: Dropped;
  /** Chats and mails write each line as a line, Word and LibreOffice as a paragraph. */
  private readonly areLinesParagraphs: boolean;

  constructor(target: Document, notes: Notes, dropped: Dropped, areLinesParagraphs: boolean) {
    this.target = target;
    this.notes = notes;
    this.dropped = dropped;
    this.areLinesParagraphs = areLinesParagraphs;
  }

  /** `mark`: that of the list item in which the content stands. */
  read(parent: Node, mark: string | null): void {
    let open = mark;
    for (const node of parent.childNodes) {
      if (!(node instanceof Element) || !blocks.has(node.localName)) {
        this.readInline(node);
        continue;
      }
      if (node.localName === 'ul' || node.localName === 'ol') {
        this.endParagraph(open);
        open = null;
        this.readList(node);
      } else if (node.localName === 'table') {
        this.endParagraph(open);
        open = null;
        this.target.body.append(writeTable(this.target, node, (cell) => this.readCell(cell)));
      } else {
        this.endParagraph(open);
        if (this.runs.length > 0) open = null;
        const own = readListMark(node);
        this.read(node, own ?? open);
        this.endParagraph(own ?? open);
        open = null;
      }
    }
    if (mark !== null && open !== null) this.endParagraph(open);
  }

  endParagraph(mark: string | null): void {
    const runs = trimRuns(this.runs);
    this.runs = [];
    if (runs.length === 0) return;
    this.target.body.append(writeParagraph(this.target, applyMark(runs, mark)));
  }

  private readInline(node: Node): void {
    // An element around blocks (Google puts a b around everything) only holds them.
    if (node instanceof Element && [...blocks].some((name) => node.querySelector(name) !== null)) {
      this.read(node, null);
      return;
    }
    const holder = node.ownerDocument?.createElement('span');
    if (!holder) return;
    holder.append(node.cloneNode(true));
    for (const run of readRuns(holder, plain, this.notes, this.dropped)) {
      if (run.kind === 'break' && this.areLinesParagraphs) this.endParagraph(null);
      else this.runs.push(run);
    }
  }

  private readList(list: Element): void {
    const mark = markOfItems(list);
    for (const item of list.children) {
      if (item.localName === 'ul' || item.localName === 'ol') this.readList(item);
      else {
        this.read(item, mark);
        this.endParagraph(mark);
      }
    }
  }

  /** A cell holds plain paragraphs: levels are for the running text. */
  private readCell(cell: Element): Run[][] {
    const inner = new Reader(this.target, this.notes, this.dropped, true);
    const paragraphs: Run[][] = [];
    inner.endParagraph = () => {
      const runs = trimRuns(inner.runs);
      inner.runs = [];
      if (runs.length > 0) paragraphs.push(runs);
    };
    inner.read(cell, null);
    inner.endParagraph(null);
    return paragraphs;
  }
}

/** The mark that Word writes into a paragraph of a list, with the list's level where the mark is a picture of a dot. */
function readListMark(paragraph: Element): string | null {
  const style = paragraph.getAttribute('style') ?? '';
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  if (level === undefined) return null;
  const holder = [...paragraph.querySelectorAll('[style]')].find((each) =>
    /mso-list:\s*ignore/i.test(each.getAttribute('style') ?? ''),
  );
  const mark = holder?.textContent?.replace(/[\s\u00A0]+/g, '') ?? '';
  if (mark === '') return null;
  return /^[\p{L}\p{N}(+–-]/u.test(mark) && !/^[ovnqØ]$/.test(mark) ? mark : Number(level) > 1 ? '+' : '-';
}

/** Numbers follow from the order on the page, so the first of each kind says the level. */
function markOfItems(list: Element): string {
  if (list.localName === 'ul') return list.parentElement?.closest('ul, ol') ? '+' : '-';
  const type = list.getAttribute('type') ?? '';
  if (type === 'I') return 'I.';
  return type === 'a' ? 'a)' : '1.';
}

/** The mark, listed or typed, becomes the level; one that a report does not know stays as text. */
function applyMark(runs: Run[], mark: string | null): PastedParagraph {
  if (mark !== null) {
    const found = parseHeadingMark(`${mark} x`);
    if (found) return { level: found.level, runs };
    return { level: null, runs: trimRuns([{ kind: 'text', text: `${mark} `, ...plain }, ...runs]) };
  }
  const typed = runs.map((run) => (run.kind === 'text' ? run.text : '\uFFFC')).join('');
  const found = parseHeadingMark(typed.replaceAll('\u00A0', ' '));
  if (!found || found.rest === '') return { level: null, runs };
  return { level: found.level, runs: cutStart(runs, typed.length - found.rest.length) };
}

function cutStart(runs: readonly Run[], count: number): Run[] {
  let left = count;
  return runs.flatMap((run): Run[] => {
    if (run.kind !== 'text' || left === 0) return [run];
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
