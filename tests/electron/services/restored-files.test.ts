import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Program } from '../../../electron/services/program.ts';
import { readLetterCopy, readReportCopy, writeCopy } from '../../../electron/services/record-copies.ts';
import { listRestoredFiles } from '../../../electron/services/restored-files.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { paragraph, report } from '../../support/records.ts';

let folder: string;
let program: Program;
const draft = 'periods/2021-q1/reports/hoi-nong-dan/draft.json';
const { organisationId, periodId } = report;
const key = { kind: 'report', periodId, organisationId, revision: 0 } as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-restored-'));
  program = makeProgram(join(folder, 'data'));
  await putBasicRecords(program);
  await putWorkspace(program);
  await saveReport(program.store, report, 0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reopened = () => ({ ...program, store: openRecordStore(program.dataFolder, program.now) });
const changed = {
  ...report,
  blocks: report.blocks.map((block) =>
    block.type === 'paragraph' && block.id === 'b0'
      ? { ...block, content: [{ type: 'text' as const, text: 'Câu vừa viết trước khi mất điện.' }] }
      : block,
  ),
};

describe('a damaged report whose earlier state took its place', () => {
  it('is told with body, period, time, the sections that differ and the text that only it still holds', async () => {
    await saveReport(program.store, changed, 1);
    const path = join(program.dataFolder, draft);
    await writeFile(path, (await readFile(path, 'utf8')).replace('trước khi', 'trước  khi'));
    const again = reopened();
    expect((await again.store.read(key))?.version).toBe(1);
    const [told, ...others] = await listRestoredFiles(again);
    expect(others).toEqual([]);
    expect(told?.title).toMatch(/^Báo cáo quý I\/2021 – Hội Nông dân/);
    expect(told).toMatchObject({ reason: 'checksum', savedAt: '2021-03-16T03:42:07.000Z' });
    expect(told?.sections).toHaveLength(1);
    expect(told?.lostTexts).toEqual(['Câu vừa viết trước  khi mất điện.']);
    await again.store.markRestoredSeen(told?.id ?? '');
    expect(await listRestoredFiles(reopened())).toEqual([]);
  });

  it.each(['altered', 'cut off'])('with a độ mật never tells its abstract: %s', async (how) => {
    const header = { ...changed.header, secrecy: 'secret' as const, abstract: 'V/v chuyện “mật” của tỉnh' };
    const blocks = [...changed.blocks, paragraph('b99', `Về việc ${header.abstract}.`)];
    await saveReport(program.store, { ...changed, blocks, header }, 1);
    const path = join(program.dataFolder, draft);
    const text = await readFile(path, 'utf8');
    const at = text.lastIndexOf('của tỉnh');
    expect(text.indexOf('của tỉnh')).toBeLessThan(at);
    if (how === 'altered') await writeFile(path, text.replace('trước khi', 'trước  khi'));
    else await truncate(path, Buffer.byteLength(text.slice(0, at + 3)));
    const again = reopened();
    await again.store.read(key);
    const told = await listRestoredFiles(again);
    expect(told).toMatchObject([{ lostTexts: [expect.stringContaining('Câu vừa viết')] }]);
    expect(JSON.stringify(told)).not.toMatch(/chuyện|của tỉnh/);
  });

  it('that was cut off tells what stood before the cut', async () => {
    await saveReport(program.store, changed, 1);
    const path = join(program.dataFolder, draft);
    const text = await readFile(path, 'utf8');
    await truncate(path, Buffer.byteLength(text.slice(0, text.indexOf('mất điện.') + 20)));
    const again = reopened();
    await again.store.read(key);
    expect(await listRestoredFiles(again)).toMatchObject([
      { reason: 'damaged', sections: null, lostTexts: ['Câu vừa viết trước khi mất điện.'] },
    ]);
  });
});

describe('a copy elsewhere', () => {
  it('brings back what stood on the screen, to the same report only, and is refused when damaged', async () => {
    const path = join(folder, 'Bản sao.giaoban');
    await writeCopy(path, { kind: 'report', copiedAt: '2021-03-16T03:42:07.000Z', record: changed });
    expect(await readReportCopy(path, { periodId, organisationId })).toEqual({
      report: changed,
      copiedAt: '2021-03-16T03:42:07.000Z',
    });
    await expect(readReportCopy(path, { periodId, organisationId: 'mttq' })).rejects.toMatchObject({
      problem: { code: 'section-file-of-another-report' },
    });
    await expect(readLetterCopy(path, { periodId, id: 'x' })).rejects.toMatchObject({
      problem: { code: 'not-a-copy-file' },
    });
    await writeFile(path, (await readFile(path, 'utf8')).replace('mất điện', 'mất  điện'));
    await expect(readReportCopy(path, { periodId, organisationId })).rejects.toMatchObject({
      problem: { code: 'not-a-copy-file' },
    });
  });
});
