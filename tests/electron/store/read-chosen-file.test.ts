import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { readChosenFile } from '../../../electron/store/read-chosen-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-chosen-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The sentence with which a path is refused. */
const refusal = (path: string) =>
  readChosenFile(path).then(
    () => 'read',
    (error: unknown) => (error instanceof ProblemError ? describeProblem(error.problem) : String(error)),
  );

it('gives the bytes of the file, and refuses one that is too long without reading it', async () => {
  const path = join(folder, 'phần.giaoban');
  await writeFile(path, 'một hai ba');
  expect((await readChosenFile(path)).toString()).toBe('một hai ba');
  const refuse = (size: number) => new Error(`${size} bytes`);
  await expect(readChosenFile(path, { limitBytes: 5, refuse })).rejects.toThrow('12 bytes');
});

it('says that a file is gone since it was chosen, and not that a folder is missing', async () => {
  const sentence =
    'Không tìm thấy tệp “bản ký.pdf”. Có thể tệp đã bị đổi tên, chuyển đi hoặc xoá. Kiểm tra rồi chọn lại tệp.';
  expect(await refusal(join(folder, 'bản ký.pdf'))).toBe(sentence);
  expect(await refusal(join(folder, 'USB', 'bản ký.pdf'))).toBe(sentence);
});

it('tells a folder from a file', async () => {
  await mkdir(join(folder, 'Báo cáo'));
  expect(await refusal(join(folder, 'Báo cáo'))).toMatch(/^Không đọc được “Báo cáo”: đây là thư mục/);
});
