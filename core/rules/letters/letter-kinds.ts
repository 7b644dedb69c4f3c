import type { LetterKind } from '../../model/letter.ts';

export type LetterKindFacts = {
  /** On screen and in the name of its file. */
  name: string;
  /** What it is called in a sentence. */
  noun: string;
  /** In its number: `Số 12-GM/BDVTU`; null: it has no number. */
  type: string | null;
  /** Printed in the middle over its abstract; null: a công văn, whose subject stands under the number. */
  heading: string | null;
  /** Before those whom it goes to; null: it is addressed to nobody. */
  salutation: string | null;
  /** The bodies of the period to whom it goes: all that are expected to report, those whose report has not come, or who is given. */
  addressees: 'expected' | 'missing' | 'given';
  /** The office that gathers the reports, or the body above it, in whose name the chair concludes. */
  issuer: 'receiver' | 'superior';
  /** Given to another office to be numbered and issued. */
  isDraft: boolean;
  /** Whether it bears a letterhead; a text for the press does not. */
  hasLetterhead: boolean;
  /** In parts: their titles (`1. Thành phần`, without end mark) and each deadline (`trước ngày 30/6/2021`) are bold. */
  hasParts: boolean;
  /** How many sign: nobody a text for the press, two the minutes. */
  signerCount: 0 | 1 | 2;
  /** Whether a period may have several. */
  isRepeated: boolean;
};

const letterFacts = {
  noun: 'công văn',
  type: 'CV',
  heading: null,
  salutation: 'Kính gửi',
  addressees: 'expected',
  issuer: 'receiver',
  isDraft: false,
  hasLetterhead: true,
  hasParts: false,
  signerCount: 1,
  isRepeated: false,
} as const;

/** What an office writes about a period, in the order in which a period needs it. */
export const letterKinds: Readonly<Record<LetterKind, LetterKindFacts>> = {
  request: { ...letterFacts, name: 'Công văn đề nghị báo cáo' },
  reminder: { ...letterFacts, name: 'Công văn đôn đốc', addressees: 'missing', isRepeated: true },
  supplement: {
    ...letterFacts,
    name: 'Công văn đề nghị bổ sung',
    addressees: 'given',
    isRepeated: true,
  },
  consultation: { ...letterFacts, name: 'Công văn lấy ý kiến dự thảo' },
  transfer: { ...letterFacts, name: 'Công văn chuyển kiến nghị', addressees: 'given', isRepeated: true },
  invitation: {
    ...letterFacts,
    name: 'Giấy mời hội nghị',
    noun: 'giấy mời',
    type: 'GM',
    heading: 'GIẤY MỜI',
    salutation: 'Kính mời',
  },
  programme: {
    ...letterFacts,
    name: 'Chương trình hội nghị',
    noun: 'chương trình',
    type: null,
    heading: 'CHƯƠNG TRÌNH',
    salutation: null,
  },
  minutes: {
    ...letterFacts,
    name: 'Biên bản hội nghị',
    noun: 'biên bản',
    type: 'BB',
    heading: 'BIÊN BẢN',
    salutation: null,
    hasParts: true,
    signerCount: 2,
  },
  notice: {
    ...letterFacts,
    name: 'Thông báo kết luận',
    noun: 'thông báo',
    type: 'TB',
    heading: 'THÔNG BÁO',
    salutation: null,
    issuer: 'superior',
    isDraft: true,
    hasParts: true,
  },
  news: {
    ...letterFacts,
    name: 'Tin hội nghị',
    noun: 'tin',
    type: null,
    heading: null,
    salutation: null,
    hasLetterhead: false,
    signerCount: 0,
  },
};
