import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { limits } from '../../../../core/model/limits.ts';
import type { Finding } from '../../../../core/rules/check-report/report-check.ts';
import { normaliseText } from '../../../../core/rules/normalise-text.ts';
import styles from './check-panel.module.css';

type Props = {
  /** What was found; without findings there is nothing to ask. */
  findings: readonly Finding[];
  onCancel: () => void;
  /** `reason` is one line, never empty. */
  onConfirm: (reason: string) => void;
};

/** What is still open does not stop a sending; why it goes out like this is written down (`acceptFindings`). */
export function SendAnywayDialog({ findings, onCancel, onConfirm }: Props) {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const confirm = () => {
    const line = normaliseText(reason).replace(/\s+/g, ' ').trim();
    if (line === '') setIsMissing(true);
    else onConfirm(line);
  };
  return (
    <ConfirmDialog
      isOpen
      title="Còn nội dung cần xem lại"
      confirmLabel="Vẫn gửi, ghi lý do"
      cancelLabel="Để xem lại"
      onCancel={onCancel}
      onConfirm={confirm}
    >
      <ul className={styles.open}>
        {findings.map(({ id, sentence }) => (
          <li key={id}>{sentence}</li>
        ))}
      </ul>
      <Textarea
        data-autofocus
        label="Lý do vẫn gửi"
        autosize
        maxRows={4}
        maxLength={limits.lineCharacters}
        value={reason}
        error={isMissing && reason.trim() === '' ? 'Ghi lý do trước khi gửi.' : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
