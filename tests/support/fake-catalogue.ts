import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { catalogueNouns } from '../../core/catalogue/catalogue-nouns.ts';
import type { CatalogueKind } from '../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../core/catalogue/catalogue-noun.ts';
import { compareRecords } from '../../core/catalogue/compare-rows.ts';
import type { CitedDocument } from '../../core/model/cited-document.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { RecipientList } from '../../core/model/recipient-list.ts';
import { fakeBodies, fakePeriod } from './fake-data.ts';
import { indicator, outline } from './records.ts';

type CatalogueChannel = Extract<Channel, `catalogue:${string}`>;
type Handlers = { [C in CatalogueChannel]: (args: Args<C>) => Promise<Result<C>> };

const savedAt = '2026-06-01T03:42:07.000Z';

/** As many as an office has after some years. */
export const fakeCitedDocuments: CitedDocument[] = [
  {
    id: 'qd-217-tw',
    type: 'Quyết định',
    number: '217-QĐ/TW',
    issuer: 'Bộ Chính trị',
    date: '2013-12-12',
    title: 'ban hành Quy chế giám sát và phản biện xã hội',
    validUntil: null,
  },
  {
    id: 'ct-02-tu',
    type: 'Chỉ thị',
    number: '02-CT/TU',
    issuer: 'Ban Thường vụ Tỉnh uỷ',
    date: '2021-01-08',
    title: 'về lãnh đạo cuộc bầu cử đại biểu Quốc hội khoá XV',
    validUntil: '2021-06-30',
  },
  ...Array.from({ length: 40 }, (_, index) => ({
    id: `kh-${index + 1}`,
    type: 'Kế hoạch',
    number: `${index + 1}-KH/TU`,
    issuer: 'Tỉnh uỷ Nam Định',
    date: `2020-0${(index % 9) + 1}-15`,
    title: `về công tác dân vận năm 2020, đợt ${index + 1}`,
    validUntil: null,
  })),
];

const fakeRecipientLists: RecipientList[] = [
  {
    id: 'bao-cao-dinh-ky',
    organisationId: fakeBodies[0]?.id ?? '',
    name: 'Báo cáo định kỳ',
    use: 'report',
    recipients: ['Thường trực Tỉnh uỷ', 'Ban Dân vận Tỉnh uỷ', 'Lưu Văn phòng'],
  },
];

const fakeIndicators: Indicator[] = [
  indicator,
  { ...indicator, id: 'nd01-nu', code: 'ND01.1', label: 'nữ', parentId: 'nd01' },
  { ...indicator, id: 'nd02', code: 'ND02', label: 'Tổng số hội viên', kind: 'stock' },
];

type Kept = { record: CatalogueRecord; version: number; savedAt: string; earlier: CatalogueRecord[] };

/** The catalogue in memory: versions, earlier states, a bin; `qd-217-tw` is used. */
export function createFakeCatalogue(): Handlers {
  const shelves = new Map<CatalogueKind, Map<string, Kept>>();
  const bin = new Map<string, { kind: CatalogueKind; kept: Kept }>();
  const begin: Partial<Record<CatalogueKind, CatalogueRecord[]>> = {
    'cited-document': fakeCitedDocuments,
    'recipient-list': fakeRecipientLists,
    outline: [outline, { ...outline, id: 'de-cuong-khac', name: 'Đề cương khác' }],
    indicator: fakeIndicators,
    period: [fakePeriod],
  };
  const shelfOf = (kind: CatalogueKind) => {
    const shelf =
      shelves.get(kind) ??
      new Map((begin[kind] ?? []).map((record) => [record.id, { record, version: 1, savedAt, earlier: [] }]));
    shelves.set(kind, shelf);
    return shelf;
  };
  const context = {
    today: '2026-06-01',
    names: {
      organisation: fakeBodies.map(({ id, name }) => ({ value: id, label: name })),
      outline: [{ value: outline.id, label: outline.name }],
    },
  };
  const usesOf = (id: string): Result<'catalogue:find-uses'> =>
    id === 'qd-217-tw'
      ? [
          {
            label: 'Báo cáo quý I năm 2021 – Hội Nông dân tỉnh',
            jump: { kind: 'report', periodId: '2021-q1', organisationId: fakeBodies[0]?.id ?? '' },
          },
        ]
      : [];
  const nounOf = (kind: CatalogueKind) => {
    const noun = catalogueNouns[kind];
    if (!noun) throw new ProblemError('unknown-record-kind', { kind });
    return noun;
  };
  return {
    'catalogue:list': async ({ kind }) => ({
      entries: [...shelfOf(kind).values()].map(({ record, version, savedAt: at }) => ({
        record,
        version,
        savedAt: at,
      })),
      context,
      problems: [],
    }),
    'catalogue:save': async ({ kind, changes }) => {
      const shelf = shelfOf(kind);
      for (const { record, expectedVersion } of changes)
        if ((shelf.get(record.id)?.version ?? 0) !== expectedVersion)
          throw new ProblemError('stale-version', { kind, id: record.id });
      return {
        saved: changes.map(({ record, expectedVersion }) => {
          const known = shelf.get(record.id);
          const version = expectedVersion + 1;
          shelf.set(record.id, {
            record,
            version,
            savedAt,
            earlier: known ? [known.record, ...known.earlier] : [],
          });
          return { id: record.id, version, savedAt };
        }),
        problem: null,
      };
    },
    'catalogue:find-uses': async ({ id }) => usesOf(id),
    'catalogue:remove': async ({ kind, items }) => {
      const used = items.flatMap(({ id }) => (usesOf(id).length > 0 ? [{ id, uses: usesOf(id) }] : []));
      if (used.length > 0) return { status: 'used', used };
      return {
        status: 'removed',
        removed: items.map(({ id }) => {
          const binId = `${id}~${bin.size}`;
          const kept = shelfOf(kind).get(id);
          if (kept) bin.set(binId, { kind, kept });
          shelfOf(kind).delete(id);
          return { id, binId };
        }),
      };
    },
    'catalogue:list-removed': async ({ kind }) =>
      [...bin]
        .filter(([, each]) => each.kind === kind)
        .map(([binId, { kept }]) => ({
          binId,
          id: kept.record.id,
          name: nounOf(kind).nameRecord(kept.record, context),
          removedAt: savedAt,
        })),
    'catalogue:bring-back': async ({ kind, binId }) => {
      const found = bin.get(binId);
      if (!found) throw new ProblemError('record-missing', { kind });
      bin.delete(binId);
      shelfOf(kind).set(found.kept.record.id, found.kept);
      const { record, version } = found.kept;
      return { record, version, savedAt };
    },
    'catalogue:list-versions': async ({ kind, id }) => {
      const kept = shelfOf(kind).get(id);
      if (!kept) return [];
      return kept.earlier.map((earlier, index) => ({
        stateId: String(index),
        savedAt,
        changes: compareRecords(nounOf(kind), earlier, kept.earlier[index - 1] ?? kept.record, context),
      }));
    },
    'catalogue:read-version': async ({ kind, id, stateId }) => {
      const record = shelfOf(kind).get(id)?.earlier[Number(stateId)];
      if (!record) throw new ProblemError('record-missing', { kind, id });
      return { record, savedAt };
    },
    'catalogue:export': async () => ({
      status: 'done',
      exportId: 'catalogue',
      fileName: 'Danh mục.xlsx',
      folder: 'D:\\Báo cáo\\2021',
      pageCount: null,
      missingCharacters: [],
    }),
    'catalogue:read-file': async ({ kind }) => {
      const [changed, same] = [...shelfOf(kind).values()];
      if (!changed || !same) return null;
      const record = { ...changed.record, issuer: 'Ban Chấp hành Trung ương' };
      return {
        fileName: 'van-ban.xlsx',
        comparison: {
          status: 'compared',
          unchangedCount: 40,
          notes: ['Không lấy cột “Ghi chú”: danh mục này không có.'],
          refused: [
            {
              fileRow: 9,
              title: 'Ngày ban hành',
              sentence: 'Chưa đọc được ngày “31/2/2021”. Viết đủ ngày, tháng, năm như 16/3/2021.',
            },
          ],
          differences: [
            {
              status: 'changed',
              record,
              name: nounOf(kind).nameRecord(record, context),
              changes: compareRecords(nounOf(kind), changed.record, record, context),
              fileRows: [5],
            },
            {
              status: 'added',
              record: { ...changed.record, id: 'moi', number: '5-NQ/TW' },
              name: 'Nghị quyết số 5-NQ/TW',
              changes: [{ part: null, title: 'Số, ký hiệu', before: '', after: '5-NQ/TW' }],
              fileRows: [7],
            },
          ],
        },
      };
    },
    'catalogue:find-figures': async ({ id }) => (id === 'nd01' ? usesOf('qd-217-tw') : []),
    'catalogue:cancel-reading': async () => ({}),
  };
}
