import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPeriodicReport } from '../../../core/documents/periodic-report.ts';
import { selectLayout } from '../../../core/layouts/layouts.ts';
import { compareWithWord, type EditedWord } from '../../../core/rules/comparison/compare-with-word.ts';
import { locateResources } from '../../../electron/resources.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import { openReport } from '../../../electron/services/open-report.ts';
import { renderReport } from '../../../electron/services/print-report.ts';
import type { Program } from '../../../electron/services/program.ts';
import { createWordReader } from '../../../electron/services/read-word.ts';
import { countBlockBookmarks, dropBlockBookmarks, editPart } from '../../support/edit-docx.ts';
import { makeProgram, wordPrinter } from '../../support/make-program.ts';
import { saveInLibreOffice } from '../../support/save-in-libre-office.ts';
import { hasLibreOffice } from '../export/word/libre-office.ts';

const periodId = '2021-q1';
const wordReader = createWordReader(locateResources(join(import.meta.dirname, '../../../electron')));

let folder: string;
let program: Program;
let exported: Record<string, Uint8Array>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-reimport-'));
  program = makeProgram(join(folder, 'data'), { printer: wordPrinter });
  await createPracticeWorkspace(program);
  const bodies = await program.store.listReporters(periodId);
  const pairs = bodies.map(async (organisationId) => {
    const { bytes } = await renderReport(program, { periodId, organisationId }, 'word');
    return [organisationId, bytes] as const;
  });
  exported = Object.fromEntries(await Promise.all(pairs));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the page compares when the file is taken back. */
async function reimport(organisationId: string, docx: Uint8Array): Promise<EditedWord> {
  const path = join(folder, `${organisationId}.docx`);
  await writeFile(path, docx);
  const opened = await openReport(program, { periodId, organisationId });
  const { report, organisation, period, indicators, citedDocuments } = opened;
  const layout = selectLayout(organisation.layoutFamily, '2021-03-31');
  if (!layout) throw new Error('no layout');
  const common = { report, indicators, citedDocuments };
  const lastTasks = opened.openTasks.map(({ task }) => task);
  const document = buildPeriodicReport({ ...common, organisation, period, layout, lastTasks });
  return compareWithWord({ ...common, document, word: await wordReader.read(path), newId: program.newId });
}

const nothing = { rows: [], figures: [], comments: [] };

describe.skipIf(!hasLibreOffice).each(['docx', 'odt'] as const)(
  'a report that LibreOffice saved again, through .%s',
  (via) => {
    let saved: Record<string, Uint8Array>;
    beforeAll(() => {
      saved = saveInLibreOffice(exported, via);
    }, 240_000);

    it('keeps every hidden bookmark, in the report of every body', () => {
      for (const [name, docx] of Object.entries(saved)) {
        const given = countBlockBookmarks(exported[name] ?? new Uint8Array());
        expect(given, name).toBeGreaterThan(20);
        expect(countBlockBookmarks(docx), name).toBe(given);
      }
    });

    it('differs nowhere from the report when nobody edited it', async () => {
      for (const [name, docx] of Object.entries(saved))
        expect({ name, ...(await reimport(name, docx)) }).toEqual({ name, ...nothing });
    });

    it('differs nowhere either when its bookmarks are gone', async () => {
      for (const [name, docx] of Object.entries(saved)) {
        const bare = dropBlockBookmarks(docx);
        expect(countBlockBookmarks(bare)).toBe(0);
        expect({ name, ...(await reimport(name, bare)) }).toEqual({ name, ...nothing });
      }
    });

    it.each([true, false])(
      'shows the one paragraph that was edited (bookmarks: %s)',
      async (hasBookmarks) => {
        const name = 'nam-dinh-hnd';
        const edited = editPart(saved[name] ?? new Uint8Array(), 'word/document.xml', (xml) => {
          expect(xml).toContain('267\u00A0lớp');
          return xml.replace('267\u00A0lớp', '276\u00A0lớp');
        });
        const { rows, figures } = await reimport(name, hasBookmarks ? edited : dropBlockBookmarks(edited));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject({ kind: 'changed' });
        expect(rows[0]?.before).toContain('267\u00A0lớp');
        expect(rows[0]?.after).toContain('276\u00A0lớp');
        expect(figures).toMatchObject([{ printed: '267', written: '276' }]);
      },
    );
  },
);
