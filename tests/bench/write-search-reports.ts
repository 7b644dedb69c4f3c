import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordKey } from '../../core/model/record.ts';
import { serialise } from '../../electron/store/record-file.ts';
import { recordPath } from '../../electron/store/record-path.ts';
import { indicator, organisation, outline, period } from '../support/records.ts';
import { makeSearchCorpus } from './make-search-corpus.ts';

const bodies = 100;

/** As the store writes them, without its syncing of each file. */
async function writeReports(dataFolder: string, reports: number): Promise<void> {
  const corpus = makeSearchCorpus(2021);
  const write = async (key: RecordKey, content: unknown) => {
    const path = join(dataFolder, recordPath(key));
    await mkdir(join(path, '..'), { recursive: true });
    const savedAt = '2021-03-16T03:42:00.000Z';
    await writeFile(path, serialise({ schemaVersion: 1, version: 1, savedAt, checksum: '', content }));
  };
  const ids = Array.from({ length: bodies }, (_, index) => `don-vi-${index}`);
  await write(
    { kind: 'workspace' },
    {
      id: 'w',
      name: 'Nam Định',
      organisationIds: ids,
      officeId: ids[0],
      isPractice: false,
      createdAt: '2021-03-16T03:42:00.000Z',
    },
  );
  await write({ kind: 'outline', id: outline.id }, outline);
  await write({ kind: 'indicator', id: indicator.id }, indicator);
  for (const id of ids) await write({ kind: 'organisation', id }, { ...organisation, id });
  for (let each = 0; each < reports / bodies; each += 1) {
    const year = 1950 + each;
    const periodId = `${year}-q1`;
    await write(
      { kind: 'period', id: periodId },
      {
        ...period,
        id: periodId,
        year,
        dataFrom: `${year - 1}-12-15`,
        dataTo: `${year}-03-14`,
        cutOff: `${year}-03-14`,
        due: { rule: 'before', date: `${year}-03-20` },
        // As the office has it that gathers them.
        receiverId: ids[0] ?? null,
        expectedOrganisationIds: ids,
      },
    );
    for (const organisationId of ids)
      await write(
        { kind: 'report', periodId, organisationId, revision: 0 },
        corpus.report(organisationId, periodId),
      );
  }
}

const [dataFolder = '', reports = '0'] = process.argv.slice(2);
await writeReports(dataFolder, Number(reports));
