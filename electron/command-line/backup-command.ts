import { resolve } from 'node:path';
import type { BackupView, RestorePreview } from '../../core/contract/backups.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import {
  nameBackupReason,
  nameBackupState,
  nameReportChange,
} from '../../core/rules/backups/name-backups.ts';
import { formatMomentOfYear } from '../../core/rules/values/format-moment.ts';
import { backupFolderOf } from '../backup/backup-folder.ts';
import { runHere } from '../backup/backup-jobs.ts';
import type { Program } from '../services/program.ts';
import { requireOpenPeriods } from '../services/guard-closed-periods.ts';
import { thisProcess } from '../store/this-process.ts';
import type { Answer } from './answer.ts';
import { requireOption } from './require-option.ts';

type BackupOptions = {
  backups?: string;
  id?: string;
  list?: boolean;
  preview?: boolean;
  period?: string;
  organisation?: string;
  file?: string;
  out?: string;
};

const placesOf = ({ dataFolder }: Program, { backups }: BackupOptions) => ({
  dataFolder,
  folder: backups === undefined ? backupFolderOf(dataFolder) : resolve(backups),
  machine: thisProcess().machine,
});

/** Makes a backup and reads it back. */
export async function runBackup(program: Program, values: BackupOptions): Promise<Answer> {
  const places = placesOf(program, values);
  const made = await runHere({ kind: 'make', reason: 'request', ...places });
  const isWhole = made.state === 'whole';
  const what = made.isNew
    ? `Đã sao lưu (${made.id}) vào ${places.folder}`
    : `Không có gì mới; đã kiểm tra lại bản ${made.id}`;
  if (made.isNew)
    await program.journal?.append({ act: 'backed-up', about: null, details: { reason: 'request' } });
  return {
    json: { ok: isWhole, folder: places.folder, ...made },
    text: [isWhole ? what : `${what}, có tệp hỏng:`, ...made.faults].join('\n'),
    isFailed: !isWhole,
  };
}

/** Lists the backups, tells what one would change, or puts it in the place of the data. */
export async function runRestore(program: Program, values: BackupOptions): Promise<Answer> {
  const places = placesOf(program, values);
  if (values.list) {
    const backups = await runHere({ kind: 'list', folder: places.folder });
    return {
      json: { ok: true, folder: places.folder, backups },
      text: backups.map(describeBackup).join('\n') || `Chưa có bản sao lưu nào trong ${places.folder}`,
    };
  }
  const source = { folder: places.folder, id: await chooseId(places.folder, values.id) };
  if (values.preview) {
    const preview = await runHere({ kind: 'compare', dataFolder: places.dataFolder, source });
    return { json: { ok: true, ...preview }, text: describePreview(preview) };
  }
  const reports =
    values.period === undefined && values.organisation === undefined
      ? null
      : [
          {
            periodId: requireOption(values.period, '--period'),
            organisationId: requireOption(values.organisation, '--organisation'),
          },
        ];
  await requireOpenPeriods(
    program.store,
    (reports ?? []).map(({ periodId }) => periodId),
  );
  await program.lock?.check();
  const swap = await runHere({ kind: 'prepare-restore', ...places, source, reports });
  await program.lock?.check();
  await runHere({ kind: 'commit-restore', dataFolder: places.dataFolder, swap });
  await program.journal?.append({
    act: 'backup-restored',
    about: null,
    ...(reports && { details: { reports: reports.length } }),
  });
  return {
    json: { ok: true, id: source.id },
    text: `Đã khôi phục từ bản ${source.id}; trạng thái trước đó được giữ thành một bản sao lưu`,
  };
}

/** All of the data as one file, and back into an empty folder. A passphrase comes by the environment, never as an argument. */
export async function runHandover(
  program: Program,
  [act = '']: string[],
  values: BackupOptions,
): Promise<Answer> {
  const places = placesOf(program, values);
  const passphrase = process.env['GIAO_BAN_PASSPHRASE'] ?? null;
  switch (act) {
    case 'export': {
      const path = resolve(requireOption(values.out, '--out'));
      const made = await runHere({ kind: 'make', reason: 'request', ...places });
      const source = { folder: places.folder, id: made.id };
      await runHere({ kind: 'write-pack', source, path, lock: passphrase === null ? null : { passphrase } });
      const locked = passphrase === null ? 'no' : 'yes';
      await program.journal?.append({ act: 'handed-over', about: null, details: { locked } });
      return { json: { ok: true, file: path, id: made.id }, text: `Đã ghi và kiểm tra lại ${path}` };
    }
    case 'import': {
      const path = resolve(requireOption(values.file, '--file'));
      if (await program.store.read({ kind: 'workspace' }))
        throw new ProblemError('already-exists', { file: 'workspace.json' });
      const { counts, machine, madeAt } = await runHere({ kind: 'inspect-pack', path, passphrase });
      await program.lock?.check();
      const { id } = await runHere({ kind: 'take-in-pack', folder: places.folder, path, passphrase });
      const source = { folder: places.folder, id };
      const swap = await runHere({ kind: 'prepare-restore', ...places, source, reports: null });
      await runHere({ kind: 'commit-restore', dataFolder: places.dataFolder, swap });
      await program.journal?.append({ act: 'taken-over', about: null, details: { machine, madeAt } });
      return {
        json: { ok: true, dataFolder: places.dataFolder, counts },
        text: `Đã nhận bàn giao vào ${places.dataFolder}: ${counts.reports} báo cáo, ${counts.documents} văn bản, ${counts.catalogue} mục danh mục`,
      };
    }
    default:
      throw new ProblemError('unknown-command', {
        command: `handover ${act}`.trim(),
        expected: 'handover export, handover import',
      });
  }
}

/** The one that is named, or the newest that can be restored from. */
async function chooseId(folder: string, id: string | undefined): Promise<string> {
  if (id !== undefined) return id;
  const backups = await runHere({ kind: 'list', folder });
  const newest = backups.find(({ state }) => state === 'whole' || state === 'damaged');
  if (!newest) throw new ProblemError('no-backups', { folder });
  return newest.id;
}

function describeBackup({ id, madeAt, reason, counts, state, faults }: BackupView): string {
  const held = `${counts.reports} báo cáo, ${counts.documents} văn bản, ${counts.catalogue} mục danh mục`;
  const found = faults.length > 0 ? ` (${faults.join(', ')})` : '';
  return `${id}  ${formatMomentOfYear(madeAt)}  ${nameBackupReason(reason)}  ${held}  ${nameBackupState(state)}${found}`;
}

function describePreview({ reports, documents, catalogue }: RestorePreview): string {
  const changed = reports.filter(({ change }) => change !== 'same');
  const others = (name: string, { changed: other, missingHere, onlyHere }: RestorePreview['documents']) =>
    `${name}: ${other} khác, ${missingHere} lấy lại, ${onlyHere} không có trong bản sao lưu`;
  return [
    ...changed.map(
      ({ periodName, organisationName, change }) =>
        `${periodName}, ${organisationName}: ${nameReportChange(change)}`,
    ),
    `${reports.length - changed.length} báo cáo giống nhau`,
    others('Văn bản', documents),
    others('Danh mục', catalogue),
  ].join('\n');
}
