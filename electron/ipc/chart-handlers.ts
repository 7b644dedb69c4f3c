import type { chartContract } from '../../core/contract/charts.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import { exportChart, describeChartFile } from '../services/export-chart.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { ExportFile } from './file-saving.ts';

/** What a screen draws, on paper. */
export function createChartHandlers(
  workspaces: Workspaces,
  exportFile: ExportFile,
): Pick<Handlers, keyof typeof chartContract> {
  return {
    'chart:export': async ({ format, ...asked }) => {
      const program = workspaces.current();
      return exportFile(format, await describeChartFile(program, asked), (path) =>
        exportChart(program, asked, format, path),
      );
    },
  };
}
