import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Puts what the program reads at run time beside the built code: fonts, catalogue, practice quarter, Typst. */
const shipAssets = {
  name: 'ship-assets',
  closeBundle() {
    const shipped = join(root, 'out/assets');
    // What was shipped earlier and is no more would stay.
    rmSync(shipped, { recursive: true, force: true });
    cpSync(join(root, 'assets'), shipped, { recursive: true });
    mkdirSync(join(shipped, 'typst'), { recursive: true });
    const wasm = 'typst_ts_web_compiler_bg.wasm';
    cpSync(
      join(root, 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg', wasm),
      join(shipped, 'typst', wasm),
    );
  },
};

/**
 * Writes `out/bundled/<part>.json`: the packages of which something stands in the built files, by their folders. What a program
 * consists of is known here and nowhere else (scripts/release/sbom.ts).
 */
const listBundled = (part: 'main' | 'preload' | 'renderer') => ({
  name: 'list-bundled',
  generateBundle(_options: unknown, bundle: Record<string, BuiltFile>) {
    const origins = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk'
        ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
        : file.originalFileNames.map((name) => join(root, 'renderer', name)),
    );
    const folders = new Set(
      origins.flatMap(
        (id) =>
          /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? [],
      ),
    );
    mkdirSync(join(root, 'out', 'bundled'), { recursive: true });
    writeFileSync(
      join(root, 'out', 'bundled', `${part}.json`),
      `${JSON.stringify([...folders].sort(), null, 2)}\n`,
    );
  },
});

type BuiltFile =
  | { type: 'chunk'; modules: Record<string, { renderedLength: number }> }
  | { type: 'asset'; originalFileNames: string[] };

export default defineConfig({
  main: {
    plugins: [shipAssets, listBundled('main')],
    build: {
      externalizeDeps: false,
      minify: true,
      outDir: join(root, 'out/main'),
      rolldownOptions: {
        input: {
          main: join(root, 'electron/main.ts'),
          cli: join(root, 'electron/cli.ts'),
          'document-worker': join(root, 'electron/workers/document-worker.ts'),
          'saving-child': join(root, 'electron/safety/saving-child.ts'),
          'import-worker': join(root, 'electron/workers/import-worker.ts'),
          'search-worker': join(root, 'electron/workers/search-worker.ts'),
          'backup-worker': join(root, 'electron/workers/backup-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [listBundled('preload')],
    build: {
      externalizeDeps: false,
      minify: true,
      outDir: join(root, 'out/preload'),
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    plugins: [react(), listBundled('renderer')],
    build: {
      minify: true,
      outDir: join(root, 'out/renderer'),
      rolldownOptions: {
        input: { index: join(root, 'renderer/index.html') },
        // What the first screen needs is one file: main answers each request for a part of the page.
        output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } },
      },
    },
  },
});
