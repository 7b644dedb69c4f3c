import type { SigningAuthority } from '../../model/signing-authority.ts';

/** Ways of signing in words. */
export const authorityWords: Record<SigningAuthority, string> = {
  direct: 'ký trực tiếp',
  'on-behalf': 'thay mặt',
  'for-head': 'ký thay',
  'by-order': 'thừa lệnh',
  'by-authorisation': 'thừa uỷ quyền',
  acting: 'quyền',
};

/** Marks before what is signed for, as a layout prints them; null where its rule has none. */
type Marks = Record<Exclude<SigningAuthority, 'direct'>, string | null>;

/** NĐ 30/2020/NĐ-CP, Annex I, where a layout's own rule has no mark. */
export const byAuthorisation = 'TUQ.';

const partyMarks: Marks = {
  'on-behalf': 'T/M',
  'for-head': 'K/T',
  'by-order': 'T/L',
  'by-authorisation': byAuthorisation,
  acting: 'Q.',
};

const inOrder: readonly SigningAuthority[] = [
  'direct',
  'on-behalf',
  'for-head',
  'by-order',
  'by-authorisation',
  'acting',
];

/** `Ký trực tiếp`, `T/M (thay mặt)`; under the marks of a layout, or those of the Party where none is known. */
export function nameAuthority(authority: SigningAuthority, marks: Marks = partyMarks): string {
  return authority === 'direct'
    ? 'Ký trực tiếp'
    : `${marks[authority] ?? byAuthorisation} (${authorityWords[authority]})`;
}

/** The ways of signing to choose from; one for which a layout has no mark is only offered where it is chosen already. */
export function listAuthorities(
  marks: Marks = partyMarks,
  chosen: SigningAuthority,
): { value: SigningAuthority; label: string }[] {
  return inOrder
    .filter((each) => each === 'direct' || each === chosen || marks[each] !== null)
    .map((value) => ({ value, label: nameAuthority(value, marks) }));
}
