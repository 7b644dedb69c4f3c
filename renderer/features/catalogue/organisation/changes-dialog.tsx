import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../../core/contract/contract.ts';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { Organisation } from '../../../../core/model/organisation.ts';
import type {
  OrganisationChangeKind,
  OrganisationChangeRecord,
} from '../../../../core/model/organisation-change.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { dateInVietnam } from '../../../../core/rules/values/calendar.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import styles from './change-dialog.module.css';

const words: Record<OrganisationChangeKind, string> = {
  rename: 'Đổi tên',
  merge: 'Sáp nhập, hợp nhất',
  split: 'Tách',
  close: 'Kết thúc hoạt động',
  move: 'Chuyển cơ quan cấp trên',
};

type Changes = Result<'organisation:list-changes'>['changes'];

/** The changes that were carried out, each with the way back or why there is none. */
export function ChangesDialog({ onClose, onUndone }: { onClose: () => void; onUndone: () => void }) {
  const [changes, setChanges] = useState<Changes | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(() => {
    call('organisation:list-changes', {}).then(
      (answer) => setChanges(answer.changes),
      (error: unknown) => setProblem(readProblem(error)),
    );
  }, []);
  useEffect(read, [read]);
  const undo = (id: string) =>
    call('organisation:undo-change', { id }).then(
      () => {
        read();
        onUndone();
      },
      (error: unknown) => setProblem(readProblem(error)),
    );
  return (
    <Dialog opened onClose={onClose} title="Các thay đổi đã thực hiện" size="44rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {changes?.length === 0 && <p>Chưa có thay đổi nào.</p>}
      <ul className={styles.changes}>
        {changes?.map(({ record, refusal }) => (
          <li key={record.id} className={styles.change}>
            <span>
              <strong>{record.changes.map(({ kind }) => words[kind]).join(', ')}</strong>, từ{' '}
              {formatDateShort(record.changes[0]?.date ?? '')}
              <span className={styles.note}>{tellBodies(record)}</span>
              <span className={styles.note}>
                Thực hiện ngày {formatDateShort(dateInVietnam(record.carriedOutAt))}
                {record.undoneAt !== null
                  ? ` · Đã hoàn tác ngày ${formatDateShort(dateInVietnam(record.undoneAt))}`
                  : refusal !== null && ` · Không hoàn tác được: ${refusal}.`}
              </span>
            </span>
            {refusal === null && (
              <Button variant="default" size="compact-sm" onClick={() => void undo(record.id)}>
                Hoàn tác
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Which bodies became which: "Ban Tuyên giáo, Ban Dân vận → Ban Tuyên giáo và Dân vận". */
function tellBodies({ steps }: OrganisationChangeRecord): string {
  const bodies = steps.filter((step) => step.kind === 'organisation');
  const nameOf = (body: Organisation | null) => body?.versions.at(-1)?.name ?? '';
  const lastDayBefore = (body: Organisation | null) => body?.versions.at(-1)?.to;
  const then = bodies.flatMap(({ before }) => (before ? [nameOf(before)] : []));
  const now = bodies.flatMap(({ before, after }) => {
    const hasEnded = before !== null && lastDayBefore(before) !== lastDayBefore(after);
    return hasEnded ? [] : [nameOf(after)];
  });
  const isSame = then.join() === now.join() || now.length === 0;
  return isSame ? then.join(', ') : `${then.join(', ')} → ${now.join(', ')}`;
}
