import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { ReviewState } from '../../../core/model/review.ts';
import { tellDifference } from '../../../core/rules/review/tell-difference.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { compareStates } from '../report/rounds/compare-states.ts';
import { RevisionDialog } from './revision-dialog.tsx';
import styles from './review-screen.module.css';

type Props = {
  opened: Result<'review:open'>;
  state: ReviewState;
  /** What stands now says something else than what has come. */
  isChanged: boolean;
  /** Null when nothing may be written. */
  onTakeRevision: (() => void) | null;
};

/** Which revision of a body's report is read here, and whether it was changed since. */
export function RevisionStrip({ opened, state, isChanged, onTakeRevision }: Props) {
  const { report, arrived, revisions } = opened;
  const [newest, before] = revisions;
  const [compared, setCompared] = useState<{ before: number; after: number | null } | null>(null);
  const difference = useMemo(() => {
    if (!arrived || !isChanged) return null;
    const { passages, changes } = compareStates(
      { report: arrived, name: '', told: '', title: '' },
      report.report,
      report,
      report.layout,
    );
    return tellDifference(passages.length, changes);
  }, [arrived, report, isChanged]);
  return (
    <section className={styles.revision} aria-label="Bản đang xem" data-changed={isChanged}>
      <span>{tellShown(opened)}</span>
      {newest && difference !== null && (
        <>
          <strong>
            Đã sửa sau khi {state === 'accepted' ? 'chốt' : 'gửi'}: {difference}.
          </strong>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setCompared({ before: newest.revision, after: null })}
          >
            Xem chỗ đã sửa
          </Button>
          {onTakeRevision && state === 'received' && (
            <Button
              variant="default"
              size="compact-sm"
              title="Bản đang có trong máy được giữ thành bản gửi mới và xem xét theo bản đó"
              onClick={onTakeRevision}
            >
              Ghi nhận bản đã sửa
            </Button>
          )}
        </>
      )}
      {newest && before && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => setCompared({ before: before.revision, after: newest.revision })}
        >
          So với bản gửi lần {before.revision}
        </Button>
      )}
      {compared && <RevisionDialog opened={opened} {...compared} onClose={() => setCompared(null)} />}
    </section>
  );
}

function tellShown({ arrived, revisions: [newest] }: Result<'review:open'>): string {
  if (!newest) return 'Bản đang có trong máy; được giữ nguyên văn khi ghi nhận, đề nghị bổ sung hoặc chốt.';
  if (!arrived) return `Không đọc được bản gửi lần ${newest.revision}; đây là bản đang có trong máy.`;
  return `Bản gửi lần ${newest.revision}${newest.at === null ? '' : ` (${formatMomentOfYear(newest.at)})`}.`;
}
