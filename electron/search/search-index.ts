import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Period } from '../../core/model/period.ts';
import type { RecordKey } from '../../core/model/record.ts';
import { namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { listWords } from '../../core/rules/search/list-words.ts';
import {
  listSearchTexts,
  type SearchedKind,
  type SearchedRecord,
} from '../../core/rules/search/list-search-texts.ts';
import {
  matchWords,
  readQuery,
  type SearchQuery,
  type WordMatch,
} from '../../core/rules/search/match-words.ts';
import type {
  SearchAnswer,
  SearchGroup,
  SearchProgress,
  SearchRequest,
  SearchResult,
} from '../../core/rules/search/search-result.ts';
import { searchKind, type SearchKind, type SearchText } from '../../core/rules/search/search-text.ts';
import { writeSnippet } from '../../core/rules/search/write-snippet.ts';
import { readIndexFile, writeIndexFile } from './index-file.ts';
import { isSearched, listRecordFiles, type SearchedFile } from './list-record-files.ts';
import { keyOfPath } from '../store/key-of-path.ts';
import { WordLists } from './word-lists.ts';

type IndexedRecord = {
  path: string;
  key: RecordKey<SearchedKind>;
  trace: string;
  /** The last day of its period, or its own date, as a number: 20210314. */
  order: number;
  entries: { number: number; kind: SearchKind }[];
};
/** Records that may have the words one after another, and those that have them somewhere. */
type Candidates = { phrase: IndexedRecord[]; apart: IndexedRecord[] };
type Entry = { record: IndexedRecord; kind: SearchKind };

const groupKinds = searchKind.options;
const firstPage: Record<SearchKind, number> = {
  report: 8,
  task: 4,
  petition: 4,
  letter: 3,
  conclusion: 3,
  source: 3,
  'cited-document': 3,
};
const wholePage = 60;
/** Nobody waits for more records to be read for one page. */
const mostCandidates = 400;
/** Further texts of one record that are shown as results of their own, where each is a thing of its own. */
const mostOfOneRecord = 3;
/** Records whose texts stay in memory, so that the next letter typed reads no file. */
const keptTexts = 100;
/** Records in which the words may stand apart from one another: so many are read to fill up a page. */
const mostApart = 12;
const longestTurnMs = 8;

/**
 * The texts of a data folder by their words. The index knows in which records words stand; the places are found in the records
 * themselves, so that no second copy of what an office has written lies anywhere.
 */
export class SearchIndex {
  readonly #folder: string;
  /** Null: the index lives in memory only. */
  readonly #file: string | null;
  #lists = new WordLists();
  #entries: (Entry | null)[] = [];
  #records = new Map<string, IndexedRecord>();
  #periods = new Map<string, { name: string; order: number }>();
  #organisations = new Map<string, string>();
  #texts = new Map<string, { trace: string; texts: SearchText[] }>();
  /** Entries with the newest period first; made anew when there are other ones. */
  #ranking: Uint32Array | null = null;
  #progress: SearchProgress = null;
  #hasUnsaved = false;
  /** A record has a độ mật now: its words, too, leave the index when that is kept next. */
  #mustForget = false;

  constructor(folder: string, file: string | null) {
    this.#folder = folder;
    this.#file = file;
  }

  get progress(): SearchProgress {
    return this.#progress;
  }

  /** The bodies that results can be narrowed to, by name. */
  get organisations(): { id: string; name: string }[] {
    return [...this.#organisations]
      .map(([id, name]) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  }

  /** Takes over the index of an earlier run; without one, or with a damaged one, all is read anew. */
  async load(): Promise<void> {
    const stored = this.#file === null ? null : await readIndexFile(this.#file).catch(() => null);
    if (!stored) return;
    this.#lists = new WordLists(stored);
    this.#entries = Array.from({ length: stored.entryCount }, () => null);
    for (const { path, entries, ...rest } of stored.records) {
      const key = keyOfPath(path);
      if (!key || !isSearched(key)) continue;
      const record: IndexedRecord = {
        ...rest,
        path,
        key,
        entries: entries.map(({ number, kind }) => ({ number, kind: searchKind.parse(kind) })),
      };
      this.#records.set(path, record);
      for (const { number, kind } of record.entries) this.#entries[number] = { record, kind };
    }
  }

  /** Brings the index up to what lies in the folder: what is new, changed or gone since it was made. */
  async refresh(): Promise<void> {
    // While nothing is known yet, "not found" would be wrong.
    if (this.#records.size === 0) this.#progress = { done: 0, total: 0 };
    try {
      await this.#readChanges();
    } finally {
      this.#progress = null;
    }
  }

  async #readChanges(): Promise<void> {
    const { searched, naming } = await listRecordFiles(this.#folder);
    await inTurn(naming, ({ path, key }) => this.#readName(path, key));
    const present = new Set(searched.map(({ path }) => path));
    for (const [path, record] of this.#records) if (!present.has(path)) this.#drop(record);
    const changed: SearchedFile[] = [];
    await inTurn(searched, (file) => {
      const trace = this.#readTrace(file.path);
      if (trace !== null && this.#records.get(file.path)?.trace !== trace) changed.push(file);
    });
    if (changed.length === 0) return;
    if (this.#deadCount() > this.#entries.length / 3 + 1000) return this.#makeAnew();
    const progress = { done: 0, total: changed.length };
    this.#progress = progress;
    await inTurn(changed, (file) => {
      this.#read(file);
      progress.done += 1;
    });
  }

  /** A record was saved or removed. */
  update(path: string): void {
    const key = keyOfPath(path);
    if (key?.kind === 'period' || key?.kind === 'organisation') this.#readName(path, key);
    else if (key && isSearched(key)) this.#read({ path, key });
  }

  /** Keeps what is not kept yet. A full disk only means that it is made anew. */
  async save(): Promise<void> {
    if (this.#file === null || !this.#hasUnsaved) return;
    if (this.#mustForget) {
      await this.#makeAnew();
      this.#progress = null;
    }
    this.#hasUnsaved = false;
    const { words, lists, pairs } = this.#lists.pack();
    const records = [...this.#records.values()].map(({ key: _key, ...record }) => record);
    await writeIndexFile(this.#file, { entryCount: this.#entries.length, records, words, lists, pairs });
  }

  find(request: SearchRequest): SearchAnswer {
    const query = readQuery(request.text);
    if (!query) return { groups: [], progress: this.#progress };
    const { all, phrase } = this.#lists.find(query, this.#entries.length);
    const groups: SearchGroup[] = [];
    const candidates = this.#select(all, phrase, request);
    for (const kind of groupKinds) {
      const limit = request.kind === null ? firstPage[kind] : wholePage;
      const results: SearchResult[] = [];
      const scattered: SearchResult[] = [];
      for (const record of candidates[kind].phrase) {
        for (const { isPhrase, result } of this.#findIn(record, kind, query))
          (isPhrase ? results : scattered).push(result);
        if (results.length > limit) break;
      }
      results.push(...scattered);
      for (const record of candidates[kind].apart.slice(0, mostApart)) {
        if (results.length > limit) break;
        results.push(...this.#findIn(record, kind, query).map(({ result }) => result));
      }
      if (results.length > 0)
        groups.push({ kind, results: results.slice(0, limit), hasMore: results.length > limit });
    }
    return { groups, progress: this.#progress };
  }

  /** Where to look, by kind; the newest period first, of one period what was read last. */
  #select(all: Uint8Array, phrase: Uint8Array, request: SearchRequest): Record<SearchKind, Candidates> {
    const found = Object.fromEntries(
      groupKinds.map((kind): [SearchKind, Candidates] => [kind, { phrase: [], apart: [] }]),
    ) as Record<SearchKind, Candidates>;
    for (const number of this.#rank()) {
      const entry = all[number] === 1 ? this.#entries[number] : null;
      if (!entry || (request.kind !== null && request.kind !== entry.kind)) continue;
      const list = phrase[number] === 1 ? found[entry.kind].phrase : found[entry.kind].apart;
      if (list.length < mostCandidates && fitsFilters(entry.record.key, request)) list.push(entry.record);
    }
    return found;
  }

  #rank(): Uint32Array {
    if (this.#ranking?.length === this.#entries.length) return this.#ranking;
    // One number for both: the date, and for one date the number of the entry.
    const keys = Float64Array.from(
      this.#entries,
      (entry, number) => (entry?.record.order ?? 0) * 2 ** 24 + number,
    ).sort();
    this.#ranking = Uint32Array.from(keys.toReversed(), (key) => key % 2 ** 24);
    return this.#ranking;
  }

  #findIn(
    record: IndexedRecord,
    kind: SearchKind,
    query: SearchQuery,
  ): { isPhrase: boolean; result: SearchResult }[] {
    const matched: { text: SearchText; match: WordMatch }[] = [];
    for (const text of this.#textsOf(record)) {
      const match = text.kind === kind ? matchWords(text.text, query) : null;
      if (match) matched.push({ text, match });
    }
    const best = matched.toSorted((one, other) => Number(other.match.isPhrase) - Number(one.match.isPhrase));
    // Each task and each petition is a thing of its own; of a report, the first place stands for all.
    const isSingle = kind !== 'task' && kind !== 'petition';
    const shown = best.slice(0, isSingle ? 1 : mostOfOneRecord);
    return shown.map(({ text, match }) => ({
      isPhrase: match.isPhrase,
      result: this.#describe(record, text, match, isSingle ? matched.length - 1 : 0),
    }));
  }

  #describe(
    { key }: IndexedRecord,
    { text, heading, targetOf }: SearchText,
    match: WordMatch,
    furtherCount: number,
  ): SearchResult {
    const [first, last] = [match.ranges[0], match.isPhrase ? match.ranges[0] : match.ranges.at(-1)];
    const target = targetOf(first?.start ?? 0, match.isPhrase ? (last?.end ?? 0) : (first?.end ?? 0));
    const periodId = 'periodId' in target ? target.periodId : null;
    const organisationId = 'organisationId' in target ? target.organisationId : null;
    return {
      target,
      periodName: periodId === null ? '' : (this.#periods.get(periodId)?.name ?? periodId),
      organisationName:
        organisationId === null ? '' : (this.#organisations.get(organisationId) ?? organisationId),
      heading: key.kind === 'letter' && heading === text ? '' : heading,
      snippet: writeSnippet(text, match),
      furtherCount,
    };
  }

  #textsOf(record: IndexedRecord): SearchText[] {
    const known = this.#texts.get(record.path);
    if (known?.trace === record.trace) {
      this.#texts.delete(record.path);
      this.#texts.set(record.path, known);
      return known.texts;
    }
    const content = this.#readContent(record.path);
    const texts = content === null ? [] : textsOf(record.key, content);
    this.#texts.set(record.path, { trace: record.trace, texts });
    for (const path of this.#texts.keys()) {
      if (this.#texts.size <= keptTexts) break;
      this.#texts.delete(path);
    }
    return texts;
  }

  /** Reads one record into the index, in the place of what it was. One that cannot be read has no texts. */
  #read({ path, key }: SearchedFile): void {
    const before = this.#records.get(path);
    const trace = this.#readTrace(path);
    if (trace === null) {
      if (before) this.#drop(before);
      return;
    }
    const content = this.#readContent(path);
    if (before) this.#drop(before);
    if (before && before.entries.length > 0 && isSecret(content)) this.#mustForget = true;
    const texts = content === null ? [] : textsOf(key, content);
    const record: IndexedRecord = { path, key, trace, order: this.#orderOf(key, content), entries: [] };
    for (const kind of groupKinds) {
      const own = texts.filter((each) => each.kind === kind);
      if (own.length === 0) continue;
      const number = this.#entries.length;
      this.#entries.push({ record, kind });
      record.entries.push({ number, kind });
      for (const { text } of own) this.#lists.add(number, listWords(text));
    }
    this.#records.set(path, record);
    this.#hasUnsaved = true;
  }

  #drop(record: IndexedRecord): void {
    for (const { number } of record.entries) this.#entries[number] = null;
    this.#records.delete(record.path);
    this.#texts.delete(record.path);
    this.#hasUnsaved = true;
  }

  async #makeAnew(): Promise<void> {
    this.#mustForget = false;
    this.#lists = new WordLists();
    this.#entries = [];
    this.#records.clear();
    await this.#readChanges();
  }

  #deadCount(): number {
    return this.#entries.reduce((sum, entry) => (entry === null ? sum + 1 : sum), 0);
  }

  #orderOf(key: RecordKey<SearchedKind>, content: unknown): number {
    if (key.kind === 'petition') return key.year * 10_000;
    if (key.kind !== 'cited-document') return this.#periods.get(key.periodId)?.order ?? 0;
    const date = (content as { date?: unknown } | null)?.date;
    return typeof date === 'string' ? orderOfDate(date) : 0;
  }

  #readName(path: string, key: RecordKey<'period' | 'organisation'>): void {
    const content = this.#readContent(path);
    try {
      if (key.kind === 'period') {
        const period = content as Period;
        this.#periods.set(key.id, { name: namePeriodAsTitle(period), order: orderOfDate(period.dataTo) });
      } else {
        const version = (content as Organisation).versions.at(-1);
        if (version) this.#organisations.set(key.id, version.shortName || version.name);
      }
    } catch {
      // A damaged record is told where it is opened; here its id stands for its name.
    }
  }

  /** At once: in a worker that does nothing else, several times faster than by promises. */
  #readContent(path: string): unknown {
    try {
      const found = JSON.parse(readFileSync(join(this.#folder, path), 'utf8')) as {
        schemaVersion?: unknown;
        content?: unknown;
      };
      return found.schemaVersion === schemaVersion ? (found.content ?? null) : null;
    } catch {
      return null; // damaged, or being replaced: told where it is opened
    }
  }

  #readTrace(path: string): string | null {
    const state = statSync(join(this.#folder, path), { throwIfNoEntry: false });
    return state ? `${state.size}-${state.mtimeMs}` : null;
  }
}

function textsOf(key: RecordKey<SearchedKind>, content: unknown): SearchText[] {
  try {
    return listSearchTexts({ key, content } as SearchedRecord);
  } catch {
    return []; // no record of its kind
  }
}

function isSecret(content: unknown): boolean {
  const header = (content as { header?: { secrecy?: unknown } } | null)?.header;
  return header !== undefined && header.secrecy !== 'none';
}

function fitsFilters(key: RecordKey<SearchedKind>, { periodId, organisationId }: SearchRequest): boolean {
  return (
    (periodId === null || ('periodId' in key && key.periodId === periodId)) &&
    (organisationId === null || ('organisationId' in key && key.organisationId === organisationId))
  );
}

function orderOfDate(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** Pauses every few milliseconds, so that questions are answered in between. */
async function inTurn<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  let pausedAt = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - pausedAt < longestTurnMs) continue;
    await breathe();
    pausedAt = performance.now();
  }
}
