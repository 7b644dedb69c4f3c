import { Button } from '@mantine/core';
import IconShieldLock from '@tabler/icons-react/dist/esm/icons/IconShieldLock.mjs';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import styles from './secrets-notice.module.css';

/** Luật Bảo vệ bí mật nhà nước số 117/2025/QH15, in force from 01/3/2026. */
export function SecretsNoticeText() {
  return (
    <>
      <strong>Không dùng để soạn văn bản bí mật nhà nước</strong> (Mật, Tối mật, Tuyệt mật), trừ khi máy này
      đáp ứng quy định của Luật Bảo vệ bí mật nhà nước. Phần mềm không kết nối mạng; dữ liệu trên đĩa không
      được mã hoá.
    </>
  );
}

/** Until it was read on this PC for the open data; it stands in nobody's way. */
export function SecretsNotice() {
  const [isRead, setIsRead] = useState(true);
  useEffect(() => {
    // What cannot be asked now is asked at the next start.
    call('workspace:look-secrets-notice', {}).then(
      (found) => setIsRead(found.isRead),
      () => setIsRead(true),
    );
  }, []);
  if (isRead) return null;
  const accept = () => {
    setIsRead(true);
    // A list that cannot be written now shows the notice once more at the next start.
    call('workspace:accept-secrets-notice', {}).catch(() => undefined);
  };
  return (
    <section className={styles.notice} aria-label="Lưu ý về bí mật nhà nước">
      <IconShieldLock className={styles.icon} aria-hidden />
      <span className={styles.text}>
        <SecretsNoticeText />
      </span>
      <Button size="compact-sm" variant="default" onClick={accept}>
        Đã đọc
      </Button>
    </section>
  );
}
