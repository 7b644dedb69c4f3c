// Asks the registry for known weaknesses of the packages that are shipped. Ends well when no registry answers: an office's
// build machine has none.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const report = z.looseObject({
  metadata: z.looseObject({ vulnerabilities: z.looseObject({ high: z.int(), critical: z.int() }) }),
  vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.string() })),
});

const { stdout } = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'],
  {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  },
);
const answer = report.safeParse(readJson(stdout));
if (!answer.success) console.log('audit: no registry answered, nothing was checked');
else {
  const { high, critical } = answer.data.metadata.vulnerabilities;
  for (const [name, { severity }] of Object.entries(answer.data.vulnerabilities))
    console.log(`audit: ${name}: ${severity}`);
  console.log(`audit: ${high} high, ${critical} critical`);
  if (high + critical > 0) process.exitCode = 1;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // npm itself failed
  }
}
