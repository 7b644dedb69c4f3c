import { rm } from 'node:fs/promises';
import { generationsOf } from '../../electron/store/generations.ts';

/** Removes a record's file with all of its generations: nothing tells that it was there. */
export async function loseRecord(path: string): Promise<void> {
  for (const each of [path, ...generationsOf(path)]) await rm(each, { force: true });
}
