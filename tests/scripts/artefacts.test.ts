import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inspectArtefacts, listArtefacts } from '../../scripts/packaging/artefacts.ts';
import { makeConfiguration } from '../../scripts/packaging/configuration.ts';
import type { System } from '../../scripts/packaging/packed-app.ts';

const systems: readonly System[] = ['win32', 'darwin', 'linux'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-artefacts-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('No file of a release takes the place of another', () => {
  const names = systems.flatMap((system) => listArtefacts(system).map(({ name }) => name));
  expect(names).toHaveLength(10);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

it('A package that is missing or has grown past its budget is named', async () => {
  const [setup, portable, zip] = listArtefacts('win32');
  if (!setup || !portable || !zip) throw new Error('three files for Windows');
  await writeFile(join(folder, setup.name), 'small enough');
  await writeFile(join(folder, zip.name), '');
  await truncate(join(folder, zip.name), zip.budgetBytes + 1);
  expect(inspectArtefacts(folder, 'win32')).toEqual([
    `missing: ${portable.name}`,
    `${zip.name} weighs ${zip.budgetBytes + 1} bytes, ${zip.budgetBytes} are allowed`,
  ]);
});

it('An installer asks for no administrator, leaves the data where they are, and no package turns the sandbox off', () => {
  const { appImage, nsis, portable, win } = makeConfiguration();
  expect(nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false });
  expect(portable).toMatchObject({ requestExecutionLevel: 'user', unpackDirName: false });
  expect(appImage).toEqual({ executableArgs: [] });
  expect(new Set([nsis?.artifactName, portable?.artifactName, win?.artifactName]).size).toBe(3);
});
