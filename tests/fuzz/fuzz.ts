// npm run soak -- fuzz [--cases 100000] [--seed N] [--calls N] [--only NAME,NAME] [--minutes N] [--write]: every channel and every
// reader with that many cases each; --minutes: begins nothing more after that time. --write: adds the run to docs/fuzzing.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { contract, type Channel } from '../../core/contract/contract.ts';
import { fuzzReader, readers, type ReaderName } from './readers.ts';

const fake = pathToFileURL(join(import.meta.dirname, '../support/fake-electron.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
});

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== 'fuzz'),
  options: {
    cases: { type: 'string', default: '100000' },
    calls: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    minutes: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
  },
});
const cases = Number(values.cases);
const mostCalls = Number(values.calls);
const seed = Number(values.seed);
const endsAt = Date.now() + Number(values.minutes) * 60_000;
// An expected refusal is an Error, whose stack costs more than the rest of a case; a failure is played again with its own.
Error.stackTraceLimit = 0;
/** Each piece has a sandbox and a seed of its own, so that a failure is played again in seconds. */
const pieceCases = 2_000;

const { openChannelFuzz } = await import('./channels.ts');
const channelFuzz = await openChannelFuzz();
type Kind = {
  name: string;
  what: 'channel' | 'file';
  run: (cases: number, seed: number) => Promise<unknown>;
};
const kinds: Kind[] = [
  ...(Object.keys(readers) as ReaderName[]).map((name): Kind => ({
    name,
    what: 'file',
    run: (count, from) => fuzzReader(name, { cases: count, seed: from }),
  })),
  ...(Object.keys(contract) as Channel[]).map((name): Kind => ({
    name,
    what: 'channel',
    run: (count, from) => channelFuzz.fuzz(name, { cases: count, seed: from, mostCalls }),
  })),
].filter(({ name }) => values.only === undefined || values.only.split(',').includes(name));

const done = new Map(kinds.map(({ name }) => [name, 0]));
const failures: string[] = [];
const start = Date.now();
// Round after round, so that an early end leaves every kind with as many cases as the others.
for (let before = 0; before < cases && Date.now() < endsAt; before += pieceCases) {
  for (const { name, run } of kinds) {
    if (Date.now() >= endsAt) break;
    const count = Math.min(pieceCases, cases - before);
    try {
      await run(count, (seed + before) % 2 ** 31);
      done.set(name, (done.get(name) ?? 0) + count);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      failures.push(said.slice(0, 600));
      console.error(said.slice(0, 2_000));
    }
  }
  console.log(`${before + pieceCases} cases each, ${Math.round((Date.now() - start) / 1_000)} s`);
}
await channelFuzz.remove();

const countOf = (what: Kind['what']) => kinds.filter((each) => each.what === what);
const fewest = (what: Kind['what']) =>
  countOf(what).length === 0 ? '–' : Math.min(...countOf(what).map(({ name }) => done.get(name) ?? 0));
const sum = (what: Kind['what']) =>
  countOf(what).reduce((total, { name }) => total + (done.get(name) ?? 0), 0);
const file = join(import.meta.dirname, '..', '..', 'docs', 'fuzzing.md');
const earlier = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^\| \d{4}-/.test(line))
  : [];
const row = [
  new Date().toISOString().slice(0, 10),
  seed,
  Math.round((Date.now() - start) / 60_000),
  countOf('channel').length,
  fewest('channel'),
  sum('channel'),
  countOf('file').length,
  fewest('file'),
  sum('file'),
  failures.length,
];
const text = `# Fuzzing

Goal: 100,000 cases of each channel and of each kind of file without a failure. Each run of \`npm run soak -- fuzz --write\` adds a
row, the last one at the end; a piece of 2,000 cases that failed is not counted. Rows of one seed with as many of each are one run in
parts, side by side (\`--only\`).

| date | seed | minutes | channels | of each, at least | in all | kinds of file | of each, at least | in all | failures |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${[...earlier, `| ${row.join(' | ')} |`].join('\n')}

Channels: those of the contract, with their real handlers over a practice quarter. Files: ${Object.keys(readers).join(', ')}. A case
fits the schema, or fits it but for one to three places (paths, \`__proto__\`, huge and deep values, other classes), or is anything at
all; a file is changed in its bytes or, unpacked and sealed anew, in its text. After each: no crash, at most a second, no
prototype changed, nothing outside the data folder, and every refusal a problem with a Vietnamese sentence. In the last run
${mostCalls} of the cases of a piece that fit went through to a channel's work.

${failures.map((each) => `- ${each.replaceAll('\n', ' ')}`).join('\n')}
`;
console.log(text);
if (values.write) writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
if (failures.length > 0) process.exitCode = 1;
