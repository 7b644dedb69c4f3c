import type { Report } from '../../model/report.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';

/** Whether nobody has written anything yet: only the outline's headings, no figure, no answer, no row. */
export function isReportEmpty(report: Report): boolean {
  return (
    report.state === 'drafting' &&
    report.blocks.every(
      (block) =>
        (block.type === 'heading' && block.sectionId !== undefined) || plainTextOfBlock(block).trim() === '',
    ) &&
    report.figures.every((figure) => figure.state === 'blank' && figure.numerator === null && !figure.note) &&
    report.lastTaskAnswers.every((answer) => answer.outcome === null && answer.result.trim() === '') &&
    [...report.nextTasks, ...report.petitions].every((row) => row.text.trim() === '')
  );
}
