import { readFile } from 'node:fs/promises';
import type { RecentRow } from '../../core/contract/recent.ts';
import {
  recentDocuments,
  type DocumentName,
  type OpenedDocument,
  type RecentDocuments,
} from '../../core/model/recent-documents.ts';
import type { ReportHeader } from '../../core/model/report.ts';
import { letterKinds } from '../../core/rules/letters/letter-kinds.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { forgetDocument, isSameDocument, noteOpened } from '../../core/rules/recent/note-opened.ts';
import { hidesAbstract } from '../../core/rules/records/hides-abstract.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import { secrecyNames } from '../../core/rules/values/name-stamps.ts';
import type { KeptKey } from '../store/kept-place.ts';
import type { RecordStore } from '../store/record-store.ts';
import { writeDurably } from '../store/write-durably.ts';
import type { Program } from './program.ts';

/** Mở gần đây of this PC, in one small file outside the data; a lost or damaged file means that nothing was opened. */
export type RecentStore = {
  list(workspaceId: string): Promise<OpenedDocument[]>;
  note(workspaceId: string, opened: OpenedDocument): Promise<void>;
  forget(workspaceId: string, document: DocumentName): Promise<void>;
  clear(workspaceId: string): Promise<void>;
};

export function openRecentStore(path: string): RecentStore {
  let tail: Promise<unknown> = Promise.resolve();
  let known: Promise<RecentDocuments> | null = null;
  const read = () => (known ??= readRecent(path));
  const change = async (
    workspaceId: string,
    edit: (before: readonly OpenedDocument[]) => OpenedDocument[],
  ) => {
    const { byWorkspace, ...rest } = await read();
    const list = edit(byWorkspace[workspaceId] ?? []);
    const { [workspaceId]: _before, ...others } = byWorkspace;
    const next = { ...rest, byWorkspace: list.length === 0 ? others : { ...others, [workspaceId]: list } };
    await writeDurably(path, JSON.stringify(next));
    known = Promise.resolve(next);
  };
  /** One after the other: each begins from what the last has left. */
  const inTurn: typeof change = (workspaceId, edit) => {
    const turn = tail.then(() => change(workspaceId, edit));
    tail = turn.catch(() => undefined);
    return turn;
  };
  return {
    list: async (workspaceId) => {
      await tail;
      return (await read()).byWorkspace[workspaceId] ?? [];
    },
    note: (workspaceId, opened) => inTurn(workspaceId, (list) => noteOpened(list, opened)),
    forget: (workspaceId, document) => inTurn(workspaceId, (list) => forgetDocument(list, document)),
    clear: (workspaceId) => inTurn(workspaceId, () => []),
  };
}

async function readRecent(path: string): Promise<RecentDocuments> {
  try {
    return recentDocuments.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return { byWorkspace: {} };
  }
}

/** The list as it is shown: each document as it is called now, or what has become of it. */
export async function showRecent(program: Program, list: readonly OpenedDocument[]): Promise<RecentRow[]> {
  return Promise.all(list.map((opened) => describe(program, opened)));
}

async function describe(
  program: Program,
  { document, openedAt, isSecret }: OpenedDocument,
): Promise<RecentRow> {
  const row = { document, openedAt };
  const found = await readDocument(program, document);
  if (typeof found === 'string') {
    const plain = document.kind === 'report' ? 'Báo cáo' : 'Công văn';
    const name = isSecret ? plain : await nameInFull(program, document, plain);
    return { ...row, name, detail: '', secrecy: '', state: found };
  }
  const { kind, header } = found;
  const number = found.number.trim() === '' ? 'Chưa có số' : `Số ${found.number.trim()}`;
  const isHidden = hidesAbstract(found);
  const abstract = isHidden ? '' : header.abstract.trim();
  return {
    ...row,
    name: isHidden ? kind : await nameInFull(program, document, kind),
    detail: abstract === '' ? number : `${number} · ${abstract}`,
    secrecy: isHidden ? secrecyNames[header.secrecy] : '',
    state: 'there',
  };
}

type Found = { kind: string; header: ReportHeader; number: string };

async function readDocument(
  { store }: Program,
  document: DocumentName,
): Promise<Found | Exclude<RecentRow['state'], 'there'>> {
  try {
    const found =
      document.kind === 'report' ? await readReport(store, document) : await readLetter(store, document);
    if (found) return found;
  } catch {
    return 'unreadable';
  }
  const removed = await store.listRemoved(document.kind).catch(() => []);
  const isInBin = removed.some(({ key }) => isDocument(key) && isSameDocument(key, document));
  return isInBin ? 'in-bin' : 'missing';
}

async function readReport(
  store: RecordStore,
  name: Extract<DocumentName, { kind: 'report' }>,
): Promise<Found | null> {
  const stored = await store.read({ ...name, revision: 0 });
  if (!stored) return null;
  const { header, issued } = stored.content;
  return { kind: 'Báo cáo', header, number: issued?.number ?? header.number };
}

async function readLetter(
  store: RecordStore,
  name: Extract<DocumentName, { kind: 'letter' }>,
): Promise<Found | null> {
  const stored = await store.read(name);
  if (!stored) return null;
  const { kind, header } = stored.content;
  return { kind: letterKinds[kind].name, header, number: header.number };
}

function isDocument(key: KeptKey): key is Extract<KeptKey, { kind: DocumentName['kind'] }> {
  return key.kind === 'report' || key.kind === 'letter';
}

/** `Báo cáo quý I/2021 - Hội Nông dân`, as far as period and body can be read. */
async function nameInFull({ store }: Program, document: DocumentName, kind: string): Promise<string> {
  const period = await store.read({ kind: 'period', id: document.periodId }).catch(() => null);
  if (!period) return kind;
  const name = `${kind} ${namePeriod(period.content)}`;
  if (document.kind === 'letter') return name;
  const body = await store.read({ kind: 'organisation', id: document.organisationId }).catch(() => null);
  return body ? `${name} - ${selectVersion(body.content, period.content.dataTo).shortName}` : name;
}
