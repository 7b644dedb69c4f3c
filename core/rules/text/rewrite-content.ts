import type { WordNote, WordRun } from '../../reading/word-document.ts';
import type { Footnote, Inline, TextRun } from '../../model/inline.ts';
import { compareSequences } from '../comparison/compare-sequences.ts';
import { splitIntoTokens, tokenKey } from '../comparison/compare-words.ts';

export type RewriteContext = {
  /** What a reference of the report prints: a figure's number, a cited document's title. */
  print: (reference: Extract<Inline, { type: 'figure' | 'citation' }>) => string;
  notes: ReadonlyMap<string, WordNote>;
  newId: () => string;
  /** Headings are bold and capital by their level: only the words of the file count, not how they look. */
  isPlain: boolean;
};

/** A live number whose printed text no longer stands in the edited file, and what stands in its place. */
export type LostFigure = { indicatorId: string; printed: string; written: string };

/** Of the known fields only: a loose record tells nothing about the others. */
type Looks = {
  type: 'text';
  isBold?: boolean | undefined;
  isItalic?: boolean | undefined;
  position?: TextRun['position'] | undefined;
};

type Token = {
  text: string;
  /** How the text looks, and what it is part of: a run, or a whole reference or note. */
  run: Looks | null;
  whole: { inline: Inline; index: number; count: number } | null;
};

/**
 * A paragraph's content after editing in Word: words that are still there keep their spaces and, where all of it is there,
 * their live number or cited document; new words come with their bold, italic and raised marks; notes keep their ids.
 */
export function rewriteContent(
  before: readonly Inline[],
  runs: readonly WordRun[],
  context: RewriteContext,
): { content: Inline[]; lostFigures: LostFigure[]; isChanged: boolean } {
  const old = before.flatMap((inline) => tokensOfInline(inline, context));
  const current = runs.flatMap((run) => tokensOfRun(run, context));
  const fold = (text: string) => (context.isPlain ? tokenKey(text).toLocaleLowerCase('vi') : tokenKey(text));
  const stretches = compareSequences(old, current, (token) => fold(token.text));
  const kept = new Map<Inline, number>();
  for (const stretch of stretches) {
    if (stretch.kind !== 'same') continue;
    for (const { whole } of stretch.old) if (whole) kept.set(whole.inline, (kept.get(whole.inline) ?? 0) + 1);
  }
  const content: Inline[] = [];
  const lostFigures: LostFigure[] = [];
  let isChanged = false;
  stretches.forEach((stretch, place) => {
    switch (stretch.kind) {
      case 'same':
        stretch.old.forEach((token, index) => {
          const written = stretch.new[index] ?? token;
          isChanged = writeSame(content, token, written, kept, context) || isChanged;
        });
        break;
      case 'added':
        isChanged ||= stretch.new.some((token) => token.text.trim() !== '' || token.whole !== null);
        for (const token of stretch.new) append(content, token);
        break;
      case 'removed': {
        isChanged ||= stretch.old.some((token) => token.text.trim() !== '');
        const next = stretches[place + 1];
        const written =
          next?.kind === 'added'
            ? next.new
                .map((token) => token.text)
                .join('')
                .trim()
            : '';
        for (const { whole } of stretch.old) {
          if (whole?.inline.type !== 'figure' || lostFigures.some((lost) => isSame(lost, whole.inline)))
            continue;
          lostFigures.push({
            indicatorId: whole.inline.indicatorId,
            printed: context.print(whole.inline),
            written,
          });
        }
      }
    }
  });
  return { content, lostFigures, isChanged };
}

function isSame(lost: LostFigure, inline: Inline): boolean {
  return inline.type === 'figure' && inline.indicatorId === lost.indicatorId;
}

/** Writes a token that both have; tells whether it now looks different. */
function writeSame(
  content: Inline[],
  token: Token,
  written: Token,
  kept: ReadonlyMap<Inline, number>,
  { isPlain }: RewriteContext,
): boolean {
  const { whole } = token;
  if (whole && kept.get(whole.inline) === whole.count) {
    if (whole.index > 0) return false;
    if (whole.inline.type === 'footnote' && written.whole?.inline.type === 'footnote') {
      const note = { ...whole.inline, content: written.whole.inline.content };
      content.push(note);
      return textOfNote(note) !== textOfNote(whole.inline);
    }
    content.push(whole.inline);
    return false;
  }
  const run = isPlain ? token.run : written.run;
  append(content, { ...token, run: run ?? token.run ?? { type: 'text' }, whole: null });
  return !isPlain && token.text.trim() !== '' && looksOf(token.run) !== looksOf(written.run);
}

function looksOf(run: Token['run']): string {
  return run ? `${run.isBold === true} ${run.isItalic === true} ${run.position ?? ''}` : '';
}

function append(content: Inline[], { text, run, whole }: Token): void {
  if (whole) {
    if (whole.index === 0) content.push(whole.inline);
    return;
  }
  if (text === '') return;
  const last = content.at(-1);
  if (last?.type === 'text' && looksOf(last) === looksOf(run)) {
    content[content.length - 1] = { ...last, text: last.text + text };
  } else content.push({ ...run, type: 'text', text });
}

function tokensOfInline(inline: Inline, { print }: RewriteContext): Token[] {
  switch (inline.type) {
    case 'text': {
      const { text, ...run } = inline;
      return splitIntoTokens(text).map((each) => ({ text: each, run, whole: null }));
    }
    case 'line-break':
      return [{ text: '\n', run: null, whole: { inline, index: 0, count: 1 } }];
    case 'footnote':
      return [{ text: '\uFFFC', run: null, whole: { inline, index: 0, count: 1 } }];
    case 'figure':
    case 'citation': {
      const tokens = splitIntoTokens(print(inline));
      return tokens.map((text, index) => ({
        text,
        run: { type: 'text' },
        whole: { inline, index, count: tokens.length },
      }));
    }
  }
}

function tokensOfRun(run: WordRun, { notes, newId, isPlain }: RewriteContext): Token[] {
  switch (run.type) {
    case 'text': {
      const looks: Looks = {
        type: 'text',
        ...(run.isBold && !isPlain && { isBold: true }),
        ...(run.isItalic && !isPlain && { isItalic: true }),
        ...(run.position && { position: run.position }),
      };
      return splitIntoTokens(run.text).map((text) => ({ text, run: looks, whole: null }));
    }
    case 'line-break':
      return [{ text: '\n', run: null, whole: { inline: { type: 'line-break' }, index: 0, count: 1 } }];
    case 'note': {
      const inline = noteOf(notes.get(run.noteId), newId);
      return inline ? [{ text: '\uFFFC', run: null, whole: { inline, index: 0, count: 1 } }] : [];
    }
  }
}

function noteOf(note: WordNote | undefined, newId: () => string): Footnote | null {
  if (!note) return null;
  const content = note.paragraphs.flatMap((paragraph, index): Footnote['content'] => [
    ...(index > 0 ? [{ type: 'line-break' as const }] : []),
    ...paragraph.runs.flatMap((run): Footnote['content'] => {
      if (run.change?.kind === 'deleted') return [];
      if (run.type === 'line-break') return [{ type: 'line-break' }];
      if (run.type !== 'text' || run.text === '') return [];
      return [
        {
          type: 'text',
          text: run.text,
          ...(run.isBold && { isBold: true }),
          ...(run.isItalic && { isItalic: true }),
          ...(run.position && { position: run.position }),
        },
      ];
    }),
  ]);
  // The file has a space between the number and the words of a note.
  const [first, ...rest] = content;
  const trimmed = first?.type === 'text' ? first.text.trimStart() : '';
  return {
    type: 'footnote',
    id: newId(),
    content:
      first?.type === 'text' ? [...(trimmed === '' ? [] : [{ ...first, text: trimmed }]), ...rest] : content,
  };
}

function textOfNote(note: Footnote): string {
  return note.content
    .map((each) => (each.type === 'text' ? tokenKey(each.text).replace(/\s+/g, ' ') : '\n'))
    .join('')
    .trim();
}
