import { useEffect } from 'react';
import { findShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import type { ReportSession } from '../report/report-session.ts';

/** One undo for everything on the screen, before a field or the browser takes the key; Ctrl+S saves. */
export function useBenchKeys(session: ReportSession): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = findShortcut(event, 'editing');
      if (shortcut === null || document.querySelector('[role=dialog]')) return;
      if (shortcut === 'save') void session.saveNow();
      else session[shortcut]();
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [session]);
}
