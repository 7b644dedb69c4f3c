import { describe, expect, it } from 'vitest';
import { beginReport } from '../../../../core/rules/beginning/begin-report.ts';
import { measureCompleteness } from '../../../../core/rules/sections/measure-completeness.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import {
  heading,
  indicator,
  organisation,
  outline,
  paragraph,
  period,
  report,
} from '../../../support/records.ts';

function begin() {
  let count = 0;
  return beginReport({
    organisation,
    version: selectVersion(organisation, period.dataTo),
    period,
    outline,
    indicators: [indicator, { ...indicator, id: 'mt01', organisationKinds: ['front'] }],
    previousHeader: null,
    signer: null,
    newId: () => `b${(count += 1)}`,
  });
}

describe('a new draft', () => {
  it('has the outline’s headings with the names of the periods filled in', () => {
    const titles = begin().blocks.flatMap((block) =>
      block.type === 'heading'
        ? [[block.level, block.content[0]?.type === 'text' && block.content[0].text]]
        : [],
    );
    expect(titles).toEqual([
      [1, 'Kết quả thực hiện nhiệm vụ quý I/2021'],
      [2, 'Công tác tuyên truyền, vận động'],
      [1, 'Nhiệm vụ trọng tâm quý II/2021'],
      [1, 'Ý kiến, kiến nghị'],
    ]);
  });

  it('asks only for the figures of its kind of body, all still blank', () => {
    expect(begin().figures.map(({ indicatorId, state }) => [indicatorId, state])).toEqual([
      ['nd01', 'blank'],
    ]);
  });

  it('counts as empty although it has headings', () => {
    expect(measureCompleteness(begin())).toMatchObject({
      sectionsFilled: 0,
      sectionsRequired: 4,
      figuresFilled: 0,
      figuresTotal: 1,
    });
  });
});

describe('completeness', () => {
  it('counts a section that only holds a filled sub-section', () => {
    expect(measureCompleteness(report)).toMatchObject({
      sectionsFilled: 4,
      sectionsRequired: 4,
      figuresFilled: 1,
    });
  });

  it('names the required sections that are still empty', () => {
    const blocks = [paragraph('a', 'Mở đầu'), heading('b', 1, 'Kết quả', 'ket-qua'), paragraph('c', '  ')];
    expect(
      measureCompleteness({ ...report, blocks, nextTasks: [] }).emptySections.map(({ id }) => id),
    ).toEqual(['ket-qua', 'tuyen-truyen', 'nhiem-vu']);
  });

  it('counts "không phát sinh" as answered', () => {
    const [figure] = report.figures;
    if (!figure) throw new Error('fixture');
    const none = { ...report, figures: [{ ...figure, state: 'none' as const, value: null }] };
    const blank = { ...report, figures: [{ ...figure, state: 'blank' as const, value: null }] };
    expect(measureCompleteness(none).figuresFilled).toBe(1);
    expect(measureCompleteness(blank).figuresFilled).toBe(0);
  });
});
