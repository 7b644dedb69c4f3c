import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beginOrOpenLetter,
  exportLetter,
  describeLetterFile,
  openLastLetter,
  openLetter,
  saveLetter,
} from '../../../electron/services/letters.ts';
import type { Program } from '../../../electron/services/program.ts';
import { putRecord } from '../../../electron/services/put-record.ts';
import { showPeriodHome } from '../../../electron/services/show-period-home.ts';
import { verifyData } from '../../../electron/services/verify-data.ts';
import { makeProgram, putBasicRecords, putWorkspace, wordPrinter } from '../../support/make-program.ts';
import { blankReview } from '../../../core/rules/review/move-review.ts';
import { tellAddresseeChange, updateAddressees } from '../../../core/rules/letters/change-addressees.ts';
import { damageRecord } from '../../support/damage-record.ts';
import { organisation, period, report } from '../../support/records.ts';
import { readPart } from '../export/word/read-zip.ts';
import { proposeFileName } from '../../../core/rules/file-names/propose-file-name.ts';

let program: Program;
const request = { periodId: period.id, kind: 'request' } as const;
const women = {
  ...organisation,
  id: 'hoi-phu-nu',
  versions: organisation.versions.map((version) => ({ ...version, name: 'Hội Phụ nữ tỉnh' })),
};
const reminder = { periodId: period.id, kind: 'reminder' } as const;

beforeEach(async () => {
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-letters-')), { printer: wordPrinter });
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

describe('the letters of a period', () => {
  it('are begun from a template, are not on disk until saved, and are found again', async () => {
    const begun = await beginOrOpenLetter(program, request);
    expect(begun).toMatchObject({
      version: 0,
      savedAt: null,
      letter: { id: 'request', addressees: ['Hội Nông dân tỉnh Nam Định'] },
    });
    expect((await showPeriodHome(program, period.id)).letters).toEqual({ rows: [], missingCount: 1 });

    const changed = { ...begun.letter, paragraphs: ['Một đoạn tự viết.'] };
    expect(await saveLetter(program, changed, 0)).toMatchObject({ version: 1 });
    expect(await beginOrOpenLetter(program, request)).toMatchObject({ version: 1, letter: changed });
    expect((await showPeriodHome(program, period.id)).letters?.rows).toEqual([
      { id: 'request', kind: 'request', number: '', savedAt: program.now() },
    ]);
    expect(await verifyData(program)).toMatchObject({ problems: [], foreignFiles: [] });
  });

  it('are not saved over what another place has saved', async () => {
    const { letter } = await beginOrOpenLetter(program, request);
    await saveLetter(program, letter, 0);
    await expect(saveLetter(program, { ...letter, paragraphs: [] }, 0)).rejects.toMatchObject({
      problem: { code: 'stale-version' },
    });
    expect((await openLetter(program, { periodId: period.id, id: 'request' })).letter).toEqual(letter);
  });

  it('remind those whose report has not come at that moment, each time in a letter of its own', async () => {
    const first = await beginOrOpenLetter(program, reminder);
    expect(first.letter).toMatchObject({ id: 'reminder-1', addressees: ['Hội Nông dân tỉnh Nam Định'] });
    expect(first.letter.paragraphs).toContain('- Hội Nông dân tỉnh Nam Định.');
    await saveLetter(program, first.letter, 0);
    expect((await beginOrOpenLetter(program, reminder)).letter.id).toBe('reminder-2');

    await putRecord(program, 'report', JSON.stringify({ ...report, state: 'sent' }));
    await expect(beginOrOpenLetter(program, reminder)).rejects.toMatchObject({
      problem: { code: 'nobody-to-remind' },
    });
    expect((await showPeriodHome(program, period.id)).letters?.missingCount).toBe(0);
  });

  it('remind nobody of a report that cannot be read, nor of one that came on paper', async () => {
    const [scanned, damaged] = ['hoi-phu-nu', 'hoi-hong'];
    for (const id of [scanned, damaged])
      await putRecord(program, 'organisation', JSON.stringify({ ...organisation, id }));
    const expectedOrganisationIds = [organisation.id, scanned, damaged];
    await putRecord(program, 'period', JSON.stringify({ ...period, expectedOrganisationIds }));
    await putRecord(program, 'report', JSON.stringify({ ...report, organisationId: damaged }));
    const review = { ...blankReview(period.id, scanned), state: 'received', way: 'paper' };
    await putRecord(program, 'review', JSON.stringify(review));
    await damageRecord(join(program.dataFolder, 'periods', period.id, 'reports', damaged, 'draft.json'), '{');
    program = makeProgram(program.dataFolder, { printer: wordPrinter });
    const { letter } = await beginOrOpenLetter(program, reminder);
    expect(letter.addresseeIds).toEqual([organisation.id]);
    const home = await showPeriodHome(program, period.id);
    expect(home.letters?.missingCount).toBe(1);
    expect(home.gathering?.rows.map(({ state, isOverdue }) => [state, isOverdue])).toEqual([
      ['not-sent', false],
      ['received', false],
      ['unreadable', false],
    ]);
    expect(home.gathering?.steps[1]?.note).toBe('1/3');
  });

  it('tell which bodies are asked since they were begun and which no more, and are addressed anew', async () => {
    const { letter } = await beginOrOpenLetter(program, request);
    await saveLetter(program, { ...letter, addressees: [...letter.addressees, 'Lưu'] }, 0);
    const open = () => openLetter(program, { periodId: period.id, id: 'request' });
    expect((await open()).addresseeChange).toBeNull();
    await putRecord(program, 'organisation', JSON.stringify(women));
    await putRecord(program, 'period', JSON.stringify({ ...period, expectedOrganisationIds: [women.id] }));
    const { addresseeChange: change, letter: saved } = await open();
    if (!change) throw new Error('the bodies have changed');
    expect(tellAddresseeChange('request', change)).toBe(
      'Các cơ quan, đơn vị phải báo cáo đã thay đổi từ khi soạn văn bản này: thêm Hội Phụ nữ tỉnh; bớt Hội Nông dân tỉnh Nam Định.',
    );
    const updated = updateAddressees(saved, change);
    expect(updated.addressees).toEqual(['Lưu', 'Hội Phụ nữ tỉnh']);
    await saveLetter(program, updated, 1);
    expect((await open()).addresseeChange).toBeNull();
    // One that was written before this was kept tells nothing.
    const { addresseeIds: _ids, ...old } = updated;
    await saveLetter(program, old, 2);
    expect((await open()).addresseeChange).toBeNull();
  });

  it('ask for remarks on the draft and invite to the meeting, one of each in a period', async () => {
    await putRecord(program, 'period', JSON.stringify({ ...period, meetingDate: '2021-04-08' }));
    const consultation = await beginOrOpenLetter(program, { periodId: period.id, kind: 'consultation' });
    expect(consultation.letter).toMatchObject({
      id: 'consultation',
      addressees: ['Hội Nông dân tỉnh Nam Định'],
      header: { abstract: expect.stringContaining('góp ý dự thảo báo cáo kết quả công tác quý I/2021') },
    });
    expect(consultation.letter.paragraphs.join(' ')).toMatch(
      /chậm nhất ngày 05\/4\/2021\. Quá thời hạn trên, .* được coi là thống nhất/,
    );
    const name = { periodId: period.id, kind: 'invitation' } as const;
    const { letter } = await beginOrOpenLetter(program, name);
    expect(letter.addressees).toEqual(['Lãnh đạo Hội Nông dân tỉnh Nam Định']);
    expect(letter.paragraphs).toContain('2. Thời gian: ……, ngày 08/4/2021.');
    expect(JSON.stringify(letter) + JSON.stringify(consultation.letter)).not.toMatch(/[{]\w+[}]/);
    await saveLetter(program, { ...letter, paragraphs: ['Đã sửa.'] }, 0);
    expect((await beginOrOpenLetter(program, name)).letter.paragraphs).toEqual(['Đã sửa.']);
    expect((await openLastLetter(program, name)).letter.paragraphs).toEqual(['Đã sửa.']);
    expect(proposeFileName(await describeLetterFile(program, letter), 'pdf')).toBe(
      'Giấy mời hội nghị quý I-2021.pdf',
    );
  });

  it('need an office that gathers the reports', async () => {
    await putRecord(program, 'period', JSON.stringify({ ...period, receiverId: null }));
    await expect(beginOrOpenLetter(program, request)).rejects.toMatchObject({
      problem: { code: 'no-receiver' },
    });
    expect((await showPeriodHome(program, period.id)).letters).toBeNull();
  });

  it('are written as a file under a name of their own', async () => {
    const { letter } = await beginOrOpenLetter(program, request);
    expect(proposeFileName(await describeLetterFile(program, letter), 'docx')).toBe(
      'Công văn đề nghị báo cáo quý I-2021.docx',
    );
    const path = join(program.dataFolder, 'cong-van.docx');
    await exportLetter(program, letter, 'word', path);
    const xml = readPart(await readFile(path), 'word/document.xml');
    expect(xml).toContain('Kính gửi: Hội Nông dân tỉnh Nam Định');
    expect(xml).not.toContain('BÁO CÁO</w:t>');
  });
});
