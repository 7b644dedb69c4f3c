import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import {
  bringBackFromBin,
  listBin,
  removeFromBinForGood,
  removeReport,
} from '../../../../electron/services/history/bin.ts';
import {
  createEditingSessions,
  endLeftSessions,
} from '../../../../electron/services/history/editing-sessions.ts';
import {
  keepReportVersion,
  listReportVersions,
  putReportVersionBack,
  readReportVersion,
} from '../../../../electron/services/history/report-versions.ts';
import { tidy } from '../../../../electron/services/history/tidy.ts';
import { moveSavedReport } from '../../../../electron/services/move-report.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { saveReport } from '../../../../electron/services/save-report.ts';
import { openJournal } from '../../../../electron/store/journal-file.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../../support/make-program.ts';
import { paragraph, report } from '../../../support/records.ts';

const name = { periodId: report.periodId, organisationId: report.organisationId };
const key = { kind: 'report', ...name, revision: 0 } as const;
let folder: string;
let now: string;
let program: Program;

const start = (): Program => {
  const plain = makeProgram(folder, { now: () => now });
  const journal = openJournal(folder, { user: 'vanthu', machine: 'PC-01', installation: 'i1' }, () => now);
  return {
    ...plain,
    journal,
    sessions: createEditingSessions({ store: plain.store, journal, now: () => now }),
  };
};
const write = (text: string): Report => ({
  ...report,
  blocks: [paragraph('b0', text), ...report.blocks.slice(1)],
});
/** A save as the page makes it. */
const save = async (text: string, of = program) => {
  const version = (await of.store.read(key))?.version ?? 0;
  await of.sessions?.beforeSave(key);
  const saved = await saveReport(of.store, write(text), version);
  of.sessions?.afterSave(key, saved);
};
const at = (time: string) => (now = `2021-03-${time}:00.000Z`);
const shown = async () => {
  const { versions } = await listReportVersions(program, name);
  return versions.map(({ kind, number, note }) =>
    [kind, number ?? note].filter((each) => each !== '').join(' '),
  );
};
const textOf = async (id: string) => {
  const [first] = (await readReportVersion(program, name, id)).report.blocks;
  return first?.type === 'paragraph' && first.content[0]?.type === 'text' ? first.content[0].text : '';
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-versions-'));
  at('16T02:00');
  program = start();
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(async () => {
  await program.journal?.read(); // what is still on its way to the disk
  await rm(folder, { recursive: true, force: true });
});

describe('versions of a report', () => {
  it('are kept once for each editing session, at its first save: what the one before had left', async () => {
    await save('một');
    at('16T02:05');
    await save('hai');
    at('16T02:15');
    await save('ba');
    expect(await shown()).toEqual([]);
    at('16T03:00');
    await save('bốn');
    at('16T03:01');
    await save('năm');
    const { versions, current } = await listReportVersions(program, name);
    expect(versions.map(({ kind, at: moment }) => [kind, moment])).toEqual([
      ['session', '2021-03-16T02:15:00.000Z'],
    ]);
    expect(await textOf(versions[0]?.id ?? '')).toBe('ba');
    expect(current?.changedParts).toEqual(['Mở đầu']);
  });

  it('do not depend on how a session ended: after a kill the next start’s first save keeps what was left', async () => {
    await save('một');
    at('16T02:02');
    const again = start();
    await save('hai', again);
    program = again;
    const { versions } = await listReportVersions(program, name);
    expect(versions).toHaveLength(1);
    expect(await textOf(versions[0]?.id ?? '')).toBe('một');
  });

  it('cut a session without a pause into hours', async () => {
    for (let minute = 0; minute < 150; minute += 10) {
      at(
        `16T${String(2 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      );
      await save(`phút ${minute}`);
    }
    const { versions } = await listReportVersions(program, name);
    expect(await Promise.all(versions.map(({ id }) => textOf(id)))).toEqual(['phút 130', 'phút 60']);
  });

  it('are the numbered drafts and what was sent too, without being kept twice', async () => {
    await save('một');
    at('16T02:01');
    await moveSavedReport(program, { ...name, expectedVersion: 1 }, { kind: 'submit' });
    at('16T02:02');
    await moveSavedReport(program, { ...name, expectedVersion: 2 }, { kind: 'approve' });
    await moveSavedReport(
      program,
      { ...name, expectedVersion: 3 },
      { kind: 'issue', number: '5', date: '2021-03-16' },
    );
    await moveSavedReport(program, { ...name, expectedVersion: 4 }, { kind: 'send' });
    expect(await shown()).toEqual(['sent 1', 'numbered-draft 1']);
    expect((await readReportVersion(program, name, 'sent-1')).report.state).toBe('sent');
    expect((await readReportVersion(program, name, 'draft-1')).report.state).toBe('numbered-draft');
  });

  it('bear the name of what was done, which thinning never takes from them', async () => {
    await save('một');
    await keepReportVersion(program, name, { reason: 'before-import', note: 'từ “Báo cáo cũ.docx”' });
    at('16T02:01');
    await save('hai');
    await keepReportVersion(program, name, { reason: 'import', note: 'từ “Báo cáo cũ.docx”' });
    at('16T04:00');
    await save('ba');
    expect(await shown()).toEqual(['import từ “Báo cáo cũ.docx”', 'before-import từ “Báo cáo cũ.docx”']);
    now = '2023-03-16T04:00:00.000Z';
    for (const text of ['bốn', 'năm']) {
      now = now.replace('T04', 'T05');
      await save(text);
    }
    expect(await shown()).toEqual([
      'session',
      'import từ “Báo cáo cũ.docx”',
      'before-import từ “Báo cáo cũ.docx”',
    ]);
  });

  it('tell a damaged one as such, and read the others', async () => {
    await save('một');
    at('16T03:00');
    await save('hai');
    at('16T04:00');
    await save('ba');
    const { versions } = await listReportVersions(program, name);
    const place = join(folder, 'versions/reports/2021-q1~hoi-nong-dan');
    await writeFile(join(place, `${versions[0]?.id}.json`), '{"schema');
    const again = (await listReportVersions(program, name)).versions;
    expect(again.map(({ isDamaged }) => isDamaged)).toEqual([true, false]);
    expect(await program.store.listKeptProblems()).toMatchObject([{ code: 'unreadable-file' }]);
    await expect(readReportVersion(program, name, versions[0]?.id ?? '')).rejects.toMatchObject({
      problem: { code: 'unreadable-file' },
    });
    expect(await textOf(versions[1]?.id ?? '')).toBe('một');
  });

  it('take the place of a report that can no longer be read, and the damaged file is kept', async () => {
    await save('một');
    at('16T03:00');
    await save('hai');
    const place = join(folder, 'periods/2021-q1/reports/hoi-nong-dan');
    for (const file of await readdir(place)) await writeFile(join(place, file), 'hỏng');
    program = start();
    const { versions, problem, current } = await listReportVersions(program, name);
    expect([problem?.code, current]).toEqual(['unreadable-file', null]);
    await putReportVersionBack(program, name, versions[0]?.id ?? '');
    expect((await program.store.read(key))?.version).toBeGreaterThan(1);
    const damaged = await readdir(join(folder, 'damaged'), { recursive: true });
    const kept = damaged.find((file) => file.endsWith('draft.json')) ?? '';
    expect(await readFile(join(folder, 'damaged', kept), 'utf8')).toBe('hỏng');
    await save('ba');
    expect(await program.store.read(key)).toMatchObject({ version: 3 });
    await expect(putReportVersionBack(program, name, versions[0]?.id ?? '')).rejects.toMatchObject({
      problem: { code: 'already-exists' },
    });
  });

  it('that is not there is refused, whatever it is called', async () => {
    await save('một');
    for (const id of ['draft-7', 'sent-1', '1-20210316T021500000Z-session'])
      await expect(readReportVersion(program, name, id)).rejects.toMatchObject({
        problem: { code: 'record-missing' },
      });
  });
});

describe('the journal of editing', () => {
  it('has a session’s beginning and, when it is over, its end with the number of saves', async () => {
    await save('một');
    at('16T02:05');
    await save('hai');
    await program.sessions?.endAll();
    const { entries } = (await program.journal?.read()) ?? { entries: [] };
    expect(entries.map(({ act, about, details }) => [act, about?.name, details?.['saves']])).toEqual([
      ['editing-begun', 'Báo cáo quý I/2021 – Hội Nông dân tỉnh Nam Định', undefined],
      ['edited', 'Báo cáo quý I/2021 – Hội Nông dân tỉnh Nam Định', 2],
    ]);
  });

  it('is ended at the next start for what a killed run had begun', async () => {
    await save('một');
    at('16T02:05');
    await save('hai');
    await program.journal?.read();
    program = start();
    const { store, journal } = program;
    if (!journal) throw new Error('no journal');
    await endLeftSessions({ store, journal });
    await endLeftSessions({ store, journal });
    const { entries, faults } = await journal.read();
    expect(entries.map(({ act, details }) => [act, details?.['saves'], details?.['brokenOff']])).toEqual([
      ['editing-begun', undefined, undefined],
      ['edited', 2, 1],
    ]);
    expect(faults).toEqual([]);
  });

  it('names a special report with a độ mật without its subject', async () => {
    const special = {
      ...(await program.store.read({ kind: 'period', id: '2021-q1' }))?.content,
      kind: 'special' as const,
      ordinal: null,
      title: 'vụ việc nhạy cảm',
    };
    await program.store.save({ kind: 'period', id: '2021-q1' }, special as never, 1);
    const secret = write('một');
    await saveReport(program.store, { ...secret, header: { ...secret.header, secrecy: 'secret' } }, 0);
    await program.sessions?.beforeSave(key);
    program.sessions?.afterSave(key, { version: 1, savedAt: now });
    await program.sessions?.endAll();
    const { entries } = (await program.journal?.read()) ?? { entries: [] };
    expect(entries.map(({ about }) => about?.name)).toEqual([
      'Báo cáo chuyên đề – Hội Nông dân tỉnh Nam Định',
      'Báo cáo chuyên đề – Hội Nông dân tỉnh Nam Định',
    ]);
    expect(await readFile(join(folder, 'journal/2021.jsonl'), 'utf8')).not.toContain('nhạy cảm');
  });
});

describe('the bin', () => {
  const prepare = async () => {
    await save('một');
    at('16T02:01');
    await moveSavedReport(program, { ...name, expectedVersion: 1 }, { kind: 'submit' });
    at('16T03:00');
    await save('hai');
  };
  const filesOf = async () => (await readdir(join(folder, 'periods'), { recursive: true })).sort();

  it('takes a report with its drafts and versions, and gives all of it back byte for byte', async () => {
    await prepare();
    const before = await filesOf();
    const versions = await listReportVersions(program, name);
    const { binId } = await removeReport(program, name);
    expect(await program.store.read(key)).toBeNull();
    expect(await program.store.listReporters('2021-q1')).toEqual([]);
    expect((await listReportVersions(program, name)).versions).toEqual([]);
    expect(await listBin(program)).toMatchObject([
      {
        kind: 'report',
        binId,
        name: 'Báo cáo quý I/2021 – Hội Nông dân tỉnh Nam Định',
        daysLeft: 30,
        isDamaged: false,
      },
    ]);
    expect((await program.store.listAll()).foreignFiles).toEqual([]);
    await bringBackFromBin(program, 'report', binId);
    expect(await filesOf()).toEqual(before);
    expect(await listReportVersions(program, name)).toEqual(versions);
    expect(await listBin(program)).toEqual([]);
    await save('ba');
  });

  it('keeps a report that was begun anew in its place apart', async () => {
    await prepare();
    const { binId } = await removeReport(program, name);
    at('16T05:00');
    await save('báo cáo khác');
    expect(await shown()).toEqual([]);
    await expect(bringBackFromBin(program, 'report', binId)).rejects.toMatchObject({
      problem: { code: 'already-exists' },
    });
    await removeReport(program, name);
    expect(await listBin(program)).toHaveLength(2);
    await bringBackFromBin(program, 'report', binId);
    expect((await program.store.read(key))?.content.draftNumber).toBe(0);
    expect(await shown()).toEqual(['session', 'numbered-draft 1']);
  });

  it('refuses one that was issued or sent until it is opened again', async () => {
    await prepare();
    const { version } = (await program.store.read(key)) ?? { version: 0 };
    await moveSavedReport(program, { ...name, expectedVersion: version }, { kind: 'approve' });
    await moveSavedReport(
      program,
      { ...name, expectedVersion: version + 1 },
      { kind: 'issue', number: '5', date: '2021-03-16' },
    );
    await expect(removeReport(program, name)).rejects.toMatchObject({
      problem: { code: 'act-not-possible' },
    });
    await moveSavedReport(program, { ...name, expectedVersion: version + 2 }, { kind: 'reopen' });
    await removeReport(program, name);
    expect(await program.store.read(key)).toBeNull();
  });

  it('lets go for good when asked, and of itself after 30 days, which the journal tells', async () => {
    await prepare();
    const { binId } = await removeReport(program, name);
    await save('khác');
    await removeReport(program, name);
    await removeFromBinForGood(program, { kind: 'report', binId });
    expect(await listBin(program)).toHaveLength(1);
    now = '2021-04-15T02:00:00.000Z';
    await tidy(program);
    expect(await listBin(program)).toMatchObject([{ daysLeft: 0 }]);
    now = '2021-04-16T02:00:00.000Z';
    await tidy(program);
    expect(await listBin(program)).toEqual([]);
    expect(await readdir(join(folder, 'bin/reports'))).toEqual([]);
    const { entries } = (await program.journal?.read()) ?? { entries: [] };
    expect(entries.map(({ act }) => act)).toContain('bin-emptied');
    expect(entries.filter(({ act }) => act === 'removed')).toHaveLength(2);
  });

  it.each(['../../workspace', '2021-q1~hoi-nong-dan', 'a~b~c~20210316T034207000Z'])(
    'knows no entry called %s',
    async (binId) => {
      await expect(bringBackFromBin(program, 'report', binId)).rejects.toMatchObject({
        problem: { code: 'record-missing' },
      });
      await expect(program.store.removeForGood('report', binId)).rejects.toMatchObject({
        problem: { code: 'record-missing' },
      });
    },
  );
});
