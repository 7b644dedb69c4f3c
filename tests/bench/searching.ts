import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { locateResources } from '../../electron/resources.ts';
import { createSearch } from '../../electron/services/search.ts';
import { recordPath } from '../../electron/store/record-path.ts';
import type { RecordKey } from '../../core/model/record.ts';
import { organisation, period } from '../support/records.ts';
import { makeSearchCorpus, type SearchCorpus } from './make-search-corpus.ts';
import { limitRow, type Row } from './measure.ts';

const reports = 10_000;
const bodies = 100;
const questions = 300;

/** Ctrl+K over 10,000 reports: the index built by its worker, first pages found, what it costs the main process. */
export async function benchSearching(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-search-'));
  const dataFolder = join(folder, 'data');
  const resources = locateResources(join(import.meta.dirname, '../../electron'));
  const search = createSearch({ ...resources, cacheFolder: join(folder, 'cache') });
  try {
    const corpus = makeSearchCorpus(2021);
    await writeReports(dataFolder, corpus);
    const before = process.memoryUsage().rss;
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    const built = performance.now();
    let highest = 0;
    for (;;) {
      const { progress } = await search.prepare(dataFolder);
      highest = Math.max(highest, process.memoryUsage().rss);
      if (progress === null) break;
    }
    const buildMs = performance.now() - built;
    const times: number[] = [];
    for (const text of listQuestions(corpus)) {
      const start = performance.now();
      await search.find(dataFolder, { text, periodId: null, organisationId: null, kind: null });
      times.push(performance.now() - start);
    }
    delays.disable();
    times.sort((one, other) => one - other);
    const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
    const after = process.memoryUsage().rss;
    return [
      limitRow(
        `Ctrl+K, first page over ${reports.toLocaleString('en')} reports, p95`,
        times[Math.floor(times.length * 0.95)] ?? Number.NaN,
        20,
      ),
      {
        what: 'the same, median',
        ms: times[Math.floor(times.length / 2)] ?? Number.NaN,
        beside: '',
        besideMs: 0,
        goal: '(for information)',
        isMet: true,
      },
      {
        what: 'its index built by the worker, once',
        ms: buildMs,
        beside: '',
        besideMs: 0,
        goal: '(for information)',
        isMet: true,
      },
      limitRow('longest block of the main thread meanwhile', delays.max / 1e6, 50),
      limitRow(
        `memory of the process with its search worker, in MB, not ms (the worker: ${megabytes(after - before)}; while building at most ${megabytes(highest)} in all)`,
        megabytes(after),
        250,
      ),
    ];
  } finally {
    await search.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** As the store writes them, without its syncing of each file. */
async function writeReports(dataFolder: string, corpus: SearchCorpus): Promise<void> {
  const write = async (key: RecordKey, content: unknown) => {
    const path = join(dataFolder, recordPath(key));
    await mkdir(join(path, '..'), { recursive: true });
    const envelope = {
      schemaVersion: 1,
      version: 1,
      savedAt: '2021-03-16T03:42:00.000Z',
      checksum: '',
      content,
    };
    await writeFile(path, JSON.stringify(envelope));
  };
  const ids = Array.from({ length: bodies }, (_, index) => `don-vi-${index}`);
  for (const id of ids) await write({ kind: 'organisation', id }, { ...organisation, id });
  for (let each = 0; each < reports / bodies; each += 1) {
    const year = 1950 + each;
    const periodId = `${year}-q1`;
    await write({ kind: 'period', id: periodId }, { ...period, id: periodId, year, dataTo: `${year}-03-14` });
    for (const organisationId of ids)
      await write(
        { kind: 'report', periodId, organisationId, revision: 0 },
        corpus.report(organisationId, periodId),
      );
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
