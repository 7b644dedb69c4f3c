const noBreakSpace = '\u00A0';

// Words that name the number after them: "ngày 20", "Số 12", "Điều 10", "phụ lục 2".
const namingWords = new Set(
  'ngày tháng năm quý số điều khoản mục phần chương biểu lục trang lần đợt kỳ khoá khóa thứ tập'.split(' '),
);
// "Tổng số 12 hội viên": here the number counts what follows.
const beforeCountingSo = new Set(['tổng', 'trong', 'con', 'một', 'đa', 'phần']);
// Words that go on with the sentence after a number instead of naming what is counted.
const goingOn = new Set(
  (
    'và hoặc của ở tại trong ngoài các những là thì đến tới với cho do bởi để từ so bằng đã sẽ đang được bị có không ' +
    'như nên mà khi vào về theo trên dưới qua sau trước nhưng cùng cũng còn gồm này đó'
  ).split(' '),
);

// Only these are looked at closely: text has few, and long reports are printed while people wait.
const gapBesideNumber = / (?=[\dIVX])|(?<=\d) /g;
const ordinal = /^(?:\d|[IVX]+(?!\p{L}))/u;
const countedWord = /^(?:%|\p{Ll}\p{L}*)/u;
const quantity = /^[("“[]?-?\d+(?:[.,]\d+)*(?:[-–/]\d+(?:[.,]\d+)*)?$/;

/**
 * The text with no-break spaces where a line must not end: between a word and the number it names ("ngày 20", "Số 12",
 * "quý I") and between a number and what it counts ("1.018 hội viên", "34 %"), as the văn thư of the offices ask. Only
 * single ordinary spaces are replaced; doing it twice changes nothing more. Expects normal (NFC) text.
 */
export function keepTogether(text: string): string {
  let tightGap = -1;
  return text.replace(gapBesideNumber, (space, gap: number) => {
    if (!isTight(text, gap, tightGap)) return space;
    tightGap = gap;
    return noBreakSpace;
  });
}

/** `tightGap` is the place of the last gap made tight. */
function isTight(text: string, gap: number, tightGap: number): boolean {
  if (isSpace(text, gap - 1) || isSpace(text, gap + 1)) return false;
  const next = wordAfter(text, gap + 1);
  return (ordinal.test(next) && isNaming(text, gap)) || (isCounting(text, gap, tightGap) && isCounted(next));
}

/** Whether the word that ends at a place names the number after it. */
function isNaming(text: string, end: number): boolean {
  const word = wordBefore(text, end);
  const bare = bareWord(word);
  if (!namingWords.has(bare)) return false;
  if (bare !== 'số') return true;
  return !beforeCountingSo.has(bareWord(wordBefore(text, endOfWordBefore(text, end - word.length))));
}

/** Whether the word that ends at a place is a number that counts; `tightGap` is the place of the last gap made tight. */
function isCounting(text: string, end: number, tightGap: number): boolean {
  const word = wordBefore(text, end);
  if (!quantity.test(word)) return false;
  const gap = end - word.length - 1;
  const isTied =
    gap === tightGap || (text[gap] === noBreakSpace && !isSpace(text, gap - 1) && !isSpace(text, gap + 1));
  return !(isTied && isNaming(text, gap));
}

function isCounted(word: string): boolean {
  const counted = countedWord.exec(word)?.[0];
  return counted !== undefined && !goingOn.has(counted);
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[("“[]|:$/g, '');
}

function isSpace(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  // Letters, which are nearly all of a text, are told at once.
  if (code > 32 && code !== 0xa0 && code < 0x2000) return false;
  return /\s/.test(text.charAt(place));
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && !isSpace(text, end)) end += 1;
  return text.slice(start, end);
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && !isSpace(text, start - 1)) start -= 1;
  return text.slice(start, end);
}

/** Where the word before the white space that ends at a place ends. */
function endOfWordBefore(text: string, place: number): number {
  let end = place;
  while (end > 0 && isSpace(text, end - 1)) end -= 1;
  return end;
}
