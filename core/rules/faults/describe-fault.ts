/** Deeper calls tell nothing more. */
const framesShown = 8;

/**
 * An error as it may be given to others: its names and places in the program. Left out are its free message, which may quote
 * what was typed, and the folders of every path, which bear the name of whoever uses this PC.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').flatMap((line) => describeFrame(line) ?? []);
  return [nameFault(error), ...frames.slice(0, framesShown)].join('\n');
}

/** `Error ENOSPC`, `ProblemError stale-version`. */
function nameFault(error: Error): string {
  const name = /^[\w$.]{1,60}$/.test(error.name) ? error.name : 'Error';
  const code = 'code' in error ? error.code : codeOfProblem(error);
  return typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? `${name} ${code}` : name;
}

function codeOfProblem(error: Error): unknown {
  const problem: unknown = 'problem' in error ? error.problem : null;
  return typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : null;
}

/** `at save (main.js:10:5)`; null: no line of a stack. */
function describeFrame(line: string): string | null {
  const match = /^\s*at (?:([^(]*?) \()?(.*?)\)?$/.exec(line);
  if (!match) return null;
  const [, caller, place = ''] = match;
  const file = place.split(/[\\/]/).at(-1) ?? '';
  if (!/^[\w.$-]*(?::\d+){1,2}$/.test(file)) return null;
  return caller && /^[\w$.<> [\]#]{1,120}$/.test(caller) ? `at ${caller} (${file})` : `at ${file}`;
}
