import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startProcess } from '../../electron/host/start-process.ts';
import { locateResources } from '../../electron/resources.ts';
import { openWorkspace } from '../../electron/services/open-workspace.ts';
import { createSearch } from '../../electron/services/search.ts';
import { showPeriodHome } from '../../electron/services/show-period-home.ts';
import { createBackupRunner } from '../../electron/workers/backup-worker-client.ts';
import { makeProgram } from '../support/make-program.ts';
import { makeSearchCorpus, type SearchCorpus } from './make-search-corpus.ts';
import { limitRow, type Row } from './measure.ts';
import { watched, watchMainThread } from './watch-main-thread.ts';

const reports = 10_000;
const bodies = 100;
const questions = 300;

/** Ctrl+K over 10,000 reports: the index built by its process, first pages found, what it costs the main process. */
export async function benchSearching(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-search-'));
  const dataFolder = join(folder, 'data');
  const resources = locateResources(join(import.meta.dirname, '../../electron'));
  const search = createSearch({
    ...resources,
    cacheFolder: join(folder, 'cache'),
    startWorker: startProcess,
  });
  try {
    const corpus = makeSearchCorpus(2021);
    // In a process of its own, so that its memory is not counted here.
    execFileSync(process.execPath, [
      join(import.meta.dirname, 'write-search-reports.ts'),
      dataFolder,
      String(reports),
    ]);
    const program = makeProgram(dataFolder, { now: () => new Date().toISOString() });
    const started = await watched(async () => {
      const state = await openWorkspace(program);
      if (state.status !== 'ready') throw new Error('the data can be opened');
      await showPeriodHome(program, state.periods[0]?.id ?? '');
    });
    const stopWatching = watchMainThread();
    const built = performance.now();
    while ((await search.prepare(dataFolder)).progress !== null);
    const buildMs = performance.now() - built;
    const times: number[] = [];
    for (const text of listQuestions(corpus)) {
      const start = performance.now();
      await search.find(dataFolder, { text, periodId: null, organisationId: null, kind: null });
      times.push(performance.now() - start);
    }
    const searchedMs = stopWatching();
    times.sort((one, other) => one - other);
    const backedUp = await watched(() =>
      createBackupRunner({ ...resources, startWorker: startProcess })({
        kind: 'make',
        dataFolder,
        folder: join(folder, 'backups'),
        reason: 'start',
        machine: 'bench',
      }),
    );
    return [
      limitRow(
        `Ctrl+K, first page over ${reports.toLocaleString('en')} reports, p95`,
        times[Math.floor(times.length * 0.95)] ?? Number.NaN,
        20,
      ),
      limitRow('the same, median', times[Math.floor(times.length / 2)] ?? Number.NaN, null),
      limitRow('its index built by its process, once', buildMs, null),
      limitRow(
        'the main thread at most in one go, while the index is built and questions are asked',
        searchedMs,
        50,
      ),
      limitRow(
        `the same at the start, the first screen of ${bodies} bodies among 10,000 reports (${Math.round(started.ms)} ms in all)`,
        started.longestMs,
        50,
      ),
      limitRow(
        `the same while all is backed up for the first time (${Math.round(backedUp.ms / 1000)} s in its process)`,
        backedUp.longestMs,
        50,
      ),
    ];
  } finally {
    await search.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One to four words out of what was written, some of them not typed to the end. */
function listQuestions(corpus: SearchCorpus): string[] {
  return Array.from({ length: questions }, (_, index) => {
    const words = corpus.pick(corpus.phrases).toLowerCase().split(/\s+/);
    const from = Math.max(0, Math.floor(words.length / 2) - 1);
    const text = words.slice(from, from + 1 + (index % 4)).join(' ');
    return index % 5 === 0 ? text.slice(0, -1) : text;
  });
}
