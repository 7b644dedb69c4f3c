// Prints ratios within one run, and with --write puts them into docs/bench.md.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describeHost } from '../support/launch-app.ts';
import { benchApp } from './app.ts';
import { benchCatalogue } from './catalogue.ts';
import { benchConsolidating } from './consolidating.ts';
import { benchEditing } from './editing.ts';
import { describeFirstScreen } from './first-screen.ts';
import { formatRows, type Row } from './measure.ts';
import { benchMemory } from './memory.ts';
import { benchPrinting } from './printing.ts';
import { benchReading } from './reading.ts';
import { benchSaving } from './saving.ts';

/** In a process that has done nothing before: what the other works leave in memory is not counted. */
function benchSearchingAlone(): Row[] {
  const file = join(import.meta.dirname, 'search-alone.ts');
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })) as Row[];
}

const rows = [
  ...(await benchSaving()),
  ...benchSearchingAlone(),
  ...(await benchMemory()),
  ...(await benchPrinting()),
  ...(await benchReading()),
  ...(await benchCatalogue()),
  ...(await benchConsolidating()),
  ...(await benchApp()),
  ...(await benchEditing()),
];
const text = `# Measured

Printed by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} processors, Node
${process.version}, window on ${describeHost()}. Medians; only the ratios carry over to another machine. The goals stand
beside them, met or not.

${formatRows(rows)}

${describeFirstScreen()}
`;
console.log(text);
if (process.argv.includes('--write')) {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'bench.md');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
