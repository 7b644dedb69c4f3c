import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import {
  moveSavedReview,
  openReview,
  saveRemarks,
  takeRevision,
  writeSupplementLetter,
} from '../services/review/review-report.ts';

type ReviewChannel =
  'review:open' | 'review:save-remarks' | 'review:move' | 'review:take-revision' | 'review:write-letter';

/** The office's view of a body's report. */
export function createReviewHandlers(workspaces: Workspaces): Pick<Handlers, ReviewChannel> {
  return {
    'review:open': async (name) => openReview(workspaces.current(), name),
    'review:save-remarks': async ({ remarks, expectedVersion, ...name }) =>
      saveRemarks(workspaces.current(), name, remarks, expectedVersion),
    'review:move': async ({ act, expectedVersion, ...name }) =>
      moveSavedReview(workspaces.current(), name, act, expectedVersion),
    'review:take-revision': async (name) => takeRevision(workspaces.current(), name),
    'review:write-letter': async (name) => writeSupplementLetter(workspaces.current(), name),
  };
}
