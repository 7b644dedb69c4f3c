import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../../core/rules/review/compare-figures.ts';
import { proposeGapRemarks } from '../../../../core/rules/review/find-gaps.ts';
import { listOpenRemarks, writeSupplementText } from '../../../../core/rules/review/list-remarks.ts';
import { blankReview, explainReviewRefusal, moveReview } from '../../../../core/rules/review/move-review.ts';
import { isSameContent } from '../../../../core/rules/review/is-same-content.ts';
import { tellDifference } from '../../../../core/rules/review/tell-difference.ts';
import { blankFigure } from '../../../../core/model/figure.ts';
import type { Review } from '../../../../core/model/review.ts';
import { indicator, outline, report } from '../../../support/records.ts';

const [section] = outline.sections;
if (!section) throw new Error('the outline has sections');

const remark = (part: Partial<Review['remarks'][number]>): Review['remarks'][number] => ({
  id: 'r',
  sectionId: null,
  indicatorId: null,
  text: 'Làm rõ.',
  isSettled: false,
  writtenAt: '2021-03-20T01:00:00.000Z',
  ...part,
});

describe('remarks on a body’s report', () => {
  it('are listed by their place, without those that are settled or empty', () => {
    const remarks = [
      remark({ sectionId: section.id, text: 'bổ sung số liệu;' }),
      remark({ isSettled: true }),
      remark({ text: '  ' }),
      remark({ indicatorId: indicator.id }),
    ];
    const named = { sections: [section], indicators: [indicator] };
    expect(listOpenRemarks({ remarks }, named)).toEqual([
      `- Mục “${section.title}”: bổ sung số liệu;`,
      `- Số liệu “${indicator.label}”: Làm rõ.`,
    ]);
    expect(writeSupplementText('Hội Nông dân', 'quý I/2021', { remarks }, named)).toMatch(
      /^Đề nghị Hội Nông dân bổ sung, chỉnh sửa báo cáo quý I\/2021:\n- Mục/,
    );
  });

  it('are proposed once for what is blank', () => {
    const draft = { ...report, figures: [blankFigure(indicator.id)] };
    let ids = 0;
    const tools = { newId: () => `new-${(ids += 1)}`, now: '2021-03-20T01:00:00.000Z' };
    const proposed = proposeGapRemarks({ report: draft }, [], tools);
    expect(proposed.map(({ indicatorId }) => indicatorId)).toContain(indicator.id);
    expect(proposeGapRemarks({ report: draft }, proposed, tools)).toEqual([]);
  });
});

describe('an act with a report', () => {
  it('asks for a supplement only when something is said, and forgets when it is taken back', () => {
    const received = moveReview(blankReview('p', 'o'), 'register', '2021-03-20T01:00:00.000Z');
    expect(explainReviewRefusal(received, 'request-supplement')).toMatch(/^Ghi ít nhất một ý kiến/);
    const remarked = { ...received, remarks: [remark({})] };
    expect(explainReviewRefusal(remarked, 'request-supplement')).toBeNull();
    const requested = moveReview(remarked, 'request-supplement', '2021-03-21T01:00:00.000Z');
    expect(requested.requestedAt).toBe('2021-03-21T01:00:00.000Z');
    expect(moveReview(requested, 'withdraw-request', '2021-03-22T01:00:00.000Z')).toEqual(remarked);
    const accepted = moveReview(remarked, 'accept', '2021-03-21T01:00:00.000Z');
    expect(moveReview(accepted, 'reopen', '2021-03-22T01:00:00.000Z')).toEqual(remarked);
  });
});

describe('figures beside those before', () => {
  const compare = (now: string | null, before: string) => {
    const value = before === 'none' || before === 'blank' ? null : before;
    const state = value === null ? (before as 'none' | 'blank') : 'value';
    const figure = {
      ...blankFigure(indicator.id),
      state: now === null ? 'blank' : 'value',
      value: now,
    } as const;
    return compareFigures({
      report: { ...report, figures: [figure] },
      indicators: [indicator],
      previous: {
        periodName: 'quý IV/2020',
        header: null,
        figures: [{ indicatorId: indicator.id, state, value }],
      },
      lastYear: null,
    })[0]?.difference;
  };

  it('differ by what is known: nothing that occurred counts as zero, what is not known as no number', () => {
    expect(compare('12', '10.5')).toBe('1.5');
    expect(compare('12', '15')).toBe('-3');
    expect(compare('12', 'none')).toBe('12');
    expect(compare('12', 'blank')).toBeNull();
    expect(compare(null, '10')).toBeNull();
  });
});

describe('two states of a report', () => {
  it('say the same when only the number, the state or where words come from differ', () => {
    const { header, blocks } = report;
    const [first] = blocks;
    if (!first) throw new Error('the report has paragraphs');
    const copied = { ...first, copiedFrom: { fileName: 'Báo cáo.docx' } };
    expect(
      isSameContent(report, {
        ...report,
        state: 'sent',
        header: { ...header, number: '45', date: { ...header.date, day: 18 } },
        blocks: [copied, ...blocks.slice(1)],
      }),
    ).toBe(true);
    expect(isSameContent(report, { ...report, blocks: blocks.slice(1) })).toBe(false);
    expect(isSameContent(report, { ...report, figures: [] })).toBe(false);
    expect(isSameContent(report, { ...report, petitions: [] })).toBe(false);
  });

  it('differ by so many paragraphs and figures; a task is a paragraph already', () => {
    const change = (group: 'figures' | 'next-tasks' | 'header') => ({ group });
    expect(tellDifference(3, [change('figures'), change('next-tasks')])).toBe('3 đoạn, 1 số liệu');
    expect(tellDifference(0, [change('header')])).toBe('thông tin chung');
  });
});
