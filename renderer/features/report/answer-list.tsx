import type { Report } from '../../../core/model/report.ts';
import type { Task, TaskAnswer } from '../../../core/model/task.ts';
import { identifyPeriod } from '../../../core/rules/identify-period.ts';
import { stepWithinKind } from '../../../core/rules/name-period.ts';
import { useReport, useSessionPart } from './report-context.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import styles from './answer-list.module.css';
import listStyles from './row-list.module.css';

const outcomes = [
  { value: '', label: 'Chưa trả lời' },
  { value: 'done', label: 'Đã hoàn thành' },
  { value: 'partly-done', label: 'Hoàn thành một phần' },
  { value: 'not-done', label: 'Chưa thực hiện' },
  { value: 'carried-over', label: 'Chuyển sang kỳ sau' },
  { value: 'stated-elsewhere', label: 'Đã nêu ở phần trên' },
] as const;

/** Nhiệm vụ đề ra từ kỳ trước: what became of each; routine ones need no answer. */
export function AnswerList() {
  const { session, opened } = useReport();
  const answers = useSessionPart((view) => view.report.lastTaskAnswers);
  const tasks = opened.previous?.tasks.filter((task) => !task.isRoutine && task.text.trim() !== '') ?? [];
  if (tasks.length === 0) return null;
  const { period } = opened;
  const fromPeriodId = identifyPeriod({ ...period, ...stepWithinKind(period, -1) });
  const change = (report: Report, task: Task, part: Partial<TaskAnswer>): Report => {
    const known = report.lastTaskAnswers.find((each) => each.taskId === task.id);
    const changed = { ...(known ?? blankAnswer(task.id, fromPeriodId)), ...part };
    return {
      ...report,
      lastTaskAnswers: known
        ? report.lastTaskAnswers.map((each) => (each === known ? changed : each))
        : [...report.lastTaskAnswers, changed],
    };
  };
  return (
    <section className={listStyles.list} aria-label="Nhiệm vụ đề ra từ kỳ trước">
      <ol className={listStyles.rows}>
        {tasks.map((task, index) => {
          const answer =
            answers.find((each) => each.taskId === task.id) ?? blankAnswer(task.id, fromPeriodId);
          const place = (field: string) => `answer:${task.id}:${field}`;
          const of = `của nhiệm vụ kỳ trước ${index + 1}`;
          return (
            <li key={task.id} className={styles.row}>
              <p className={styles.task}>- {task.text}</p>
              <div className={styles.fields}>
                <SelectField
                  place={place('outcome')}
                  label="Tình hình thực hiện"
                  accessibleSuffix={of}
                  value={answer.outcome ?? ''}
                  options={outcomes}
                  onValue={(value) =>
                    session.change(place('outcome'), (report) =>
                      change(report, task, { outcome: value === '' ? null : value }),
                    )
                  }
                />
                <TextField
                  place={place('result')}
                  label="Kết quả"
                  accessibleSuffix={of}
                  isMultiline
                  text={answer.result}
                  onText={(report, result) => change(report, task, { result })}
                />
                {(answer.outcome === 'partly-done' ||
                  answer.outcome === 'not-done' ||
                  answer.outcome === 'carried-over' ||
                  answer.reason !== '') && (
                  <TextField
                    place={place('reason')}
                    label="Lý do"
                    accessibleSuffix={of}
                    isMultiline
                    text={answer.reason}
                    onText={(report, reason) => change(report, task, { reason })}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function blankAnswer(taskId: string, fromPeriodId: string): TaskAnswer {
  return { taskId, fromPeriodId, outcome: null, result: '', reason: '', statedInSectionId: null };
}
