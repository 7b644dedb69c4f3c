import type { Report } from '../../../core/model/report.ts';
import type { TaskAnswer } from '../../../core/model/task.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import type { OpenTask } from '../../../core/rules/beginning/list-open-tasks.ts';
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

/** Nhiệm vụ đề ra từ kỳ trước: what became of each, older ones that are still open too; routine ones need no answer. */
export function AnswerList() {
  const { session, opened } = useReport();
  const answers = useSessionPart((view) => view.report.lastTaskAnswers);
  const { openTasks, previous } = opened;
  if (openTasks.length === 0) return null;
  const change = (report: Report, open: OpenTask, part: Partial<TaskAnswer>): Report => {
    const known = report.lastTaskAnswers.find((each) => each.taskId === open.task.id);
    const changed = { ...(known ?? blankAnswer(open)), ...part };
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
        {openTasks.map((open, index) => {
          const { task, periodName } = open;
          const answer = answers.find((each) => each.taskId === task.id) ?? blankAnswer(open);
          const place = (field: string) => `answer:${task.id}:${field}`;
          const of = `của nhiệm vụ kỳ trước ${index + 1}`;
          return (
            <li key={task.id} className={styles.row}>
              <p className={styles.task}>
                - {task.text}
                {periodName !== previous?.periodName && (
                  <span className={styles.origin}>{describeOrigin(open)}</span>
                )}
              </p>
              <div className={styles.fields}>
                <SelectField
                  place={place('outcome')}
                  label="Tình hình thực hiện"
                  accessibleSuffix={of}
                  value={answer.outcome ?? ''}
                  options={outcomes}
                  onValue={(value) =>
                    session.change(place('outcome'), (report) =>
                      change(report, open, { outcome: value === '' ? null : value }),
                    )
                  }
                />
                <TextField
                  place={place('result')}
                  label="Kết quả"
                  accessibleSuffix={of}
                  isMultiline
                  text={answer.result}
                  onText={(report, result) => change(report, open, { result })}
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
                    onText={(report, reason) => change(report, open, { reason })}
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

/** Of a task older than the last period: where it comes from, and by when it should have been done. */
function describeOrigin({ task, periodName }: OpenTask): string {
  const deadline = task.deadline === null ? '' : `, thời hạn ${formatDateShort(task.deadline)}`;
  return `Đề ra từ ${periodName}${deadline}, chưa xong`;
}

function blankAnswer({ task, fromPeriodId }: OpenTask): TaskAnswer {
  return { taskId: task.id, fromPeriodId, outcome: null, result: '', reason: '', statedInSectionId: null };
}
