import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { DatedLook, Look } from '../../core/contract/views.ts';
import { chooseLayout } from '../../core/layouts/choose-layout.ts';
import { gatherLayouts } from '../../core/layouts/house-layouts.ts';
import type { LayoutProfile } from '../../core/layouts/layout-profile.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { PartialDate } from '../../core/model/report.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { Program, ReportName } from './program.ts';
import { readRecords } from './read-records.ts';
import { readSigning } from './read-signing.ts';
import { requireOrganisation, requirePeriod } from './require-record.ts';

/** The layouts of the house, shipped ones and its own; of each record that cannot be used, what is wrong with it. */
export async function readLayouts(
  store: RecordStore,
): Promise<{ layouts: LayoutProfile[]; problems: Problem[] }> {
  const { records, problems } = await readRecords(store, 'layout');
  const gathered = gatherLayouts(records);
  return { layouts: gathered.layouts, problems: [...problems, ...gathered.problems] };
}

/**
 * How a body was called and how its documents look on a date. Rejects with `unknown-layout` when it names a family that
 * never was; a damaged record only adds to `problems`.
 */
export async function readLook(store: RecordStore, organisation: Organisation, date: string): Promise<Look> {
  const version = selectVersion(organisation, date);
  const { layouts, problems } = await readLayouts(store);
  const layout = chooseLayout(version, date, { layouts, isIncomplete: problems.length > 0 });
  if (!layout) throw new ProblemError('unknown-layout', { layout: version.layoutFamily });
  return { organisation: version, layout, layoutProblems: problems };
}

/** The same for a report whose date is being written. */
export async function readLookOfReport(
  { store }: Program,
  { periodId, organisationId }: ReportName,
  date: PartialDate,
): Promise<DatedLook> {
  const period = await requirePeriod(store, periodId);
  const organisation = await requireOrganisation(store, organisationId);
  const day = dateDocument(date, period.dataTo);
  return {
    ...(await readLook(store, organisation, day)),
    ...(await readSigning(store, organisationId, day, 'report')),
  };
}
