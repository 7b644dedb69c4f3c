// Writes assets/licences/third-party.json, what the program shows of the parts that it ships; with --check it only says whether
// the file is out of date, or a licence is not among those that were agreed. Reads node_modules and the lock file, no registry.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const target = join(root, 'assets', 'licences', 'third-party.json');

/** Licences that let an MIT program ship the part in one piece with itself. */
const shippable = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '(MIT OR CC0-1.0)',
]);

/** Of tools that build and test, which are not shipped: what may be used freely. */
const usable = new Set([
  ...shippable,
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'Python-2.0',
  'WTFPL',
  'WTFPL OR ISC',
  '(WTFPL OR MIT)',
]);

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const lock = z
  .looseObject({
    packages: z.record(
      z.string(),
      z.looseObject({
        version: z.string().optional(),
        license: z.string().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        devOptional: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

type Part = { name: string; version: string; licence: string; text: number };

const refused: string[] = [];
const texts: string[] = [];
const parts: Part[] = [];

for (const [path, { version = '', license = 'none named', dev, optional, devOptional }] of Object.entries(
  lock.packages,
)) {
  if (path === '') continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const isShipped = !dev && !optional && !devOptional;
  if (!(isShipped ? shippable : usable).has(license)) refused.push(`${name} ${version}: ${license}`);
  if (isShipped) add(name, version, license, readText(path, license));
}
add('Tinos', '', 'OFL-1.1', readFileSync(join(root, 'assets/fonts/tinos/OFL.txt'), 'utf8'));

const wanted = `${JSON.stringify({ parts, texts }, null, 2)}\n`;

if (refused.length > 0) {
  console.error(`licences that were not agreed (scripts/write-licences.ts):\n${refused.join('\n')}`);
  process.exitCode = 1;
}
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, wanted);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== wanted) {
  console.error('assets/licences/third-party.json is out of date: run "npm run licences"');
  process.exitCode = 1;
}

/** Many parts share one text, word for word. */
function add(name: string, version: string, licence: string, text: string): void {
  const known = texts.indexOf(text);
  parts.push({ name, version, licence, text: known === -1 ? texts.push(text) - 1 : known });
}

/** The licence as the part brings it; one that brings no text has the usual one of its licence under its author's name. */
function readText(path: string, licence: string): string {
  const folder = join(root, path);
  const files = readdirSync(folder).filter((each) => /^(?:licen[cs]e|notice|copying)/i.test(each));
  if (files.length > 0) {
    return files
      .sort()
      .map((each) => readFileSync(join(folder, each), 'utf8').replaceAll('\r\n', '\n').trim())
      .join('\n\n');
  }
  const { author } = z
    .looseObject({ author: z.union([z.string(), z.looseObject({ name: z.string() })]).optional() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const by = typeof author === 'string' ? author : author?.name;
  return `${by ? `Copyright (c) ${by}\n\n` : ''}${usualText(licence)}`;
}

function usualText(licence: string): string {
  if (licence === 'MIT') return mit;
  if (licence === 'Apache-2.0') return readText('node_modules/pdfjs-dist', licence);
  throw new Error(`no text is known for ${licence}: take it from the part's own pages`);
}
