import type { consolidationContract } from '../../core/contract/consolidation.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import { exportSums, describeSumsFile } from '../services/consolidation/export-sums.ts';
import { readBench } from '../services/consolidation/read-bench.ts';
import { readSeries, readSums } from '../services/consolidation/read-sums.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { ExportFile } from './file-saving.ts';

/** Tổng hợp báo cáo. */
export function createConsolidationHandlers(
  workspaces: Workspaces,
  exportFile: ExportFile,
): Pick<Handlers, keyof typeof consolidationContract> {
  return {
    'consolidation:open': async (name) => readBench(workspaces.current(), name),
    'consolidation:read-figures': async (name) => readSums(workspaces.current(), name),
    'consolidation:read-series': async (args) => readSeries(workspaces.current(), args),
    'consolidation:export-sums': async (name) => {
      const program = workspaces.current();
      return exportFile('excel', await describeSumsFile(program, name), (path) =>
        exportSums(program, name, path),
      );
    },
  };
}
