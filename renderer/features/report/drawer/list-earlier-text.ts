import type { OutlineSection } from '../../../../core/model/outline.ts';
import type { Report } from '../../../../core/model/report.ts';
import { listSectionText, type SectionText } from '../../../../core/rules/sections/list-section-text.ts';

/** Rows are tasks or petitions, in a section that is a list. */
export type EarlierText = SectionText & { rows: { id: string; text: string }[] };

/** What the tab shows of an earlier report for one of today's sections. */
export function listEarlierText(earlier: Report, section: OutlineSection): EarlierText {
  const text = listSectionText(earlier, section);
  return { ...text, rows: text.title === null ? [] : listRows(earlier, text.kind) };
}

function listRows(earlier: Report, kind: OutlineSection['kind']): EarlierText['rows'] {
  const rows = kind === 'next-tasks' ? earlier.nextTasks : kind === 'petitions' ? earlier.petitions : [];
  return rows.map(({ id, text }) => ({ id, text })).filter(({ text }) => text.trim() !== '');
}
