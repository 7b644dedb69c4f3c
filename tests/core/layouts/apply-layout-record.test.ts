import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { applyLayoutRecord } from '../../../core/layouts/apply-layout-record.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { layouts } from '../../../core/layouts/layouts.ts';
import { partyHd05 } from '../../../core/layouts/profiles/party-hd05.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import { stateNd30 } from '../../../core/layouts/profiles/state-nd30.ts';
import { layoutSwitches, type LayoutRecord, type LayoutSwitches } from '../../../core/model/layout-record.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';

function recordOf({ id, name, from, to }: LayoutProfile, switches: LayoutSwitches = {}): LayoutRecord {
  return { id, baseId: id, name, from, to, switches };
}

/** Paths at which two values differ: `styles.body.linePitchPt`. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  if (Object.is(one, other)) return [];
  const isTree = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isTree(one) || !isTree(other) || Array.isArray(one) || Array.isArray(other))
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differences(one[key], other[key], path === '' ? key : `${path}.${key}`),
  );
}

const running = ['body', 'heading-1', 'heading-2', 'heading-3', 'heading-4', 'heading-5'];
const inRunning = (name: string) => running.map((style) => `styles.${style}.${name}`);
const sides = (part: string) => [`${part}.leftWidthMm`, `${part}.rightWidthMm`];

const cases: [LayoutSwitches, string[], LayoutProfile?][] = [
  [{ linePitchPt: 20 }, inRunning('linePitchPt')],
  [{ linePitchPt: 18.5 }, inRunning('linePitchPt')],
  [{ paragraphSpacePt: 3 }, inRunning('spaceAfterPt')],
  [{ bodySizePt: 13 }, inRunning('sizePt')],
  [{ firstLineIndentMm: 12.7 }, inRunning('firstLineIndentMm')],
  [{ marginTopMm: 25 }, ['page.marginTopMm']],
  [{ marginBottomMm: 25 }, ['page.marginBottomMm']],
  [{ marginLeftMm: 35 }, ['page.marginLeftMm', ...sides('letterhead'), ...sides('signature')]],
  [{ marginRightMm: 20 }, ['page.marginRightMm', ...sides('letterhead'), ...sides('signature')]],
  [{ isTwoSided: true }, ['page.isTwoSided']],
  [{ pageNumberPosition: 'top-right' }, ['pageNumber.position']],
  [{ pageNumberSizePt: 13 }, ['styles.page-number.sizePt']],
  [{ isPageNumberOnFirstPage: true }, ['pageNumber.isShownOnFirstPage']],
  [
    { title: 'national' },
    [
      'letterhead.leftWidthMm',
      'letterhead.rightWidthMm',
      'letterhead.titleLines',
      'styles.motto.linePitchPt',
      'styles.title.linePitchPt',
      'styles.title.sizePt',
    ],
  ],
  [
    { title: 'party' },
    [
      'letterhead.leftWidthMm',
      'letterhead.rightWidthMm',
      'letterhead.titleLines',
      'styles.motto.linePitchPt',
      'styles.title.linePitchPt',
      'styles.title.sizePt',
    ],
    stateNd30,
  ],
  [{ title: 'youth' }, ['letterhead.titleLines']],
  [{ title: 'none' }, ['letterhead.titleLines']],
  [{ issuerMark: '***' }, ['letterhead.issuerMark']],
  [{ issuerMark: 'none' }, ['letterhead.issuerMark']],
  [{ hasIssuerRule: true }, ['letterhead.issuerRule']],
  [{ hasIssuerRule: false }, ['letterhead.issuerRule'], stateNd30],
  [{ numberPattern: 'Số: {number}/{type}-{symbol}' }, ['letterhead.numberPattern']],
  [{ isNumberPadded: false }, ['letterhead.isNumberPadded']],
  [{ blankNumberSpaces: 8 }, ['letterhead.blankNumber']],
  [{ abstractMark: 'none' }, ['abstract.mark', 'styles.abstract.spaceAfterPt']],
  [{ abstractMark: 'rule' }, ['abstract.mark', 'abstract.rule', 'styles.abstract.spaceAfterPt']],
  [{ level1Suffix: '-' }, ['headingMarks.level1Suffix']],
  [{ isLevel1Capitals: false }, ['headingMarks.isLevel1Capitals']],
  [
    { authorityMarks: 'TM.' },
    ['on-behalf', 'for-head', 'by-order', 'by-authorisation'].map(
      (each) => `signature.authorityPrefixes.${each}`,
    ),
  ],
  [{ isPositionBold: true }, ['styles.position.isBold']],
  [{ freeLines: 4 }, ['signature.freeLines']],
  [
    { recipientsTitle: 'bold-italic' },
    ['sizePt', 'isBold', 'isItalic', 'isUnderlined'].map((each) => `styles.recipients-title.${each}`),
  ],
  [{ recipientsSizePt: 11 }, ['styles.recipients.sizePt', 'styles.recipients.linePitchPt']],
  [{ hasFootnoteRule: false }, ['footnote.ruleWidthMm']],
];

describe('a switch of a layout', () => {
  it.each(cases)('%j changes its own component and nothing else', (switches, expected, base = partyHd36) => {
    const changed = applyLayoutRecord(base, recordOf(base, switches));
    expect(differences(base, changed).toSorted()).toEqual(expected.toSorted());
  });

  it('is each tried above', () => {
    const tried = new Set(cases.flatMap(([switches]) => Object.keys(switches)));
    expect(Object.keys(layoutSwitches.shape).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('that is not set leaves every shipped layout as it is', () => {
    for (const layout of layouts) expect(applyLayoutRecord(layout, recordOf(layout))).toEqual(layout);
  });

  it('keeps letterhead and signature as wide as the text', () => {
    const switches = { marginLeftMm: 25, marginRightMm: 20, title: 'national' } as const;
    const { page, letterhead, signature } = applyLayoutRecord(partyHd36, recordOf(partyHd36, switches));
    const textWidthMm = page.widthMm - page.marginLeftMm - page.marginRightMm;
    expect(letterhead.leftWidthMm + letterhead.rightWidthMm).toBeCloseTo(textWidthMm, 6);
    expect(signature.leftWidthMm + signature.rightWidthMm).toBeCloseTo(textWidthMm, 6);
  });

  it('sets a national title smaller when wide margins leave it no line', () => {
    const wide = { marginLeftMm: 40, marginRightMm: 35 };
    const { styles } = applyLayoutRecord(stateNd30, recordOf(stateNd30, wide));
    expect(styles.title.sizePt).toBeLessThan(stateNd30.styles.title.sizePt);
    expect(styles.title.sizePt).toBeGreaterThan(9);
  });

  it('keeps what a newer program wrote', () => {
    const record = { ...recordOf(partyHd36), switches: { linePitchPt: 19, someday: true } };
    expect(applyLayoutRecord(partyHd36, record).styles.body.linePitchPt).toBe(19);
  });
});

describe('the dates and the family of a record', () => {
  it('are the house’s own for a shipped layout', () => {
    const record = { ...recordOf(partyHd05), from: '2026-01-12' };
    expect(applyLayoutRecord(partyHd05, record)).toEqual({ ...partyHd05, from: '2026-01-12' });
  });

  it('are a family of its own for another id, or the one that it joins', () => {
    const own = { ...recordOf(partyHd36), id: 'cua-tinh', name: 'Mẫu của tỉnh' };
    expect(applyLayoutRecord(partyHd36, own)).toMatchObject({ id: 'cua-tinh', family: 'cua-tinh' });
    expect(applyLayoutRecord(partyHd36, { ...own, family: 'party' })).toMatchObject({
      id: 'cua-tinh',
      family: 'party',
    });
  });
});

describe('a record that makes no page', () => {
  const sentenceOf = (change: Partial<LayoutRecord>) => {
    try {
      applyLayoutRecord(partyHd36, { ...recordOf(partyHd36), ...change });
    } catch (error) {
      if (error instanceof ProblemError) return describeProblem(error.problem);
      throw error;
    }
    return 'taken';
  };

  it.each([
    [{ marginLeftMm: 50, marginRightMm: 50 }, /lề phải \(mm\).*lề rộng quá/],
    [{ marginLeftMm: 120 }, /lề trái \(mm\).*nhiều nhất 50/],
    [{ marginTopMm: -1 }, /lề trên \(mm\).*ít nhất 15/],
    [{ linePitchPt: 0 }, /giãn dòng \(pt\).*ít nhất 14/],
    [{ linePitchPt: -18 }, /giãn dòng \(pt\)/],
    [{ linePitchPt: Number.NaN }, /giãn dòng \(pt\)/],
    [{ linePitchPt: 14, bodySizePt: 15 }, /giãn dòng \(pt\).*đè lên dòng dưới.*“14”/],
    [{ freeLines: 2.5 }, /dòng trống để ký/],
    [{ paragraphSpacePt: 99 }, /cách đoạn \(pt\).*nhiều nhất 24/],
  ] satisfies [LayoutSwitches, RegExp][])(
    '%j is refused with a sentence that says why',
    (switches, sentence) => {
      expect(sentenceOf({ switches })).toMatch(sentence);
    },
  );

  it('ends before it begins: refused', () => {
    expect(sentenceOf({ from: '2026-05-27', to: '2026-05-01' })).toMatch(/ngày kết thúc trước ngày bắt đầu/);
  });
});
