import { Button, Group } from '@mantine/core';
import { formatMomentOfYear } from '../../../../core/rules/values/format-moment.ts';
import { useSessionPart } from '../report-context.ts';
import { Dialog } from '../../../components/dialog.tsx';
import type { Rounds } from './use-rounds.ts';
import styles from './accepted-findings-dialog.module.css';

/** With what each sending went out all the same, and why; the latest first. */
export function AcceptedFindingsDialog({ rounds }: { rounds: Rounds }) {
  const accepted = useSessionPart((view) => view.report.acceptedFindings);
  return (
    <Dialog opened onClose={rounds.close} title="Lý do vẫn gửi" size="34rem">
      {(accepted ?? []).toReversed().map(({ acceptedAt, reason, sentences }) => (
        <section
          key={acceptedAt}
          className={styles.sending}
          aria-label={`Gửi lúc ${formatMomentOfYear(acceptedAt)}`}
        >
          <p className={styles.facts}>Gửi lúc {formatMomentOfYear(acceptedAt)}</p>
          <p className={styles.reason}>Lý do: {reason}</p>
          <p className={styles.facts}>Khi đó còn {sentences.length} nội dung cần xem lại:</p>
          <ul className={styles.list}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={rounds.close}>
          Đóng
        </Button>
      </Group>
    </Dialog>
  );
}
