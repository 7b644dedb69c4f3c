import type { ReportCheck } from './report-check.ts';

/** The text width of the official layouts; those that differ do so by a few millimetres. */
const textWidthMm = 165;

/** In a column narrower than this a word of usual length is broken letter by letter. */
const leastWidthMm = 9;

/** Tables with more columns than a page has room for. */
export const narrowColumns: ReportCheck = {
  id: 'narrow-columns',
  find: ({ report }) =>
    report.blocks.flatMap((block) => {
      if (block.type !== 'table') return [];
      const whole = block.columnShares.reduce((sum, share) => sum + share, 0);
      const narrowestMm = (Math.min(...block.columnShares) / whole) * textWidthMm;
      const count = block.columnShares.length;
      if (narrowestMm >= leastWidthMm || count < 8) return [];
      return [
        {
          level: 'warning' as const,
          sentence: `Bảng có ${count} cột, cột hẹp nhất khi in chỉ rộng ${Math.floor(narrowestMm)} mm, chữ sẽ bị ngắt khó đọc. Nên bớt cột hoặc tách thành nhiều bảng.`,
          place: { kind: 'block' as const, blockId: block.id },
        },
      ];
    }),
};
