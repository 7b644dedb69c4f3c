import { describe, expect, it } from 'vitest';
import type { Task, TaskAnswer } from '../../../../core/model/task.ts';
import { listOpenTasks, type EarlierTasks } from '../../../../core/rules/beginning/list-open-tasks.ts';

const task = (id: string, text: string, more: Partial<Task> = {}): Task => ({
  id,
  text,
  workArea: null,
  lead: null,
  partners: [],
  deadline: null,
  product: '',
  isRoutine: false,
  ...more,
});
const answer = (taskId: string, outcome: TaskAnswer['outcome']): TaskAnswer => ({
  taskId,
  fromPeriodId: '2020-q3',
  outcome,
  result: '',
  reason: '',
  statedInSectionId: null,
});
const quarter = (periodId: string, nextTasks: Task[], lastTaskAnswers: TaskAnswer[] = []): EarlierTasks => ({
  periodId,
  periodName: `quý ${periodId}`,
  report: { nextTasks, lastTaskAnswers },
});
const idsOf = (earlier: EarlierTasks[]) => listOpenTasks(earlier).map((each) => each.task.id);

describe('the tasks that a report has to answer', () => {
  it('are those of the last period, without routine and blank ones', () => {
    const found = listOpenTasks([
      quarter('2020-q4', [task('a', 'Mở lớp'), task('b', 'Trực ban', { isRoutine: true }), task('c', ' ')]),
    ]);
    expect(found).toEqual([
      { task: task('a', 'Mở lớp'), fromPeriodId: '2020-q4', periodName: 'quý 2020-q4' },
    ]);
  });

  it('are older ones too, when the last report did not mention them or left them open', () => {
    const older = quarter('2020-q3', [
      task('silent', 'Xây nhà'),
      task('carried', 'Mở lớp'),
      task('part', 'Góp quỹ'),
      task('done', 'Đại hội'),
      task('stated', 'Giám sát'),
    ]);
    const answers = [
      answer('carried', 'carried-over'),
      answer('part', 'partly-done'),
      answer('done', 'done'),
      answer('stated', 'stated-elsewhere'),
    ];
    expect(idsOf([quarter('2020-q4', [task('new', 'Tập huấn')], answers), older])).toEqual([
      'new',
      'silent',
      'carried',
      'part',
    ]);
  });

  it('are closed for good by the newest answer, whatever an older one or a blank one says', () => {
    const set = quarter('2020-q2', [task('a', 'Xây nhà'), task('b', 'Mở lớp')]);
    expect(
      idsOf([
        quarter('2020-q4', [], [answer('a', 'done'), answer('b', null)]),
        quarter('2020-q3', [], [answer('a', 'not-done'), answer('b', 'done')]),
        set,
      ]),
    ).toEqual([]);
  });

  it('count once when they were set again in the same words', () => {
    expect(
      idsOf([
        quarter('2020-q4', [task('new', 'Xây 5 nhà tình thương.')]),
        quarter('2020-q3', [task('old', 'Xây 5 nhà tình thương')]),
      ]),
    ).toEqual(['new']);
  });
});
