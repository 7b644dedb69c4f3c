import { lazy, useState, type ReactNode } from 'react';
import type { SourceRow } from '../../../core/contract/gathering.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { PeriodHome } from '../../../core/contract/views.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { call } from '../../api/client.ts';
import { DialogOnDemand } from '../../components/dialog-on-demand.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { formatToday } from '../period/format-today.ts';
import type { Gathered, GatheringActs } from '../period/gathering-table.tsx';

const ArrivalDialog = lazy(async () => ({ default: (await import('./arrival-dialog.tsx')).ArrivalDialog }));

const ConfirmDialog = lazy(async () => ({
  default: (await import('../../components/confirm-dialog.tsx')).ConfirmDialog,
}));

type Asked =
  | { kind: 'register'; row: Gathered; file: File | null }
  | { kind: 'source'; source: SourceRow | null; file: File | null }
  | { kind: 'remove-source'; source: SourceRow }
  | { kind: 'unregister'; row: Gathered };

type Given = {
  home: PeriodHome | null;
  onChange: () => void;
  onFail: (problem: Problem) => void;
  onOpenReport: (organisationId: string, originalSha256?: string) => void;
  onReview: (organisationId: string) => void;
  onRemind: () => void;
};

/** What can be done with what comes to the office, and the dialogs that ask for it. */
export function useGathering({ home, onChange, onFail, onOpenReport, onReview, onRemind }: Given): {
  acts: GatheringActs;
  dialogs: ReactNode;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const run = (job: Promise<unknown>) => {
    close();
    job.then(onChange, (error: unknown) => onFail(readProblem(error)));
  };
  const periodId = home?.period.id ?? '';
  const acts: GatheringActs = {
    openReport: (organisationId) => onOpenReport(organisationId),
    register: (row, file) => setAsked({ kind: 'register', row, file }),
    unregister: (row) => setAsked({ kind: 'unregister', row }),
    place: (row, file) => onOpenReport(row.organisationId, file.sha256),
    review: (row) => onReview(row.organisationId),
    openOriginal: (of, { sha256 }) => {
      call('intake:open-original', { periodId, of, sha256 }).catch((error: unknown) =>
        onFail(readProblem(error)),
      );
    },
    remind: onRemind,
    editSource: (source, file) => setAsked({ kind: 'source', source, file }),
    removeSource: (source) => setAsked({ kind: 'remove-source', source }),
  };
  const dialogs = (
    <DialogOnDemand isOpen={home !== null && asked !== null}>
      {home && asked && dialogOf(home, asked)}
    </DialogOnDemand>
  );
  return { acts, dialogs };

  function dialogOf(shown: PeriodHome, about: Asked): ReactNode {
    const common = {
      periodId,
      periodName: namePeriod(shown.period),
      today: shown.period.isPractice ? (shown.lastDay ?? formatToday()) : formatToday(),
      onClose: close,
      onSaved: () => {
        close();
        onChange();
      },
    };
    switch (about.kind) {
      case 'register': {
        const { row, file } = about;
        return (
          <ArrivalDialog
            {...common}
            title={`Ghi nhận báo cáo đến – ${row.report.name}`}
            registered={row}
            file={file}
            lastDay={shown.lastDay}
            endedOn={row.endedOn}
            awaitsSupplement={row.state === 'supplement-requested'}
            save={({ facts, fileId, isSupplement }) =>
              call('intake:register', {
                periodId,
                organisationId: row.organisationId,
                facts,
                fileId,
                isSupplement,
                expectedVersion: row.version,
              })
            }
          />
        );
      }
      case 'source': {
        const { source, file } = about;
        return (
          <ArrivalDialog
            {...common}
            title={source ? 'Sửa nguồn khác' : 'Thêm nguồn khác'}
            registered={source ?? unregistered}
            naming={{ name: source?.name ?? '', abstract: source?.abstract ?? '' }}
            file={file}
            lastDay={null}
            endedOn={null}
            awaitsSupplement={false}
            save={({ facts, fileId, name, abstract }) =>
              call('source:save', {
                periodId,
                id: source?.id ?? null,
                name,
                abstract,
                facts,
                fileId,
                expectedVersion: source?.version ?? 0,
              })
            }
          />
        );
      }
      case 'remove-source': {
        const { id, name, version } = about.source;
        return (
          <ConfirmDialog
            isOpen
            title="Xoá nguồn này?"
            confirmLabel="Xoá"
            isDestructive
            onCancel={close}
            onConfirm={() => run(call('source:remove', { periodId, id, expectedVersion: version }))}
          >
            Văn bản của {name} được chuyển vào Thùng rác, lấy lại được trong 30 ngày.
          </ConfirmDialog>
        );
      }
      case 'unregister': {
        const { organisationId, report, version } = about.row;
        return (
          <ConfirmDialog
            isOpen
            title="Bỏ ghi nhận?"
            confirmLabel="Bỏ ghi nhận"
            onCancel={close}
            onConfirm={() =>
              run(
                call('review:move', {
                  periodId,
                  organisationId,
                  act: 'unregister',
                  expectedVersion: version,
                }),
              )
            }
          >
            {report.name} trở lại “Chưa gửi”. Tệp đã đính kèm và ý kiến đã ghi vẫn được giữ.
          </ConfirmDialog>
        );
      }
    }
  }
}

const unregistered = {
  arrivedOn: null,
  incomingNumber: '',
  number: '',
  date: null,
  way: null,
  originals: [],
};
