import type { PrintedPlace } from '../../core/contract/printed-place.ts';
import type { Report } from '../../core/model/report.ts';

const column = { leftMm: 30, widthMm: 165, heightMm: 15 };

/** The report's blocks over the pages of the sample PDF, and on the first page the number, the abstract and a note. */
export function fakePlaces(report: Report, pageCount: number): PrintedPlace[] {
  const perPage = Math.ceil(report.blocks.length / pageCount);
  const at = (target: PrintedPlace['target'], page: number, topMm: number): PrintedPlace => ({
    ...column,
    target,
    page,
    topMm,
  });
  const note = report.blocks
    .flatMap((block) => (block.type === 'table' ? [] : block.content))
    .find((each) => each.type === 'footnote');
  const [task] = report.nextTasks;
  return [
    { ...at({ kind: 'line', style: 'number' }, 1, 20), widthMm: 75 },
    at({ kind: 'line', style: 'abstract' }, 1, 36),
    ...report.blocks.map(({ id }, index) =>
      at({ kind: 'block', id }, Math.floor(index / perPage) + 1, 55 + (index % perPage) * 16),
    ),
    ...(note ? [at({ kind: 'note', id: note.id }, 1, 260)] : []),
    ...(task ? [at({ kind: 'block', id: task.id }, pageCount, 240)] : []),
  ];
}
