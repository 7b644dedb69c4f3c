import { Button, Group, Text } from '@mantine/core';
import { explainRemovalRefusal } from '../../../../core/rules/rounds/remove-report.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useReport, useSessionPart } from '../report-context.ts';

type Props = { onClose: () => void; onRemove: () => void };

/** Asks before a report goes into the bin, and says why one that was issued or sent does not. */
export function RemoveReportDialog({ onClose, onRemove }: Props) {
  const { opened } = useReport();
  const report = useSessionPart((view) => view.report);
  const refusal = explainRemovalRefusal(report);
  if (refusal !== null)
    return (
      <Dialog opened onClose={onClose} title="Chưa xoá được báo cáo này" size="28rem" withCloseButton={false}>
        <Text>{refusal}</Text>
        <Group justify="flex-end" mt="lg">
          <Button data-autofocus onClick={onClose}>
            Đóng
          </Button>
        </Group>
      </Dialog>
    );
  return (
    <ConfirmDialog
      isOpen
      title="Xoá báo cáo?"
      confirmLabel="Xoá báo cáo"
      isDestructive
      size="30rem"
      onCancel={onClose}
      onConfirm={onRemove}
    >
      Báo cáo {opened.periodName} – {opened.organisation.name} sẽ vào thùng rác cùng các dự thảo
      {report.sentAt === null ? '' : ', bản đã gửi'} và các bản đã lưu của nó. Lấy lại được trong 30 ngày ở
      Tệp, Thùng rác. Bản Word trong thư mục của cơ quan không bị xoá.
    </ConfirmDialog>
  );
}
