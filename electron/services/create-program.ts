import { randomUUID } from 'node:crypto';
import type { OpenMode } from '../../core/model/workspace-list.ts';
import { openRecordStore } from '../store/open-record-store.ts';
import { thisProcess } from '../store/this-process.ts';
import { openWriterLock } from '../store/writer-lock.ts';
import type { Printer, Program } from './program.ts';

/** A program over one data folder with the system's clock and fresh ids, as the window and the command line use it. */
export function createProgram(options: {
  dataFolder: string;
  assetsFolder: string;
  printer: Printer;
  openMode?: OpenMode;
}): Program {
  const now = () => new Date().toISOString();
  const { openMode = 'edit' } = options;
  // Who only looks keeps nobody from writing.
  const lock = openMode === 'edit' ? openWriterLock(options.dataFolder, thisProcess()) : null;
  const store = openRecordStore(
    options.dataFolder,
    now,
    lock ? { mayReplace: lock.check } : { isReadOnly: true },
  );
  return { ...options, openMode, store, ...(lock && { lock }), now, newId: randomUUID };
}
