import type { WordBlock, WordDocument, WordParagraph } from '../../core/reading/word-document.ts';

/** What a Word file holds as plain lines: `[mark] text`, the cells of a row divided by ` | `, notes and comments last. */
export function writeWordDocument(document: WordDocument): string {
  const { notes, comments, omitted } = document;
  return [
    ...document.blocks.flatMap(writeBlock),
    ...notes.map(({ id, paragraphs }) => `[${id}] ${paragraphs.map(writeParagraph).join(' ')}`),
    ...comments.map(({ author, text, quote }) => `[ý kiến của ${author || '?'}] “${quote}”: ${text}`),
    ...(omitted.pictures > 0 ? [`Đã bỏ: ${omitted.pictures} hình ảnh`] : []),
    ...(omitted.drawings > 0 ? [`Đã bỏ: ${omitted.drawings} hình vẽ, biểu đồ`] : []),
    ...(omitted.embeddedFiles > 0 ? [`Đã bỏ: ${omitted.embeddedFiles} tệp đính trong bài`] : []),
  ].join('\n');
}

function writeBlock(block: WordBlock): string[] {
  if (block.type === 'paragraph') {
    const line = writeParagraph(block);
    return line === '' ? [] : [line];
  }
  return block.rows.map((row) =>
    row.cells.map((cell) => cell.blocks.flatMap(writeBlock).join(' ')).join(' | '),
  );
}

function writeParagraph({ mark, runs }: WordParagraph): string {
  const text = runs
    .map((run) => {
      switch (run.type) {
        case 'text':
          return run.change?.kind === 'deleted' ? `[bỏ: ${run.text}]` : run.text;
        case 'line-break':
          return ' ';
        case 'note':
          return `[${run.noteId}]`;
      }
    })
    .join('');
  return `${mark} ${text}`.trim();
}
