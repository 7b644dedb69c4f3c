import { join } from 'node:path';
import type { RecordKey } from '../../core/model/record.ts';
import type { SearchAnswer, SearchRequest } from '../../core/rules/search/search-result.ts';
import { sha256Of } from '../store/hash.ts';
import { recordPath } from '../store/record-path.ts';
import type { SearchScope } from '../workers/search-protocol.ts';
import { createSearchWorker, type SearchWorker } from '../workers/search-worker-client.ts';
import type { StartWorker } from '../workers/worker-link.ts';

/** Tìm trong mọi báo cáo: one index per data folder, outside of it, of which one is in memory. */
export type Search = {
  prepare(dataFolder: string): Promise<SearchScope>;
  find(dataFolder: string, request: SearchRequest): Promise<SearchAnswer>;
  /** A record was saved or removed. */
  note(dataFolder: string, key: RecordKey): void;
  close(): Promise<void>;
};

export function createSearch(options: {
  searchWorkerFile: string;
  cacheFolder: string;
  startWorker?: StartWorker;
}): Search {
  let open: { dataFolder: string; worker: SearchWorker } | null = null;
  const workerFor = (dataFolder: string): SearchWorker => {
    if (open?.dataFolder === dataFolder) return open.worker;
    void open?.worker.close();
    const indexFile = join(options.cacheFolder, `search-${sha256Of(dataFolder).slice(0, 16)}.index`);
    const worker = createSearchWorker(
      options.searchWorkerFile,
      { dataFolder, indexFile },
      options.startWorker,
    );
    open = { dataFolder, worker };
    return worker;
  };
  return {
    prepare: (dataFolder) => workerFor(dataFolder).prepare(),
    find: (dataFolder, request) => workerFor(dataFolder).find(request),
    note: (dataFolder, key) => {
      if (open?.dataFolder === dataFolder) open.worker.note(recordPath(key));
    },
    close: async () => open?.worker.close(),
  };
}
