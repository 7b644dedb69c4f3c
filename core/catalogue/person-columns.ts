import type { Person, Position } from '../model/person.ts';
import { checkPerson } from '../rules/catalogue/check-person.ts';
import type { CatalogueNoun, NounContext, Row } from './catalogue-noun.ts';

/** Người đứng đầu, cấp phó, khác: what decides how somebody signs. */
export const rankNames = {
  head: 'Người đứng đầu',
  deputy: 'Cấp phó',
  other: 'Khác',
} as const satisfies Record<Position['rank'], string>;

/** Người ký: a row for each position. */
export const personNoun: CatalogueNoun<Person> = {
  kind: 'person',
  columns: [
    { key: 'id', title: 'Mã', width: 24, type: 'text' },
    { key: 'fullName', title: 'Họ và tên', width: 26, type: 'text', isRequired: true },
    { key: 'title', title: 'Chức vụ', width: 24, type: 'text' },
    { key: 'organisation', title: 'Cơ quan, đơn vị', width: 34, type: 'choice', choices: 'organisation' },
    {
      key: 'rank',
      title: 'Cấp',
      width: 16,
      type: 'choice',
      choices: Object.entries(rankNames).map(([value, label]) => ({ value, label })),
    },
    { key: 'isActing', title: 'Quyền (Q.)', width: 11, type: 'yes-no' },
    { key: 'from', title: 'Từ ngày', width: 12, type: 'date' },
    { key: 'to', title: 'Đến ngày', width: 12, type: 'date' },
  ],
  listColumns: ['fullName', 'title', 'organisation', 'rank', 'from', 'to'],
  naturalKey: ['fullName'],
  recordColumns: ['id', 'fullName'],
  relatedKinds: ['organisation'],
  nameRecord: ({ fullName }) => fullName,
  writeRows: ({ id, fullName, positions }) =>
    positions.length === 0
      ? [{ id, fullName: fullName || null }]
      : positions.map((position) => ({ id, fullName: fullName || null, ...writePosition(position) })),
  summarise: ({ id, fullName, positions }, { today }: NounContext) => {
    const inOffice = positions.find(({ from, to }) => from <= today && (to === null || to >= today));
    const shown = inOffice ?? positions.toSorted((a, b) => b.from.localeCompare(a.from))[0];
    return { id, fullName: fullName || null, ...(shown && writePosition(shown)) };
  },
  readRows(rows, earlier, newId) {
    const problems: { row: number; column: string; sentence: string }[] = [];
    const positions = rows.flatMap((row, index) => {
      const isEmpty = ['title', 'organisation', 'rank', 'isActing', 'from', 'to'].every((key) => !row[key]);
      // Somebody without a position has one row that names none.
      if (isEmpty) return [];
      const missing = (['title', 'organisation', 'rank', 'from'] as const).filter((key) => !row[key]);
      for (const column of missing)
        problems.push({ row: index, column, sentence: 'Chức vụ thiếu nội dung này.' });
      return [readPosition(row, findEarlier(row, earlier))];
    });
    if (problems.length > 0) return { problems };
    return {
      record: { ...earlier, id: earlier?.id ?? newId, fullName: rows[0]?.fullName ?? '', positions },
    };
  },
  begin: (id) => ({ id, fullName: '', positions: [] }),
  check: checkPerson,
};

function writePosition({ title, organisationId, rank, isActing, from, to }: Position): Row {
  return {
    title: title || null,
    organisation: organisationId || null,
    rank,
    isActing: isActing ? 'yes' : 'no',
    from,
    to,
  };
}

function readPosition(row: Row, earlier: Position | undefined): Position {
  const { rank } = row;
  return {
    ...earlier,
    organisationId: row.organisation ?? '',
    title: row.title ?? '',
    rank: rank === 'head' || rank === 'deputy' ? rank : 'other',
    isActing: row.isActing === 'yes',
    from: row.from ?? '',
    to: row.to ?? null,
  };
}

/** What a position holds beside its columns goes on with the one that began on the same day in the same place. */
function findEarlier(row: Row, earlier: Person | null): Position | undefined {
  return earlier?.positions.find(
    ({ organisationId, title, from }) =>
      organisationId === row.organisation && from === row.from && title === row.title,
  );
}
