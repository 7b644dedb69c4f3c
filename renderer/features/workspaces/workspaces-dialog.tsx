import { Button, Group, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { KnownWorkspaces, WorkspaceState } from '../../../core/contract/views.ts';
import type { OpenMode } from '../../../core/model/workspace-list.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { TakeOverDialog } from '../backups/take-over-dialog.tsx';
import styles from './workspaces-dialog.module.css';

type Props = {
  onClose: () => void;
  onOpen: (state: WorkspaceState) => void;
};

type Entry = KnownWorkspaces['workspaces'][number];

/** Bộ dữ liệu trên máy này: which there are, where they lie, and the way into each. Taking one off the list deletes nothing. */
export function WorkspacesDialog({ onClose, onOpen }: Props) {
  const [known, setKnown] = useState<KnownWorkspaces | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isTakingOver, setIsTakingOver] = useState(false);
  const fail = useCallback((error: unknown) => {
    setProblem(readProblem(error));
    setIsBusy(false);
  }, []);
  const load = useCallback(() => {
    call('workspace:list', {}).then(setKnown, fail);
  }, [fail]);
  useEffect(load, [load]);

  const open = (asking: Promise<WorkspaceState | null>) => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(null);
    asking.then((state) => {
      setIsBusy(false);
      if (state) onOpen(state);
    }, fail);
  };
  const switchTo = (id: string, openMode: OpenMode) => open(call('workspace:switch', { id, openMode }));
  const forget = (id: string) => {
    setProblem(null);
    call('workspace:forget', { id }).then(setKnown, fail);
  };
  if (isTakingOver) return <TakeOverDialog onOpen={onOpen} onClose={() => setIsTakingOver(false)} />;
  return (
    <Dialog opened onClose={onClose} title="Bộ dữ liệu trên máy này" size="46rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      <p className={styles.hint}>
        Mỗi bộ dữ liệu nằm trọn trong một thư mục, trên máy này, ổ mạng hay USB. Bỏ khỏi danh sách không xoá
        gì trong thư mục.
      </p>
      {!known && !problem && <BusyIndicator label="Đang tìm các bộ dữ liệu…" />}
      {known && (
        <ul className={styles.list}>
          {known.workspaces.map((entry) => (
            <Row
              key={entry.id}
              entry={entry}
              onSwitch={(mode) => switchTo(entry.id, mode)}
              onForget={() => forget(entry.id)}
            />
          ))}
        </ul>
      )}
      {isBusy && <BusyIndicator label="Đang mở bộ dữ liệu…" />}
      <Group justify="space-between" gap="sm" className={styles.foot}>
        <Group gap="sm">
          <Button variant="default" onClick={() => open(call('workspace:add-folder', {}))}>
            Mở thư mục đã có…
          </Button>
          <Button variant="default" onClick={() => open(call('workspace:begin-new', {}))}>
            Tạo bộ dữ liệu mới
          </Button>
          <Button variant="default" onClick={() => setIsTakingOver(true)}>
            Nhận bàn giao từ máy khác…
          </Button>
        </Group>
        <Button variant="default" data-autofocus onClick={onClose}>
          Đóng
        </Button>
      </Group>
    </Dialog>
  );
}

function Row({
  entry,
  onSwitch,
  onForget,
}: {
  entry: Entry;
  onSwitch: (mode: OpenMode) => void;
  onForget: () => void;
}) {
  const { name, folder, lastOpenedAt, isOpen, isThere, openMode, isPractice } = entry;
  const shownName = name === '' ? 'Bộ dữ liệu đang tạo' : name;
  const facts = [
    isOpen && (openMode === 'read-only' ? 'đang mở, chỉ xem' : 'đang mở'),
    !isOpen && lastOpenedAt && `mở lần cuối ${formatMomentOfYear(lastOpenedAt)}`,
    !isThere && name !== '' && 'không thấy thư mục này lúc này',
  ].filter(Boolean);
  return (
    <li className={styles.row} data-open={isOpen || undefined}>
      <div className={styles.words}>
        <span className={styles.name}>{shownName}</span>
        <span className={styles.folder}>{folder}</span>
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </div>
      {!isOpen && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`Mở ${shownName}`}
          onClick={() => onSwitch(isPractice ? 'edit' : openMode)}
        >
          {openMode === 'read-only' ? 'Mở chỉ để xem' : 'Mở'}
        </Button>
      )}
      {!isPractice && name !== '' && (
        <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray.8"
              aria-label={`Việc khác với ${shownName}`}
            >
              <IconDots className={styles.icon} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {openMode === 'read-only' ? (
              <Menu.Item onClick={() => onSwitch('edit')}>Mở để sửa</Menu.Item>
            ) : (
              <Menu.Item onClick={() => onSwitch('read-only')}>Mở chỉ để xem</Menu.Item>
            )}
            {!isOpen && entry.id !== 'own' && <Menu.Item onClick={onForget}>Bỏ khỏi danh sách</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
