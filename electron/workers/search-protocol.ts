import type { SearchAnswer, SearchProgress, SearchRequest } from '../../core/rules/search/search-result.ts';

/** What the search worker is started with. */
export type SearchSettings = {
  dataFolder: string;
  /** Where the index is kept between two runs of the program. */
  indexFile: string;
};

export type SearchScope = { organisations: { id: string; name: string }[]; progress: SearchProgress };

/** `prepare`: the index is brought up to the folder. `note`: a record at this path was saved or removed. */
export type SearchMessage =
  | { kind: 'prepare'; id: number }
  | { kind: 'find'; id: number; request: SearchRequest }
  | { kind: 'note'; path: string };

export type SearchReply =
  | { kind: 'scope'; id: number; scope: SearchScope }
  | { kind: 'answer'; id: number; answer: SearchAnswer }
  | { kind: 'failed'; id: number; message: string };
