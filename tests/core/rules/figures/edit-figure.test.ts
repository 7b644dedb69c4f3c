import { blankFigure } from '../../../../core/model/figure.ts';
import { describe, expect, it } from 'vitest';
import {
  changeFigure,
  withoutValue,
  withPart,
  withValue,
} from '../../../../core/rules/figures/edit-figure.ts';
import { fakeOpenedReport } from '../../../support/fake-data.ts';

const { report } = fakeOpenedReport('nam-dinh-hoi-nong-dan');

describe('a figure', () => {
  it('becomes a value with a number and blank without one', () => {
    expect(withValue(blankFigure('a'), '0')).toMatchObject({ state: 'value', value: '0' });
    expect(withValue(withValue(blankFigure('a'), '5'), null)).toMatchObject({ state: 'blank', value: null });
  });

  it('loses number and parts when it is "không phát sinh"', () => {
    const ratio = withPart(withPart(blankFigure('a'), 'numerator', '1'), 'denominator', '3');
    expect(ratio).toMatchObject({ state: 'value', value: '33.33' });
    expect(withoutValue(ratio, 'none')).toMatchObject({
      state: 'none',
      value: null,
      numerator: null,
      denominator: null,
    });
  });

  it('stays blank as a ratio while a part is missing, the whole is zero, or the percent cannot be kept', () => {
    const one = withPart(blankFigure('a'), 'numerator', '275');
    expect(one).toMatchObject({ state: 'blank', numerator: '275' });
    expect(withPart(one, 'denominator', '0')).toMatchObject({
      state: 'blank',
      value: null,
      denominator: '0',
    });
    const huge = withPart(blankFigure('a'), 'numerator', '999999999999999');
    expect(withPart(huge, 'denominator', '1')).toMatchObject({ state: 'blank', value: null });
  });
});

describe('changing one figure of a report', () => {
  it('leaves the others and the report itself as they are', () => {
    const changed = changeFigure(report, 'nd01', (figure) => withValue(figure, '7'));
    expect(changed.figures[0]).toMatchObject({ value: '7' });
    expect(changed.figures[1]).toBe(report.figures[1]);
    expect(changeFigure(report, 'nd01', (figure) => figure)).toBe(report);
  });

  it('begins a figure that the report does not keep yet', () => {
    const changed = changeFigure(report, 'moi', (figure) => withValue(figure, '7'));
    expect(changed.figures.at(-1)).toMatchObject({ indicatorId: 'moi', state: 'value', value: '7' });
  });
});
