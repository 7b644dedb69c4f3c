import { capitalise } from '../text/capitalise.ts';
// Words after which the next one is the name of the post or the office, and is written with a capital.
const before = /(?<=^|\s)(phó|chánh|quyền)\s+(\p{L})/giu;

/** A position in capitals as it stands in running text: `PHÓ CHỦ TỊCH THƯỜNG TRỰC` → `Phó Chủ tịch Thường trực`. */
export function writeTitle(position: string): string {
  if (position !== position.toLocaleUpperCase('vi')) return position;
  const lower = position.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return capitalise(
    lower
      .replace(before, (_all, word: string, letter: string) => `${word} ${letter.toLocaleUpperCase('vi')}`)
      .replace(/ thường trực$/u, ' Thường trực'),
  );
}
