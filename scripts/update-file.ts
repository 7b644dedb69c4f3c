// Makes, signs and checks update files: npm run update-file -- help (docs/updates.md)
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { updatePlatform } from '../core/model/update-manifest.ts';
import { readChangelog } from '../core/rules/updates/read-changelog.ts';
import { publisherKeysFile, readPublisherKeys } from '../electron/services/updates/publisher-keys.ts';
import { packUpdate } from '../electron/services/updates/pack-update.ts';
import { createProof, openUpdate, readInstaller } from '../electron/services/updates/update-file.ts';

const root = resolve(import.meta.dirname, '..');
const assetsFolder = join(root, 'assets');
const passphraseVariable = 'GIAO_BAN_UPDATE_PASSPHRASE';

const usage = `npm run update-file -- make-key --key FILE       a new key pair: the private half into FILE, the public one into assets/updates
npm run update-file -- require-key               exit 1 while no key of a publisher is built in
npm run update-file -- sign --key FILE --installer FILE --platform win32|darwin|linux --arch x64|arm64 --out FILE.capnhat
npm run update-file -- check FILE.capnhat        proves a file to its last byte with the built-in keys
The private key is locked with the passphrase in ${passphraseVariable}.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    installer: { type: 'string' },
    platform: { type: 'string' },
    arch: { type: 'string' },
    out: { type: 'string' },
  },
});

try {
  await run(positionals[0]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(command: string | undefined): Promise<void> {
  switch (command) {
    case 'make-key':
      return makeKey(need('key'));
    case 'require-key':
      await requireKey();
      return;
    case 'sign':
      return signRelease();
    case 'check':
      return check(positionals[1] ?? '');
    default:
      console.log(usage);
      if (command !== 'help') process.exitCode = 1;
  }
}

function need(name: keyof typeof values): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is missing\n${usage}`);
  return value;
}

function passphrase(): string {
  const value = process.env[passphraseVariable] ?? '';
  if (value.length < 12)
    throw new Error(`${passphraseVariable} must hold a passphrase of at least 12 characters`);
  return value;
}

async function makeKey(path: string): Promise<void> {
  if (!relative(root, resolve(path)).startsWith('..'))
    throw new Error('the private key must not lie in the project: choose a file elsewhere');
  if (existsSync(path)) throw new Error(`${path} exists already; a key is never overwritten`);
  const locked = passphrase();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({
    format: 'pem',
    type: 'pkcs8',
    cipher: 'aes-256-cbc',
    passphrase: locked,
  });
  await writeFile(path, pem, { mode: 0o600, flag: 'wx' });
  const file = publisherKeysFile(assetsFolder);
  const known: { publicKeys: string[] } = JSON.parse(await readFile(file, 'utf8'));
  const text = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  await writeFile(
    file,
    `${JSON.stringify({ ...known, publicKeys: [...known.publicKeys, text] }, null, 2)}\n`,
  );
  console.log(`private key: ${path} (keep two copies offline; without it no later update can be signed)`);
  console.log(`public key: added to ${relative(root, file)}; commit that file before the release`);
}

/** What ships must know who may sign: a release without a key could never be updated from a file. */
async function requireKey(): Promise<KeyObject[]> {
  const keys = await readPublisherKeys(assetsFolder);
  if (keys.length === 0)
    throw new Error(
      'No key of a publisher is built in (assets/updates/publisher-keys.json is empty), so nothing may be released.\n' +
        'The owner of the project makes one once: docs/updates.md.',
    );
  return keys;
}

async function signRelease(): Promise<void> {
  const keys = await requireKey();
  const installer = need('installer');
  const out = need('out');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const releases = readChangelog(await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
  const [newest] = releases;
  if (newest?.version !== version || newest?.date === null)
    throw new Error(`CHANGELOG.md must begin with "## [${version}] - <date>"`);
  const privateKey = createPrivateKey({ key: await readFile(need('key')), passphrase: passphrase() });
  await packUpdate({
    installer,
    out,
    privateKey,
    manifest: {
      product: 'giao-ban',
      version,
      platform: updatePlatform.parse(need('platform')),
      arch: need('arch'),
      releases,
    },
  });
  // With another private key the file would be refused by every installed program.
  await openUpdate(out, keys);
  await check(out);
}

async function check(path: string): Promise<void> {
  const opened = await openUpdate(path, await requireKey());
  const { version, platform, arch, installer } = opened.manifest;
  const proof = createProof();
  for await (const chunk of readInstaller(path, opened)) proof.add(chunk);
  if (proof.size() !== installer.size || proof.sha512() !== installer.sha512)
    throw new Error(`${path}: the installer is not the one that was signed`);
  const { size } = await stat(path);
  console.log(
    `${basename(path)}: ${version} for ${platform} ${arch}, ${installer.name}, ${size} bytes: whole, signed`,
  );
}
