import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { checkReferences } from '../../core/rules/check-references.ts';
import type { Program } from './program.ts';

/** Reads every file of the data folder and says which are damaged, unknown, or name what does not exist. */
export async function verifyData({ store }: Program): Promise<{
  recordCount: number;
  problems: Problem[];
  foreignFiles: string[];
}> {
  const { keys, foreignFiles } = await store.listAll();
  const problems: Problem[] = [];
  const known = {
    organisationIds: new Set(await store.listIds('organisation')),
    periodIds: new Set(await store.listIds('period')),
    indicatorIds: new Set(await store.listIds('indicator')),
  };
  for (const key of keys) {
    try {
      if (key.kind !== 'report') {
        await store.read(key);
        continue;
      }
      const stored = await store.read(key);
      const problem = stored && checkReferences(stored.content, known);
      if (problem) problems.push(problem);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(error.problem);
    }
  }
  return { recordCount: keys.length, problems, foreignFiles };
}
