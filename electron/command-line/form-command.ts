import { resolve } from 'node:path';
import { proposeCells } from '../../core/rules/forms/propose-cells.ts';
import type { FormReader } from '../services/form-reader.ts';
import { addForm, saveForm } from '../services/forms/save-form.ts';
import type { Program } from '../services/program.ts';
import type { Answer } from './answer.ts';

/** Keeps an upper level's form and maps the cells whose words say what they ask for. */
export async function addFormFile(program: Program, reader: FormReader, file: string): Promise<Answer> {
  const { form, workbook, indicators, version } = await addForm(program, reader, resolve(file));
  const [edition] = form.editions;
  const cells = proposeCells(workbook, [], indicators);
  if (edition) await saveForm(program, { ...form, editions: [{ ...edition, cells }] }, version);
  return {
    json: { ok: true, id: form.id, cellCount: cells.length },
    text: `Đã thêm biểu mẫu “${form.name}”, mã ${form.id}: chọn sẵn ${cells.length} ô`,
  };
}
