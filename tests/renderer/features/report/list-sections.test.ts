import { describe, expect, it } from 'vitest';
import { listSections } from '../../../../renderer/features/report/list-sections.ts';
import { fakeOpenedReport } from '../../../support/fake-data.ts';

const { report } = fakeOpenedReport('nam-dinh-hoi-lhpn');

describe('the pane of sections', () => {
  it('shows titles and marks as they stand on the page, without the figures', () => {
    const renamed = {
      ...report,
      blocks: report.blocks.map((block) =>
        block.id === 'h-an-sinh' && block.type === 'heading'
          ? { ...block, content: [{ type: 'text' as const, text: 'Chăm lo  đời sống' }] }
          : block,
      ),
    };
    const entries = listSections(renamed, '.');
    expect(entries.map((entry) => `${entry.mark} ${entry.title}`.trim()).slice(0, 5)).toEqual([
      'Phần mở đầu',
      'I. Kết quả thực hiện nhiệm vụ quý I/2021',
      '1. Công tác tuyên truyền, vận động',
      '2. Các phong trào thi đua',
      '3. Chăm lo đời sống',
    ]);
    expect(entries.some((entry) => entry.id === 'so-lieu')).toBe(false);
  });

  it('tells a part with empty sub-sections from a whole one', () => {
    const begun = {
      ...report,
      blocks: report.blocks.map((block) =>
        block.id === 'p-tuyen-truyen' && block.type === 'paragraph'
          ? { ...block, content: [{ type: 'text' as const, text: 'Đã viết.' }] }
          : block,
      ),
    };
    const fills = new Map(listSections(begun, '.').map((entry) => [entry.id, entry.fill]));
    expect(fills.get('ket-qua')).toBe('partly');
    expect(fills.get('tuyen-truyen')).toBe('filled');
    expect(fills.get('phong-trao')).toBe('empty');
  });

  it('keeps the outline’s title where the heading was deleted', () => {
    const blocks = report.blocks.filter((block) => block.id !== 'h-kien-nghi');
    expect(listSections({ ...report, blocks }, '.').at(-1)).toMatchObject({
      mark: '',
      title: 'Ý kiến, kiến nghị',
    });
  });
});
