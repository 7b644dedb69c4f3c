import { randomUUID } from 'node:crypto';
import { openRecordStore } from '../store/open-record-store.ts';
import { thisProcess } from '../store/this-process.ts';
import { openWriterLock } from '../store/writer-lock.ts';
import type { Printer, Program } from './program.ts';

/** A program over one data folder with the system's clock and fresh ids, as the window and the command line use it. */
export function createProgram(options: {
  dataFolder: string;
  assetsFolder: string;
  printer: Printer;
}): Program {
  const now = () => new Date().toISOString();
  const lock = openWriterLock(options.dataFolder, thisProcess());
  const store = openRecordStore(options.dataFolder, now, { mayReplace: lock.check });
  return { ...options, store, lock, now, newId: randomUUID };
}
