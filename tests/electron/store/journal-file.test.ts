import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEvent } from '../../../core/model/journal-entry.ts';
import { openJournal, type Journal } from '../../../electron/store/journal-file.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const author = { user: 'vanthu', machine: 'PC-01', installation: 'i1' };
const about = {
  kind: 'report',
  periodId: '2021-q1',
  organisationId: 'hnd',
  name: 'Báo cáo quý I/2021 – Hội Nông dân',
};
const event = (count: number): JournalEvent => ({ act: 'edited', about, details: { saves: count } });
let folder: string;
let now: string;
let journal: Journal;

const fileOf = (year = 2021) => join(folder, `journal/${year}.jsonl`);
const reopen = () => openJournal(folder, author, () => now);
const add = async (count: number, to = journal) => {
  for (let each = 1; each <= count; each += 1) await to.append(event(each));
};
const readLines = async () => (await readFile(fileOf(), 'utf8')).split('\n').slice(0, -1);
const writeLines = (lines: readonly string[]) =>
  writeFile(fileOf(), lines.map((line) => `${line}\n`).join(''));
const reasons = async () => (await reopen().read()).faults.map(({ reason, line }) => `${reason} ${line}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-journal-'));
  now = '2021-03-16T03:42:07.000Z';
  journal = reopen();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the journal', () => {
  it('keeps who did what and when, line after line, over a restart of the program', async () => {
    await journal.append({ act: 'submitted', about, details: { draftNumber: 2 } });
    now = '2021-03-16T04:00:00.000Z';
    await reopen().append({ act: 'sent', about });
    const { entries, faults } = await reopen().read();
    expect(faults).toEqual([]);
    expect(
      entries.map(({ n, at, user, machine, act, details }) => [n, at, user, machine, act, details]),
    ).toEqual([
      [1, '2021-03-16T03:42:07.000Z', 'vanthu', 'PC-01', 'submitted', { draftNumber: 2 }],
      [2, '2021-03-16T04:00:00.000Z', 'vanthu', 'PC-01', 'sent', undefined],
    ]);
  });

  it('is empty, and no fault, where there is none', async () => {
    expect(await journal.read()).toEqual({ entries: [], faults: [] });
  });

  it('keeps the order of what is added at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append(event(index))));
    const { entries, faults } = await journal.read();
    expect(entries.map(({ details }) => details?.['saves'])).toEqual(
      Array.from({ length: 50 }, (_, index) => index),
    );
    expect(faults).toEqual([]);
  });

  it('goes on in a new file each year, chained to the one before, and never back when the clock is set back', async () => {
    await add(2);
    now = '2022-01-05T02:00:00.000Z';
    await journal.append(event(3));
    now = '2020-05-05T02:00:00.000Z';
    await reopen().append(event(4));
    const { entries, faults } = await reopen().read();
    expect(entries.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(faults).toEqual([]);
    expect((await readFile(fileOf(2022), 'utf8')).split('\n')).toHaveLength(3);
    await rm(fileOf());
    expect(await reasons()).toEqual(['broken 1']);
  });

  it('takes note of lines that another program has added since', async () => {
    await add(1);
    await reopen().append(event(2));
    await add(1);
    const { entries, faults } = await journal.read();
    expect(entries.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(faults).toEqual([]);
  });
});

describe('a line that was tampered with', () => {
  it('is missed when it was changed, taken out, put in, moved or cut off', async () => {
    await add(6);
    const lines = await readLines();
    const [first = '', second = '', third = ''] = lines;
    await writeLines(lines.with(2, third.replace('vanthu', 'ketoan')));
    expect(await reasons()).toEqual(['altered 3']);
    await writeLines(lines.toSpliced(2, 1));
    expect(await reasons()).toEqual(['broken 3']);
    await writeLines(lines.slice(1));
    expect(await reasons()).toEqual(['broken 1']);
    await writeLines(lines.toSpliced(3, 0, second));
    expect(await reasons()).toContain('broken 4');
    await writeLines([second, first, ...lines.slice(2)]);
    expect((await reasons()).length).toBeGreaterThan(0);
    await writeLines(lines.slice(0, -1));
    expect(await reasons()).toEqual(['cut 5']);
    await writeLines(lines);
    expect(await reasons()).toEqual([]);
    await rm(fileOf());
    expect(await reasons()).toEqual(['cut 0']);
  });

  it('is missed when every line after it was sealed anew, by the mark of how far the journal had come', async () => {
    await add(3);
    const head = await readFile(join(folder, 'journal/head.json'), 'utf8');
    await rm(join(folder, 'journal'), { recursive: true });
    await add(
      3,
      openJournal(folder, { ...author, user: 'ketoan' }, () => now),
    );
    await writeFile(join(folder, 'journal/head.json'), head);
    expect(await reasons()).toEqual(['broken 3']);
    await rm(join(folder, 'journal/head.json'));
    expect(await reasons()).toEqual(['head 0']);
  });

  it('is missed wherever a single bit was flipped: 1,000 flips over the lines and the mark', async () => {
    await add(8);
    const random = seededRandom(20261129);
    for (const name of ['2021.jsonl', 'head.json']) {
      const path = join(folder, 'journal', name);
      const bytes = await readFile(path);
      for (let each = 0; each < 500; each += 1) {
        const at = Math.floor(random() * bytes.length);
        const bit = 1 << Math.floor(random() * 8);
        await writeFile(
          path,
          bytes.map((byte, index) => (index === at ? byte ^ bit : byte)),
        );
        expect((await reasons()).filter((reason) => !reason.startsWith('torn'))).not.toEqual([]);
      }
      await writeFile(path, bytes);
    }
    expect(await reasons()).toEqual([]);
  }, 60_000);
});

describe('a power cut while a line is written', () => {
  it('is told as such, whatever it left, and the next line follows', async () => {
    await add(3);
    const whole = await readFile(fileOf());
    const head = await readFile(join(folder, 'journal/head.json'));
    await add(1);
    const line = (await readFile(fileOf())).subarray(whole.length);
    for (let left = 1; left < line.length; left += 7) {
      await writeFile(fileOf(), Buffer.concat([whole, line.subarray(0, left)]));
      await writeFile(join(folder, 'journal/head.json'), head);
      expect(await reasons()).toEqual(['torn 4']);
      const again = reopen();
      await add(2, again);
      const { entries, faults } = await again.read();
      expect(entries.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
      expect(faults.map(({ reason }) => reason)).toEqual(['torn']);
    }
    // The whole line without its line feed is a line.
    await writeFile(fileOf(), Buffer.concat([whole, line.subarray(0, -1)]));
    await writeFile(join(folder, 'journal/head.json'), head);
    expect(await reasons()).toEqual([]);
    await reopen().append(event(9));
    expect((await reopen().read()).entries.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
    expect(await reasons()).toEqual([]);
  });

  it('leaves the mark one line behind, which is no fault', async () => {
    await add(2);
    const head = await readFile(join(folder, 'journal/head.json'));
    await add(1);
    await writeFile(join(folder, 'journal/head.json'), head);
    expect(await reasons()).toEqual([]);
  });
});

it('what cannot be written stops nobody and is counted in the next line', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await writeFile(join(folder, 'journal'), 'a file where the folder belongs');
  await add(3);
  await rm(join(folder, 'journal'));
  await mkdir(join(folder, 'journal'));
  await add(1);
  const { entries, faults } = await journal.read();
  expect(entries.map(({ n, lost }) => [n, lost])).toEqual([[1, 3]]);
  expect(faults).toEqual([]);
  expect(warn).toHaveBeenCalledTimes(3);
  warn.mockRestore();
});
