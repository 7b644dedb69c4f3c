import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { isShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { createNoteEditor } from './note-editor.ts';
import { findNote, removeNote, writeNote } from './prose/edit-note.ts';
import { readNoteContent } from './prose/note-content.ts';
import { useReport } from './report-context.ts';
import { useListener } from './use-listener.ts';
import styles from './note-popover.module.css';

type Props = { editor: Editor; id: string; onClose: () => void };

/** The text of one note, beside its mark. Left blank, the note goes away again. */
export function NotePopover({ editor, id, onClose }: Props) {
  const { say, showConversion } = useReport();
  const element = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);

  const close = () => {
    const note = findNote(editor, id);
    if (note && readNoteContent(note.node.attrs.content).length === 0) removeNote(editor, id);
    onClose();
    if (note) {
      const { state } = editor;
      const after = state.doc.resolve(Math.min(note.position + 1, state.doc.content.size));
      editor.view.dispatch(state.tr.setSelection(TextSelection.near(after, -1)));
    }
    editor.commands.focus();
  };
  const closeWithoutNote = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const note = findNote(editor, id);
    if (!text.current || !note) {
      closeWithoutNote();
      return;
    }
    const noteEditor = createNoteEditor(text.current, {
      content: readNoteContent(note.node.attrs.content),
      onChange: (content) => writeNote(editor, id, content),
      onRefuse: say,
      onConvert: showConversion,
    });
    noteEditor.commands.focus('end');
    const mark = editor.view.nodeDOM(note.position);
    const panel = element.current?.getBoundingClientRect();
    if (mark instanceof HTMLElement && panel) {
      const box = mark.getBoundingClientRect();
      const room = 8;
      const below = box.bottom + room;
      setPlace({
        top:
          below + panel.height > window.innerHeight ? Math.max(room, box.top - panel.height - room) : below,
        left: Math.max(room, Math.min(box.left - panel.width / 2, window.innerWidth - panel.width - room)),
      });
    }
    return () => noteEditor.destroy();
  }, [editor, id, say, showConversion]);

  const closeOnPress = useEffectEvent((target: EventTarget | null) => {
    // What was converted in the note is taken back by a button of the notice.
    if (target instanceof Element && target.closest('[data-conversion]')) return;
    if (target instanceof Node && !element.current?.contains(target)) close();
  });
  useEffect(() => {
    const onPress = (event: PointerEvent) => closeOnPress(event.target);
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, []);

  useListener(element, 'keydown', (event) => {
    const isEnd = isShortcut('end-note', event);
    if (!isEnd || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  return (
    <dialog
      ref={element}
      open
      aria-label="Chú thích cuối trang"
      className={styles.popover}
      style={place ? { top: place.top, left: place.left } : { visibility: 'hidden', top: 0, left: 0 }}
    >
      <div ref={text} className={styles.text} />
      <div className={styles.buttons}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray.8"
          onClick={() => {
            removeNote(editor, id);
            onClose();
            editor.commands.focus();
          }}
        >
          Xoá chú thích
        </Button>
        <Button size="compact-xs" onClick={close}>
          Xong
        </Button>
      </div>
    </dialog>
  );
}
