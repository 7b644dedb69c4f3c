import type { RecognisedLetterhead } from '../../reading/recognised-document.ts';
import type { PartialDate } from '../../model/report.ts';
import { partialDate } from '../../model/report.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { readStamp } from '../values/name-stamps.ts';
import { isCapitals, isOrnament, type Line } from './read-lines.ts';

/** The parts of the letterhead among the lines above the document's type. What is none of them is kept as other lines. */
export function recogniseLetterhead(lines: readonly Line[]): RecognisedLetterhead {
  const parts = {
    titleLines: [] as string[],
    number: '',
    typeCode: '',
    symbol: '',
    placeName: '',
    date: null as PartialDate | null,
    otherLines: [] as string[],
  };
  const stamps: Pick<RecognisedLetterhead, 'secrecy' | 'urgency'> = {};
  const issuers: Line[] = [];
  let hasNumber = false;
  let hasDate = false;
  for (const line of lines) {
    const { text } = line;
    if (isOrnament(text)) continue;
    const stamped = readStamp(text);
    if (stamped) {
      Object.assign(stamps, stamped);
      continue;
    }
    const symbol = hasNumber ? null : readSymbol(text);
    const place = hasDate ? null : readPlaceDate(text);
    if (symbol) {
      Object.assign(parts, symbol);
      hasNumber = true;
    } else if (place) {
      Object.assign(parts, place);
      hasDate = true;
    } else if (isTitleLine(text)) parts.titleLines.push(text);
    else if (isIssuerLine(line) || (!hasNumber && isLeftName(line))) issuers.push(line);
    else parts.otherLines.push(text);
  }
  return { ...divideIssuers(issuers), ...parts, ...stamps };
}

/** Whether a line can only stand in a letterhead. */
export function isLetterheadLine(text: string): boolean {
  return isTitleLine(text) || readSymbol(text) !== null || readPlaceDate(text) !== null;
}

const symbolPattern =
  /^Số\s*[:.]?\s*(?<number>\d*\p{L}?)(?:[\s.…_]*[-–—/]\s*|(?<=\d)\s+)(?<typeCode>\p{Lu}\p{L}{0,4})(?:\s*[-–—/]\s*(?<symbol>[\p{L}\d][\p{L}\d.\s–-]*))?$/u;
const numberPattern = /^Số\s*[:.]?\s*(?<number>\d*)[\s.…_/-]*$/u;

function readSymbol(text: string): { number: string; typeCode: string; symbol: string } | null {
  const found = symbolPattern.exec(text)?.groups ?? numberPattern.exec(text)?.groups;
  if (!found) return null;
  return {
    number: found['number'] ?? '',
    typeCode: found['typeCode'] ?? '',
    symbol: (found['symbol'] ?? '').replace(/\s*[-–—]\s*/g, '-').trim(),
  };
}

const placeDatePattern =
  /^(?:(?<place>[^\d,;:]{2,60}?)(?:\s*,\s*|\s+))?ngày(?<day>[\s\d.…_]*)tháng(?<month>[\s\d.…_]*)năm\s*(?<year>\d{4})[\s.]*$/iu;

const shortDatePattern =
  /^(?<place>[^\d,;:]{2,60}?)\s*,\s*(?:ngày\s*)?(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})[\s.]*$/iu;

function readPlaceDate(text: string): { placeName: string; date: PartialDate | null } | null {
  const found = (placeDatePattern.exec(text) ?? shortDatePattern.exec(text))?.groups;
  if (!found) return null;
  const month = readNumber(found['month']);
  const date = { year: Number(found['year']), month, day: month === null ? null : readNumber(found['day']) };
  const read = partialDate.safeParse(date);
  if (!read.success) return null;
  return { placeName: (found['place'] ?? '').trim(), date };
}

function readNumber(text: string | undefined): number | null {
  const digits = /\d+/.exec(text ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

const titles = new Set([
  'dang cong san viet nam',
  'cong hoa xa hoi chu nghia viet nam',
  'doc lap-tu do-hanh phuc',
  'doan tncs ho chi minh',
  'doan thanh nien cong san ho chi minh',
]);

function isTitleLine(text: string): boolean {
  return titles.has(foldSearchKey(text).replace(/\s*-\s*/g, '-'));
}

const stamp = /^(?:DỰ THẢO|MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|BẢN TẬP HUẤN)(?![\p{L}])/u;

function isIssuerLine({ text, column }: Line): boolean {
  return isCapitals(text) && column !== 'right' && !stamp.test(text) && text.length <= 120;
}

/** In small letters only where it stands: at the left, above the number. */
function isLeftName({ text, column }: Line): boolean {
  return (
    column === 'left' &&
    /^\p{Lu}/u.test(text) &&
    !/[.:;,]$/.test(text) &&
    text.length <= 60 &&
    !stamp.test(text.toLocaleUpperCase('vi'))
  );
}

// "TỈNH NAM ĐỊNH" alone names no body: it ends the line above.
const continuation = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|VÀ|VIỆT NAM)(?![\p{L}])/iu;

/** The issuing body is bold; where the look does not tell, it is the last line with what continues it. */
function divideIssuers(lines: readonly Line[]): Pick<RecognisedLetterhead, 'superiorLines' | 'issuerLines'> {
  const firstBold = lines.findIndex((line) => line.isBold);
  let start = firstBold;
  if (firstBold === -1 || (firstBold === 0 && lines.length > 1)) {
    start = lines.length - 1;
    while (start > 0 && continuation.test(lines[start]?.text ?? '')) start -= 1;
  }
  const texts = lines.map((line) => line.text);
  return { superiorLines: texts.slice(0, Math.max(0, start)), issuerLines: texts.slice(Math.max(0, start)) };
}
