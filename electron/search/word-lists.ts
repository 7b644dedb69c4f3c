import type { SearchQuery } from '../../core/rules/search/match-words.ts';
import { PostingPool, type PostingArrays } from './posting-pool.ts';

/** Two words that follow one another share one of so many lists: a few entries too many, which reading the text drops. */
const pairLists = 1 << 16;
/** A beginning with more words than this is no condition: nearly every text has one of them. */
const mostCompletions = 1500;
const mostPairCompletions = 150;
/** New words are looked through one by one until there are so many. */
const mostFresh = 4000;

/** In which entries a word stands, and in which two words follow one another. An entry is known by its number. */
export class WordLists {
  readonly #words: Map<string, number>;
  readonly #lists: PostingPool;
  readonly #pairs: PostingPool;
  /** Words in order, and those that came since they were put in order. */
  #sorted: string[] = [];
  #fresh: string[] = [];

  constructor(stored?: { words: readonly string[]; lists: PostingArrays; pairs: PostingArrays }) {
    this.#words = new Map(stored?.words.map((word, index) => [word, index]));
    this.#lists = new PostingPool(stored?.lists);
    this.#pairs = new PostingPool(stored?.pairs);
    while (this.#pairs.listCount < pairLists) this.#pairs.addList();
    this.#sortWords();
  }

  add(entry: number, words: readonly string[]): void {
    if (this.#fresh.length > mostFresh) this.#sortWords();
    let before = '';
    for (const word of words) {
      let list = this.#words.get(word);
      if (list === undefined) {
        list = this.#lists.addList();
        this.#words.set(word, list);
        this.#fresh.push(word);
      }
      this.#lists.add(list, entry);
      if (before !== '') this.#pairs.add(hashPair(before, word), entry);
      before = word;
    }
  }

  /** Entries that have all words (`all`), and those of them that may have them one after another (`phrase`). */
  find({ words, isLastOpen }: SearchQuery, entryCount: number): { all: Uint8Array; phrase: Uint8Array } {
    const last = words.length - 1;
    const all = new Uint8Array(entryCount).fill(1);
    const completions = isLastOpen ? this.#complete(words[last] ?? '') : null;
    const marks = new Uint8Array(entryCount);
    const keepMarked = (kept: Uint8Array) => {
      for (let entry = 0; entry < entryCount; entry += 1)
        kept[entry] = (kept[entry] ?? 0) & (marks[entry] ?? 0);
    };
    for (const [index, word] of words.entries()) {
      if (index === last && isLastOpen && completions === null) continue;
      marks.fill(0);
      for (const each of index === last && completions ? completions : [word]) {
        const list = this.#words.get(each);
        if (list !== undefined) this.#lists.mark(list, marks);
      }
      keepMarked(all);
    }
    const phrase = all.slice();
    for (let index = 1; index < words.length; index += 1) {
      const before = words[index - 1] ?? '';
      const wanted = index === last && isLastOpen ? completions : [words[index] ?? ''];
      if (wanted === null || wanted.length > mostPairCompletions) continue;
      marks.fill(0);
      for (const each of wanted) this.#pairs.mark(hashPair(before, each), marks);
      keepMarked(phrase);
    }
    return { all, phrase };
  }

  pack(): { words: string[]; lists: PostingArrays; pairs: PostingArrays } {
    return { words: [...this.#words.keys()], lists: this.#lists.pack(), pairs: this.#pairs.pack() };
  }

  #sortWords(): void {
    // By code units, as words are compared below.
    this.#sorted = [...this.#words.keys()].sort();
    this.#fresh = [];
  }

  /** The words with a beginning; null when there are too many to be a condition. */
  #complete(start: string): string[] | null {
    if (start.length < 2) return null;
    const sorted = this.#sorted;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    const found = this.#fresh.filter((word) => word.startsWith(start));
    for (const word of sorted.slice(low, low + mostCompletions + 1)) {
      if (!word.startsWith(start)) return found;
      found.push(word);
    }
    return found.length > mostCompletions ? null : found;
  }
}

/** FNV-1a over both words. */
function hashPair(one: string, other: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < one.length; index += 1)
    hash = Math.imul(hash ^ one.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ 0x20, 0x01000193);
  for (let index = 0; index < other.length; index += 1)
    hash = Math.imul(hash ^ other.charCodeAt(index), 0x01000193);
  return ((hash >>> 16) ^ hash) & (pairLists - 1);
}
