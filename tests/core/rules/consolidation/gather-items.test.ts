import { expect, test } from 'vitest';
import { report as reportSchema } from '../../../../core/model/report.ts';
import type { Task } from '../../../../core/model/task.ts';
import { gatherItems, putItem } from '../../../../core/rules/consolidation/gather-items.ts';
import { counter, ownReport, source } from './bench-records.ts';

function task(id: string, text: string): Task {
  return {
    id,
    text,
    workArea: null,
    lead: null,
    partners: [],
    deadline: null,
    product: '',
    isRoutine: false,
  };
}

const petition = { origin: 'people' as const, addressee: 'UBND tỉnh', workArea: null };
const reports = [
  source('nong-dan', {
    nextTasks: [
      task('t1', 'Học tập, quán triệt Nghị quyết Đại hội XIII của Đảng trong toàn Hội.'),
      task('t2', 'Giúp 30 hộ nông dân thoát nghèo.'),
      task('t3', '  '),
    ],
    petitions: [{ ...petition, id: 'k1', text: 'Đề nghị sớm nạo vét sông Sò để thoát nước cho lúa.' }],
  }),
  source('phu-nu', {
    nextTasks: [task('t1', 'Quán triệt, học tập Nghị quyết Đại hội XIII của Đảng.')],
    petitions: [{ ...petition, id: 'k1', text: 'Nạo vét sông Sò, thoát nước cho lúa xuân.' }],
  }),
];

test('tasks of several bodies that say the same lie together, others by themselves, empty rows nowhere', () => {
  const groups = gatherItems('task', reports, ownReport());
  expect(groups.map(({ items }) => items.map(({ report }) => report.name))).toEqual([
    ['nong-dan', 'phu-nu'],
    ['nong-dan'],
  ]);
  expect(groups.map(({ isTaken }) => isTaken)).toEqual([false, false]);
});

test('what is put in as one row is a task or petition of the office and remembers whose it is', () => {
  const [same] = gatherItems('task', reports, ownReport());
  const withTask = putItem(ownReport(), same?.items ?? [], () => 'nv');
  expect(withTask.nextTasks).toMatchObject([
    {
      id: 'nv',
      text: 'Học tập, quán triệt Nghị quyết Đại hội XIII của Đảng trong toàn Hội.',
      sources: [
        { organisationId: 'nong-dan', periodId: '2021-q1', taskId: 't1' },
        { organisationId: 'phu-nu', periodId: '2021-q1', taskId: 't1' },
      ],
    },
  ]);
  const [wish] = gatherItems('petition', reports, withTask);
  const both = putItem(withTask, wish?.items ?? [], counter());
  expect(both.petitions).toMatchObject([{ raisedIn: [{ petitionId: 'k1' }, { organisationId: 'phu-nu' }] }]);
  expect(reportSchema.safeParse(both).success).toBe(true);
  expect(gatherItems('task', reports, both).map(({ isTaken }) => isTaken)).toEqual([true, false]);
  expect(gatherItems('petition', reports, both).map(({ isTaken }) => isTaken)).toEqual([true]);
});
