import { buildReportWorkbook } from '../../core/documents/report-workbook.ts';
import { reportTableNames } from '../../core/documents/report-tables.ts';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { ReportTable } from '../../core/contract/views.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { refuseOpenFile } from '../store/refuse-open-file.ts';
import { writeDurably } from '../store/write-durably.ts';
import { describeDocumentFile } from './file-facts.ts';
import { gatherTables } from './gather-tables.ts';
import type { Printed, Program, ReportName } from './program.ts';
import { requireReport } from './require-record.ts';

/** Writes tables of the saved report as an Excel file, whole or not at all; what the report does not have is left out. */
export async function exportWorkbook(
  program: Program,
  name: ReportName,
  tables: readonly ReportTable[],
  path: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Omit<Printed, 'bytes' | 'places'> & { layoutProblems: Problem[] }> {
  const report = await requireReport(program.store, name);
  const { layoutProblems, ...input } = await gatherTables(program.store, report);
  const workbook = buildReportWorkbook(input, tables);
  if (workbook.sheets.length === 0) {
    const [only] = tables;
    throw new ProblemError('nothing-to-print', tables.length === 1 && only ? { document: only } : {});
  }
  await refuseOpenFile(path);
  const { bytes, pageCount, missingCharacters } = await program.printer.renderWorkbook(
    workbook,
    signal && { signal },
  );
  await writeDurably(path, bytes);
  return { pageCount, missingCharacters, layoutProblems };
}

/** For the file name offered: `Biểu số liệu quý I-2021 - Hội Nông dân tỉnh`. */
export async function describeWorkbookFile(
  program: Program,
  name: ReportName,
  tables: readonly ReportTable[],
): Promise<FileFacts> {
  const report = await requireReport(program.store, name);
  const [only] = tables;
  const title = tables.length === 1 && only ? reportTableNames[only] : 'Số liệu, nhiệm vụ, kiến nghị';
  return describeDocumentFile(program, title, report, name.organisationId);
}
