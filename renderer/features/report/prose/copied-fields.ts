import { readFields } from './kept-fields.ts';

const names: ReadonlySet<string> = new Set(['copiedFrom', 'copiedSentences']);

/** Of the fields that a node keeps for its block, those that say it is a copy; null when it is none. */
export function pickCopiedFields(kept: unknown): Record<string, unknown> | null {
  return pick(kept, (name) => names.has(name));
}

/** The others: what stays when the copy is confirmed. */
export function dropCopiedFields(kept: unknown): Record<string, unknown> | null {
  return pick(kept, (name) => !names.has(name));
}

function pick(kept: unknown, isWanted: (name: string) => boolean): Record<string, unknown> | null {
  const entries = Object.entries(readFields(kept)).filter(([name]) => isWanted(name));
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
