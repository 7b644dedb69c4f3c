import type { ReportTablesInput } from '../../core/documents/report-tables.ts';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { Petition } from '../../core/model/petition.ts';
import type { Report } from '../../core/model/report.ts';
import { listReferences } from '../../core/rules/records/list-references.ts';
import type { RecordStore } from '../store/record-store.ts';
import { createEarlierReader } from './read-earlier-of-body.ts';
import { readFigureHistory } from './read-figure-history.ts';
import { readRecords } from './read-records.ts';
import { readReportFrame } from './read-report-frame.ts';
import { refuseGaps } from './refuse-gaps.ts';

/** What the tables of a report (figures, tasks, petitions) are made from. */
export async function gatherTables(
  store: RecordStore,
  report: Report,
): Promise<ReportTablesInput & { layoutProblems: Problem[] }> {
  const { period, look } = await readReportFrame(store, report);
  const indicators = await readRecords(store, 'indicator');
  const [history, register] = await Promise.all([
    readFigureHistory(createEarlierReader(store, report.organisationId), period, indicators.records),
    readRegister(store, report, period.year),
  ]);
  refuseGaps(listReferences(report).indicatorIds, indicators);
  return {
    report,
    period,
    organisation: look.organisation,
    layout: look.layout,
    layoutProblems: look.layoutProblems,
    indicators: indicators.records,
    history,
    register,
  };
}

/** The register's lines for a report's petitions; a damaged line only leaves its state untold. */
async function readRegister(store: RecordStore, report: Report, year: number): Promise<Petition[]> {
  if (report.petitions.length === 0) return [];
  const lines = await Promise.all(
    (await store.listPetitionIds(year)).map(async (id) => {
      try {
        return (await store.read({ kind: 'petition', year, id }))?.content ?? null;
      } catch (error) {
        if (error instanceof ProblemError) return null;
        throw error;
      }
    }),
  );
  return lines.filter((line) => line !== null);
}
