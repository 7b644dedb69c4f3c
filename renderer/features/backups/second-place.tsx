import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupStatus } from '../../../core/contract/backups.ts';
import { call } from '../../api/client.ts';
import { describeSecond } from './describe-status.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import styles from './backups-screen.module.css';

type Props = {
  status: BackupStatus;
  onChange: (status: BackupStatus) => void;
  onFail: (error: unknown) => void;
};

/** Nơi thứ hai: a stick or another disk on which each backup is kept too, as one file, with or without a passphrase. */
export function SecondPlace({ status, onChange, onFail }: Props) {
  const [isLocking, setIsLocking] = useState(false);
  const { second } = status;
  const said = describeSecond(status);
  const take = (asked: Promise<BackupStatus | null>) => {
    asked.then((found) => {
      if (found) onChange(found);
    }, onFail);
  };
  return (
    <section className={styles.second} aria-label="Nơi sao lưu thứ hai">
      <span className={styles.secondText}>
        <strong>Nơi thứ hai:</strong>{' '}
        {second ? (
          <>
            {second.folder}{' '}
            <span className={styles.quiet}>({said?.text.replace(/^Nơi thứ hai[^:;]*[:;] ?/, '')})</span>
            {second.isLocked ? ' · có mật khẩu' : ' · không có mật khẩu'}
          </>
        ) : (
          'chưa chọn. Nên chọn USB hoặc ổ đĩa khác: hỏng ổ đĩa của máy thì vẫn còn bản ở đó.'
        )}
      </span>
      {second && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => setIsLocking(true)}>
            {second.isLocked ? 'Đổi hoặc bỏ mật khẩu…' : 'Đặt mật khẩu…'}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => take(call('backup:forget-second', {}))}
            title="Các tệp đã có ở đó vẫn giữ nguyên"
          >
            Thôi dùng
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="default" onClick={() => take(call('backup:choose-second', {}))}>
        {second ? 'Chọn nơi khác…' : 'Chọn thư mục…'}
      </Button>
      {isLocking && second && (
        <PassphraseDialog
          title="Mật khẩu của nơi thứ hai"
          isLocked={second.isLocked}
          onClose={() => setIsLocking(false)}
          onSet={async (passphrase) => {
            onChange(await call('backup:lock-second', { passphrase }));
          }}
        >
          Từ lần sau, tệp ở nơi thứ hai chỉ mở được bằng mật khẩu này; tệp đã có trước đó giữ nguyên như khi
          ghi.
        </PassphraseDialog>
      )}
    </section>
  );
}
