import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import type { Result } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { timeInVietnam, dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { CellChanges } from './cell-changes.tsx';
import styles from './record-form.module.css';

type Props = {
  kind: CatalogueKind;
  id: string;
  onRestore: (record: CatalogueRecord) => void;
};

/** As what a record was saved before, with what was changed then, and the way back. */
export function VersionsList({ kind, id, onRestore }: Props) {
  const [versions, setVersions] = useState<Result<'catalogue:list-versions'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isStale = false;
    call('catalogue:list-versions', { kind, id }).then(
      (found) => {
        if (!isStale) setVersions(found);
      },
      (error: unknown) => {
        if (!isStale) setProblem(readProblem(error));
      },
    );
    return () => {
      isStale = true;
    };
  }, [kind, id]);
  const restore = (stateId: string) => {
    setProblem(null);
    call('catalogue:read-version', { kind, id, stateId }).then(
      ({ record }) => onRestore(record),
      (error: unknown) => setProblem(readProblem(error)),
    );
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!versions && !problem && <BusyIndicator label="Đang đọc các bản đã lưu…" />}
      {versions?.length === 0 && <p className={styles.note}>Chưa có bản nào khác bản đang dùng.</p>}
      <ul className={styles.list}>
        {versions?.map(({ stateId, savedAt, changes }) => (
          <li key={stateId} className={styles.version}>
            <div className={styles.versionHead}>
              <span>
                Bản lưu {timeInVietnam(savedAt)} ngày {formatDateShort(dateInVietnam(savedAt))}
              </span>
              <Button size="compact-xs" variant="default" onClick={() => restore(stateId)}>
                Khôi phục
              </Button>
            </div>
            <p className={styles.note}>Sau bản này đã sửa:</p>
            <CellChanges changes={changes} />
          </li>
        ))}
      </ul>
    </>
  );
}
