import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import type { Figure } from '../../../../core/model/figure.ts';
import { blankFigure } from '../../../../core/model/figure.ts';
import { beginFromEarlier } from '../../../../core/rules/beginning/begin-from-earlier.ts';
import { isReportEmpty } from '../../../../core/rules/beginning/is-report-empty.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { fakeIndicators, fakeOpenedReport } from '../../../support/fake-data.ts';

const written = fakeOpenedReport('nam-dinh-hoi-nong-dan').report;
const draft = {
  ...fakeOpenedReport('nam-dinh-hoi-lhpn').report,
  organisationId: written.organisationId,
};
const value = (indicatorId: string, number: string): Figure => ({
  ...blankFigure(indicatorId),
  state: 'value',
  value: number,
  yearTarget: '5000',
});
const added: Block = {
  type: 'heading',
  id: 'rieng',
  level: 3,
  content: [{ type: 'text', text: 'Công tác tôn giáo' }],
};
const earlier = {
  ...written,
  periodId: '2020-q4',
  blocks: written.blocks.flatMap((block) => (block.id === 'p-phong-trao' ? [added, block] : [block])),
  figures: [
    value('nd01', '900'),
    value('nd02', '120000'),
    { ...blankFigure('nd03'), state: 'none' as const },
  ],
  header: { ...written.header, number: '118', signerName: 'Vũ Thị Lan', recipients: ['Tỉnh uỷ', 'Lưu VP'] },
};

function begin(sectionIds: string[], isSameYear = false) {
  let count = 0;
  return beginFromEarlier({
    draft,
    earlier,
    isSameYear,
    sectionIds: new Set(sectionIds),
    indicators: fakeIndicators,
    newId: () => `moi-${(count += 1)}`,
  });
}

describe('beginFromEarlier', () => {
  it('takes over only the office’s own headings when no text is wanted, each with room to write', () => {
    const { blocks } = begin([]);
    const index = blocks.findIndex(
      (block) => block.type === 'heading' && plainTextOfBlock(block) === 'Công tác tôn giáo',
    );
    expect(blocks[index]).toMatchObject({ level: 3, copiedFrom: { periodId: '2020-q4', blockId: 'rieng' } });
    expect(blocks[index - 1]).toMatchObject({ type: 'heading', sectionId: 'phong-trao' });
    expect(blocks[index + 1]).toMatchObject({ type: 'paragraph', content: [] });
    expect(blocks).toHaveLength(draft.blocks.length + 1);
  });

  it('copies the text of the chosen sections and marks every block of it', () => {
    const { blocks } = begin(['phong-trao', 'mo-dau']);
    const copies = blocks.filter((block) => block.copiedFrom);
    expect(copies.map(plainTextOfBlock)).toEqual([
      expect.stringContaining('bám sát'),
      'Công tác tôn giáo',
      expect.stringContaining('bám sát'),
    ]);
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
    expect(blocks.filter((block) => block.type === 'heading' && block.sectionId)).toEqual(
      draft.blocks.filter((block) => block.type === 'heading'),
    );
  });

  it('carries stock figures as values to be confirmed, and leaves flows and what was none blank', () => {
    const figures = new Map(begin([]).figures.map((figure) => [figure.indicatorId, figure]));
    expect(figures.get('nd02')).toMatchObject({
      state: 'value',
      value: '120000',
      carriedFrom: '2020-q4',
      yearTarget: null,
    });
    expect(figures.get('nd01')).toMatchObject({ state: 'blank', value: null });
    expect(figures.get('nd03')).toMatchObject({ state: 'blank' });
  });

  it('carries targets within their year only', () => {
    const target = (isSameYear: boolean) =>
      begin([], isSameYear).figures.find((each) => each.indicatorId === 'nd02')?.yearTarget;
    expect([target(false), target(true)]).toEqual([null, '5000']);
  });

  it('takes over signer and recipients and neither number nor date nor abstract', () => {
    expect(begin([]).header).toEqual({
      ...draft.header,
      signerName: 'Vũ Thị Lan',
      recipients: ['Tỉnh uỷ', 'Lưu VP'],
    });
  });

  it('leaves the draft that it is given as it was', () => {
    begin(['mo-dau']);
    expect(draft).toEqual({
      ...fakeOpenedReport('nam-dinh-hoi-lhpn').report,
      organisationId: written.organisationId,
    });
  });

  it('takes from a body that this one took over from its headings and text, not its signer, recipients, figures', () => {
    const successor = { ...draft, organisationId: 'moi' };
    const begun = beginFromEarlier({
      draft: successor,
      earlier,
      isSameYear: true,
      sectionIds: new Set(['phong-trao']),
      indicators: fakeIndicators,
      newId: () => 'x',
    });
    expect(begun.header).toEqual(successor.header);
    expect(begun.figures).toEqual(successor.figures);
    expect(begun.blocks.filter((block) => block.copiedFrom)).toHaveLength(2);
  });
});

describe('isReportEmpty', () => {
  it('holds for the outline alone and ends with the first word, number or row', () => {
    expect(isReportEmpty(draft)).toBe(true);
    expect(isReportEmpty(written)).toBe(false);
    expect(isReportEmpty(begin(['mo-dau']))).toBe(false);
    expect(isReportEmpty({ ...draft, figures: [value('nd01', '1')] })).toBe(false);
    expect(isReportEmpty({ ...draft, nextTasks: written.nextTasks })).toBe(false);
    expect(isReportEmpty({ ...draft, state: 'issued' })).toBe(false);
  });
});
