import { expect, test } from 'vitest';
import type { SummedBody } from '../../../../core/contract/consolidation.ts';
import { blankFigure, type Figure } from '../../../../core/model/figure.ts';
import type { Indicator, IndicatorKind } from '../../../../core/model/indicator.ts';
import { leaveOut, putSums } from '../../../../core/rules/consolidation/put-sums.ts';
import { sumBodies } from '../../../../core/rules/consolidation/sum-bodies.ts';
import { addOverPeriods } from '../../../../core/rules/figures/add-figures.ts';
import { indicator } from '../../../support/records.ts';
import { ownReport } from './bench-records.ts';

function of(kind: IndicatorKind, change: Partial<Indicator> = {}): Indicator {
  return { ...indicator, id: kind, code: kind, kind, ...change };
}

function value(indicatorId: string, text: string, change: Partial<Figure> = {}): Figure {
  return { ...blankFigure(indicatorId), state: 'value', value: text, ...change };
}

function body(
  organisationId: string,
  figures: Figure[] | null,
  change: Partial<SummedBody> = {},
): SummedBody {
  const kind = 'farmers-union';
  return {
    organisationId,
    name: organisationId,
    kind,
    figures,
    lastYear: null,
    earlierInYear: [],
    ...change,
  };
}

function sum(
  indicators: Indicator[],
  bodies: SummedBody[],
  leftOut: { indicatorId: string; organisationId: string }[] = [],
) {
  const sums = sumBodies({ indicators, bodies, leftOut, officeId: 'ban-dan-van', year: 2021 });
  const [first] = sums;
  if (!first) throw new Error('no sum');
  return first;
}

test('flows, stocks and running totals are added over the bodies, exactly', () => {
  for (const kind of ['flow', 'stock', 'running'] as const) {
    const found = sum([of(kind)], [body('a', [value(kind, '0.1')]), body('b', [value(kind, '0.2')])]);
    expect([found.total.value, found.isWhole]).toEqual(['0.3', true]);
  }
});

test('a ratio is made of the sums of its parts, never of percents', () => {
  const ratio = (part: string, whole: string, percent: string) =>
    value('ratio', percent, { numerator: part, denominator: whole });
  const found = sum(
    [of('ratio')],
    [body('a', [ratio('1', '2', '50')]), body('b', [ratio('1', '8', '12.5')])],
  );
  expect(found.total).toMatchObject({ value: '20', numerator: '2', denominator: '10' });
  const bare = sum([of('ratio')], [body('a', [value('ratio', '50')]), body('b', [value('ratio', '40')])]);
  expect([bare.total.state, bare.isWhole, bare.blankNames]).toEqual(['blank', false, ['a', 'b']]);
});

test('who has not given a figure is named, and the sum of the others is no whole', () => {
  const found = sum(
    [of('flow')],
    [
      body('a', [value('flow', '5')]),
      body('b', [blankFigure('flow')]),
      body('c', null),
      body('d', null, { kind: 'veterans' }),
    ],
  );
  expect(found).toMatchObject({ knownCount: 1, askedCount: 3, blankNames: ['b', 'c'], isWhole: false });
  expect(found.total.value).toBe('5');
});

test('không phát sinh, blank and zero stay three things', () => {
  const none: Figure = { ...blankFigure('flow'), state: 'none' };
  expect(sum([of('flow')], [body('a', [none]), body('b', [none])]).total.state).toBe('none');
  expect(sum([of('flow')], [body('a', [none]), body('b', [value('flow', '0')])]).total).toMatchObject({
    state: 'value',
    value: '0',
  });
  expect(sum([of('flow')], [body('a', [blankFigure('flow')])]).total.state).toBe('blank');
});

test('what another body’s figure already holds can be left out, and is then nobody’s gap', () => {
  const bodies = [body('a', [value('flow', '5')]), body('b', [blankFigure('flow')])];
  const found = sum([of('flow')], bodies, [{ indicatorId: 'flow', organisationId: 'b' }]);
  expect(found).toMatchObject({ askedCount: 1, isWhole: true, total: { value: '5' } });
  const report = leaveOut(leaveOut(ownReport(), 'flow', 'b', true), 'flow', 'a', true);
  expect(leaveOut(report, 'flow', 'a', false).consolidation?.leftOut).toEqual([
    { indicatorId: 'flow', organisationId: 'b' },
  ]);
});

test('since New Year, the same period a year before and the share of the target need every body', () => {
  const past = (text: string) => [{ indicatorId: 'flow', state: 'value' as const, value: text }];
  const known = { lastYear: past('7'), earlierInYear: [past('10')] };
  const bodies = [
    body('a', [value('flow', '5', { yearTarget: '30' })], known),
    body('b', [value('flow', '6', { yearTarget: '20' })], known),
  ];
  expect(sum([of('flow')], bodies)).toMatchObject({
    sinceNewYear: '31',
    lastYear: { value: '14' },
    yearTarget: '50',
    share: '62',
  });
  const [first] = bodies;
  if (!first) throw new Error('no body');
  const gap = sum([of('flow')], [first, body('b', [value('flow', '6')], { earlierInYear: null })]);
  expect([gap.sinceNewYear, gap.lastYear, gap.yearTarget]).toEqual([null, null, null]);
  const own = of('flow', { targets: [{ year: 2021, organisationId: 'ban-dan-van', value: '62' }] });
  expect(sum([own], bodies).share).toBe('50');
});

test('over periods flows are added without holes, stocks and running totals are the last, a ratio does not follow', () => {
  const [one, two] = [value('x', '3'), value('x', '4')];
  expect(addOverPeriods('flow', [one, two]).value).toBe('7');
  expect(addOverPeriods('flow', [one, undefined]).state).toBe('blank');
  expect(addOverPeriods('flow', [one, blankFigure('x')]).state).toBe('blank');
  expect(addOverPeriods('stock', [one, two]).value).toBe('4');
  expect(addOverPeriods('stock', [one, undefined]).state).toBe('blank');
  expect(addOverPeriods('running', [one, two]).value).toBe('4');
  expect(addOverPeriods('ratio', [one, two]).state).toBe('blank');
});

test('sums become the figures of the consolidation; one with holes says so in its note, a whole one takes that away', () => {
  const holed = sum([of('flow')], [body('a', [value('flow', '5')]), body('b', [blankFigure('flow')])]);
  const report = putSums(ownReport(), [holed]);
  expect(report.figures).toMatchObject([{ value: '5', note: 'Cộng 1/2 cơ quan; chưa có: b' }]);
  const whole = sum([of('flow')], [body('a', [value('flow', '5')]), body('b', [value('flow', '1')])]);
  expect(putSums(report, [whole]).figures).toMatchObject([{ value: '6', note: '' }]);
});
