import type { Inline, TextRun } from '../../model/inline.ts';
import type { WordNote, WordParagraph, WordRun, WordText } from '../../reading/word-document.ts';
import { normaliseText } from '../text/normalise-text.ts';

export type ContentContext = {
  notes: ReadonlyMap<string, WordNote>;
  newId: () => string;
};

/** A paragraph's runs as a report's inline content: neighbours that look alike are one run, tabs are spaces. */
export function readContent(runs: readonly WordRun[], context: ContentContext): Inline[] {
  return trimContent(
    joinRuns(
      runs.flatMap((run): Inline[] => {
        switch (run.type) {
          case 'text':
            return readText(run);
          case 'line-break':
            return [{ type: 'line-break' }];
          case 'note':
            return readNote(context.notes.get(run.noteId), context);
        }
      }),
    ),
  );
}

/** Without the spaces and line breaks at both ends. */
export function trimContent(content: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline) =>
    inline.type === 'line-break' || (inline.type === 'text' && inline.text.trim() === '');
  const first = content.findIndex((inline) => !isBlank(inline));
  if (first === -1) return [];
  const last = content.findLastIndex((inline) => !isBlank(inline));
  return content.slice(first, last + 1).map((inline, index, all) => {
    if (inline.type !== 'text') return inline;
    const start = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === all.length - 1 ? start.trimEnd() : start };
  });
}

/** Without its first letters; what does not consist of letters (a footnote) stays. */
export function dropLetters(content: readonly Inline[], count: number): Inline[] {
  return splitContent(content, count).flatMap((part, index) =>
    index === 0 ? part.filter((inline) => inline.type !== 'text' && inline.type !== 'line-break') : part,
  );
}

/** Cut after so many letters; a line break counts as one letter, a footnote as none and stays with what is before it. */
export function splitContent(content: readonly Inline[], count: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let rest = count;
  for (const inline of content) {
    const length = inline.type === 'text' ? inline.text.length : inline.type === 'footnote' ? 0 : 1;
    if (after.length > 0 || (rest === 0 && length > 0)) after.push(inline);
    else if (length <= rest) before.push(inline);
    else if (inline.type === 'text') {
      before.push({ ...inline, text: inline.text.slice(0, rest) });
      after.push({ ...inline, text: inline.text.slice(rest) });
    }
    rest = Math.max(0, rest - length);
  }
  return [before, after];
}

function readText(run: WordText): TextRun[] {
  const text = normaliseText(run.text).replace(/[\t\n]/g, ' ');
  if (text === '') return [];
  return [
    {
      type: 'text',
      text,
      ...(run.isBold && { isBold: true }),
      ...(run.isItalic && { isItalic: true }),
      ...(run.position && { position: run.position }),
    },
  ];
}

function readNote(note: WordNote | undefined, { newId }: ContentContext): Inline[] {
  if (!note) return [];
  const content = joinRuns(note.paragraphs.flatMap((each, index) => readNoteParagraph(each, index)));
  return [
    {
      type: 'footnote',
      id: newId(),
      content: trimContent(content).filter((each) => each.type === 'text' || each.type === 'line-break'),
    },
  ];
}

function readNoteParagraph(paragraph: WordParagraph, index: number): Inline[] {
  const runs = paragraph.runs.flatMap((run): Inline[] => {
    if (run.change?.kind === 'deleted') return [];
    return run.type === 'text' ? readText(run) : run.type === 'line-break' ? [{ type: 'line-break' }] : [];
  });
  return [
    ...(index === 0 ? [] : [{ type: 'line-break' as const }]),
    ...(paragraph.mark === '' ? [] : [{ type: 'text' as const, text: `${paragraph.mark} ` }]),
    ...runs,
  ];
}

function joinRuns(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && looksAlike(last, inline))
      joined[joined.length - 1] = { ...last, text: (last.text + inline.text).normalize('NFC') };
    else joined.push(inline);
  }
  return joined;
}

function looksAlike(one: TextRun, other: TextRun): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.position === other.position;
}
