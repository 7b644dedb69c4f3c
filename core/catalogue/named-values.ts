import type { PeriodKind } from '../model/period.ts';
import { workAreas } from '../rules/outlines/work-areas.ts';
import { foldToneKey } from '../rules/text/fold-search-key.ts';
import type { Choice } from './catalogue-noun.ts';

/** The kinds of organisation of today's structure; a house may have others, which are shown by their id. */
export const organisationKinds: readonly Choice[] = [
  { value: 'front', label: 'Mặt trận Tổ quốc' },
  { value: 'trade-union', label: 'Công đoàn' },
  { value: 'farmers-union', label: 'Hội Nông dân' },
  { value: 'womens-union', label: 'Hội Liên hiệp Phụ nữ' },
  { value: 'youth-union', label: 'Đoàn Thanh niên' },
  { value: 'veterans-association', label: 'Hội Cựu chiến binh' },
  { value: 'mass-mobilization-commission', label: 'Cơ quan dân vận của cấp uỷ' },
  { value: 'propaganda-commission', label: 'Cơ quan tuyên giáo của cấp uỷ' },
  { value: 'party-committee', label: 'Cấp uỷ' },
  { value: 'district-party-committee', label: 'Cấp uỷ cấp huyện' },
  { value: 'other', label: 'Cơ quan khác' },
];

export const periodKinds: readonly { value: PeriodKind; label: string }[] = [
  { value: 'month', label: 'Tháng' },
  { value: 'quarter', label: 'Quý' },
  { value: 'half-year', label: '6 tháng đầu năm' },
  { value: 'nine-months', label: '9 tháng' },
  { value: 'year', label: 'Năm' },
  { value: 'special', label: 'Chuyên đề' },
  { value: 'urgent', label: 'Đột xuất' },
];

export const workAreaChoices: readonly Choice[] = workAreas.map(({ id, name }) => ({
  value: id,
  label: name,
}));

/** The words for a value; of one that has none the value itself. */
export function nameValue(value: string, choices: readonly Choice[]): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** The value that words stand for: by label, by another spelling of it, or the value itself; null when it is none. */
export function readValue(text: string, choices: readonly Choice[]): string | null {
  const wanted = text.trim();
  const key = foldToneKey(wanted);
  const found =
    choices.find(({ label }) => label === wanted) ??
    choices.find(({ label }) => foldToneKey(label) === key) ??
    choices.find(({ value }) => value === wanted);
  if (found) return found.value;
  return /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(wanted) ? wanted : null;
}

/** Several values, one below the other. */
export function nameValues(values: readonly string[], choices: readonly Choice[]): string | null {
  return values.map((value) => nameValue(value, choices)).join('\n') || null;
}

/** The values of lines; the first line that is none is told instead. */
export function readValues(
  text: string | null | undefined,
  choices: readonly Choice[],
): { values: string[] } | { unknown: string } {
  const values: string[] = [];
  for (const each of (text ?? '').split(/\n|;/)) {
    if (each.trim() === '') continue;
    const value = readValue(each, choices);
    if (value === null) return { unknown: each.trim() };
    if (!values.includes(value)) values.push(value);
  }
  return { values };
}
