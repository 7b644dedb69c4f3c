import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeArchive } from '../services/closing/write-archive.ts';
import type { Program } from '../services/program.ts';
import type { Answer } from './answer.ts';
import { requireOption } from './require-option.ts';

/** Lập hồ sơ: every document of a period with Mục lục văn bản, in a new folder below `--out`. */
export async function archivePeriod(
  program: Program,
  values: { period?: string | undefined; out?: string | undefined },
): Promise<Answer> {
  const periodId = requireOption(values.period, '--period');
  const parent = resolve(requireOption(values.out, '--out'));
  await mkdir(parent, { recursive: true });
  const { folder, fileNames } = await writeArchive(
    program,
    { periodId, parent },
    { signal: new AbortController().signal, tell: () => undefined },
  );
  return {
    json: { ok: true, folder, fileNames },
    text: `Đã ghi ${fileNames.length} tệp vào ${folder}`,
  };
}
