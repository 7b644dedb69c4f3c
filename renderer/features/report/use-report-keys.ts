import { useEffect, useEffectEvent } from 'react';
import type { ReportActions } from './report-actions.ts';

/**
 * The keys of the screen, before any field or the browser takes them: one undo for everything, also where the cursor is in
 * a list or a figure.
 */
export function useReportKeys(actions: ReportActions, isActive: boolean): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    const act = isActive ? findAction(event, actions) : null;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => run(event);
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}

function findAction(event: KeyboardEvent, actions: ReportActions): (() => void) | null {
  const isControl = event.ctrlKey || event.metaKey;
  if (event.key === 'F9' && !isControl && !event.altKey)
    return event.shiftKey ? actions.showPrintHere : actions.showPrintView;
  if (event.key === 'F8' && !isControl && !event.altKey && !event.shiftKey) return actions.toggleDrawer;
  if (event.key === 'F7' && !isControl && !event.altKey && !event.shiftKey) return actions.showFindings;
  if (event.key === 'F3' && !isControl && !event.altKey)
    return () => actions.findNext(event.shiftKey ? -1 : 1);
  if (!isControl || event.altKey || event.isComposing) return null;
  switch (event.key.toLowerCase()) {
    case 'f':
      return event.shiftKey ? null : () => actions.find('find');
    case 'h':
      return event.shiftKey ? null : () => actions.find('replace');
    case 's':
      return event.shiftKey ? null : actions.save;
    case 'z':
      return event.shiftKey ? actions.redo : actions.undo;
    case 'y':
      return actions.redo;
    case 'w':
      return event.shiftKey ? () => actions.exportAs('word') : null;
    case 'p':
      return event.shiftKey ? () => actions.exportAs('pdf') : null;
    default:
      return null;
  }
}
