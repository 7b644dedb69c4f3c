import { Button, Checkbox, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type {
  BackupStatus,
  BackupView,
  ReportDifference,
  RestorePreview,
} from '../../../core/contract/backups.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { WorkspaceState } from '../../../core/contract/views.ts';
import { nameReportChange } from '../../../core/rules/backups/name-backups.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { describeActivity } from './describe-status.ts';
import { formatSeen } from './format-seen.ts';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import styles from './backups-screen.module.css';

type Props = {
  backup: BackupView;
  sourceId: string | null;
  isReadOnly: boolean;
  status: BackupStatus | null;
  onClose: () => void;
  onRestored: (state: WorkspaceState) => void;
};

/** What restoring a backup would change, report by report, and the act itself: everything, or the ticked reports. */
export function RestoreDialog({ backup, sourceId, isReadOnly, status, onClose, onRestored }: Props) {
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isRestoring, setIsRestoring] = useState(false);
  const { id, madeAt } = backup;
  useEffect(() => {
    call('backup:preview', { sourceId, id }).then(setPreview, (error: unknown) =>
      setProblem(readProblem(error)),
    );
  }, [sourceId, id]);
  const restore = (reports: { periodId: string; organisationId: string }[] | null) => {
    if (isRestoring) return;
    setIsRestoring(true);
    setProblem(null);
    call('backup:restore', { sourceId, id, reports }).then(onRestored, (error: unknown) => {
      const found = readProblem(error);
      if (found.code !== 'cancelled') setProblem(found);
      setIsRestoring(false);
    });
  };
  const changed = preview?.reports.filter(({ change }) => change !== 'same') ?? [];
  const chosen = changed.filter((each) => ticked.has(keyOf(each)));
  return (
    <Dialog
      opened
      onClose={isRestoring ? () => undefined : onClose}
      title={`Bản sao lưu ${formatMomentOfYear(madeAt)}`}
      size="58rem"
    >
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!preview && !problem && <BusyIndicator label="Đang so với dữ liệu hiện có…" />}
      {preview && (
        <>
          <p style={{ marginTop: 0 }}>
            {describeReports(changed.length, preview.reports.length)} Trạng thái hiện có được sao lưu trước
            khi khôi phục, nên lấy lại được.
          </p>
          {changed.length > 0 && (
            <ReportTable reports={changed} ticked={ticked} onTick={setTicked} isReadOnly={isReadOnly} />
          )}
          <ul className={styles.facts}>
            <li>Văn bản: {describeCounts(preview.documents)}</li>
            <li>Danh mục: {describeCounts(preview.catalogue)}</li>
          </ul>
        </>
      )}
      {isRestoring && (
        <BusyIndicator
          label={status?.activity ? describeActivity(status.activity) : 'Đang khôi phục…'}
          onCancel={() => void call('backup:cancel', {})}
        />
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" data-autofocus disabled={isRestoring} onClick={onClose}>
          Đóng
        </Button>
        {preview && !isReadOnly && (
          <>
            <Button
              variant="default"
              disabled={isRestoring || chosen.length === 0}
              onClick={() =>
                restore(chosen.map(({ periodId, organisationId }) => ({ periodId, organisationId })))
              }
            >
              Khôi phục {chosen.length > 0 ? `${chosen.length} ` : ''}báo cáo đã chọn
            </Button>
            <Button color="red.9" disabled={isRestoring} onClick={() => restore(null)}>
              Khôi phục tất cả
            </Button>
          </>
        )}
      </Group>
    </Dialog>
  );
}

function ReportTable({
  reports,
  ticked,
  isReadOnly,
  onTick,
}: {
  reports: readonly ReportDifference[];
  ticked: ReadonlySet<string>;
  isReadOnly: boolean;
  onTick: (ticked: ReadonlySet<string>) => void;
}) {
  const tick = (key: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(key);
    else next.delete(key);
    onTick(next);
  };
  const at = (moment: string | null) => (moment === null ? '–' : formatSeen(moment));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <HiddenCaption>Các báo cáo sẽ thay đổi</HiddenCaption>
        <thead>
          <tr>
            <th scope="col">Kỳ báo cáo</th>
            <th scope="col">Cơ quan, đơn vị</th>
            <th scope="col">Lưu lần cuối, trong bản sao lưu</th>
            <th scope="col">Lưu lần cuối, hiện có</th>
            <th scope="col">Khi khôi phục tất cả</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((each) => {
            const key = keyOf(each);
            const name = `${each.periodName}, ${each.organisationName}`;
            return (
              <tr key={key}>
                <td>
                  {isReadOnly || each.change === 'only-here' ? (
                    each.periodName
                  ) : (
                    <Checkbox
                      label={each.periodName}
                      aria-label={`Chọn ${name}`}
                      checked={ticked.has(key)}
                      onChange={(event) => tick(key, event.currentTarget.checked)}
                    />
                  )}
                </td>
                <th scope="row">{each.organisationName}</th>
                <td>{at(each.keptAt)}</td>
                <td>{at(each.presentAt)}</td>
                <td data-bad={each.change === 'older' || each.change === 'only-here' || undefined}>
                  {each.change === 'only-here'
                    ? 'bị bỏ ra (có trong bản trước khi khôi phục)'
                    : nameReportChange(each.change)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function keyOf({ periodId, organisationId }: ReportDifference): string {
  return `${periodId} ${organisationId}`;
}

function describeReports(changed: number, all: number): string {
  if (changed === 0) return `Cả ${all} báo cáo giống như hiện có.`;
  return `${changed} báo cáo khác với hiện có, ${all - changed} báo cáo giống nhau.`;
}

function describeCounts({ changed, missingHere, onlyHere }: RestorePreview['documents']): string {
  const parts = [
    changed > 0 && `${changed} mục trở về như trong bản sao lưu`,
    missingHere > 0 && `${missingHere} mục lấy lại`,
    onlyHere > 0 && `${onlyHere} mục mới có sau đó bị bỏ ra`,
  ].filter(Boolean);
  return parts.length === 0 ? 'không đổi.' : `${parts.join('; ')}.`;
}
