import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { letter as letterSchema, type Letter } from '../../../core/model/letter.ts';
import type { Petition } from '../../../core/model/petition.ts';
import { report as reportSchema } from '../../../core/model/report.ts';
import { readLines, readPages, readPdfText } from '../export/pdf/read-pdf.ts';
import { readPart } from '../export/word/read-zip.ts';
import { runCli } from './run-cli.ts';

let folder: string;
let data: string[];

const of = (organisation: string) => ['--period', '2021-q1', '--organisation', `nam-dinh-${organisation}`];
const petition: Petition = {
  id: 'kn-thuy-loi',
  year: 2021,
  text: 'Đề nghị sửa chữa kênh thuỷ lợi trước vụ mùa',
  raisedIn: [{ organisationId: 'nam-dinh-hnd', periodId: '2021-q1', petitionId: 'kn1' }],
  addressee: 'UBND tỉnh',
  workArea: null,
  state: 'new',
  raisedOn: '2021-03-18',
  due: null,
  answer: null,
};
/** A report to which nothing was added yet but its text. */
const bare = of('ccb');

async function exportTo(fileName: string, args: string[]) {
  const out = join(folder, fileName);
  return { out, ...(await runCli(['export', ...args, '--out', out, ...data])) };
}

const readWord = async (path: string) => readPart(await readFile(path), 'word/document.xml');
const sheetsOf = async (path: string) =>
  [...readPart(await readFile(path), 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name]) => name,
  );

async function put(kind: string, record: unknown) {
  const input = JSON.stringify(record);
  expect(await runCli(['put', kind, ...data], { input })).toMatchObject({ status: 0, stderr: '' });
}

async function getReport(organisationId: string) {
  return reportSchema.parse(
    JSON.parse((await runCli(['get', 'report', '2021-q1', organisationId, ...data])).stdout),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-cli-export-'));
  data = ['--data', join(folder, 'data')];
  expect(await runCli(['init', '--practice', ...data])).toMatchObject({ status: 0, stderr: '' });
  await put('report', { ...(await getReport('nam-dinh-ccb')), nextTasks: [], petitions: [], figures: [] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a table of a report', () => {
  const tables = [
    ['tasks', 'nhiem-vu', /Danh mục nhiệm vụ/i, 'Nhiệm vụ'],
    ['petitions', 'kien-nghi', /ý kiến, kiến nghị/i, 'Kiến nghị'],
    ['figures', 'so-lieu', /số liệu/i, 'Số liệu'],
  ] as const;

  it.each(tables)('%s is written as PDF, Word and Excel', async (document, name, title, sheet) => {
    const asked = [...of('hnd'), '--document', document];
    const pdf = await exportTo(`${name}.pdf`, [...asked, '--format', 'pdf']);
    expect(pdf).toMatchObject({ status: 0, stderr: '', stdout: `Đã ghi ${pdf.out}\n` });
    expect(await readPdfText(pdf.out)).toMatch(title);

    const word = await exportTo(`${name}.docx`, [...asked, '--format', 'word']);
    expect(word).toMatchObject({ status: 0, stderr: '' });
    expect(await readWord(word.out)).toMatch(/<w:tbl>/);

    const excel = await exportTo(`${name}.xlsx`, [...asked, '--format', 'excel']);
    expect(excel).toMatchObject({ status: 0, stderr: '' });
    expect(await sheetsOf(excel.out)).toEqual([sheet]);
  });

  it.each([
    ['tasks', 'Báo cáo chưa có nhiệm vụ kỳ tới nào. Ghi nhiệm vụ vào báo cáo rồi in lại.'],
    ['petitions', 'Báo cáo chưa có kiến nghị nào. Ghi ý kiến, kiến nghị vào báo cáo rồi in lại.'],
    ['figures', 'Báo cáo chưa có số liệu nào. Ghi số liệu vào báo cáo rồi in lại.'],
  ])('%s that the report does not have is told, and no file is written', async (document, sentence) => {
    for (const format of ['pdf', 'excel']) {
      const { out, ...answer } = await exportTo(`khong-co-${document}-${format}`, [
        ...bare,
        '--document',
        document,
        '--format',
        format,
      ]);
      expect(answer).toEqual({ status: 1, stdout: '', stderr: `${sentence}\n` });
      expect(existsSync(out)).toBe(false);
    }
  });

  it('is left out of an Excel file when the report does not have it; with none there is no file', async () => {
    const empty = await exportTo('rong.xlsx', [...bare, '--format', 'excel']);
    expect(empty).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Báo cáo chưa có số liệu, nhiệm vụ, kiến nghị nào để xuất.\n',
    });
    expect(existsSync(empty.out)).toBe(false);

    await put('report', { ...(await getReport('nam-dinh-lhpn')), petitions: [] });
    const some = await exportTo('hai-bang.xlsx', [...of('lhpn'), '--format', 'excel']);
    expect(some).toMatchObject({ status: 0, stderr: '' });
    expect(await sheetsOf(some.out)).toEqual(['Số liệu', 'Nhiệm vụ']);
  });
});

describe('a letter of the office', () => {
  const exported = z.object({ id: z.string(), isSaved: z.boolean(), pageCount: z.number().nullable() });
  const ask = (document: string, format: string) => [
    '--period',
    '2021-q1',
    '--document',
    document,
    '--format',
    format,
  ];

  it.each([
    ['request-letter', 'request', 'đề nghị các cơ quan, đơn vị báo cáo'],
    ['reminder-letter', 'reminder-1', 'chưa nhận được báo cáo của 04 cơ quan, đơn vị'],
    ['consultation-letter', 'consultation', 'được coi là thống nhất với dự thảo'],
    ['invitation', 'invitation', 'GIẤY MỜI'],
    ['minutes', 'minutes', 'BIÊN BẢN'],
    ['notice', 'notice', 'THÔNG BÁO'],
  ])(
    '%s that nobody has written yet comes from its template, which is said; nothing is saved',
    async (document, id, words) => {
      const pdf = await exportTo(`${id}.pdf`, ask(document, 'pdf'));
      expect(pdf).toMatchObject({
        status: 0,
        stderr: '',
        stdout: `Đã ghi ${pdf.out}\nVăn bản này chưa soạn lần nào: nội dung trong tệp lấy từ mẫu.\n`,
      });
      expect(await readPdfText(pdf.out)).toContain(words);
      const word = await exportTo(`${id}.docx`, [...ask(document, 'word'), '--json']);
      expect(exported.parse(JSON.parse(word.stdout))).toMatchObject({ id, isSaved: false });
      expect(await readWord(word.out)).toMatch(/Kính (?:gửi|mời):|BIÊN BẢN|THÔNG BÁO/);
      expect(await runCli(['get', 'letter', '2021-q1', id, ...data])).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^Không tìm thấy công văn/),
      });
    },
  );

  it('that was saved is written as it was saved, of several reminders the last', async () => {
    const { header } = await getReport('nam-dinh-ban-dan-van');
    const saved = (id: string, kind: Letter['kind'], words: string): Letter =>
      letterSchema.parse({
        id,
        periodId: '2021-q1',
        issuerId: 'nam-dinh-ban-dan-van',
        kind,
        header,
        addressees: ['Hội Nông dân tỉnh Nam Định'],
        paragraphs: [words],
      });
    await put('letter', saved('request', 'request', 'Thư đề nghị đã soạn'));
    for (const number of [2, 9, 10])
      await put('letter', saved(`reminder-${number}`, 'reminder', `Lần đôn đốc thứ ${number}`));

    const request = await exportTo('de-nghi.pdf', ask('request-letter', 'pdf'));
    expect(request).toMatchObject({ status: 0, stdout: `Đã ghi ${request.out}\n` });
    expect(await readPdfText(request.out)).toContain('Thư đề nghị đã soạn./.');
    const reminder = await exportTo('don-doc.pdf', [...ask('reminder-letter', 'pdf'), '--json']);
    expect(exported.parse(JSON.parse(reminder.stdout))).toEqual({
      id: 'reminder-10',
      isSaved: true,
      pageCount: 1,
    });
    expect(await readPdfText(reminder.out)).toContain('Lần đôn đốc thứ 10./.');
    expect(await runCli(['verify', ...data])).toMatchObject({ status: 0 });
  });

  it.each(['supplement-letter', 'transfer-letter'])(
    '%s is none before somebody has written it',
    async (kind) => {
      const { out, ...answer } = await exportTo(`${kind}.pdf`, ask(kind, 'pdf'));
      expect(answer).toEqual({
        status: 1,
        stdout: '',
        stderr: 'Chưa soạn công văn nào thuộc loại này trong kỳ báo cáo.\n',
      });
      expect(existsSync(out)).toBe(false);
    },
  );

  it('is no Excel file', async () => {
    const { out, ...answer } = await exportTo('cong-van.xlsx', ask('request-letter', 'excel'));
    expect(answer).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Giá trị “excel” của “--format” không dùng được. Các giá trị dùng được: word, pdf.\n',
    });
    expect(existsSync(out)).toBe(false);
  });
});

describe('a table of the office that gathers', () => {
  const ask = (document: string) => ['--period', '2021-q1', '--document', document, '--format', 'pdf'];

  it('is told when there is nothing to print', async () => {
    expect(await exportTo('so.pdf', ask('petition-register'))).toMatchObject({
      status: 1,
      stderr: 'Chưa chọn dòng nào của sổ theo dõi kiến nghị, hoặc sổ chưa có dòng nào để in.\n',
    });
    expect(await exportTo('doi-soat.pdf', ask('follow-up'))).toMatchObject({
      status: 1,
      stderr: 'Các hội nghị trước chưa có nội dung kết luận nào để đối soát.\n',
    });
    expect(await exportTo('gop-y.pdf', ask('consultation'))).toMatchObject({
      status: 1,
      stderr: 'Chưa lấy ý kiến cơ quan nào về dự thảo. Ghi ở bước Lấy ý kiến rồi in lại.\n',
    });
  });

  it('prints the register with and without names, on one or both sides', async () => {
    const { text } = petition;
    await put('petition', petition);
    const named = await exportTo('so-ten.pdf', [...ask('petition-register'), '--two-sided']);
    expect(named).toMatchObject({ status: 0, stderr: '', stdout: `Đã ghi ${named.out}\n` });
    expect(await readPdfText(named.out)).toContain('Hội Nông dân');
    const unnamed = await exportTo('so.pdf', [...ask('petition-register'), '--anonymous']);
    expect(await readPdfText(unnamed.out)).not.toContain('Hội Nông dân');
    expect(await readPdfText(unnamed.out)).toContain(text);
  });
});

describe('the sides of the paper', () => {
  const leftMarginsMm = async (path: string) =>
    readPages(await readFile(path)).map((page) =>
      Math.round(Math.min(...readLines(page).map((line) => line.leftMm))),
    );
  const isMirrored = async (path: string) =>
    readPart(await readFile(path), 'word/settings.xml').includes('<w:mirrorMargins/>');

  it('are as the layout has them, or as asked, in PDF and Word', async () => {
    const asked = [...of('hnd'), '--format', 'pdf'];
    const both = await exportTo('hai-mat.pdf', [...asked, '--two-sided']);
    expect(both).toMatchObject({ status: 0, stderr: '' });
    expect((await leftMarginsMm(both.out)).slice(0, 2)).toEqual([30, 15]);
    for (const sides of [[], ['--one-sided']]) {
      const one = await exportTo('mot-mat.pdf', [...asked, ...sides]);
      expect((await leftMarginsMm(one.out)).slice(0, 2)).toEqual([30, 30]);
    }
    const word = await exportTo('hai-mat.docx', [...of('hnd'), '--format', 'word', '--two-sided']);
    expect(await isMirrored(word.out)).toBe(true);
    const ofLetter = ['--period', '2021-q1', '--document', 'request-letter', '--format', 'word'];
    const letter = await exportTo('cong-van-hai-mat.docx', [...ofLetter, '--two-sided']);
    expect(await isMirrored(letter.out)).toBe(true);
  });

  it('cannot be both, and are none of a workbook', async () => {
    const asked = [...of('hnd'), '--two-sided'];
    expect(await exportTo('ca-hai.pdf', [...asked, '--one-sided', '--format', 'pdf'])).toMatchObject({
      status: 1,
      stderr: 'Giá trị “--two-sided --one-sided” không dùng được. Các giá trị dùng được: một trong hai.\n',
    });
    const excel = await exportTo('hai-mat.xlsx', [...asked, '--format', 'excel']);
    expect(excel).toMatchObject({
      status: 1,
      stderr: 'Giá trị “excel” của “--format” không dùng được. Các giá trị dùng được: word, pdf.\n',
    });
    expect(existsSync(excel.out)).toBe(false);
  });
});

describe('what is not known', () => {
  it.each(['to-trinh', 'request', 'reminder', 'toString'])(
    'a document “%s” is told with those that are',
    async (document) => {
      const known =
        'report, figures, tasks, petitions, request-letter, reminder-letter, supplement-letter, consultation-letter, ' +
        'transfer-letter, invitation, programme, minutes, notice, news, petition-register, follow-up, consultation';
      for (const organisation of [[], ['--organisation', 'nam-dinh-hnd']]) {
        const { out, ...answer } = await exportTo('khong-ro.pdf', [
          '--period',
          '2021-q1',
          ...organisation,
          '--document',
          document,
          '--format',
          'pdf',
        ]);
        expect(answer).toEqual({
          status: 1,
          stdout: '',
          stderr: `Giá trị “${document}” của “--document” không dùng được. Các giá trị dùng được: ${known}.\n`,
        });
        expect(existsSync(out)).toBe(false);
      }
    },
  );

  it('a format is told with those that are', async () => {
    expect(await exportTo('bao-cao.odt', [...of('hnd'), '--format', 'odt'])).toMatchObject({
      status: 1,
      stderr:
        'Giá trị “odt” của “--format” không dùng được. Các giá trị dùng được: word, pdf, excel, form.\n',
    });
  });

  it('a table asks for the body whose report it is of', async () => {
    expect(
      await exportTo('nhiem-vu.pdf', ['--period', '2021-q1', '--document', 'tasks', '--format', 'pdf']),
    ).toMatchObject({ status: 1, stderr: 'Thiếu mục “--organisation”.\n' });
  });

  it('a period of a letter is told', async () => {
    expect(
      await exportTo('cong-van.pdf', [
        '--period',
        '1999-q1',
        '--document',
        'request-letter',
        '--format',
        'pdf',
      ]),
    ).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Không tìm thấy kỳ báo cáo “1999-q1”/) });
  });
});
