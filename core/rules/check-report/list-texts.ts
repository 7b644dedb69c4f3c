import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import type { FindingPlace } from './finding-place.ts';

/** One text of a report, and the way from its characters back to their place. */
export type CheckedText = { text: string; placeOf: (from: number, to: number) => FindingPlace };

/** Everything that somebody wrote: prose with its tables and notes, tasks, answers, petitions, header texts. */
export function listTexts(report: Report): CheckedText[] {
  const { header, nextTasks, petitions, lastTaskAnswers } = report;
  return [
    ...report.blocks.flatMap(listTextsOfBlock),
    ...nextTasks.map(({ id, text }) => field(`task:${id}:text`, text)),
    ...petitions.map(({ id, text }) => field(`petition:${id}:text`, text)),
    ...lastTaskAnswers.flatMap(({ taskId, result, reason }) => [
      field(`answer:${taskId}:result`, result),
      field(`answer:${taskId}:reason`, reason),
    ]),
    field('header:abstract', header.abstract),
    field('header:recipients', header.recipients.join('\n')),
  ].filter(({ text }) => text !== '');
}

function field(place: string, text: string): CheckedText {
  return { text, placeOf: () => ({ kind: 'field', place }) };
}

const known = new WeakMap<Block, CheckedText[]>();

/** Blocks are immutable and most stay the same between two checks, so their texts are made once. */
function listTextsOfBlock(block: Block): CheckedText[] {
  const texts = known.get(block) ?? makeTextsOfBlock(block);
  known.set(block, texts);
  return texts;
}

function makeTextsOfBlock(block: Block): CheckedText[] {
  const contents =
    block.type === 'table'
      ? block.rows.flatMap((row) =>
          row.cells.flatMap((cell) => (cell.content.length > 0 ? cell.content : [[]])),
        )
      : [block.content];
  return contents.flatMap((content, part) => [
    {
      text: content.map(writeInline).join(''),
      placeOf: (from: number, to: number): FindingPlace => ({
        kind: 'text',
        blockId: block.id,
        part,
        from,
        to,
      }),
    },
    ...content.flatMap((inline) =>
      inline.type === 'footnote'
        ? [
            {
              text: inline.content.map(writeInline).join(''),
              placeOf: (): FindingPlace => ({ kind: 'note', noteId: inline.id }),
            },
          ]
        : [],
    ),
  ]);
}

/** As long as it is on the page, so that a place in the text is a place on the page. */
function writeInline(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'line-break' ? '\n' : '\uFFFC';
}
