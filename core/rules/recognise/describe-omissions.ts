import type { WordProposal } from '../../contract/word-proposal.ts';

/** `2 hình ảnh, 1 công thức (chỉ giữ chữ)`; empty when nothing was left out. */
export function describeOmissions(omitted: WordProposal['omitted']): string {
  const parts = [
    [omitted.pictures, 'hình ảnh'],
    [omitted.drawings, 'hình vẽ, biểu đồ'],
    [omitted.formulas, 'công thức (chỉ giữ chữ)'],
    [omitted.embeddedFiles, 'tệp đính trong bài'],
    [omitted.pageNumbers, 'số trang gõ tay'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}
