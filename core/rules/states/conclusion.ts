import type { Conclusion } from '../../model/conclusion.ts';
import type { StateTable } from './state-table.ts';

/** What the commission has found of a conclusion: Chưa xem xét · Đạt · Chưa đạt. */
export const conclusionStates = ['not-looked-at', 'met', 'not-met'] as const;
export type ConclusionState = (typeof conclusionStates)[number];

/** Đánh giá đạt · Đánh giá chưa đạt · Bỏ đánh giá. */
export const conclusionActs = ['find-met', 'find-not-met', 'take-back'] as const;
export type ConclusionAct = (typeof conclusionActs)[number];

/** A conclusion on its way after the meeting; what its lead answers in reports has its own table (task.ts). */
export const conclusionTable: StateTable<ConclusionState, ConclusionAct> = {
  'not-looked-at': {
    'find-met': { next: 'met' },
    'find-not-met': { next: 'not-met' },
    'take-back': { refusal: 'Nội dung kết luận chưa được đánh giá.' },
  },
  met: {
    'find-met': { refusal: 'Nội dung kết luận đã được đánh giá là đạt.' },
    'find-not-met': { next: 'not-met' },
    'take-back': { next: 'not-looked-at' },
  },
  'not-met': {
    'find-met': { next: 'met' },
    'find-not-met': { refusal: 'Nội dung kết luận đã được đánh giá là chưa đạt.' },
    'take-back': { next: 'not-looked-at' },
  },
};

/** As the follow-up calls a state. */
export const conclusionStateNames: Readonly<Record<ConclusionState, string>> = {
  'not-looked-at': 'Chưa xem xét',
  met: 'Đạt',
  'not-met': 'Chưa đạt',
};

/** The one act that leads to a state. */
export const actTowards: Readonly<Record<ConclusionState, ConclusionAct>> = {
  'not-looked-at': 'take-back',
  met: 'find-met',
  'not-met': 'find-not-met',
};

export function stateOfConclusion({ outcome }: Pick<Conclusion, 'outcome'>): ConclusionState {
  return outcome?.state ?? 'not-looked-at';
}
