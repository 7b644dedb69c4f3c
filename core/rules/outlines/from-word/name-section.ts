import { isCapitals } from '../../recognise/read-lines.ts';

const periodName =
  /(?:trong\s+)?(?:quý\s+(?:[IVX]+|[1-4])|tháng\s+\d{1,2}|(?:6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm|(?:6|sáu)\s+tháng|(?:9|chín)\s+tháng(?:\s+đầu\s+năm)?|năm)(?:\s*[/,-]\s*|\s+)(?:năm\s+)?(?:19|20)\d\d/giu;

/**
 * The title as every period can use it: the period's own name becomes `{period}`, in next tasks `{nextPeriod}`, and a title
 * in capitals is written in small letters, as the page sets the capitals of a part.
 */
export function nameSection(title: string, isAboutNext: boolean): string {
  const small = isCapitals(title) && /\s/u.test(title) ? writeSmall(title) : title;
  return small
    .replace(periodName, isAboutNext ? '{nextPeriod}' : '{period}')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:.;,–-]+$/u, '')
    .trim();
}

/** The same title without the name of a period. */
export function dropPeriod(title: string): string {
  return title
    .replace(periodName, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:.;,–-]+$/u, '')
    .trim();
}

// What keeps its capital in running text; longer names first.
const names: readonly string[] = [
  'Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc',
  'Mặt trận',
  'Liên đoàn Lao động',
  'Công đoàn',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Đoàn Thanh niên',
  'Ban Tuyên giáo và Dân vận',
  'Ban Dân vận',
  'Dân vận khéo',
  'Ban Thường vụ',
  'Uỷ ban nhân dân',
  'Hội đồng nhân dân',
  'Nhân dân',
  'Nhà nước',
  'Tỉnh uỷ',
  'Tỉnh ủy',
  'Thành uỷ',
  'Thành ủy',
  'Trung ương',
  'Quốc hội',
  'Chính phủ',
  'Đảng',
  'Hội',
  'Đoàn',
];
const abbreviations = new Set([
  'MTTQ',
  'UBND',
  'HĐND',
  'LHPN',
  'TNCS',
  'CNVCLĐ',
  'NTM',
  'CCB',
  'QCDC',
  'HTX',
  'BCH',
]);

/** A text in small letters, its first one a capital, with names, abbreviations and Roman numbers as they were. */
export function writeSmall(text: string): string {
  let small = text.toLocaleLowerCase('vi');
  for (const name of names) {
    const pattern = new RegExp(`(?<![\\p{L}])${name.toLocaleLowerCase('vi')}(?![\\p{L}])`, 'gu');
    // "đoàn viên", "hội viên", "hội nghị" are no names of bodies.
    const isCommon = name === 'Đoàn' || name === 'Hội';
    small = small.replace(pattern, (found, index: number) =>
      isCommon && /^\s+(?:viên|nghị|thảo|thi|đồng|chợ|kết|phí|quán)/u.test(small.slice(index + found.length))
        ? found
        : name,
    );
  }
  const words = text.split(/(?<=\s)|(?=\s)/u);
  small = small
    .split(/(?<=\s)|(?=\s)/u)
    .map((word, index) => {
      const before = words[index] ?? '';
      const letters = before.replace(/[^\p{L}]/gu, '');
      return abbreviations.has(letters) || /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?:\/\d+)?[,.:]?$/u.test(before)
        ? before
        : word;
    })
    .join('');
  return small.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi'));
}
