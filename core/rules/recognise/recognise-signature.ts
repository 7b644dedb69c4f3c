import type { RecognisedSignature } from '../../reading/recognised-document.ts';
import type { SigningAuthority } from '../../model/signing-authority.ts';
import { isCapitals, isOrnament } from './read-lines.ts';

// TM., TM, T/M, TM/, T / M: offices mix the marks of Party and State.
const prefixes: readonly (readonly [RegExp, SigningAuthority])[] = [
  [/^T\s?\/\s?M\s?[.:]?\s*(?=\p{Lu})|^TM\s?(?:[./:]\s*|\s)(?=\p{Lu})/u, 'on-behalf'],
  [/^K\s?\/\s?T\s?[.:]?\s*(?=\p{Lu})|^KT\s?(?:[./:]\s*|\s)(?=\p{Lu})/u, 'for-head'],
  [/^T\s?\/\s?L\s?[.:]?\s*(?=\p{Lu})|^TL\s?(?:[./:]\s*|\s)(?=\p{Lu})/u, 'by-order'],
  [/^T\s?\/\s?U\s?Q\s?[.:]?\s*(?=\p{Lu})|^TUQ\s?(?:[./:]\s*|\s)(?=\p{Lu})/u, 'by-authorisation'],
  [/^Q\s?\.\s*|^QUYỀN\s+/u, 'acting'],
];

const positionWords =
  /^(?:QUYỀN |Q\. ?|KT\. ?|K\/T ?)?(?:PHÓ |UỶ VIÊN|ỦY VIÊN|CHỦ TỊCH|CHỦ NHIỆM|TRƯỞNG|BÍ THƯ|CHÁNH|GIÁM ĐỐC|TỔNG|HỘI TRƯỞNG)/u;

/** The parts of a signature block by its lines from authority to name; null without lines. */
export function recogniseSignature(texts: readonly string[]): RecognisedSignature | null {
  const lines = texts.filter((text) => !isOrnament(text));
  const nameIndex = findName(lines);
  const upper = lines.slice(0, nameIndex === -1 ? lines.length : nameIndex);
  const lower = nameIndex === -1 ? [] : lines.slice(nameIndex + 1);
  const prefix = readPrefix(upper[0] ?? '');
  const titles = upper.slice(prefix ? 1 : 0).filter((text) => isTitle(text));
  const others = upper.slice(prefix ? 1 : 0).filter((text) => !isTitle(text));
  if (lines.length === 0) return null;
  const positionStart = Math.max(
    0,
    titles.findIndex((text) => positionWords.test(text)),
  );
  const isNamed = prefix !== null && prefix.authority !== 'direct';
  const ofAuthority = isNamed ? titles.slice(0, positionStart) : [];
  return {
    authority: prefix?.authority ?? 'direct',
    authorityName: [prefix?.name ?? '', ...ofAuthority].filter(Boolean).join(' '),
    position: titles.slice(ofAuthority.length).join(' '),
    name: lines[nameIndex] ?? '',
    otherLines: [...others, ...lower],
  };
}

/** Whether a line opens a signature block: `TM. BAN THƯỜNG VỤ`, or a position alone. */
export function opensSignature(text: string): boolean {
  return isTitle(text) && text.length <= 100 && (readPrefix(text) !== null || positionWords.test(text));
}

/** Whether a line may stand in a signature block: capitals, a person's name, a remark in brackets. */
export function belongsToSignature(text: string): boolean {
  return (
    text.length <= 100 &&
    (isOrnament(text) || isTitle(text) || isName(text) || /^(?:\(.{1,40}\)|\[.{1,40}\]|đã ký)$/iu.test(text))
  );
}

function readPrefix(text: string): { authority: SigningAuthority; name: string } | null {
  for (const [pattern, authority] of prefixes) {
    const found = pattern.exec(text);
    if (found) return { authority, name: text.slice(found[0].length).trim() };
  }
  return null;
}

function isTitle(text: string): boolean {
  return isCapitals(text) && !text.startsWith('(');
}

// H'Yim Kđoh, K’Bang, Rơ Châm H'Phik: names of the highlands have an apostrophe.
const namePattern =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|uý|úy),?\s)?(?:(?:\p{Lu}\p{L}{0,7}\.,?\s?)+)?\p{Lu}(?:['’]\p{Lu})?\p{Ll}*(?:[\s-]+\p{Lu}(?:['’]\p{Lu})?\p{Ll}*){1,5}$/u;

/** Two to six words, each with a capital; a rank or degree with a full stop may stand before them. */
function isName(text: string): boolean {
  return namePattern.test(text);
}

/** The last line that reads like a name, else a last line in capitals below the position. */
function findName(lines: readonly string[]): number {
  const found = lines.findLastIndex((text) => isName(text) && !isCapitals(text));
  if (found !== -1) return found;
  const last = lines.length - 1;
  const text = lines[last] ?? '';
  const isLastName =
    last >= 1 && !isName(text) && /^\p{Lu}+(?:\s\p{Lu}+){1,5}$/u.test(text) && !positionWords.test(text);
  return isLastName && lines.slice(0, last).some((each) => positionWords.test(each)) ? last : -1;
}
