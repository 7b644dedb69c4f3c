import { buildPeriodicReport } from '../../core/documents/periodic-report.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../core/layouts/layout-profile.ts';
import type { Block, Table } from '../../core/model/block.ts';
import { blankFigure } from '../../core/model/figure.ts';
import type { OrganisationVersion } from '../../core/model/organisation.ts';
import type { Report } from '../../core/model/report.ts';
import { changeAppendix, joinAppendix, moveTableToAppendix } from '../../core/rules/appendices/move-table.ts';
import { listAppendices } from '../../core/rules/appendices/list-appendices.ts';
import {
  commission,
  heading,
  indicator,
  organisation,
  paragraph,
  period,
  report,
} from '../support/records.ts';

type Cell = { text: string; columnSpan?: number; rowSpan?: number; align?: 'center' | 'right' };

const tableOf = (id: string, shares: number[], headerRowCount: number, rows: Cell[][]): Table => ({
  type: 'table',
  id,
  columnShares: shares,
  headerRowCount,
  rows: rows.map((cells) => ({
    cells: cells.map(({ text, ...look }) => ({ ...look, content: [[{ type: 'text' as const, text }]] })),
  })),
});

const count = (length: number) => Array.from({ length }, (_, index) => index + 1);

/** So many columns that they stand in parts even across: TT, the commune, and months with a head above them. */
const wide = tableOf(
  'rong',
  count(40).map(() => 1),
  2,
  [
    [
      { text: 'TT', rowSpan: 2, align: 'center' },
      { text: 'Xã, phường', rowSpan: 2, align: 'center' },
      { text: 'Số mô hình', columnSpan: 19, align: 'center' },
      { text: 'Số hộ tham gia', columnSpan: 19, align: 'center' },
    ],
    count(38).map((month) => ({ text: `Đợt ${month}`, align: 'center' as const })),
    ...count(9).map((row): Cell[] => [
      { text: String(row), align: 'center' },
      { text: `Xã Nghĩa Thành ${row}` },
      ...count(38).map((month) => ({ text: `${month}.${row}05`, align: 'right' as const })),
    ]),
  ],
);

const plain = (id: string, name: string, rows: number) =>
  tableOf(id, [12, 93, 30, 30], 1, [
    ['TT', `Danh sách: ${name}`, 'Quý trước', 'Quý này'].map((text) => ({ text, align: 'center' as const })),
    ...count(rows).map((row): Cell[] => [
      { text: String(row), align: 'center' },
      { text: `${name} ${id}${row} của khu dân cư` },
      { text: `${row + 3}.105`, align: 'right' },
      { text: `${row + 4}.215`, align: 'right' },
    ]),
  ]);

const blocks: Block[] = [
  heading('h1', 1, 'Kết quả công tác'),
  paragraph('doan-1', 'Các xã, phường đã xây dựng nhiều mô hình dân vận khéo.'),
  plain('mo', 'Tên mô hình', 60),
  paragraph('doan-2', 'Số hội viên mới tăng so với quý trước; hội viên ra khỏi Hội giảm.'),
  plain('moi', 'Hội viên mới', 12),
  plain('ra', 'Hội viên ra', 10),
  heading('h2', 1, 'Nhiệm vụ'),
  paragraph('doan-3', 'Số mô hình, số hộ tham gia theo từng đợt như sau:'),
  wide,
  paragraph('doan-4', 'Tiếp tục nhân rộng các mô hình.'),
];

/** A report with four appendices: figures, a table over two pages, two tables, and one too wide for its page. */
export function reportWithAppendices(): Report {
  const start: Report = {
    ...report,
    header: { ...report.header, number: '7', date: { year: 2021, month: 3, day: 18 } },
    sections: [],
    blocks,
    figures: [{ ...blankFigure(indicator.id), state: 'value', value: '41', yearTarget: '100' }],
  };
  let ids = 0;
  const newId = () => `phu-luc-${(ids += 1)}`;
  const moved = ['mo', 'moi', 'rong'].reduce((each, id) => moveTableToAppendix(each, id, newId), start);
  const second = listAppendices(moved).find((each) => each.kind === 'tables' && each.tables[0]?.id === 'moi');
  const id = second?.id ?? '';
  return changeAppendix(joinAppendix(moved, 'ra', id), id, { title: 'Hội viên kết nạp mới và ra khỏi Hội' });
}

export function measuredAppendices(layout: LayoutProfile): PrintDocument {
  const [body] = layout.family === 'party' ? commission.versions : organisation.versions;
  return buildPeriodicReport({
    report: reportWithAppendices(),
    organisation: body as OrganisationVersion,
    period,
    layout,
    indicators: [indicator],
    citedDocuments: [],
    lastTasks: [],
  });
}
