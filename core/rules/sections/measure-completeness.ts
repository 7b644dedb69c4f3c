import type { Completeness } from '../../contract/views.ts';
import type { OutlineSection } from '../../model/outline.ts';
import type { Report } from '../../model/report.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';
import { splitSections } from './split-sections.ts';

/**
 * How much of a report is written: required sections with text (or, for lists, with rows), and figures that are a
 * value or "không phát sinh". A section counts when it or one of its sub-sections holds more than its heading.
 */
export function measureCompleteness(report: Report): Completeness {
  const filled = findFilledSections(report);
  const required = report.sections.filter((section) => section.isRequired && section.kind !== 'figures');
  return {
    sectionsFilled: required.filter((section) => filled.has(section.id)).length,
    sectionsRequired: required.length,
    figuresFilled: report.figures.filter((figure) => figure.state !== 'blank').length,
    figuresTotal: report.figures.length,
    emptySections: required
      .filter((section) => !filled.has(section.id))
      .map((section) => ({ id: section.id, title: section.title })),
  };
}

/** Ids of the outline's sections that hold something. */
export function findFilledSections(report: Report): Set<string> {
  const filled = new Set<string>();
  for (const span of splitSections(report.blocks, report.sections)) {
    const text = span.blocks.filter(
      (block, index) => index > 0 || span.section?.kind === 'opening' || isRunIn(block),
    );
    if (span.section && text.some((block) => plainTextOfBlock(block).trim() !== ''))
      filled.add(span.section.id);
  }
  for (const section of report.sections) {
    if (section.kind === 'next-tasks' && report.nextTasks.some((task) => task.text.trim()))
      filled.add(section.id);
    if (section.kind === 'petitions' && report.petitions.some((each) => each.text.trim()))
      filled.add(section.id);
    if (section.kind === 'last-tasks' && report.lastTaskAnswers.some((each) => each.outcome))
      filled.add(section.id);
    if (section.kind === 'figures' && report.figures.some((each) => each.state !== 'blank'))
      filled.add(section.id);
  }
  return addParents(filled, report.sections);
}

function isRunIn(block: Report['blocks'][number]): boolean {
  return (
    block.type === 'heading' &&
    block.isRunIn === true &&
    block.content.some((each) => each.type === 'text' && !each.isBold)
  );
}

function addParents(filled: Set<string>, sections: readonly OutlineSection[]): Set<string> {
  const all = new Set(filled);
  const path: OutlineSection[] = [];
  for (const section of sections) {
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= section.level) path.pop();
    path.push(section);
    if (filled.has(section.id)) for (const parent of path) all.add(parent.id);
  }
  return all;
}
