import { Button, Group, Modal, Text } from '@mantine/core';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';

/** Why a screen that only writes is not opened. */
export function ReadOnlyDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Chỉ xem" size="26rem" withCloseButton={false}>
      <Text>{describeProblem({ code: 'read-only', details: {} })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          Đóng
        </Button>
      </Group>
    </Modal>
  );
}
