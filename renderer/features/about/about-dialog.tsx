import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import { call } from '../../api/client.ts';
import { SecretsNoticeText } from '../safety/secrets-notice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LicenceList } from './licence-list.tsx';

type Props = { dataFolder: string | null; onClose: () => void };

/** "Giới thiệu" of the menu. */
export function AboutDialog({ dataFolder, onClose }: Props) {
  const [description, setDescription] = useState<Result<'app:describe'> | null>(null);
  const [areLicencesShown, setAreLicencesShown] = useState(false);
  useEffect(() => {
    call('app:describe', {}).then(setDescription, () => setDescription(null));
  }, []);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={areLicencesShown ? 'Giấy phép của các phần được dùng' : 'Giới thiệu'}
      size={areLicencesShown ? '44rem' : '32rem'}
    >
      {areLicencesShown ? (
        <LicenceList />
      ) : (
        <>
          <p style={{ marginTop: 0 }}>
            <strong>Giao Ban</strong>
            {description && ` ${description.version} (${description.platform})`}
          </p>
          <p>Soạn, trao đổi, tổng hợp và in báo cáo giao ban của MTTQ và các đoàn thể. Không cần Internet.</p>
          <p>
            <SecretsNoticeText />
          </p>
          {dataFolder && <p style={{ overflowWrap: 'anywhere' }}>Dữ liệu lưu tại: {dataFolder}</p>}
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => setAreLicencesShown(!areLicencesShown)}>
          {areLicencesShown ? 'Quay lại' : 'Giấy phép của các phần được dùng'}
        </Button>
        <Button onClick={onClose} data-autofocus>
          Đóng
        </Button>
      </Group>
    </Dialog>
  );
}
