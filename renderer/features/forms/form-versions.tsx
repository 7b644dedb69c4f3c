import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Form } from '../../../core/model/form.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './form-page.module.css';

type Props = {
  id: string;
  onRestore: (form: Form) => void;
};

/** As what a form was saved before, with what was changed then, and the way back; a step that can be undone. */
export function FormVersions({ id, onRestore }: Props) {
  const [versions, setVersions] = useState<Result<'form:list-versions'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isStale = false;
    call('form:list-versions', { id }).then(
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
  }, [id]);
  const restore = (stateId: string) => {
    setProblem(null);
    call('form:read-version', { id, stateId }).then(
      ({ form }) => onRestore(form),
      (error: unknown) => setProblem(readProblem(error)),
    );
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!versions && !problem && <BusyIndicator label="Đang đọc các bản đã lưu…" />}
      {versions?.length === 0 && <p className={styles.quiet}>Chưa có bản nào khác bản đang dùng.</p>}
      <ul className={styles.versions}>
        {versions?.map(({ stateId, savedAt, changes }) => (
          <li key={stateId}>
            <div className={styles.versionHead}>
              <strong>Bản lưu {formatMomentOfYear(savedAt)}</strong>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Khôi phục bản lưu ${formatMomentOfYear(savedAt)}`}
                onClick={() => restore(stateId)}
              >
                Khôi phục
              </Button>
            </div>
            <p className={styles.quiet}>Sau bản này đã sửa:</p>
            {changes.map((change) => (
              <p key={change} className={styles.words}>
                {change}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
