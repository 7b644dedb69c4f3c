import type { RestoredView } from '../../core/contract/safety.ts';
import type { RecordKey } from '../../core/model/record.ts';
import { report as reportSchema, type Report } from '../../core/model/report.ts';
import type { RestoredFile } from '../../core/model/restored-file.ts';
import { namePeriod, namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { findLostTexts } from '../../core/rules/records/find-lost-texts.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import { shareSections } from '../../core/rules/sections/share-sections.ts';
import { compareShare } from '../../core/rules/sections/take-back-sections.ts';
import { damagedFolder } from '../store/damaged-files.ts';
import { keyOfPath } from '../store/key-of-path.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { Program } from './program.ts';

/** What was restored and nobody has seen yet: what it is, and in what the damaged file differs. */
export async function listRestoredFiles({ store }: Program): Promise<RestoredView[]> {
  const restored = await store.listRestored();
  return Promise.all(restored.filter(({ isSeen }) => !isSeen).map((each) => describe(store, each)));
}

/** Where the damaged file is kept. */
export function damagedFolderOf({ dataFolder }: Program, id: string): string {
  return damagedFolder(dataFolder, id);
}

async function describe(store: RecordStore, restored: RestoredFile): Promise<RestoredView> {
  const { id, file, reason, foundAt, savedAt, damagedAt } = restored;
  const key = keyOfPath(file);
  const damaged = await store.readDamaged(restored);
  const content = key && (await store.read(key).catch(() => null))?.content;
  const now = reportSchema.safeParse(content);
  return {
    id,
    file,
    reason,
    foundAt,
    savedAt,
    damagedAt,
    title: (key && (await nameRecord(store, key).catch(() => null))) ?? file,
    sections: now.success && damaged !== null ? compareSections(damaged, now.data) : null,
    lostTexts: damaged === null ? [] : findLostTexts(damaged, JSON.stringify(content ?? null)),
  };
}

/** Null when the damaged file is no report any more. */
function compareSections(damaged: string, now: Report): string[] | null {
  const then = reportSchema.safeParse(contentOf(damaged));
  if (!then.success) return null;
  const all = then.data.sections.map(({ id }) => id);
  const share = shareSections(then.data, all, [], {
    organisationName: '',
    periodName: '',
    givenAt: '1970-01-01T00:00:00.000Z',
  });
  const { sections } = compareShare(now, share);
  const hasOtherFigures = JSON.stringify(then.data.figures) !== JSON.stringify(now.figures);
  const hasOtherHeader = JSON.stringify(then.data.header) !== JSON.stringify(now.header);
  return [
    ...sections.map(({ title }) => title),
    ...(hasOtherFigures ? ['Số liệu'] : []),
    ...(hasOtherHeader ? ['Số, ngày, người ký'] : []),
  ];
}

function contentOf(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'content' in json ? json.content : null;
  } catch {
    return null; // cut off or overwritten: told as such
  }
}

async function nameRecord(store: RecordStore, key: RecordKey): Promise<string | null> {
  if (!('periodId' in key)) {
    return key.kind === 'period' ? ((await readPeriod(store, key.id))?.title ?? null) : null;
  }
  const period = await readPeriod(store, key.periodId);
  if (!period) return null;
  if (!('organisationId' in key)) return key.kind === 'letter' ? `Công văn, kỳ ${period.name}` : null;
  const organisation = await store.read({ kind: 'organisation', id: key.organisationId });
  const body = organisation ? selectVersion(organisation.content, period.dataTo).name : key.organisationId;
  const what =
    key.kind === 'numbered-draft'
      ? `Dự thảo lần ${key.draftNumber} của báo cáo`
      : key.kind === 'review'
        ? 'Ý kiến với báo cáo'
        : 'Báo cáo';
  return `${what} ${period.name} – ${body}`;
}

async function readPeriod(store: RecordStore, id: string) {
  const stored = await store.read({ kind: 'period', id });
  return (
    stored && {
      title: `Kỳ báo cáo ${namePeriodAsTitle(stored.content)}`,
      name: namePeriod(stored.content),
      dataTo: stored.content.dataTo,
    }
  );
}
