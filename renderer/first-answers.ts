import type { PeriodHome, WorkspaceState } from '../core/contract/views.ts';
import { call } from './api/client.ts';

/** Until then an empty page is better than one that is drawn three times. */
const drawnAfterMs = 20;

type Asked<T> = { answer: Promise<T>; value: T | null };

let opened: Asked<WorkspaceState> | null = null;
let home: { periodId: string; asked: Asked<PeriodHome> } | null = null;

/**
 * Asks for the open data and the home of its newest period, as `answer-ahead.ts` expects it, before anything is drawn: the
 * first screen is drawn once and whole. Resolves when they have come, or have taken too long to be waited for.
 */
export async function askFirst(): Promise<void> {
  opened = ask(call('workspace:open', {}));
  const whole = opened.answer.then(async (state) => {
    const [newest] = state.status === 'ready' ? state.periods : [];
    if (!newest) return;
    const asked = ask(call('period:show-home', { periodId: newest.id }));
    home = { periodId: newest.id, asked };
    await asked.answer;
  });
  const late = new Promise((resolve) => setTimeout(resolve, drawnAfterMs));
  // What was refused is told by the screen that takes the answer.
  await Promise.race([whole.catch(() => undefined), late]);
}

/** The open data, where it has come by now. */
export function peekState(): WorkspaceState | null {
  return opened?.value ?? null;
}

/** The home of the period, where it has come by now. */
export function peekHome(periodId: string | null): PeriodHome | null {
  return home?.periodId === periodId ? home.asked.value : null;
}

/** What was asked first is answered once; after that the data are opened anew. */
export function openWorkspace(): Promise<WorkspaceState> {
  const ahead = opened;
  opened = null;
  return ahead?.answer ?? call('workspace:open', {});
}

/** What was asked first is answered once; after that the home is read anew. */
export function showHome(periodId: string): Promise<PeriodHome> {
  const ahead = home?.periodId === periodId ? home : null;
  home = null;
  return ahead?.asked.answer ?? call('period:show-home', { periodId });
}

function ask<T>(answer: Promise<T>): Asked<T> {
  const asked: Asked<T> = { answer, value: null };
  answer.then(
    (value) => {
      asked.value = value;
    },
    () => undefined,
  );
  return asked;
}
