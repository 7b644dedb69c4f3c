import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

type Props = {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** The verb of the button: "Xoá", never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  isDestructive?: boolean;
  size?: string;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before something is done. Enter and Escape both mean the left button when the act destroys something. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Huỷ',
  isDestructive = false,
  size = '26rem',
  onConfirm,
  onCancel,
}: Props) {
  return (
    <Dialog opened={isOpen} onClose={onCancel} title={title} size={size} withCloseButton={false}>
      <Text component="div">{children}</Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onCancel} data-autofocus={isDestructive || undefined}>
          {cancelLabel}
        </Button>
        <Button
          color={isDestructive ? 'red.9' : undefined}
          onClick={onConfirm}
          data-autofocus={!isDestructive || undefined}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Dialog>
  );
}
