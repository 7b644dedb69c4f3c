import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

type Props = { title: string; children: ReactNode; onClose: () => void };

/** One thing to be read and closed. */
export function NoticeDialog({ title, children, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title={title} size="26rem" withCloseButton={false}>
      {children}
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          Đóng
        </Button>
      </Group>
    </Dialog>
  );
}
