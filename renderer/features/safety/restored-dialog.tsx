import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { RestoredView } from '../../../core/contract/safety.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { timeInVietnam } from '../../../core/rules/values/calendar.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { copyText } from '../../components/copy-text.ts';
import { readProblem } from '../../components/read-problem.ts';
import styles from './restored-notice.module.css';

type Props = {
  restored: RestoredView;
  onKeep: (restored: RestoredView) => void;
  onClose: () => void;
};

/** In what the damaged file differs from the state that took its place, and what of it can still be read. */
export function RestoredDialog({ restored, onKeep, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title="Tệp bị hỏng đã được lấy lại" size="40rem">
      <RestoredDetails restored={restored} onKeep={onKeep} onClose={onClose} />
    </Dialog>
  );
}

function RestoredDetails({ restored, onKeep, onClose }: Props) {
  const [said, setSaid] = useState('');
  const { title, savedAt, damagedAt, reason, sections, lostTexts, file } = restored;
  const fail = (error: unknown) => setSaid(describeProblem(readProblem(error)));
  return (
    <>
      <p style={{ marginTop: 0 }}>
        <strong>{title}</strong>
      </p>
      <ul className={styles.list}>
        <li>
          Đang dùng: bản lưu lúc {timeInVietnam(savedAt)} ({formatMomentOfYear(savedAt)}).
        </li>
        {damagedAt && <li>Tệp hỏng: ghi lần cuối {formatMomentOfYear(damagedAt)}.</li>}
        <li>
          {reason === 'missing'
            ? 'Tệp không còn trong thư mục dữ liệu.'
            : 'Tệp hỏng vẫn được giữ trong thư mục dữ liệu, không bị xoá.'}
        </li>
        {sections !== null && (
          <li>
            {sections.length === 0
              ? 'Nội dung hai bản giống nhau.'
              : `Các mục khác nhau: ${sections.join('; ')}.`}
          </li>
        )}
      </ul>
      {lostTexts.length > 0 ? (
        <>
          <p>Chữ còn đọc được trong tệp hỏng mà bản đang dùng không có:</p>
          {/* Long lists scroll by keyboard too. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul className={styles.lost} tabIndex={0} aria-label="Chữ chỉ còn trong tệp hỏng">
            {lostTexts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : (
        reason !== 'missing' && <p>Không đọc thêm được chữ nào khác từ tệp hỏng.</p>
      )}
      <p style={{ overflowWrap: 'anywhere' }}>Tệp: {file}</p>
      <Said>{said}</Said>
      <Group justify="flex-end" gap="sm">
        {lostTexts.length > 0 && (
          <Button
            variant="default"
            onClick={() => setSaid(copyText(lostTexts.join('\n')) ? 'Đã sao chép.' : 'Chưa sao chép được.')}
          >
            Sao chép các chữ này
          </Button>
        )}
        {reason !== 'missing' && (
          <Button
            variant="default"
            onClick={() => void call('restored:open-folder', { id: restored.id }).catch(fail)}
          >
            Mở thư mục tệp hỏng
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Để sau
        </Button>
        <Button data-autofocus onClick={() => onKeep(restored)}>
          Giữ bản lấy lại
        </Button>
      </Group>
    </>
  );
}
