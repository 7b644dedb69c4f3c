import { Button } from '@mantine/core';
import { memo } from 'react';
import type { GatheredBlock } from '../../../core/rules/consolidation/gather-sections.ts';
import type { SetAside } from '../../../core/rules/consolidation/set-aside.ts';
import { tellSource } from '../../../core/rules/consolidation/tell-source.ts';
import { shorten } from '../../../core/rules/text/shorten.ts';
import { ReadOnlyBlock } from '../report/read-only-block.tsx';
import { ariaKeysFor } from '../../keys.ts';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import styles from './block-list.module.css';

type Props = {
  gathered: GatheredBlock;
  isUsed: boolean;
  /** Không đưa vào, and why. */
  aside: SetAside | null;
  /** The keyboard begins here. */
  startsHere: boolean;
  isTicked: boolean;
  canTake: boolean;
  /** Where Tab comes into the list. */
  isFirst: boolean;
  onTick: (isOn: boolean) => void;
  onTake: () => void;
};

/** One paragraph of a body: whose it is, what it says, whether it was taken. */
export const BlockCard = memo(function BlockCard({
  gathered: { report, block, text, title },
  isUsed,
  aside,
  startsHere,
  isTicked,
  canTake,
  isFirst,
  onTick,
  onTake,
}: Props) {
  const mark = block.type === 'heading' ? (block.level === 4 ? '-' : block.level === 5 ? '+' : '') : '';
  return (
    <li className={styles.card} data-used={isUsed || aside !== null || undefined}>
      <div className={styles.cardHead}>
        <label className={styles.label}>
          <input
            ref={startsHere ? focusWhenShown : undefined}
            type="checkbox"
            checked={isTicked}
            tabIndex={isFirst ? 0 : -1}
            aria-label={`${report.name}: ${shorten(text, 80)}${isUsed ? ' (đã dùng)' : ''}`}
            aria-keyshortcuts={ariaKeysFor('take-block')}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
          <strong>{tellSource(report, report.revision)}</strong>
        </label>
        <span className={styles.title} title={title}>
          {title}
        </span>
        {isUsed && <span className={styles.used}>Đã dùng</span>}
        {!isUsed && aside && (
          <span className={styles.aside}>Không đưa vào{aside.reason && `: ${aside.reason}`}</span>
        )}
        <Button
          size="compact-xs"
          variant="default"
          tabIndex={-1}
          disabled={!canTake}
          aria-label={`Lấy đoạn của ${report.name}: ${shorten(text, 60)}`}
          onClick={onTake}
        >
          Lấy
        </Button>
      </div>
      <div className={styles.text}>
        <ReadOnlyBlock block={block} mark={mark} report={report} />
      </div>
    </li>
  );
});
