import type { backupContract, BackupStatus, BackupView } from '../../core/contract/backups.ts';
import type { Args, Result } from '../../core/contract/contract.ts';
import type { WorkspaceState } from '../../core/contract/views.ts';

type BackupChannel = keyof typeof backupContract;
type BackupHandlers = { [C in BackupChannel]: (args: Args<C>) => Promise<Result<C>> };

const counts = { reports: 6, documents: 9, catalogue: 214 };
const whole: BackupView = {
  id: '000003-20210316T010200000Z',
  madeAt: '2021-03-16T01:02:00.000Z',
  reason: 'start',
  workspaceName: 'Ban Dân vận',
  machine: 'MAY-1',
  counts,
  state: 'whole',
  checkedAt: '2021-03-16T01:02:10.000Z',
  faults: [],
};

export const fakeBackupStatus: BackupStatus = {
  folder: 'C:\\Giao Ban\\backups\\data',
  activity: null,
  lastCheckedAt: whole.checkedAt,
  isOld: false,
  failure: null,
  damaged: [],
  second: null,
};

/** Three backups, of which one is damaged; a restore gives the state that is asked for. */
export function createFakeBackups(open: () => Promise<WorkspaceState>): BackupHandlers {
  let status = fakeBackupStatus;
  const backups: BackupView[] = [
    whole,
    { ...whole, id: '000002-20210315T010200000Z', madeAt: '2021-03-15T01:02:00.000Z', reason: 'restore' },
    {
      ...whole,
      id: '000001-20210314T010200000Z',
      madeAt: '2021-03-14T01:02:00.000Z',
      state: 'lost',
      faults: ['periods/2021-q1/period.json'],
    },
  ];
  return {
    'backup:look': async () => status,
    'backup:make': async () => status,
    'backup:cancel': async () => ({}),
    'backup:list': async () => backups,
    'backup:choose-source': async () => ({ sourceId: 's', folder: 'E:\\backups', backups }),
    'backup:preview': async ({ id }) => ({
      id,
      madeAt: whole.madeAt,
      counts,
      reports: [
        {
          periodId: '2021-q1',
          organisationId: 'nam-dinh-hnd',
          periodName: 'Quý I/2021',
          organisationName: 'Hội Nông dân tỉnh Nam Định',
          change: 'older',
          keptAt: '2021-03-15T01:02:00.000Z',
          presentAt: '2021-03-16T01:02:00.000Z',
        },
      ],
      documents: { changed: 0, missingHere: 1, onlyHere: 0 },
      catalogue: { changed: 2, missingHere: 0, onlyHere: 0 },
    }),
    'backup:restore': open,
    'backup:open-folder': async () => ({}),
    'backup:choose-second': async () => {
      status = {
        ...status,
        second: { folder: 'E:\\Sao lưu', isThere: true, isLocked: false, lastAt: null, failure: null },
      };
      return status;
    },
    'backup:forget-second': async () => {
      status = { ...status, second: null };
      return status;
    },
    'backup:lock-second': async ({ passphrase }) => {
      status = { ...status, second: status.second && { ...status.second, isLocked: passphrase !== null } };
      return status;
    },
    'backup:choose-file': async () => ({ fileId: 'f', fileName: 'Bàn giao.bangiao', lock: 'none' }),
    'backup:read-file': async () => ({
      madeAt: whole.madeAt,
      workspaceName: 'Ban Dân vận',
      machine: 'MAY-1',
      counts,
      damaged: [],
    }),
    'backup:take-in-file': async () => ({ id: whole.id }),
    'handover:write': async () => ({ fileName: 'Bàn giao.bangiao', folder: 'E:\\' }),
    'handover:take-over': open,
  };
}
