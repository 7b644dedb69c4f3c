import { app } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../services/create-program.ts';
import type { Printer, Program } from '../services/program.ts';

/** The office's own data and the practice quarter, in two folders that never mix; one of them is in use. */
export type Workspaces = {
  current(): Program;
  switchTo(which: 'own' | 'practice'): Program;
};

export function createWorkspaces(options: { assetsFolder: string; printer: Printer }): Workspaces {
  const folders = {
    own: join(app.getPath('userData'), 'data'),
    practice: join(app.getPath('userData'), 'practice'),
  };
  const open = (which: 'own' | 'practice') => createProgram({ ...options, dataFolder: folders[which] });
  const hasWorkspace = (folder: string) => existsSync(join(folder, 'workspace.json'));
  let program = open(!hasWorkspace(folders.own) && hasWorkspace(folders.practice) ? 'practice' : 'own');
  return {
    current: () => program,
    switchTo(which) {
      program = open(which);
      return program;
    },
  };
}
