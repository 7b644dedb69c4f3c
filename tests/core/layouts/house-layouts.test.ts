import { describe, expect, it } from 'vitest';
import { chooseLayout } from '../../../core/layouts/choose-layout.ts';
import { gatherLayouts } from '../../../core/layouts/house-layouts.ts';
import { layouts, selectLayout } from '../../../core/layouts/layouts.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import type { OrganisationVersion } from '../../../core/model/organisation.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { commission } from '../../support/records.ts';

const adjusted: LayoutRecord = {
  id: 'party-hd05',
  baseId: 'party-hd05',
  name: 'Văn bản của Đảng (HD 05-HD/VPTW)',
  from: '2026-01-12',
  to: null,
  switches: { linePitchPt: 20 },
};
const own: LayoutRecord = {
  id: 'cua-tinh',
  baseId: 'party-hd36',
  name: 'Mẫu của tỉnh',
  from: '2021-01-01',
  to: '2021-12-31',
  switches: { level1Suffix: '-' },
};

describe('the layouts of a house', () => {
  it('are the shipped ones while it has set nothing', () => {
    expect(gatherLayouts([])).toEqual({ layouts, problems: [] });
  });

  it('choose the rule by the date that the house goes by', () => {
    const { layouts: house } = gatherLayouts([adjusted]);
    expect(house).toHaveLength(layouts.length);
    expect(selectLayout('party', '2026-01-11', house)?.id).toBe('party-hd36');
    expect(selectLayout('party', '2026-02-01', house)?.styles.body.linePitchPt).toBe(20);
    const later = gatherLayouts([{ ...adjusted, from: '2026-07-01' }]).layouts;
    expect(selectLayout('party', '2026-06-15', later)?.id).toBe('party-hd36');
  });

  it('set an own layout beside a family for its time only', () => {
    const { layouts: house } = gatherLayouts([{ ...own, family: 'party' }]);
    expect(selectLayout('party', '2020-12-31', house)?.id).toBe('party-hd36');
    expect(selectLayout('party', '2021-06-30', house)?.id).toBe('cua-tinh');
    expect(selectLayout('party', '2022-06-30', house)?.id).toBe('party-hd36');
  });

  it('leave out what was put away', () => {
    expect(gatherLayouts([{ ...own, removedAt: '2026-06-01T00:00:00.000Z' }]).layouts).toEqual(layouts);
  });

  it('keep the shipped layout and say so when a record makes no page', () => {
    const bad = { ...adjusted, switches: { marginLeftMm: 50, marginRightMm: 50 } };
    const { layouts: house, problems } = gatherLayouts([bad]);
    expect(house).toEqual(layouts);
    expect(problems.map(describeProblem)).toEqual([
      expect.stringMatching(
        /^Thể thức “Văn bản của Đảng.*” đặt chưa đúng nên đang in theo mẫu gốc\. .*lề rộng quá/,
      ),
    ]);
  });

  it('say which layout stands on one that the program does not have', () => {
    const { problems } = gatherLayouts([{ ...own, baseId: 'khong-co' }]);
    expect(problems.map(describeProblem)).toEqual([
      expect.stringContaining('“Mẫu của tỉnh” dựa trên mẫu “khong-co”'),
    ]);
  });
});

describe('the layout of a body', () => {
  const [version] = commission.versions as [OrganisationVersion];
  const withOwn = { ...version, layoutFamily: 'cua-tinh' };

  it('is the house’s own', () => {
    const house = { ...gatherLayouts([own]), isIncomplete: false };
    expect(chooseLayout(withOwn, '2021-03-18', house)?.headingMarks.level1Suffix).toBe('-');
  });

  it('is the shipped one on which it stands while the own one cannot be read', () => {
    const fallback = { ...withOwn, fallbackLayoutFamily: 'party' };
    expect(chooseLayout(fallback, '2021-03-18', { layouts, isIncomplete: true })?.id).toBe('party-hd36');
    expect(chooseLayout(withOwn, '2021-03-18', { layouts, isIncomplete: true })?.id).toBe('state-nd30');
  });

  it('is none when nobody ever had such a family', () => {
    expect(chooseLayout(withOwn, '2021-03-18', { layouts, isIncomplete: false })).toBeUndefined();
  });
});
