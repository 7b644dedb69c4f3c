// Ends with 1 unless a tag, package.json and CHANGELOG.md speak of the same release; prints what is new in it:
// node scripts/release/require-version.ts v0.1.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion, root } from '../packaging/configuration.ts';
import { writeReleaseNotes } from './release-notes.ts';

try {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  process.stdout.write(writeReleaseNotes(changelog, readVersion(), process.argv[2] ?? ''));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
