import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPracticeWorkspace } from '../../electron/services/create-workspace.ts';
import { keyOfPath } from '../../electron/store/key-of-path.ts';
import type { Program } from '../../electron/services/program.ts';
import { statesFolder } from '../../electron/store/earlier-states.ts';
import { openJournal } from '../../electron/store/journal-file.ts';
import { openRecordStore } from '../../electron/store/open-record-store.ts';
import { makeProgram } from '../support/make-program.ts';
import { form, layout, letter } from './other-records.ts';

export type FlipRow = {
  kind: string;
  flips: number;
  /** The damage was seen when the file was read. */
  found: number;
  /** An earlier generation took the file's place; null: the kind has none, damage is told. */
  restored: number | null;
};

/** Flips single bits of every kind of record file of the practice quarter, each in a copy of its own. */
export async function flipBits(flipsPerKind: number, random: () => number): Promise<FlipRow[]> {
  const root = await mkdtemp(join(tmpdir(), 'giao-ban-flips-'));
  try {
    const program = makeProgram(join(root, 'data'));
    await createPracticeWorkspace(program);
    await addOtherKinds(program);
    const rows = new Map<string, FlipRow>();
    const files = new Map<string, string[]>();
    for (const file of await readdir(program.dataFolder, { recursive: true })) {
      const kind = keyOfPath(file)?.kind;
      if (kind) files.set(kind, [...(files.get(kind) ?? []), file]);
    }
    for (const [kind, names] of files) {
      const row = { kind, flips: 0, found: 0, restored: 0 };
      rows.set(kind, row);
      for (let each = 0; each < flipsPerKind; each += 1) {
        const name = names[Math.floor(random() * names.length)] ?? '';
        await flipOne(program.dataFolder, name, join(root, 'one'), random, row);
      }
    }
    rows.set('version', await flipVersions(program, flipsPerKind, random));
    rows.set('journal', await flipJournal(join(root, 'journal'), flipsPerKind, random));
    return [...rows.values()].sort((one, other) => one.kind.localeCompare(other.kind));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function flipOne(
  source: string,
  name: string,
  folder: string,
  random: () => number,
  row: FlipRow & { restored: number },
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(join(folder, name)), { recursive: true });
  const bytes = await readFile(join(source, name));
  const twin = join(dirname(name), `.${name.split(/[\\/]/).at(-1)}.1`);
  await writeFile(join(folder, twin), await readFile(join(source, twin)));
  await writeFile(join(folder, name), flip(bytes, random));
  const key = keyOfPath(name);
  if (!key) throw new Error(`no record: ${name}`);
  const store = openRecordStore(folder, () => '2021-03-16T03:42:07.000Z');
  const stored = await store.read(key).catch(() => null);
  row.flips += 1;
  if ((await store.listRestored()).length === 1) row.found += 1;
  const original = await openRecordStore(source, () => '2021-03-16T03:42:07.000Z').read(key);
  if (JSON.stringify(stored) === JSON.stringify(original)) row.restored += 1;
}

function flip(bytes: Buffer, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const bit = 1 << Math.floor(random() * 8);
  return bytes.map((byte, index) => (index === at ? byte ^ bit : byte));
}

/** What the practice quarter has none of: a letter, a layout of the house, a form of the upper level. */
async function addOtherKinds({ store }: Program): Promise<void> {
  const { periodId } = letter;
  await store.save({ kind: 'letter', periodId, id: letter.id }, letter, 0);
  await store.save({ kind: 'layout', id: layout.id }, layout, 0);
  await store.save({ kind: 'form', id: form.id }, form, 0);
}

/** A version is read by the list of versions; a damaged one is told there. */
async function flipVersions(program: Program, flips: number, random: () => number): Promise<FlipRow> {
  const { store, dataFolder } = program;
  const key = { kind: 'report', periodId: '2021-q1', organisationId: 'nam-dinh-hnd', revision: 0 } as const;
  const stateId = await store.keepVersion(key, { reason: 'import', note: 'từ “Báo cáo cũ.docx”' });
  const path = join(statesFolder(dataFolder, key), `${stateId}.json`);
  const bytes = await readFile(path);
  let found = 0;
  for (let each = 0; each < flips; each += 1) {
    await writeFile(path, flip(bytes, random));
    const isRead = await store.readState(key, stateId ?? '').then(
      () => true,
      () => false,
    );
    if (!isRead) found += 1;
  }
  await writeFile(path, bytes);
  return { kind: 'version', flips, found, restored: null };
}

/** A line or the mark of the journal: found by following the chain. */
async function flipJournal(folder: string, flips: number, random: () => number): Promise<FlipRow> {
  const author = { user: 'vanthu', machine: 'PC-01', installation: 'i1' };
  const open = () => openJournal(folder, author, () => '2021-03-16T03:42:07.000Z');
  const journal = open();
  for (let each = 1; each <= 20; each += 1)
    await journal.append({
      act: 'edited',
      about: { kind: 'report', periodId: '2021-q1', organisationId: 'hnd', name: 'Báo cáo quý I/2021' },
      details: { saves: each },
    });
  let found = 0;
  for (let each = 0; each < flips; each += 1) {
    const path = join(folder, 'journal', random() < 0.9 ? '2021.jsonl' : 'head.json');
    const bytes = await readFile(path);
    await writeFile(path, flip(bytes, random));
    const { faults } = await open().read();
    if (faults.some(({ reason }) => reason !== 'torn')) found += 1;
    await writeFile(path, bytes);
  }
  return { kind: 'journal', flips, found, restored: null };
}
