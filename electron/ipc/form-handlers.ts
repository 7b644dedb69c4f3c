import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { FormReader } from '../services/form-reader.ts';
import { fillReportForm, describeFilledForm, prepareForm } from '../services/forms/fill-report-form.ts';
import { listFormVersions, readFormVersion } from '../services/forms/form-versions.ts';
import { listForms } from '../services/forms/list-forms.ts';
import { openForm } from '../services/forms/open-form.ts';
import { bringBackForm, listRemovedForms, removeForm } from '../services/forms/remove-form.ts';
import { addForm, replaceFormFile, saveForm } from '../services/forms/save-form.ts';
import type { ExportFile } from './file-saving.ts';
import { showOpenDialog } from './show-dialog.ts';

/** Biểu mẫu: forms are added, mapped and filled. Paths stay here. */
export function createFormHandlers(
  workspaces: Workspaces,
  reader: FormReader,
  exportFile: ExportFile,
): Pick<Handlers, Extract<keyof Handlers, `form:${string}`>> {
  let reading = new AbortController();
  return {
    'form:list': async ({ report }) => listForms(workspaces.current(), report),
    'form:add': async () => {
      const program = workspaces.current();
      const path = await chooseForm('Thêm biểu mẫu Excel của cấp trên');
      return path === null ? null : addForm(program, reader, path, { signal: reading.signal });
    },
    'form:open': async ({ id, edition }) => openForm(workspaces.current(), reader, id, edition),
    'form:save': async ({ form, expectedVersion }) => saveForm(workspaces.current(), form, expectedVersion),
    'form:replace-file': async (args) => {
      const program = workspaces.current();
      const path = await chooseForm('Thay tệp mẫu');
      return path === null ? null : replaceFormFile(program, reader, args, path, { signal: reading.signal });
    },
    'form:remove': async (args) => removeForm(workspaces.current(), args),
    'form:list-removed': async () => listRemovedForms(workspaces.current()),
    'form:bring-back': async ({ binId }) => bringBackForm(workspaces.current(), binId),
    'form:list-versions': async ({ id }) => listFormVersions(workspaces.current(), id),
    'form:read-version': async ({ id, stateId }) => readFormVersion(workspaces.current(), id, stateId),
    'form:cancel-reading': async () => {
      reading.abort();
      reading = new AbortController();
      return {};
    },
    'form:prepare': async (name) => prepareForm(workspaces.current(), reader, name),
    'form:fill': async (name) => {
      const program = workspaces.current();
      const { facts, extension } = await describeFilledForm(program, name);
      return exportFile(extension === 'xlsm' ? 'form-with-macros' : 'form', facts, async (path) => {
        await fillReportForm(program, reader, name, path);
        return { pageCount: null, missingCharacters: [] };
      });
    },
  };
}

async function chooseForm(title: string): Promise<string | null> {
  const { canceled, filePaths } = await showOpenDialog({
    title,
    // Old and binary files can be chosen too: a sentence says how to save them anew.
    filters: [{ name: 'Excel', extensions: ['xlsx', 'xlsm', 'xls', 'xlsb'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
