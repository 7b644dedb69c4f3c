import type { Finding } from '../../catalogue/catalogue-noun.ts';
import type { HolidayYear } from '../../model/holiday-year.ts';
import { dayOfWeek } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';

/** Each day stands in its own year and once; what is worked instead is a Saturday or Sunday, what is given free is not. */
export function checkHolidayYear(record: HolidayYear, others: readonly HolidayYear[]): Finding[] {
  const findings: Finding[] = [];
  const add = (severity: Finding['severity'], code: string, index: number, sentence: string) =>
    findings.push({ code, field: `days.${index}.date`, sentence, severity });
  if (others.some(({ year }) => year === record.year))
    findings.push({
      code: 'listed-twice',
      field: 'year',
      sentence: `Năm ${record.year} đã có trong danh mục.`,
      severity: 'refused',
    });
  const seen = new Set<string>();
  record.days.forEach(({ date, kind, name }, index) => {
    const shown = formatDateShort(date);
    if (date.slice(0, 4) !== String(record.year))
      add('refused', 'other-year', index, `Ngày ${shown} không thuộc năm ${record.year}.`);
    if (seen.has(date)) add('refused', 'listed-twice', index, `Ngày ${shown} ghi hai lần.`);
    seen.add(date);
    if (name.trim() === '')
      findings.push({
        code: 'empty',
        field: `days.${index}.name`,
        sentence: `Ghi tên của ngày ${shown}, ví dụ “Quốc khánh”.`,
        severity: 'refused',
      });
    const isWeekend = dayOfWeek(date) > 5;
    if (kind === 'make-up' && !isWeekend)
      add(
        'refused',
        'make-up-on-working-day',
        index,
        `Ngày ${shown} vốn là ngày làm việc; làm bù chỉ vào thứ bảy, chủ nhật.`,
      );
    if (kind === 'bridge' && isWeekend)
      add(
        'refused',
        'bridge-on-weekend',
        index,
        `Ngày ${shown} là thứ bảy hoặc chủ nhật, vốn đã nghỉ; không cần hoán đổi.`,
      );
  });
  const bridges = record.days.filter(({ kind }) => kind === 'bridge').length;
  const makeUps = record.days.filter(({ kind }) => kind === 'make-up').length;
  if (bridges !== makeUps)
    findings.push({
      code: 'uneven-swap',
      field: 'days',
      sentence: `Có ${bridges} ngày nghỉ hoán đổi nhưng ${makeUps} ngày làm bù; mỗi ngày hoán đổi thường có một ngày làm bù.`,
      severity: 'warning',
    });
  return findings;
}
