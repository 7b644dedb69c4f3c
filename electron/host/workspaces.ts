import { app } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../services/create-program.ts';
import type { Printer, Program } from '../services/program.ts';

/** The office's own data and the practice quarter, in two folders that never mix; one of them is in use. */
export type Workspaces = {
  current(): Program;
  of(which: 'own' | 'practice'): Program;
  switchTo(which: 'own' | 'practice'): void;
};

export function createWorkspaces(options: { assetsFolder: string; printer: Printer }): Workspaces {
  const folders = {
    own: join(app.getPath('userData'), 'data'),
    practice: join(app.getPath('userData'), 'practice'),
  };
  // One program per folder for the whole run: two would not see each other's saves in time.
  const programs = {
    own: createProgram({ ...options, dataFolder: folders.own }),
    practice: createProgram({ ...options, dataFolder: folders.practice }),
  };
  const hasWorkspace = (folder: string) => existsSync(join(folder, 'workspace.json'));
  let current: keyof typeof programs =
    !hasWorkspace(folders.own) && hasWorkspace(folders.practice) ? 'practice' : 'own';
  return {
    current: () => programs[current],
    of: (which) => programs[which],
    switchTo(which) {
      current = which;
    },
  };
}
