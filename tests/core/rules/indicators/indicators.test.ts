import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../core/model/indicator.ts';
import {
  canEndBefore,
  changesMeaning,
  replaceIndicator,
} from '../../../../core/rules/indicators/change-kind.ts';
import { checkIndicator, describeIndicatorFault } from '../../../../core/rules/indicators/check-indicator.ts';
import { findYearTarget } from '../../../../core/rules/indicators/find-year-target.ts';
import {
  listIndicatorsNaming,
  listReportsWithFigure,
  listReportsWithIndicator,
} from '../../../../core/rules/indicators/list-indicator-uses.ts';
import { beginReport } from '../../../../core/rules/beginning/begin-report.ts';
import { indicator, organisation, outline, period, report } from '../../../support/records.ts';
import { countingIds } from '../../../support/word-documents.ts';

const make = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  ...indicator,
  id,
  code: id.toUpperCase(),
  label: id,
  ...more,
});
const codes = (value: Indicator, all: Indicator[]) => checkIndicator(value, all).map(({ code }) => code);

describe('what keeps an indicator from being saved', () => {
  it('is a part of what is not there, of a ratio, or of its own part', () => {
    const [a, b] = [make('a', { parentId: 'b' }), make('b')];
    expect(codes(a, [b])).toEqual([]);
    expect(codes(a, [])).toEqual(['parent-missing']);
    expect(codes(a, [{ ...b, kind: 'ratio' }])).toEqual(['parent-is-ratio']);
    expect(codes(a, [{ ...b, parentId: 'a' }])).toEqual(['parent-cycle']);
    expect(codes(make('a', { parentId: 'a' }), [])).toEqual(['parent-cycle']);
  });

  it('is a chain of replacements that comes back, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (length) => {
        const chain = Array.from({ length }, (_, index) =>
          make(`i${index}`, { replacedById: `i${(index + 1) % length}` }),
        );
        for (const each of chain) expect(codes(each, chain)).toEqual(['replacement-cycle']);
        const [first] = chain;
        const cut = chain.map((each, index) =>
          index === length - 1 ? { ...each, replacedById: null } : each,
        );
        expect(codes(cut[0] ?? first ?? make('x'), cut)).toEqual([]);
      }),
    );
  });

  it('is a code that another one bears in the same time, not one that it bore before', () => {
    const old = make('cu', { code: 'ND01', to: '2021-12-31' });
    expect(codes(make('moi', { code: 'ND01', from: '2022-01-01' }), [old])).toEqual([]);
    expect(codes(make('moi', { code: 'ND01', from: '2021-12-31' }), [old])).toEqual(['same-code']);
    expect(codes(make('moi', { code: 'ND01' }), [old])).toEqual(['same-code']);
  });

  it('is an end before its start, a replacement that is gone, or two targets for one year, each told in a sentence', () => {
    const target = { year: 2021, organisationId: null, value: '5' };
    const wrong = make('a', {
      from: '2021-02-01',
      to: '2021-01-31',
      replacedById: 'mat',
      targets: [target, target],
    });
    const faults = checkIndicator(wrong, []);
    expect(faults.map(({ code }) => code)).toEqual([
      'replacement-missing',
      'ends-before-start',
      'two-targets',
    ]);
    for (const fault of faults) expect(describeIndicatorFault(fault)).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('an indicator whose figures are there', () => {
  it('changes its meaning by kind or unit, not by label', () => {
    expect(changesMeaning(indicator, { ...indicator, kind: 'stock' })).toBe(true);
    expect(changesMeaning(indicator, { ...indicator, unit: 'người' })).toBe(true);
    expect(changesMeaning(indicator, { ...indicator, label: 'Hội viên mới', code: 'X' })).toBe(false);
  });

  it('ends and is replaced with its parts by one act, whose records may all be saved', () => {
    const part = make('nd01-nu', { parentId: 'nd01', code: 'ND01.1' });
    const records = replaceIndicator(indicator, [indicator, part], {
      kind: 'stock',
      unit: 'người',
      from: '2022-01-01',
      newId: countingIds('moi-'),
    });
    expect(
      records.map(({ id, kind, from, to, parentId, replacedById }) => [
        id,
        kind,
        from,
        to,
        parentId,
        replacedById,
      ]),
    ).toEqual([
      ['nd01', 'flow', null, '2021-12-31', null, 'moi-1'],
      ['nd01-nu', 'flow', null, '2021-12-31', 'nd01', 'moi-2'],
      ['moi-1', 'stock', '2022-01-01', null, null, null],
      ['moi-2', 'stock', '2022-01-01', null, 'moi-1', null],
    ]);
    for (const each of records) expect(checkIndicator(each, records)).toEqual([]);
    expect(canEndBefore(indicator, '2022-01-01')).toBe(true);
    expect(canEndBefore({ ...indicator, from: '2022-01-01' }, '2022-01-01')).toBe(false);
  });

  it('is used where a report has written it or names it in its text', () => {
    const blank = {
      ...report,
      figures: report.figures.map((figure) => ({
        ...figure,
        state: 'blank' as const,
        value: null,
        yearTarget: null,
      })),
    };
    const silent = { ...blank, blocks: [] };
    expect(listReportsWithFigure('nd01', [report, blank, silent])).toEqual([report, blank]);
    expect(listReportsWithIndicator('nd01', [report, blank, silent])).toEqual([report, blank, silent]);
    expect(listReportsWithIndicator('nd02', [report])).toEqual([]);
    const all = [make('a', { parentId: 'nd01' }), make('b', { replacedById: 'nd01' }), make('c')];
    expect(listIndicatorsNaming('nd01', all).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('chỉ tiêu năm', () => {
  const targets = [
    { year: 2021, organisationId: null, value: '100' },
    { year: 2021, organisationId: 'hoi-nong-dan', value: '3000' },
    { year: 2022, organisationId: null, value: '7' },
  ];

  it('is the organisation’s own, else the one for all', () => {
    expect(findYearTarget({ targets }, 'hoi-nong-dan', 2021)).toBe('3000');
    expect(findYearTarget({ targets }, 'ban-dan-van', 2021)).toBe('100');
    expect(findYearTarget({ targets }, 'hoi-nong-dan', 2023)).toBeNull();
    expect(findYearTarget({}, 'hoi-nong-dan', 2021)).toBeNull();
  });

  it('stands in the figures of a new report', () => {
    const begun = beginReport({
      organisation,
      version:
        organisation.versions[0] ??
        (() => {
          throw new Error('no version');
        })(),
      period,
      outline,
      indicators: [{ ...indicator, targets }],
      previousHeader: null,
      signer: null,
      newId: countingIds(),
    });
    expect(begun.figures).toMatchObject([
      { indicatorId: 'nd01', state: 'blank', value: null, yearTarget: '3000' },
    ]);
  });
});
