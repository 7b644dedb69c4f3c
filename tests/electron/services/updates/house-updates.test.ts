import fc from 'fast-check';
import { generateKeyPairSync, sign } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError, type Problem } from '../../../../core/contract/problem.ts';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import {
  createHouseUpdates,
  type HouseUpdates,
  type InstallerLauncher,
} from '../../../../electron/services/updates/house-updates.ts';
import { readPublisherKeys } from '../../../../electron/services/updates/publisher-keys.ts';
import { assetsFolder } from '../../../support/make-program.ts';
import { makeUpdate, nextRelease } from '../../../support/make-update.ts';
import { makeQuickFolder } from '../../../support/quick-folder.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const magic = 'GiaoBan-CapNhat 1\n';

let root: string;
/** What happened, in order; the first word of each. */
let told: string[];

function startPc({
  version = '0.1.0',
  platform = 'linux',
  keys = [publicKey],
  canStart = true,
  backUp = async () => void told.push('backup'),
  start = async (path: string) => void told.push(`start ${path}`),
}: {
  version?: string;
  platform?: string;
  keys?: (typeof publicKey)[];
  canStart?: boolean;
  backUp?: () => Promise<void>;
  start?: InstallerLauncher['start'];
} = {}): HouseUpdates {
  let ids = 0;
  return createHouseUpdates({
    installed: { version, platform, arch: 'x64' },
    keys,
    seenFile: join(root, 'last-version.json'),
    folder: join(root, 'updates'),
    launcher: { canStart, start, show: (path) => void told.push(`show ${path}`) },
    backUp,
    newId: () => `id-${(ids += 1)}`,
  });
}
const onReady = async () => void told.push('ready');

async function refusal(work: Promise<unknown>): Promise<Problem> {
  return work.then(
    () => {
      throw new Error('it was taken');
    },
    (error: unknown) => {
      if (error instanceof ProblemError) return error.problem;
      throw error;
    },
  );
}

beforeEach(async () => {
  root = await makeQuickFolder('giao-ban-updates-');
  told = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a signed update file', () => {
  it('tells its version and what is new, and changes nothing by being read', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const offer = await startPc().read(path);
    expect(offer).toMatchObject({ version: '9.1.0', installerBytes: 3_000, news: [nextRelease] });
    expect(told).toEqual([]);
    expect(await readdir(root)).not.toContain('updates');
  });

  it('is copied, the data are backed up, the copy is proved, what is open is written, and only then the copy is started', async () => {
    const { path, bytes } = await makeUpdate(root, privateKey);
    const updates = startPc();
    const { updateId } = await updates.read(path);
    expect(await updates.install(updateId, onReady)).toEqual({
      outcome: 'started',
      fileName: 'GiaoBan-9.1.0-x64.AppImage',
    });
    const copy = join(root, 'updates', '9.1.0-id-2', 'GiaoBan-9.1.0-x64.AppImage');
    expect(told).toEqual(['backup', 'ready', `start ${copy}`]);
    expect((await readFile(copy)).equals(bytes)).toBe(true);
    expect((await stat(join(root, 'updates', '9.1.0-id-2'))).mode & 0o077).toBe(0);
    expect(updates.look().activity).toBeNull();
  });

  it('is shown in its folder where the program cannot replace itself', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const updates = startPc({ canStart: false });
    const { updateId } = await updates.read(path);
    expect(await updates.install(updateId, onReady)).toMatchObject({ outcome: 'shown' });
    expect(told.map((each) => each.split(' ')[0])).toEqual(['backup', 'show']);
  });

  it('may be signed by the next key before the first is given up', async () => {
    const { path } = await makeUpdate(root, stranger.privateKey);
    expect(await startPc({ keys: [publicKey, stranger.publicKey] }).read(path)).toMatchObject({
      version: '9.1.0',
    });
  });

  it('leaves no copy behind once its version runs, and only one before', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const updates = startPc();
    for (let times = 0; times < 2; times += 1) {
      const { updateId } = await updates.read(path);
      await updates.install(updateId, onReady);
    }
    expect(await readdir(join(root, 'updates'))).toHaveLength(1);
    await updates.clearUsed();
    expect(await readdir(join(root, 'updates'))).toHaveLength(1);
    await mkdir(join(root, 'updates', 'gì đó'));
    await startPc({ version: '9.1.0' }).clearUsed();
    expect(await readdir(join(root, 'updates'))).toEqual([]);
  });
});

describe('what is new', () => {
  it('is told once, after an update, and not at a first start, after going back or over a damaged note', async () => {
    expect(await startPc({ version: '0.1.0' }).takeNews()).toBeNull();
    expect(await startPc({ version: '0.1.0' }).takeNews()).toBeNull();
    expect(await startPc({ version: '0.3.0' }).takeNews()).toBe('0.1.0');
    expect(await startPc({ version: '0.3.0' }).takeNews()).toBeNull();
    expect(await startPc({ version: '0.2.0' }).takeNews()).toBeNull();
    await writeFile(join(root, 'last-version.json'), '{');
    expect(await startPc({ version: '0.4.0' }).takeNews()).toBeNull();
    expect(await startPc({ version: '0.5.0' }).takeNews()).toBe('0.4.0');
  });
});

describe('nothing is started', () => {
  async function install(updates: HouseUpdates, path: string): Promise<Problem> {
    const { updateId } = await updates.read(path);
    return refusal(updates.install(updateId, onReady));
  }
  const checkNothingLeft = async () => {
    expect(told.filter((each) => /^(?:start|show)/.test(each))).toEqual([]);
    expect(await readdir(join(root, 'updates')).catch(() => [])).toEqual([]);
  };

  it('when the backup fails', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const backUp = async () => {
      throw new ProblemError('disk-full', { file: 'backups' });
    };
    expect(await install(startPc({ backUp }), path)).toMatchObject({ code: 'disk-full' });
    await checkNothingLeft();
  });

  it('when the copy on the disk changes while the data are backed up', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const backUp = async () => {
      const [folder = ''] = await readdir(join(root, 'updates'));
      await appendFile(join(root, 'updates', folder, 'GiaoBan-9.1.0-x64.AppImage'), 'x');
    };
    expect(await install(startPc({ backUp }), path)).toMatchObject({ details: { reason: 'changed-since' } });
    await checkNothingLeft();
  });

  it('when an antivirus takes the copy away, or the system refuses to start it', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const backUp = () => rm(join(root, 'updates'), { recursive: true });
    expect(await install(startPc({ backUp }), path)).toMatchObject({ details: { reason: 'changed-since' } });
    const start = async () => {
      throw Object.assign(new Error('spawn EACCES'), { code: 'EACCES' });
    };
    expect(await install(startPc({ start }), path)).toMatchObject({ details: { reason: 'not-started' } });
    await checkNothingLeft();
  });

  it('when the file is exchanged after it was shown, or the stick is pulled', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const other = await makeUpdate(root, privateKey, { name: 'other.capnhat' });
    const updates = startPc();
    const { updateId } = await updates.read(path);
    await writeFile(path, await readFile(other.path));
    expect(await refusal(updates.install(updateId, onReady))).toMatchObject({
      details: { reason: 'damaged' },
    });
    await rm(path);
    expect(await refusal(updates.install(updateId, onReady))).toMatchObject({ code: 'folder-missing' });
    await checkNothingLeft();
  });

  it('after it is cancelled', async () => {
    const { path } = await makeUpdate(root, privateKey);
    let updates: HouseUpdates | undefined;
    updates = startPc({ backUp: async () => updates?.cancel() });
    expect(await install(updates, path)).toMatchObject({ code: 'cancelled' });
    await checkNothingLeft();
  });

  it('for an id that was never offered', async () => {
    expect(await refusal(startPc().install('id-7', onReady))).toMatchObject({ code: 'record-missing' });
  });
});

describe('a file is refused in a sentence', () => {
  const told = async (updates: HouseUpdates, path: string) => {
    const problem = await refusal(updates.read(path));
    return { reason: problem.details['reason'], sentence: describeProblem(problem) };
  };
  /** The head of a file with these bytes for a manifest, properly signed. */
  const signedHead = (text: Buffer, key = privateKey) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    return Buffer.concat([
      Buffer.from(magic),
      length,
      text,
      sign(null, Buffer.concat([Buffer.from(magic), text]), key),
    ]);
  };

  it('without a key of the publisher, whatever it is', async () => {
    const { path } = await makeUpdate(root, privateKey);
    expect(await told(startPc({ keys: [] }), path)).toMatchObject({
      reason: 'no-key',
      sentence: expect.stringContaining('chưa gắn khoá của nơi phát hành'),
    });
  });

  it('when another key has signed it', async () => {
    const { path } = await makeUpdate(root, stranger.privateKey);
    expect(await told(startPc(), path)).toMatchObject({
      reason: 'forged',
      sentence: expect.stringMatching(/Chữ ký của tệp “GiaoBan-9\.1\.0\.capnhat” không đúng/),
    });
  });

  it('for another system or another kind of PC, naming for which', async () => {
    const windows = await makeUpdate(root, privateKey, { platform: 'win32', name: 'w.capnhat' });
    expect((await told(startPc(), windows.path)).sentence).toContain('dành cho Windows');
    const arm = await makeUpdate(root, privateKey, { arch: 'arm64', name: 'a.capnhat' });
    expect((await told(startPc(), arm.path)).sentence).toContain('bộ xử lý khác (ARM 64 bit)');
  });

  it('of the same or an older version', async () => {
    const { path } = await makeUpdate(root, privateKey);
    expect((await told(startPc({ version: '9.1.0' }), path)).sentence).toContain(
      'đang dùng đúng phiên bản 9.1.0',
    );
    expect((await told(startPc({ version: '9.10.0' }), path)).sentence).toContain(
      'phiên bản 9.1.0 cũ hơn bản đang dùng (9.10.0)',
    );
  });

  it('that is something else, a folder, or gone', async () => {
    const path = join(root, 'x.capnhat');
    await writeFile(path, 'PK\u0003\u0004 một tệp Word');
    expect((await told(startPc(), path)).reason).toBe('not-an-update');
    await writeFile(path, '');
    expect((await told(startPc(), path)).reason).toBe('not-an-update');
    expect(await refusal(startPc().read(root))).toBeDefined();
    expect(describeProblem(await refusal(startPc().read(join(root, 'mất.capnhat'))))).toContain(
      'mất.capnhat',
    );
  });

  it('of a later format, and one whose signed manifest is not understood', async () => {
    const path = join(root, 'x.capnhat');
    await writeFile(path, 'GiaoBan-CapNhat 2\n whatever');
    expect((await told(startPc(), path)).reason).toBe('newer-format');
    for (const text of ['{', '{}', '{"product":"khác"}', '[]', 'null']) {
      await writeFile(path, signedHead(Buffer.from(text)));
      expect((await told(startPc(), path)).reason).toBe('newer-format');
    }
  });

  it('whose installer would get a name that leads elsewhere, or be larger than allowed, although it is signed', async () => {
    const path = join(root, 'x.capnhat');
    const manifest = {
      product: 'giao-ban',
      version: '9.1.0',
      platform: 'linux',
      arch: 'x64',
      installer: { name: 'a.exe', size: 1, sha512: 'a'.repeat(128) },
      releases: [nextRelease],
    };
    for (const installer of [
      { ...manifest.installer, name: '../a.exe' },
      { ...manifest.installer, name: 'C:\\a.exe' },
      { ...manifest.installer, name: 'a.bat' },
      { ...manifest.installer, size: 700 * 1_024 * 1_024 },
      { ...manifest.installer, size: 0 },
    ]) {
      const text = Buffer.from(JSON.stringify({ ...manifest, installer }));
      await writeFile(path, Buffer.concat([signedHead(text), Buffer.from('x')]));
      expect((await told(startPc(), path)).reason).toBe('newer-format');
    }
  });

  it('whose manifest is said to be larger than allowed is not read', async () => {
    const path = join(root, 'x.capnhat');
    await writeFile(path, Buffer.concat([Buffer.from(magic), Buffer.from([0xff, 0xff, 0xff, 0xff])]));
    expect((await told(startPc(), path)).reason).toBe('damaged');
  });

  it('that is cut anywhere', async () => {
    const { path, bytes } = await makeUpdate(root, privateKey);
    const whole = await readFile(path);
    const cut = join(root, 'cut.capnhat');
    const headLength = whole.length - bytes.length;
    for (const length of [magic.length, headLength - 65, headLength - 1, headLength, whole.length - 1]) {
      await writeFile(cut, whole.subarray(0, length));
      expect((await told(startPc(), cut)).reason).toBe('cut');
    }
    await writeFile(cut, Buffer.concat([whole, Buffer.from('thừa')]));
    expect((await told(startPc(), cut)).reason).toBe('damaged');
  });

  it('whichever of its bits is not as it was signed', async () => {
    const { path } = await makeUpdate(root, privateKey);
    const whole = await readFile(path);
    const bent = join(root, 'bent.capnhat');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length * 8 - 1 }), async (bit) => {
        const bytes = Buffer.from(whole);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await writeFile(bent, bytes);
        const updates = startPc();
        const problem = await refusal(
          updates.read(bent).then(({ updateId }) => updates.install(updateId, onReady)),
        );
        expect(problem.code).toBe('update-refused');
        expect(describeProblem(problem)).toMatch(/^(?:Tệp|Chữ ký của tệp) “bent\.capnhat”/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the keys that are built in', () => {
  it('are Ed25519 keys, or none in a build that nobody has released', async () => {
    const keys = await readPublisherKeys(assetsFolder);
    expect(keys.every(({ asymmetricKeyType }) => asymmetricKeyType === 'ed25519')).toBe(true);
  });

  it('are refused when they are of another kind', async () => {
    await mkdir(join(root, 'updates'));
    const { publicKey: other } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const text = other.export({ format: 'der', type: 'spki' }).toString('base64');
    await writeFile(join(root, 'updates', 'publisher-keys.json'), JSON.stringify({ publicKeys: [text] }));
    await expect(readPublisherKeys(root)).rejects.toThrow('not of Ed25519');
  });
});
