import { openRecordStore } from '../store/open-record-store.ts';
import { makeProbe } from './probe.ts';

/** A process of its own that can be ended at once, as by a power cut, and what it tells line by line. */
export type Child = {
  onLine(listener: (line: string) => void): void;
  kill(): void;
  /** When it has ended and all it told has been heard. */
  ended: Promise<void>;
};
export type StartChild = (file: string, args: readonly string[]) => Child;

export type KillResult = {
  /** How often the process was killed, and how many saves it had told as done. */
  kills: number;
  saves: number;
  /** Saves that had been told as done and were not there afterwards. */
  lost: number;
  /** Files that could not be read afterwards, though an earlier state may have taken their place. */
  unreadable: number;
};

type Options = {
  /** A copy that may be written over; it holds the reports that are saved. */
  folder: string;
  /** `saving-child.ts` in source, `saving-child.js` when built. */
  childFile: string;
  startChild: StartChild;
  /** Ends when this many saves have been told as done. */
  saves: number;
  /** From 0 to below 1: when in the work the process is killed. */
  random: () => number;
  /** Within which the process is killed after its first save. */
  longestLifeMs?: number;
  onProgress?: (result: KillResult) => void;
  signal?: AbortSignal;
};

/**
 * Starts a process that saves without end, kills it at a random moment, and reads what is left, again and again. This is what a
 * program that dies leaves; a power cut besides takes what the disk had promised and not kept.
 */
export async function killWhileSaving({
  folder,
  childFile,
  startChild,
  saves,
  random,
  longestLifeMs = 150,
  onProgress,
  signal,
}: Options): Promise<KillResult> {
  const result: KillResult = { kills: 0, saves: 0, lost: 0, unreadable: 0 };
  while (result.saves < saves) {
    if (signal?.aborted) break;
    const told = await liveOnce(startChild(childFile, [folder]), random() * longestLifeMs);
    result.kills += 1;
    result.saves += told.count;
    await inspect(folder, told.versions, result);
    onProgress?.({ ...result });
  }
  return result;
}

async function liveOnce(
  child: Child,
  lifeMs: number,
): Promise<{ versions: Map<string, number>; count: number }> {
  const versions = new Map<string, number>();
  let count = 0;
  child.onLine((line) => {
    const [organisationId = '', version] = line.split(' ');
    versions.set(organisationId, Number(version));
    count += 1;
    if (count === 1) setTimeout(() => child.kill(), lifeMs);
  });
  await child.ended;
  if (count === 0) throw new Error('the saving process ended before it saved anything');
  return { versions, count };
}

async function inspect(folder: string, told: Map<string, number>, result: KillResult): Promise<void> {
  const store = openRecordStore(folder, () => new Date().toISOString(), { isReadOnly: true });
  const { keys } = await store.listAll();
  const found = new Map<string, number>();
  for (const key of keys) {
    if (key.kind !== 'report' || key.revision !== 0) continue;
    const stored = await store.read(key).catch(() => null);
    const probe = stored?.content['probe'];
    const isWhole = stored && (probe === undefined || probe === makeProbe(stored.version));
    if (!isWhole) result.unreadable += 1;
    found.set(key.organisationId, stored?.version ?? 0);
  }
  result.unreadable += (await store.listRestored()).length;
  for (const [organisationId, version] of told) {
    const there = found.get(organisationId) ?? 0;
    if (there < version) result.lost += version - there;
  }
}
