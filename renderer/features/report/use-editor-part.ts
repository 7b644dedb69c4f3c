import type { Editor } from '@tiptap/core';
import { useRef, useSyncExternalStore } from 'react';

/** A part of the editor's state; renders again only when its JSON differs, not at every key. */
export function useEditorPart<T>(editor: Editor | null, select: (editor: Editor) => T, initial: T): T {
  const last = useRef({ key: JSON.stringify(initial), value: initial });
  return useSyncExternalStore(
    (listener) => {
      editor?.on('transaction', listener);
      return () => {
        editor?.off('transaction', listener);
      };
    },
    () => {
      if (!editor || editor.isDestroyed) return last.current.value;
      const value = select(editor);
      const key = JSON.stringify(value);
      if (key !== last.current.key) last.current = { key, value };
      return last.current.value;
    },
  );
}
