import type { Block } from '../../core/model/block.ts';
import type { Report } from '../../core/model/report.ts';
import { heading, paragraph, report } from '../support/records.ts';

const sentence =
  'Các cấp Hội phối hợp tổ chức 267 buổi tuyên truyền cho 14.000 lượt hội viên, vận động nhân dân hiến 2.400 m² đất và ' +
  'đóng góp 3.445 ngày công làm đường giao thông nông thôn, góp phần hoàn thành tiêu chí nông thôn mới ở cơ sở. ';

/** A report of about 20 KB, as large as offices write them. */
export function usualReport(organisationId: string, periodId: string): Report {
  return { ...report, organisationId, periodId, blocks: [...report.blocks, ...makeBlocks(14, 5)] };
}

/** A report that prints on about `pages` pages. */
export function longReport(pages: number): Report {
  return { ...report, blocks: [...report.blocks.slice(0, 3), ...makeBlocks(Math.round(pages * 7.4), 2)] };
}

function makeBlocks(count: number, sentences: number): Block[] {
  return Array.from({ length: count }, (_, index): Block => {
    const id = `x${index}`;
    if (index % 12 === 0) return heading(id, 2, `Công tác thứ ${index}`);
    if (index % 9 === 4) {
      return {
        type: 'paragraph',
        id,
        content: [
          { type: 'text', text: sentence.repeat(sentences) },
          { type: 'footnote', id: `f${index}`, content: [{ type: 'text', text: 'Hải Hậu 312, Ý Yên 206.' }] },
        ],
      };
    }
    return index % 3 === 0
      ? heading(id, 4, sentence.repeat(sentences))
      : paragraph(id, sentence.repeat(sentences));
  });
}
