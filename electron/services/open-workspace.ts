import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { WorkspaceState } from '../../core/contract/views.ts';
import { namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { compare } from '../../core/rules/values/calendar.ts';
import { isNewerData } from '../backup/migrate-folder.ts';
import { systemFiles } from '../store/file-system.ts';
import { finishOrganisationChanges } from './organisation-changes.ts';
import { settleFolder } from './backups/settle-folder.ts';
import type { Program } from './program.ts';
import { readLayouts } from './read-layouts.ts';
import { readRecords } from './read-records.ts';

/**
 * Reads what the first screen needs: whether there is a workspace, and its periods. `wasThere`: it has been opened before, so
 * an empty folder is no first start but a folder that is gone.
 */
export async function openWorkspace(
  program: Program,
  { wasThere = false }: { wasThere?: boolean } = {},
): Promise<WorkspaceState> {
  const { store, dataFolder, openMode } = program;
  try {
    const found = await systemFiles.stat(dataFolder).catch(() => null);
    if (found?.isFile()) throw new ProblemError('not-a-folder', { folder: dataFolder });
    if (openMode === 'edit') {
      await settleFolder(program);
      await finishOrganisationChanges(program);
    }
    const workspace = await store.read({ kind: 'workspace' });
    if (!workspace) {
      // A lost workspace.json beside periods is damage, not a first start.
      if ((await store.listIds('period')).length === 0) {
        if (wasThere) throw new ProblemError('workspace-gone', { folder: dataFolder });
        return { status: 'first-run', dataFolder };
      }
      throw new ProblemError('unreadable-file', { file: 'workspace.json' });
    }
    const { records, problems } = await readRecords(store, 'period');
    const layouts = await readLayouts(store);
    return {
      status: 'ready',
      dataFolder,
      openMode,
      ...(openMode === 'read-only' && (await isNewerData(systemFiles, dataFolder)) && { isNewer: true }),
      workspace: workspace.content,
      periods: records
        .sort((a, b) => compare(b.dataTo, a.dataTo) || compare(b.dataFrom, a.dataFrom))
        .map((period) => ({
          id: period.id,
          name: namePeriodAsTitle(period),
          kind: period.kind,
          isPractice: period.isPractice,
          isClosed: period.closedAt !== undefined,
        })),
      problems: [...problems, ...layouts.problems],
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { status: 'unreadable', dataFolder, problems: [error.problem] satisfies Problem[] };
  }
}
