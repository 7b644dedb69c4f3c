import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { contract, type Channel, type Reply } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { RecordKind } from '../../core/model/record.ts';
import type { Report } from '../../core/model/report.ts';
import { runHere, type BackupRunner } from '../../electron/backup/backup-jobs.ts';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import { registerHandlers } from '../../electron/ipc/register-handlers.ts';
import { openBackupSettings } from '../../electron/services/backups/backup-settings.ts';
import { createHouseBackups } from '../../electron/services/backups/house-backups.ts';
import { openHouseWorkspaces } from '../../electron/services/house-workspaces.ts';
import { openFaultLog } from '../../electron/services/fault-log.ts';
import { openRecentStore } from '../../electron/services/recent-documents.ts';
import { openPreferences } from '../../electron/services/preferences.ts';
import { createSearch, type Search } from '../../electron/services/search.ts';
import { backUpBeforeUpdate } from '../../electron/services/updates/back-up-before-update.ts';
import { createHouseUpdates } from '../../electron/services/updates/house-updates.ts';
import type { Printer } from '../../electron/services/program.ts';
import { app, dialog, ipcMain, shell } from '../support/fake-electron.ts';
import { assetsFolder, makeProgram } from '../support/make-program.ts';
import { argumentsOf, type KnownData } from './arguments-of.ts';
import { lookAround, requireCleanPrototypes, requireSame, requireSentence, timed } from './check-case.ts';
import { anyValue, mutate, mutation } from './nasty-values.ts';

/** Stands in the abstract of the one report with a độ mật: no answer but the report's own may hold it. */
const canary = 'trích yếu mật 4f9b';

/** Channels that open, print or compare a document, whose text is what the user asked for. */
const opensDocuments =
  /^(?:report|letter|review|sections|version|history|form):|^(?:organisation:|word-copy:|first-run:|layout:)/;

const searchWorkerFile = join(import.meta.dirname, '../../electron/workers/search-worker.ts');

const event = () => {
  const mainFrame = { url: 'app://bundle/index.html' };
  return { sender: { mainFrame }, senderFrame: mainFrame };
};

const printer: Printer = {
  render: async () => ({ bytes: new Uint8Array([1]), pageCount: 1, missingCharacters: [], places: [] }),
  renderWorkbook: async () => ({
    bytes: new Uint8Array([1]),
    pageCount: null,
    missingCharacters: [],
    places: [],
  }),
  warmUp: () => undefined,
};

/** Every file that is chosen is damaged: what readers do with bytes is fuzzed by itself. */
const refuse =
  (code: 'not-readable-word' | 'not-readable-excel' | 'not-readable-form') => async (path: unknown) => {
    const file = typeof path === 'string' ? basename(path) : 'tệp';
    throw new ProblemError(code, { file, fault: 'damaged', about: '' });
  };

/** What goes over all files runs in a worker, for as long as it takes, and is tested by itself; lists and comparisons are short. */
const runBackup: BackupRunner = async (job, watch) => {
  if (job.kind !== 'list' && job.kind !== 'compare') throw new ProblemError('cancelled');
  return runHere(job, watch);
};

/** `mostCalls`: how many of the cases that fit the schema are let through to the handler's work; the rest end there. */
export type FuzzOptions = { cases: number; seed: number; mostCalls: number };

export type ChannelFuzz = {
  channels: Channel[];
  /** Rejects with the case, its seed and what was wrong. */
  fuzz(channel: Channel, options: FuzzOptions): Promise<void>;
  remove(): Promise<void>;
};

/**
 * The real handlers of every channel over a practice quarter in a folder of its own, asked what no page of ours would ask. The
 * folder lies deep in another one, into which nothing may be written.
 */
export async function openChannelFuzz(): Promise<ChannelFuzz> {
  const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const root = await mkdtemp(join(place, 'giao-ban-fuzz-'));
  const template = join(root, 'template');
  const { known, canaryReport } = await makeTemplate(template);
  let runs = 0;

  async function fuzz(channel: Channel, { cases, seed, mostCalls }: FuzzOptions): Promise<void> {
    const sandbox = join(root, `run-${(runs += 1)}`);
    const home = join(sandbox, 'a', 'b', 'c', 'd');
    await mkdir(home, { recursive: true });
    await writeFile(join(sandbox, 'a', 'neighbour.txt'), 'của người khác');
    linkFolder(template, join(home, 'userData', 'data'));
    await mkdir(join(home, 'documents', 'empty'), { recursive: true });
    await writeFile(join(home, 'documents', 'chosen.docx'), 'không phải tệp Word');
    const own = ['a/b/c/d/userData', 'a/b/c/d/documents'];
    const before = lookAround(sandbox, own);
    app.folder = home;
    shell.opened.length = 0;
    const search = createSearch({ searchWorkerFile, cacheFolder: join(home, 'userData', 'cache') });
    const handlers = await openHandlers(join(home, 'userData'), search);
    ipcMain.handlers.clear();
    registerHandlers({
      ...handlers,
      [channel]: limitCalls(handlers[channel], mostCalls),
    });
    const handler = ipcMain.handlers.get(channel);
    if (!handler) throw new Error(`nobody answers ${channel}`);
    const chosen = [null, null, 'chosen.docx', 'empty', 'missing.xlsx', '.'];
    const valid = argumentsOf(contract[channel].args, known);
    const cased = fc.record({
      args: fc.oneof(
        { weight: 2, arbitrary: valid },
        {
          weight: 6,
          arbitrary: fc
            .tuple(valid, fc.array(mutation, { minLength: 1, maxLength: 3 }))
            .map(([value, mutations]) => mutate(value, mutations)),
        },
        { weight: 2, arbitrary: anyValue },
      ),
      chosen: fc.constantFrom(...chosen),
    });
    const complaints = silence();
    try {
      await fc.assert(
        fc.asyncProperty(cased, async ({ args, chosen: file }) => {
          dialog.chosen = file === null ? null : join(home, 'documents', file);
          const reply = (await timed(() => handler(event(), args))) as Reply<unknown>;
          requireCleanPrototypes();
          if (!reply.ok) requireSentence(reply.error);
          requireHidden(channel, reply);
        }),
        { numRuns: cases, seed, endOnFailure: true },
      );
      requireSame(before, lookAround(sandbox, own));
      requireOwnPaths(sandbox);
      await requireOwnNames(join(home, 'userData'));
      requireQuiet(complaints.lines);
    } catch (error) {
      const said = error instanceof Error ? [error.message, error.cause].join('\n') : String(error);
      throw new Error(`${channel}, seed ${seed}: ${said}`, { cause: error });
    } finally {
      complaints.end();
      // What was noted for later is written before the folder goes.
      await ipcMain.handlers.get('window:close')?.(event(), {});
      await search.close();
      await rm(sandbox, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  function requireHidden(channel: Channel, reply: Reply<unknown>): void {
    if (reply.ok && opensDocuments.test(channel)) return;
    if (JSON.stringify(reply).includes(canary))
      throw new Error(`the abstract of a secret report (${canaryReport}) stands in the answer`);
  }

  return {
    channels: Object.keys(contract) as Channel[],
    fuzz,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** The store never writes into a file, it puts another in its place: links will do, and cost less than copies. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const each of readdirSync(from, { withFileTypes: true }))
    (each.isDirectory() ? linkFolder : linkSync)(join(from, each.name), join(to, each.name));
}

type Handler = (args: never) => Promise<unknown>;

function limitCalls(handler: Handler, most: number): Handler {
  let calls = 0;
  return async (args) => {
    if ((calls += 1) > most) throw new ProblemError('cancelled');
    return handler(args);
  };
}

async function openHandlers(userDataFolder: string, search: Search) {
  let ids = 0;
  const workspaces = await openHouseWorkspaces({
    userDataFolder,
    makeProgram: ({ dataFolder, openMode }) => makeProgram(dataFolder, { openMode, printer }),
    now: () => '2026-11-28T03:42:07.000Z',
    newId: () => `ws-${(ids += 1)}`,
  });
  const refuseForm = refuse('not-readable-form');
  const backups = createHouseBackups({
    workspaces,
    run: runBackup,
    settings: openBackupSettings(join(userDataFolder, 'backup-settings.json')),
    machine: 'MAY-1',
    now: () => '2026-11-28T03:42:07.000Z',
  });
  return createHandlers({
    workspaces,
    search,
    backups,
    updates: createHouseUpdates({
      installed: { version: '0.1.0', platform: 'linux', arch: 'x64' },
      keys: [generateKeyPairSync('ed25519').publicKey],
      seenFile: join(userDataFolder, 'last-version.json'),
      folder: join(userDataFolder, 'updates'),
      launcher: {
        canStart: false,
        start: async () => undefined,
        show: (path) => shell.showItemInFolder(path),
      },
      backUp: (signal) => backUpBeforeUpdate(workspaces, backups, signal),
      newId: () => `update-${(ids += 1)}`,
    }),
    faultLog: openFaultLog(join(userDataFolder, 'logs'), () => '2026-11-28T03:42:07.000Z'),
    recent: openRecentStore(join(userDataFolder, 'recent.json')),
    preferences: openPreferences(join(userDataFolder, 'preferences.json')),
    wordReader: { read: refuse('not-readable-word'), readBytes: refuse('not-readable-word') },
    excelReader: { read: refuse('not-readable-excel') },
    formReader: { readChosen: refuseForm, read: refuseForm, fill: refuseForm },
    savingChildFile: 'saving-child.js',
    describeApp: () => ({ version: '0', platform: 'linux' }),
    closeWindow: () => undefined,
    keepWindowOpen: () => undefined,
    tellWordCopy: () => undefined,
  });
}

/** The practice quarter as an office's own data, one of its reports with a độ mật. */
async function makeTemplate(folder: string): Promise<{ known: KnownData; canaryReport: string }> {
  const { createPracticeWorkspace } = await import('../../electron/services/create-workspace.ts');
  const program = makeProgram(folder, { printer });
  await createPracticeWorkspace(program);
  const { keys } = await program.store.listAll();
  let canaryReport = '';
  const records = new Map<RecordKind, unknown[]>();
  const ids = new Set<string>();
  for (const key of keys) {
    const stored = await program.store.read(key);
    if (!stored) continue;
    records.set(key.kind, [...(records.get(key.kind) ?? []), stored.content]);
    for (const [name, value] of Object.entries(key))
      if (name !== 'kind' && typeof value === 'string') ids.add(value);
    if (key.kind !== 'report' || canaryReport !== '') continue;
    canaryReport = key.organisationId;
    const report = stored.content as Report;
    const header = { ...report.header, abstract: canary, secrecy: 'secret' as const };
    await program.store.save(key, { ...report, header }, stored.version);
  }
  // The smallest: a case costs what it holds.
  const sizeOf = (record: unknown) => JSON.stringify(record).length;
  const few = [...records].map(
    ([kind, all]) => [kind, all.toSorted((one, other) => sizeOf(one) - sizeOf(other)).slice(0, 3)] as const,
  );
  return {
    known: { ids: [...ids].slice(0, 40), records: new Map(few) },
    canaryReport: `${canaryReport} of ${assetsFolder}`,
  };
}

/** Whatever the system was asked to open lies where the program keeps or wrote it. */
function requireOwnPaths(sandbox: string): void {
  const foreign = shell.opened.filter((path) => !path.startsWith(join(sandbox, 'a', 'b', 'c', 'd')));
  if (foreign.length > 0) throw new Error(`the system was asked to open ${foreign.join(', ')}`);
}

/** Names below the folder are such as the program gives: no part of a path, no sign that a system refuses. */
async function requireOwnNames(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    const name = basename(path);
    if (/[\\:*?"<>|\u0000-\u001F]/.test(name) || name.length > 120 || /__proto__|passwd/.test(name))
      throw new Error(`an odd name in the data: ${dirname(path)}/${name}`);
  }
}

/** Keeps what the program would print on the console. */
function silence(): { lines: string[]; end: () => void } {
  const { error, warn, log } = console;
  const lines: string[] = [];
  const keep = (...said: unknown[]) => void lines.push(said.map(String).join(' '));
  Object.assign(console, { error: keep, warn: keep, log: keep });
  return { lines, end: () => void Object.assign(console, { error, warn, log }) };
}

function requireQuiet(lines: readonly string[]): void {
  const told = lines.find((each) => each.includes(canary));
  if (told !== undefined) throw new Error('the abstract of a secret report stands on the console');
}
