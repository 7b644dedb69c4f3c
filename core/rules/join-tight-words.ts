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

const ordinal = /^(?:\d|[IVX]+(?!\p{L}))/u;
const quantity = /^[("“[]?-?\d+(?:[.,]\d+)*(?:[-–/]\d+(?:[.,]\d+)*)?$/;

/**
 * The text with no-break spaces where a line must not end: between a word and the number it names ("ngày 20", "Số 12",
 * "quý I") and between a number and what it counts ("1.018 hội viên", "34 %"), as the văn thư of the offices ask. Only
 * single ordinary spaces are replaced; doing it twice changes nothing more. Expects normal (NFC) text.
 */
export function keepTogether(text: string): string {
  // Words at the even places, the gaps between them at the odd ones.
  const pieces = text.split(/(\s+)/);
  for (let gap = 1; gap < pieces.length; gap += 2) {
    if (pieces[gap] !== ' ') continue;
    const next = pieces[gap + 1] ?? '';
    if (
      (ordinal.test(next) && isNaming(pieces, gap - 1)) ||
      (isCounting(pieces, gap - 1) && isCounted(next))
    ) {
      pieces[gap] = noBreakSpace;
    }
  }
  return pieces.join('');
}

function isNaming(pieces: readonly string[], place: number): boolean {
  const word = bareWord(pieces[place]);
  return namingWords.has(word) && !(word === 'số' && beforeCountingSo.has(bareWord(pieces[place - 2])));
}

function isCounting(pieces: readonly string[], place: number): boolean {
  if (!quantity.test(pieces[place] ?? '')) return false;
  return !(pieces[place - 1] === noBreakSpace && isNaming(pieces, place - 2));
}

function isCounted(word: string): boolean {
  return word.startsWith('%') || (/^\p{Ll}/u.test(word) && !goingOn.has(/^\p{L}+/u.exec(word)?.[0] ?? ''));
}

function bareWord(piece = ''): string {
  return piece.toLowerCase().replace(/^[("“[]|:$/g, '');
}
