import { readFileSync } from 'node:fs';
import { preferences, type Preferences } from '../../core/model/preferences.ts';
import { writeDurably } from '../store/write-durably.ts';

/** Tuỳ chọn of this PC, in one small file outside the data. */
export type PreferenceStore = {
  current(): Preferences;
  change(change: (before: Preferences) => Preferences): Promise<Preferences>;
};

/** Read at once, since some of them count before the program may wait for anything. A lost or damaged file means the defaults. */
export function openPreferences(path: string): PreferenceStore {
  let known = readPreferences(path);
  let tail: Promise<unknown> = Promise.resolve();
  const changeNext = async (earlier: Promise<unknown>, change: (before: Preferences) => Preferences) => {
    await earlier;
    const next = preferences.parse(change(known));
    await writeDurably(path, JSON.stringify(next));
    known = next;
    return next;
  };
  return {
    current: () => known,
    change: (change) => {
      const changed = changeNext(tail, change);
      tail = changed.catch(() => undefined);
      return changed;
    },
  };
}

function readPreferences(path: string): Preferences {
  try {
    return preferences.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return preferences.parse({}); // the first start, or a file that nobody can read
  }
}
