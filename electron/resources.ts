import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const wasmName = 'typst_ts_web_compiler_bg.wasm';

/** Where shipped files lie, seen from the folder of the running entry (`electron/` in source, `out/main/` when built). */
export function locateResources(entryFolder: string) {
  const assetsFolder = join(entryFolder, '..', 'assets');
  const workerOf = (name: string): string => {
    const built = join(entryFolder, `${name}.js`);
    return existsSync(built) ? built : join(entryFolder, 'workers', `${name}.ts`);
  };
  const builtWasm = join(assetsFolder, 'typst', wasmName);
  return {
    assetsFolder,
    fontFolder: join(assetsFolder, 'fonts', 'tinos'),
    workerFile: workerOf('document-worker'),
    savingChildFile: existsSync(join(entryFolder, 'saving-child.js'))
      ? join(entryFolder, 'saving-child.js')
      : join(entryFolder, 'safety', 'saving-child.ts'),
    importWorkerFile: workerOf('import-worker'),
    searchWorkerFile: workerOf('search-worker'),
    backupWorkerFile: workerOf('backup-worker'),
    wasmFile: existsSync(builtWasm)
      ? builtWasm
      : createRequire(import.meta.url).resolve(`@myriaddreamin/typst-ts-web-compiler/pkg/${wasmName}`),
  };
}
