import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { readSection, rememberGiven, shareSections } from '../../../../core/rules/sections/share-sections.ts';
import { compareShare, takeBackSections } from '../../../../core/rules/sections/take-back-sections.ts';
import { fakeIndicators, fakeOpenedReport } from '../../../support/fake-data.ts';
import { fakeShare } from '../../../support/fake-share.ts';
import { paragraph } from '../../../support/records.ts';

const { report } = fakeOpenedReport('nam-dinh-hoi-nong-dan');
const section = 'tuyen-truyen';
const all = { sectionIds: new Set([section, 'kien-nghi']), withFigures: true };
const newId = () => 'moi';
const textOf = (from: Report) => readSection(from, section).blocks.map(plainTextOfBlock).join('|');

function changeHere(from: Report): Report {
  return {
    ...from,
    blocks: from.blocks.map((each) => (each.id === `p-${section}` ? paragraph(each.id, 'Sửa ở đây.') : each)),
  };
}

describe('sections that are given out', () => {
  it('are the chosen ones with the rows of their lists and the figures of their work areas', () => {
    const indicators = fakeIndicators.map((each) =>
      each.id === 'nd10' ? { ...each, workArea: 'propaganda' } : each,
    );
    const names = { organisationName: 'H', periodName: 'k', givenAt: '2021-03-16T03:42:07.000Z' };
    const share = shareSections(report, [section, 'kien-nghi'], indicators, names);
    expect(share.contents.map(({ sectionId }) => sectionId)).toEqual([section, 'kien-nghi']);
    expect(share.contents[0]?.blocks.map(({ id }) => id)).toEqual([`h-${section}`, `p-${section}`]);
    expect(share.contents[0]?.petitions).toBeUndefined();
    expect(share.contents[1]?.petitions).toEqual(report.petitions);
    expect(share.figures.map(({ indicatorId }) => indicatorId)).toEqual(['nd10']);
  });
});

describe('taking sections back', () => {
  const share = fakeShare(report, [section, 'kien-nghi'], ' Đã bổ sung.');

  it('shows only what differs, and replaces only what was chosen', () => {
    expect(compareShare(report, share).sections.map(({ sectionId }) => sectionId)).toEqual([section]);
    const taken = takeBackSections(report, share, all, newId);
    expect(textOf(taken)).toContain('Đã bổ sung.');
    expect(taken.blocks.length).toBe(report.blocks.length);
    const none = takeBackSections(report, share, { sectionIds: new Set(), withFigures: false }, newId);
    expect(none).toBe(report);
  });

  it('finds nothing the second time', () => {
    const taken = takeBackSections(report, share, all, newId);
    expect(compareShare(taken, share)).toEqual({ sections: [], figures: [] });
  });

  it('sees that a section was changed here, too, since it was given', () => {
    const given = rememberGiven(report, fakeShare(report, [section]));
    expect(compareShare(given, share).sections).toMatchObject([{ isChangedHere: false }]);
    expect(compareShare(changeHere(given), share).sections).toMatchObject([{ isChangedHere: true }]);
  });

  it('puts a section whose heading is gone here back in its place, with ids of its own', () => {
    const without = {
      ...report,
      blocks: report.blocks.flatMap((each) =>
        each.id === `h-${section}`
          ? []
          : each.id === `p-${section}`
            ? [paragraph(each.id, 'Chuyển đi.')]
            : [each],
      ),
    };
    const taken = takeBackSections(without, share, all, newId);
    const ids = taken.blocks.map(({ id }) => id);
    expect(ids.indexOf(`h-${section}`)).toBe(ids.indexOf('moi') - 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(plainTextOfBlock(taken.blocks.find(({ id }) => id === `p-${section}`) ?? paragraph('', ''))).toBe(
      'Chuyển đi.',
    );
  });

  it('brings figures, known here or not', () => {
    const [first] = report.figures;
    if (!first) throw new Error('the sample has figures');
    const figures = [{ ...first, value: '7' }];
    const taken = takeBackSections(report, { ...share, figures }, all, newId);
    expect(taken.figures[0]).toMatchObject({ value: '7' });
    expect(compareShare(report, { ...share, figures }).figures).toMatchObject([
      { present: { value: '1018' }, incoming: { value: '7' } },
    ]);
  });
});
