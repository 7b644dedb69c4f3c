import { Button, Title } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import type { PeriodHome } from '../../../core/contract/views.ts';
import type { LetterKind } from '../../../core/model/letter.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { EntryMenu } from '../../components/entry-menu.tsx';
import { useIsReadOnly } from '../../open-mode.ts';
import styles from './letter-list.module.css';

/** Written when the reports are there: before the meeting. */
const otherKinds: readonly LetterKind[] = ['consultation', 'invitation'];

type Props = {
  letters: NonNullable<PeriodHome['letters']>;
  onBegin: (kind: LetterKind) => void;
  onOpen: (id: string) => void;
};

/** The office's letters of the period: those written, and the way to a new one. */
export function LetterList({ letters, onBegin, onOpen }: Props) {
  const { rows, missingCount } = letters;
  const isReadOnly = useIsReadOnly();
  const has = (kind: LetterKind) => rows.some((row) => row.kind === kind);
  const others = otherKinds.filter((kind) => !has(kind));
  return (
    <section className={styles.letters} aria-label="Công văn, giấy mời">
      <Title order={2} size="h4" className={styles.title}>
        Công văn, giấy mời
      </Title>
      {rows.map(({ id, kind, number, savedAt }) => (
        <Button key={id} variant="default" size="compact-sm" onClick={() => onOpen(id)}>
          {[letterKinds[kind].name, number && `số ${number}`, `sửa ${formatMomentOfYear(savedAt)}`]
            .filter(Boolean)
            .join(' · ')}
        </Button>
      ))}
      {!has('request') && !isReadOnly && (
        <Button variant="light" size="compact-sm" onClick={() => onBegin('request')}>
          Soạn công văn đề nghị báo cáo
        </Button>
      )}
      {missingCount > 0 && !isReadOnly && (
        <Button variant="light" size="compact-sm" onClick={() => onBegin('reminder')}>
          Soạn công văn đôn đốc ({missingCount} đơn vị chưa gửi)
        </Button>
      )}
      {others.length > 0 && !isReadOnly && (
        <EntryMenu
          button={
            <Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={14} />}>
              Soạn văn bản khác
            </Button>
          }
          entries={others.map((kind) => ({ label: letterKinds[kind].name, run: () => onBegin(kind) }))}
        />
      )}
      {isReadOnly && rows.length === 0 && (
        <span className={styles.quiet}>Kỳ này chưa có công văn, giấy mời nào.</span>
      )}
      {missingCount === 0 && !isReadOnly && (
        <span className={styles.quiet}>Các đơn vị đã gửi đủ báo cáo, không cần đôn đốc.</span>
      )}
    </section>
  );
}
