import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Handlers } from '../../../../core/contract/contract.ts';
import type { ArrivalFacts } from '../../../../core/contract/intake.ts';
import { tellAct } from '../../../../core/rules/journal/tell-entry.ts';
import type { ReviewAct } from '../../../../core/rules/states/review.ts';
import { createReviewHandlers } from '../../../../electron/ipc/review-handlers.ts';
import { createEditingSessions } from '../../../../electron/services/history/editing-sessions.ts';
import { followActs } from '../../../../electron/services/history/follow-acts.ts';
import type { Workspaces } from '../../../../electron/services/house-workspaces.ts';
import { registerArrival, saveSource } from '../../../../electron/services/intake/register-arrival.ts';
import { removeConclusion, saveConclusion } from '../../../../electron/services/meeting/save-meeting.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { openJournal } from '../../../../electron/store/journal-file.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../../support/make-program.ts';
import { report } from '../../../support/records.ts';

const name = { periodId: report.periodId, organisationId: report.organisationId };
const facts: ArrivalFacts = {
  arrivedOn: '2021-03-15',
  incomingNumber: '112',
  number: '45/BC-HND',
  date: '2021-03-14',
  way: 'paper',
};
const remark = {
  id: 'r1',
  sectionId: null,
  indicatorId: null,
  text: 'zyx thiếu số liệu',
  isSettled: false,
  writtenAt: '2021-03-16T03:42:07.000Z',
};
let folder: string;
let program: Program;
let handlers: Handlers;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-acts-'));
  const plain = makeProgram(folder);
  const journal = openJournal(folder, { user: 'vanthu', machine: 'PC-01', installation: 'i1' }, plain.now);
  program = { ...plain, journal, sessions: createEditingSessions({ ...plain, journal }) };
  await putBasicRecords(program);
  await putWorkspace(program);
  // The handlers of files ask Electron for a dialog; here nobody chooses one.
  handlers = followActs(
    {
      ...createReviewHandlers({ current: () => program } as Workspaces),
      'intake:register': async (args) => registerArrival(program, args, null),
      'source:save': async (args) => saveSource(program, args, null),
      'source:remove': async ({ periodId, id, expectedVersion }) =>
        program.store.remove({ kind: 'source', periodId, id }, expectedVersion),
      'conclusion:save': async ({ conclusion, expectedVersion }) =>
        saveConclusion(program, conclusion, expectedVersion),
      'print:sheets': async ({ isTwoSided }) => ({ isPrinted: !isTwoSided }),
      'conclusion:remove': async (args) => removeConclusion(program, args),
    } as Handlers,
    () => program,
  );
});
afterEach(async () => {
  await program.journal?.read(); // what is still on its way to the disk
  await rm(folder, { recursive: true, force: true });
});

/** What the journal says, once as many lines are on disk. */
const readLines = async (count: number): Promise<string[]> => {
  const read = async () => (await program.journal?.read())?.entries ?? [];
  await expect.poll(async () => (await read()).length).toBe(count);
  return (await read()).map((entry) => `${entry.about?.name}: ${tellAct(entry)}`);
};

it('What the office does with a report that came stands in the journal, act by act', async () => {
  let version = 0;
  const register = async (isSupplement: boolean) => {
    ({ version } = await handlers['intake:register']({
      ...name,
      facts,
      fileId: null,
      isSupplement,
      expectedVersion: version,
    }));
  };
  const move = async (act: ReviewAct) => {
    ({ version } = await handlers['review:move']({ ...name, act, expectedVersion: version }));
  };
  const body = 'Báo cáo quý I/2021 – Hội Nông dân tỉnh Nam Định';
  const told = async (words: string) => {
    expected.push(words);
    expect(await readLines(expected.length)).toEqual(expected);
  };
  const expected: string[] = [];

  await register(false);
  await told(`${body}: Ghi nhận báo cáo đến, ngày đến 15/3/2021, số đến 112`);
  await register(false);
  await told(`${body}: Sửa ghi nhận báo cáo đến, ngày đến 15/3/2021, số đến 112`);
  const remarks = [remark];
  ({ version } = await handlers['review:save-remarks']({ ...name, remarks, expectedVersion: version }));
  await told('Ý kiến với báo cáo quý I/2021 – Hội Nông dân tỉnh Nam Định: Bắt đầu sửa');
  await move('request-supplement');
  await told(`${body}: Đề nghị bổ sung báo cáo`);
  await move('withdraw-request');
  await told(`${body}: Rút đề nghị bổ sung`);
  await move('request-supplement');
  await told(`${body}: Đề nghị bổ sung báo cáo`);
  await register(true);
  await told(`${body}: Đã nhận bản bổ sung, ngày đến 15/3/2021, số đến 112`);
  await move('accept');
  await told(`${body}: Chốt báo cáo`);
  await move('reopen');
  await told(`${body}: Bỏ chốt báo cáo`);
  await move('unregister');
  await told(`${body}: Bỏ ghi nhận báo cáo đến`);

  // What was refused has not happened.
  await expect(move('accept')).rejects.toThrow('act-not-possible');
  expect(await readLines(expected.length)).toEqual(expected);
});

it('What went to a printer is told, and what was cancelled in its dialog is not', async () => {
  const of = { kind: 'report', ...name } as const;
  await handlers['print:sheets']({ of, isTwoSided: true });
  await handlers['print:sheets']({ of, isTwoSided: false });
  const [line] = await readLines(1);
  expect(line).toContain('In ra giấy');
});

it('Remarks are told as a session, and no word of them', async () => {
  const saved = await handlers['review:save-remarks']({ ...name, remarks: [remark], expectedVersion: 0 });
  await handlers['review:save-remarks']({ ...name, remarks: [], expectedVersion: saved.version });
  await program.sessions?.endAll();
  const about = 'Ý kiến với báo cáo quý I/2021 – Hội Nông dân tỉnh Nam Định';
  const lines = await readLines(2);
  expect(lines[0]).toBe(`${about}: Bắt đầu sửa`);
  expect(lines[1]).toMatch(new RegExp(`^${about}: Phiên soạn .*2 lần lưu`));
  expect(await readFile(join(folder, 'journal/2021.jsonl'), 'utf8')).not.toContain('zyx');
});

it('Other sources and conclusions are named by what they are, not by what they are about', async () => {
  const source = { periodId: name.periodId, name: 'Công an tỉnh', abstract: 'zyx về an ninh', facts };
  const added = await handlers['source:save']({ ...source, id: null, fileId: null, expectedVersion: 0 });
  const about = 'Nguồn khác: Công an tỉnh, kỳ quý I/2021';
  expect(await readLines(1)).toEqual([`${about}: Ghi nhận nguồn khác, ngày đến 15/3/2021, số đến 112`]);
  const changed = await handlers['source:save']({
    ...source,
    id: added.id,
    facts: { ...facts, arrivedOn: null, incomingNumber: '' },
    fileId: null,
    expectedVersion: added.version,
  });
  expect((await readLines(2))[1]).toBe(`${about}: Sửa ghi nhận nguồn khác`);
  await handlers['source:remove']({
    periodId: name.periodId,
    id: added.id,
    expectedVersion: changed.version,
  });
  expect((await readLines(3))[2]).toBe(`${about}: Xoá (vào thùng rác)`);

  const conclusion = {
    id: 'kl1',
    periodId: name.periodId,
    order: 1,
    attitude: 'zyx đồng ý',
    task: {
      id: 't1',
      text: 'zyx rà soát',
      workArea: null,
      lead: null,
      partners: [],
      deadline: null,
      product: '',
      isRoutine: false,
    },
    reportingDuty: '',
    petitionIds: [],
  };
  const { version } = await handlers['conclusion:save']({ conclusion, expectedVersion: 0 });
  await readLines(4);
  await handlers['conclusion:remove']({ periodId: name.periodId, id: 'kl1', expectedVersion: version });
  expect((await readLines(5)).slice(3)).toEqual([
    'Nội dung kết luận, kỳ quý I/2021: Bắt đầu sửa',
    'Nội dung kết luận, kỳ quý I/2021: Xoá (vào thùng rác)',
  ]);
  expect(await readFile(join(folder, 'journal/2021.jsonl'), 'utf8')).not.toContain('zyx');
});
