import type { Result } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { review as reviewSchema, type Review } from '../../../core/model/review.ts';
import { normaliseRecord } from '../../../core/rules/records/normalise-record.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { listOpenRemarks } from '../../../core/rules/review/list-remarks.ts';
import { explainReviewRefusal, moveReview } from '../../../core/rules/review/move-review.ts';
import { refusalOf } from '../../../core/rules/states/state-table.ts';
import { reviewTable, type ReviewAct } from '../../../core/rules/states/review.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import { beginOrOpenLetter, saveLetter } from '../letters.ts';
import { openReport } from '../open-report.ts';
import type { Program, ReportName } from '../program.ts';
import { listEarlierReports, readEarlierReport } from '../read-earlier-report.ts';
import { requireOrganisation } from '../require-record.ts';
import { fixRevision, hasRevision, readRevisions } from './arrived-revision.ts';
import { readReview } from './read-review.ts';

type Reviewed = Result<'review:move'>;

/** A body's report with what the office has of it, and the body's last one. Nothing is changed. */
export async function openReview(program: Program, name: ReportName): Promise<Result<'review:open'>> {
  const [{ review, version }, report, earlier, revisions] = await Promise.all([
    readReview(program, name),
    openReport(program, name),
    readLastReport(program, name),
    readRevisions(program, name),
  ]);
  return { review, version, report, earlier, ...revisions };
}

async function readLastReport(program: Program, name: ReportName) {
  const [last] = await listEarlierReports(program, name);
  return last ? readEarlierReport(program, last) : null;
}

export async function saveRemarks(
  program: Program,
  name: ReportName,
  remarks: Review['remarks'],
  expectedVersion: number,
): Promise<Reviewed> {
  refuseWriting(program);
  await requireOrganisation(program.store, name.organisationId);
  const { review } = await readReview(program, name);
  return save(program, { ...review, remarks }, expectedVersion);
}

/** Acts after which the office holds what now stands there: it has come, or is taken into the consolidation. */
const fixingActs: ReadonlySet<ReviewAct> = new Set<ReviewAct>(['register', 'receive-supplement', 'accept']);

/**
 * Rejects with `act-not-possible` and the reason where the table of states has none. The text is fixed before the act says so,
 * so that a power cut between the two leaves a revision too many, never one too few.
 */
export async function moveSavedReview(
  program: Program,
  name: ReportName,
  act: ReviewAct,
  expectedVersion: number,
): Promise<Reviewed> {
  refuseWriting(program);
  await requireOrganisation(program.store, name.organisationId);
  const { review } = await readReview(program, name);
  const reason = explainReviewRefusal(review, act);
  if (reason !== null) throw new ProblemError('act-not-possible', { reason });
  // What a supplement is asked for must be known when it comes: of a report that was typed in here, the text of now.
  if (fixingActs.has(act) || (act === 'request-supplement' && !(await hasRevision(program, name))))
    await fixRevision(program, name);
  return save(program, moveReview(review, act, program.now()), expectedVersion);
}

/** Ghi nhận bản đã sửa: what the body has changed after sending has come too. */
export async function takeRevision(
  program: Program,
  name: ReportName,
): Promise<Result<'review:take-revision'>> {
  refuseWriting(program);
  await requireOrganisation(program.store, name.organisationId);
  const { review } = await readReview(program, name);
  if (review.state !== 'received') {
    const reason = refusalOf(reviewTable, review.state, 'accept') ?? '';
    throw new ProblemError('act-not-possible', { reason });
  }
  await fixRevision(program, name);
  return {};
}

/** The letter that asks a body for what its report lacks, on disk and free to be changed. */
export async function writeSupplementLetter(
  program: Program,
  { periodId, organisationId }: ReportName,
): Promise<{ letterId: string }> {
  refuseWriting(program);
  const { period, indicators, sections } = await openReport(program, { periodId, organisationId });
  const { review } = await readReview(program, { periodId, organisationId });
  const { name } = selectVersion(await requireOrganisation(program.store, organisationId), period.dataTo);
  const remarks = listOpenRemarks(review, { sections, indicators });
  if (remarks.length === 0)
    throw new ProblemError('act-not-possible', { reason: 'Chưa có ý kiến nào để đề nghị bổ sung.' });
  const { letter } = await beginOrOpenLetter(program, {
    periodId,
    kind: 'supplement',
    given: {
      words: { body: name },
      lists: { remarks },
      addressees: [name],
      organisationId,
    },
  });
  await saveLetter(program, letter, 0);
  return { letterId: letter.id };
}

async function save({ store }: Program, review: Review, expectedVersion: number): Promise<Reviewed> {
  const content = reviewSchema.parse(normaliseRecord(review));
  const { periodId, organisationId } = content;
  const saved = await store.save(
    { kind: 'review', periodId, organisationId, revision: 0 },
    content,
    expectedVersion,
  );
  return { review: content, ...saved };
}
