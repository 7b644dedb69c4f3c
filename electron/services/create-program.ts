import { randomUUID } from 'node:crypto';
import type { RecordKey } from '../../core/model/record.ts';
import type { OpenMode } from '../../core/model/workspace-list.ts';
import { openRecordStore } from '../store/open-record-store.ts';
import { openJournal } from '../store/journal-file.ts';
import { thisProcess } from '../store/this-process.ts';
import { openWriterLock } from '../store/writer-lock.ts';
import { createEditingSessions } from './history/editing-sessions.ts';
import type { Printer, Program } from './program.ts';

/** A program over one data folder with the system's clock and fresh ids, as the window and the command line use it. */
export function createProgram(options: {
  dataFolder: string;
  assetsFolder: string;
  printer: Printer;
  openMode?: OpenMode;
  /** Tells installations of one machine and user apart in the journal. */
  installation?: string;
  /** Told of each record that was saved or removed. */
  onChanged?: (key: RecordKey) => void;
}): Program {
  const now = () => new Date().toISOString();
  const { installation = 'dòng lệnh', onChanged, ...shared } = options;
  const { openMode = 'edit' } = options;
  const identity = thisProcess();
  // Who only looks keeps nobody from writing.
  const lock = openMode === 'edit' ? openWriterLock(options.dataFolder, identity) : null;
  const journal =
    lock &&
    openJournal(options.dataFolder, { user: identity.user, machine: identity.machine, installation }, now, {
      mayWrite: lock.check,
    });
  const store = openRecordStore(options.dataFolder, now, {
    ...(onChanged && { onChanged }),
    ...(lock
      ? {
          mayReplace: lock.check,
          savedBy: identity.user,
          onRestored: ({ file, version, reason }) =>
            void journal?.append({ act: 'damage-found', about: null, details: { file, version, reason } }),
        }
      : { isReadOnly: true }),
  });
  return {
    ...shared,
    openMode,
    store,
    ...(lock && { lock }),
    ...(journal && { journal, sessions: createEditingSessions({ store, journal, now }) }),
    now,
    newId: randomUUID,
  };
}
