import { describe, expect, it } from 'vitest';
import { report as reportSchema, type Report } from '../../../../core/model/report.ts';
import type { Block, Table } from '../../../../core/model/block.ts';
import { blankFigure } from '../../../../core/model/figure.ts';
import { listAppendices } from '../../../../core/rules/appendices/list-appendices.ts';
import {
  changeAppendix,
  joinAppendix,
  moveAppendix,
  moveTableToAppendix,
  moveTableToBody,
} from '../../../../core/rules/appendices/move-table.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { heading, indicator, paragraph, report } from '../../../support/records.ts';

const table = (id: string, columnCount = 3): Table => ({
  type: 'table',
  id,
  columnShares: Array.from({ length: columnCount }, () => 1),
  headerRowCount: 1,
  rows: ['Tổng hợp', '1.234'].map((text) => ({
    cells: Array.from({ length: columnCount }, () => ({ content: [[{ type: 'text' as const, text }]] })),
  })),
});

const blocks: Block[] = [
  heading('h1', 1, 'Kết quả công tác'),
  paragraph('p1', 'Các huyện đã kết nạp 120 hội viên.'),
  table('t1'),
  heading('h2', 2, 'An sinh xã hội'),
  table('t2', 20),
  paragraph('p2', 'Bảng 3. Danh sách mô hình mới'),
  table('t3'),
];
const known: Report = { ...report, sections: [], blocks, figures: [] };
const withFigures: Report = {
  ...known,
  figures: [{ ...blankFigure(indicator.id), state: 'value', value: '12' }],
};

function counter() {
  let count = 0;
  return () => `moi-${(count += 1)}`;
}
const move = (start: Report, ...ids: string[]) => {
  const newId = counter();
  return ids.reduce((moved, id) => moveTableToAppendix(moved, id, newId), start);
};
const textsOf = ({ blocks: all }: Report) =>
  all.filter(({ type }) => type !== 'table').map((block) => plainTextOfBlock(block));
const namesOf = (each: Report) =>
  listAppendices(each).map((printed) =>
    printed.kind === 'figures'
      ? `${printed.name}: số liệu`
      : `${printed.name}: ${printed.tables.map(({ id }) => id).join(', ')}`,
  );

describe('a table that is moved to an appendix', () => {
  it('is named in the paragraph above it, before the closing mark, and stays where the report speaks of it', () => {
    const moved = move(known, 't1');
    expect(textsOf(moved)).toContain('Các huyện đã kết nạp 120 hội viên (Phụ lục).');
    expect(moved.blocks.map(({ id }) => id)).toEqual(known.blocks.map(({ id }) => id));
    expect(namesOf(moved)).toEqual(['PHỤ LỤC: t1']);
    expect(reportSchema.parse(moved)).toEqual(moved);
  });

  it('comes behind the figures; its title is that of its heading or of the line that names it', () => {
    const moved = move(withFigures, 't1', 't3');
    expect(namesOf(moved)).toEqual(['PHỤ LỤC I: số liệu', 'PHỤ LỤC II: t1', 'PHỤ LỤC III: t3']);
    expect(listAppendices(moved).map((each) => (each.kind === 'tables' ? each.appendix.title : ''))).toEqual([
      '',
      'Kết quả công tác',
      'Danh sách mô hình mới',
    ]);
    expect(textsOf(moved)).toEqual(
      expect.arrayContaining([
        'Các huyện đã kết nạp 120 hội viên (Phụ lục II).',
        'Bảng 3. Danh sách mô hình mới (Phụ lục III)',
      ]),
    );
  });

  it('gets a line of its own under a heading, and lies across when it is too wide to stand upright', () => {
    const moved = move(withFigures, 't2');
    expect(textsOf(moved)).toContain('Có bảng kèm theo (Phụ lục II).');
    expect(listAppendices(moved).map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
  });

  it('is moved once', () => {
    const moved = move(known, 't1');
    expect(moveTableToAppendix(moved, 't1', counter())).toBe(moved);
    expect(moveTableToAppendix(known, 'khong-co', counter())).toBe(known);
  });
});

describe('what the text says of appendices', () => {
  const speaking: Report = {
    ...withFigures,
    blocks: [
      paragraph('p0', 'Số liệu (Phụ lục I); theo Phụ lục II của Nghị định 30.'),
      ...withFigures.blocks,
      paragraph('p9', 'Danh sách (chi tiết tại Phụ lục II) đã gửi.'),
    ],
  };

  it('follows their order, but what is not in brackets belongs to other documents', () => {
    const two = move(speaking, 't1', 't3');
    const [, first] = listAppendices(two);
    const turned = moveAppendix(two, first?.id ?? '', -1);
    expect(namesOf(turned)).toEqual(['PHỤ LỤC I: t1', 'PHỤ LỤC II: số liệu', 'PHỤ LỤC III: t3']);
    expect(textsOf(turned)).toEqual(
      expect.arrayContaining([
        'Số liệu (Phụ lục II); theo Phụ lục II của Nghị định 30.',
        'Các huyện đã kết nạp 120 hội viên (Phụ lục I).',
        'Danh sách (chi tiết tại Phụ lục I) đã gửi.',
      ]),
    );
    expect(moveAppendix(turned, first?.id ?? '', -1)).toBe(turned);
  });

  it('goes with a table that is moved back, and the others move up', () => {
    const two = move(speaking, 't1', 't3');
    const back = moveTableToBody(two, 't1');
    expect(namesOf(back)).toEqual(['PHỤ LỤC I: số liệu', 'PHỤ LỤC II: t3']);
    expect(textsOf(back)).toEqual(
      expect.arrayContaining([
        'Các huyện đã kết nạp 120 hội viên.',
        'Bảng 3. Danh sách mô hình mới (Phụ lục II)',
        'Danh sách (chi tiết tại Phụ lục II) đã gửi.',
      ]),
    );
    expect(moveTableToBody(known, 't1')).toBe(known);
  });

  it('gets a number when a second appendix comes', () => {
    const two = move(known, 't1', 't3');
    expect(textsOf(two)).toContain('Các huyện đã kết nạp 120 hội viên (Phụ lục I).');
    expect(textsOf(moveTableToBody(two, 't3'))).toContain('Các huyện đã kết nạp 120 hội viên (Phụ lục).');
  });
});

describe('an appendix', () => {
  it('holds several tables under one title and is gone with the last of them', () => {
    const one = move(known, 't1');
    const { id } = listAppendices(one)[0] ?? { id: '' };
    const joined = joinAppendix(one, 't3', id);
    expect(namesOf(joined)).toEqual(['PHỤ LỤC: t1, t3']);
    const less = moveTableToBody(joined, 't1');
    expect(namesOf(less)).toEqual(['PHỤ LỤC: t3']);
    expect(moveTableToBody(less, 't3').appendices).toEqual([{ kind: 'figures' }]);
    expect(joinAppendix(one, 't3', 'khong-co')).toBe(one);
  });

  it('takes another title and lies otherwise; fields of later versions are kept', () => {
    const one = move(known, 't1');
    const later = {
      ...one,
      appendices: one.appendices?.map((each) => ({ ...each, fromLater: 'giữ' })),
    };
    const [printed] = listAppendices(later);
    const changed = changeAppendix(later, printed?.id ?? '', { title: 'Kết nạp', orientation: 'landscape' });
    expect(reportSchema.parse(changed).appendices?.at(-1)).toMatchObject({
      title: 'Kết nạp',
      orientation: 'landscape',
      tableIds: ['t1'],
      fromLater: 'giữ',
    });
  });

  it('whose table was deleted in the text is not printed, and is there again with the table', () => {
    const two = move(known, 't1', 't3');
    const without = { ...two, blocks: two.blocks.filter(({ id }) => id !== 't1') };
    expect(namesOf(without)).toEqual(['PHỤ LỤC: t3']);
    expect(namesOf({ ...without, blocks: two.blocks })).toEqual(['PHỤ LỤC I: t1', 'PHỤ LỤC II: t3']);
  });
});
