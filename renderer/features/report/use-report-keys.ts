import { useEffect, useEffectEvent } from 'react';
import { findShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
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
  const shortcut = findShortcut(event, 'editing', 'document', 'report');
  switch (shortcut) {
    case 'save':
      return actions.save;
    case 'undo':
      return actions.undo;
    case 'redo':
      return actions.redo;
    case 'export-word':
      return () => actions.exportAs('word');
    case 'export-pdf':
      return () => actions.exportAs('pdf');
    case 'print':
      return actions.print;
    case 'find':
      return () => actions.find('find');
    case 'replace':
      return () => actions.find('replace');
    case 'find-next':
      return () => actions.findNext(1);
    case 'find-previous':
      return () => actions.findNext(-1);
    case 'show-findings':
      return actions.showFindings;
    case 'toggle-drawer':
      return actions.toggleDrawer;
    case 'show-print-view':
      return actions.showPrintView;
    case 'show-print-here':
      return actions.showPrintHere;
    case 'next-pane':
    case 'previous-pane':
    case null:
      // The panes are those of the screen (use-panes.ts).
      return null;
  }
}
