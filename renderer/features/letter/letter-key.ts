import type { LetterKind } from '../../../core/model/letter.ts';

/** A saved letter, or one of a kind that is begun now. */
export type LetterKey = { periodId: string } & ({ id: string } | { kind: LetterKind });
