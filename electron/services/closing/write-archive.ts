import { archiveContentsName, buildArchiveContents } from '../../../core/documents/archive-contents.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { readOfficeLook } from '../meeting/read-office-look.ts';
import {
  writeDocumentFolder,
  type FolderProgress,
  type WrittenFolder,
} from '../meeting/write-document-folder.ts';
import type { Program } from '../program.ts';
import { requirePeriod } from '../require-record.ts';
import { gatherArchive } from './gather-archive.ts';

/** Lập hồ sơ: every document of the period in a new folder, with Mục lục văn bản. */
export async function writeArchive(
  program: Program,
  { periodId, parent }: { periodId: string; parent: string },
  progress: FolderProgress,
): Promise<WrittenFolder> {
  const actual = await requirePeriod(program.store, periodId);
  const look = await readOfficeLook(program, actual);
  const { period, documents } = await gatherArchive(program, actual);
  const name = `Hồ sơ báo cáo, giao ban ${namePeriod(period)}`;
  return writeDocumentFolder(
    program,
    {
      parent,
      name,
      contents: {
        name: archiveContentsName,
        build: (written) =>
          buildArchiveContents(
            { ...look, period },
            name,
            written.map(({ row, pageCount }) => ({ ...row, pageCount })),
          ),
      },
      documents,
    },
    progress,
  );
}
