import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { AnswerList } from './answer-list.tsx';
import { connectProse } from './connect-prose.ts';
import { labelReferences } from './label-references.ts';
import { newId } from './new-id.ts';
import { PetitionList } from './petition-list.tsx';
import { LiveLabels } from './prose/live-labels.ts';
import { useReport } from './report-context.ts';
import { LockableFields } from './rounds/lockable-fields.tsx';
import { styleOfPage } from './style-of-page.ts';
import { TaskList } from './task-list.tsx';
import './prose-page.css';

type Props = {
  onEditor: (editor: Editor | null) => void;
  onSection: (sectionId: string | null) => void;
  onNote: (noteId: string) => void;
  /** The keyboard begins elsewhere on the screen. */
  startsElsewhere?: boolean;
};

/** The white page: the prose in one piece, with the lists of answers, tasks and petitions at the ends of their sections. */
export function ProsePage({ onEditor, onSection, onNote, startsElsewhere = false }: Props) {
  const { session, opened, layout, say, showConversion } = useReport();
  const element = useRef<HTMLDivElement>(null);
  const leftOver = useRef<HTMLDivElement>(null);
  const [slots] = useState(() => makeSlots(opened.sections));
  const [placedIds, setPlacedIds] = useState<ReadonlySet<string>>(() => new Set());
  const { level1Suffix } = layout.headingMarks;
  const wasFocused = useRef(startsElsewhere);
  const tellEditor = useEffectEvent(onEditor);
  const tellSection = useEffectEvent(onSection);
  const tellNote = useEffectEvent(onNote);
  const tellRefusal = useEffectEvent(say);
  const tellConversion = useEffectEvent(showConversion);

  useEffect(() => {
    if (!element.current) return;
    const labels = new LiveLabels();
    const showLabels = () => labels.set(labelReferences(opened, session.getView().report.figures));
    showLabels();
    let figures = session.getView().report.figures;
    const unsubscribe = session.subscribe(() => {
      const next = session.getView().report.figures;
      if (next === figures) return;
      figures = next;
      showLabels();
    });
    const { editor, disconnect } = connectProse(session, element.current, {
      labels,
      newId,
      onRefuse: (sentence) => tellRefusal(sentence),
      onConvert: (conversion) => tellConversion(conversion),
      numbering: { level1Suffix },
      slots: {
        slots: slots.map(({ sectionId, container }) => ({ sectionId, container })),
        guidance: new Map(opened.sections.map((section) => [section.id, section.guidance])),
        openingId: opened.sections.find((section) => section.kind === 'opening')?.id ?? null,
        onPlace: setPlacedIds,
      },
    });
    const openingId = opened.sections.find((section) => section.kind === 'opening')?.id ?? null;
    editor.on('transaction', () => tellSection(findSection(editor, openingId)));
    editor.view.dom.addEventListener('click', (event) => {
      const note = event.target instanceof Element ? event.target.closest('.footnote') : null;
      const position = note ? editor.view.posAtDOM(note, 0) : -1;
      const node = position >= 0 ? editor.state.doc.nodeAt(position) : null;
      if (typeof node?.attrs.id === 'string') tellNote(node.attrs.id);
    });
    // At the first frame, when all of the screen stands: before it, focus would lay the page out once for itself.
    // Only once: when the layout of another date sets the page anew, somebody is writing that date.
    const focusing = requestAnimationFrame(() => {
      if (!wasFocused.current) editor.view.focus();
      wasFocused.current = true;
    });
    const openSelectedNote = (event: KeyboardEvent) => {
      const { selection } = editor.state;
      const node = selection instanceof NodeSelection ? selection.node : null;
      if (event.key !== 'Enter' || node?.type.name !== 'footnote') return;
      event.preventDefault();
      event.stopPropagation();
      tellNote(String(node.attrs.id));
    };
    editor.view.dom.addEventListener('keydown', openSelectedNote, true);
    tellSection(findSection(editor, openingId));
    tellEditor(editor);
    return () => {
      cancelAnimationFrame(focusing);
      tellEditor(null);
      unsubscribe();
      disconnect();
    };
  }, [session, opened, level1Suffix, slots]);

  useEffect(() => {
    for (const { sectionId, container } of slots) {
      if (!placedIds.has(sectionId)) leftOver.current?.append(container);
    }
  }, [slots, placedIds]);

  return (
    <div className="report-page" style={styleOfPage(layout)}>
      <div ref={element} data-pane />
      <div ref={leftOver} />
      {slots.map(({ kind, sectionId, container }) =>
        createPortal(<LockableFields>{lists[kind]}</LockableFields>, container, sectionId),
      )}
    </div>
  );
}

const listKinds = ['last-tasks', 'next-tasks', 'petitions'] as const;

const lists = {
  'last-tasks': <AnswerList />,
  'next-tasks': <TaskList />,
  petitions: <PetitionList />,
} satisfies Record<(typeof listKinds)[number], ReactNode>;

type ListSlot = { kind: keyof typeof lists; sectionId: string; container: HTMLElement };

/** A report has one list of each kind; it stands in the first section that the outline has for it. */
function makeSlots(sections: readonly { id: string; kind: string }[]): ListSlot[] {
  return listKinds.map((kind) => {
    const section = sections.find((each) => each.kind === kind);
    const container = document.createElement('div');
    container.className = 'section-list';
    container.dataset.entry = section?.id ?? '';
    return { kind, sectionId: section?.id ?? kind, container };
  });
}

/** The section in which the cursor stands: that of the last section heading before it, else the opening. */
function findSection(editor: Editor, openingId: string | null): string | null {
  const { doc, selection } = editor.state;
  for (let index = Math.min(selection.$from.index(0), doc.childCount - 1); index >= 0; index -= 1) {
    const id: unknown = doc.child(index).attrs.sectionId;
    if (typeof id === 'string') return id;
  }
  return openingId;
}
