import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { ariaKeysFor, keysFor } from '../../keys.ts';
import { useSessionPart } from './report-context.ts';
import { usePageCount } from './use-page-count.ts';
import styles from './status-bar.module.css';

/** "Trang 3/7": the page on which the cursor's paragraph begins, of how many; lighter while the report has changed since. A press shows that page. */
export function PagePlace({ editor, onShowPrint }: { editor: Editor | null; onShowPrint: () => void }) {
  const counted = usePageCount();
  const report = useSessionPart((view) => view.report);
  const blockId = useBlockAtCursor(editor);
  if (!counted) return null;
  const isCurrent = counted.report === report;
  const page = blockId === null ? undefined : counted.pageOfBlock.get(blockId);
  return (
    <button
      type="button"
      className={`${styles.link} ${styles.pages}`}
      data-stale={!isCurrent}
      title={`${isCurrent ? 'Số trang khi in bản PDF' : 'Đang đếm lại số trang'}. Xem trang in ở đây (${keysFor('show-print-here')})`}
      aria-keyshortcuts={ariaKeysFor('show-print-here')}
      onClick={onShowPrint}
    >
      {page === undefined ? `${counted.pageCount} trang` : `Trang ${page}/${counted.pageCount}`}
    </button>
  );
}

function useBlockAtCursor(editor: Editor | null): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    if (!editor) return;
    const read = () => {
      const { $from } = editor.state.selection;
      const found: unknown = $from.depth > 0 ? $from.node(1).attrs.id : null;
      setId(typeof found === 'string' ? found : null);
    };
    read();
    editor.on('selectionUpdate', read);
    return () => {
      editor.off('selectionUpdate', read);
    };
  }, [editor]);
  return id;
}
