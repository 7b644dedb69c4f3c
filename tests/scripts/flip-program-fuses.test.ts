import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, getCurrentFuseWire, type FuseV1Options } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { flipProgramFuses, readFuses } from '../../scripts/packaging/flip-program-fuses.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-fuses-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A program with so many fuses, all on, as Electron delivers most of them. */
async function flip(fuseCount: number): Promise<string> {
  const program = join(folder, 'giao-ban');
  const wire = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\u0001', String.fromCharCode(fuseCount)];
  await writeFile(program, `${wire.join('')}${'1'.repeat(fuseCount)} and so on`);
  await flipProgramFuses({ appOutDir: folder, electronPlatformName: 'linux' } as AfterPackContext);
  return program;
}

it('Every fuse of the packed program is as build/fuses.json has it', async () => {
  const wire = await getCurrentFuseWire(await flip(9));
  for (const [place, isOn] of Object.entries(readFuses()))
    expect(wire[Number(place) as FuseV1Options]).toBe(isOn ? FuseState.ENABLE : FuseState.DISABLE);
});

it('An Electron with a fuse that nobody has decided is not packed', async () => {
  await expect(flip(10)).rejects.toThrow(/fuse/i);
});
