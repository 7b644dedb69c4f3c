import { z } from 'zod';
import { id } from './id.ts';
import { instant } from './instant.ts';

/** Chỉ xem: nothing is written to the data, because somebody chose so or the medium allows no more. */
export const openMode = z.enum(['edit', 'read-only']);
export type OpenMode = z.infer<typeof openMode>;

/** One set of data on this PC (bộ dữ liệu). */
export const listedWorkspace = z.looseObject({
  id,
  /** Null: the program's own place for it. */
  folder: z.string().nullable(),
  /** As it was called when it was last opened; empty before the first run has ended. */
  name: z.string(),
  lastOpenedAt: instant.nullable(),
  /** As it was last opened; it opens so again. */
  openMode,
  /** When somebody on this PC said that the notice on state secrets was read; absent: not yet. */
  secretsNoticeReadAt: instant.optional(),
});
export type ListedWorkspace = z.infer<typeof listedWorkspace>;

/** Which sets of data this PC knows. Forgetting one never deletes anything. */
export const workspaceList = z.looseObject({
  openId: id,
  /** To where the way out of the practice quarter leads. */
  returnId: id,
  workspaces: z.array(listedWorkspace).min(1),
});
export type WorkspaceList = z.infer<typeof workspaceList>;

export const ownWorkspaceId = 'own';
export const practiceWorkspaceId = 'practice';

export const firstWorkspaceList: WorkspaceList = {
  openId: ownWorkspaceId,
  returnId: ownWorkspaceId,
  workspaces: [{ id: ownWorkspaceId, folder: null, name: '', lastOpenedAt: null, openMode: 'edit' }],
};
