import { memo } from 'react';
import type { Report } from '../../../core/model/report.ts';
import type { Task } from '../../../core/model/task.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { earliestDeadline } from '../../../core/rules/periods/plan-period.ts';
import { CheckedField } from './checked-field.tsx';
import { changeRow } from './edit-rows.ts';
import { nameLead, readPartners, writePartners } from './edit-task.ts';
import { MainTextField } from './main-text-field.tsx';
import { readDate } from './read-typing.ts';
import { useReport } from './report-context.ts';
import { TextField } from './text-field.tsx';
import styles from './row-fields.module.css';

/** One task: its text is enough; who leads, who helps, until when and what comes of it stand below. */
export const TaskRow = memo(function TaskRow({ task, order }: { task: Task; order: number }) {
  const { session, opened } = useReport();
  const place = (field: string) => `task:${task.id}:${field}`;
  const change = (report: Report, edit: (task: Task) => Task): Report => {
    const nextTasks = changeRow(report.nextTasks, task.id, edit);
    return nextTasks === report.nextTasks ? report : { ...report, nextTasks };
  };
  const summary = summarise(task);
  const of = `của nhiệm vụ ${order}`;
  return (
    <>
      <MainTextField
        place={place('text')}
        label={`Nội dung nhiệm vụ ${order}`}
        placeholder="Nội dung nhiệm vụ"
        text={task.text}
        onText={(report, text) => change(report, (each) => ({ ...each, text }))}
      />
      <details className={styles.fold}>
        <summary className={styles.summary} aria-label={`Chi tiết của nhiệm vụ ${order}: ${summary}`}>
          {summary}
        </summary>
        <div className={styles.details}>
          <TextField
            place={place('lead')}
            label="Chủ trì"
            accessibleSuffix={of}
            text={task.lead?.name ?? ''}
            onText={(report, text) =>
              change(report, (each) => ({ ...each, lead: nameLead(each.lead, text) }))
            }
          />
          <TextField
            place={place('partners')}
            label="Phối hợp"
            accessibleSuffix={of}
            text={writePartners(task.partners)}
            onText={(report, text) =>
              change(report, (each) => ({ ...each, partners: readPartners(each.partners, text) }))
            }
          />
          <CheckedField
            place={place('deadline')}
            label="Thời hạn"
            className={styles.deadline}
            accessibleSuffix={of}
            placeholder="25/6"
            value={task.deadline}
            format={formatDateShort}
            read={(text) => readDate(text, earliestDeadline(opened.period))}
            onValue={(report, deadline) => change(report, (each) => ({ ...each, deadline }))}
          />
          <TextField
            place={place('product')}
            label="Sản phẩm"
            accessibleSuffix={of}
            text={task.product}
            onText={(report, product) => change(report, (each) => ({ ...each, product }))}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              data-place={place('routine')}
              checked={task.isRoutine}
              aria-label={`Nhiệm vụ ${order} là nhiệm vụ thường xuyên`}
              onChange={(event) => {
                const isRoutine = event.currentTarget.checked;
                session.change(place('routine'), (report) =>
                  change(report, (each) => ({ ...each, isRoutine })),
                );
              }}
            />
            Thường xuyên
          </label>
        </div>
      </details>
    </>
  );
});

/** What is known of a task in one line, or what could be said of it. */
function summarise(task: Task): string {
  const partners = writePartners(task.partners);
  const known = [
    task.lead && `Chủ trì: ${task.lead.name}`,
    partners && `Phối hợp: ${partners}`,
    task.deadline && `Thời hạn: ${formatDateShort(task.deadline)}`,
    task.product && `Sản phẩm: ${task.product}`,
    task.isRoutine && 'Thường xuyên',
  ].filter((each) => typeof each === 'string' && each !== '');
  return known.length > 0 ? known.join(' · ') : 'Chủ trì, phối hợp, thời hạn, sản phẩm';
}
