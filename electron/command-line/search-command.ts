import type { SearchResult } from '../../core/rules/search/search-result.ts';
import { SearchIndex } from '../search/search-index.ts';
import type { Answer } from './answer.ts';

/** Tells where words stand in the data of a folder; nothing is kept of the index. */
export async function searchData(dataFolder: string, text: string): Promise<Answer> {
  const index = new SearchIndex(dataFolder, null);
  await index.refresh();
  const { groups } = index.find({ text, periodId: null, organisationId: null, kind: null });
  const lines = groups.flatMap(({ results }) => results.map(writeResult));
  return {
    json: { ok: true, groups },
    text: lines.length > 0 ? lines.join('\n') : `Không thấy “${text}”.`,
  };
}

function writeResult({ periodName, organisationName, heading, snippet }: SearchResult): string {
  const place = [periodName, organisationName, heading].filter((part) => part !== '').join(' › ');
  return `${place}\n  ${snippet.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`;
}
