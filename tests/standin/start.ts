import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { findChromium } from './chromium.ts';

const globalName = 'giao-ban electron stand-in';
const requireHere = createRequire(import.meta.url);

// process.versions is frozen; libraries and the app look for these two.
const electronVersion: unknown = JSON.parse(
  readFileSync(requireHere.resolve('electron/package.json'), 'utf8'),
).version;
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: String(electronVersion), chrome: '' },
  enumerable: true,
});
Object.assign(process, { type: 'browser', defaultApp: true });

try {
  findChromium(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const { electron } = await import('./electron-module.ts');
const { app } = await import('./app.ts');
const { run } = await import('./run.ts');
Object.defineProperty(globalThis, Symbol.for(globalName), { value: electron });

const names = Object.keys(electron);
const get = `globalThis[Symbol.for(${JSON.stringify(globalName)})]`;
const sources = {
  commonjs: `module.exports = ${get};`,
  module: `const electron = ${get};\nexport default electron;\n${names.map((name) => `export const ${name} = electron.${name};`).join('\n')}`,
};
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== 'electron' && specifier !== 'electron/main') return nextResolve(specifier, context);
    const format = context.conditions.includes('import') ? 'module' : 'commonjs';
    const file = format === 'module' ? 'electron-stand-in.mjs' : 'electron-stand-in.cjs';
    return { url: pathToFileURL(join(import.meta.dirname, file)).href, format, shortCircuit: true };
  },
  load(url, context, nextLoad) {
    if (url.endsWith('/electron-stand-in.mjs'))
      return { format: 'module', source: sources.module, shortCircuit: true };
    if (url.endsWith('/electron-stand-in.cjs'))
      return { format: 'commonjs', source: sources.commonjs, shortCircuit: true };
    return nextLoad(url, context);
  },
});

process.argv.splice(0, 2, app.getPath('exe'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
const { appPath, hasInspector, modules } = run.arguments;
if (hasInspector) inspector.open(0, '127.0.0.1');
for (const module of modules) requireHere(module);
if (appPath === undefined) {
  console.error('electron stand-in: usage: electron <folder or file of the app>');
  process.exit(1);
}

let hasLoaded = false;
process.once('exit', () => {
  if (hasLoaded || app.hasEnded) return;
  console.error(
    'electron stand-in: the entry never finished loading; a top-level await of app.whenReady() hangs',
  );
});
try {
  await import(pathToFileURL(app.entryPath).href);
  hasLoaded = true;
} catch (error) {
  hasLoaded = true;
  console.error('electron stand-in: the app failed to load:', error);
  process.exit(1);
}
// Only now have setPath, appendSwitch and registerSchemesAsPrivileged been seen.
setImmediate(() => {
  app.start().catch((error: unknown) => app.fail('cannot start', error));
});
