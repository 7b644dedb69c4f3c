import { basename } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import type { HouseReading } from '../../core/model/house-facts.ts';
import { listOrganisationChoices } from '../services/create-workspace.ts';
import { draftBodies } from '../services/first-run/draft-bodies.ts';
import { readOutlineLetter } from '../services/first-run/read-outline-letter.ts';
import { finishFirstRun } from '../services/first-run/finish-first-run.ts';
import { previewHouse } from '../services/first-run/preview-house.ts';
import { readDropped } from '../services/first-run/read-dropped.ts';
import { readOldReport } from '../services/first-run/read-old-report.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { WordReader } from '../services/read-word.ts';
import { showOpenDialog } from './show-dialog.ts';

type FirstRunChannel = Extract<keyof Handlers, `first-run:${string}`>;

/** The four questions of the first run. */
export function createFirstRunHandlers(
  workspaces: Workspaces,
  wordReader: WordReader,
): Pick<Handlers, FirstRunChannel> {
  let reading = new AbortController();
  const beginReading = (): AbortSignal => {
    reading.abort();
    reading = new AbortController();
    return reading.signal;
  };
  const chooseWordFile = async (title: string): Promise<string | null> => {
    const { canceled, filePaths } = await showOpenDialog({
      title,
      filters: [{ name: 'Word', extensions: ['docx'] }],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const read = async (
    body: Omit<Parameters<typeof readOldReport>[3], 'path' | 'fileName'>,
    path: string,
    signal: AbortSignal,
  ): Promise<HouseReading> =>
    readOldReport(
      workspaces.current(),
      wordReader,
      workspaces.firstRun(),
      { ...body, path, fileName: basename(path) },
      signal,
    );
  return {
    'first-run:open': async () => ({
      choices: await listOrganisationChoices(workspaces.current()),
      draft: await workspaces.firstRun().read(),
    }),
    'first-run:draft-bodies': async (args) => ({ bodies: await draftBodies(workspaces.current(), args) }),
    'first-run:save': async ({ draft }) => {
      await workspaces.firstRun().save(draft);
      return {};
    },
    'first-run:read-file': async ({ dropped, ...body }) => {
      const signal = beginReading();
      if (dropped) return { reading: await readDropped(dropped, (path) => read(body, path, signal)) };
      const path = await chooseWordFile('Chọn báo cáo cũ đã ban hành');
      return { reading: path === null ? null : await read(body, path, signal) };
    },
    'first-run:read-letter': async ({ organisationKinds }) => {
      const signal = beginReading();
      const path = await chooseWordFile('Chọn công văn hoặc đề cương của cấp trên');
      if (path === null) return { proposal: null };
      const program = workspaces.current();
      return { proposal: await readOutlineLetter(program, wordReader, organisationKinds, path, signal) };
    },
    'first-run:cancel-reading': async () => {
      beginReading();
      return {};
    },
    'first-run:preview': async (body) => previewHouse(workspaces.current(), body),
    'first-run:finish': async ({ draft, beginning }) => {
      const begun = await finishFirstRun(
        workspaces.current(),
        wordReader,
        workspaces.firstRun(),
        draft,
        beginning,
      );
      return { state: await workspaces.reopen(), begun };
    },
  };
}
