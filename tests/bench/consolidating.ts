import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blankFigure } from '../../core/model/figure.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Report } from '../../core/model/report.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { gatherSections } from '../../core/rules/consolidation/gather-sections.ts';
import { sumBodies } from '../../core/rules/consolidation/sum-bodies.ts';
import { putIntoSection, takeBlock } from '../../core/rules/consolidation/take-blocks.ts';
import { readBench } from '../../electron/services/consolidation/read-bench.ts';
import { readSums } from '../../electron/services/consolidation/read-sums.ts';
import { createPrinter } from '../../electron/services/create-printer.ts';
import { createProgram } from '../../electron/services/create-program.ts';
import { exportReport } from '../../electron/services/print-report.ts';
import { putRecord } from '../../electron/services/put-record.ts';
import { locateResources } from '../../electron/resources.ts';
import { serialise } from '../../electron/store/record-file.ts';
import { createDocumentWorker } from '../../electron/workers/document-worker-client.ts';
import { commission, indicator, organisation, outline, period } from '../support/records.ts';
import { usualReport } from './make-records.ts';
import { limitRow, measureInTurn, type Row } from './measure.ts';

const resources = locateResources(join(import.meta.dirname, '../../electron'));
const [bodyCount, indicatorCount] = [100, 30];

/** Tổng hợp báo cáo of a hundred bodies: opening the bench, adding the figures, and Word of what was made of them. */
export async function benchConsolidating(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  const worker = createDocumentWorker(resources);
  try {
    const dataFolder = join(folder, 'data');
    const program = createProgram({
      dataFolder,
      assetsFolder: resources.assetsFolder,
      printer: createPrinter(worker),
    });
    const ids = Array.from({ length: bodyCount }, (_, index) => `co-quan-${index}`);
    const indicators = Array.from({ length: indicatorCount }, (_, index): Indicator => ({
      ...indicator,
      id: `nd${index}`,
      code: `ND${index}`,
      kind: index % 3 === 0 ? 'stock' : 'flow',
    }));
    const put = (kind: string, record: object) => putRecord(program, kind, JSON.stringify(record));
    await put('organisation', commission);
    await put('outline', outline);
    for (const each of [indicator, ...indicators]) await put('indicator', each);
    for (const id of ids) await put('organisation', { ...organisation, id });
    await put('period', { ...period, expectedOrganisationIds: ids });
    for (const id of ids) await writeReport(dataFolder, makeReport(id, indicators));

    const name = { periodId: period.id, organisationId: commission.id };
    const bench = await readBench(program, name);
    const gathered = gatherSections(outline.sections, bench.reports).flatMap(({ blocks }) => blocks);
    let count = 0;
    const newId = () => `lay-${(count += 1)}`;
    const taken = bench.reports.flatMap(({ organisationId }) =>
      gathered
        .filter(({ report }) => report.organisationId === organisationId)
        .slice(0, 2)
        .map((each) => takeBlock(each, newId)),
    );
    const [section] = outline.sections.slice(1);
    const own: Report = { ...usualReport(commission.id, period.id), blocks: [] };
    await put('report', putIntoSection(own, section?.id ?? '', taken, newId));
    const { bodies } = await readSums(program, name);
    const times = await measureInTurn(
      {
        open: async () => {
          const { reports } = await readBench(program, name);
          gatherSections(outline.sections, reports);
        },
        sum: async () =>
          sumBodies({ indicators, bodies, leftOut: [], officeId: commission.id, year: period.year }),
        word: () => exportReport(program, name, 'word', join(folder, 'tong-hop.docx')),
      },
      { rounds: 7 },
    );
    const of = `${bodyCount} bodies`;
    return [
      limitRow(`Tổng hợp: the bench of ${of} read and laid side by side`, times.open, 300),
      limitRow(`Tổng hợp: ${indicatorCount} figures of ${of} added`, times.sum, 100),
      limitRow(`Tổng hợp: Word of ${taken.length} paragraphs of ${of}`, times.word, 1_000),
    ];
  } finally {
    await worker.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function makeReport(organisationId: string, indicators: readonly Indicator[]): Report {
  const figures = indicators.map(({ id }, index) => ({
    ...blankFigure(id),
    state: 'value' as const,
    value: String(1 + index * 7.5),
  }));
  return { ...usualReport(organisationId, period.id), figures };
}

/** Written past the store, which would sync each of them. */
async function writeReport(dataFolder: string, report: Report): Promise<void> {
  const place = join(dataFolder, 'periods', report.periodId, 'reports', report.organisationId);
  await mkdir(place, { recursive: true });
  await writeFile(
    join(place, 'draft.json'),
    serialise({ schemaVersion, version: 1, savedAt: period.openedAt, checksum: '', content: report }),
  );
}
