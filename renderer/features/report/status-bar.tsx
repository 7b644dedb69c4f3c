import type { Editor } from '@tiptap/core';
import { measureCompleteness } from '../../../core/rules/sections/measure-completeness.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { CopyStatus } from './copy-status.tsx';
import { countReportWords } from './count-report-words.ts';
import { PagePlace } from './page-place.tsx';
import { useSessionPart } from './report-context.ts';
import { WordCopyStatus } from './word-copy-status.tsx';
import styles from './status-bar.module.css';

type Props = {
  editor: Editor | null;
  /** Where the cursor is. */
  sectionId: string | null;
  onGoTo: (sectionId: string) => void;
  /** Xem trang in ở đây. */
  onShowPrint: () => void;
};

/** How much is written; the empty sections can be gone to. */
export function StatusBar({ editor, sectionId, onGoTo, onShowPrint }: Props) {
  const report = useSessionPart((view) => view.report);
  const { figuresFilled, figuresTotal, emptySections } = measureCompleteness(report);
  const [first] = emptySections;
  return (
    <footer className={styles.bar} aria-label="Tóm tắt báo cáo">
      <PagePlace editor={editor} onShowPrint={onShowPrint} />
      <span>{formatNumber(String(countReportWords(report)))} chữ</span>
      {figuresTotal > 0 && (
        <span>
          Số liệu {figuresFilled}/{figuresTotal}
        </span>
      )}
      {first ? (
        <button
          type="button"
          className={styles.link}
          title={`Đến mục còn trống đầu tiên: ${first.title}`}
          onClick={() => onGoTo(first.id)}
        >
          {emptySections.length} mục còn trống
        </button>
      ) : (
        <span>Các mục đều đã có nội dung</span>
      )}
      <CopyStatus editor={editor} sectionId={sectionId} />
      <WordCopyStatus />
    </footer>
  );
}
