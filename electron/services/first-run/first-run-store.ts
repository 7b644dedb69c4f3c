import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../core/contract/problem.ts';
import { firstRunDraft, type FirstRunDraft } from '../../../core/model/first-run-draft.ts';
import { id } from '../../../core/model/id.ts';
import { isThere } from '../../store/is-there.ts';
import { writeDurably } from '../../store/write-durably.ts';

/** The answers of a first run and the old reports that were given, beside the data until the first run is finished. */
export type FirstRunStore = {
  /** Null when nothing was answered yet, and when nobody can read what was: the questions then begin anew. */
  read(): Promise<FirstRunDraft | null>;
  save(draft: FirstRunDraft): Promise<void>;
  keepFile(organisationId: string, bytes: Uint8Array): Promise<void>;
  /** Null when no report of that body was given. */
  findFile(organisationId: string): Promise<string | null>;
  forget(): Promise<void>;
};

export function openFirstRunStore(folder: string): FirstRunStore {
  const path = join(folder, 'answers.json');
  const fileOf = (organisationId: string) => {
    if (!id.safeParse(organisationId).success)
      throw new ProblemError('invalid-id', { value: organisationId.slice(0, 80) });
    return join(folder, `${organisationId}.docx`);
  };
  // One after the other: the last answer given is the one that stays.
  let tail: Promise<unknown> = Promise.resolve();
  return {
    read: async () => {
      try {
        const parsed = firstRunDraft.safeParse(JSON.parse(await readFile(path, 'utf8')));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    save: (draft) => {
      const saved = tail.then(async () => {
        await writeDurably(path, JSON.stringify(draft));
      });
      tail = saved.catch(() => undefined);
      return saved;
    },
    keepFile: async (organisationId, bytes) => {
      await writeDurably(fileOf(organisationId), bytes);
    },
    findFile: async (organisationId) => {
      const file = fileOf(organisationId);
      return (await isThere(file)) ? file : null;
    },
    forget: async () => {
      await tail;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
