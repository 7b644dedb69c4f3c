import { Button, Group } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { BackupView } from '../../../core/contract/backups.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { WorkspaceState } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import { BackScreen } from '../../components/back-screen.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import { useCommands } from '../../use-commands.ts';
import { BackupList } from './backup-list.tsx';
import { describeActivity, describeStatus } from './describe-status.ts';
import { HandoverDialog } from './handover-dialog.tsx';
import { OpenPackDialog } from './open-pack-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SecondPlace } from './second-place.tsx';
import { useBackupStatus } from './use-backup-status.ts';
import styles from './backups-screen.module.css';

const lookAgainMs = 10_000;

type Props = {
  /** Else there is only a way back: data that cannot be opened are not backed up. */
  isDataOpen: boolean;
  /** The handover is what was asked for. */
  beginsWithHandover: boolean;
  onLeave: () => void;
  /** After a restore: the same data, another state. */
  onRestored: (state: WorkspaceState) => void;
};

type Source = { sourceId: string; folder: string };

/** Sao lưu, khôi phục: how it stands, the second place, every backup and the way back to it, and the handover. */
export function BackupsScreen({ isDataOpen, beginsWithHandover, onLeave, onRestored }: Props) {
  const isReadOnly = useIsReadOnly();
  const canMake = isDataOpen && !isReadOnly;
  const [status, setStatus] = useBackupStatus(lookAgainMs);
  const [backups, setBackups] = useState<BackupView[] | null>(null);
  const [source, setSource] = useState<Source | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [shown, setShown] = useState<BackupView | null>(null);
  const [isOpeningFile, setIsOpeningFile] = useState(false);
  const [isHandingOver, setIsHandingOver] = useState(beginsWithHandover);
  const fail = useCallback((error: unknown) => {
    const problem = readProblem(error);
    if (problem.code !== 'cancelled') setFailure(problem);
  }, []);
  const sourceId = source?.sourceId ?? null;
  const load = useCallback(() => {
    call('backup:list', { sourceId }).then(setBackups, fail);
  }, [sourceId, fail]);
  useEffect(load, [load, status?.lastCheckedAt]);
  useCommands({
    'go-home': onLeave,
    'close-window': () => void call('window:close', {}),
    'hand-over': () => setIsHandingOver(true),
  });
  const make = () => {
    setFailure(null);
    call('backup:make', {}).then((made) => {
      setStatus(made);
      load();
    }, fail);
    // What runs is seen at once.
    call('backup:look', {}).then(setStatus, fail);
  };
  const chooseSource = () => {
    setFailure(null);
    call('backup:choose-source', {}).then((found) => {
      if (!found) return;
      setSource(found);
      setBackups(found.backups);
    }, fail);
  };
  const said = status && describeStatus(status);
  return (
    <BackScreen
      title="Sao lưu, khôi phục"
      onBack={onLeave}
      acts={
        canMake && (
          <>
            <Button variant="default" onClick={() => setIsHandingOver(true)}>
              Bàn giao máy…
            </Button>
            <Button disabled={status?.activity != null} onClick={make}>
              Sao lưu ngay
            </Button>
          </>
        )
      }
    >
      {failure && <ProblemBanner problem={failure} onDismiss={() => setFailure(null)} />}
      {status?.activity ? (
        <BusyIndicator
          label={describeActivity(status.activity)}
          onCancel={() => void call('backup:cancel', {})}
        />
      ) : (
        <p className={styles.status} data-warning={said?.isWarning || undefined}>
          {said?.text ?? ''}
        </p>
      )}
      <p className={styles.lead}>
        Phần mềm tự sao lưu mỗi khi mở dữ liệu, trước khi khôi phục và trước những thay đổi lớn; mỗi bản được
        đọc lại từng tệp mới gọi là đã kiểm tra. Giữ 3 bản trong ngày, mỗi ngày trước một bản, tối đa 10 bản.
      </p>
      {status && (
        <p className={styles.place}>
          Nằm tại <span className={styles.path}>{status.folder}</span>{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void call('backup:open-folder', {}).catch(fail)}
          >
            Mở thư mục
          </Button>
        </p>
      )}
      {status && !isReadOnly && <SecondPlace status={status} onChange={setStatus} onFail={fail} />}
      <section className={styles.list} aria-label="Các bản sao lưu">
        <Group justify="space-between" align="baseline" gap="sm">
          <h2 className={styles.subtitle}>
            {source ? `Các bản sao lưu trong ${source.folder}` : 'Các bản sao lưu'}
          </h2>
          <Group gap="xs">
            {source && (
              <Button size="compact-sm" variant="default" onClick={() => setSource(null)}>
                Về các bản của máy này
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => setIsOpeningFile(true)}>
              Lấy từ tệp sao lưu…
            </Button>
            <Button size="compact-sm" variant="default" onClick={chooseSource}>
              Chọn thư mục sao lưu khác…
            </Button>
          </Group>
        </Group>
        {!backups && !failure && <BusyIndicator label="Đang đọc danh sách…" />}
        {backups && <BackupList backups={backups} canMake={canMake} onShow={setShown} />}
      </section>
      {shown && (
        <RestoreDialog
          backup={shown}
          sourceId={sourceId}
          isReadOnly={isReadOnly}
          status={status}
          onClose={() => setShown(null)}
          onRestored={onRestored}
        />
      )}
      {isOpeningFile && (
        <OpenPackDialog
          title="Lấy từ tệp sao lưu"
          actLabel="Đưa vào danh sách"
          onAct={async (key) => {
            await call('backup:take-in-file', key);
            setSource(null);
            load();
          }}
          onClose={() => setIsOpeningFile(false)}
        />
      )}
      {isHandingOver && canMake && <HandoverDialog status={status} onClose={() => setIsHandingOver(false)} />}
    </BackScreen>
  );
}
