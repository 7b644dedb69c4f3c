import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median times in ms of several works, taken in turn so that a noisy moment falls on all of them alike. */
export async function measureInTurn<Name extends string>(
  works: Record<Name, (round: number) => Promise<unknown>>,
  { rounds, warmUps = 2 }: { rounds: number; warmUps?: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      // What the work before left to do is not charged to this one.
      await setTimeout(2);
      const start = performance.now();
      await works[name](round + warmUps);
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** One line of the result: what was measured, the time, what it is compared with, the ratio and its goal. */
export type Row = {
  what: string;
  ms: number;
  beside: string;
  besideMs: number;
  goal: string;
  isMet: boolean;
};

export function row(what: string, ms: number, beside: string, besideMs: number, limit: number): Row {
  return { what, ms, beside, besideMs, goal: `≤ ${limit}×`, isMet: ms / besideMs <= limit };
}

/** A time that is compared with nothing but a limit. */
export function limitRow(what: string, ms: number, limitMs: number): Row {
  return { what, ms, beside: '', besideMs: 0, goal: `≤ ${limitMs} ms`, isMet: ms <= limitMs };
}

/** A Markdown table of the rows. */
export function formatRows(rows: readonly Row[]): string {
  const lines = rows.map((each) => {
    const isCompared = each.besideMs > 0;
    const cells = [
      each.what,
      `${each.ms.toFixed(1)} ms`,
      isCompared ? `${each.beside} ${each.besideMs.toFixed(1)} ms` : '',
      isCompared ? `${(each.ms / each.besideMs).toFixed(2)}×` : '',
      each.goal,
      each.isMet ? 'met' : '**not met**',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| what | time | beside | ratio | goal | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}
