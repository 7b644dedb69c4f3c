import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
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
