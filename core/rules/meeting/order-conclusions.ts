import type { Conclusion } from '../../model/conclusion.ts';

/** In the order of the notice; two that share a place stand by their id, so that every PC shows one order. */
export function sortConclusions(conclusions: readonly Conclusion[]): Conclusion[] {
  return conclusions.toSorted((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** The items whose place changes when one moves `steps` up (negative) or down, each with its new place. */
export function moveConclusion(conclusions: readonly Conclusion[], id: string, steps: number): Conclusion[] {
  const sorted = sortConclusions(conclusions);
  const from = sorted.findIndex((each) => each.id === id);
  const moved = sorted[from];
  if (!moved) return [];
  const rest = sorted.toSpliced(from, 1);
  const to = Math.max(0, Math.min(rest.length, from + steps));
  return rest
    .toSpliced(to, 0, moved)
    .flatMap((each, index) => (each.order === index + 1 ? [] : [{ ...each, order: index + 1 }]));
}

/** A new item at the end. */
export function beginConclusion(
  conclusions: readonly Conclusion[],
  periodId: string,
  id: string,
  start: { text?: string; deadline?: string | null } = {},
): Conclusion {
  return {
    id,
    periodId,
    order: Math.max(0, ...conclusions.map(({ order }) => order)) + 1,
    attitude: 'Giao',
    task: {
      id,
      text: start.text ?? '',
      workArea: null,
      lead: null,
      partners: [],
      deadline: start.deadline ?? null,
      product: '',
      isRoutine: false,
    },
    reportingDuty: '',
    petitionIds: [],
  };
}
