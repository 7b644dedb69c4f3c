import { createPdfEngine } from '../../../../electron/export/pdf/typst-engine.ts';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');

export const wasmFile = join(
  root,
  'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
);
export const fontFolder = join(root, 'assets/fonts/tinos');

export const startEngine = () => createPdfEngine({ wasmFile, fontFolder });
