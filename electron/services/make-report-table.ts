import { buildFigureTable } from '../../core/documents/figure-table.ts';
import { buildPetitionTable } from '../../core/documents/petition-table.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import type { ReportTablesInput } from '../../core/documents/report-tables.ts';
import { buildTaskList } from '../../core/documents/task-list.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { ReportTable } from '../../core/contract/views.ts';
import type { Report } from '../../core/model/report.ts';
import type { RecordStore } from '../store/record-store.ts';
import { gatherTables } from './gather-tables.ts';

const builders: Record<ReportTable, (input: ReportTablesInput) => PrintDocument | null> = {
  figures: buildFigureTable,
  tasks: buildTaskList,
  petitions: buildPetitionTable,
};

/** One table of a report as a document. Rejects with `nothing-to-print`: no page ever goes out empty. */
export async function makeReportTable(
  store: RecordStore,
  report: Report,
  table: ReportTable,
): Promise<PrintDocument> {
  const document = builders[table](await gatherTables(store, report));
  if (document === null) throw new ProblemError('nothing-to-print', { document: table });
  return document;
}
