import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueKind, recordKindOf, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import type { WordCopyState } from '../../../core/model/word-copy.ts';
import { saveCatalogue } from '../../../electron/services/catalogue/save-catalogue.ts';
import { saveOrganisation } from '../../../electron/services/layout-house.ts';
import { listAffectedReports } from '../../../electron/services/list-affected-reports.ts';
import { createWordCopyKeeper } from '../../../electron/services/keep-word-copies.ts';
import type { Program } from '../../../electron/services/program.ts';
import { putRecord } from '../../../electron/services/put-record.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { openWordCopyStore, type WordCopyStore } from '../../../electron/services/word-copy-memory.ts';
import { writeWordCopy } from '../../../electron/services/write-word-copy.ts';
import { makeProgram, putBasicRecords, wordPrinter } from '../../support/make-program.ts';
import { indicator, organisation, outline, paragraph, period, report } from '../../support/records.ts';

let root: string;
let documents: string;
let program: Program;
let store: WordCopyStore;
const name = { periodId: period.id, organisationId: organisation.id };
const folder = () => join(documents, 'Báo cáo', '2021');
const fileName = 'Báo cáo quý I-2021 - Hội Nông dân tỉnh.docx';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'giao-ban-copies-'));
  documents = join(root, 'Tài liệu');
  program = makeProgram(join(root, 'data'), { printer: wordPrinter });
  store = openWordCopyStore(join(root, 'word-copy.json'));
  await putBasicRecords(program);
  await putWorkspace(false);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function putWorkspace(isPractice: boolean): Promise<void> {
  const { id, createdAt, name } = { id: 'w', createdAt: program.now(), name: 'Nam Định' };
  const record = { id, name, organisationIds: [organisation.id], officeId: null, isPractice, createdAt };
  await putRecord(program, 'workspace', JSON.stringify(record));
}

let version = 0;
beforeEach(() => {
  version = 0;
});

async function save(text: string): Promise<void> {
  const content = { ...report, blocks: [paragraph('b1', text)] };
  ({ version } = await saveReport(program.store, content, version));
}

const write = (): Promise<WordCopyState | null> => writeWordCopy(program, store, documents, name);
const files = async () => (await readdir(folder())).sort();

describe('the Word copy of a report', () => {
  it('lies in the year’s folder once the report is saved, and follows each change', async () => {
    expect(await write()).toEqual({ status: 'none' });
    await save('Lần một.');
    expect(await write()).toMatchObject({ status: 'written', folder: folder(), fileName });
    const first = await readFile(join(folder(), fileName));
    await save('Lần hai.');
    await write();
    expect((await readFile(join(folder(), fileName))).equals(first)).toBe(false);
    expect(await files()).toEqual([fileName]);
  });

  it('is left alone when somebody edited it, also after a restart; the new copy stands beside it', async () => {
    await save('Lần một.');
    await write();
    await writeFile(join(folder(), fileName), 'sửa trong Word');
    store = openWordCopyStore(join(root, 'word-copy.json'));
    await save('Lần hai.');
    const beside = 'Báo cáo quý I-2021 - Hội Nông dân tỉnh (bản của phần mềm).docx';
    expect(await write()).toMatchObject({
      status: 'written',
      fileName: beside,
      editedFileName: fileName,
    });
    await save('Lần ba.');
    await write();
    expect(await readFile(join(folder(), fileName), 'utf8')).toBe('sửa trong Word');
    expect(await files()).toEqual([beside, fileName].sort());
  });

  it('never replaces a file that was there before, nor one whose origin was forgotten', async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), fileName), 'của cơ quan');
    await save('Lần một.');
    await write();
    await rm(join(root, 'word-copy.json'));
    store = openWordCopyStore(join(root, 'word-copy.json'));
    await save('Lần hai.');
    expect(await write()).toMatchObject({
      fileName: 'Báo cáo quý I-2021 - Hội Nông dân tỉnh (bản của phần mềm 2).docx',
    });
    expect(await readFile(join(folder(), fileName), 'utf8')).toBe('của cơ quan');
  });

  it('waits while Word has it open', async () => {
    await save('Lần một.');
    await write();
    const before = await readFile(join(folder(), fileName));
    const lock = join(folder(), `.~lock.${fileName}#`);
    await writeFile(lock, '');
    await save('Lần hai.');
    expect(await write()).toMatchObject({ status: 'waiting', fileName });
    expect((await readFile(join(folder(), fileName))).equals(before)).toBe(true);
    await rm(lock);
    expect(await write()).toMatchObject({ status: 'written', fileName, editedFileName: null });
  });

  it('says why it could not be written, and the next one works', async () => {
    await writeFile(join(root, 'chặn'), '');
    await save('Lần một.');
    const blocked = join(root, 'chặn');
    expect(await writeWordCopy(program, store, blocked, name)).toMatchObject({ status: 'failed' });
    expect(await write()).toMatchObject({ status: 'written' });
  });

  it('is not made of practice data, nor when it is switched off', async () => {
    await save('Lần một.');
    await store.change((memory) => ({ ...memory, settings: { ...memory.settings, isOn: false } }));
    expect(await write()).toEqual({ status: 'none' });
    await store.change((memory) => ({ ...memory, settings: { ...memory.settings, isOn: true } }));
    await putWorkspace(true);
    expect(await write()).toEqual({ status: 'none' });
    expect(await readdir(root)).not.toContain('Tài liệu');
  });
});

describe('a report with a độ mật', () => {
  async function saveSecret(text: string): Promise<void> {
    const header = { ...report.header, secrecy: 'secret' as const };
    const content = { ...report, header, blocks: [paragraph('b1', text)] };
    ({ version } = await saveReport(program.store, content, version));
  }

  it('has no copy written by itself, and one when the user asks', async () => {
    await saveSecret('Mật.');
    expect(await write()).toEqual({
      status: 'withheld',
      folder: folder(),
      fileName,
      earlierFileName: null,
    });
    expect(await readdir(root)).not.toContain('Tài liệu');
    const asked = await writeWordCopy(program, store, documents, name, 'asked');
    expect(asked).toMatchObject({ status: 'written', fileName });
    expect(await files()).toEqual([fileName]);
  });

  it('keeps the copy from before as it was, and says that it is there', async () => {
    await save('Thường.');
    await write();
    const before = await readFile(join(folder(), fileName));
    await saveSecret('Mật.');
    expect(await write()).toMatchObject({ status: 'withheld', earlierFileName: fileName });
    expect((await readFile(join(folder(), fileName))).equals(before)).toBe(true);
  });
});

describe('a layout or a body that was saved', () => {
  const update = () => writeWordCopy(program, store, documents, name, 'update');
  const rename = async (issuer: string) => {
    const stored = await program.store.read({ kind: 'organisation', id: organisation.id });
    const versions = organisation.versions.map((each) => ({ ...each, issuerLines: [issuer] }));
    await saveOrganisation(program, { ...organisation, versions }, stored?.version ?? 0);
  };

  it('brings a copy that is there up to date, makes none, and leaves an edited one alone', async () => {
    await save('Một.');
    expect(await update()).toBeNull();
    await write();
    const before = await readFile(join(folder(), fileName));
    await rename('BAN THƯỜNG VỤ TỈNH');
    expect(await update()).toMatchObject({ status: 'written', fileName });
    expect((await readFile(join(folder(), fileName))).equals(before)).toBe(false);
    await writeFile(join(folder(), fileName), 'sửa trong Word');
    await rename('BAN CHẤP HÀNH');
    expect(await update()).toBeNull();
    expect(await readFile(join(folder(), fileName), 'utf8')).toBe('sửa trong Word');
    expect(await files()).toEqual([fileName]);
  });

  it('affects the reports of that body, or of the bodies that follow the layout’s family', async () => {
    await save('Một.');
    expect(await listAffectedReports(program, { organisationId: organisation.id })).toEqual([name]);
    expect(await listAffectedReports(program, { organisationId: 'khac' })).toEqual([]);
    expect(await listAffectedReports(program, { layoutId: 'front-hd91' })).toEqual([name]);
    expect(await listAffectedReports(program, { layoutId: 'party-hd36' })).toEqual([]);
  });
});

describe('what was saved in Danh mục', () => {
  const update = () => writeWordCopy(program, store, documents, name, 'update');
  const bytes = () => readFile(join(folder(), fileName));
  const chiThi = {
    id: 'chi-thi',
    type: 'Chỉ thị',
    number: '02-CT/TU',
    issuer: 'Tỉnh uỷ',
    date: '2021-01-15',
    title: 'về công tác dân vận',
    validUntil: null,
  };
  const [version] = organisation.versions;
  /** Called otherwise from a day on: which it is depends on the period's data, while the report bears no month. */
  const versions = [
    { ...version, to: '2021-03-31' },
    { ...version, from: '2021-04-01', symbol: 'HNDND' },
  ];
  const body = { ...organisation, versions } as Organisation;
  /** Each noun with a record that is there, and a change of it; `isShown`: on the page of a report. */
  const changes: [CatalogueKind, { before: CatalogueRecord; after: object; isShown: boolean }][] = [
    ['organisation', { before: body, after: { versions: [{ ...version, symbol: 'HND' }] }, isShown: true }],
    [
      'spelling',
      {
        before: body,
        after: { versions: [{ ...version, spelling: { ...version?.spelling, recipientSeparator: ',' } }] },
        isShown: true,
      },
    ],
    ['indicator', { before: indicator, after: { label: 'Hội viên mới' }, isShown: true }],
    ['cited-document', { before: chiThi, after: { number: '05-CT/TU' }, isShown: true }],
    ['period', { before: period, after: { dataTo: '2021-04-14' }, isShown: true }],
    ['outline', { before: outline, after: { name: 'Đề cương mới' }, isShown: false }],
    [
      'person',
      {
        before: { id: 'nguyen-van-thu', fullName: 'Nguyễn Văn Thử', positions: [] },
        after: { fullName: 'Nguyễn Văn Thử Hai' },
        isShown: false,
      },
    ],
    [
      'recipient-list',
      {
        before: {
          id: 'noi-nhan',
          organisationId: organisation.id,
          name: 'Báo cáo',
          use: 'report',
          recipients: ['Lưu VP'],
        },
        after: { recipients: ['Lưu VT'] },
        isShown: false,
      },
    ],
    [
      'holiday-year',
      {
        before: { id: '2021', year: 2021, days: [] },
        after: { note: 'đã đối chiếu' },
        isShown: false,
      },
    ],
  ];

  it('is every noun of the list', () => {
    expect(changes.map(([kind]) => kind).toSorted()).toEqual([...catalogueKind.options].toSorted());
  });

  it.each(changes)(
    'of %s is followed by the copies that show it',
    async (kind, { before, after, isShown }) => {
      const key = { kind: recordKindOf[kind], id: before.id };
      await program.store.save({ kind: 'organisation', id: body.id }, body, 1);
      if (!(await program.store.read(key))) await program.store.save(key, before as never, 0);
      await saveReport(
        program.store,
        {
          ...report,
          header: {
            ...report.header,
            date: { year: 2021, month: null, day: null },
            signerId: 'nguyen-van-thu',
          },
          blocks: [
            ...report.blocks,
            { type: 'paragraph', id: 'b9', content: [{ type: 'citation', citedDocumentId: chiThi.id }] },
          ],
        },
        0,
      );
      await program.store.save({ kind: 'cited-document', id: chiThi.id }, chiThi, 0).catch(() => undefined);
      await write();
      const first = await bytes();
      const expectedVersion = (await program.store.read(key))?.version ?? 0;
      const record = { ...before, ...after };
      const { saved, problem } = await saveCatalogue(program, kind, [{ record, expectedVersion }]);
      expect([saved.length, problem]).toEqual([1, null]);
      const ids = saved.map(({ id }) => id);
      expect(await listAffectedReports(program, { catalogue: kind, ids })).toEqual(isShown ? [name] : []);
      expect(await listAffectedReports(program, { catalogue: kind, ids: ['khac'] })).toEqual([]);
      expect(await update()).toMatchObject({ status: 'written', fileName });
      expect((await bytes()).equals(first)).toBe(!isShown);
    },
  );
});

describe('the keeper of copies', () => {
  const written: WordCopyState = {
    status: 'written',
    folder: 'D',
    fileName: 'F',
    writtenAt: '2021-03-16T03:42:07.000Z',
    editedFileName: null,
  };

  it('writes once after many saves, at once when the report is left, and one report at a time', async () => {
    let running = 0;
    let most = 0;
    const order: string[] = [];
    const keeper = createWordCopyKeeper(async ({ organisationId }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(organisationId);
      running -= 1;
      return written;
    });
    for (let count = 0; count < 5; count += 1) keeper.note(name);
    keeper.note({ ...name, organisationId: 'khac' });
    expect(keeper.stateOf(name)).toEqual({ status: 'pending' });
    await keeper.flush();
    expect(order).toEqual([organisation.id, 'khac']);
    expect(most).toBe(1);
    expect(keeper.stateOf(name)).toEqual(written);
  });

  it('does more for a save than for a changed look, whichever comes first, and at once what the user asks', async () => {
    const reasons: string[] = [];
    const keeper = createWordCopyKeeper(async (_, reason) => {
      reasons.push(reason);
      return reason === 'update' ? null : written;
    });
    keeper.note(name, 'update');
    expect(keeper.stateOf(name)).toEqual({ status: 'none' });
    await keeper.flush();
    keeper.note(name);
    keeper.note(name, 'update');
    await keeper.flush();
    keeper.note(name, 'update');
    keeper.note(name);
    await keeper.flush();
    expect(await keeper.writeAsked(name)).toEqual(written);
    expect(reasons).toEqual(['update', 'usual', 'usual', 'asked']);
  });

  it('tries again by itself while the file is open elsewhere', async () => {
    const answers: WordCopyState[] = [{ status: 'waiting', folder: 'D', fileName: 'F' }, written];
    const keeper = createWordCopyKeeper(async () => answers.shift() ?? written, { pause: 1, retry: 1 });
    keeper.note(name);
    await expect.poll(() => keeper.stateOf(name)).toEqual(written);
  });

  it('tells what became of each copy, also of one that a damaged record prevented', async () => {
    const told: unknown[] = [];
    const keeper = createWordCopyKeeper(
      async ({ organisationId }) => {
        if (organisationId === 'khac') throw new Error('damaged');
        return written;
      },
      { tell: (copy, state) => told.push([copy.organisationId, state.status]) },
    );
    keeper.note(name);
    keeper.note({ ...name, organisationId: 'khac' });
    await keeper.flush();
    expect(told).toEqual([
      [organisation.id, 'written'],
      ['khac', 'none'],
    ]);
  });
});
