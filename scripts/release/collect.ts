// Puts what users of this system are given into dist/release, and nothing else of dist: node scripts/release/collect.ts
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listArtefacts } from '../packaging/artefacts.ts';
import { root } from '../packaging/configuration.ts';
import { thisSystem } from '../packaging/packed-app.ts';

const target = join(root, 'dist', 'release');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const { name } of listArtefacts(thisSystem())) cpSync(join(root, 'dist', name), join(target, name));
