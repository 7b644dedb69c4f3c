import type { Editor } from '@tiptap/core';
import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import type { Report } from '../../../core/model/report.ts';
import type { FindingPlace } from '../../../core/rules/check-report/finding-place.ts';

type Target = PrintedPlace['target'];

const fieldOfLine: Partial<Record<Extract<Target, { kind: 'line' }>['style'], string>> = {
  number: 'header:number',
  'place-date': 'header:placeName',
  stamp: 'header:secrecy',
  abstract: 'header:abstract',
  authority: 'header:authority',
  position: 'header:signerPosition',
  'signer-name': 'header:signerName',
  'recipients-title': 'header:recipients',
  recipients: 'header:recipients',
};

/** Where in the editor a part of the printed page is written. */
export function findTarget(target: Target, report: Report): FindingPlace {
  switch (target.kind) {
    case 'note':
      return { kind: 'note', noteId: target.id };
    case 'line': {
      const place = fieldOfLine[target.style];
      return place ? { kind: 'field', place } : { kind: 'section', sectionId: 'figures' };
    }
    case 'block': {
      const { id } = target;
      if (id === 'figures') return { kind: 'section', sectionId: 'figures' };
      if (report.appendices?.some((each) => each.kind === 'tables' && each.id === id))
        return { kind: 'field', place: `appendix:${id}:title` };
      if (report.nextTasks.some((task) => task.id === id)) return { kind: 'field', place: `task:${id}:text` };
      if (report.petitions.some((petition) => petition.id === id))
        return { kind: 'field', place: `petition:${id}:text` };
      if (report.lastTaskAnswers.some(({ taskId }) => taskId === id))
        return { kind: 'field', place: `answer:${id}:outcome` };
      return { kind: 'block', blockId: id };
    }
  }
}

/** What of the printed page the focused field makes, or else the block in which the cursor stands; null: none that is known. */
export function targetAtCursor(editor: Editor | null): Target | null {
  const focused = document.activeElement;
  const place =
    focused instanceof Element ? focused.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  if (place !== undefined) return targetOfField(place);
  if (focused instanceof Element && focused.closest('#figures')) return { kind: 'block', id: 'figures' };
  if (!editor) return null;
  const { $from } = editor.state.selection;
  const id: unknown = $from.depth > 0 ? $from.node(1).attrs.id : null;
  return typeof id === 'string' ? { kind: 'block', id } : null;
}

function targetOfField(place: string): Target | null {
  const [group, id] = place.split(':');
  switch (group) {
    case 'task':
    case 'petition':
    case 'answer':
    case 'appendix':
      return id ? { kind: 'block', id } : null;
    case 'figure':
      return { kind: 'block', id: 'figures' };
    case 'header':
      return targetOfHeader(place);
    default:
      return null;
  }
}

function targetOfHeader(place: string): Target {
  switch (place) {
    case 'header:number':
      return { kind: 'line', style: 'number' };
    case 'header:placeName':
    case 'header:day':
    case 'header:month':
    case 'header:year':
      return { kind: 'line', style: 'place-date' };
    case 'header:secrecy':
    case 'header:urgency':
      return { kind: 'line', style: 'stamp' };
    case 'header:abstract':
      return { kind: 'line', style: 'abstract' };
    case 'header:recipients':
      return { kind: 'line', style: 'recipients' };
    case 'header:authority':
    case 'header:authorityName':
      return { kind: 'line', style: 'authority' };
    case 'header:signerPosition':
      return { kind: 'line', style: 'position' };
    default:
      return { kind: 'line', style: 'signer-name' };
  }
}
