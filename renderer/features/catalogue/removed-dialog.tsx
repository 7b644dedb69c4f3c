import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { catalogueNames, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueEntry } from '../../../core/contract/catalogue.ts';
import type { Result } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './record-form.module.css';

type Props = { kind: CatalogueKind; onClose: () => void; onBringBack: (entry: CatalogueEntry) => void };

/** Đã xoá: what was removed in the last 30 days, with the way back. */
export function RemovedDialog({ kind, onClose, onBringBack }: Props) {
  const [removed, setRemoved] = useState<Result<'catalogue:list-removed'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fail = (error: unknown) => setProblem(readProblem(error));
  useEffect(() => {
    call('catalogue:list-removed', { kind }).then(setRemoved, (error: unknown) =>
      setProblem(readProblem(error)),
    );
  }, [kind]);
  const bringBack = (binId: string) => {
    setProblem(null);
    call('catalogue:bring-back', { kind, binId }).then((entry) => {
      setRemoved((list) => list?.filter((each) => each.binId !== binId) ?? null);
      onBringBack(entry);
    }, fail);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`Đã xoá (giữ 30 ngày): ${catalogueNames[kind].title}`}
      size="40rem"
    >
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!removed && !problem && <BusyIndicator label="Đang đọc…" />}
      {removed?.length === 0 && <p className={styles.note}>Không có mục nào bị xoá trong 30 ngày qua.</p>}
      <ul className={styles.list}>
        {removed?.map(({ binId, name, removedAt }) => (
          <li key={binId} className={styles.versionHead}>
            <span>
              {name} <span className={styles.note}>xoá lúc {formatMomentOfYear(removedAt)}</span>
            </span>
            <Button size="compact-xs" variant="default" onClick={() => bringBack(binId)}>
              Khôi phục
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
