import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const built = join(import.meta.dirname, '../../out/renderer');
const goalKb = 250;

/** How much JavaScript has to be there before the first screen: the page's own and all that it imports at once. */
export function describeFirstScreen(): string {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  if (files.length === 0) throw new Error(`no script in ${built}/index.html`);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
  const kb = Math.round(bytes / 1_000);
  return `JavaScript before the first screen: ${kb} KB compressed (goal ≤ ${goalKb} KB: ${kb <= goalKb ? 'met' : '**not met**'}).`;
}
