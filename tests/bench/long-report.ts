import { join } from 'node:path';
import type { Report } from '../../core/model/report.ts';
import { openRecordStore } from '../../electron/store/open-record-store.ts';
import { FirstRun, Home, type Editor } from '../e2e/screens.ts';
import { launchApp } from '../support/launch-app.ts';
import { longReport } from './make-records.ts';

type Launched = Awaited<ReturnType<typeof launchApp>>;

/** Makes the practice quarter in a fresh folder, whose Hội LHPN has a report of about so many pages. */
export async function makeLongReport(userDataFolder: string, pages: number): Promise<void> {
  const { electronApp, page } = await launchApp({ userDataFolder });
  await new FirstRun(page).openPractice();
  await electronApp.close();
  const store = openRecordStore(join(userDataFolder, 'practice'), () => new Date().toISOString());
  const key = {
    kind: 'report',
    periodId: '2021-q1',
    organisationId: 'nam-dinh-lhpn',
    revision: 0,
  } as const;
  const stored = await store.read(key);
  if (!stored) throw new Error('the practice quarter has no report of Hội LHPN');
  const { blocks } = longReport(pages);
  const { content } = stored;
  const longer: Report = {
    ...content,
    // A figure of the sample is none of this body's.
    blocks: [...content.blocks, ...blocks.slice(3)],
  };
  await store.save(key, longer, stored.version);
}

export async function openHome(userDataFolder: string): Promise<Launched & { home: Home }> {
  const launched = await launchApp({ userDataFolder });
  const home = new Home(launched.page);
  await home.table.waitFor();
  return { ...launched, home };
}

export const openLongReport = (home: Home): Promise<Editor> => home.open(/Phụ nữ/);
