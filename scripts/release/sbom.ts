// Writes giao-ban.cdx.json, the bill of materials of the program that was built last: node scripts/release/sbom.ts [FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packaging/configuration.ts';
import { makeProgramSbom } from './make-program-sbom.ts';

const folder = process.argv[2] ?? join(root, 'dist');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'giao-ban.cdx.json'), `${JSON.stringify(makeProgramSbom(), null, 2)}\n`);
