import type { Handlers } from '../../core/contract/contract.ts';
import type { recentContract, RecentRow } from '../../core/contract/recent.ts';
import { isSameDocument } from '../../core/rules/recent/note-opened.ts';

const openedAt = '2021-03-16T03:42:07.000Z';

/** Mở gần đây with one document of each kind and fate. */
export function createFakeRecent(): Pick<Handlers, keyof typeof recentContract> {
  let rows: RecentRow[] = [
    {
      document: { kind: 'report', periodId: '2021-q1', organisationId: 'nam-dinh-hoi-nong-dan' },
      name: 'Báo cáo quý I/2021 - Hội Nông dân',
      detail: 'Số 15 · kết quả công tác Hội và phong trào nông dân quý I, nhiệm vụ quý II năm 2021',
      secrecy: '',
      openedAt,
      state: 'there',
    },
    {
      document: { kind: 'letter', periodId: '2021-q1', id: 'request' },
      name: 'Công văn đề nghị báo cáo',
      detail: 'Số 12',
      secrecy: 'Mật',
      openedAt,
      state: 'there',
    },
    {
      document: { kind: 'report', periodId: '2020-q4', organisationId: 'nam-dinh-mttq' },
      name: 'Báo cáo quý IV/2020 - Uỷ ban Mặt trận Tổ quốc',
      detail: '',
      secrecy: '',
      openedAt,
      state: 'in-bin',
    },
    {
      document: { kind: 'letter', periodId: '2020-q4', id: 'minutes' },
      name: 'Công văn',
      detail: '',
      secrecy: '',
      openedAt,
      state: 'unreadable',
    },
  ];
  return {
    'recent:list': async () => ({ rows }),
    'recent:forget': async ({ document }) => {
      rows = rows.filter((row) => !isSameDocument(row.document, document));
      return { rows };
    },
    'recent:clear': async () => {
      rows = [];
      return { rows };
    },
  };
}
