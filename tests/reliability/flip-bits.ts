import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPracticeWorkspace } from '../../electron/services/create-workspace.ts';
import { keyOfPath } from '../../electron/store/key-of-path.ts';
import { openRecordStore } from '../../electron/store/open-record-store.ts';
import { makeProgram } from '../support/make-program.ts';

export type FlipRow = {
  kind: string;
  flips: number;
  /** The damage was seen when the file was read. */
  found: number;
  /** An earlier generation took the file's place. */
  restored: number;
};

/** Flips single bits of every kind of record file of the practice quarter, each in a copy of its own. */
export async function flipBits(flipsPerKind: number, random: () => number): Promise<FlipRow[]> {
  const root = await mkdtemp(join(tmpdir(), 'giao-ban-flips-'));
  try {
    const program = makeProgram(join(root, 'data'));
    await createPracticeWorkspace(program);
    const rows = new Map<string, FlipRow>();
    const files = new Map<string, string[]>();
    for (const file of await readdir(program.dataFolder, { recursive: true })) {
      const kind = keyOfPath(file)?.kind;
      if (kind) files.set(kind, [...(files.get(kind) ?? []), file]);
    }
    for (const [kind, names] of files) {
      const row: FlipRow = { kind, flips: 0, found: 0, restored: 0 };
      rows.set(kind, row);
      for (let each = 0; each < flipsPerKind; each += 1) {
        const name = names[Math.floor(random() * names.length)] ?? '';
        await flipOne(program.dataFolder, name, join(root, 'one'), random, row);
      }
    }
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
  row: FlipRow,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(join(folder, name)), { recursive: true });
  const bytes = await readFile(join(source, name));
  const twin = join(dirname(name), `.${name.split(/[\\/]/).at(-1)}.1`);
  await writeFile(join(folder, twin), await readFile(join(source, twin)));
  const at = Math.floor(random() * bytes.length);
  const bit = 1 << Math.floor(random() * 8);
  await writeFile(
    join(folder, name),
    bytes.map((byte, index) => (index === at ? byte ^ bit : byte)),
  );
  const key = keyOfPath(name);
  if (!key) throw new Error(`no record: ${name}`);
  const store = openRecordStore(folder, () => '2021-03-16T03:42:07.000Z');
  const stored = await store.read(key).catch(() => null);
  row.flips += 1;
  if ((await store.listRestored()).length === 1) row.found += 1;
  const original = await openRecordStore(source, () => '2021-03-16T03:42:07.000Z').read(key);
  if (JSON.stringify(stored) === JSON.stringify(original)) row.restored += 1;
}
