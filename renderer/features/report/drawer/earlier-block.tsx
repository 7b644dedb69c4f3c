import { Button } from '@mantine/core';
import type { Block } from '../../../../core/model/block.ts';
import type { Report } from '../../../../core/model/report.ts';
import { ReadOnlyBlock } from '../read-only-block.tsx';
import styles from './earlier-tab.module.css';

type Props = { block: Block; mark: string; report: Report; onCopy: () => void };

/** One paragraph or table of an earlier report, with the button that copies it. */
export function EarlierBlock({ block, mark, report, onCopy }: Props) {
  return (
    <div className={styles.block}>
      <ReadOnlyBlock block={block} mark={mark} report={report} />
      <Button size="compact-xs" variant="default" onClick={onCopy}>
        Chép đoạn này
      </Button>
    </div>
  );
}
