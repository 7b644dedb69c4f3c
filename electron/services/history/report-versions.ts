import type { VersionList, VersionView } from '../../../core/contract/history.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import type { Report } from '../../../core/model/report.ts';
import type { VersionReason } from '../../../core/model/version-reason.ts';
import { listChangedParts } from '../../../core/rules/versions/list-changed-parts.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import type { Stored } from '../../store/record-store.ts';
import type { Program, ReportName } from '../program.ts';
import { describeVersions, type FoundVersion } from './describe-versions.ts';

/** What a version is kept as, and how it is read; null: there is no such version any more. */
type ReportVersion = FoundVersion<Report>;

/** Các bản đã lưu of a report: what sessions, imports and restores left, each numbered draft, each revision that was sent. */
export async function listReportVersions(program: Program, name: ReportName): Promise<VersionList> {
  const current = await readCurrent(program, name);
  const found = await findVersions(program, name, current.stored);
  return { ...(await describeVersions(found, current.stored, listChangedParts)), problem: current.problem };
}

/** A version's report, and what the list tells of it. */
export async function readReportVersion(
  program: Program,
  name: ReportName,
  versionId: string,
): Promise<{ report: Report; view: VersionView }> {
  const found = await findVersions(program, name, null);
  const version = found.find(({ view }) => view.id === versionId);
  const read = version && (await version.read());
  if (!read) throw new ProblemError('record-missing', { kind: 'version', period: name.periodId });
  return {
    report: read.content,
    view: { ...version.view, savedBy: read.savedBy, note: read.note, changedParts: null, isDamaged: false },
  };
}

/** Keeps what is saved now under a name of its own, and tells the journal of it. */
export async function keepReportVersion(
  program: Program,
  name: ReportName,
  { reason, note }: { reason: VersionReason; note: string },
): Promise<void> {
  refuseWriting(program);
  await program.store.keepVersion({ kind: 'report', ...name, revision: 0 }, { reason, note });
}

/** Puts a version into the place of a report that can no longer be read; the damaged file is kept aside. */
export async function putReportVersionBack(
  program: Program,
  name: ReportName,
  versionId: string,
): Promise<{ version: number; savedAt: string }> {
  refuseWriting(program);
  const key = { kind: 'report', ...name, revision: 0 } as const;
  const { report } = await readReportVersion(program, name, versionId);
  const { version, savedAt } = await program.store.putBack(key, { ...report, revision: 0 });
  return { version, savedAt };
}

async function readCurrent(
  { store }: Program,
  name: ReportName,
): Promise<{ stored: Stored<Report> | null; problem: Problem | null }> {
  try {
    return { stored: await store.read({ kind: 'report', ...name, revision: 0 }), problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { stored: null, problem: error.problem };
  }
}

/** Newest first; what stands now is no version. */
async function findVersions(
  { store }: Program,
  { periodId, organisationId }: ReportName,
  current: Stored<Report> | null,
): Promise<ReportVersion[]> {
  const key = { kind: 'report', periodId, organisationId, revision: 0 } as const;
  const kept = (await store.listStates(key))
    .filter(
      ({ version, reason }) => version !== current?.version || (reason !== null && reason !== 'session'),
    )
    .map(({ stateId, savedAt, reason }): ReportVersion => ({
      view: { id: stateId, kind: reason ?? 'session', number: null, at: savedAt },
      read: () => store.readState(key, stateId),
    }));
  const drafts = (await store.listDraftNumbers(periodId, organisationId)).map(
    async (draftNumber): Promise<ReportVersion> => {
      const read = async () => {
        const stored = await store.read({ kind: 'numbered-draft', periodId, organisationId, draftNumber });
        return stored && { ...stored, content: stored.content.report, at: stored.content.submittedAt };
      };
      return frozen('numbered-draft', 'draft', draftNumber, read);
    },
  );
  const sent = (await store.listSentRevisions(periodId, organisationId)).map(
    async (revision): Promise<ReportVersion> => {
      const read = async () => {
        const stored = await store.read({ kind: 'report', periodId, organisationId, revision });
        return stored && { ...stored, at: stored.content.sentAt ?? stored.savedAt };
      };
      return frozen('sent', 'sent', revision, read);
    },
  );
  return [...kept, ...(await Promise.all([...drafts, ...sent]))].sort((one, other) =>
    other.view.at.localeCompare(one.view.at),
  );
}

/** A numbered draft or what was sent, which is a record of its own; one that is damaged stands at the end of the list. */
async function frozen(
  kind: 'numbered-draft' | 'sent',
  word: 'draft' | 'sent',
  number: number,
  read: () => Promise<(Stored<Report> & { at: string }) | null>,
): Promise<ReportVersion> {
  const found = await read().catch((error: unknown) => {
    if (error instanceof ProblemError) return null;
    throw error;
  });
  return {
    view: { id: `${word}-${number}`, kind, number, at: found?.at ?? '1970-01-01T00:00:00.000Z' },
    read: async () => {
      const stored = await read();
      return stored && { ...stored, savedBy: '', note: '' };
    },
  };
}
