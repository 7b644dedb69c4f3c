import type { chartContract } from '../../core/contract/charts.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import type { Exported } from '../../core/contract/views.ts';
import { exportChart, nameChartFile } from '../services/export-chart.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { PrintFormat } from '../services/program.ts';

/** What a screen draws, on paper. */
export function createChartHandlers(
  workspaces: Workspaces,
  exportFile: (
    format: PrintFormat,
    fileName: string,
    write: (path: string) => Promise<{ pageCount: number | null; missingCharacters: string[] }>,
  ) => Promise<Exported>,
): Pick<Handlers, keyof typeof chartContract> {
  return {
    'chart:export': async ({ format, ...asked }) => {
      const program = workspaces.current();
      return exportFile(format, await nameChartFile(program, asked, format), (path) =>
        exportChart(program, asked, format, path),
      );
    },
  };
}
