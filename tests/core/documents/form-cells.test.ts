import { describe, expect, it } from 'vitest';
import { resolveCells, type FormInput, type SummedBody } from '../../../core/documents/form-cells.ts';
import { blankFigure, type Figure } from '../../../core/model/figure.ts';
import type { CellSource, FigureValue } from '../../../core/model/form.ts';
import type { Indicator, IndicatorKind } from '../../../core/model/indicator.ts';
import { indicator, organisation, period, report } from '../../support/records.ts';

const kinds: Record<string, IndicatorKind> = {
  moi: 'flow',
  tong: 'stock',
  'ty-le': 'ratio',
  'luy-ke': 'running',
};
const indicators = Object.entries(kinds).map(([id, kind]): Indicator => ({
  ...indicator,
  id,
  kind,
  organisationKinds: ['farmers-union', 'front'],
}));
const value = (indicatorId: string, number: string, more: Partial<Figure> = {}): Figure => ({
  ...blankFigure(indicatorId),
  state: 'value',
  value: number,
  ...more,
});
const none = (indicatorId: string): Figure => ({ ...blankFigure(indicatorId), state: 'none' });

function inputOf(organisationId: string, figures: Figure[], before: Figure[] = []): FormInput {
  const past = { periodName: 'quý trước', figures: before };
  return {
    report: { ...report, organisationId, figures },
    organisation: organisation.versions[0] as FormInput['organisation'],
    period,
    layout: null as never, // no fact is asked for
    indicators,
    history: { previous: past, lastYear: past, earlierInYear: [past] },
  };
}

const bodies: SummedBody[] = [
  { id: 'hoi-nong-dan', name: 'Hội Nông dân', kind: 'farmers-union' },
  { id: 'mttq', name: 'MTTQ', kind: 'front' },
  { id: 'ubnd', name: 'UBND', kind: 'office' },
];

/** One sum, of the bodies that have a report. */
function sum(
  reports: Record<string, [figures: Figure[], before?: Figure[]]>,
  indicatorId: string,
  asked: FigureValue = 'period',
  more: { powerOfTen?: number; decimals?: number } = {},
) {
  const [own, ...others] = Object.entries(reports).map(([id, each]) => [id, inputOf(id, ...each)] as const);
  if (!own) throw new Error('a form is filled from a report');
  const source: CellSource = {
    kind: 'figure',
    isSum: true,
    indicatorId,
    value: asked,
    powerOfTen: 0,
    decimals: null,
    ...more,
  };
  const form = { whenNone: 'dash', whenBlank: 'zero' } as const;
  const [cell] = resolveCells(form, [{ sheet: 'S', address: 'A1', source }], own[1], new Map(others), bodies);
  if (!cell) throw new Error('each cell is answered');
  return { content: cell.content, remark: cell.remark, sum: cell.sum };
}
const number = (text: string, isPercent = false) => ({ kind: 'number', value: text, isPercent });

describe('a cell that adds up the bodies', () => {
  it.each(['moi', 'tong', 'luy-ke'])(
    'adds what is no ratio exactly (%s), what did not arise as nothing',
    (id) => {
      const all = sum({ 'hoi-nong-dan': [[value(id, '1234567890123.1')]], mttq: [[value(id, '0.2')]] }, id);
      expect(all.content).toEqual(number('1234567890123.3'));
      expect(all.sum).toEqual({ knownCount: 2, bodyCount: 2, missing: [] });
      expect(sum({ 'hoi-nong-dan': [[value(id, '5')]], mttq: [[none(id)]] }, id)).toMatchObject({
        content: number('5'),
        remark: null,
      });
      expect(sum({ 'hoi-nong-dan': [[none(id)]], mttq: [[none(id)]] }, id)).toMatchObject({
        content: { kind: 'text', text: '-' },
        remark: 'none',
      });
    },
  );

  it('changes the unit of the sum and rounds it, not its parts', () => {
    const reports = { 'hoi-nong-dan': [[value('moi', '0.4')]], mttq: [[value('moi', '0.4')]] } as const;
    const asked = {
      'hoi-nong-dan': [[...reports['hoi-nong-dan'][0]]],
      mttq: [[...reports.mttq[0]]],
    } as Record<string, [Figure[]]>;
    expect(sum(asked, 'moi', 'period', { decimals: 0 }).content).toEqual(number('1'));
    expect(sum(asked, 'moi', 'period', { powerOfTen: 3 }).content).toEqual(number('800'));
  });

  it('makes a ratio anew from its parts, and cannot without them', () => {
    const part = (numerator: string, denominator: string) => value('ty-le', '99', { numerator, denominator });
    const reports: Record<string, [Figure[]]> = {
      'hoi-nong-dan': [[part('1', '2')]],
      mttq: [[part('2', '8')]],
    };
    expect(sum(reports, 'ty-le').content).toEqual(number('30', true));
    expect(sum(reports, 'ty-le', 'denominator').content).toEqual(number('10'));
    expect(sum({ ...reports, mttq: [[value('ty-le', '25')]] }, 'ty-le')).toEqual({
      content: { kind: 'empty' },
      remark: 'partial-sum',
      sum: { knownCount: 1, bodyCount: 2, missing: ['MTTQ'] },
    });
    expect(sum({ 'hoi-nong-dan': [[part('0', '0')]], mttq: [[part('0', '0')]] }, 'ty-le').remark).toBe(
      'no-sum',
    );
  });

  it('stays empty while a body has not said its figure, and names it: zero is never written for it', () => {
    const reports: Record<string, [Figure[]]> = { 'hoi-nong-dan': [[value('moi', '5')]] };
    const missing = { content: { kind: 'empty' }, remark: 'partial-sum' };
    expect(sum(reports, 'moi')).toEqual({
      ...missing,
      sum: { knownCount: 1, bodyCount: 2, missing: ['MTTQ'] },
    });
    expect(sum({ ...reports, mttq: [[blankFigure('moi')]] }, 'moi')).toMatchObject(missing);
  });

  it('goes over whoever has to report the indicator, and whoever did all the same', () => {
    const reports: Record<string, [Figure[]]> = {
      'hoi-nong-dan': [[value('moi', '5')]],
      mttq: [[value('moi', '2')]],
      ubnd: [[value('moi', '1')]],
      'khong-thuoc-ky': [[value('moi', '100')]],
    };
    expect(sum(reports, 'moi')).toMatchObject({ content: number('8'), sum: { bodyCount: 3 } });
    // A report that does not list it is not asked for it.
    expect(sum({ ...reports, ubnd: [[]], mttq: [[]] }, 'moi').sum).toMatchObject({ bodyCount: 1 });
    expect(sum({ 'hoi-nong-dan': [[]] }, 'xoa-roi').remark).toBe('absent');
  });

  it('adds other numbers too, and makes percents anew from the sums', () => {
    const reports: Record<string, [Figure[], Figure[]]> = {
      'hoi-nong-dan': [[value('moi', '30', { yearTarget: '100' })], [value('moi', '20')]],
      mttq: [[value('moi', '10', { yearTarget: '300' })], [value('moi', '60')]],
    };
    const content = (asked: FigureValue) => sum(reports, 'moi', asked).content;
    expect(content('previous')).toEqual(number('80'));
    expect(content('last-year')).toEqual(number('80'));
    expect(content('since-new-year')).toEqual(number('120'));
    expect(content('year-target')).toEqual(number('400'));
    expect(content('share-of-target')).toEqual(number('30', true));
    expect(content('percent-of-previous')).toEqual(number('50', true));
    expect(content('percent-of-last-year')).toEqual(number('50', true));
    expect(sum(reports, 'moi', 'note').remark).toBe('absent');
  });

  it('says that a part of it is an estimate', () => {
    const reports: Record<string, [Figure[]]> = {
      'hoi-nong-dan': [[value('moi', '30', { isEstimate: true })]],
      mttq: [[value('moi', '10')]],
    };
    expect(sum(reports, 'moi')).toMatchObject({ content: number('40'), remark: 'estimate' });
  });
});
