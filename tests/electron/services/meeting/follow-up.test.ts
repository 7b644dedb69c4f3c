import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginConclusion } from '../../../../core/rules/meeting/order-conclusions.ts';
import { exportFollowUp, listFollowUp } from '../../../../electron/services/meeting/list-follow-up.ts';
import { saveConclusion } from '../../../../electron/services/meeting/save-meeting.ts';
import { openReport } from '../../../../electron/services/open-report.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { putRecord } from '../../../../electron/services/put-record.ts';
import { makeProgram, putBasicRecords, putWorkspace, wordPrinter } from '../../../support/make-program.ts';
import { organisation, period, report } from '../../../support/records.ts';
import { readPart } from '../../export/word/read-zip.ts';
import { readFile } from 'node:fs/promises';

let program: Program;
const next = {
  ...period,
  id: '2021-q2',
  ordinal: 2,
  dataFrom: '2021-03-15',
  dataTo: '2021-06-14',
  meetingDate: null,
};

beforeEach(async () => {
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-follow-up-')), { printer: wordPrinter });
  await putBasicRecords(program);
  await putWorkspace(program);
  await putRecord(program, 'period', JSON.stringify(next));
  const begun = beginConclusion([], period.id, 'k1', { text: 'Vận động bầu cử', deadline: '2021-05-20' });
  const lead = { organisationId: organisation.id, name: 'Hội Nông dân' };
  await saveConclusion(program, { ...begun, task: { ...begun.task, lead } }, 0);
  await saveConclusion(
    program,
    {
      ...begun,
      id: 'k2',
      order: 2,
      task: { ...begun.task, id: 'k2', text: 'Việc hằng ngày', lead, isRoutine: true },
    },
    0,
  );
  await saveConclusion(
    program,
    { ...begun, id: 'k3', order: 3, task: { ...begun.task, id: 'k3', text: 'Việc của nơi khác' } },
    0,
  );
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

it('comes back as a task in the next report of its lead, also when that body wrote no report before', async () => {
  const { openTasks, report: begun } = await openReport(program, {
    periodId: next.id,
    organisationId: organisation.id,
  });
  expect(openTasks.map(({ task: { id }, fromPeriodId }) => [id, fromPeriodId])).toEqual([['k1', period.id]]);

  const answer = {
    taskId: 'k1',
    fromPeriodId: period.id,
    outcome: 'done',
    result: 'Vận động 1.200 hội viên',
    reason: '',
    statedInSectionId: null,
  };
  await putRecord(program, 'report', JSON.stringify({ ...report, ...begun, lastTaskAnswers: [answer] }));
  const { rows } = await listFollowUp(program);
  expect(rows.map(({ answer: told, due }) => [told, due])).toEqual([
    ['Đã hoàn thành. Vận động 1.200 hội viên', 'settled'],
    ['', 'settled'],
    ['', expect.stringMatching(/overdue|later|today|this-week/)],
  ]);
});

it('is printed as Bảng đối soát with what was found', async () => {
  const path = join(program.dataFolder, '..', `doi-soat-${process.pid}.docx`);
  const [row] = (await listFollowUp(program)).rows;
  expect(row).toBeDefined();
  if (!row) return;
  const outcome = { state: 'not-met' as const, result: 'Mới đạt một nửa', reason: 'thiếu kinh phí' };
  await saveConclusion(program, { ...row.conclusion, outcome }, row.version);
  await exportFollowUp(program, period.id, 'word', path);
  const text = readPart(await readFile(path), 'word/document.xml').replaceAll('\u00A0', ' ');
  await rm(path);
  for (const words of [
    'Bảng đối soát thực hiện kết luận',
    'Chưa đạt',
    'thiếu kinh phí',
    'trước ngày 20/5/2021',
  ])
    expect(text).toContain(words);
});
