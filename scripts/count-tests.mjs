// Adds up the results that vitest wrote and prints "N passed, N failed" as the last line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'out', 'test-results');
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const name of ['unit.json', 'e2e.json']) {
  const path = join(folder, name);
  if (!existsSync(path)) {
    console.error(`no test results in ${name}`);
    counts.failed += 1;
    continue;
  }
  const result = JSON.parse(readFileSync(path, 'utf8'));
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests + (result.success || result.numFailedTests > 0 ? 0 : 1);
  counts.skipped += result.numPendingTests;
}
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
