import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import { call } from '../../api/client.ts';

type Props = { dataFolder: string | null; onClose: () => void };

/** "Giới thiệu" of the menu. */
export function AboutDialog({ dataFolder, onClose }: Props) {
  const [description, setDescription] = useState<Result<'app:describe'> | null>(null);
  useEffect(() => {
    call('app:describe', {}).then(setDescription, () => setDescription(null));
  }, []);
  return (
    <Modal opened onClose={onClose} title="Giới thiệu" size="28rem">
      <p style={{ marginTop: 0 }}>
        <strong>Giao Ban</strong>
        {description && ` ${description.version} (${description.platform})`}
      </p>
      <p>Soạn, trao đổi, tổng hợp và in báo cáo giao ban của MTTQ và các đoàn thể. Không cần Internet.</p>
      {dataFolder && <p style={{ overflowWrap: 'anywhere' }}>Dữ liệu lưu tại: {dataFolder}</p>}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          Đóng
        </Button>
      </Group>
    </Modal>
  );
}
