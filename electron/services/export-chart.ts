import type { Chart } from '../../core/contract/charts.ts';
import { buildChart } from '../../core/documents/chart-document.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { describePeriodFile } from './file-facts.ts';
import { readOfficeLook } from './meeting/read-office-look.ts';
import type { PrintFormat, Printed, Program } from './program.ts';
import { requirePeriod } from './require-record.ts';
import { writePrinted } from './write-printed.ts';

/** Writes the chart with its table as a Word or PDF file, whole or not at all. */
export async function exportChart(
  program: Program,
  { periodId, chart }: { periodId: string; chart: Chart },
  format: PrintFormat,
  path: string,
): Promise<Omit<Printed, 'bytes'>> {
  const period = await requirePeriod(program.store, periodId);
  return writePrinted(path, async () =>
    program.printer.render(buildChart(await readOfficeLook(program, period), chart), format),
  );
}

/** For the file name offered: `Biểu đồ Kiến nghị theo thời gian chờ quý I-2021`. */
export async function describeChartFile(
  program: Program,
  { periodId, chart }: { periodId: string; chart: Chart },
): Promise<FileFacts> {
  return describePeriodFile(program, `Biểu đồ ${chart.name}`, periodId);
}
