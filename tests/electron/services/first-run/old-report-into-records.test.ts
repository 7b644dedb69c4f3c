import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeReading } from '../../../../core/rules/first-run/take-reading.ts';
import { writeTitle } from '../../../../core/rules/first-run/write-title.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { readWord } from '../../../../electron/import/word/read-word.ts';
import { draftBodies } from '../../../../electron/services/first-run/draft-bodies.ts';
import { finishFirstRun } from '../../../../electron/services/first-run/finish-first-run.ts';
import {
  openFirstRunStore,
  type FirstRunStore,
} from '../../../../electron/services/first-run/first-run-store.ts';
import { readOldReport } from '../../../../electron/services/first-run/read-old-report.ts';
import { openReport } from '../../../../electron/services/open-report.ts';
import { renderReport } from '../../../../electron/services/print-report.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { readRecords } from '../../../../electron/services/read-records.ts';
import type { WordReader } from '../../../../electron/services/read-word.ts';
import { makeProgram, wordPrinter } from '../../../support/make-program.ts';
import { officeHabits, type OfficeHabit } from '../../../support/office-reports/office-habits.ts';
import { officeReports, type OfficeReport } from '../../../support/office-reports/office-reports.ts';
import { textInXml } from '../../../support/office-reports/understand.ts';
import { writeOfficeReport } from '../../../support/office-reports/write-office-report.ts';

const wordReader: WordReader = { read: async (path) => readWord(new Uint8Array(await readFile(path))) };
const period = { kind: 'quarter', year: 2026, ordinal: 4 } as const;
/** Which shipped body takes the place of the office of the file. */
const bodyOf = (id: string) => (id === 'bdv' ? 'ban-tuyen-giao-va-dan-van' : id);

let folder: string;
let program: Program;
let kept: FirstRunStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-old-report-'));
  program = makeProgram(join(folder, 'data'), {
    now: () => '2026-11-28T03:42:07.000Z',
    printer: wordPrinter,
  });
  kept = openFirstRunStore(join(folder, 'first-run'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The first run of one office with one old report, changing nothing of what was read. */
async function runThrough(office: OfficeReport, habit: OfficeHabit): Promise<string> {
  const chosen = { provinceId: 'tuyen-quang', bodyIds: [bodyOf(office.id)], other: null };
  const [body] = await draftBodies(program, { ...chosen, earlier: [], otherId: null });
  if (!body) throw new Error('fixture');
  const path = join(folder, 'Báo cáo cũ.docx');
  await writeFile(path, writeOfficeReport({ ...office, year: 2026 }, habit).bytes);
  const file = { ...body, path, fileName: 'Báo cáo cũ.docx' };
  const reading = await readOldReport(program, wordReader, kept, file, new AbortController().signal);
  const draft = {
    ...chosen,
    step: 4,
    bodies: [takeReading(body, reading)],
    shownId: null,
    period: null,
  };
  const organisationId = body.organisation.id;
  const beginning = { kind: 'old-report', organisationId, period } as const;
  await finishFirstRun(program, wordReader, kept, draft, beginning);
  return organisationId;
}

const habits = officeHabits.filter(({ letterhead, signature, name }, index) => {
  const isWhole = letterhead !== 'none' && signature !== 'none';
  return isWhole && (index < 2 || /tabs/.test(name));
});

describe.each(officeReports)('the old report of $id', (office) => {
  it.each(habits)('reaches the records: $name', async (habit) => {
    const organisationId = await runThrough(office, habit);
    const { store } = program;
    const { content } = (await store.read({ kind: 'organisation', id: organisationId })) ?? {};
    expect(content?.versions[0]).toMatchObject({
      superiorLines: office.superiorLines,
      issuerLines: office.issuerLines,
      symbol: office.symbol,
      placeName: office.placeName,
      signing: {
        authority: office.signature.authority,
        authorityName: office.signature.authorityName,
        position: office.signature.position,
      },
    });
    const people = await readRecords(store, 'person');
    expect(people.records).toMatchObject([
      {
        fullName: office.signature.name,
        positions: [{ organisationId, title: writeTitle(office.signature.position) }],
      },
    ]);
    const lists = await readRecords(store, 'recipient-list');
    expect(lists.records).toMatchObject([{ organisationId, recipients: office.recipients }]);

    const name = { periodId: '2026-q4', organisationId };
    const { report } = await openReport(program, name);
    const text = report.blocks.map(plainTextOfBlock).join('\n');
    for (const { sentences } of office.parts)
      for (const sentence of sentences) expect(text).toContain(sentence.replace(/^[-+] /, ''));
    const { bytes } = await renderReport(program, name, 'word');
    const printed = textInXml(bytes).replace(/[\s\u00A0]+/g, ' ');
    const number = habit.writeNumber('', office.symbol).replace(/\s+/g, ' ');
    // Room for the number is the layout's own.
    expect(printed.replaceAll(' ', '')).toContain(number.replaceAll(' ', ''));
  });
});

it('bodies whose files write the number alike share one layout, however often the end is tried', async () => {
  const farmers = officeReports.find(({ id }) => id === 'hnd');
  const [habit] = officeHabits;
  if (!farmers || !habit) throw new Error('fixture');
  await runThrough(farmers, habit);
  await runThrough(farmers, habit);
  const { records } = await readRecords(program.store, 'layout');
  expect(records).toMatchObject([
    { id: 'rieng-1', switches: { numberPattern: 'Số: {number}/{type}-{symbol}' } },
  ]);
  const { content } = (await program.store.read({ kind: 'organisation', id: 'tuyen-quang-hnd' })) ?? {};
  expect(content?.versions[0]).toMatchObject({ layoutFamily: 'rieng-1', fallbackLayoutFamily: 'farmers' });
});
