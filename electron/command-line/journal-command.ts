import { ProblemError } from '../../core/contract/problem.ts';
import { writeJournalText } from '../../core/rules/journal/build-journal-workbook.ts';
import { tellFault } from '../../core/rules/journal/tell-entry.ts';
import { readJournal } from '../services/history/journal-book.ts';
import type { Program } from '../services/program.ts';
import type { Answer } from './answer.ts';

/** `journal list`, `journal verify`: the whole journal, and whether every line is as it was written. */
export async function runJournal(program: Program, [command = 'list']: string[]): Promise<Answer> {
  const { entries, faults } = await readJournal(program);
  const notes = faults.map(tellFault);
  // What a power cut left unfinished is told, and is no fault.
  const isGood = faults.every(({ reason }) => reason === 'torn');
  switch (command) {
    case 'list':
      return { json: { ok: true, entries, faults }, text: writeJournalText(entries).trimEnd() };
    case 'verify':
      return {
        json: { ok: isGood, count: entries.length, faults },
        text: [
          ...notes,
          isGood
            ? `Nhật ký có ${entries.length} dòng, đúng như lúc ghi`
            : 'Nhật ký có chỗ không còn như lúc ghi',
        ].join('\n'),
        isFailed: !isGood,
      };
    default:
      throw new ProblemError('unknown-command', { command: `journal ${command}`, expected: 'list, verify' });
  }
}
