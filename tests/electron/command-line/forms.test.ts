import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeForm } from '../../support/excel-forms.ts';
import { listChangedParts } from '../../support/read-parts.ts';
import { runCli } from './run-cli.ts';

let folder: string;
let data: string[];
const report = ['--period', '2021-q1', '--organisation', 'nam-dinh-hnd'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-cli-forms-'));
  data = ['--data', join(folder, 'data')];
  expect(await runCli(['init', '--practice', ...data])).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a form on the command line', () => {
  it('is added with what its words say, and filled from a report', async () => {
    const path = join(folder, 'Biểu 01.xlsx');
    await writeFile(path, makeForm());
    const added = await runCli(['form', path, '--json', ...data]);
    expect(added).toMatchObject({ status: 0, stderr: '' });
    const { id, cellCount } = z
      .object({ id: z.string(), cellCount: z.number() })
      .parse(JSON.parse(added.stdout));
    expect(cellCount).toBeGreaterThan(15);
    const out = join(folder, 'đã điền.xlsx');
    const filled = await runCli([
      'export',
      ...report,
      '--format',
      'form',
      '--form',
      id,
      '--out',
      out,
      ...data,
    ]);
    expect(filled).toMatchObject({ status: 0, stderr: '' });
    expect(filled.stdout).toMatch(/^Đã ghi .*đã điền\.xlsx: điền \d+ ô; \d+ ô chưa có số liệu\n$/);
    expect(listChangedParts(makeForm(), await readFile(out))).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(await runCli(['verify', ...data])).toMatchObject({ status: 0 });
  });

  it('that is not there, not named, or no form is told in one sentence', async () => {
    const path = join(folder, 'Biểu.csv');
    await writeFile(path, 'TT,Nội dung');
    const out = ['--out', join(folder, 'x.xlsx')];
    const cases: [args: string[], sentence: RegExp][] = [
      [
        ['export', ...report, '--format', 'form', '--form', 'khong-co', ...out],
        /Không tìm thấy biểu mẫu “khong-co”/,
      ],
      [['export', ...report, '--format', 'form', ...out], /Thiếu mục “--form”/],
      [['form', path], /“Biểu\.csv”: đây là tệp chữ/],
      [['form', join(folder, 'không có.xlsx')], /Không tìm thấy tệp “không có\.xlsx”/],
    ];
    for (const [args, sentence] of cases) {
      const { status, stderr } = await runCli([...args, ...data]);
      expect(status).toBe(1);
      expect(stderr).toMatch(sentence);
    }
  });
});
