import type { PeriodHome, WorkspaceState } from '../../core/contract/views.ts';
import { call } from './client.ts';

// What the first screen shows is asked for when this is read: before the rest of the page. Each answer is taken once.
let opened: Promise<WorkspaceState> | null = call('workspace:open', {});
let home: { periodId: string; answer: Promise<PeriodHome> } | null = null;

opened.then(
  (state) => {
    const [newest] = state.status === 'ready' ? state.periods : [];
    if (!newest) return;
    home = { periodId: newest.id, answer: call('period:show-home', { periodId: newest.id }) };
    home.answer.catch(() => undefined); // told where it is taken
  },
  () => undefined, // told where it is taken
);

export function askWorkspace(): Promise<WorkspaceState> {
  const first = opened;
  opened = null;
  return first ?? call('workspace:open', {});
}

export function askPeriodHome(periodId: string): Promise<PeriodHome> {
  const first = home;
  home = null;
  return first?.periodId === periodId ? first.answer : call('period:show-home', { periodId });
}
