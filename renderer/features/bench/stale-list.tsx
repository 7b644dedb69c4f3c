import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { compareWords } from '../../../core/rules/comparison/compare-words.ts';
import type { StaleSource } from '../../../core/rules/consolidation/follow-sources.ts';
import { tellSource } from '../../../core/rules/consolidation/tell-source.ts';
import { MarkedText } from '../report/rounds/marked-text.tsx';
import { revealBlock } from './reveal-block.ts';
import type { BenchActs } from './use-bench-acts.ts';
import styles from './stale-list.module.css';

type Props = { stale: readonly StaleSource[]; acts: BenchActs; editor: Editor | null; isLocked: boolean };

/** The paragraphs whose source was changed after it was taken: what differs, and what to do about it. */
export function StaleList({ stale, acts, editor, isLocked }: Props) {
  if (stale.length === 0) return null;
  return (
    <section className={styles.pane} aria-label="Nguồn đã thay đổi">
      <h2 className={styles.title}>
        {stale.length} đoạn có nguồn đã thay đổi sau khi lấy (nền cam ở trang bên phải)
      </h2>
      <ul className={styles.list}>
        {stale.map((each) => (
          <li key={`${each.blockId} ${each.index}`} className={styles.item}>
            <strong>{tellSource(each.report, each.report.revision)}</strong>
            <p className={styles.text}>
              {each.present ? (
                <MarkedText pieces={listPieces(each.taken, each.present.text)} />
              ) : (
                'Cơ quan đã bỏ đoạn này khỏi báo cáo.'
              )}
            </p>
            <div className={styles.acts}>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => editor && revealBlock(editor, each.blockId)}
              >
                Xem đoạn
              </Button>
              {each.present && (
                <Button size="compact-xs" disabled={isLocked} onClick={() => acts.takeNewText(each)}>
                  Lấy bản mới
                </Button>
              )}
              <Button
                size="compact-xs"
                variant="default"
                disabled={isLocked}
                onClick={() => acts.keepText(each)}
              >
                Giữ nguyên
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listPieces(before: string, after: string) {
  return compareWords(before, after).map(({ kind, text }) => ({
    kind: 'text' as const,
    text,
    ...(kind !== 'same' && { change: kind }),
  }));
}
