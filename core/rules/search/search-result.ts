import { z } from 'zod';
import { id } from '../../model/id.ts';
import { searchKind, searchTarget } from './search-text.ts';

/** One place where the words stand. */
export const searchResult = z.object({
  target: searchTarget,
  /** As titles name them: `Quý I/2021`, `Hội Nông dân tỉnh`; empty where there is none. */
  periodName: z.string(),
  organisationName: z.string(),
  heading: z.string(),
  /** The words around the place; what was looked for is marked. */
  snippet: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
  /** Further places in the same report. */
  furtherCount: z.int().min(0),
});
export type SearchResult = z.infer<typeof searchResult>;

/** How many of the records are in the index that is being built; null once all are. */
export const searchProgress = z.object({ done: z.int(), total: z.int() }).nullable();
export type SearchProgress = z.infer<typeof searchProgress>;

/** Results of one kind, the newest period first. */
export const searchGroup = z.object({
  kind: searchKind,
  results: z.array(searchResult),
  hasMore: z.boolean(),
});
export type SearchGroup = z.infer<typeof searchGroup>;

export const searchAnswer = z.object({ groups: z.array(searchGroup), progress: searchProgress });
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const searchRequest = z.object({
  text: z.string().max(300),
  /** Only of this period, of this body; null: of all. */
  periodId: id.nullable(),
  organisationId: id.nullable(),
  /** Only results of this kind, and more of them; null: a first page of each kind. */
  kind: searchKind.nullable(),
});
export type SearchRequest = z.infer<typeof searchRequest>;
