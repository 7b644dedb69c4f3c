import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOfPath } from '../store/key-of-path.ts';
import type { RecordKey } from '../../core/model/record.ts';
import type { SearchedKind } from '../../core/rules/search/list-search-texts.ts';

export type SearchedFile = { path: string; key: RecordKey<SearchedKind> };

/** Files whose texts can be found, and those that name periods and bodies, below the data folder; none where it cannot be read. */
export async function listRecordFiles(folder: string): Promise<{
  searched: SearchedFile[];
  naming: { path: string; key: RecordKey<'period' | 'organisation'> }[];
}> {
  const list = async (...parts: string[]) =>
    (await readdir(join(folder, ...parts)).catch(() => [])).filter((name) => !name.startsWith('.'));
  const periods = await list('periods');
  const inPeriods = await Promise.all(
    periods.map(async (period) => [
      join('periods', period, 'period.json'),
      ...(await list('periods', period, 'reports')).map((body) =>
        join('periods', period, 'reports', body, 'draft.json'),
      ),
      ...(await list('periods', period, 'letters')).map((name) => join('periods', period, 'letters', name)),
      ...(await list('periods', period, 'conclusions')).map((name) =>
        join('periods', period, 'conclusions', name),
      ),
      ...(await list('periods', period, 'sources')).map((name) => join('periods', period, 'sources', name)),
    ]),
  );
  const years = await list('petitions');
  const paths = [
    ...(await list('organisations')).map((name) => join('organisations', name)),
    ...(await list('cited-documents')).map((name) => join('cited-documents', name)),
    ...(
      await Promise.all(
        years.map(async (year) =>
          (await list('petitions', year)).map((name) => join('petitions', year, name)),
        ),
      )
    ).flat(),
    ...inPeriods.flat(),
  ];
  const found: Awaited<ReturnType<typeof listRecordFiles>> = { searched: [], naming: [] };
  for (const path of paths) {
    const key = keyOfPath(path);
    if (key?.kind === 'period' || key?.kind === 'organisation') found.naming.push({ path, key });
    else if (key && isSearched(key)) found.searched.push({ path, key });
  }
  return found;
}

/** Frozen revisions and numbered drafts repeat the draft. */
export function isSearched(key: RecordKey): key is RecordKey<SearchedKind> {
  switch (key.kind) {
    case 'report':
      return key.revision === 0;
    case 'letter':
    case 'conclusion':
    case 'source':
    case 'petition':
    case 'cited-document':
      return true;
    default:
      return false;
  }
}
