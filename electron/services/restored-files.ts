import type { RestoredView } from '../../core/contract/safety.ts';
import { report as reportSchema, type Report } from '../../core/model/report.ts';
import type { RestoredFile } from '../../core/model/restored-file.ts';
import { findLostTexts } from '../../core/rules/records/find-lost-texts.ts';
import { listChangedParts } from '../../core/rules/versions/list-changed-parts.ts';
import { damagedFolder } from '../store/damaged-files.ts';
import { keyOfPath } from '../store/key-of-path.ts';
import type { RecordStore } from '../store/record-store.ts';
import { nameRecord } from './name-record.ts';
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
    lostTexts: damaged === null ? [] : withoutSecretAbstract(damaged, content),
  };
}

/** The first screen lists these texts: with a độ mật, then or now, the abstract is none of them. */
function withoutSecretAbstract(damaged: string, content: unknown): string[] {
  const lost = findLostTexts(damaged, JSON.stringify(content ?? null));
  const both = `${damaged}\n${JSON.stringify(content ?? null)}`;
  if (!/"secrecy":"(?!none")/.test(both)) return lost;
  // Also one that was cut off within.
  const abstracts = [...damaged.matchAll(/"abstract":"((?:[^"\\]|\\.)+)/g)].map(([, text = '']) =>
    text.replaceAll(/\\(.)/g, '$1'),
  );
  return lost.filter((text) => !abstracts.some((each) => each.includes(text) || text.includes(each)));
}

/** Null when the damaged file is no report any more. */
function compareSections(damaged: string, now: Report): string[] | null {
  const then = reportSchema.safeParse(contentOf(damaged));
  return then.success ? listChangedParts(then.data, now) : null;
}

function contentOf(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'content' in json ? json.content : null;
  } catch {
    return null; // cut off or overwritten: told as such
  }
}
