import type { Args } from '../../../core/contract/contract.ts';
import type { ArrivalFacts } from '../../../core/contract/intake.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Block } from '../../../core/model/block.ts';
import type { OriginalFile } from '../../../core/model/incoming.ts';
import { limits } from '../../../core/model/limits.ts';
import { review as reviewSchema, type Review } from '../../../core/model/review.ts';
import { source as sourceSchema, type Source } from '../../../core/model/source.ts';
import { normaliseRecord } from '../../../core/rules/records/normalise-record.ts';
import { explainReviewRefusal, moveReview } from '../../../core/rules/review/move-review.ts';
import { isWhole, keepReceivedFile, receivedPath } from '../../store/received-files.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import type { Program } from '../program.ts';
import { requireOrganisation, requirePeriod } from '../require-record.ts';
import { fixRevision } from '../review/arrived-revision.ts';
import { readReview } from '../review/read-review.ts';
import { extensionOf, type FileBytes } from './arrived-file.ts';

type Saved = { version: number; savedAt: string };

/** Ghi nhận, sửa ghi nhận: what the register of incoming documents has of a body's report, and the file, kept as it came. */
export async function registerArrival(
  program: Program,
  { periodId, organisationId, facts, isSupplement, expectedVersion }: Omit<Args<'intake:register'>, 'fileId'>,
  file: FileBytes | null,
): Promise<Saved> {
  refuseWriting(program);
  await requirePeriod(program.store, periodId);
  await requireOrganisation(program.store, organisationId);
  const { review } = await readReview(program, { periodId, organisationId });
  const act =
    review.state === 'not-sent' ? 'register' : isSupplement ? ('receive-supplement' as const) : null;
  const refusal = act && explainReviewRefusal(review, act);
  if (refusal) throw new ProblemError('act-not-possible', { reason: refusal });
  if (act) await fixRevision(program, { periodId, organisationId });
  const moved = act ? moveReview(review, act, program.now()) : review;
  const content: Review = { ...moved, ...(await takeFacts(program, review.originals, facts, file)) };
  return program.store.save(
    { kind: 'review', periodId, organisationId, revision: 0 },
    reviewSchema.parse(normaliseRecord(content)),
    expectedVersion,
  );
}

/** Adds or changes a document of a body that is not asked to report. */
export async function saveSource(
  program: Program,
  { periodId, id, name, abstract, facts, expectedVersion }: Omit<Args<'source:save'>, 'fileId'>,
  file: (FileBytes & { blocks: Block[] }) | null,
): Promise<Saved & { id: string }> {
  refuseWriting(program);
  await requirePeriod(program.store, periodId);
  const sourceId = id ?? program.newId();
  const key = { kind: 'source', periodId, id: sourceId } as const;
  const before = id === null ? null : await program.store.read(key);
  if (id !== null && !before) throw new ProblemError('record-missing', { kind: 'source', id });
  const content: Source = {
    blocks: [],
    ...before?.content,
    ...(file && file.blocks.length > 0 && { blocks: file.blocks.slice(0, limits.blocks) }),
    id: sourceId,
    periodId,
    name,
    abstract,
    ...(await takeFacts(program, before?.content.originals, facts, file)),
  };
  const saved = await program.store.save(key, sourceSchema.parse(normaliseRecord(content)), expectedVersion);
  return { ...saved, id: sourceId };
}

async function takeFacts(
  program: Program,
  originals: OriginalFile[] = [],
  facts: ArrivalFacts,
  file: FileBytes | null,
): Promise<ArrivalFacts & { originals: OriginalFile[] }> {
  if (!file) return { ...facts, originals };
  const sha256 = await keepReceivedFile(program.dataFolder, file.bytes, extensionOf(file));
  const kept = { sha256, name: file.name.slice(0, limits.lineCharacters) };
  return { ...facts, originals: [...originals.filter((each) => each.sha256 !== sha256), kept] };
}

/** Where a kept file lies that a review or a source of the period names; rejects when it is not there as it came. */
export async function findOriginal(
  program: Program,
  { periodId, of, sha256 }: Args<'intake:open-original'>,
): Promise<{ path: string; name: string }> {
  const originals =
    'organisationId' in of
      ? (await readReview(program, { periodId, ...of })).review.originals
      : (await program.store.read({ kind: 'source', periodId, id: of.sourceId }))?.content.originals;
  const original = originals?.find((each) => each.sha256 === sha256);
  if (!original || !/^[0-9a-f]{64}$/.test(sha256))
    throw new ProblemError('record-missing', { kind: 'word-file' });
  for (const extension of ['docx', 'pdf', 'jpg', 'png', 'tif']) {
    const path = receivedPath(program.dataFolder, sha256, extension);
    if (await isWhole(path, sha256)) return { path, name: original.name };
  }
  throw new ProblemError('record-missing', { file: original.name });
}
