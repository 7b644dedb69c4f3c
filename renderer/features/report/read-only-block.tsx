// Pieces of a text have no ids, and what is only read never changes its order.
/* oxlint-disable react/no-array-index-key */
import type { Block } from '../../../core/model/block.ts';
import type { Inline } from '../../../core/model/inline.ts';
import type { Report } from '../../../core/model/report.ts';
import { citeShortly } from '../../../core/rules/records/cite-document.ts';
import { writeFigure } from '../../../core/rules/figures/write-figure.ts';
import { useReport } from './report-context.ts';
import styles from './read-only-block.module.css';

type Props = {
  block: Block;
  /** `1.`, `-`; empty for a paragraph. */
  mark: string;
  /** Whose figures the numbers in the text are. */
  report: Pick<Report, 'figures'>;
};

/** A block to be read only: its marks, its numbers as they stood, its notes in brackets. */
export function ReadOnlyBlock({ block, mark, report }: Props) {
  if (block.type !== 'table') {
    return (
      <p className={styles.text}>
        {mark && `${mark} `}
        <Content content={block.content} report={report} />
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <tbody>
        {block.rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.cells.map((cell, index) => (
              <td key={index} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                {cell.content.map((content, paragraph) => (
                  <div key={paragraph}>
                    <Content content={content} report={report} />
                  </div>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Content({ content, report }: { content: readonly Inline[]; report: Props['report'] }) {
  const { opened } = useReport();
  return content.map((inline, index) => {
    switch (inline.type) {
      case 'text':
        return <Run key={index} run={inline} />;
      case 'line-break':
        return <br key={index} />;
      case 'footnote':
        return (
          <span key={index} className={styles.note}>
            {' '}
            (chú thích: {inline.content.map((each) => (each.type === 'text' ? each.text : ' ')).join('')})
          </span>
        );
      case 'figure':
        return (
          <span key={index}>
            {writeFigure(report.figures.find((each) => each.indicatorId === inline.indicatorId))}
          </span>
        );
      case 'citation': {
        const document = opened.citedDocuments.find((each) => each.id === inline.citedDocumentId);
        return <span key={index}>{document ? citeShortly(document) : '……'}</span>;
      }
    }
  });
}

function Run({ run }: { run: Extract<Inline, { type: 'text' }> }) {
  let text = <>{run.text}</>;
  if (run.position === 'superscript') text = <sup>{text}</sup>;
  if (run.position === 'subscript') text = <sub>{text}</sub>;
  if (run.isItalic) text = <em>{text}</em>;
  return run.isBold ? <strong>{text}</strong> : text;
}
