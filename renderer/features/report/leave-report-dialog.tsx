import { LeaveDialog } from '../../components/leave-dialog.tsx';
import type { Leaving } from '../../components/use-leaving.ts';
import { useSessionPart } from './report-context.ts';

/** Follows the save by itself, so that the page is not drawn for it. */
export function LeaveReportDialog({ leaving }: { leaving: Pick<Leaving, 'losing' | 'stay'> }) {
  return <LeaveDialog leaving={leaving} save={useSessionPart((view) => view.save)} what="báo cáo" />;
}
