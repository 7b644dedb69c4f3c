import type { Editor } from '@tiptap/core';
import { countCopies } from '../../../core/rules/copies/count-copies.ts';
import { keysFor } from '../../keys.ts';
import { focusPlace } from './focus-place.ts';
import { goToNextCopy } from './go-to-next-copy.ts';
import { confirmInView } from './prose/copied-marks.ts';
import { findSectionIds } from './prose/confirm-copies.ts';
import { useSessionPart } from './report-context.ts';
import styles from './status-bar.module.css';

type Props = { editor: Editor | null; sectionId: string | null };

/** What was taken over and still waits to be edited or confirmed, the way to it, and one button for a whole section. */
export function CopyStatus({ editor, sectionId }: Props) {
  const report = useSessionPart((view) => view.report);
  const counts = countCopies(report);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const here = counts.get(sectionId ?? '') ?? 0;
  const carried = report.figures.filter((figure) => figure.carriedFrom !== undefined);
  const [first] = carried;
  return (
    <>
      {editor && total > 0 && (
        <button
          type="button"
          className={styles.link}
          title={`Đến đoạn chép kế tiếp. Sửa chữ hoặc bấm ${keysFor('confirm-copy')} để xác nhận giữ nguyên đoạn có con trỏ.`}
          onClick={() => goToNextCopy(editor)}
        >
          {total} đoạn chép chưa sửa
        </button>
      )}
      {editor && here > 0 && (
        <button
          type="button"
          className={styles.link}
          title={`Giữ nguyên mọi đoạn chép trong mục có con trỏ (${keysFor('confirm-section')})`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            confirmInView(editor.view, findSectionIds(editor.state));
            editor.view.focus();
          }}
        >
          Xác nhận tất cả trong mục ({here})
        </button>
      )}
      {first && (
        <button
          type="button"
          className={styles.link}
          title={`Đến số liệu kỳ trước đầu tiên. Sửa số hoặc bấm ${keysFor('confirm-figure')} để xác nhận giữ nguyên.`}
          onClick={() => focusPlace(`figure:${first.indicatorId}:value`)}
        >
          {carried.length} số liệu kỳ trước chưa xác nhận
        </button>
      )}
    </>
  );
}
