import { useEffect } from 'react';
import type { ReportSession } from '../report/report-session.ts';

/** One undo for everything on the screen, before a field or the browser takes the key; Ctrl+S saves. */
export function useBenchKeys(session: ReportSession): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      if (document.querySelector('[role=dialog]')) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey) void session.saveNow();
      else if (key === 'z' && !event.shiftKey) session.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) session.redo();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [session]);
}
