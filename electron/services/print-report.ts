import { buildPeriodicReport } from '../../core/documents/periodic-report.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { layouts } from '../../core/layouts/layouts.ts';
import type { Report } from '../../core/model/report.ts';
import { namePeriod } from '../../core/rules/name-period.ts';
import { checkLength } from '../../core/rules/check-references.ts';
import { listReferences } from '../../core/rules/list-references.ts';
import { nameFile } from '../../core/rules/name-file.ts';
import { selectVersion } from '../../core/rules/select-version.ts';
import { refuseOpenFile } from '../store/refuse-open-file.ts';
import { writeDurably } from '../store/write-durably.ts';
import { readPrevious } from './open-report.ts';
import type { PrintFormat, Printed, Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { requireOrganisation, requirePeriod } from './require-record.ts';

type ReportName = { periodId: string; organisationId: string };

/** The pages of a report as it stands, saved or not: PDF bytes and their number of pages. */
export async function previewReport(
  program: Program,
  report: Report,
  signal?: AbortSignal,
): Promise<{ pdf: Uint8Array; pageCount: number; missingCharacters: string[] }> {
  const tooLong = checkLength(report);
  if (tooLong) throw new ProblemError(tooLong.code, tooLong.details);
  const document = await makeDocument(program, report);
  const printed = await program.printer.render(document, 'pdf', signal && { signal });
  return {
    pdf: printed.bytes,
    pageCount: printed.pageCount ?? 0,
    missingCharacters: printed.missingCharacters,
  };
}

/** Writes the saved report as a Word or PDF file; the file at `path` is replaced whole or not at all. */
export async function exportReport(
  program: Program,
  name: ReportName,
  format: PrintFormat,
  path: string,
  signal?: AbortSignal,
): Promise<Omit<Printed, 'bytes'>> {
  const report = await requireReport(program, name);
  await refuseOpenFile(path);
  const { bytes, ...printed } = await program.printer.render(
    await makeDocument(program, report),
    format,
    signal && { signal },
  );
  await writeDurably(path, bytes);
  return printed;
}

/** The file name offered for a report, valid on every system: `Báo cáo quý I-2021 - Hội Nông dân tỉnh.docx`. */
export async function nameReportFile(
  { store }: Program,
  { periodId, organisationId }: ReportName,
  format: PrintFormat,
): Promise<string> {
  const period = await requirePeriod(store, periodId);
  const { shortName } = selectVersion(await requireOrganisation(store, organisationId), period.dataTo);
  return nameFile(`Báo cáo ${namePeriod(period)} - ${shortName}`, format === 'word' ? 'docx' : 'pdf');
}

async function requireReport({ store }: Program, { periodId, organisationId }: ReportName): Promise<Report> {
  await requirePeriod(store, periodId);
  await requireOrganisation(store, organisationId);
  const stored = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
  if (!stored)
    throw new ProblemError('record-missing', {
      kind: 'report',
      period: periodId,
      organisation: organisationId,
    });
  return stored.content;
}

async function makeDocument({ store }: Program, report: Report): Promise<PrintDocument> {
  const [period, organisation] = [
    await requirePeriod(store, report.periodId),
    await requireOrganisation(store, report.organisationId),
  ];
  const version = selectVersion(organisation, period.dataTo);
  const layout = layouts.get(version.layoutId);
  if (!layout) throw new ProblemError('unknown-layout', { layout: version.layoutId });
  const [indicators, citedDocuments, previous] = await Promise.all([
    readRecords(store, 'indicator'),
    readRecords(store, 'cited-document'),
    readPrevious(store, period, report.organisationId),
  ]);
  const used = listReferences(report);
  refuseGaps(used.indicatorIds, indicators);
  refuseGaps(used.citedDocumentIds, citedDocuments);
  return buildPeriodicReport({
    report,
    organisation: version,
    period,
    layout,
    indicators: indicators.records,
    citedDocuments: citedDocuments.records,
    lastTasks: previous?.report.nextTasks ?? [],
  });
}

/** An official page never goes out with a hole where a damaged file was. */
function refuseGaps(
  ids: ReadonlySet<string>,
  { records, problems }: { records: { id: string }[]; problems: Problem[] },
): void {
  const [damage] = problems;
  if (damage && [...ids].some((id) => !records.some((record) => record.id === id))) {
    throw new ProblemError(damage.code, damage.details);
  }
}
