import type { Task } from '../../../core/model/task.ts';
import { insertRow, moveRow, removeRow } from './edit-rows.ts';
import { newId } from './new-id.ts';
import { useReport, useSessionPart } from './report-context.ts';
import { RowList } from './row-list.tsx';
import { TaskRow } from './task-row.tsx';
import { useFocusSoon } from './use-focus-soon.ts';

/** Nhiệm vụ trọng tâm kỳ sau: rows of the report at the end of their section. */
export function TaskList() {
  const { session } = useReport();
  const tasks = useSessionPart((view) => view.report.nextTasks);
  const focus = useFocusSoon();
  const change = (edit: (rows: Task[]) => Task[]) =>
    session.change('tasks', (report) => {
      const next = edit(report.nextTasks);
      return next === report.nextTasks ? report : { ...report, nextTasks: next };
    });
  const place = (id: string) => `task:${id}:text`;
  return (
    <RowList
      title="Nhiệm vụ"
      addLabel="Thêm nhiệm vụ"
      addPlace="tasks:add"
      ids={tasks.map((task) => task.id)}
      onAdd={(afterId) => {
        const row = blankTask(newId());
        change((rows) => insertRow(rows, row, afterId));
        focus(place(row.id));
      }}
      onMove={(id, by) => {
        change((rows) => moveRow(rows, id, by));
        focus(place(id));
      }}
      onRemove={(id, neighbourId) => {
        change((rows) => removeRow(rows, id));
        focus(neighbourId ? place(neighbourId) : 'tasks:add');
      }}
    >
      {(id, order) => {
        const task = tasks.find((each) => each.id === id);
        return task && <TaskRow task={task} order={order} />;
      }}
    </RowList>
  );
}

function blankTask(id: string): Task {
  return {
    id,
    text: '',
    workArea: null,
    lead: null,
    partners: [],
    deadline: null,
    product: '',
    isRoutine: false,
  };
}
