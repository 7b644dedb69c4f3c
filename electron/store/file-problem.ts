import { ProblemError, type ProblemCode } from '../../core/contract/problem.ts';

const codes: Record<string, ProblemCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
};

/** Turns a file system's refusal into a problem that names the file. */
export function fileProblem(error: unknown, name: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = errorCode(error);
  return new ProblemError(codes[code] ?? 'write-failed', { file: name, reason: code }, { cause: error });
}

/** The system's code of an error (`ENOSPC`), or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
