import type { RegisterLine } from '../../../core/contract/petitions.ts';
import type { PetitionState } from '../../../core/model/petition.ts';
import { longAge } from '../../../core/rules/petitions/measure-age.ts';
import { isClosed, petitionStateNames } from '../../../core/rules/states/petition.ts';

export type StateFilter = 'all' | 'waiting' | 'long' | PetitionState;

export const stateFilters: readonly { value: StateFilter; label: string }[] = [
  { value: 'all', label: 'Mọi tình trạng' },
  { value: 'waiting', label: 'Chưa xong' },
  { value: 'long', label: `Đã qua từ ${longAge} kỳ` },
  ...(Object.entries(petitionStateNames) as [PetitionState, string][]).map(([value, label]) => ({
    value,
    label,
  })),
];

export function isWaiting({ petition }: RegisterLine): boolean {
  return !isClosed(petition.state);
}

export function matchesState(line: RegisterLine, filter: StateFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
      return isWaiting(line);
    case 'long':
      return line.age >= longAge;
    default:
      return line.petition.state === filter;
  }
}
