import type { PrintDocument } from '../../documents/print-document.ts';
import type { CitedDocument } from '../../model/cited-document.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';
import { squeeze, textOfParagraph, textOfPassage } from '../../reading/edited-text.ts';
import { listUnits, textOfPieces, type EditedUnit } from '../../reading/edited-unit.ts';
import { listPassages, type WordPassage } from '../../reading/list-passages.ts';
import { paragraphsOf } from '../../reading/word-text.ts';
import type { WordComment, WordDocument } from '../../reading/word-document.ts';
import { alignPassages } from './align-passages.ts';
import { changeUnit, insertPassage, removeUnit } from '../values/change-unit.ts';
import type { ReportEdit } from '../rounds/edit-report.ts';
import { nameBlockBookmark } from './name-block-bookmark.ts';
import { printReferences } from '../figures/print-references.ts';
import type { LostFigure, RewriteContext } from '../text/rewrite-content.ts';

/** One paragraph or table that differs between the report and its edited Word file. */
export type EditedRow = {
  id: string;
  kind: 'changed' | 'added' | 'removed';
  /** The block to which one can go; null for a row of a list, or for what is new. */
  blockId: string | null;
  before: string;
  after: string;
  /** Who tracked changes here; empty when the text was simply typed over. */
  authors: readonly string[];
  comments: readonly WordComment[];
  /** Null when it cannot be taken: `note` says what to do by hand. */
  edit: ReportEdit | null;
  note: string | null;
};

export type EditedFigure = { label: string; printed: string; written: string };

export type EditedWord = {
  rows: EditedRow[];
  /** "Số liệu không khớp": numbers of the file that are not those of the figures. */
  figures: EditedFigure[];
  comments: { comment: WordComment; blockId: string | null }[];
};

export type CompareWithWordInput = {
  report: Report;
  /** The report as it prints now, by which the file was made. */
  document: PrintDocument;
  word: WordDocument;
  indicators: readonly Pick<Indicator, 'id' | 'label'>[];
  citedDocuments: readonly CitedDocument[];
  newId: () => string;
};

/** What was changed in the office's own Word file since it was exported, as rows that can be taken one by one. */
export function compareWithWord(input: CompareWithWordInput): EditedWord {
  const { report, word, newId } = input;
  const context: RewriteContext = {
    print: printReferences(report, input.citedDocuments),
    notes: new Map(word.notes.map((note) => [note.id, note])),
    newId,
    isPlain: false,
  };
  const labels = new Map(input.indicators.map(({ id, label }) => [id, label]));
  const comments = new Map(word.comments.map((comment) => [comment.id, comment]));
  const result: EditedWord = { rows: [], figures: [], comments: [] };
  /** Where what comes next is to be inserted: the last unit that is there, and what was inserted after it. */
  let last: EditedUnit | null = null;
  let insertedIds: string[] = [];
  const aligned = alignPassages(listUnits(report, input.document), listPassages(word), {
    textOfUnit: (unit) => unit.printed,
    textOfPassage: textOfPassage,
    hintOfUnit: (unit) => (unit.kind === 'block' ? nameBlockBookmark(unit.block.id) : null),
    hintsOfPassage: (passage) => (passage.kind === 'paragraph' ? passage.bookmarks : []),
    canMatch: (unit, passage) =>
      (unit.kind === 'table' || unit.kind === 'figures' || unit.kind === 'table-part') ===
      (passage.kind === 'table'),
  });
  for (const { unit, passage } of aligned) {
    const found = (passage?.commentIds ?? []).flatMap((id) => comments.get(id) ?? []);
    const blockId = unit && 'block' in unit ? unit.block.id : null;
    const row = {
      id: `r${result.rows.length + 1}`,
      blockId,
      authors: passage?.authors ?? [],
      comments: found,
    };
    result.comments.push(...found.map((comment) => ({ comment, blockId })));
    if (unit && passage) {
      const change = changeUnit(unit, passage, context);
      if (unit.kind === 'figures') result.figures.push(...compareFigures(unit, passage));
      result.figures.push(...change.lostFigures.map((lost) => nameFigure(lost, labels)));
      if (change.isChanged)
        result.rows.push({
          ...row,
          kind: 'changed',
          before: unit.printed,
          after: textOfPassage(passage),
          edit: change.edit,
          note: change.note,
        });
      last = unit;
      insertedIds = [];
    } else if (unit) {
      if (unit.kind === 'fixed' || unit.kind === 'figures' || unit.kind === 'abstract') continue;
      const edit = removeUnit(unit);
      const note = edit ? null : 'Mục của đề cương, câu trả lời nhiệm vụ: sửa tay trong báo cáo.';
      result.rows.push({ ...row, kind: 'removed', before: unit.printed, after: '', edit, note });
    } else if (passage && !last?.isAppendix) {
      const id = newId();
      const edit = insertPassage(id, passage, last, insertedIds, context);
      insertedIds = [id, ...insertedIds];
      result.rows.push({
        ...row,
        kind: 'added',
        before: '',
        after: textOfPassage(passage),
        edit,
        note: null,
      });
    }
  }
  return result;
}

function compareFigures(
  unit: Extract<EditedUnit, { kind: 'figures' }>,
  passage: WordPassage,
): EditedFigure[] {
  if (passage.kind !== 'table') return [];
  const nameColumn = 1;
  const written = passage.table.rows.map((row) =>
    row.cells.map((cell) => squeeze(paragraphsOf(cell.blocks).map(textOfParagraph).join(' '))),
  );
  return unit.table.rows.flatMap((row) => {
    const texts = row.cells.map((cell) => squeeze(cell.paragraphs.map(textOfPieces).join(' ')));
    const label = texts[nameColumn] ?? '';
    const other = written.find((each) => each[nameColumn] === label);
    if (!other) return [];
    return texts.flatMap((printed, column) => {
      const text = other[column] ?? '';
      return column <= nameColumn || text === printed ? [] : [{ label, printed, written: text }];
    });
  });
}

function nameFigure(lost: LostFigure, labels: ReadonlyMap<string, string>): EditedFigure {
  return {
    label: labels.get(lost.indicatorId) ?? lost.indicatorId,
    printed: lost.printed,
    written: lost.written === '' ? '(đã bỏ)' : lost.written,
  };
}
