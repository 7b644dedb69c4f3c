const noBreakSpace = '\u00A0';

// Words that name the number after them: "ngày 20", "Số 12", "Điều 10", "phụ lục 2".
const namingWords = new Set(
  'ngày tháng năm quý số điều khoản mục phần chương biểu mẫu lục trang lần đợt kỳ khoá khóa thứ tập'.split(
    ' ',
  ),
);
// What is named by two words before its number: "Phụ lục III", "Biểu số 1", "Phụ lục số 2", "Biểu mẫu 3".
const namesBefore: Record<string, readonly string[]> = {
  lục: ['phụ'],
  mẫu: ['biểu'],
  số: ['lục', 'biểu', 'mẫu'],
};
const secondLetters = new Set('ốụẫỐỤẪ');
// "Tổng số 12 hội viên": here the number counts what follows.
const beforeCountingSo = new Set(['tổng', 'trong', 'con', 'một', 'đa', 'phần']);
// Words that go on with the sentence after a number instead of naming what is counted.
const goingOn = new Set(
  (
    'và hoặc của ở tại trong ngoài các những là thì đến tới với cho do bởi để từ so bằng đã sẽ đang được bị có không ' +
    'như nên mà khi vào về theo trên dưới qua sau trước nhưng cùng cũng còn gồm này đó'
  ).split(' '),
);

const ordinal = /^(?:\d|[IVX]+(?!\p{L}))/u;
const countedWord = /^(?:%|\p{Ll}\p{L}*)/u;
const quantity = /^[("“[]?-?\d+(?:[.,]\d+)*(?:[-–/]\d+(?:[.,]\d+)*)?$/;

/**
 * The text with no-break spaces where a line must not end: between a word and the number it names ("ngày 20", "Số 12",
 * "quý I", "Phụ lục số 2") and between a number and what it counts ("1.018 hội viên", "34 %"), as the văn thư of the offices ask. Only
 * single ordinary spaces are replaced; doing it twice changes nothing more. Expects normal (NFC) text.
 */
export function keepTogether(text: string): string {
  let joined = '';
  let tightGap = -1;
  for (let gap = text.indexOf(' '); gap !== -1; gap = text.indexOf(' ', gap + 1)) {
    if (!isWorthLooking(text, gap) || !isTight(text, gap, tightGap)) continue;
    joined += text.slice(tightGap + 1, gap) + noBreakSpace;
    tightGap = gap;
  }
  return tightGap === -1 ? text : joined + text.slice(tightGap + 1);
}

/** Only such gaps are looked at closely: text has few, and long reports are printed while people wait. */
function isWorthLooking(text: string, gap: number): boolean {
  return (
    isDigit(text.charCodeAt(gap - 1)) ||
    startsOrdinal(text.charCodeAt(gap + 1)) ||
    startsSecondName(text, gap + 1)
  );
}

/** The first two letters of số, lục, mẫu. */
function startsSecondName(text: string, place: number): boolean {
  return secondLetters.has(text.charAt(place + 1)) && /^[slm]/i.test(text.charAt(place));
}

/** Whether the words on both sides of a gap are the name of something numbered: "Phụ lục", "Biểu số". */
function isName(text: string, gap: number): boolean {
  return namesBefore[bareWord(wordAfter(text, gap + 1))]?.includes(bareWord(wordBefore(text, gap))) === true;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A digit or one of I, V, X. */
function startsOrdinal(code: number): boolean {
  return isDigit(code) || code === 0x49 || code === 0x56 || code === 0x58;
}

/** `tightGap` is the place of the last gap made tight. */
function isTight(text: string, gap: number, tightGap: number): boolean {
  if (isSpace(text, gap - 1) || isSpace(text, gap + 1)) return false;
  if (startsSecondName(text, gap + 1) && isName(text, gap)) return isBeforeOrdinal(text, gap + 1);
  const isBeforeNumber = startsOrdinal(text.charCodeAt(gap + 1)) && ordinal.test(wordAfter(text, gap + 1));
  if (isBeforeNumber && isNaming(text, gap)) return true;
  return isCounting(text, gap, tightGap) && isCounted(wordAfter(text, gap + 1));
}

/** Whether the words from a place on lead to a number: "lục III", "số 1", "lục số 2". */
function isBeforeOrdinal(text: string, start: number): boolean {
  const word = wordAfter(text, start);
  const after = start + word.length + 1;
  if (after >= text.length || isSpace(text, after)) return false;
  const next = wordAfter(text, after);
  return ordinal.test(next) || (isName(text, after - 1) && isBeforeOrdinal(text, after));
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
  if (!isDigit(text.charCodeAt(end - 1))) return false;
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
