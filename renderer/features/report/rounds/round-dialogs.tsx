import type { Editor } from '@tiptap/core';
import type { Finding } from '../../../../core/rules/check-report/report-check.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useSessionPart } from '../report-context.ts';
import { AcceptedFindingsDialog } from './accepted-findings-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { ReimportDialog } from './reimport-dialog.tsx';
import { RemoveReportDialog } from './remove-report-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { VersionsDialog } from '../versions/versions-dialog.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import type { Rounds } from './use-rounds.ts';

type Props = {
  rounds: Rounds;
  editor: Editor | null;
  onJump: (finding: Finding) => void;
  /** Into the bin, and away from the report. */
  onRemove: () => void;
};

/** What the acts ask before they are done; an act without consequences for the text asks nothing. */
export function RoundDialogs({ rounds, editor, onJump, onRemove }: Props) {
  const draftNumber = useSessionPart((view) => view.report.draftNumber);
  const isSent = useSessionPart((view) => view.report.state !== 'issued');
  const doAndClose = (act: Parameters<Rounds['act']>[0]) => () => {
    rounds.close();
    void rounds.act(act);
  };
  const jump = (finding: Finding) => {
    rounds.close();
    requestAnimationFrame(() => onJump(finding));
  };
  switch (rounds.dialog) {
    case null:
      return null;
    case 'issue':
      return <IssueDialog rounds={rounds} />;
    case 'submit':
      return <SubmitDialog rounds={rounds} draftNumber={draftNumber + 1} onJump={jump} />;
    case 'send':
      return <SendDialog rounds={rounds} onJump={jump} />;
    case 'accepted-findings':
      return <AcceptedFindingsDialog rounds={rounds} />;
    case 'compare':
      return <CompareDialog rounds={rounds} editor={editor} />;
    case 'remove':
      return <RemoveReportDialog onClose={rounds.close} onRemove={onRemove} />;
    case 'versions':
      return <VersionsDialog print={rounds.print} onClose={rounds.close} />;
    case 'reimport':
      return <ReimportDialog rounds={rounds} editor={editor} />;
    case 'reopen':
      return (
        <ConfirmDialog
          isOpen
          title="Mở lại để sửa"
          confirmLabel="Mở lại"
          isDestructive
          onCancel={rounds.close}
          onConfirm={doAndClose({ kind: 'reopen' })}
        >
          Báo cáo trở về “Đang soạn”; số, ngày ban hành vẫn giữ.
          {isSent && ' Bản đã gửi được giữ nguyên; khi gửi lại sẽ thành bản gửi lần sau.'} Sửa xong phải
          duyệt, ký và ghi số lại; bản ký đang có được đánh dấu là của lần ban hành trước.
        </ConfirmDialog>
      );
    case 'detach-signed-copy':
      return (
        <ConfirmDialog
          isOpen
          title="Gỡ bản ký"
          confirmLabel="Gỡ"
          isDestructive
          onCancel={rounds.close}
          onConfirm={doAndClose({ kind: 'detach-signed-copy' })}
        >
          Báo cáo không còn kèm bản ký này. Tệp gốc vẫn được giữ trong thư mục dữ liệu.
        </ConfirmDialog>
      );
  }
}
