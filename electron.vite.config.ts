import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      minify: true,
      outDir: join(root, 'out/main'),
      rolldownOptions: {
        input: {
          main: join(root, 'electron/main.ts'),
          cli: join(root, 'electron/cli.ts'),
          'document-worker': join(root, 'electron/workers/document-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
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
    plugins: [react()],
    build: {
      minify: true,
      outDir: join(root, 'out/renderer'),
      rolldownOptions: { input: { index: join(root, 'renderer/index.html') } },
    },
  },
});
