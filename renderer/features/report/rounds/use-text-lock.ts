import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { isRestoring } from '../prose/step-meta.ts';
import { useSessionPart } from '../report-context.ts';
import { isReportLocked } from '../report-session.ts';

const lockKey = new PluginKey('text-lock');

/** While the text is locked, the prose can be read, selected and copied; no key, paste or command changes it. */
export function useTextLock(editor: Editor | null): void {
  const isLocked = useSessionPart(isReportLocked);
  useEffect(() => {
    if (!editor || !isLocked) return;
    editor.setEditable(false, false);
    editor.view.dom.setAttribute('aria-readonly', 'true');
    editor.registerPlugin(
      new Plugin({ key: lockKey, filterTransaction: (tr) => !tr.docChanged || isRestoring(tr) }),
    );
    return () => {
      if (editor.isDestroyed) return;
      editor.unregisterPlugin(lockKey);
      editor.setEditable(true, false);
      editor.view.dom.removeAttribute('aria-readonly');
    };
  }, [editor, isLocked]);
}
