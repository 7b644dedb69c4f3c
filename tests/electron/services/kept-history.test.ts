import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packHistory } from '../../../core/rules/rounds/pack-history.ts';
import { keepHistory, readHistory } from '../../../electron/services/kept-history.ts';
import type { Program } from '../../../electron/services/program.ts';
import { makeProgram } from '../../support/make-program.ts';
import { report } from '../../support/records.ts';

const name = { periodId: report.periodId, organisationId: report.organisationId };
const key = { kind: 'report', ...name, revision: 0 } as const;
const history = packHistory({ past: [{ report, place: 'prose:' }], future: [] });

let folder: string;
let program: Program;
let saved: { version: number; savedAt: string };
let now: string;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-steps-'));
  now = '2021-03-16T03:50:00.000Z';
  program = makeProgram(join(folder, 'data'), { now: () => now });
  saved = await program.store.save(key, report, 0);
  await keepHistory(program, name, saved, history);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keptPath = async () => {
  const cache = join(folder, 'cache', 'data', 'history');
  const [file = 'none'] = await readdir(cache);
  return join(cache, file);
};

it('finds the steps again, outside the data, while the saved report is the same', async () => {
  expect(await readHistory(program, name)).toEqual({ version: 1, history });
  expect(await keptPath()).not.toContain(program.dataFolder);
});

it('has none after the report was saved by somebody else', async () => {
  await program.store.save(key, { ...report, state: 'approved' }, saved.version);
  expect(await readHistory(program, name)).toBeNull();
});

it('has none on the next day in Viet Nam, which begins at 17:00 UTC', async () => {
  now = '2021-03-16T16:59:00.000Z';
  expect(await readHistory(program, name)).not.toBeNull();
  now = '2021-03-16T17:01:00.000Z';
  expect(await readHistory(program, name)).toBeNull();
});

it('takes a torn or altered file for none, without an error', async () => {
  const path = await keptPath();
  const text = await readFile(path, 'utf8');
  for (const damaged of [text.slice(0, 200), text.replace('prose:', 'prosa:'), '']) {
    await writeFile(path, damaged);
    expect(await readHistory(program, name)).toBeNull();
  }
});
