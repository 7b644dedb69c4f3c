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

/** One line of the result: what was measured, what it is compared with, the ratio and its goal. */
export type Row = {
  what: string;
  value: number;
  unit: 'ms' | 'MB' | '%';
  /** Empty: compared with nothing but its goal. */
  beside: string;
  besideValue: number;
  goal: string;
  isMet: boolean;
};

export function row(what: string, ms: number, beside: string, besideMs: number, limit: number): Row {
  const isMet = ms / besideMs <= limit;
  return { what, value: ms, unit: 'ms', beside, besideValue: besideMs, goal: `≤ ${limit}×`, isMet };
}

/** Compared with nothing but a limit; without one it is told for information. */
export function limitRow(what: string, value: number, limit: number | null, unit: Row['unit'] = 'ms'): Row {
  return {
    what,
    value,
    unit,
    beside: '',
    besideValue: 0,
    goal: limit === null ? '(for information)' : `≤ ${limit} ${unit}`,
    isMet: limit === null || value <= limit,
  };
}

const decimals: Readonly<Record<Row['unit'], number>> = { ms: 1, MB: 0, '%': 2 };

/** A Markdown table of the rows. */
export function formatRows(rows: readonly Row[]): string {
  const lines = rows.map(({ what, value, unit, beside, besideValue, goal, isMet }) => {
    const isCompared = beside !== '';
    const show = (each: number) => `${each.toFixed(decimals[unit])} ${unit}`;
    const cells = [
      what,
      show(value),
      isCompared ? `${beside} ${show(besideValue)}` : '',
      isCompared ? `${(value / besideValue).toFixed(2)}×` : '',
      goal,
      goal.startsWith('(') ? '' : isMet ? 'met' : '**not met**',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| what | measured | beside | ratio | goal | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}
