import type { consolidationContract } from '../../core/contract/consolidation.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import { readBench } from '../services/consolidation/read-bench.ts';
import type { Workspaces } from '../services/house-workspaces.ts';

/** Tổng hợp báo cáo. */
export function createConsolidationHandlers(
  workspaces: Workspaces,
): Pick<Handlers, keyof typeof consolidationContract> {
  return {
    'consolidation:open': async (name) => readBench(workspaces.current(), name),
  };
}
