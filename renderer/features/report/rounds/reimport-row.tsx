import { Button } from '@mantine/core';
import type { Piece } from '../../../../core/documents/print-document.ts';
import type { EditedRow } from '../../../../core/rules/comparison/compare-with-word.ts';
import { compareWords } from '../../../../core/rules/comparison/compare-words.ts';
import { MarkedText } from './marked-text.tsx';
import styles from './reimport-dialog.module.css';

type Props = {
  row: EditedRow;
  isTaken: boolean;
  onDecide: (isTaken: boolean) => void;
  onJump: (blockId: string) => void;
};

const kinds = { changed: 'Đã sửa', added: 'Thêm mới', removed: 'Đã xoá' } as const;

/** One difference: the report's words beside the file's, and which of the two is taken. */
export function ReimportRow({ row, isTaken, onDecide, onJump }: Props) {
  const { blockId } = row;
  const changes = compareWords(row.before, row.after);
  const side = (hidden: 'added' | 'removed'): Piece[] =>
    changes
      .filter(({ kind }) => kind !== hidden)
      .map(({ kind, text }) => ({ kind: 'text', text, ...(kind !== 'same' && { change: kind }) }));
  return (
    <li className={styles.row} data-taken={isTaken || undefined}>
      <p className={styles.facts}>
        <strong>{kinds[row.kind]}</strong>
        {row.authors.length > 0 && ` · theo dõi thay đổi: ${row.authors.join(', ')}`}
        {row.comments.length > 0 && ` · ${row.comments.length} ghi chú`}
      </p>
      <div className={styles.sides}>
        <div>
          <span className={styles.side}>Cũ</span>
          <p className={styles.text}>
            {row.before === '' ? '(chưa có)' : <MarkedText pieces={side('added')} />}
          </p>
        </div>
        <div>
          <span className={styles.side}>Mới</span>
          <p className={styles.text}>
            {row.after === '' ? '(đã xoá)' : <MarkedText pieces={side('removed')} />}
          </p>
        </div>
      </div>
      {row.note !== null && <p className={styles.note}>{row.note}</p>}
      <div className={styles.tools}>
        {row.edit !== null && (
          <>
            <Button
              size="compact-xs"
              variant={isTaken ? 'filled' : 'default'}
              aria-pressed={isTaken}
              onClick={() => onDecide(true)}
            >
              Lấy bản mới
            </Button>
            <Button
              size="compact-xs"
              variant={isTaken ? 'default' : 'light'}
              aria-pressed={!isTaken}
              onClick={() => onDecide(false)}
            >
              Giữ bản cũ
            </Button>
          </>
        )}
        {blockId !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => onJump(blockId)}>
            Đến đoạn
          </Button>
        )}
      </div>
    </li>
  );
}
