import { describe, expect, it } from 'vitest';
import { listTexts } from '../../../../core/rules/check-report/list-texts.ts';
import { smallCounts } from '../../../../core/rules/check-report/small-counts.ts';
import { organisation, paragraph, period, report } from '../../../support/records.ts';

function find(text: string, isSmallCountPadded?: boolean): string[] {
  const [version] = organisation.versions;
  if (!version) throw new Error('no version');
  const spelling = { ...version.spelling, ...(isSmallCountPadded !== undefined && { isSmallCountPadded }) };
  const checked = { ...report, blocks: [paragraph('b1', text)], nextTasks: [], petitions: [] };
  return smallCounts
    .find({
      report: checked,
      opened: {
        organisation: { ...version, spelling },
        period,
        indicators: [],
        citedDocuments: [],
        openTasks: [],
        earlierInYear: [],
      },
      unreadFields: [],
      texts: listTexts(checked),
    })
    .map(({ sentence }) => sentence);
}

describe('a count under ten', () => {
  it('is shown where the house writes it with a nought', () => {
    expect(find('Có 3 cơ quan và 5 mô hình được khen.', true)).toEqual([
      'Số đếm dưới 10 chưa có số 0: “Có 3 cơ quan và 5” (cơ quan viết 03).',
      expect.stringContaining('(cơ quan viết 05)'),
    ]);
  });

  it('is left alone in a house that does not ask for it', () => {
    expect(find('Có 3 cơ quan.', false)).toEqual([]);
    expect(find('Có 3 cơ quan.')).toEqual([]);
  });

  it.each([
    'Có 03 cơ quan, 13 đơn vị.',
    'Quý 3 năm 2021, khoá 9, lần 2 và điểm 1 mục 2.',
    'Đạt 5 triệu đồng, 2 km đường, 3,5 tỷ đồng.',
    'Ngày 8/3 có 1.018 hội viên.',
    'Nghị quyết 6 tháng đầu năm.',
    'Đạt 7%.',
  ])('is not seen in "%s"', (text) => {
    expect(find(text, true)).toEqual([]);
  });
});
