// Prints every rule of every layout beside what was measured in Word and PDF, and with --write into docs/layouts.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import { printOnSides } from '../../core/documents/print-on-sides.ts';
import type { LayoutComponent, LayoutProfile } from '../../core/layouts/layout-profile.ts';
import { layoutOptions, type LayoutOption, type SwitchValue } from '../../core/layouts/layout-options.ts';
import { layouts } from '../../core/layouts/layouts.ts';
import { partyHd36 } from '../../core/layouts/profiles/party-hd36.ts';
import { stateNd30 } from '../../core/layouts/profiles/state-nd30.ts';
import { renderWord } from '../../electron/export/word/render-word.ts';
import { startEngine } from '../electron/export/pdf/start-engine.ts';
import { wordFilesToPdf } from '../support/word-to-pdf.ts';
import { measureDocument, type Measurement } from './measure-document.ts';
import { measuredLetter } from './sample-others.ts';
import { measuredReport } from './sample-report.ts';

const certainties = {
  sourced: 'official text or press',
  practitioner: 'as offices apply it',
  inferred: 'by analogy, to be confirmed',
};

const engine = await startEngine();
/** What only letters have; the rest is measured in the report. */
const ofLetters = new Set<LayoutComponent>(['subject', 'addressees']);
const documents = layouts.map((layout) => ({
  layout,
  report: { name: layout.id, document: measuredReport(layout) },
  letter: { name: `${layout.id}-letter`, document: measuredLetter(layout) },
  twoSided: { name: `${layout.id}-two-sided`, document: printOnSides(measuredReport(layout), true) },
}));
const words: Record<string, Uint8Array> = {};
for (const { report, letter, twoSided } of documents)
  for (const { name, document } of [report, letter, twoSided]) words[name] = renderWord(document);
const wordPdfs = wordFilesToPdf(words);

const parts: string[] = [];
for (const { layout, report, letter, twoSided } of documents) {
  const [ofReport, ofLetter] = [await measure(report), await measure(letter)];
  const ofTwoSided = await measure(twoSided);
  const pick = (kind: 'pdf' | 'word') => [
    ...ofReport[kind],
    ...ofTwoSided[kind].filter(({ what }) => what.endsWith('two-sided')),
    ...ofLetter[kind].filter(({ component }) => ofLetters.has(component)),
  ];
  parts.push(describe(layout, gather(pick('pdf'), pick('word'))));
}
const text = `# Official layouts

Printed by \`npm run layouts -- --write\` from \`core/layouts/\`: for each layout its dates, its source, how certain that
is, and for each rule what is asked and what was measured in a report of five pages (subject and addressees: in a letter;
even pages: in the report printed on both sides, whose binding edge is then the right one), in our PDF and in the PDF that LibreOffice makes of our Word file (read by mutool and pdftoppm). Of several places the one
that is furthest off is shown.
\`tests/electron/export/measured-pages.test.ts\` fails when a place is off by more than 0.5 mm in position, 0.1 pt in size
or line pitch, 0.5 pt in the distance between paragraphs, 1.5 pt in the first baseline of a page; it measures letters, invitation,
notice, minutes with their two signers, and the tables of a report in every layout too.
What "by analogy" says nobody could look up: an office that has the text should tell.

${describeSwitches()}

${parts.join('\n')}`;
console.log(text);
if (process.argv.includes('--write')) {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'layouts.md');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

async function measure({ name, document }: { name: string; document: PrintDocument }) {
  return {
    pdf: measureDocument(document, (await engine.render(document)).bytes),
    word: measureDocument(document, wordPdfs[name] ?? new Uint8Array()),
  };
}

/** What an office may set otherwise in any layout: choices by example, what each shipped layout has, where it was found. */
function describeSwitches(): string {
  const rows = layoutOptions.map((option) => {
    const choices =
      option.kind === 'choice'
        ? option.choices.map(({ example }) => example).join('; ')
        : `${option.choices.map(write).join('; ')} ${option.unit}, or typed`;
    const holders = Map.groupBy(layouts, (layout) => option.read(layout));
    const defaults = [...holders].map(
      ([value, having]) =>
        `${tellValue(option, value)}${holders.size > 1 ? ` (${having.map(({ id }) => id).join(', ')})` : ''}`,
    );
    const sources = [partyHd36, stateNd30].map((layout) => {
      const { source, certainty } = layout.evidence[option.component] ?? layout;
      return `${source} (${certainties[certainty]})`;
    });
    return `| ${[
      `${option.label} (\`${option.name}\`)`,
      choices,
      defaults.join('<br>'),
      [...new Set(sources)].join('<br>'),
    ]
      .map((cell) => cell.replaceAll('|', '\\|').replaceAll('*', '\\*'))
      .join(' | ')} |`;
  });
  return `## What an office may set

Each is one switch of the screen "Thể thức văn bản" and one field of \`switches\` in a layout record
([schema/layout.json](schema/layout.json)). What is absent stays as the layout has it. How each body places its tone marks, ends
a document and parts its recipients stands in its own record ([schema/organisation.json](schema/organisation.json)).

| rule | choices | shipped layouts have | source (Party; state) |
|---|---|---|---|
${rows.join('\n')}
`;
}

function tellValue(option: LayoutOption, value: SwitchValue): string {
  if (option.kind === 'number') return `${write(Number(value))} ${option.unit}`;
  return option.choices.find((each) => each.value === value)?.example ?? String(value);
}

function write(value: number): string {
  return String(value).replace('.', ',');
}

type RuleRow = { first: Measurement; pdf: Measurement | null; word: Measurement | null };

/** One row for each rule and asked value, with the place of each file that is furthest off. */
function gather(pdf: readonly Measurement[], word: readonly Measurement[]): RuleRow[] {
  const rows = new Map<string, RuleRow>();
  const add = (kind: 'pdf' | 'word', measurement: Measurement): void => {
    const { what, asked } = measurement;
    // Rules as long as their text and places in columns of a table differ from place to place.
    const key = `${what} ${typeof asked === 'number' ? asked.toFixed(1) : asked}`;
    const row = rows.get(key) ?? { first: measurement, pdf: null, word: null };
    const known = row[kind];
    if (known === null || offBy(measurement) > offBy(known)) row[kind] = measurement;
    rows.set(key, row);
  };
  for (const each of pdf) add('pdf', each);
  for (const each of word) add('word', each);
  return [...rows.values()]
    .filter(({ first }) => !/middle in its column|edge in its column/.test(first.what))
    .toSorted((one, other) => one.first.what.localeCompare(other.first.what));
}

function offBy({ asked, found }: Measurement): number {
  return typeof asked === 'number' && typeof found === 'number'
    ? Math.abs(asked - found)
    : Number(asked !== found);
}

function describe(layout: LayoutProfile, rows: readonly RuleRow[]): string {
  const show = (value: number | string, unit: string): string =>
    typeof value === 'number' ? `${value.toFixed(2)} ${unit}` : value;
  const lines = rows.map(({ first, pdf, word }) => {
    return `| ${[
      first.what,
      show(first.asked, first.unit),
      word ? show(word.found, first.unit) : '–',
      pdf ? show(pdf.found, first.unit) : '–',
      certainties[(layout.evidence[first.component] ?? layout).certainty],
    ].join(' | ')} |`;
  });
  const sources = Object.entries(layout.evidence).map(
    ([component, { source, certainty }]) => `- ${component}: ${source} (${certainties[certainty]})`,
  );
  return `## ${layout.name}

\`${layout.id}\`, family \`${layout.family}\`, ${layout.from} to ${layout.to ?? 'now'}. Source: ${layout.source} (${certainties[layout.certainty]}).
${sources.length > 0 ? `Otherwise for:\n\n${sources.join('\n')}` : ''}

| rule | asked | Word | PDF | how certain |
|---|---|---|---|---|
${lines.join('\n')}
`;
}
