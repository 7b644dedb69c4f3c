import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { checkPeriodReferences, checkReferences } from '../../core/rules/records/check-references.ts';
import { applyOnShipped } from '../../core/layouts/house-layouts.ts';
import type { RecordKey } from '../../core/model/record.ts';
import { tellFault } from '../../core/rules/journal/tell-entry.ts';
import { checkFormFiles } from './forms/form-files.ts';
import { readJournal } from './history/journal-book.ts';
import { checkSignedCopy } from './signed-copy.ts';
import type { Program } from './program.ts';

/**
 * Reads every file of the data folder and says which are damaged, unknown, or name what does not exist. Rejects with
 * `no-workspace` when the folder holds no records at all.
 */
export async function verifyData(program: Program): Promise<{
  recordCount: number;
  problems: Problem[];
  foreignFiles: string[];
}> {
  const { store, dataFolder } = program;
  const { keys, foreignFiles } = await store.listAll();
  if (keys.length === 0) throw new ProblemError('no-workspace', { folder: dataFolder });
  const problems: Problem[] = [];
  const known = new Set((await store.listRestored()).map(({ id }) => id));
  // A lost workspace.json beside other records is damage, as at the start of the program.
  if (!keys.some(({ kind }) => kind === 'workspace'))
    problems.push({ code: 'unreadable-file', details: { file: 'workspace.json' } });
  const references = {
    organisationIds: new Set(await store.listIds('organisation')),
    periodIds: new Set(await store.listIds('period')),
    indicatorIds: new Set(await store.listIds('indicator')),
  };
  for (const key of keys) {
    try {
      const problem = await checkOne(program, key, references);
      if (problem) problems.push(problem);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(error.problem);
    }
  }
  problems.push(...(await store.listKeptProblems()));
  const journal = await readJournal(program);
  for (const fault of journal.faults)
    if (fault.reason !== 'torn')
      problems.push({ code: 'journal-damaged', details: { sentence: tellFault(fault) } });
  for (const { id, file, savedAt } of await store.listRestored())
    if (!known.has(id)) problems.push({ code: 'restored-file', details: { file, savedAt } });
  return { recordCount: keys.length, problems, foreignFiles };
}

async function checkOne(
  { store, dataFolder }: Program,
  key: RecordKey,
  known: Parameters<typeof checkReferences>[1],
): Promise<Problem | null> {
  switch (key.kind) {
    case 'report': {
      const stored = await store.read(key);
      return (
        stored &&
        (checkReferences(stored.content, known) ?? (await checkSignedCopy(dataFolder, stored.content)))
      );
    }
    case 'numbered-draft': {
      const stored = await store.read(key);
      return stored && checkReferences(stored.content.report, known);
    }
    case 'period': {
      const stored = await store.read(key);
      return stored && checkPeriodReferences(stored.content, known.organisationIds);
    }
    case 'form': {
      const stored = await store.read(key);
      return stored && checkFormFiles(dataFolder, stored.content);
    }
    case 'layout': {
      const stored = await store.read(key);
      if (stored) applyOnShipped(stored.content);
      return null;
    }
    default:
      await store.read(key);
      return null;
  }
}
