import type { HolidayYear, SpecialDay } from '../model/holiday-year.ts';
import { checkHolidayYear } from '../rules/catalogue/check-holiday-year.ts';
import type { CatalogueNoun, Row } from './catalogue-noun.ts';

export const specialDayNames = {
  holiday: 'Nghỉ lễ, Tết, nghỉ bù',
  bridge: 'Nghỉ hoán đổi',
  'make-up': 'Làm bù',
} as const satisfies Record<SpecialDay['kind'], string>;

export const certaintyNames = {
  certain: 'Đã xác nhận',
  'to-confirm': 'Chờ xác nhận',
} as const satisfies Record<SpecialDay['certainty'], string>;

const choicesOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Ngày nghỉ: a row for each day of a year. */
export const holidayYearNoun: CatalogueNoun<HolidayYear> = {
  kind: 'holiday-year',
  columns: [
    { key: 'id', title: 'Mã', width: 8, type: 'text' },
    { key: 'year', title: 'Năm', width: 8, type: 'number', isUngrouped: true, isRequired: true },
    { key: 'date', title: 'Ngày', width: 12, type: 'date' },
    { key: 'kind', title: 'Loại', width: 22, type: 'choice', choices: choicesOf(specialDayNames) },
    { key: 'name', title: 'Tên ngày', width: 40, type: 'text' },
    {
      key: 'certainty',
      title: 'Mức chắc chắn',
      width: 16,
      type: 'choice',
      choices: choicesOf(certaintyNames),
    },
    { key: 'source', title: 'Căn cứ', width: 60, type: 'text' },
    { key: 'dayCount', title: 'Số ngày đã ghi', width: 14, type: 'number', isOnlyListed: true },
    { key: 'unsureCount', title: 'Chờ xác nhận', width: 14, type: 'number', isOnlyListed: true },
  ],
  listColumns: ['year', 'dayCount', 'unsureCount'],
  naturalKey: ['year'],
  recordColumns: ['id', 'year', 'dayCount', 'unsureCount'],
  relatedKinds: [],
  nameRecord: ({ year }) => `Năm ${year}`,
  writeRows: (record) => {
    const common = summarise(record);
    return record.days.length === 0
      ? [common]
      : record.days.map(({ date, kind, name, certainty, source }) => ({
          ...common,
          date,
          kind,
          name: name || null,
          certainty,
          source: source || null,
        }));
  },
  summarise,
  readRows(rows, earlier, newId) {
    const year = Number(rows[0]?.year ?? '');
    const problems: { row: number; column: string; sentence: string }[] = [];
    const id = earlier?.id ?? newId;
    if (/^\d{4}$/.test(id) && id !== String(year))
      problems.push({ row: 0, column: 'year', sentence: `Mã “${id}” và năm ${year} không khớp nhau.` });
    const days = rows.flatMap((row, index) => {
      if (['date', 'kind', 'name', 'source'].every((key) => !row[key])) return [];
      for (const column of ['date', 'kind', 'name'] as const)
        if (!row[column])
          problems.push({ row: index, column, sentence: 'Ngày này thiếu nội dung ở cột này.' });
      return [readDay(row, earlier)];
    });
    if (problems.length > 0) return { problems };
    const sorted = days.toSorted((first, second) => first.date.localeCompare(second.date));
    return { record: { ...earlier, id: String(year), year, days: sorted } };
  },
  begin: (_newId, { today }, records) => {
    const years = records.map((each) => each.year);
    const year = Math.max(Number(today.slice(0, 4)) - 1, ...years) + 1;
    return { id: String(year), year, days: [] };
  },
  check: checkHolidayYear,
};

function summarise({ id, year, days }: HolidayYear): Row {
  return {
    id,
    year: String(year),
    dayCount: String(days.length),
    unsureCount: String(days.filter(({ certainty }) => certainty === 'to-confirm').length),
  };
}

function readDay(row: Row, earlier: HolidayYear | null): SpecialDay {
  const { date, kind, certainty } = row;
  return {
    ...earlier?.days.find((day) => day.date === date),
    date: date ?? '',
    kind: kind === 'bridge' || kind === 'make-up' ? kind : 'holiday',
    name: row.name ?? '',
    certainty: certainty === 'certain' ? 'certain' : 'to-confirm',
    source: row.source ?? '',
  };
}
