import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useSessionPart } from './report-context.ts';
import { usePageCount } from './use-page-count.ts';
import styles from './status-bar.module.css';

/** "Trang 3/7": the page on which the cursor's paragraph begins, of how many; lighter while the report has changed since. */
export function PagePlace({ editor }: { editor: Editor | null }) {
  const counted = usePageCount();
  const report = useSessionPart((view) => view.report);
  const blockId = useBlockAtCursor(editor);
  if (!counted) return null;
  const isCurrent = counted.report === report;
  const page = blockId === null ? undefined : counted.pageOfBlock.get(blockId);
  return (
    <span
      className={styles.pages}
      data-stale={!isCurrent}
      title={isCurrent ? 'Số trang khi in bản PDF' : 'Đang đếm lại số trang'}
    >
      {page === undefined ? `${counted.pageCount} trang` : `Trang ${page}/${counted.pageCount}`}
    </span>
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
