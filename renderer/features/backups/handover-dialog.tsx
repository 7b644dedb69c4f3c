import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { BackupStatus } from '../../../core/contract/backups.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { describeActivity } from './describe-status.ts';
import { checkPassphrase, PassphraseFields } from './passphrase-fields.tsx';

/** Bàn giao máy: all of the open data as one file for another PC or officer. */
export function HandoverDialog({ status, onClose }: { status: BackupStatus | null; onClose: () => void }) {
  const [isLocked, setIsLocked] = useState(false);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [written, setWritten] = useState<{ fileName: string; folder: string } | null>(null);
  const write = () => {
    if (isBusy) return;
    if (isLocked && checkPassphrase(first, second).length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setIsBusy(true);
    setProblem(null);
    call('handover:write', { passphrase: isLocked ? first : null })
      .then(setWritten, (failure: unknown) => {
        const found = readProblem(failure);
        if (found.code !== 'cancelled') setProblem(found);
      })
      .finally(() => setIsBusy(false));
  };
  return (
    <Dialog opened onClose={isBusy ? () => undefined : onClose} title="Bàn giao máy" size="36rem">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        {written ? (
          <Said>
            <p style={{ marginTop: 0 }}>
              Đã ghi và đọc lại cả tệp: <strong>{written.fileName}</strong>, trong {written.folder}. Có thể
              rút USB.
            </p>
            <p>
              Ở máy mới: cài Giao Ban, ở màn hình đầu tiên chọn “Nhận bàn giao từ máy khác” rồi chọn tệp này.
              Dữ liệu ở máy này vẫn còn nguyên; khi máy mới đã dùng, đừng sửa tiếp ở đây.
            </p>
          </Said>
        ) : (
          <>
            <p style={{ marginTop: 0 }}>
              Ghi toàn bộ bộ dữ liệu đang mở (báo cáo, văn bản, danh mục, bản ký, các bản đã lưu) thành một
              tệp để chuyển sang máy khác hoặc cho người nhận việc.
            </p>
            <Checkbox
              label="Đặt mật khẩu cho tệp (nên đặt khi chép qua USB)"
              checked={isLocked}
              onChange={(event) => setIsLocked(event.currentTarget.checked)}
              mb="sm"
            />
            {isLocked && (
              <PassphraseFields
                first={first}
                second={second}
                attempt={attempt}
                onFirst={setFirst}
                onSecond={setSecond}
              />
            )}
          </>
        )}
        {problem && <ProblemBanner problem={problem} />}
        {isBusy && (
          <BusyIndicator
            label={status?.activity ? describeActivity(status.activity) : 'Đang ghi tệp bàn giao…'}
            onCancel={() => void call('backup:cancel', {})}
          />
        )}
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" disabled={isBusy} onClick={onClose}>
            {written ? 'Đóng' : 'Huỷ'}
          </Button>
          {!written && (
            <Button type="submit" data-autofocus disabled={isBusy}>
              Tạo tệp bàn giao…
            </Button>
          )}
        </Group>
      </form>
    </Dialog>
  );
}
