import type { Report } from '../../../../core/model/report.ts';
import type { VersionReason } from '../../../../core/model/version-reason.ts';
import { call } from '../../../api/client.ts';
import type { ReportSession } from '../report-session.ts';

/** Keeps what is on disk now as a version; that it fails is no reason not to go on with what was asked for. */
async function keep(session: ReportSession, reason: VersionReason, note: string): Promise<void> {
  const { periodId, organisationId } = session.getView().report;
  await call('report:keep-version', { periodId, organisationId, reason, note }).catch(() => undefined);
}

/** What is on disk is kept before anything of what follows is saved: requests are answered in their order. */
async function keepBefore(session: ReportSession, reason: VersionReason, note: string): Promise<void> {
  if (session.hasUnsaved && !(await session.saveNow())) return;
  void keep(session, reason, note);
}

/** Replaces the text as one step of undo, and keeps it as it stood before and as it stands then. `note`: `từ báo cáo quý IV/2020`. */
export async function importInto(
  session: ReportSession,
  note: string,
  change: (report: Report) => Report,
): Promise<void> {
  session.settle();
  if (session.getView().savedAt !== null) await keepBefore(session, 'before-import', note);
  session.replace('import', change);
  if (await session.saveNow()) await keep(session, 'import', note);
}

/** Puts a version back as one step of undo, and keeps what stood there. */
export async function restoreInto(
  session: ReportSession,
  note: string,
  change: (report: Report) => Report,
): Promise<void> {
  session.settle();
  await keepBefore(session, 'before-restore', note);
  session.replace('restore', change);
  await session.saveNow();
}
