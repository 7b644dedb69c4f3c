import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { chooseHost, isBuildCurrent, type HostFacts } from './choose-host.ts';
import { downloadElectron, findElectron, probeDownload } from './electron-download.ts';

const root = join(import.meta.dirname, '..');
const sources = [
  'core/**',
  'electron/**',
  'renderer/**',
  'assets/**',
  'package.json',
  'electron.vite.config.*',
];
const interruptDelayMs = 1500;

/** Builds the app when a source is newer than the build; false when the build fails. */
function ensureBuild(): boolean {
  const built = join(root, 'out', 'main', 'main.js');
  const buildTimeMs = existsSync(built) ? statSync(built).mtimeMs : undefined;
  const sourceTimesMs = globSync(sources, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs);
  if (isBuildCurrent(buildTimeMs, sourceTimesMs)) return true;
  console.log('Giao Ban: dựng chương trình… / building…');
  const folder = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'));
  const args = [join(folder, 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Runs the app until it ends and ends with its code. */
function runApp(executable: string, environment: NodeJS.ProcessEnv): void {
  // Chromium refuses to start its sandbox as root.
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [...(isRootOnLinux ? ['--no-sandbox'] : []), '.', ...process.argv.slice(2)];
  const child = spawn(executable, args, { cwd: root, stdio: 'inherit', env: environment });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // Ctrl+C reaches the app by itself, and a second signal would cut its orderly end short.
  process.on('SIGINT', () => void setTimeout(() => child.kill('SIGINT'), interruptDelayMs).unref());
  child.on('error', (error) => {
    console.error(`Giao Ban: ${executable}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

async function start(): Promise<void> {
  const { env, platform } = process;
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const facts: HostFacts = {
    platform,
    hasElectron: override !== undefined || findElectron() !== undefined,
    hasDisplay: platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']),
    isHeadless: env['GIAO_BAN_HEADLESS'] === '1',
    isDownloadable: undefined,
  };
  let choice = chooseHost(facts);
  if (choice.kind === 'refuse') refuse(choice.sentences);
  if (!ensureBuild()) process.exit(1);
  let host = '';
  if (choice.kind === 'probe') {
    const probe = await probeDownload();
    host = probe.host;
    choice = chooseHost({ ...facts, isDownloadable: probe.isDownloadable });
  }
  if (choice.kind === 'download') {
    console.log(
      `Giao Ban: tải Electron từ ${host}, chỉ một lần. / downloading Electron from ${host}, only once.`,
    );
    choice = (await downloadElectron())
      ? { kind: 'electron' }
      : chooseHost({ ...facts, isDownloadable: false });
  }
  switch (choice.kind) {
    case 'electron':
      return runApp((override && join(override, 'electron')) ?? findElectron() ?? 'electron', env);
    case 'stand-in': {
      const reason = host
        ? [`không tải được Electron từ ${host}`, `Electron cannot be downloaded from ${host}`]
        : ['chạy không cửa sổ', 'no window was asked for'];
      console.log(
        `Giao Ban: ${reason[0]}; chạy bằng bản thay thế (Node và Chromium), không phải Electron thật.`,
      );
      console.log(
        `Giao Ban: ${reason[1]}; running on the stand-in (Node and Chromium), not on the real Electron.`,
      );
      return runApp(join(root, 'tests', 'standin', 'electron'), env);
    }
    case 'refuse':
      return refuse(choice.sentences);
    case 'download':
    case 'probe':
      throw new Error(`no host was chosen (${choice.kind})`);
  }
}

await start();
