import { useState, type KeyboardEvent } from 'react';
import { Said } from '../../components/announcer.tsx';
import styles from './table-size-picker.module.css';

const most = { rows: 10, columns: 8 };
const usual = { rows: 3, columns: 3 };

type Size = { rows: number; columns: number };
type Props = { onPick: (size: Size) => void };

/** Squares to point at, as in Word: the table has as many rows and columns as lie above and left of the pointer. */
export function TableSizePicker({ onPick }: Props) {
  const [size, setSize] = useState<Size>(usual);
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      setSize({
        rows: clamp(size.rows + step[0], most.rows),
        columns: clamp(size.columns + step[1], most.columns),
      });
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPick(size);
    }
  };
  const says = `${size.rows} dòng, ${size.columns} cột`;
  return (
    <div className={styles.picker}>
      <button
        type="button"
        className={styles.squares}
        data-autofocus
        aria-label={`Chèn bảng ${says}. Phím mũi tên đổi số dòng, số cột.`}
        onKeyDown={move}
        onClick={(event) => {
          // A click made by the keyboard has come through onKeyDown.
          if (event.detail > 0) onPick(size);
        }}
      >
        {Array.from({ length: most.rows * most.columns }, (_, index) => {
          const row = Math.floor(index / most.columns) + 1;
          const column = (index % most.columns) + 1;
          return (
            <span
              key={index}
              className={styles.square}
              data-taken={row <= size.rows && column <= size.columns}
              onPointerEnter={() => setSize({ rows: row, columns: column })}
            />
          );
        })}
      </button>
      <Said className={styles.says}>Chèn bảng {says}</Said>
    </div>
  );
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(1, value));
}
