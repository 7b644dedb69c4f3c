import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repairData } from '../../../electron/services/repair-data.ts';
import { putRecord } from '../../../electron/services/put-record.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { damageRecord } from '../../support/damage-record.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { makeQuickFolder } from '../../support/quick-folder.ts';
import { readTree } from '../../support/read-tree.ts';
import { organisation, report } from '../../support/records.ts';

const now = () => '2021-03-16T03:42:07.000Z';
const draft = `periods/${report.periodId}/reports/${report.organisationId}/draft.json`;
const key = {
  kind: 'report',
  periodId: report.periodId,
  organisationId: report.organisationId,
  revision: 0,
} as const;
let root: string;
let data: string;
let out: string;

beforeEach(async () => {
  root = await makeQuickFolder('giao-ban-repair-');
  data = join(root, 'data');
  out = join(root, 'out');
  const program = makeProgram(data);
  await putBasicRecords(program);
  await putWorkspace(program);
  await putRecord(program, 'report', JSON.stringify(report));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('repairing data into another folder', () => {
  it('takes over what can be read, the last whole state of what cannot, and names what is lost', async () => {
    await writeFile(join(data, draft), '{');
    await damageRecord(join(data, 'organisations', `${organisation.id}.json`), '{');
    await mkdir(join(data, 'received'));
    await writeFile(join(data, 'received', 'ban-goc.docx'), 'PK');
    const before = await readTree(data);
    const repaired = await repairData(data, out, now);
    expect(repaired.restored).toMatchObject([{ file: draft }]);
    expect(repaired.dropped).toMatchObject([
      { code: 'unreadable-file', details: { file: `organisations/${organisation.id}.json` } },
    ]);
    const after = await readTree(out);
    expect(Object.keys(after)).toEqual(
      Object.keys(before)
        .map((path) => (path === `organisations/${organisation.id}.json` ? `damaged/repair/${path}` : path))
        .toSorted(),
    );
    expect((await openRecordStore(out, now).read(key))?.content).toEqual(report);
    expect(await readTree(data)).toEqual(before);
  });

  it('takes over a record whose file is gone while its generations are there', async () => {
    await rm(join(data, draft));
    const repaired = await repairData(data, out, now);
    expect(repaired).toMatchObject({ dropped: [], restored: [{ file: draft }] });
    expect((await openRecordStore(out, now).read(key))?.content).toEqual(report);
  });

  it('writes into no folder that holds anything, and makes nothing of nothing', async () => {
    await mkdir(out);
    await writeFile(join(out, 'a.txt'), '');
    await expect(repairData(data, out, now)).rejects.toMatchObject({ problem: { code: 'already-exists' } });
    await expect(repairData(join(root, 'nowhere'), join(root, 'out-2'), now)).rejects.toMatchObject({
      problem: { code: 'no-workspace' },
    });
  });
});
