import { join } from 'node:path';
import { renderWord } from '../../electron/export/word/render-word.ts';
import type { OpenMode } from '../../core/model/workspace-list.ts';
import { guardClosedPeriods } from '../../electron/services/guard-closed-periods.ts';
import type { Printer, Program } from '../../electron/services/program.ts';
import { putRecord } from '../../electron/services/put-record.ts';
import { openRecordStore } from '../../electron/store/open-record-store.ts';
import { commission, indicator, organisation, outline, period } from './records.ts';

export const assetsFolder = join(import.meta.dirname, '../../assets');

const noPrinter: Printer = {
  render: () => Promise.reject(new Error('nothing is printed here')),
  renderWorkbook: () => Promise.reject(new Error('nothing is printed here')),
  warmUp: () => undefined,
};

/** Makes Word files on the spot, without a worker. */
export const wordPrinter: Printer = {
  render: async (document) => ({
    bytes: renderWord(document),
    pageCount: null,
    missingCharacters: [],
    places: [],
  }),
  renderWorkbook: (workbook) => noPrinter.renderWorkbook(workbook),
  warmUp: () => undefined,
};

/** A program over real files, whose clock stands still and whose ids count: `id-1`, `id-2`. */
export function makeProgram(
  dataFolder: string,
  {
    now = () => '2021-03-16T03:42:07.000Z',
    printer = noPrinter,
    openMode = 'edit',
  }: { now?: () => string; printer?: Printer; openMode?: OpenMode } = {},
): Program {
  let ids = 0;
  return {
    dataFolder,
    assetsFolder,
    openMode,
    store: guardClosedPeriods(openRecordStore(dataFolder, now, { isReadOnly: openMode === 'read-only' })),
    printer,
    now,
    newId: () => `id-${(ids += 1)}`,
  };
}

/** The bodies, outline, indicator and period of records.ts. */
export async function putBasicRecords(program: Program): Promise<void> {
  await putRecord(program, 'organisation', JSON.stringify(commission));
  for (const [kind, record] of Object.entries({ organisation, outline, indicator, period }))
    await putRecord(program, kind, JSON.stringify(record));
}

/** A workspace of the bodies of records.ts; the commission consolidates. */
export async function putWorkspace(program: Program, { isPractice = false } = {}): Promise<void> {
  const workspace = {
    id: 'w',
    name: 'Nam Định',
    organisationIds: [organisation.id, commission.id],
    officeId: commission.id,
    isPractice,
    createdAt: program.now(),
  };
  await putRecord(program, 'workspace', JSON.stringify(workspace));
}
