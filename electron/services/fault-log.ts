import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeFault } from '../../core/rules/faults/describe-fault.ts';

/** Nhật ký kỹ thuật: what went wrong in the program, never with what was typed or who uses this PC. */
export type FaultLog = {
  readonly folder: string;
  /** One line of our own words. */
  note(line: string): void;
  noteFault(error: unknown): void;
  /** What the page tells of an error of its own; anything but names and places in the program is left out. */
  notePage(details: string): void;
  /** The newest lines, oldest first. */
  readEnd(): string;
};

const fileName = 'giao-ban.log';
const mostBytes = 256 * 1024;
const linesRead = 200;

/** Written at once and never in the way: a disk that refuses is no second fault. A full file becomes `giao-ban.1.log`. */
export function openFaultLog(folder: string, now: () => string): FaultLog {
  const path = join(folder, fileName);
  const write = (text: string) => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > mostBytes) renameSync(path, join(folder, 'giao-ban.1.log'));
      appendFileSync(path, `${now()} ${text.replaceAll('\n', '\n  ')}\n`);
    } catch {
      // nothing more can be done about it
    }
  };
  return {
    folder,
    note: write,
    noteFault: (error) => write(describeFault(error)),
    notePage: (details) => {
      const lines = details.split('\n').filter((line) => /^[\w$.<>()[\]#: -]{1,250}$/.test(line));
      write(['page', ...lines].join('\n'));
    },
    readEnd: () => {
      try {
        return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-linesRead).join('\n');
      } catch {
        return ''; // nothing was noted yet
      }
    },
  };
}
