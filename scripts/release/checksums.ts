// Writes SHA256SUMS of all files of a folder into it: node scripts/release/checksums.ts FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsName, listChecksums } from './list-checksums.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('use: node scripts/release/checksums.ts FOLDER');
const checksums = await listChecksums(folder);
writeFileSync(join(folder, checksumsName), checksums);
process.stdout.write(checksums);
