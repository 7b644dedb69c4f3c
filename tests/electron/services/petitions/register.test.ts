import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLetter } from '../../../../electron/services/letters.ts';
import {
  mergeRegisterLines,
  moveRegisterLine,
  registerPetitions,
  savePetition,
  transferPetitions,
  unmergeRegisterLines,
} from '../../../../electron/services/petitions/change-register.ts';
import { exportRegister } from '../../../../electron/services/petitions/print-register.ts';
import { findRegisterLine, showRegister } from '../../../../electron/services/petitions/read-register.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { putRecord } from '../../../../electron/services/put-record.ts';
import { verifyData } from '../../../../electron/services/verify-data.ts';
import { makeProgram, putBasicRecords, putWorkspace, wordPrinter } from '../../../support/make-program.ts';
import { period, report } from '../../../support/records.ts';
import { readPart } from '../../export/word/read-zip.ts';

let program: Program;
const petitions = [
  { id: 'p1', text: 'Sửa chữa cống Múc.', origin: 'people', addressee: 'UBND tỉnh', workArea: null },
  {
    id: 'p2',
    text: 'Hồ sơ của ông Nguyễn Văn An.',
    origin: 'people',
    addressee: 'UBND tỉnh',
    workArea: null,
  },
  { id: 'p3', text: 'Nâng mức vay.', origin: 'organisation', addressee: '', workArea: null },
] as const;
const raised = (petitionId: string) => ({
  periodId: period.id,
  organisationId: report.organisationId,
  petitionId,
  into: null,
});

beforeEach(async () => {
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-petitions-')), { printer: wordPrinter });
  await putBasicRecords(program);
  await putWorkspace(program);
  await putRecord(program, 'report', JSON.stringify({ ...report, petitions }));
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

const registerAll = () =>
  registerPetitions(
    program,
    petitions.map(({ id }) => raised(id)),
  );

describe('the register', () => {
  it('offers what a report raises until it has been taken in, once', async () => {
    const before = await showRegister(program, period.id);
    expect(before.lines).toEqual([]);
    expect(before.unregistered.map(({ text }) => text)).toEqual(petitions.map(({ text }) => text));
    const { created } = await registerAll();
    const after = await showRegister(program, period.id);
    const { into: _into, ...first } = raised('p1');
    const line = after.lines.find(({ petition }) => petition.id === (created[0]?.id ?? ''));
    expect(await findRegisterLine(program, first)).toBe(line?.petition.id);
    expect(await findRegisterLine(program, { ...first, petitionId: 'p9' })).toBeNull();
    expect(after.unregistered).toEqual([]);
    expect(after.lines.map(({ petition }) => petition.id).sort()).toEqual(created.map(({ id }) => id).sort());
    expect(after.lines[0]?.raisedBy).toMatchObject([{ period: 'quý I/2021' }]);
    expect(await verifyData(program)).toMatchObject({ problems: [], foreignFiles: [] });
  });

  it('refuses an act that does not fit, and a stale save, and writes nothing', async () => {
    const { created } = await registerAll();
    const [first] = created;
    if (!first) throw new Error('nothing was created');
    await expect(
      moveRegisterLine(program, { ...first, expectedVersion: 1 }, { act: 'prolong', note: '' }),
    ).rejects.toMatchObject({ problem: { code: 'act-not-possible' } });
    const { petition } = await moveRegisterLine(
      program,
      { ...first, expectedVersion: 1 },
      { act: 'answer', note: '', answer: { text: 'Xong.', documentNumber: '', date: null } },
    );
    expect(petition).toMatchObject({ state: 'answered', answer: { text: 'Xong.' } });
    await expect(savePetition(program, petition, 1)).rejects.toMatchObject({
      problem: { code: 'stale-version' },
    });
  });

  it('merges two lines and takes it back', async () => {
    const [into, from] = (await registerAll()).created;
    if (!into || !from) throw new Error('nothing was created');
    const before = await program.store.read({ kind: 'petition', ...into });
    const { binId } = await mergeRegisterLines(program, { into, from });
    expect((await showRegister(program, period.id)).lines).toHaveLength(2);
    expect((await showRegister(program, period.id)).unregistered).toEqual([]);
    if (!before) throw new Error('no line');
    await unmergeRegisterLines(program, { into: before.content, expectedVersion: 2, binId });
    expect((await showRegister(program, period.id)).lines).toHaveLength(3);
  });

  it('hands on what goes to one addressee in a letter, and refuses others before anything is written', async () => {
    const { created } = await registerAll();
    const [first, second, third] = created;
    if (!first || !second || !third) throw new Error('nothing was created');
    await expect(
      transferPetitions(program, { periodId: period.id, keys: [first, third] }),
    ).rejects.toMatchObject({ problem: { code: 'act-not-possible' } });
    await expect(transferPetitions(program, { periodId: period.id, keys: [third] })).rejects.toMatchObject({
      problem: { details: { reason: 'Chưa ghi cơ quan có thẩm quyền giải quyết.' } },
    });
    const { letterId } = await transferPetitions(program, { periodId: period.id, keys: [first, second] });
    const { letter } = await openLetter(program, { periodId: period.id, id: letterId });
    expect(letter).toMatchObject({ kind: 'transfer', addressees: ['UBND tỉnh'] });
    expect(letter.paragraphs).toContain('2. Hồ sơ của ông Nguyễn Văn An.');
    expect((await program.store.read({ kind: 'petition', ...first }))?.content).toMatchObject({
      state: 'transferred',
      transfer: { letterId },
    });
  });

  it('prints its lines, and without anybody who could be told', async () => {
    const { created } = await registerAll();
    const path = join(program.dataFolder, '..', `bang-${Date.now()}.docx`);
    await exportRegister(program, { periodId: period.id, keys: created, isAnonymous: true }, 'word', path);
    const text = readPart(await readFile(path), 'word/document.xml');
    await rm(path);
    expect(text).toContain('N.V.A.');
    expect(text).not.toContain('Nguyễn Văn An');
    expect(text).not.toContain('Nơi nêu');
  });
});
