import { Button } from '@mantine/core';
import type { BackupView } from '../../../core/contract/backups.ts';
import { nameBackupReason, nameBackupState } from '../../../core/rules/backups/name-backups.ts';
import { formatSeen } from './format-seen.ts';
import { HiddenText } from '../../components/hidden-text.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import styles from './backups-screen.module.css';

type Props = { backups: readonly BackupView[]; canMake: boolean; onShow: (backup: BackupView) => void };

/** Each backup with when, why, what it holds and whether it was read back. */
export function BackupList({ backups, canMake, onShow }: Props) {
  if (backups.length === 0)
    return (
      <p>
        {canMake
          ? 'Chưa có bản sao lưu nào. Bản đầu tiên được tạo ít giây sau khi mở dữ liệu, hoặc bấm “Sao lưu ngay”.'
          : 'Ở đây chưa có bản sao lưu nào. Lấy từ tệp sao lưu, hoặc chọn thư mục sao lưu khác (USB, ổ đĩa khác).'}
      </p>
    );
  return (
    <WideTable label="Các bản sao lưu">
      <table className={styles.table}>
        <HiddenCaption>Các bản sao lưu, bản mới nhất trước</HiddenCaption>
        <thead>
          <tr>
            <th scope="col">Thời điểm</th>
            <th scope="col">Được tạo</th>
            <th scope="col">Dữ liệu, máy</th>
            <th scope="col" className={styles.number}>
              Báo cáo
            </th>
            <th scope="col" className={styles.number}>
              Văn bản
            </th>
            <th scope="col" className={styles.number}>
              Danh mục
            </th>
            <th scope="col">Tình trạng</th>
            <th scope="col">
              <HiddenText>Xem, khôi phục</HiddenText>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => {
            const { id, madeAt, reason, workspaceName, machine, counts, state, faults } = backup;
            const when = formatSeen(madeAt);
            const isOpenable = state !== 'unreadable' && state !== 'newer' && state !== 'lost';
            return (
              <tr key={id}>
                <th scope="row">{when}</th>
                <td>{state === 'unreadable' ? '' : nameBackupReason(reason)}</td>
                <td>{[workspaceName, machine && `máy ${machine}`].filter(Boolean).join(', ')}</td>
                <td className={styles.number}>{counts.reports}</td>
                <td className={styles.number}>{counts.documents}</td>
                <td className={styles.number}>{counts.catalogue}</td>
                <td
                  data-bad={state === 'unreadable' || state === 'lost' || state === 'damaged' || undefined}
                  title={faults.join('\n')}
                >
                  {nameBackupState(state)}
                  {faults.length > 0 && <span className={styles.quiet}> ({faults[0]})</span>}
                </td>
                <td className={styles.action}>
                  {isOpenable && (
                    <Button
                      size="compact-sm"
                      variant="light"
                      aria-label={`Xem, khôi phục bản ${when}`}
                      onClick={() => onShow(backup)}
                    >
                      Xem, khôi phục
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
