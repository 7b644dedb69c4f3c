import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../core/contract/problem.ts';
import type { FirstRunBody, FirstRunDraft } from '../../../../core/model/first-run-draft.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { takeReading } from '../../../../core/rules/first-run/take-reading.ts';
import { readWord } from '../../../../electron/import/word/read-word.ts';
import { createPeriod } from '../../../../electron/services/create-period.ts';
import { draftBodies } from '../../../../electron/services/first-run/draft-bodies.ts';
import { finishFirstRun } from '../../../../electron/services/first-run/finish-first-run.ts';
import {
  openFirstRunStore,
  type FirstRunStore,
} from '../../../../electron/services/first-run/first-run-store.ts';
import { readDropped } from '../../../../electron/services/first-run/read-dropped.ts';
import { readOldReport } from '../../../../electron/services/first-run/read-old-report.ts';
import { readOutlineLetter } from '../../../../electron/services/first-run/read-outline-letter.ts';
import { openReport } from '../../../../electron/services/open-report.ts';
import { openWorkspace } from '../../../../electron/services/open-workspace.ts';
import { renderReport } from '../../../../electron/services/print-report.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { createWordReader, type WordReader } from '../../../../electron/services/read-word.ts';
import { saveReport } from '../../../../electron/services/save-report.ts';
import { makeProgram, wordPrinter } from '../../../support/make-program.ts';
import { officeHabits } from '../../../support/office-reports/office-habits.ts';
import { officeReports } from '../../../support/office-reports/office-reports.ts';
import {
  asked,
  outlineHabits,
  writeOutlineLetter,
} from '../../../support/outline-letters/outline-letters.ts';
import { oldFontHabits, retypeInOldFont } from '../../../support/office-reports/retype-in-old-font.ts';
import { textInXml } from '../../../support/office-reports/understand.ts';
import { writeOfficeReport } from '../../../support/office-reports/write-office-report.ts';

let folder: string;
let program: Program;
let kept: FirstRunStore;
const noSignal = new AbortController().signal;
/** The real reader, on the spot instead of in a worker. */
const wordReader: WordReader = { read: async (path) => readWord(new Uint8Array(await readFile(path))) };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-first-run-'));
  program = makeProgram(join(folder, 'data'), {
    now: () => '2026-11-28T03:42:07.000Z',
    printer: wordPrinter,
  });
  kept = openFirstRunStore(join(folder, 'first-run'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const { farmers, habit } = findFixtures();

function findFixtures() {
  const found = officeReports.find(({ id }) => id === 'hnd');
  const [first] = officeHabits;
  if (!found || !first) throw new Error('fixture');
  return { farmers: found, habit: first };
}

const writeFarmers = (): Uint8Array => writeOfficeReport(farmers, habit).bytes;

const chosen = { provinceId: 'ninh-binh', bodyIds: ['hnd', 'mttq'], other: null };
const draftOf = (bodies: FirstRunBody[]): FirstRunDraft => ({
  step: 4,
  provinceId: 'ninh-binh',
  bodyIds: ['hnd', 'mttq'],
  other: null,
  bodies,
  shownId: null,
  period: null,
});
const bodiesOf = () => draftBodies(program, { ...chosen, earlier: [], otherId: null });
const farmersOf = (bodies: readonly FirstRunBody[]) => {
  const found = bodies.find(({ organisation }) => organisation.id === 'ninh-binh-hnd');
  if (!found) throw new Error('fixture');
  return found;
};
const quarter = { kind: 'quarter', year: 2026, ordinal: 4 } as const;
const beginWith = (kind: 'old-report' | 'outline-letter' | 'outline') => ({
  kind,
  organisationId: 'ninh-binh-hnd',
  period: quarter,
});

/** Chooses the file for the farmers' union, as the second question does. */
async function readFor(bodies: FirstRunBody[], bytes: Uint8Array, fileName = 'Báo cáo cũ.docx') {
  const path = join(folder, fileName);
  await writeFile(path, bytes);
  const body = farmersOf(bodies);
  const reading = await readOldReport(program, wordReader, kept, { ...body, path, fileName }, noSignal);
  return {
    reading,
    bodies: bodies.map((each) => (each === body ? takeReading(each, reading) : each)),
  };
}

/** Chooses the upper level's letter, as the fourth question does. */
async function readLetter(bodyIds: string[]) {
  const [habit] = outlineHabits;
  if (!habit) throw new Error('fixture');
  const path = join(folder, 'CV 127.docx');
  await writeFile(path, writeOutlineLetter(habit));
  const kinds = ['front', 'farmers-union'];
  const proposal = await readOutlineLetter(program, wordReader, kinds, path, noSignal);
  return { proposal, bodyIds, takesOldText: false };
}

describe('the answers of the first run', () => {
  it('are on disk before they are finished, and a damaged file only means beginning anew', async () => {
    const bodies = await bodiesOf();
    await kept.save(draftOf(bodies));
    const again = openFirstRunStore(join(folder, 'first-run'));
    expect(await again.read()).toEqual(draftOf(bodies));
    await writeFile(join(folder, 'first-run', 'answers.json'), '{"step":');
    expect(await openFirstRunStore(join(folder, 'first-run')).read()).toBeNull();
  });

  it('stay with a body that is still ticked, and go with one that is not', async () => {
    const bodies = await bodiesOf();
    const corrected = bodies.map((body) => ({ ...body, facts: { ...body.facts, symbol: 'SỬA' } }));
    const fewer = await draftBodies(program, {
      ...chosen,
      bodyIds: ['hnd', 'ccb'],
      earlier: corrected,
      otherId: null,
    });
    expect(fewer.map(({ organisation, facts }) => [organisation.id, facts.symbol])).toEqual([
      ['ninh-binh-hnd', 'SỬA'],
      ['ninh-binh-ccb', 'CCB'],
    ]);
  });
});

describe('an old report', () => {
  it('tells of signer, recipients and layout, and is kept with the answers', async () => {
    const bytes = writeFarmers();
    const { reading } = await readFor(await bodiesOf(), bytes);
    expect(reading.isOfOldStructure).toBe(true);
    expect(reading.facts).toMatchObject({
      layoutFamily: 'farmers',
      authority: farmers.signature.authority,
      recipients: farmers.recipients,
    });
    expect(reading.facts.signers?.[0]?.fullName).toBe(farmers.signature.name);
    expect(reading.headingCount).toBeGreaterThan(10);
    const file = await kept.findFile('ninh-binh-hnd');
    expect(Buffer.compare(await readFile(file ?? ''), Buffer.from(bytes))).toBe(0);
  });

  it('in an old font is read in Unicode, and says so', async () => {
    for (const oldFont of oldFontHabits) {
      const { reading } = await readFor(await bodiesOf(), retypeInOldFont(writeFarmers(), oldFont));
      expect(reading.isConverted, oldFont.encoding).toBe(true);
      expect(reading.facts.recipients, oldFont.encoding).toEqual(farmers.recipients);
    }
  });

  it('that is no Word file is refused by name, and nothing of it is kept', async () => {
    const reader = createWordReader({ importWorkerFile: 'never started' });
    const path = join(folder, 'anh.docx');
    await writeFile(path, '');
    const body = farmersOf(await bodiesOf());
    await expect(
      readOldReport(program, reader, kept, { ...body, path, fileName: 'anh.docx' }, noSignal),
    ).rejects.toMatchObject({ problem: { code: 'not-readable-word', details: { file: 'anh.docx' } } });
    expect(await kept.findFile('ninh-binh-hnd')).toBeNull();
  });

  it('that was dropped is read under its own name, whatever that is, and leaves nothing behind', async () => {
    const paths: string[] = [];
    for (const fileName of ['Báo cáo quý III.docx', '..\\..\\a/b.docx', 'không đuôi', '.docx']) {
      await readDropped({ fileName, bytes: new Uint8Array([1]) }, async (path) => {
        paths.push(path);
        expect([...(await readFile(path))]).toEqual([1]);
      });
    }
    expect(paths.map((path) => path.split('/').at(-1))).toEqual([
      'Báo cáo quý III.docx',
      '-..-a-b.docx',
      'không đuôi.docx',
      'docx.docx',
    ]);
    expect(paths.filter((path) => existsSync(dirname(path)))).toEqual([]);
  });
});

describe('the end of the first run', () => {
  it('opens the period with the old report’s text under the confirmed header, every word kept', async () => {
    const aside = {
      level: 1,
      sectionId: '',
      title: 'Chuyện bên lề hội trại',
      sentences: ['Đã dựng 12 trại ở bờ sông.'],
    } as const;
    const { bytes } = writeOfficeReport(
      { ...farmers, parts: [...farmers.parts, { ...aside, sentences: [...aside.sentences] }] },
      habit,
    );
    const { bodies } = await readFor(await bodiesOf(), bytes);
    const begun = await finishFirstRun(program, wordReader, kept, draftOf(bodies), beginWith('old-report'));
    expect(begun).toMatchObject({ periodId: '2026-q4', organisationId: 'ninh-binh-hnd' });
    const { report, version, signers } = await openReport(program, {
      periodId: '2026-q4',
      organisationId: 'ninh-binh-hnd',
    });
    expect(version).toBe(1);
    expect(report.header).toMatchObject({
      placeName: 'Ninh Bình',
      signerName: farmers.signature.name,
      recipients: farmers.recipients,
    });
    expect(report.header.abstract).toContain('quý IV/2026');
    expect(report.header.signerId).toBe(signers[0]?.personId);
    const text = report.blocks.map(plainTextOfBlock).join('\n');
    for (const sentence of [...farmers.parts, aside].flatMap(({ sentences }) => sentences))
      expect(text).toContain(sentence.replace(/^[-+] /, ''));
    expect(report.appendices).not.toBeUndefined();
    // What found no section is text, not a heading that would shift the numbers of others.
    expect(begun?.strayCount).toBeGreaterThan(0);
    expect(
      report.blocks.filter((block) => block.type === 'heading' && block.level === 1 && !block.sectionId),
    ).toEqual([]);
    const next = await createPeriod(program, { kind: 'year', year: 2026, ordinal: null, title: '' });
    const other = await openReport(program, { periodId: next.id, organisationId: 'ninh-binh-hnd' });
    expect(other.report.header).toMatchObject({
      signerName: farmers.signature.name,
      recipients: farmers.recipients,
    });
    expect(await kept.read()).toBeNull();
    expect(await readdir(join(program.dataFolder, 'received', 'originals'))).toHaveLength(1);
    expect(await openWorkspace(program)).toMatchObject({ status: 'ready', problems: [] });
  });

  it('opens the period with the headings of the shipped outline', async () => {
    await finishFirstRun(program, wordReader, kept, draftOf(await bodiesOf()), beginWith('outline'));
    const { report } = await openReport(program, { periodId: '2026-q4', organisationId: 'ninh-binh-hnd' });
    expect(report.blocks.filter(({ type }) => type === 'heading').length).toBeGreaterThan(8);
    expect(report.header.authorityName).toBe('BAN THƯỜNG VỤ');
  });

  it('opens the period with the sections that the upper level’s letter asks for, of the bodies that write by it', async () => {
    const bodies = await bodiesOf();
    const draft = { ...draftOf(bodies), outlineLetter: await readLetter(['ninh-binh-hnd']) };
    await finishFirstRun(program, wordReader, kept, draft, beginWith('outline-letter'));
    const { report, indicators } = await openReport(program, {
      periodId: '2026-q4',
      organisationId: 'ninh-binh-hnd',
    });
    const text = report.blocks.map(plainTextOfBlock).join('\n');
    for (const { title } of asked.sections.filter(({ level }) => level === 2)) expect(text).toContain(title);
    expect(report.sections.find(({ title }) => title === 'Ưu điểm')?.guidance).toContain('So với cùng kỳ.');
    expect(indicators.map(({ label }) => label)).toContain(asked.figures[2].label);
    expect(report.header.authorityName).toBe('BAN THƯỜNG VỤ');
    const front = await openReport(program, { periodId: '2026-q4', organisationId: 'ninh-binh-mttq' });
    expect(front.sections.map(({ title }) => title)).not.toContain(asked.sections[0].title);
    // The next quarter goes by it too.
    const next = await createPeriod(program, { kind: 'quarter', year: 2027, ordinal: 1, title: '' });
    const later = await openReport(program, { periodId: next.id, organisationId: 'ninh-binh-hnd' });
    expect(later.sections).toHaveLength(report.sections.length);
    expect(later.sections.map(({ title }) => title)).toContain('Kết quả công tác quý I/2027');
  });

  it('lays the old report’s text onto the sections of the letter when told so', async () => {
    const { bodies } = await readFor(await bodiesOf(), writeFarmers());
    const outlineLetter = { ...(await readLetter(['ninh-binh-hnd'])), takesOldText: true };
    const draft = { ...draftOf(bodies), outlineLetter };
    await finishFirstRun(program, wordReader, kept, draft, beginWith('outline-letter'));
    const { report } = await openReport(program, { periodId: '2026-q4', organisationId: 'ninh-binh-hnd' });
    const text = report.blocks.map(plainTextOfBlock).join('\n');
    for (const sentence of farmers.parts.flatMap(({ sentences }) => sentences))
      expect(text).toContain(sentence.replace(/^[-+] /, ''));
    expect(report.sections.map(({ title }) => title)).toContain(asked.sections[0].title);
  });

  it('takes a letter once, however often the end is tried', async () => {
    const bodies = await bodiesOf();
    const outlineLetter = await readLetter(['ninh-binh-hnd', 'ninh-binh-mttq']);
    const before = { ...draftOf(bodies), outlineLetter };
    const refusing: Program = {
      ...program,
      store: {
        ...program.store,
        save: (key, content, expectedVersion) =>
          key.kind === 'report'
            ? Promise.reject(new ProblemError('disk-full'))
            : program.store.save(key, content, expectedVersion),
      },
    };
    await expect(
      finishFirstRun(refusing, wordReader, kept, before, beginWith('outline-letter')),
    ).rejects.toMatchObject({ problem: { code: 'disk-full' } });
    const outlines = await program.store.listIds('outline');
    const indicators = await program.store.listIds('indicator');
    const renamed = { ...outlineLetter, proposal: { ...outlineLetter.proposal, name: 'Đề cương quý' } };
    const after = { ...before, outlineLetter: renamed };
    await finishFirstRun(program, wordReader, kept, after, beginWith('outline-letter'));
    expect(await program.store.listIds('outline')).toEqual(outlines);
    expect(await program.store.listIds('indicator')).toEqual(indicators);
    const { content } = (await program.store.read({ kind: 'period', id: '2026-q4' })) ?? {};
    const chosen = content?.outlineChoices?.find(({ organisationKind }) => organisationKind === 'front');
    const stored = await program.store.read({ kind: 'outline', id: chosen?.outlineId ?? '' });
    expect(stored?.content).toMatchObject({
      name: 'Đề cương quý',
      organisationKinds: expect.arrayContaining(['front', 'farmers-union']),
    });
  });

  it('can be left for later, and makes no period then', async () => {
    expect(await finishFirstRun(program, wordReader, kept, draftOf(await bodiesOf()), null)).toBeNull();
    expect(await openWorkspace(program)).toMatchObject({
      status: 'ready',
      periods: [],
      workspace: { name: 'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Ninh Bình' },
    });
  });

  it('goes on where it broke off, with answers that were changed meanwhile, and makes nobody twice', async () => {
    const { bodies } = await readFor(await bodiesOf(), writeFarmers());
    await rm((await kept.findFile('ninh-binh-hnd')) ?? '');
    await expect(
      finishFirstRun(program, wordReader, kept, draftOf(bodies), beginWith('old-report')),
    ).rejects.toMatchObject({ problem: { code: 'record-missing', details: { file: 'Báo cáo cũ.docx' } } });
    const changed = bodies.map((body) => ({ ...body, facts: { ...body.facts, symbol: 'MỚI' } }));
    await finishFirstRun(program, wordReader, kept, draftOf(changed), beginWith('outline'));
    const stored = await program.store.read({ kind: 'organisation', id: 'ninh-binh-hnd' });
    expect(stored?.content.versions[0]?.symbol).toBe('MỚI');
    const ids = await program.store.listIds('person');
    expect(ids).toHaveLength(1);
  });

  it('never writes over a report that is there already', async () => {
    await finishFirstRun(program, wordReader, kept, draftOf(await bodiesOf()), null);
    const period = await createPeriod(program, { ...quarter, title: '' });
    const name = { periodId: period.id, organisationId: 'ninh-binh-hnd' };
    const { report } = await openReport(program, name);
    await saveReport(program.store, { ...report, header: { ...report.header, abstract: 'đã viết' } }, 0);
    await finishFirstRun(program, wordReader, kept, draftOf(await bodiesOf()), beginWith('outline'));
    expect((await openReport(program, name)).report.header.abstract).toBe('đã viết');
  });
});

describe('one office that writes for several bodies', () => {
  it('prints each report under the letterhead, symbol and signer of its own body', async () => {
    const bodies = (await bodiesOf()).map((body) =>
      body.organisation.id === 'ninh-binh-hnd'
        ? {
            ...body,
            facts: { ...body.facts, signers: [{ fullName: 'Trần Thị Hạnh', title: 'Phó Chủ tịch' }] },
          }
        : { ...body, facts: { ...body.facts, signers: [{ fullName: 'Lê Văn An', title: 'Chủ tịch' }] } },
    );
    await finishFirstRun(program, wordReader, kept, draftOf(bodies), beginWith('outline'));
    const print = async (organisationId: string) => {
      const name = { periodId: '2026-q4', organisationId };
      const { report, version } = await openReport(program, name);
      if (version === 0) await saveReport(program.store, report, 0);
      const { bytes } = await renderReport(program, name, 'word');
      return textInXml(bytes).replace(/[\s\u00A0]+/g, ' ');
    };
    const [farmersPage, frontPage] = [await print('ninh-binh-hnd'), await print('ninh-binh-mttq')];
    for (const own of ['BCH HỘI NÔNG DÂN', 'BC/HNDT', 'BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH', 'Trần Thị Hạnh']) {
      expect(farmersPage).toContain(own);
    }
    expect(farmersPage).not.toContain('Lê Văn An');
    for (const own of ['UỶ BAN MTTQ VIỆT NAM', 'BC-MTTQ-BTT', 'BAN THƯỜNG TRỰC', 'CHỦ TỊCH', 'Lê Văn An']) {
      expect(frontPage).toContain(own);
    }
    expect(frontPage).not.toContain('HNDT');
    expect(frontPage).not.toContain('Trần Thị Hạnh');
  });
});
