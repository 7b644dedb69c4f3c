import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from './run-cli.ts';

let folder: string;
let data: string[];
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-cli-catalogue-'));
  data = ['--data', join(folder, 'data')];
  file = join(folder, 'van-ban.xlsx');
  expect(await runCli(['init', '--practice', ...data])).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const exportTo = (out: string, kind = 'cited-document') =>
  runCli(['catalogue', 'export', '--kind', kind, '--out', out, ...data]);
const importFrom = (path: string, ...options: string[]) =>
  runCli(['catalogue', 'import', '--kind', 'cited-document', '--file', path, ...options, ...data]);
const readTitle = async () =>
  z
    .object({ content: z.object({ title: z.string() }) })
    .parse(JSON.parse(await readFile(join(folder, 'data', 'cited-documents', 'qd-217-tw.json'), 'utf8')))
    .content.title;

/** The exported table with each cell that is asked about replaced. */
async function rewrite(change: (cell: unknown) => unknown, more: unknown[][] = []): Promise<void> {
  const { sheets } = await readXlsx(await readFile(file));
  const rows = (sheets[0]?.rows ?? []).map((cells) => cells.map(change));
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'Sửa', rows: [...rows, ...more] as never }] }));
}

describe('the catalogue on the command line', () => {
  it.each([
    'organisation',
    'person',
    'recipient-list',
    'outline',
    'indicator',
    'period',
    'cited-document',
    'holiday-year',
    'spelling',
  ])('writes %s as an Excel file that changes nothing when it is taken back', async (kind) => {
    const out = join(folder, `${kind}.xlsx`);
    const written = await exportTo(out, kind);
    expect(written).toMatchObject({ status: 0, stderr: '' });
    expect(written.stdout).toMatch(/^Đã ghi \d+ mục vào .*\.xlsx\n$/);
    if (kind === 'recipient-list') return; // the practice quarter has none: there is no row to read back
    const back = await runCli(['catalogue', 'import', '--kind', kind, '--file', out, '--json', ...data]);
    expect(back).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(back.stdout)).toMatchObject({ ok: true, written: 0, differences: [], refused: [] });
  });

  it('shows with --dry-run what a file would change, and changes nothing', async () => {
    expect(await exportTo(file)).toMatchObject({ status: 0 });
    const before = await readTitle();
    await rewrite((cell) => (cell === before ? 'tên mới' : cell));
    const shown = await importFrom(file, '--dry-run');
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toContain(`Trích yếu: ${before} → tên mới`);
    expect(shown.stdout).toMatch(/Chưa ghi gì \(--dry-run\)\.\n$/);
    expect(await readTitle()).toBe(before);
  });

  it('takes the file, and keeps what was there before', async () => {
    const taken = await importFrom(file, '--json');
    expect(taken).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(taken.stdout)).toMatchObject({ ok: true, written: 1 });
    expect(await readTitle()).toBe('tên mới');
    const kept = await readdir(join(folder, 'data', 'versions', 'cited-documents', 'qd-217-tw'));
    expect(kept.filter((name) => !name.startsWith('.'))).toHaveLength(1);
    expect(await runCli(['verify', ...data])).toMatchObject({ status: 0 });
  });

  it('takes nothing of a file with one wrong row, and names row and column', async () => {
    const wrong = [null, 'Kết luận', '02-KL/TW', 'mùng 3 Tết', 'Bộ Chính trị', 'sai ngày', null];
    await rewrite((cell) => (cell === 'tên mới' ? 'tên khác' : cell), [wrong]);
    const refused = await importFrom(file);
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toMatch(
      /Dòng \d+, cột Ngày ban hành: Chưa đọc được ngày “mùng 3 Tết”/,
    );
    expect(refused.stdout + refused.stderr).toContain('Chưa ghi gì: sửa các dòng trên rồi nhập lại.');
    expect(await readTitle()).toBe('tên mới');
  });

  it('says in one sentence what is no Excel file, no table, not there, or not asked rightly', async () => {
    const pdf = join(folder, 'bao-cao.xlsx');
    await writeFile(pdf, '%PDF-1.7 …');
    const foreign = join(folder, 'khac.xlsx');
    await writeFile(foreign, await writeXlsx({ sheets: [{ name: 'A', rows: [['Cột lạ'], ['x']] }] }));
    const cases: [args: string[], sentence: RegExp][] = [
      [['import', '--kind', 'cited-document', '--file', pdf], /đây là tệp PDF/],
      [['import', '--kind', 'cited-document', '--file', foreign], /Loại văn bản/],
      [['import', '--kind', 'cited-document', '--file', join(folder, 'không có.xlsx')], /không có\.xlsx/],
      [['import', '--kind', 'cited-document'], /Thiếu mục “--file”/],
      [['export', '--kind', 'cited-document'], /Thiếu mục “--out”/],
      [['export', '--kind', 'khac', '--out', file], /--kind.*khac|khac.*--kind/],
      [['xoa', '--kind', 'person'], /catalogue export, catalogue import/],
    ];
    for (const [args, sentence] of cases) {
      const { status, stdout, stderr } = await runCli(['catalogue', ...args, ...data]);
      expect(status, args.join(' ')).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
