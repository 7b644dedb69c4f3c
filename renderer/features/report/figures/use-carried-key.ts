import type { RefObject } from 'react';
import { changeFigure, confirmFigure } from '../../../../core/rules/figures/edit-figure.ts';
import type { ReportSession } from '../report-session.ts';
import { useListener } from '../use-listener.ts';
import { isShortcut } from '../../../../core/rules/keyboard/shortcuts.ts';

/** Ctrl+Enter in a row: the value that was taken over from an earlier period still holds. */
export function useCarriedKey(table: RefObject<HTMLTableElement | null>, session: ReportSession): void {
  useListener(table, 'keydown', (event) => {
    if (!isShortcut('confirm-figure', event)) return;
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    const id = row?.querySelector<HTMLElement>('[data-carried]')?.dataset.carried;
    if (!id) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    confirmCarried(session, id);
  });
}

export function confirmCarried(session: ReportSession, indicatorId: string): void {
  session.change(`figure:${indicatorId}:value`, (report) => changeFigure(report, indicatorId, confirmFigure));
}
