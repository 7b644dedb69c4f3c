import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublisherKeys } from '../../electron/services/updates/publisher-keys.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-update-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/update-file.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIAO_BAN_UPDATE_PASSPHRASE: 'bốn từ dễ nhớ' },
  });
  return { status, said: stdout + stderr };
}

describe('scripts/update-file.ts', () => {
  it('lets no release pass while no key of a publisher is built in', async () => {
    const keys = await readPublisherKeys(join(root, 'assets'));
    const { status, said } = run('require-key');
    if (keys.length > 0) expect(status).toBe(0);
    else {
      expect(status).toBe(1);
      expect(said).toContain('nothing may be released');
      expect(run('sign', '--key', 'k', '--installer', 'i', '--out', join(folder, 'o')).status).toBe(1);
    }
  });

  it('puts no private key into the project', () => {
    const file = join(root, 'out', 'never.pem');
    expect(run('make-key', '--key', file)).toMatchObject({
      status: 1,
      said: expect.stringContaining('must not lie in the project'),
    });
    expect(existsSync(file)).toBe(false);
  });

  it('names its commands', () => {
    expect(run('help')).toMatchObject({ status: 0, said: expect.stringContaining('require-key') });
    expect(run().status).toBe(1);
  });
});
