import type { Footnote } from '../../../../../core/model/inline.ts';
import type { Dropped } from './dropped.ts';

type Marks = { isBold: boolean; isItalic: boolean; position: 'superscript' | 'subscript' | null };

/** A stretch of text with its marks, a line break, or a note. */
export type Run =
  | ({ kind: 'text'; text: string } & Marks)
  | { kind: 'break' }
  | { kind: 'note'; content: Footnote['content'] };

/** Where notes are found by the name that their marks lead to; empty within a note. */
export type Notes = ReadonlyMap<string, Element>;

export const plain: Marks = { isBold: false, isItalic: false, position: null };

/** The runs of an element's inline content, as the few marks of a report; what it had beyond is counted as dropped. */
export function readRuns(parent: Node, marks: Marks, notes: Notes, dropped: Dropped): Run[] {
  return [...parent.childNodes].flatMap((node) => readNode(node, marks, notes, dropped));
}

function readNode(node: Node, marks: Marks, notes: Notes, dropped: Dropped): Run[] {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.nodeValue ? [{ kind: 'text', text: node.nodeValue, ...marks }] : [];
  }
  if (!(node instanceof Element)) return [];
  const style = node.getAttribute('style') ?? '';
  switch (node.localName) {
    case 'br':
      return isPageBreak(style) ? [] : [{ kind: 'break' }];
    case 'img':
    case 'svg':
    case 'object':
    case 'v:imagedata':
      dropped.images += 1;
      return [];
    case 'script':
    case 'style':
    case 'o:p':
    case 'meta':
    case 'title':
      return [];
    case 'del':
      dropped.deleted = true;
      return [];
    case 'a': {
      const note = notes.get(targetOf(node));
      if (note) return [{ kind: 'note', content: readNote(note, dropped) }];
      if (isBackReference(node)) return [];
      if (/mso-comment-reference/i.test(style) || /^#_msocom/i.test(node.getAttribute('href') ?? '')) {
        dropped.comments += 1;
        return [];
      }
      if (node.hasAttribute('href')) dropped.links = true;
      return readRuns(node, marks, notes, dropped);
    }
    default:
  }
  if (/mso-list:\s*ignore|mso-element:\s*(?:comment|field-(?:begin|separator|end))/i.test(style)) return [];
  if (/display:\s*none|mso-hide:\s*all/i.test(style)) {
    if (node.textContent?.trim()) dropped.hidden = true;
    return [];
  }
  noteDropped(node, style, dropped);
  return readRuns(node, addMarks(node.localName, style, marks), notes, dropped);
}

function addMarks(name: string, style: string, marks: Marks): Marks {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const height = /vertical-align:\s*(super|sub)\b/i.exec(style)?.[1]?.toLowerCase();
  const isBold =
    weight === undefined
      ? name === 'b' || name === 'strong' || marks.isBold
      : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const isItalic = slant === undefined ? name === 'i' || name === 'em' || marks.isItalic : slant !== 'normal';
  const position =
    name === 'sup' || height === 'super'
      ? 'superscript'
      : name === 'sub' || height === 'sub'
        ? 'subscript'
        : marks.position;
  return { isBold, isItalic, position };
}

function noteDropped(element: Element, style: string, dropped: Dropped): void {
  const colour = /(?:^|[;\s])color:\s*([^;]+)/i.exec(style)?.[1] ?? element.getAttribute('color') ?? '';
  const ground = /(?:background(?:-color)?|mso-highlight):\s*([^;]+)/i.exec(style)?.[1] ?? '';
  if (!isInk(colour) || !isPaper(ground)) dropped.colours = true;
  if (element.localName === 'u' || /text-decoration:[^;]*underline/i.test(style)) dropped.underlines = true;
  if (/^(?:s|strike)$/.test(element.localName) || /text-decoration:[^;]*line-through/i.test(style))
    dropped.strikes = true;
}

function isInk(colour: string): boolean {
  return /^\s*$|auto|black|windowtext|inherit|currentcolor|#0{3,6}\b|rgba?\(0, ?0, ?0/i.test(colour);
}

function isPaper(colour: string): boolean {
  return /^\s*$|white|none|transparent|inherit|initial|#f{3,6}\b|rgba?\(255, ?255, ?255|rgba\([^)]*, ?0\)/i.test(
    colour,
  );
}

function isPageBreak(style: string): boolean {
  return /page-break-before:\s*always|mso-special-character:\s*line-break[^;]*;[^;]*page-break/i.test(style);
}

export function targetOf(link: Element): string {
  return (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '');
}

/** The mark within a note that leads back to the text: `_ftnref1` of Word, `sdfootnote1anc` of LibreOffice. */
function isBackReference(link: Element): boolean {
  return /^(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc)$/.test(targetOf(link));
}

function readNote(note: Element, dropped: Dropped): Footnote['content'] {
  const runs = [...note.childNodes].flatMap((child, index) => [
    ...(index > 0 && child instanceof Element && child.localName === 'p' ? [{ kind: 'break' } as const] : []),
    ...readRuns(child, plain, new Map(), dropped),
  ]);
  return trimRuns(runs).flatMap((run): Footnote['content'] => {
    if (run.kind === 'note') return [];
    if (run.kind === 'break') return [{ type: 'line-break' }];
    return [
      {
        type: 'text',
        text: run.text,
        ...(run.isBold && { isBold: true }),
        ...(run.isItalic && { isItalic: true }),
        ...(run.position && { position: run.position }),
      },
    ];
  });
}

/** As a page shows them: runs of spaces and line feeds are one space, none at the ends; equal neighbours are one. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const trimmed: Run[] = [];
  let isSpaceDue = false;
  for (const run of runs) {
    if (run.kind !== 'text') {
      isSpaceDue = false;
      trimmed.push(run);
      continue;
    }
    const last = trimmed.at(-1);
    const text = run.text.replace(/[ \t\r\n\f]+/g, ' ');
    const isAfterSpace: boolean = last === undefined || last.kind === 'break' || isSpaceDue;
    const shown: string = isAfterSpace ? text.replace(/^ /, '') : text;
    if (shown === '') continue;
    isSpaceDue = shown.endsWith(' ');
    if (last?.kind === 'text' && hasSameMarks(last, run))
      trimmed[trimmed.length - 1] = { ...last, text: last.text + shown };
    else trimmed.push({ ...run, text: shown });
  }
  while (trimmed.length > 0) {
    const last = trimmed.at(-1);
    if (last?.kind === 'break') trimmed.pop();
    else if (last?.kind === 'text' && /[ \u00A0]$/.test(last.text)) {
      trimmed.pop();
      const text = last.text.replace(/[ \u00A0]+$/, '');
      if (text !== '') {
        trimmed.push({ ...last, text });
        break;
      }
    } else break;
  }
  return trimmed;
}

function hasSameMarks(a: Marks, b: Marks): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.position === b.position;
}
