import type { Piece, PrintBlock, PrintDocument, TableBlock } from '../documents/print-document.ts';
import type { Block, Table } from '../model/block.ts';
import type { Report } from '../model/report.ts';

type TextBlock = Exclude<Block, { type: 'table' }>;

/** One paragraph or table as the report prints it, with what of the report it comes from. */
export type EditedUnit = {
  printed: string;
  mark: string;
  /** Stands behind the signature, where nothing is written between the tables. */
  isAppendix?: boolean;
} & (
  | { kind: 'block'; block: TextBlock }
  | { kind: 'table'; block: Table }
  | { kind: 'task'; row: Report['nextTasks'][number] }
  | { kind: 'petition'; row: Report['petitions'][number] }
  | { kind: 'answer'; row: Report['lastTaskAnswers'][number] }
  | { kind: 'abstract' }
  | { kind: 'figures'; table: TableBlock }
  /** Of a table that is printed in parts. */
  | { kind: 'table-part'; block: Table }
  /** Words that the page sets by itself: BÁO CÁO, PHỤ LỤC. */
  | { kind: 'fixed' }
);

/** The printed report as units, in reading order; letterhead and signature come from fields of their own. */
export function listUnits(report: Report, document: PrintDocument): EditedUnit[] {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]));
  const tasks = new Map(report.nextTasks.map((row) => [row.id, row]));
  const petitions = new Map(report.petitions.map((row) => [row.id, row]));
  const answers = new Map(report.lastTaskAnswers.map((row) => [row.taskId, row]));

  const unitsOf = (printBlock: PrintBlock): EditedUnit[] => {
    switch (printBlock.kind) {
      case 'letterhead':
      case 'signature':
        return [];
      case 'title':
        return printBlock.lines.map((line): EditedUnit => ({
          kind: line.style === 'abstract' ? 'abstract' : 'fixed',
          printed: textOfPieces(line.pieces),
          mark: '',
        }));
      case 'table': {
        const block = blocks.get(printBlock.id);
        const printed = printBlock.rows
          .flatMap((row) => row.cells.map((cell) => cell.paragraphs.map(textOfPieces).join('\n')))
          .join('\t');
        if (block?.type === 'table')
          return [{ kind: printBlock.part === undefined ? 'table' : 'table-part', block, printed, mark: '' }];
        return [{ kind: 'figures', table: printBlock, printed, mark: '' }];
      }
      case 'paragraph': {
        const mark = printBlock.mark?.text ?? '';
        const common = {
          mark,
          printed: `${mark === '' ? '' : `${mark} `}${textOfPieces(printBlock.pieces)}`,
        };
        const block = blocks.get(printBlock.id);
        // A row's paragraph and a block never share an id: both are made at random.
        if (block && block.type !== 'table') return [{ kind: 'block', block, ...common }];
        const task = tasks.get(printBlock.id);
        if (task) return [{ kind: 'task', row: task, ...common }];
        const petition = petitions.get(printBlock.id);
        if (petition) return [{ kind: 'petition', row: petition, ...common }];
        const answer = answers.get(printBlock.id);
        if (answer) return [{ kind: 'answer', row: answer, ...common }];
        return [{ kind: 'fixed', ...common }];
      }
    }
  };
  return document.sections.flatMap((section, index) =>
    section.blocks.flatMap(unitsOf).map((unit) => (index === 0 ? unit : { ...unit, isAppendix: true })),
  );
}

/** The letters of printed pieces without their notes. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'line-break' ? '\n' : ''))
    .join('');
}
