import type { VersionList, VersionView } from '../../../core/contract/history.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import type { Letter } from '../../../core/model/letter.ts';
import type { RecordKey } from '../../../core/model/record.ts';
import type { VersionReason } from '../../../core/model/version-reason.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import type { Program } from '../program.ts';
import { describeVersions, type FoundVersion } from './describe-versions.ts';

type LetterKey = RecordKey<'letter'>;
type LayoutKey = RecordKey<'layout'>;

/** Các bản đã lưu of a letter. */
export async function listLetterVersions(program: Program, key: LetterKey): Promise<VersionList> {
  const current = await program.store.read(key);
  const found = await findVersions<Letter>(program, key, current?.version);
  return { ...(await describeVersions(found, current, listLetterChanges)), problem: null };
}

export async function readLetterVersion(
  program: Program,
  key: LetterKey,
  versionId: string,
): Promise<{ letter: Letter; view: VersionView }> {
  const { content, view } = await readOne(findVersions<Letter>(program, key, undefined), versionId);
  return { letter: content, view };
}

export async function keepLetterVersion(
  program: Program,
  key: LetterKey,
  keptFor: { reason: VersionReason; note: string },
): Promise<void> {
  refuseWriting(program);
  await program.store.keepVersion(key, keptFor);
}

/** What each save of a layout of the house has replaced. */
export async function listLayoutVersions(program: Program, id: string): Promise<VersionList> {
  const key = { kind: 'layout', id } as const;
  const current = await program.store.read(key);
  const found = await findVersions<LayoutRecord>(program, key, current?.version);
  return { ...(await describeVersions(found, current, listLayoutChanges)), problem: null };
}

export async function readLayoutVersion(
  program: Program,
  id: string,
  versionId: string,
): Promise<{ record: LayoutRecord; view: VersionView }> {
  const { content, view } = await readOne(
    findVersions<LayoutRecord>(program, { kind: 'layout', id }, undefined),
    versionId,
  );
  return { record: content, view };
}

async function findVersions<T extends Letter | LayoutRecord>(
  { store }: Program,
  key: LetterKey | LayoutKey,
  currentVersion: number | undefined,
): Promise<FoundVersion<T>[]> {
  return (await store.listStates(key))
    .filter(({ version, reason }) => version !== currentVersion || (reason !== null && reason !== 'session'))
    .map(({ stateId, savedAt, reason }): FoundVersion<T> => ({
      view: { id: stateId, kind: reason ?? 'saved', number: null, at: savedAt },
      // A key of a letter has letters as its states; TypeScript cannot follow that.
      read: async () => (await store.readState(key, stateId)) as Awaited<ReturnType<FoundVersion<T>['read']>>,
    }));
}

async function readOne<T extends Letter | LayoutRecord>(
  found: Promise<FoundVersion<T>[]>,
  versionId: string,
): Promise<{ content: T; view: VersionView }> {
  const version = (await found).find(({ view }) => view.id === versionId);
  const read = version && (await version.read());
  if (!read) throw new ProblemError('record-missing', { kind: 'version' });
  const { content, savedBy, note } = read;
  return { content, view: { ...version.view, savedBy, note, changedParts: null, isDamaged: false } };
}

function listLetterChanges(then: Letter, now: Letter): string[] {
  return [
    ...(isOther(then.header, now.header) ? ['Số, ngày, người ký'] : []),
    ...(isOther(then.addressees, now.addressees) ? ['Kính gửi'] : []),
    ...(isOther(then.paragraphs, now.paragraphs) ? ['Nội dung'] : []),
  ];
}

function listLayoutChanges(then: LayoutRecord, now: LayoutRecord): string[] {
  const keys = new Set([...Object.keys(then.switches), ...Object.keys(now.switches)]);
  const count = [...keys].filter((each) => isOther(then.switches[each], now.switches[each])).length;
  return [
    ...(count > 0 ? [`${count} lựa chọn`] : []),
    ...(then.name === now.name ? [] : ['Tên']),
    ...(then.from === now.from && then.to === now.to ? [] : ['Thời gian áp dụng']),
  ];
}

function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
