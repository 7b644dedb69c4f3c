import type { Transaction } from '@tiptap/pm/state';

const ownStep = 'ownStep';
const restoring = 'restoring';

/** Marks a change that is undone by itself and not with the typing around it. */
export function asOwnStep(tr: Transaction): Transaction {
  return tr.setMeta(ownStep, true);
}

export function isOwnStep(tr: Transaction): boolean {
  const event: unknown = tr.getMeta('uiEvent');
  return tr.getMeta(ownStep) === true || event === 'paste' || event === 'cut' || event === 'drop';
}

/** Marks a change that comes from the session (undo, redo), which must not be told to it again. */
export function asRestoring(tr: Transaction): Transaction {
  return tr.setMeta(restoring, true);
}

export function isRestoring(tr: Transaction): boolean {
  return tr.getMeta(restoring) === true;
}
