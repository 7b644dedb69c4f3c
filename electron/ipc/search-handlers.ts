import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { Search } from '../services/search.ts';

type SearchChannel = Extract<keyof Handlers, `search:${string}`>;

export function createSearchHandlers(workspaces: Workspaces, search: Search): Pick<Handlers, SearchChannel> {
  return {
    'search:prepare': async () => search.prepare(workspaces.current().dataFolder),
    'search:find': async (request) => search.find(workspaces.current().dataFolder, request),
  };
}
