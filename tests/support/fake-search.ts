import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import { listSearchTexts } from '../../core/rules/search/list-search-texts.ts';
import { matchWords, readQuery } from '../../core/rules/search/match-words.ts';
import { writeSnippet } from '../../core/rules/search/write-snippet.ts';
import { fakeBodies, fakeOpenedReport } from './fake-data.ts';

type SearchChannel = Extract<Channel, `search:${string}`>;
type Handlers = { [C in SearchChannel]: (args: Args<C>) => Promise<Result<C>> };

/** Search in the fake's reports, by the program's own rules. */
export function createFakeSearch(): Handlers {
  return {
    'search:prepare': async () => ({
      organisations: fakeBodies.map(({ id, shortName }) => ({ id, name: shortName })),
      progress: null,
    }),
    'search:find': async ({ text, organisationId, kind }) => {
      const query = readQuery(text);
      if (!query) return { groups: [], progress: null };
      const results = fakeBodies.flatMap((body) => {
        const { report: content, periodName } = fakeOpenedReport(body.id);
        if (organisationId !== null && body.id !== organisationId) return [];
        const key = {
          kind: 'report' as const,
          periodId: content.periodId,
          organisationId: body.id,
          revision: 0,
        };
        return listSearchTexts({ key, content }).flatMap((each) => {
          const match = matchWords(each.text, query);
          const [first] = match?.ranges ?? [];
          if (!match || !first || (kind !== null && each.kind !== kind)) return [];
          const result = {
            target: each.targetOf(first.start, first.end),
            periodName,
            organisationName: body.shortName,
            heading: each.heading,
            snippet: writeSnippet(each.text, match),
            furtherCount: 0,
          };
          return [{ kind: each.kind, result }];
        });
      });
      const limit = kind === null ? 5 : 60;
      return {
        progress: null,
        groups: (['report', 'task', 'petition'] as const).flatMap((each) => {
          const own = results.filter((found) => found.kind === each).map(({ result }) => result);
          return own.length === 0
            ? []
            : [{ kind: each, results: own.slice(0, limit), hasMore: own.length > limit }];
        }),
      };
    },
  };
}
