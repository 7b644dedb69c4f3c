import { ProblemError } from '../../core/contract/problem.ts';
import type { NumberedDraft } from '../../core/model/numbered-draft.ts';
import type { Program, ReportName } from './program.ts';

/** The numbered drafts of a report that can be read, newest first, each with the moment of its submission. */
export async function listNumberedDrafts(
  { store }: Program,
  { periodId, organisationId }: ReportName,
): Promise<{ draftNumber: number; submittedAt: string }[]> {
  const numbers = await store.listDraftNumbers(periodId, organisationId);
  const drafts = await Promise.all(
    numbers.toReversed().map(async (draftNumber) => {
      try {
        return await store.read({ kind: 'numbered-draft', periodId, organisationId, draftNumber });
      } catch (error) {
        if (error instanceof ProblemError) return null; // "Kiểm tra an toàn" names the damaged file
        throw error;
      }
    }),
  );
  return drafts.flatMap((draft) =>
    draft ? [{ draftNumber: draft.content.draftNumber, submittedAt: draft.content.submittedAt }] : [],
  );
}

/** Dự thảo lần n as it was given to the leader. */
export async function requireNumberedDraft(
  { store }: Program,
  { periodId, organisationId, draftNumber }: ReportName & { draftNumber: number },
): Promise<NumberedDraft> {
  const stored = await store.read({ kind: 'numbered-draft', periodId, organisationId, draftNumber });
  if (stored) return stored.content;
  throw new ProblemError('record-missing', {
    kind: 'numbered-draft',
    id: `lần ${draftNumber}`,
    period: periodId,
    organisation: organisationId,
  });
}
