import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWhileSaving } from '../../electron/safety/kill-while-saving.ts';
import { startNodeChild } from '../../electron/safety/start-node-child.ts';
import { openRecordStore } from '../../electron/store/open-record-store.ts';
import { report } from '../support/records.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { flipBackupBits } from './flip-backup-bits.ts';
import { flipBits } from './flip-bits.ts';
import { interruptBackups } from './interrupt-backups.ts';

const root = join(import.meta.dirname, '../..');
const childFile = join(root, 'electron/safety/saving-child.ts');
const option = (name: string, usual: number) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? usual : Number(process.argv[at + 1]);
};
const saves = option('--saves', 10_000);
const flips = option('--flips', 1_000);
const seed = option('--seed', Math.floor(Math.random() * 1_000_000_000));

/** Kills and bit flips in number, told on the output and, with `--write`, in docs/reliability.md. */
const started = new Date();
const folder = await mkdtemp(join(tmpdir(), 'giao-ban-reliability-'));
try {
  const store = openRecordStore(folder, () => new Date().toISOString());
  for (let each = 1; each <= 6; each += 1) {
    const organisationId = `don-vi-${each}`;
    const key = { kind: 'report', periodId: report.periodId, organisationId, revision: 0 } as const;
    await store.save(key, { ...report, organisationId }, 0);
  }
  const flipping = flipBits(flips, seededRandom(seed + 1));
  const killed = await killWhileSaving({
    folder,
    childFile,
    startChild: startNodeChild,
    saves,
    random: seededRandom(seed),
    longestLifeMs: 400,
    onProgress: ({ kills, saves: told }) => {
      if (kills % 10 === 0) process.stderr.write(`  ${told} saves, ${kills} kills\n`);
    },
  });
  const rows = await flipping;
  const backupFlips = await flipBackupBits(flips, seededRandom(seed + 2));
  const interrupts = await interruptBackups(seededRandom(seed + 3));
  const disk = execFileSync('stat', ['-f', '-c', '%T', folder], { encoding: 'utf8' }).trim();
  const text = `# Reliability

Written by \`npm run reliability -- --write\` on ${started.toISOString().slice(0, 16).replace('T', ' ')} UTC, seed ${seed} (${Math.round((Date.now() - started.getTime()) / 1000)} s; Node ${process.version}, ${process.platform}, ${cpus().length} processors, ${disk}). The same seed gives the
same moments and bits; where in a save a kill falls depends on the machine.

## Killed while saving

A process saves six reports without end and is ended by SIGKILL at a random moment; what is left is read; and again.

| saves told as "saved" | kills | lost after "saved" | files that could not be read |
| --- | --- | --- | --- |
| ${killed.saves.toLocaleString('en')} | ${killed.kills.toLocaleString('en')} | ${killed.lost} | ${killed.unreadable} |

SIGKILL ends the program, not the disk: what the system had accepted is still written. What a power cut takes besides is in the
tests below.

## One bit flipped

Each flip in a copy of its own of a file of the practice quarter, anywhere in the file. A version and a line of the journal have
no generation: their damage is told in the list of versions and by the chain of the journal, and the others stand.

| kind of file | flips | found | restored whole from a generation |
| --- | --- | --- | --- |
${rows.map((row) => `| ${row.kind} | ${row.flips.toLocaleString('en')} | ${row.found.toLocaleString('en')} | ${row.restored?.toLocaleString('en') ?? '– (none is kept)'} |`).join('\n')}

## One bit flipped in a backup

Each flip in a file of a backup of the practice quarter, or in a handover file (behind gzip's own head of ten bytes).

| kind of file | flips | found |
| --- | --- | --- |
${backupFlips.map((row) => `| ${row.kind} | ${row.flips.toLocaleString('en')} | ${row.found.toLocaleString('en')} |`).join('\n')}

## A backup, a restore, a migration cut off

The power goes at each call of the file system in turn; unsynced bytes are kept, torn, zero-filled or lost, and of a folder's
changes since its last sync a random first part stays. Broken: neither the state before nor the new one, a told end that was not
kept, or a backup that cannot give back every byte. The migration is one of the test (1 → 2): there is none yet.

| work | calls | cuts | broken |
| --- | --- | --- | --- |
${interrupts.map((row) => `| ${row.kind} | ${row.calls} | ${row.cuts.toLocaleString('en')} | ${row.broken} |`).join('\n')}

## What the tests prove at each run

- \`tests/electron/store/power-cut.test.ts\`: the power cut at each call of a save in turn (and of putting an earlier state back),
  with every number of the folder's pending changes kept, and unsynced bytes kept, torn, zero-filled or lost; each call refused in
  turn with EIO, ENOSPC and EACCES.
- \`tests/electron/store/open-record-store.test.ts\`: files that are empty, cut off, zero-filled, altered or replaced, with one or
  two damaged generations.
- \`tests/electron/store/broken-places.test.ts\`: a small disk filled to the last byte, a folder that goes away or may no longer be
  written, a clock set back, 200 saves at once.
- \`tests/electron/store/journal-file.test.ts\`: lines changed, taken out, put in, moved, cut off, torn; 1,000 flips.
- \`tests/electron/store/missing-files.test.ts\`: a record's file is gone, its generations are there.
- \`tests/electron/store/writer-lock.test.ts\`: two writers, a lock left behind, a silent machine, jumping clocks.
- \`tests/electron/backup/interrupted.test.ts\`, \`tests/electron/backup/migrate-folder.test.ts\`: the cuts of the table above, calls
  refused in turn, a disk filled to the last byte during a backup.
- \`tests/electron/safety/kill-while-saving.test.ts\`: a short run of the above, and that the check itself sees what it should.

Not proved here: a real power cut on real disks, Windows, real network shares. A disk that lies about fsync may lose the last save;
the one before it is then found and told.
`;
  process.stdout.write(text);
  if (process.argv.includes('--write')) await writeFile(join(root, 'docs/reliability.md'), text);
  const isGood =
    killed.lost === 0 &&
    killed.unreadable === 0 &&
    rows.every((row) => row.found === row.flips && (row.restored ?? row.flips) === row.flips) &&
    backupFlips.every((row) => row.found === row.flips) &&
    interrupts.every((row) => row.broken === 0);
  process.exitCode = isGood ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
