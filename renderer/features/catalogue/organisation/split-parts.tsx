import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { NamesFields } from './names-fields.tsx';
import type { PartDraft } from './build-change.ts';
import styles from './change-dialog.module.css';

type Props = {
  parts: readonly PartDraft[];
  isOver: boolean;
  onParts: (parts: readonly PartDraft[]) => void;
  onOver: (isOver: boolean) => void;
  onAdd: () => void;
};

/** The bodies that come out of one, and whether that one goes on beside them. */
export function SplitParts({ parts, isOver, onParts, onOver, onAdd }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const count = useRef(parts.length);
  useEffect(() => {
    if (parts.length > count.current)
      holder.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
    count.current = parts.length;
  }, [parts.length]);
  return (
    <div ref={holder} className={styles.parts}>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>Cơ quan được tách</legend>
        {[
          { value: false, label: 'Vẫn hoạt động, chuyển một phần nhiệm vụ cho cơ quan mới' },
          { value: true, label: 'Kết thúc, chia thành các cơ quan mới (từ hai cơ quan)' },
        ].map((choice) => (
          <label key={choice.label} className={styles.choice}>
            <input
              type="radio"
              name="split-is-over"
              checked={isOver === choice.value}
              onChange={() => onOver(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
      {parts.map((part, index) => (
        <fieldset key={part.id} className={styles.part}>
          <legend className={styles.legend}>Cơ quan mới {index + 1}</legend>
          <NamesFields
            names={part.names}
            place={`${part.id} `}
            onNames={(names) => onParts(parts.with(index, { ...part, names }))}
          />
          {parts.length > 1 && (
            <Button
              variant="subtle"
              color="gray.8"
              size="compact-sm"
              className={styles.dropPart}
              onClick={() => onParts(parts.filter(({ id }) => id !== part.id))}
            >
              Bỏ cơ quan mới {index + 1}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={onAdd}>
          Thêm cơ quan mới
        </Button>
      </div>
    </div>
  );
}
