import { randomUUID } from 'node:crypto';
import type { RecordKey } from '../../core/model/record.ts';
import type { OpenMode } from '../../core/model/workspace-list.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { BackupRunner } from '../backup/backup-jobs.ts';
import { openRecordStore } from '../store/open-record-store.ts';
import { openJournal } from '../store/journal-file.ts';
import { thisProcess } from '../store/this-process.ts';
import { openWriterLock } from '../store/writer-lock.ts';
import { createEditingSessions } from './history/editing-sessions.ts';
import { guardClosedPeriods } from './guard-closed-periods.ts';
import type { Printer, Program } from './program.ts';

/** A program over one data folder with the system's clock and fresh ids, as the window and the command line use it. */
export function createProgram(options: {
  dataFolder: string;
  assetsFolder: string;
  printer: Printer;
  runBackup?: BackupRunner;
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
  let pauses = 0;
  const mayReplace = async () => {
    if (pauses > 0) throw new ProblemError('being-restored');
    await lock?.check();
  };
  const pauseSaving = () => {
    pauses += 1;
    return () => {
      pauses -= 1;
    };
  };
  const journal =
    lock &&
    openJournal(options.dataFolder, { user: identity.user, machine: identity.machine, installation }, now, {
      mayWrite: mayReplace,
    });
  const records = openRecordStore(options.dataFolder, now, {
    ...(onChanged && { onChanged }),
    ...(lock
      ? {
          mayReplace,
          savedBy: identity.user,
          onRestored: ({ file, version, reason }) =>
            void journal?.append({ act: 'damage-found', about: null, details: { file, version, reason } }),
        }
      : { isReadOnly: true }),
  });
  const store = guardClosedPeriods(records);
  return {
    ...shared,
    openMode,
    store,
    ...(lock && { lock }),
    pauseSaving,
    ...(journal && { journal, sessions: createEditingSessions({ store, journal, now }) }),
    now,
    newId: randomUUID,
  };
}
