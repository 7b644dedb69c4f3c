import type { Task } from '../model/task.ts';
import { nameNextPeriod } from '../rules/periods/name-period.ts';
import { formatDateShort } from '../rules/values/format-date.ts';
import { buildAttachment } from './attachment.ts';
import type { TableColumn } from './table-document.ts';
import type { PrintDocument } from './print-document.ts';
import type { ReportTablesInput } from './report-tables.ts';

type TaskColumn = TableColumn & { write: (task: Task) => string; isOptional?: boolean };

const columns: TaskColumn[] = [
  { title: 'Nội dung nhiệm vụ', widthMm: 87, write: ({ text }) => text },
  { title: 'Cơ quan chủ trì', widthMm: 36, write: ({ lead }) => lead?.name ?? '' },
  {
    title: 'Cơ quan phối hợp',
    widthMm: 46,
    write: ({ partners }) => partners.map(({ name }) => name).join(', '),
    isOptional: true,
  },
  { title: 'Thời hạn', widthMm: 30, align: 'center', write: writeDeadline },
  { title: 'Sản phẩm', widthMm: 40, write: ({ product }) => product, isOptional: true },
];

/**
 * Danh mục nhiệm vụ trọng tâm of the next period. What no task names (partners, product) has no column. Null when the
 * report sets no task.
 */
export function buildTaskList(input: ReportTablesInput): PrintDocument | null {
  const tasks = input.report.nextTasks.filter((task) => task.text.trim() !== '');
  if (tasks.length === 0) return null;
  const used = columns.filter(
    ({ isOptional = false, write }) => !isOptional || tasks.some((task) => write(task).trim() !== ''),
  );
  return buildAttachment(input, {
    id: 'next-tasks',
    name: `Danh mục nhiệm vụ trọng tâm ${nameNextPeriod(input.period)}`,
    columns: [{ title: 'TT', widthMm: 12, align: 'center' }, ...used],
    rows: tasks.map((task, index) => [String(index + 1), ...used.map(({ write }) => write(task))]),
  });
}

function writeDeadline({ isRoutine, deadline }: Task): string {
  return [isRoutine ? 'Thường xuyên' : '', deadline === null ? '' : formatDateShort(deadline)]
    .filter((each) => each !== '')
    .join(', ');
}
