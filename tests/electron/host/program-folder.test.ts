import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { isInProgramFolder } from '../../../electron/host/program-folder.ts';
import { app } from '../../support/fake-electron.ts';

vi.mock('electron', () => import('../../support/fake-electron.ts'));

afterEach(() => {
  app.isPackaged = false;
});

it('Nothing of an office is put where installing and uninstalling empties a folder', () => {
  app.isPackaged = true;
  expect(isInProgramFolder(app.folder)).toBe(true);
  expect(isInProgramFolder(join(app.folder, 'Báo cáo', 'Dữ liệu'))).toBe(true);
  expect(isInProgramFolder(join(app.folder, '..', 'Tài liệu'))).toBe(false);
  expect(isInProgramFolder(`${app.folder} 2`)).toBe(false);
  expect(isInProgramFolder(join(app.folder, '..'))).toBe(false);
});

it('A program that runs from its source has no such place', () => {
  expect(isInProgramFolder(app.folder)).toBe(false);
});
