import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { useAnswer } from '../../use-answer.ts';
import { compareStates } from '../report/rounds/compare-states.ts';
import { ComparisonView } from '../report/rounds/comparison-view.tsx';
import styles from './review-screen.module.css';

type Opened = Result<'review:open'>;
type Props = {
  opened: Opened;
  before: number;
  /** Null: the report as it stands now. */
  after: number | null;
  onClose: () => void;
};

/** What differs between two revisions of a body's report, or a revision and what stands now. */
export function RevisionDialog({ opened, before: first, after: second, onClose }: Props) {
  const [before, setBefore] = useState(first);
  const [after, setAfter] = useState(second);
  const revisions = opened.revisions.map(({ revision, at }) => ({
    value: String(revision),
    label: `Bản gửi lần ${revision}${at === null ? '' : ` – ${formatMomentOfYear(at)}`}`,
    disabled: at === null,
  }));
  return (
    <Dialog opened onClose={onClose} title="So sánh các bản của báo cáo" size="56rem">
      <div className={styles.compared}>
        <NativeSelect
          data-autofocus
          label="Bản trước"
          value={String(before)}
          data={revisions}
          onChange={(event) => setBefore(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label="Bản sau"
          value={String(after ?? '')}
          data={[{ value: '', label: 'Bản đang có trong máy' }, ...revisions]}
          onChange={(event) => setAfter(Number(event.currentTarget.value) || null)}
        />
      </div>
      <Comparison
        key={`${before} ${after}`}
        opened={opened}
        before={before}
        after={after}
        onClose={onClose}
      />
    </Dialog>
  );
}

function Comparison({ opened, before, after, onClose }: Props) {
  const { report } = opened;
  const { answer, problem } = useAnswer(async () => {
    const [earlier, later] = await Promise.all([
      readRevision(opened, before),
      after === null ? report.report : readRevision(opened, after),
    ]);
    return compareStates({ report: earlier, name: '', told: '', title: '' }, later, report, report.layout);
  });
  if (problem) return <ProblemBanner problem={problem} />;
  if (!answer) return <BusyIndicator label="Đang so sánh…" onCancel={onClose} />;
  return (
    <section
      className={styles.differences}
      aria-label="Các chỗ khác nhau"
      // What scrolls must be reached by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <ComparisonView
        comparison={answer}
        nothing="Hai bản giống nhau."
        beforeTitle={`Bản gửi lần ${before}`}
        afterTitle={after === null ? 'Bản đang có' : `Bản gửi lần ${after}`}
      />
    </section>
  );
}

async function readRevision({ report: { report } }: Opened, revision: number) {
  const { periodId, organisationId } = report;
  return (await call('report:read-version', { periodId, organisationId, versionId: `sent-${revision}` }))
    .report;
}
