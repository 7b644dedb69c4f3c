import type { StyleName } from '../../core/layouts/layout-profile.ts';
import { buildComparison, compareToDraft, type ComparedState } from '../../core/documents/comparison.ts';
import { buildPeriodicReport, type PeriodicReportInput } from '../../core/documents/periodic-report.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import { printOnSides } from '../../core/documents/print-on-sides.ts';
import { reportTableNames } from '../../core/documents/report-tables.ts';
import type { Result } from '../../core/contract/contract.ts';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { PrintVariant } from '../../core/contract/views.ts';
import type { NumberedDraft } from '../../core/model/numbered-draft.ts';
import type { Report } from '../../core/model/report.ts';
import { checkLength } from '../../core/rules/records/check-references.ts';
import { listReferences } from '../../core/rules/records/list-references.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { nameVersionInText } from '../../core/rules/versions/name-version.ts';
import { refuseOpenFile } from '../store/refuse-open-file.ts';
import { writeDurably } from '../store/write-durably.ts';
import { allInOrder } from './all-in-order.ts';
import { describeDocumentFile } from './file-facts.ts';
import { readReportVersion } from './history/report-versions.ts';
import { makeReportTable } from './make-report-table.ts';
import { requireNumberedDraft } from './numbered-drafts.ts';
import { createEarlierReader } from './read-earlier-of-body.ts';
import { readAnsweredTasks } from './read-open-tasks.ts';
import type { PrintFormat, Printed, Program, ReportName } from './program.ts';
import { readLayouts } from './read-layouts.ts';
import { readRecords } from './read-records.ts';
import { readReportFrame } from './read-report-frame.ts';
import { refuseGaps } from './refuse-gaps.ts';
import { requireReport } from './require-record.ts';

/** `isTwoSided`: in hai mặt; undefined: as the layout has it. */
type PrintOptions = {
  signal?: AbortSignal;
  isTwoSided?: boolean | undefined;
  variant?: PrintVariant | undefined;
};

/** Lines that a report takes from its body: no field of the report writes them. */
const linesOfHouse: ReadonlySet<StyleName> = new Set<StyleName>(['superior', 'issuer', 'title']);

const official: PrintVariant = { kind: 'official' };

/** The pages of a report as it stands, saved or not: PDF bytes and their number of pages. */
export async function previewReport(
  program: Program,
  report: Report,
  options: PrintOptions = {},
): Promise<Result<'report:preview'>> {
  const { document, printed } = await printAsItStands(program, report, options);
  return {
    pdf: printed.bytes,
    pageCount: printed.pageCount ?? 0,
    missingCharacters: printed.missingCharacters,
    isTwoSided: document.layout.page.isTwoSided,
    places: printed.places.filter(
      ({ target }) => !(target.kind === 'line' && linesOfHouse.has(target.style)),
    ),
  };
}

/** On how many pages the report would be printed now, and on which each of its blocks would begin. */
export async function countPages(program: Program, report: Report): Promise<Result<'report:count-pages'>> {
  const {
    printed: { pageCount, places },
  } = await printAsItStands(program, report, {});
  const pages = new Map<string, number>();
  for (const { target, page } of places)
    if (target.kind === 'block' && !pages.has(target.id)) pages.set(target.id, page);
  return { pageCount: pageCount ?? 0, blocks: [...pages].map(([id, page]) => ({ id, page })) };
}

async function printAsItStands(
  program: Program,
  report: Report,
  { signal, isTwoSided, variant = official }: PrintOptions,
): Promise<{ document: PrintDocument; printed: Printed }> {
  const tooLong = checkLength(report);
  if (tooLong) throw new ProblemError(tooLong.code, tooLong.details);
  const document = printOnSides(await makeVariant(program, report, variant), isTwoSided);
  return { document, printed: await program.printer.render(document, 'pdf', { signal, isPlaced: true }) };
}

/** The saved report's official file, in memory. */
export async function renderReport(
  program: Program,
  name: ReportName,
  format: PrintFormat,
): Promise<Printed> {
  return program.printer.render(
    await makeDocument(program, await requireReport(program.store, name)),
    format,
  );
}

/**
 * Writes the saved report as a Word or PDF file; the file at `path` is replaced whole or not at all. `layoutProblems`:
 * layouts of the house that could not be used.
 */
export async function exportReport(
  program: Program,
  name: ReportName,
  format: PrintFormat,
  path: string,
  { signal, isTwoSided, variant = official }: PrintOptions = {},
): Promise<Omit<Printed, 'bytes' | 'places'> & { layoutProblems: Problem[] }> {
  const report = await requireReport(program.store, name);
  const document = await makeVariant(program, report, variant);
  const [{ bytes, pageCount, missingCharacters }, { problems: layoutProblems }] = await Promise.all([
    program.printer.render(printOnSides(document, isTwoSided), format, signal && { signal }),
    readLayouts(program.store),
    refuseOpenFile(path),
  ]);
  await writeDurably(path, bytes);
  return { pageCount, missingCharacters, layoutProblems };
}

/** For the file name offered: `Báo cáo quý I-2021 - Hội Nông dân tỉnh`. */
export async function describeReportFile(
  program: Program,
  name: ReportName,
  variant: PrintVariant = official,
): Promise<FileFacts> {
  const report = await requireReport(program.store, name);
  const facts = await describeDocumentFile(program, titleOf(variant), report, name.organisationId);
  const { issued } = report;
  return {
    ...facts,
    ...(issued && { number: issued.number, day: issued.date }),
    edition: nameEdition(variant),
  };
}

function titleOf(variant: PrintVariant): string {
  return variant.kind === 'table' ? reportTableNames[variant.table] : 'Báo cáo';
}

function nameEdition(variant: PrintVariant): string {
  switch (variant.kind) {
    case 'official':
    case 'table':
      return '';
    case 'submission':
      return `dự thảo lần ${variant.draftNumber}`;
    case 'comparison':
      return `so sánh với dự thảo lần ${variant.draftNumber}`;
    case 'version-comparison':
      return 'bản so sánh';
  }
}

async function makeVariant(program: Program, report: Report, variant: PrintVariant): Promise<PrintDocument> {
  if (variant.kind === 'official') return makeDocument(program, report);
  if (variant.kind === 'table') return makeReportTable(program.store, report, variant.table);
  const { periodId, organisationId } = report;
  if (variant.kind === 'version-comparison') {
    const name = { periodId, organisationId };
    const [earlier, later] = await Promise.all([
      readReportVersion(program, name, variant.before),
      variant.after === null ? { report } : readReportVersion(program, name, variant.after),
    ]);
    const text = nameVersionInText(earlier.view);
    return compareStates(
      program,
      { report: earlier.report, name: text, told: text, title: 'Bản trước' },
      later.report,
    );
  }
  const { draftNumber } = variant;
  const draft = await readDraft(program, { periodId, organisationId, draftNumber }, report);
  if (variant.kind === 'submission') return makeDocument(program, draft.report, draft);
  return compareStates(program, compareToDraft(draft), report);
}

async function compareStates(
  program: Program,
  earlier: ComparedState,
  report: Report,
): Promise<PrintDocument> {
  const [before, after] = await Promise.all([
    makeDocument(program, earlier.report),
    makeDocument(program, report),
  ]);
  const { records: indicators } = await readRecords(program.store, 'indicator');
  return buildComparison({ earlier, report, before, after, indicators });
}

/** A draft that was numbered before drafts were kept prints as it stands; nothing can be compared with it. */
async function readDraft(
  program: Program,
  name: ReportName & { draftNumber: number },
  report: Report,
): Promise<NumberedDraft> {
  const { submittedAt, draftNumber } = report;
  const isKept = (await program.store.listDraftNumbers(name.periodId, name.organisationId)).includes(
    name.draftNumber,
  );
  return !isKept && draftNumber === name.draftNumber
    ? { ...name, submittedAt: submittedAt ?? program.now(), report }
    : requireNumberedDraft(program, name);
}

async function makeDocument(
  { store }: Program,
  report: Report,
  submission: PeriodicReportInput['submission'] = null,
): Promise<PrintDocument> {
  const [{ period, look }, indicators, citedDocuments, lastTasks] = await allInOrder([
    readReportFrame(store, report),
    readRecords(store, 'indicator'),
    readRecords(store, 'cited-document'),
    readAnsweredTasks(createEarlierReader(store, report.organisationId), report),
  ]);
  const used = listReferences(report);
  refuseGaps(used.indicatorIds, indicators);
  refuseGaps(used.citedDocumentIds, citedDocuments);
  return buildPeriodicReport({
    report,
    organisation: look.organisation,
    period,
    layout: look.layout,
    indicators: indicators.records,
    citedDocuments: citedDocuments.records,
    lastTasks,
    submission,
  });
}
