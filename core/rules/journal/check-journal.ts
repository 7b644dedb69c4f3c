import { journalEntry, type JournalEntry, type JournalFault } from '../../model/journal-entry.ts';

/** A line as it stands in a file; `isWhole`: it ends in a line feed. */
export type JournalLine = { file: string; line: number; text: string; isWhole: boolean };

export type JournalHead = { n: number; line: string } | 'damaged' | null;

/** A line's entry when it reads as it was written, else null. */
export function readJournalLine(text: string, checksumOf: (text: string) => string): JournalEntry | null {
  try {
    const entry = journalEntry.parse(JSON.parse(text));
    return checksumOf(text.replace(`"checksum":"${entry.checksum}"`, emptyChecksum)) === entry.checksum
      ? entry
      : null;
  } catch {
    return null; // torn or altered: told by its place in the chain
  }
}

/** The exact text of a line, sealed. */
export function writeJournalLine(
  entry: Omit<JournalEntry, 'checksum'>,
  checksumOf: (text: string) => string,
): string {
  const text = JSON.stringify({ ...entry, checksum: '' });
  return text.replace(emptyChecksum, `"checksum":"${checksumOf(text)}"`);
}

const emptyChecksum = '"checksum":""';

/**
 * Follows the chain line by line; `head` tells how far it once had come. No faults but torn ones: every line is as it was
 * written.
 */
export function createJournalCheck(
  head: JournalHead,
  checksumOf: (text: string) => string,
): { take: (at: JournalLine) => void; finish: () => { entries: JournalEntry[]; faults: JournalFault[] } } {
  const entries: JournalEntry[] = [];
  const faults: JournalFault[] = [];
  /** The line before, and whether it reads. */
  let before: { at: JournalLine; entry: JournalEntry | null } | null = null;
  let lastNumber = 0;
  let headLine: string | null = null;
  const fault = (reason: JournalFault['reason'], { file, line }: Pick<JournalLine, 'file' | 'line'>) =>
    faults.push({ reason, file, line });
  return {
    take: (at) => {
      const entry = readJournalLine(at.text, checksumOf);
      const isChained = entry?.prev === (before ? checksumOf(before.at.text) : '');
      if (before && !before.entry) fault(entry?.afterTorn && isChained ? 'torn' : 'altered', before.at);
      if (entry) {
        const follows = entry.n === lastNumber + 1;
        // A damaged line before breaks the chain here too, and has been told.
        if (before?.entry === null ? isChained && !follows : !isChained || !follows) fault('broken', at);
        lastNumber = Math.max(lastNumber, entry.n);
        entries.push(entry);
        if (head !== null && head !== 'damaged' && entry.n === head.n) headLine = checksumOf(at.text);
      }
      before = { at, entry };
    },
    finish: () => {
      if (before && !before.entry) fault(before.at.isWhole ? 'altered' : 'torn', before.at);
      const end = before?.at ?? { file: 'head.json', line: 0 };
      if (head === 'damaged') fault('head', { file: 'head.json', line: 0 });
      else if (head === null) {
        // The very first line is on disk before the mark is.
        if (lastNumber > 1) fault('head', { file: 'head.json', line: 0 });
      } else if (head.n > lastNumber) fault('cut', end);
      else if (headLine !== head.line && faults.every(({ reason }) => reason === 'torn'))
        fault('broken', end);
      return { entries, faults };
    },
  };
}
