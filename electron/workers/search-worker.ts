import { readQuery } from '../../core/rules/search/match-words.ts';
import { SearchIndex } from '../search/search-index.ts';
import type { SearchMessage, SearchReply, SearchSettings } from './search-protocol.ts';
import { serve } from './serve.ts';

/** Another program may have saved into the folder since. */
const refreshAfterMs = 15_000;
/** Saves come in rows: the index follows when they pause, and is kept when nobody has saved for a while. */
const followAfterMs = 2_000;
const keepAfterMs = 20_000;

serve(({ dataFolder, indexFile }: SearchSettings, reply: (reply: SearchReply) => void) => {
  const index = new SearchIndex(dataFolder, indexFile);
  const changed = new Set<string>();
  let refreshing: Promise<void> | null = null;
  let wasEverReady = false;
  let refreshedAt = Number.NEGATIVE_INFINITY;
  let following: NodeJS.Timeout | undefined;
  let keeping: NodeJS.Timeout | undefined;
  const loading = index.load();
  // What the first question needs is made while the index is read.
  readQuery('giao ban');

  function refresh(): void {
    if (refreshing || performance.now() - refreshedAt < refreshAfterMs) return;
    refreshing = loading
      .then(() => index.refresh())
      .then(() => {
        wasEverReady = true;
        return index.save();
      })
      // The folder may be gone for a moment; the next question tries again.
      .catch((error: unknown) => console.warn(error))
      .finally(() => {
        refreshedAt = performance.now();
        refreshing = null;
      });
  }

  /** A small folder is done at once; of a large one the count is told. */
  async function untilAlmostReady(): Promise<void> {
    await Promise.race([refreshing, new Promise((resolve) => setTimeout(resolve, 300))]);
  }

  function follow(): void {
    for (const path of changed) index.update(path);
    changed.clear();
  }

  async function answer(message: SearchMessage): Promise<SearchReply | null> {
    switch (message.kind) {
      case 'note':
        changed.add(message.path);
        clearTimeout(following);
        clearTimeout(keeping);
        following = setTimeout(follow, followAfterMs);
        keeping = setTimeout(() => void index.save().catch(console.warn), keepAfterMs);
        return null;
      case 'prepare':
        await loading;
        refresh();
        await untilAlmostReady();
        return {
          kind: 'scope',
          id: message.id,
          scope: { organisations: index.organisations, progress: index.progress },
        };
      case 'find':
        await loading;
        if (!wasEverReady) {
          refresh(); // the first question of a worker that was started anew
          await untilAlmostReady();
        }
        follow();
        return { kind: 'answer', id: message.id, answer: index.find(message.request) };
    }
  }

  return (message: SearchMessage) => {
    answer(message).then(
      (found) => found && reply(found),
      (error: unknown) => {
        if (message.kind === 'note') return;
        reply({
          kind: 'failed',
          id: message.id,
          message: error instanceof Error ? error.message : String(error),
        });
      },
    );
  };
});
