import type { PetitionState } from '../../model/petition.ts';
import type { StateTable } from './state-table.ts';

/** Chuyển · Đang giải quyết · Ghi trả lời · Không thuộc thẩm quyền · Kéo dài · Mở lại. */
export const petitionActs = ['transfer', 'take-up', 'answer', 'decline', 'prolong', 'reopen'] as const;
export type PetitionAct = (typeof petitionActs)[number];

const notClosed = { refusal: 'Kiến nghị chưa kết thúc nên không cần mở lại.' };
const answered = { refusal: 'Kiến nghị đã được trả lời. Chọn “Mở lại” nếu cần giải quyết tiếp.' };
const declined = {
  refusal: 'Kiến nghị đã ghi là không thuộc thẩm quyền. Chuyển cơ quan khác, hoặc chọn “Mở lại”.',
};

/** The way of one petition through the register. */
export const petitionTable: StateTable<PetitionState, PetitionAct> = {
  new: {
    transfer: { next: 'transferred' },
    'take-up': { next: 'in-progress' },
    answer: { next: 'answered' },
    decline: { next: 'outside-competence' },
    prolong: { refusal: 'Kiến nghị mới tiếp nhận, chưa chuyển cơ quan nào giải quyết.' },
    reopen: notClosed,
  },
  transferred: {
    transfer: { next: 'transferred' },
    'take-up': { next: 'in-progress' },
    answer: { next: 'answered' },
    decline: { next: 'outside-competence' },
    prolong: { next: 'prolonged' },
    reopen: notClosed,
  },
  'in-progress': {
    transfer: { next: 'transferred' },
    'take-up': { refusal: 'Kiến nghị đang được giải quyết.' },
    answer: { next: 'answered' },
    decline: { next: 'outside-competence' },
    prolong: { next: 'prolonged' },
    reopen: notClosed,
  },
  prolonged: {
    transfer: { next: 'transferred' },
    'take-up': { next: 'in-progress' },
    answer: { next: 'answered' },
    decline: { next: 'outside-competence' },
    prolong: { refusal: 'Kiến nghị đã ghi là kéo dài.' },
    reopen: notClosed,
  },
  answered: {
    transfer: answered,
    'take-up': answered,
    answer: { next: 'answered' },
    decline: answered,
    prolong: answered,
    reopen: { next: 'in-progress' },
  },
  'outside-competence': {
    transfer: { next: 'transferred' },
    'take-up': declined,
    answer: { next: 'answered' },
    decline: { refusal: 'Kiến nghị đã ghi là không thuộc thẩm quyền.' },
    prolong: declined,
    reopen: { next: 'new' },
  },
};

/** As the register calls a state. */
export const petitionStateNames: Readonly<Record<PetitionState, string>> = {
  new: 'Mới tiếp nhận',
  transferred: 'Đã chuyển',
  'in-progress': 'Đang giải quyết',
  answered: 'Đã trả lời',
  'outside-competence': 'Không thuộc thẩm quyền',
  prolonged: 'Kéo dài',
};

/** Whether nothing more is waited for. */
export function isClosed(state: PetitionState): boolean {
  return state === 'answered' || state === 'outside-competence';
}
