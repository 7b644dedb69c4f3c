import type { WorkspaceState } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import { OpenPackDialog } from './open-pack-dialog.tsx';

type Props = { onOpen: (state: WorkspaceState) => void; onClose: () => void };

/** Nhận bàn giao từ máy khác: a file becomes a set of data on this PC. */
export function TakeOverDialog({ onOpen, onClose }: Props) {
  return (
    <OpenPackDialog
      title="Nhận bàn giao từ máy khác"
      actLabel="Nhận dữ liệu"
      onAct={async (key) => onOpen(await call('handover:take-over', key))}
      onClose={onClose}
    />
  );
}
