import { app } from 'electron';
import { basename, dirname, join } from 'node:path';
import type { Exported } from '../../core/contract/views.ts';
import { proposeFileName, type FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import type { PreferenceStore } from '../services/preferences.ts';
import { showSaveDialog } from './show-dialog.ts';

const fileFormats = {
  word: { title: 'Xuất Word', name: 'Word', extension: 'docx' },
  pdf: { title: 'Lưu PDF', name: 'PDF', extension: 'pdf' },
  excel: { title: 'Xuất Excel', name: 'Excel', extension: 'xlsx' },
  journal: { title: 'Xuất nhật ký', name: 'Excel', extension: 'xlsx' },
  'journal-text': { title: 'Xuất nhật ký', name: 'Văn bản', extension: 'txt' },
  form: { title: 'Điền biểu mẫu', name: 'Excel', extension: 'xlsx' },
  'form-with-macros': { title: 'Điền biểu mẫu', name: 'Excel có macro', extension: 'xlsm' },
};

/** Asks where to, under a name made by the pattern of Tuỳ chọn; null: cancelled. */
export type ChooseSavePath = (
  file: { title: string; name: string; extension: string },
  facts: FileFacts,
) => Promise<string | null>;

/** Asks where to, has the file written there, and remembers it under an id for "Mở tệp". */
export type ExportFile = (
  format: keyof typeof fileFormats,
  facts: FileFacts,
  write: (path: string) => Promise<{ pageCount: number | null; missingCharacters: string[] }>,
) => Promise<Exported>;

export function createFileSaving(
  preferences: PreferenceStore,
  rememberExport: (path: string) => string,
): { chooseSavePath: ChooseSavePath; exportFile: ExportFile } {
  const chooseSavePath: ChooseSavePath = async ({ title, name, extension }, facts) => {
    const { canceled, filePath } = await showSaveDialog({
      title,
      defaultPath: join(
        app.getPath('documents'),
        proposeFileName(facts, extension, preferences.current().fileNames),
      ),
      filters: [{ name, extensions: [extension] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    return canceled || !filePath ? null : filePath;
  };
  return {
    chooseSavePath,
    async exportFile(format, facts, write) {
      const path = await chooseSavePath(fileFormats[format], facts);
      if (path === null) return { status: 'cancelled' };
      const { pageCount, missingCharacters } = await write(path);
      return {
        status: 'done',
        exportId: rememberExport(path),
        fileName: basename(path),
        folder: dirname(path),
        pageCount,
        missingCharacters,
      };
    },
  };
}
