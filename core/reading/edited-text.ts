import { parseHeadingMark } from '../rules/sections/number-headings.ts';
import type { EditedUnit } from './edited-unit.ts';
import type { WordPassage } from './list-passages.ts';
import type { WordRun } from './word-document.ts';
import { paragraphsOf, textOfRuns } from './word-text.ts';

/** Runs without the mark that is printed or typed before them. */
export function dropMark(runs: readonly WordRun[], mark: string, isMarked: boolean): WordRun[] {
  const text = textOfRuns(runs);
  const trimmed = text.trimStart();
  const lead = text.length - trimmed.length;
  if (mark !== '' && trimmed.startsWith(mark)) {
    const rest = trimmed.slice(mark.length);
    return dropStart(runs, text.length - rest.trimStart().length);
  }
  const typed = isMarked ? parseHeadingMark(text) : null;
  return dropStart(runs, typed ? text.length - typed.rest.length : lead);
}

function dropStart(runs: readonly WordRun[], length: number): WordRun[] {
  let left = length;
  return runs.flatMap((run): WordRun[] => {
    if (left <= 0 || run.type === 'note') return [run];
    if (run.type === 'line-break') {
      left -= 1;
      return [];
    }
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
}

const endMarks = /[\s.;,/]*$/;

/** The page closes the body with the house's mark (`./.`); the record keeps its own. */
export function giveEndMark(runs: readonly WordRun[], { printed }: EditedUnit, recorded: string): WordRun[] {
  const [printedEnd = ''] = endMarks.exec(printed) ?? [];
  const [recordedEnd = ''] = endMarks.exec(recorded.trimEnd()) ?? [];
  const index = runs.findLastIndex((run) => run.type === 'text' && run.text.trim() !== '');
  const run = runs[index];
  if (run?.type !== 'text' || !printedEnd.includes('./.')) return [...runs];
  const [writtenEnd = ''] = endMarks.exec(run.text) ?? [];
  if (writtenEnd.trim() !== printedEnd.trim()) return [...runs];
  return runs.with(index, {
    ...run,
    text: run.text.slice(0, run.text.length - writtenEnd.length) + recordedEnd,
  });
}

/** ` (chủ trì: …; sản phẩm: …)` as it is printed after a row's own text; empty when there is none. */
export function detailsOf(unit: Extract<EditedUnit, { kind: 'task' | 'petition' }>): string {
  const own = squeeze(unit.row.text).replace(endMarks, '');
  const printed = squeeze(unit.printed.slice(unit.mark.length)).replace(endMarks, '');
  return printed.startsWith(own) ? printed.slice(own.length) : '';
}

export function dropDetails(text: string, details: string): { text: string; note: string | null } {
  if (details === '') return { text, note: null };
  const squeezed = squeeze(text);
  const [closing = ''] = endMarks.exec(squeezed) ?? [];
  const bare = squeezed.slice(0, squeezed.length - closing.length);
  if (bare.endsWith(details)) return { text: bare.slice(0, -details.length) + closing, note: null };
  const start = bare.lastIndexOf(' (');
  if (start === -1) return { text: squeezed, note: null };
  return {
    text: bare.slice(0, start) + closing,
    note: `Phần trong ngoặc đã đổi, sửa ở dòng này trong báo cáo: “${bare.slice(start + 1)}”.`,
  };
}

export function textOfPassage(passage: WordPassage): string {
  if (passage.kind === 'paragraph') return passage.text;
  return passage.table.rows
    .flatMap((row) => row.cells.map((cell) => paragraphsOf(cell.blocks).map(textOfParagraph).join('\n')))
    .join('\t');
}

export function textOfParagraph({ runs }: { runs: readonly WordRun[] }): string {
  return textOfRuns(runs.filter((run) => run.change?.kind !== 'deleted'));
}

/** One line with single spaces, for comparing. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
