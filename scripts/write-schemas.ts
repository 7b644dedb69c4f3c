// Writes docs/schema/<noun>.json from the models; with --check it only says which are out of date.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { envelope } from '../core/model/envelope.ts';
import { recordSchemas } from '../core/model/record.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'schema');
const isCheck = process.argv.includes('--check');

const wanted = new Map(
  Object.entries({ ...recordSchemas, envelope }).map(([noun, schema]) => [
    `${noun}.json`,
    `${JSON.stringify({ title: noun, ...z.toJSONSchema(schema) }, null, 2)}\n`,
  ]),
);

mkdirSync(folder, { recursive: true });
const present = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const stale = [...new Set([...wanted.keys(), ...present.keys()])].filter(
  (name) => wanted.get(name) !== present.get(name),
);

if (isCheck && stale.length > 0) {
  console.error(`docs/schema is out of date (${stale.join(', ')}): run "npm run schemas"`);
  process.exitCode = 1;
}
if (!isCheck) {
  for (const name of stale) {
    const text = wanted.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
}
