import type { Certainty } from '../../model/certainty.ts';

export const certaintyWords: Record<Certainty, string> = {
  sourced: 'có văn bản gốc hoặc báo chí dẫn',
  practitioner: 'theo cách các cơ quan đang áp dụng',
  inferred: 'suy theo mẫu tương tự, cơ quan cần đối chiếu',
};
