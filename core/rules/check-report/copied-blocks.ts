import { listCopiedSentences } from '../copies/list-copied-sentences.ts';
import type { ReportCheck } from './report-check.ts';

export const copiedBlocks: ReportCheck = {
  id: 'copied-blocks',
  find: ({ report }) =>
    report.blocks
      .filter((block) => block.copiedFrom !== undefined)
      .map((block) => ({
        level: 'warning',
        sentence: `Đoạn chép chưa sửa: “${firstWords(listCopiedSentences(block)[0] ?? '')}”.`,
        place: { kind: 'block', blockId: block.id },
      })),
};

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 10 ? `${words.slice(0, 10).join(' ')}…` : words.join(' ');
}
