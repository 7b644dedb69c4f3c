import type { LetterKind } from '../../model/letter.ts';

export type LetterKindFacts = {
  /** On screen and in the name of its file. */
  name: string;
  /** What it is called in a sentence. */
  noun: string;
  /** In its number: `Số 12-GM/BDVTU`. */
  type: string;
  /** Printed in the middle over its abstract; null: a công văn, whose subject stands under the number. */
  heading: string | null;
  /** Before those whom it goes to. */
  salutation: string;
  /** The bodies of the period to whom it goes: all that are expected to report, or those whose report has not come. */
  addressees: 'expected' | 'missing';
  /** Whether a period may have several. */
  isRepeated: boolean;
};

const letterFacts = {
  noun: 'công văn',
  type: 'CV',
  heading: null,
  salutation: 'Kính gửi',
  addressees: 'expected',
  isRepeated: false,
} as const;

/** What an office writes to the bodies of a period, in the order in which a period needs it. */
export const letterKinds: Readonly<Record<LetterKind, LetterKindFacts>> = {
  request: { ...letterFacts, name: 'Công văn đề nghị báo cáo' },
  reminder: { ...letterFacts, name: 'Công văn đôn đốc', addressees: 'missing', isRepeated: true },
  consultation: { ...letterFacts, name: 'Công văn lấy ý kiến dự thảo' },
  invitation: {
    ...letterFacts,
    name: 'Giấy mời hội nghị',
    noun: 'giấy mời',
    type: 'GM',
    heading: 'GIẤY MỜI',
    salutation: 'Kính mời',
  },
};
