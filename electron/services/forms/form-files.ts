import { readFile } from 'node:fs/promises';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import type { Form, FormFile } from '../../../core/model/form.ts';
import { isWhole, receivedPath } from '../../store/received-files.ts';

/** The original of a form, byte for byte; rejects with `form-file-missing` when it is gone or altered. */
export async function readFormFile(
  dataFolder: string,
  name: string,
  { sha256, extension }: FormFile,
): Promise<Uint8Array> {
  const path = receivedPath(dataFolder, sha256, extension);
  if (!(await isWhole(path, sha256))) throw new ProblemError('form-file-missing', { id: name });
  return readFile(path);
}

/** Every edition of a form has its original, unaltered. Null when that is so. */
export async function checkFormFiles(dataFolder: string, form: Form): Promise<Problem | null> {
  for (const { file } of form.editions) {
    if (!(await isWhole(receivedPath(dataFolder, file.sha256, file.extension), file.sha256)))
      return { code: 'form-file-missing', details: { id: form.name } };
  }
  return null;
}
