import type { Block } from '../../model/block.ts';
import type { Report } from '../../model/report.ts';

/**
 * Whether two states of a report say the same. Where its words come from, what the office has done with it, and the number
 * and date that the văn thư writes in afterwards make no other report.
 */
export function isSameContent(one: Report, other: Report): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

function contentOf(report: Report) {
  const { number: _number, date: _date, ...header } = report.header;
  return [
    header,
    report.sections,
    report.blocks.map(wordsOf),
    report.figures,
    report.appendices,
    report.figuresAppendix,
    report.lastTaskAnswers,
    report.nextTasks,
    report.petitions,
  ];
}

function wordsOf(block: Block): Omit<Block, 'copiedFrom' | 'copiedSentences' | 'sources'> {
  const { copiedFrom: _from, copiedSentences: _sentences, sources: _sources, ...rest } = block;
  return rest;
}
