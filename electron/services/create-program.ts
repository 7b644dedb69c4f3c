import { randomUUID } from 'node:crypto';
import { openRecordStore } from '../store/open-record-store.ts';
import type { Printer, Program } from './program.ts';

/** A program over one data folder with the system's clock and fresh ids, as the window and the command line use it. */
export function createProgram(options: {
  dataFolder: string;
  assetsFolder: string;
  printer: Printer;
}): Program {
  const now = () => new Date().toISOString();
  return { ...options, store: openRecordStore(options.dataFolder, now), now, newId: randomUUID };
}
