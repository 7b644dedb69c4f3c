import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { VersionList, VersionView } from '../../../../core/contract/history.ts';
import type { Problem } from '../../../../core/contract/problem.ts';
import { nameVersion } from '../../../../core/rules/versions/name-version.ts';
import { formatMomentOfYear } from '../../../../core/rules/values/format-moment.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { VersionsList } from './versions-list.tsx';
import styles from './versions.module.css';

type Props = {
  name: { periodId: string; organisationId: string };
  onClose: () => void;
  /** A version has taken the place of the damaged file. */
  onRestored: () => void;
};

/** Các bản đã lưu of a report whose file can no longer be read: one of them takes its place. */
export function DamagedDialog({ name, onClose, onRestored }: Props) {
  const { periodId, organisationId } = name;
  const [list, setList] = useState<VersionList | null>(null);
  const [chosen, setChosen] = useState<VersionView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    call('report:list-versions', { periodId, organisationId }).then(
      (found) => {
        setList(found);
        setChosen(found.versions.find(({ isDamaged }) => !isDamaged) ?? null);
      },
      (error: unknown) => setProblem(readProblem(error)),
    );
  }, [periodId, organisationId]);
  const restore = () => {
    if (!chosen) return;
    setProblem(null);
    call('report:put-version-back', { periodId, organisationId, versionId: chosen.id }).then(
      onRestored,
      (error: unknown) => setProblem(readProblem(error)),
    );
  };
  return (
    <Dialog opened onClose={onClose} title="Các bản đã lưu" size="34rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!list && !problem && <BusyIndicator label="Đang đọc các bản đã lưu…" onCancel={onClose} />}
      {list?.versions.length === 0 && <p>Báo cáo này chưa có bản nào được giữ lại.</p>}
      {list && list.versions.length > 0 && (
        <>
          <p className={styles.lead}>
            Chọn một bản để thay cho tệp bị hỏng. Tệp bị hỏng vẫn được giữ trong thư mục dữ liệu.
          </p>
          <div className={styles.alone}>
            <VersionsList
              list={list}
              chosenId={chosen?.id ?? null}
              currentLabel={null}
              onChoose={setChosen}
            />
          </div>
        </>
      )}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
        {chosen && (
          <Button onClick={restore}>
            Lấy lại: {nameVersion(chosen)}, {formatMomentOfYear(chosen.at)}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
