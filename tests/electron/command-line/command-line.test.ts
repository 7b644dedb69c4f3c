import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report as reportSchema } from '../../../core/model/report.ts';
import { officeHabits } from '../../support/office-reports/office-habits.ts';
import { officeReports } from '../../support/office-reports/office-reports.ts';
import { writeOfficeReport } from '../../support/office-reports/write-office-report.ts';
import { readPart } from '../export/word/read-zip.ts';
import { wrongWordFiles } from '../../support/wrong-word-files.ts';
import { damageRecord } from '../../support/damage-record.ts';
import { isRoot, runCli as run, spawnCli } from './run-cli.ts';

let folder: string;

const sample = ['--period', '2021-q1', '--organisation', 'nam-dinh-hnd'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-cli-'));
  expect(await run(['init', '--practice', '--data', join(folder, 'data')])).toMatchObject({
    status: 0,
    stderr: '',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('writes figures, tasks and petitions as an Excel file, the same bytes each time', async () => {
    const data = ['--data', join(folder, 'data')];
    const [first, second] = [join(folder, 'so-lieu.xlsx'), join(folder, 'so-lieu-2.xlsx')];
    for (const out of [first, second])
      expect(await run(['export', ...sample, '--format', 'excel', '--out', out, ...data])).toMatchObject({
        status: 0,
        stderr: '',
      });
    const bytes = await readFile(first);
    expect(bytes.equals(await readFile(second))).toBe(true);
    expect(readPart(bytes, 'xl/workbook.xml').match(/<sheet name="[^"]*"/g)).toEqual([
      '<sheet name="Số liệu"',
      '<sheet name="Nhiệm vụ"',
      '<sheet name="Kiến nghị"',
    ]);
  });

  it('replaces no Excel file that is open in Excel', async () => {
    const out = join(folder, 'dang-mo.xlsx');
    await writeFile(join(folder, '~$dang-mo.xlsx'), '');
    const data = ['--data', join(folder, 'data')];
    const { status, stderr } = await run(['export', ...sample, '--format', 'excel', '--out', out, ...data]);
    expect(status).toBe(1);
    expect(stderr).toContain('đang mở trong chương trình khác');
  });

  it('finds words of any spelling in the data, tells where they stand, and keeps nothing', async () => {
    const data = ['--data', join(folder, 'data')];
    const before = await readdir(join(folder, 'data'));
    const { status, stdout } = await run(['search', 'hoi nong dan', ...data]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\[Hội Nông dân\]/i);
    const found: unknown = JSON.parse((await run(['search', 'hoi nong dan', ...data, '--json'])).stdout);
    expect(found).toMatchObject({
      ok: true,
      groups: expect.arrayContaining([expect.objectContaining({ hasMore: expect.any(Boolean) })]),
    });
    expect((await run(['search', 'không có chữ nào như vậy', ...data])).stdout).toContain('Không thấy');
    expect(await readdir(join(folder, 'data'))).toEqual(before);
  });

  it('tells its commands as a process of its own', () => {
    const { status, stdout, stderr } = spawnCli(['help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const command of ['init', 'put', 'get', 'export', 'verify', 'read', 'demo'])
      expect(stdout).toContain(command);
  });

  it('reads a record, writes it back changed, and answers one JSON object', async () => {
    const data = ['--data', join(folder, 'data'), '--json'];
    const got: unknown = JSON.parse(
      (await run(['get', 'report', '2021-q1', 'nam-dinh-hnd', ...data])).stdout,
    );
    expect(got).toMatchObject({ ok: true, version: 1 });
    const content = reportSchema.parse(
      typeof got === 'object' && got !== null && 'content' in got ? got.content : null,
    );
    const changed = { ...content, header: { ...content.header, number: '45' } };
    const put: unknown = JSON.parse(
      (await run(['put', 'report', ...data], { input: JSON.stringify(changed) })).stdout,
    );
    expect(put).toMatchObject({ ok: true, version: 2, key: { organisationId: 'nam-dinh-hnd' } });
    expect((await run(['get', 'report', '2021-q1', 'nam-dinh-hnd', ...data])).stdout).toContain(
      '"number":"45"',
    );
  });

  it('exports the same bytes each time', async () => {
    const data = ['--data', join(folder, 'data')];
    for (const format of ['word', 'pdf']) {
      const [first = '', second = ''] = ['1', '2'].map((each) => join(folder, `${format}${each}`));
      expect(await run(['export', ...sample, '--format', format, '--out', first, ...data])).toMatchObject({
        status: 0,
      });
      expect(await run(['export', ...sample, '--format', format, '--out', second, ...data])).toMatchObject({
        status: 0,
      });
      expect((await readFile(first)).equals(await readFile(second))).toBe(true);
    }
  });

  it('verifies good data with exit 0, damaged data with exit 1 and the file’s name', async () => {
    const data = join(folder, 'damaged');
    await run(['init', '--practice', '--data', data]);
    expect(await run(['verify', '--data', data])).toMatchObject({ status: 0 });
    const lost = 'periods/2021-q1/reports/nam-dinh-ccb/draft.json';
    const mended = 'periods/2021-q1/reports/nam-dinh-hnd/draft.json';
    await damageRecord(join(data, lost), '{"schemaVersion":1');
    await writeFile(join(data, mended), '{"schemaVersion":1');
    const { status, stdout } = await run(['verify', '--data', data]);
    expect(status).toBe(1);
    expect(stdout).toContain(`Không đọc được tệp “${lost}”`);
    expect(stdout).toContain(`Tệp “${mended}” bị hỏng; bản lưu lúc`);
    expect(await readFile(join(data, mended), 'utf8')).toBe('{"schemaVersion":1');
  });

  it('makes the demo in a folder that already holds it, without touching what was typed', async () => {
    const data = join(folder, 'data');
    const { status, stdout } = await run(['demo', '--data', data, '--out', join(folder, 'demo'), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect((await run(['get', 'report', '2021-q1', 'nam-dinh-hnd', '--data', data])).stdout).toContain(
      '"number": "45"',
    );
  });

  it('sets up an office of today’s structure', async () => {
    const data = join(folder, 'office');
    expect(await run(['init', '--province', 'ninh-binh', '--body', 'mttq', '--data', data])).toMatchObject({
      status: 0,
    });
    expect(await run(['verify', '--data', data])).toMatchObject({ status: 0 });
    expect((await run(['init', '--province', 'ninh-binh', '--body', 'mttq', '--data', data])).status).toBe(1);
  });
});

describe('bad input', () => {
  const data = () => ['--data', join(folder, 'data')];
  const cases: [string, () => string[], RegExp][] = [
    ['an unknown command', () => ['xoá-hết', ...data()], /Không có lệnh “xoá-hết”/],
    ['an unknown option', () => ['verify', '--zzz', ...data()], /Không có tuỳ chọn “--zzz”/],
    ['an option without its value', () => ['verify', '--data'], /“--data”/],
    [
      'an unknown record',
      () => ['get', 'organisation', 'khong-co', ...data()],
      /Không tìm thấy cơ quan, đơn vị “khong-co”/,
    ],
    ['a folder for a file', () => ['put', 'report', folder, ...data()], /đây là thư mục, không phải tệp/],
    [
      'a file of broken JSON',
      () => ['put', 'report', join(folder, 'hỏng.json'), ...data()],
      /Tệp “hỏng\.json” không đọc được vì sai cấu trúc/,
    ],
    [
      'a folder to verify that holds no data',
      () => ['verify', '--data', join(folder, 'rỗng')],
      /chưa có dữ liệu/,
    ],
    ['no data folder', () => ['verify'], /--data/],
    [
      'an unknown organisation',
      () => [
        'export',
        '--period',
        '2021-q1',
        '--organisation',
        'khong-co',
        '--format',
        'word',
        '--out',
        'x.docx',
        ...data(),
      ],
      /khong-co/,
    ],
    [
      'an unknown period',
      () => [
        'export',
        '--period',
        '1999-q1',
        '--organisation',
        'nam-dinh-hnd',
        '--format',
        'word',
        '--out',
        'x.docx',
        ...data(),
      ],
      /1999-q1/,
    ],
    ['a path for an id', () => ['get', 'organisation', '../../x', ...data()], /\.\.\/\.\.\/x/],
    ['an unknown kind', () => ['put', 'bao-cao', '-', ...data()], /bao-cao/],
    [
      'a file that is not there',
      () => ['put', 'report', join(folder, 'không có.json'), ...data()],
      /^Không tìm thấy tệp “không có\.json”/,
    ],
    ['a folder without data', () => ['get', 'workspace', '--data', join(folder, 'trống')], /Không tìm thấy/],
  ];

  it.each(cases)('%s is one Vietnamese sentence and exit 1', async (_name, args, sentence) => {
    await writeFile(join(folder, 'hỏng.json'), '{"a":');
    await mkdir(join(folder, 'rỗng'), { recursive: true });
    const { status, stdout, stderr } = await run(args(), { input: '{}' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/Error|undefined|\bat /);
  });

  it('names the wrong field of a record and writes nothing', async () => {
    const before = (await run(['get', 'report', '2021-q1', 'nam-dinh-mttq', ...data()])).stdout;
    const wrong = { ...reportSchema.parse(JSON.parse(before)), figures: 'nhiều' };
    const { status, stderr } = await run(['put', 'report', ...data()], { input: JSON.stringify(wrong) });
    expect(status).toBe(1);
    expect(stderr).toMatch(/figures|Số liệu/i);
    expect((await run(['get', 'report', '2021-q1', 'nam-dinh-mttq', ...data()])).stdout).toBe(before);
  });

  it('refuses 10 MB of prose, control characters and an unknown indicator in a sentence each', async () => {
    const before = (await run(['get', 'report', '2021-q1', 'nam-dinh-mttq', ...data()])).stdout;
    const good = reportSchema.parse(JSON.parse(before));
    const [figure] = good.figures;
    const text = (value: string) => [
      { type: 'paragraph', id: 'p', content: [{ type: 'text', text: value }] },
    ];
    const attempts: [unknown, RegExp][] = [
      [{ ...good, blocks: text('ă'.repeat(10_000_000)) }, /lớn|dài/],
      [{ ...good, blocks: text('một\u0007hai') }, /ký tự điều khiển/],
      [{ ...good, figures: [{ ...figure, indicatorId: 'zz99' }] }, /zz99/],
    ];
    for (const [record, sentence] of attempts) {
      const { status, stderr } = await run(['put', 'report', ...data()], { input: JSON.stringify(record) });
      expect(status).toBe(1);
      expect(stderr).toMatch(sentence);
    }
    expect((await run(['get', 'report', '2021-q1', 'nam-dinh-mttq', ...data()])).stdout).toBe(before);
  });

  it('without the right to write says so, keeps the data, and leaves no half file', async () => {
    const closed = join(folder, 'closed');
    await run(['init', '--practice', '--data', closed]);
    const period = join(closed, 'periods/2021-q1/reports/nam-dinh-hnd');
    const json = (await run(['get', 'report', '2021-q1', 'nam-dinh-hnd', '--data', closed])).stdout;
    const before = await readdir(period);
    await chmod(folder, 0o755);
    await chmod(period, 0o555);
    try {
      const { status, stderr } = spawnCli(['put', 'report', '--data', closed], {
        input: json,
        asNobody: true,
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/Không có quyền/);
      expect(await readdir(period)).toEqual(before);
    } finally {
      await chmod(period, 0o755);
    }
    expect(await run(['verify', '--data', closed])).toMatchObject({ status: 0 });
  });

  it.runIf(process.platform === 'linux' && isRoot)('on a full disk writes nothing and says so', async () => {
    const small = await mkdtemp(join(folder, 'small-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small]);
    try {
      expect((await run(['init', '--province', 'ninh-binh', '--body', 'mttq', '--data', small])).status).toBe(
        0,
      );
      await writeFile(join(small, 'filler'), Buffer.alloc(10_000_000)).catch(() => undefined);
      const body = (await run(['get', 'organisation', 'ninh-binh-mttq', '--data', small])).stdout;
      const { status, stderr } = await run(['put', 'organisation', '--data', small], { input: body });
      expect(status).toBe(1);
      expect(stderr).toMatch(/Ổ đĩa đã đầy/);
      await rm(join(small, 'filler'));
      expect(await run(['verify', '--data', small])).toMatchObject({ status: 0 });
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('reading an old Word file', () => {
  const [front] = officeReports;
  const habit = officeHabits.find(({ hasPageNumbers, hasFootnote }) => hasPageNumbers && !hasFootnote);
  let path = '';
  beforeAll(async () => {
    if (!front || !habit) throw new Error('there is a report of the Front');
    path = join(folder, 'Báo cáo cũ.docx');
    await writeFile(path, writeOfficeReport(front, habit).bytes);
  });

  it('shows its parts by name', async () => {
    const { status, stdout } = await run(['read', path]);
    expect(status).toBe(0);
    expect(stdout).toContain('Cơ quan ban hành: BAN THƯỜNG TRỰC\n');
    expect(stdout).toContain('Địa danh, ngày tháng: Hà Giang, ngày 18 tháng 3 năm 2021\n');
    expect(stdout).toContain('\n\nNỘI DUNG\n  Thực hiện chương trình');
    expect(stdout).toContain('\n  II- KẾT QUẢ CÔNG TÁC QUÝ I/2021\n    1. Công tác tuyên truyền');
    expect(stdout).toContain('\n\nNGƯỜI KÝ\n  Thay mặt: BAN THƯỜNG TRỰC\n  Chức vụ: PHÓ CHỦ TỊCH\n');
    expect(stdout).toContain('\n\nNƠI NHẬN\n  - Thường trực Tỉnh uỷ\n');
    expect(stdout).toContain('Đã bỏ: 4 số trang gõ tay');
  });

  it('lays it onto the outline of a report, and changes nothing', async () => {
    const { status, stdout } = await run(['read', path, ...sample, '--data', join(folder, 'data')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /\nMỤC: Kết quả công tác quý I\/2021 |\nMỤC: Công tác tuyên truyền, vận động \(từ /u,
    );
    expect(stdout).not.toContain('NỘI DUNG');
  });

  it('gives the neutral form and what was recognised as one JSON object', async () => {
    const answer: unknown = JSON.parse((await run(['read', path, '--json'])).stdout);
    expect(answer).toMatchObject({
      ok: true,
      document: { pageHeaders: [] },
      recognised: { documentType: 'BÁO CÁO', pageNumbers: ['2', '3', '4', '5'] },
      conversions: [],
    });
  });

  // Every kind of wrong file: tests/electron/services/read-word.test.ts.
  it.each(wrongWordFiles.slice(0, 3))('tells $what as what it is', async ({ bytes, says }) => {
    const wrong = join(folder, 'nhầm.docx');
    await writeFile(wrong, bytes());
    const { status, stdout, stderr } = await run(['read', wrong]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
