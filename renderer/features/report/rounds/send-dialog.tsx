import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../../../core/model/limits.ts';
import type { Finding } from '../../../../core/rules/check-report/report-check.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { normaliseText } from '../../../../core/rules/text/normalise-text.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useSessionPart } from '../report-context.ts';
import { FindingLinks } from './finding-links.tsx';
import type { Rounds } from './use-rounds.ts';
import styles from './send-dialog.module.css';

type Props = { rounds: Rounds; onJump: (finding: Finding) => void };

/** Đã gửi: says what will happen. What the check still finds never stops it; why it goes out like this is written down. */
export function SendDialog({ rounds, onJump }: Props) {
  const { findings } = rounds;
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const line = normaliseText(reason).replace(/\s+/g, ' ').trim();
  const isReasonMissing = findings.length > 0 && line === '';
  const send = () => {
    setIsTried(true);
    if (isReasonMissing) return;
    rounds.close();
    const sentences = findings.map(({ sentence }) => sentence);
    void rounds.act({
      kind: 'send',
      ...(findings.length > 0 && { accepted: { reason: line, sentences } }),
    });
  };
  return (
    <ConfirmDialog
      isOpen
      size="34rem"
      title={findings.length > 0 ? 'Đã gửi: còn nội dung cần xem lại' : 'Đã gửi'}
      confirmLabel={findings.length > 0 ? 'Vẫn gửi, ghi lý do' : 'Ghi nhận đã gửi'}
      cancelLabel={findings.length > 0 ? 'Để xem lại' : 'Huỷ'}
      onCancel={rounds.close}
      onConfirm={send}
    >
      <Consequences />
      {findings.length === 0 ? (
        <p className={styles.line}>Kiểm tra không thấy gì cần xem lại.</p>
      ) : (
        <>
          <FindingLinks findings={findings} onJump={onJump} />
          <Textarea
            data-autofocus
            label="Lý do vẫn gửi"
            description="Lưu cùng báo cáo, xem lại được ở chỗ ghi tình trạng."
            autosize
            maxRows={4}
            maxLength={limits.lineCharacters}
            value={reason}
            error={isTried && isReasonMissing ? 'Ghi lý do trước khi gửi.' : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

function Consequences() {
  const issued = useSessionPart((view) => view.report.issued);
  const recipients = useSessionPart((view) => view.report.header.recipients);
  return (
    <>
      <p className={styles.line}>
        Ghi nhận báo cáo{issued && ` số ${issued.number}, ngày ${formatDateShort(issued.date)},`} đã được gửi
        đi. Phần mềm giữ nguyên văn bản gửi này và không tự gửi cho ai.
      </p>
      {recipients.length > 0 && (
        <p className={styles.line}>Nơi nhận ghi trên văn bản: {recipients.join('; ')}.</p>
      )}
      {issued?.signedCopySha256 === null && (
        <p className={styles.line}>Chưa đính kèm bản ký (PDF); sau khi gửi vẫn đính kèm được.</p>
      )}
    </>
  );
}
