import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import { closePeriod, reopenPeriod } from '../../../../electron/services/closing/close-period.ts';
import { gatherArchive } from '../../../../electron/services/closing/gather-archive.ts';
import { showClosing } from '../../../../electron/services/closing/show-closing.ts';
import { writeArchive } from '../../../../electron/services/closing/write-archive.ts';
import {
  openConsultation,
  saveConsultation,
} from '../../../../electron/services/consultation/open-consultation.ts';
import { beginOrOpenLetter, saveLetter } from '../../../../electron/services/letters.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { putRecord } from '../../../../electron/services/put-record.ts';
import { saveReport } from '../../../../electron/services/save-report.ts';
import { keepReceivedFile, receivedPath } from '../../../../electron/store/received-files.ts';
import { samples } from '../../../fixtures/sample-of-every-kind.ts';
import { makeProgram, putBasicRecords, putWorkspace, wordPrinter } from '../../../support/make-program.ts';
import { commission, organisation, period, report } from '../../../support/records.ts';
import { readPart } from '../../export/word/read-zip.ts';

let place: string;
let program: Program;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'giao-ban-closing-'));
  program = makeProgram(join(place, 'data'), { printer: wordPrinter });
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(place, { recursive: true, force: true }));

const progress = { signal: new AbortController().signal, tell: () => undefined };
const refusal = { problem: { code: 'period-closed', details: { period: 'quý I/2021' } } };

describe('a closed period', () => {
  it('refuses every write with a sentence, and takes them again once it is opened', async () => {
    await saveReport(program.store, report, 0);
    const opened = await openConsultation(program, period.id);
    await saveConsultation(program, opened.consultation, 0);
    const { letter } = await beginOrOpenLetter(program, { periodId: period.id, kind: 'request' });
    const { store } = program;
    const conclusion = { ...samples.conclusion, id: 'k1', periodId: period.id, outcome: undefined };
    const conclusionKey = { kind: 'conclusion', periodId: period.id, id: 'k1' } as const;
    await store.save(conclusionKey, conclusion, 0);
    const { binId } = await store.remove(conclusionKey, 1);
    await store.bringBack('conclusion', binId);

    await closePeriod(program, period.id);
    await expect(saveReport(program.store, report, 1)).rejects.toMatchObject(refusal);
    await expect(saveConsultation(program, opened.consultation, 1)).rejects.toMatchObject(refusal);
    await expect(saveLetter(program, letter, 0)).rejects.toMatchObject(refusal);
    await expect(store.remove(conclusionKey, 1)).rejects.toMatchObject(refusal);
    await expect(putRecord(program, 'report', JSON.stringify(report))).rejects.toMatchObject(refusal);
    await expect(closePeriod(program, period.id)).rejects.toMatchObject(refusal);
    await expect(
      putRecord(program, 'period', JSON.stringify({ ...period, year: 2022, closedAt: program.now() })),
    ).rejects.toMatchObject(refusal);
    expect(describeProblem({ code: 'period-closed', details: { period: 'quý I/2021' } })).toBe(
      'Kỳ báo cáo “quý I/2021” đã kết thúc nên chỉ xem, chưa có gì được ghi. Muốn sửa, chọn “Mở lại kỳ” ở trang kỳ báo cáo.',
    );
    // What is found of a conclusion is found out afterwards.
    const outcome = { state: 'met' as const, result: 'Đã xong', reason: '' };
    await store.save(conclusionKey, { ...conclusion, outcome }, 1);
    // Another period is none of this.
    await putRecord(program, 'period', JSON.stringify({ ...period, id: '2021-q2', ordinal: 2 }));

    const { period: again } = await reopenPeriod(program, period.id);
    expect(again.closedAt).toBeUndefined();
    await saveReport(program.store, report, 1);
    await saveLetter(program, letter, 0);
    await expect(reopenPeriod(program, period.id)).rejects.toMatchObject({
      problem: { code: 'act-not-possible' },
    });
  });

  it('is closed again as it was when its opening is taken back', async () => {
    const { period: closed } = await closePeriod(program, period.id);
    await reopenPeriod(program, period.id);
    const { period: again } = await closePeriod(program, period.id, closed.closedAt);
    expect(again).toEqual(closed);
  });

  it('keeps in the bin what was removed before it was closed', async () => {
    const key = { kind: 'conclusion', periodId: period.id, id: 'k1' } as const;
    await program.store.save(key, { ...samples.conclusion, id: 'k1', periodId: period.id }, 0);
    const { binId } = await program.store.remove(key, 1);
    await closePeriod(program, period.id);
    await expect(program.store.bringBack('conclusion', binId)).rejects.toMatchObject(refusal);
    expect(await program.store.listRemoved('conclusion')).toHaveLength(1);
  });
});

describe('the file of a period', () => {
  it('holds letters, reports with what came, the office’s own with its signed copy, in their order', async () => {
    const { letter } = await beginOrOpenLetter(program, { periodId: period.id, kind: 'request' });
    await saveLetter(program, { ...letter, header: { ...letter.header, number: '12' } }, 0);
    const original = await keepReceivedFile(program.dataFolder, Buffer.from('%PDF-1.4 bản đến'), 'pdf');
    const signed = await keepReceivedFile(program.dataFolder, Buffer.from('%PDF-1.4 bản ký'), 'pdf');
    await saveReport(program.store, report, 0);
    const review = {
      organisationId: organisation.id,
      periodId: period.id,
      revision: 0,
      arrivedOn: '2021-03-18',
      originals: [{ sha256: original, name: 'BC quy 1.pdf' }],
      number: '21-BC/HNDT',
      date: '2021-03-17',
      state: 'received',
      remarks: [],
    };
    await putRecord(program, 'review', JSON.stringify(review));
    const own = {
      ...report,
      organisationId: commission.id,
      state: 'issued' as const,
      issued: { number: '34', date: '2021-03-30', signedCopySha256: signed },
    };
    await saveReport(program.store, own, 0);
    await putRecord(
      program,
      'source',
      JSON.stringify({
        ...samples.source,
        id: 'ubnd',
        periodId: period.id,
        name: 'UBND tỉnh',
        originals: [],
        way: 'paper',
      }),
    );

    const { folder, fileNames } = await writeArchive(
      program,
      { periodId: period.id, parent: place },
      progress,
    );
    expect(fileNames.map((name) => name.replace(/ quý I-2021/, ''))).toEqual(
      expect.arrayContaining([
        '01 Công văn đề nghị báo cáo số 12.pdf',
        '01 Công văn đề nghị báo cáo số 12.docx',
        '02 Báo cáo - Hội Nông dân tỉnh.docx',
        '02 Báo cáo - Hội Nông dân tỉnh - bản đến.pdf',
        '04 Báo cáo tổng hợp - Ban Dân vận - bản ký.pdf',
        '00 Mục lục văn bản.docx',
      ]),
    );
    expect(
      await readFile(join(folder, `02 Báo cáo quý I-2021 - Hội Nông dân tỉnh - bản đến.pdf`), 'utf8'),
    ).toBe('%PDF-1.4 bản đến');
    const page = readPart(await readFile(join(folder, '00 Mục lục văn bản.docx')), 'word/document.xml');
    const contents = page.replaceAll(/<[^>]+>/g, '|').replaceAll('\u00A0', ' ');
    for (const words of [
      '12-CV/BDVTU',
      '34-BC/BDVTU',
      'Bản giấy, lưu riêng',
      'Bản đang soạn; kèm bản đến',
      'Có bản ký',
      '30/3/2021',
    ])
      expect(contents).toContain(words);
    expect(await readdir(place)).not.toContain('Hồ sơ báo cáo, giao ban quý I-2021 (đang ghi dở)');
  });

  it('hides the abstract of a secret document, and tells of an original that is no longer whole', async () => {
    const sha256 = await keepReceivedFile(program.dataFolder, Buffer.from('%PDF-1.4'), 'pdf');
    await writeFile(receivedPath(program.dataFolder, sha256, 'pdf'), 'hỏng');
    const secret = {
      ...report,
      header: { ...report.header, secrecy: 'secret' as const, abstract: 'về vụ việc ở xã A' },
    };
    await saveReport(program.store, secret, 0);
    const review = { ...samples.review, periodId: period.id, organisationId: organisation.id, revision: 0 };
    await putRecord(
      program,
      'review',
      JSON.stringify({ ...review, state: 'received', originals: [{ sha256, name: 'BC.pdf' }] }),
    );
    const { documents } = await gatherArchive(program, period);
    const [first] = documents;
    expect(first?.row).toMatchObject({ abstract: 'Báo cáo quý I/2021' });
    expect(first?.row.note).toBe('Mật; bản đang soạn; tệp gốc không còn nguyên');
    expect(first?.files.map(({ extension }) => extension)).toEqual(['pdf', 'docx']);
    expect(JSON.stringify(await showClosing(program, period.id))).not.toContain('xã A');
  });

  it('is not left half written when it is cancelled', async () => {
    await saveReport(program.store, report, 0);
    const abort = new AbortController();
    const writing = writeArchive(
      program,
      { periodId: period.id, parent: place },
      { signal: abort.signal, tell: (done) => done === 1 && abort.abort() },
    );
    await expect(writing).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect(await readdir(place)).toEqual(['data']);
  });
});
