import type { Look } from '../../core/contract/views.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
import type { RecordStore } from '../store/record-store.ts';
import { allInOrder } from './all-in-order.ts';
import { readLook } from './read-layouts.ts';
import { requireOrganisation, requirePeriod } from './require-record.ts';

/** What every print of a report stands in: its period, and name and layout of the body on the report's date. */
export async function readReportFrame(
  store: RecordStore,
  report: Report,
): Promise<{ period: Period; look: Look }> {
  const [period, organisation] = await allInOrder([
    requirePeriod(store, report.periodId),
    requireOrganisation(store, report.organisationId),
  ]);
  return {
    period,
    look: await readLook(store, organisation, dateDocument(report.header.date, period.dataTo)),
  };
}
