import type { Review } from '../../model/review.ts';
import { reviewTable, type ReviewAct } from '../states/review.ts';
import { refusalOf } from '../states/state-table.ts';

/** Before anything was registered of a body's report. */
export function blankReview(periodId: string, organisationId: string): Review {
  return { periodId, organisationId, revision: 0, arrivedOn: null, state: 'not-sent', remarks: [] };
}

/** Why an act is not possible, as one sentence; null when it is. What is asked for must be said. */
export function explainReviewRefusal(review: Review, act: ReviewAct): string | null {
  const refusal = refusalOf(reviewTable, review.state, act);
  if (refusal !== null) return refusal;
  return act === 'request-supplement' && review.remarks.every(({ isSettled }) => isSettled)
    ? 'Ghi ít nhất một ý kiến chưa xong trước khi đề nghị bổ sung.'
    : null;
}

/** The review after an act that is not refused. */
export function moveReview(review: Review, act: ReviewAct, now: string): Review {
  const step = reviewTable[review.state][act];
  if ('refusal' in step) throw new Error(`refused: ${review.state} ${act}`);
  const moved: Review = { ...review, state: step.next };
  switch (act) {
    case 'request-supplement':
      return { ...moved, requestedAt: now };
    case 'accept':
      return { ...moved, acceptedAt: now };
    case 'withdraw-request': {
      const { requestedAt: _at, ...rest } = moved;
      return rest;
    }
    case 'reopen': {
      const { acceptedAt: _at, ...rest } = moved;
      return rest;
    }
    case 'unregister': {
      const { incomingNumber: _number, ...rest } = moved;
      return { ...rest, arrivedOn: null };
    }
    case 'register':
    case 'receive-supplement':
      return moved;
  }
}
