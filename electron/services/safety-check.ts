import { link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SafetyCheck } from '../../core/contract/safety.ts';
import { killWhileSaving, type StartChild } from '../safety/kill-while-saving.ts';
import { fileProblem } from '../store/file-problem.ts';
import { openRecordStore } from '../store/open-record-store.ts';
import type { Program } from './program.ts';

const idle: SafetyCheck = {
  state: 'idle',
  goal: 0,
  kills: 0,
  saves: 0,
  lost: 0,
  unreadable: 0,
  hasLinks: true,
  error: '',
};
const mostReports = 6;

export type SafetyChecker = {
  start: () => Promise<SafetyCheck>;
  look: () => SafetyCheck;
  cancel: () => SafetyCheck;
};

/**
 * Kiểm tra an toàn: copies a few reports beside the data (the same disk), lets a process save them and kills it, until `saves`
 * saves have been told. The data itself is only read.
 */
export function createSafetyChecker({
  program,
  childFile,
  startChild,
  random,
  saves,
}: {
  program: () => Program;
  childFile: string;
  startChild: StartChild;
  random: () => number;
  saves: number;
}): SafetyChecker {
  let check = idle;
  let running: AbortController | null = null;

  const run = async (signal: AbortSignal): Promise<void> => {
    const { dataFolder, store, now } = program();
    const beside = join(dirname(dataFolder), 'cache');
    await mkdir(beside, { recursive: true });
    const folder = await mkdtemp(join(beside, 'safety-check-'));
    try {
      check = { ...check, hasLinks: await hasLinks(folder) };
      const copy = openRecordStore(folder, now);
      const { keys } = await store.listAll();
      const drafts = keys.flatMap((key) => (key.kind === 'report' && key.revision === 0 ? [key] : []));
      let copied = 0;
      for (const key of drafts) {
        if (copied >= mostReports) break;
        const stored = await store.read(key).catch(() => null);
        if (!stored) continue;
        await copy.save(key, stored.content, 0);
        copied += 1;
      }
      if (copied === 0) {
        check = { ...check, state: 'failed', error: 'no-reports' };
        return;
      }
      const result = await killWhileSaving({
        folder,
        childFile,
        startChild,
        saves,
        random,
        signal,
        onProgress: (progress) => {
          check = { ...check, ...progress };
        },
      });
      check = { ...check, ...result, state: signal.aborted ? 'cancelled' : 'done' };
    } catch (error) {
      check = { ...check, state: 'failed', error: fileProblem(error, folder).problem.code };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  return {
    start: async () => {
      if (!running) {
        running = new AbortController();
        check = { ...idle, state: 'running', goal: saves };
        void run(running.signal)
          .catch((error: unknown) => {
            check = { ...check, state: 'failed', error: fileProblem(error, '').problem.code };
          })
          .finally(() => (running = null));
      }
      return check;
    },
    look: () => check,
    cancel: () => {
      running?.abort();
      return check;
    },
  };
}

async function hasLinks(folder: string): Promise<boolean> {
  const path = join(folder, 'link-check');
  await writeFile(path, '');
  const isLinked = await link(path, `${path}-2`).then(
    () => true,
    () => false,
  );
  for (const each of [path, `${path}-2`]) await rm(each, { force: true });
  return isLinked;
}
