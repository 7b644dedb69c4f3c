import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../../core/model/block.ts';
import { report as reportSchema } from '../../../../core/model/report.ts';
import type { OutlinePlacement } from '../../../../core/reading/outline-placement.ts';
import { beginFromPlacement } from '../../../../core/rules/beginning/begin-from-placement.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { fakeOpenedReport } from '../../../support/fake-data.ts';

const { report: draft, signers } = fakeOpenedReport('nam-dinh-hoi-lhpn');
const origin = { fileName: 'Báo cáo quý IV.docx' };
const paragraph = (id: string): Block => ({
  type: 'paragraph',
  id,
  copiedFrom: origin,
  content: [{ type: 'text', text: `Câu ${id}.` }],
});

const placement: OutlinePlacement = {
  sections: [
    { sectionId: 'mo-dau', sourceTitle: null, blocks: [paragraph('1')] },
    { sectionId: 'an-sinh', sourceTitle: '3. An sinh', blocks: [paragraph('2'), paragraph('3')] },
  ],
  appendices: [],
  unplaced: [
    { block: paragraph('4'), under: '', suggestedSectionId: null },
    { block: paragraph('5'), under: '', suggestedSectionId: 'an-sinh' },
  ],
  header: {
    number: '118',
    date: { year: 2020, month: 12, day: 10 },
    placeName: 'Thành Nam',
    signerName: 'Vũ  Thị Lan',
    recipients: ['Tỉnh uỷ'],
  },
};

type Options = Partial<Parameters<typeof beginFromPlacement>[0]>;
const begin = (options: Options = {}) =>
  beginFromPlacement({
    draft,
    placement,
    sectionIds: new Set(['mo-dau', 'an-sinh']),
    places: new Map(),
    appendixIds: new Set(),
    headerFields: new Set(),
    signers,
    newId: () => 'moi',
    ...options,
  });
const textUnder = (blocks: readonly Block[], sectionId: string) => {
  const start = blocks.findIndex((block) => block.type === 'heading' && block.sectionId === sectionId);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.sectionId);
  return rest.slice(0, end === -1 ? undefined : end).map(plainTextOfBlock);
};

const table = (id: string): Table => ({
  type: 'table',
  id,
  copiedFrom: origin,
  columnShares: [1],
  headerRowCount: 0,
  rows: [{ cells: [{ content: [[{ type: 'text', text: `Bảng ${id}` }]] }] }],
});
const tables = (id: string, name: string, own: Table[]) => ({
  kind: 'tables' as const,
  id,
  name,
  title: `Phần ${id}`,
  reference: '',
  orientation: 'landscape' as const,
  tables: own,
});
const saying = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  content: [{ type: 'text', text }],
});

describe('appendices of an old file', () => {
  const withAppendices: OutlinePlacement = {
    ...placement,
    sections: [
      {
        sectionId: 'mo-dau',
        sourceTitle: null,
        blocks: [saying('1', 'Chi tiết ở Phụ lục II.'), paragraph('2')],
      },
      { sectionId: 'an-sinh', sourceTitle: null, blocks: [saying('3', 'Xem (Phụ lục I)'), paragraph('4')] },
    ],
    appendices: [
      tables('a', 'PHỤ LỤC I', [table('t1'), table('t2')]),
      { kind: 'figures' },
      tables('b', 'PHỤ LỤC II', [table('t3')]),
      tables('c', '', [table('t4')]),
    ],
  };

  it('keep their tables where the text speaks of them, and their order, title and paper', () => {
    const report = begin({ placement: withAppendices, appendixIds: new Set(['a', 'b', 'c']) });
    expect(textUnder(report.blocks, 'an-sinh')).toEqual([
      'Xem (Phụ lục I)',
      'Bảng t1',
      'Bảng t2',
      'Câu 4.',
      'Bảng t4',
    ]);
    expect(report.blocks.slice(0, 3).map(plainTextOfBlock)).toEqual([
      'Chi tiết ở Phụ lục II.',
      'Bảng t3',
      'Câu 2.',
    ]);
    expect(report.appendices).toEqual([
      { kind: 'tables', id: 'a', title: 'Phần a', orientation: 'landscape', tableIds: ['t1', 't2'] },
      { kind: 'figures' },
      { kind: 'tables', id: 'b', title: 'Phần b', orientation: 'landscape', tableIds: ['t3'] },
      { kind: 'tables', id: 'c', title: 'Phần c', orientation: 'landscape', tableIds: ['t4'] },
    ]);
    expect(reportSchema.safeParse(report).success).toBe(true);
  });

  it('are left out when they are not wanted', () => {
    const report = begin({ placement: withAppendices });
    expect(report.blocks.some((block) => block.type === 'table')).toBe(false);
    expect(report.appendices).toEqual(draft.appendices);
  });
});

describe('beginFromPlacement', () => {
  it('puts each section’s text under its heading in the place of the empty paragraph, marked as copied', () => {
    const { blocks } = begin();
    expect(plainTextOfBlock(blocks[0] ?? paragraph(''))).toBe('Câu 1.');
    expect(textUnder(blocks, 'an-sinh')).toEqual(['Câu 2.', 'Câu 3.']);
    expect(blocks.filter((block) => block.copiedFrom)).toHaveLength(3);
    expect(textUnder(blocks, 'giam-sat')).toEqual(['']);
  });

  it('puts what found no section where the user wants it, and leaves out the rest', () => {
    const { blocks } = begin({
      places: new Map([
        ['5', 'an-sinh'],
        ['4', 'giam-sat'],
      ]),
    });
    expect(textUnder(blocks, 'an-sinh')).toEqual(['Câu 2.', 'Câu 3.', 'Câu 5.']);
    expect(textUnder(blocks, 'giam-sat')).toEqual(['Câu 4.']);
    expect(textUnder(begin().blocks, 'giam-sat')).toEqual(['']);
  });

  it('leaves out a section that is not wanted', () => {
    expect(textUnder(begin({ sectionIds: new Set(['mo-dau']) }).blocks, 'an-sinh')).toEqual(['']);
  });

  it('takes the chosen header fields and knows the signer, but never the old number and date', () => {
    const { header } = begin({
      headerFields: new Set(['placeName', 'signerName', 'recipients', 'abstract']),
    });
    expect(header).toEqual({
      ...draft.header,
      placeName: 'Thành Nam',
      signerName: 'Vũ  Thị Lan',
      signerId: 'vu-thi-lan',
      recipients: ['Tỉnh uỷ'],
    });
    expect(begin().header).toEqual(draft.header);
  });

  it('finds room also for a section whose heading was deleted', () => {
    const blocks = draft.blocks.filter((block) => block.type !== 'heading' || block.sectionId !== 'an-sinh');
    expect(textUnder(begin({ draft: { ...draft, blocks } }).blocks, 'an-sinh')).toEqual(['Câu 2.', 'Câu 3.']);
  });

  it('brings every wanted block in exactly once', () => {
    const ids = draft.sections.filter((each) => each.kind !== 'figures').map((each) => each.id);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { maxLength: 12 }), (wanted) => {
        const unplaced = wanted.map((_id, index) => ({
          block: paragraph(`u${index}`),
          under: '',
          suggestedSectionId: null,
        }));
        const { blocks } = begin({
          placement: { ...placement, unplaced },
          places: new Map(wanted.map((sectionId, index) => [`u${index}`, sectionId])),
        });
        const came = blocks.filter((block) => block.copiedFrom).map((block) => block.id);
        expect(came.toSorted()).toEqual(['1', '2', '3', ...unplaced.map(({ block }) => block.id)].toSorted());
      }),
    );
  });
});
