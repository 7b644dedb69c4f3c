import { numberPattern, type NumberPattern } from '../../model/layout-record.ts';
import type { RecognisedLetterhead } from '../../reading/recognised-document.ts';

/**
 * The shape in which a document writes its number, `Số: 15 /BC-MTTQ-BTT`, and that line; null when no line shows it. What
 * stands between the parts decides; a shape that no layout has without its colon is taken as the same with one.
 */
export function recogniseNumberPattern(
  lines: readonly string[],
  { typeCode, symbol }: Pick<RecognisedLetterhead, 'typeCode' | 'symbol'>,
): { pattern: NumberPattern; line: string } | null {
  if (typeCode === '' || symbol === '') return null;
  const written = symbol.split('-').map(escape).join('\\s*[-–—]\\s*');
  const shape = new RegExp(
    `Số\\s*(?<colon>:?)[\\s.…_]*\\d*\\p{L}?[\\s.…_]*(?<first>[-–—/])\\s*${escape(typeCode)}\\s*(?<second>[-–—/])\\s*${written}`,
    'u',
  );
  for (const each of lines) {
    const found = shape.exec(each.normalize('NFC'));
    if (!found?.groups) continue;
    const { colon, first: one, second: other } = found.groups;
    const [first, second] = [mark(one), mark(other)];
    const wanted = `{number}${first}{type}${second}{symbol}`;
    const pattern = numberPattern.options.find(
      (option) => option === `Số${colon} ${wanted}` || option === `Số: ${wanted}`,
    );
    if (pattern) return { pattern, line: found[0].replace(/\s+/g, ' ') };
  }
  return null;
}

function mark(text: string | undefined): string {
  return text === '/' ? '/' : '-';
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
