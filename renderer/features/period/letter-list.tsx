import { Button, Title } from '@mantine/core';
import type { PeriodHome } from '../../../core/contract/views.ts';
import type { LetterKind } from '../../../core/model/letter.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import styles from './letter-list.module.css';

type Props = {
  letters: NonNullable<PeriodHome['letters']>;
  onBegin: (kind: LetterKind) => void;
  onOpen: (id: string) => void;
};

/** The office's letters of the period: those written, and the way to a new one. */
export function LetterList({ letters, onBegin, onOpen }: Props) {
  const { rows, missingCount } = letters;
  const isReadOnly = useIsReadOnly();
  const hasRequest = rows.some(({ kind }) => kind === 'request');
  return (
    <section className={styles.letters} aria-label="Công văn">
      <Title order={2} size="h4" className={styles.title}>
        Công văn
      </Title>
      {rows.map(({ id, kind, number, savedAt }) => (
        <Button key={id} variant="default" size="compact-sm" onClick={() => onOpen(id)}>
          {[
            kind === 'request' ? 'Công văn đề nghị báo cáo' : 'Công văn đôn đốc',
            number && `số ${number}`,
            `sửa ${formatMomentOfYear(savedAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Button>
      ))}
      {!hasRequest && !isReadOnly && (
        <Button variant="light" size="compact-sm" onClick={() => onBegin('request')}>
          Soạn công văn đề nghị báo cáo
        </Button>
      )}
      {missingCount > 0 && !isReadOnly && (
        <Button variant="light" size="compact-sm" onClick={() => onBegin('reminder')}>
          Soạn công văn đôn đốc ({missingCount} đơn vị chưa gửi)
        </Button>
      )}
      {missingCount === 0 && (
        <span className={styles.quiet}>Các đơn vị đã gửi đủ báo cáo, không cần đôn đốc.</span>
      )}
    </section>
  );
}
