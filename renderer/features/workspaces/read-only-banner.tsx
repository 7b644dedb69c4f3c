import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WorkspaceState } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import styles from '../period/practice-banner.module.css';

type Props = {
  /** A newer program wrote the data. */
  isNewer: boolean;
  onOpen: (state: WorkspaceState) => void;
  onFail: (error: unknown) => void;
};

/** Chỉ xem: nothing can be written; the way to write, unless the medium allows none. */
export function ReadOnlyBanner({ isNewer, onOpen, onFail }: Props) {
  const [isRefused, setIsRefused] = useState(false);
  const openToEdit = async () => {
    const { workspaces } = await call('workspace:list', {});
    const present = workspaces.find(({ isOpen }) => isOpen);
    if (!present) return;
    const state = await call('workspace:switch', { id: present.id, openMode: 'edit' });
    if (state.status === 'ready' && state.openMode === 'read-only') setIsRefused(true);
    onOpen(state);
  };
  return (
    <div className={styles.banner} role="note">
      <span>
        <strong>Chỉ xem</strong> –{' '}
        {isNewer
          ? 'dữ liệu này do phiên bản Giao Ban mới hơn tạo ra. Xem, in, xuất Word được; muốn sửa, cập nhật ứng dụng trên máy này.'
          : isRefused
            ? 'thư mục này không cho ghi (USB đang khoá ghi, hoặc chưa được cấp quyền), nên vẫn chỉ xem được.'
            : 'xem, in, xuất Word được; không có gì được sửa hay lưu.'}
      </span>
      {!isRefused && !isNewer && (
        <Button size="compact-xs" variant="default" onClick={() => void openToEdit().catch(onFail)}>
          Mở để sửa
        </Button>
      )}
    </div>
  );
}
