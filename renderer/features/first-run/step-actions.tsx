import { Button, Group } from '@mantine/core';
import styles from './first-run.module.css';

type Props = {
  onBack?: () => void;
  onSkip?: () => void;
  skipLabel?: string;
  onNext?: () => void;
  nextLabel?: string;
  isBusy?: boolean;
  isSubmit?: boolean;
};

/** Back, past, on: at the same place in every step. */
export function StepActions({
  onBack,
  onSkip,
  skipLabel = 'Bỏ qua',
  onNext,
  nextLabel = 'Tiếp tục',
  isBusy = false,
  isSubmit = false,
}: Props) {
  return (
    <Group className={styles.actions} gap="sm" justify="flex-end">
      {onBack && (
        <Button variant="subtle" color="gray.8" size="sm" className={styles.back} onClick={onBack}>
          Quay lại
        </Button>
      )}
      {onSkip && (
        <Button variant="default" size="sm" onClick={onSkip}>
          {skipLabel}
        </Button>
      )}
      {(onNext ?? isSubmit) && (
        <Button
          size="sm"
          loading={isBusy}
          type={isSubmit ? 'submit' : 'button'}
          {...(onNext && { onClick: onNext })}
        >
          {nextLabel}
        </Button>
      )}
    </Group>
  );
}
