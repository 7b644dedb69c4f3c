import type { JournalSubject } from '../../core/model/journal-entry.ts';
import type { Letter } from '../../core/model/letter.ts';
import type { Period } from '../../core/model/period.ts';
import type { RecordKey } from '../../core/model/record.ts';
import { letterKinds } from '../../core/rules/letters/letter-kinds.ts';
import { nameMeeting } from '../../core/rules/periods/name-meeting.ts';
import { namePeriod, namePeriodWithoutTitle } from '../../core/rules/periods/name-period.ts';
import { nameContent, type SelfNamedKind } from '../../core/rules/records/name-content.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import type { RecordStore } from '../store/record-store.ts';

/** What a record is called, without a word of what is written in it; null when it cannot be told. */
export async function nameRecord(store: RecordStore, key: RecordKey): Promise<string | null> {
  switch (key.kind) {
    case 'holiday-year':
      return `Ngày nghỉ năm ${key.id}`;
    case 'period': {
      const stored = await store.read(key);
      return stored && `Kỳ báo cáo ${nameContent(key.kind, stored.content)}`;
    }
    case 'organisation-change':
      return null;
    case 'petition':
      return `Sổ theo dõi kiến nghị năm ${key.year}`;
    case 'report':
    case 'numbered-draft':
    case 'review':
    case 'source':
    case 'consultation':
    case 'meeting':
    case 'conclusion':
    case 'letter':
      return nameInPeriod(store, key);
    default: {
      const stored = await store.read<SelfNamedKind>(key);
      return stored && nameContent(key.kind, stored.content);
    }
  }
}

/** `Công văn đôn đốc, kỳ quý I/2021`; null: it cannot be read, or its period is not there. */
export function nameLetter(letter: Letter | null, period: Period | null): string {
  const what = letter ? letterKinds[letter.kind].name : 'Công văn';
  return period ? `${what}, kỳ ${namePeriod(period)}` : what;
}

type KeyInPeriod = Extract<RecordKey, { periodId: string }>;

async function nameInPeriod(store: RecordStore, key: KeyInPeriod): Promise<string | null> {
  const period = (await store.read({ kind: 'period', id: key.periodId }))?.content;
  if (!period) return null;
  if (key.kind === 'letter')
    return nameLetter((await store.read(key).catch(() => null))?.content ?? null, period);
  // What a special report is about stands in its name: with a độ mật it is not told.
  const plain = namePeriodWithoutTitle(period);
  if (key.kind === 'meeting') return `${nameMeeting(period.meetingKind)} ${plain}`;
  if (!('organisationId' in key)) return `${await nameBeside(store, key)}, kỳ ${plain}`;
  const organisation = await store.read({ kind: 'organisation', id: key.organisationId });
  const body = organisation ? selectVersion(organisation.content, period.dataTo).name : key.organisationId;
  const named = namePeriod(period);
  const shown = plain === named || (await isSecret(store, key)) ? plain : named;
  return `${whatOf(key)} ${shown} – ${body}`;
}

/** What lies beside the reports of a period; of a document from outside who it came from, not what it is about. */
async function nameBeside(
  store: RecordStore,
  key: Exclude<KeyInPeriod, { organisationId: string } | { kind: 'letter' | 'meeting' }>,
): Promise<string> {
  switch (key.kind) {
    case 'source': {
      const source = (await store.read(key).catch(() => null))?.content;
      return source ? `Nguồn khác: ${source.name}` : 'Nguồn khác';
    }
    case 'conclusion':
      return 'Nội dung kết luận';
    case 'consultation':
      return 'Lấy ý kiến dự thảo';
  }
}

function whatOf(key: KeyInPeriod): string {
  switch (key.kind) {
    case 'numbered-draft':
      return `Dự thảo lần ${key.draftNumber} của báo cáo`;
    case 'review':
      return 'Ý kiến với báo cáo';
    default:
      return 'Báo cáo';
  }
}

async function isSecret(
  store: RecordStore,
  { periodId, organisationId }: { periodId: string; organisationId: string },
): Promise<boolean> {
  const key = { kind: 'report', periodId, organisationId, revision: 0 } as const;
  // One that cannot be read may have a độ mật.
  const stored = await store.read(key).catch(() => null);
  return stored?.content.header.secrecy !== 'none';
}

/** The same as what an entry of the journal is about. */
export async function describeSubject(store: RecordStore, key: RecordKey): Promise<JournalSubject> {
  const name = (await nameRecord(store, key).catch(() => null)) ?? '';
  return {
    kind: key.kind,
    ...('id' in key && { id: key.id }),
    ...('periodId' in key && { periodId: key.periodId }),
    ...('organisationId' in key && { organisationId: key.organisationId }),
    name,
  };
}
