import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { locateResources } from '../../../electron/resources.ts';
import { createWordReader } from '../../../electron/services/read-word.ts';
import { convertInOffice } from '../import/word/make-corpus.ts';
import { makeDocx, p } from '../../support/make-docx.ts';
import { goodWordFile as good, wrongWordFiles } from '../../support/wrong-word-files.ts';

const reader = createWordReader(locateResources(join(import.meta.dirname, '../../../electron')));
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** The sentence that a person sees instead of the file's text. */
async function refusal(path: string, signal?: AbortSignal): Promise<string> {
  try {
    await reader.read(path, signal ? { signal } : {});
  } catch (error) {
    if (error instanceof ProblemError) return describeProblem(error.problem);
    throw error;
  }
  throw new Error(`${path} was read`);
}

describe('a file that was given as .docx', () => {
  it.each(wrongWordFiles)(
    'and is $what is told as what it is, and stays as it was',
    async ({ bytes, says }) => {
      const path = await put('báo cáo.docx', bytes());
      const before = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      const sentence = await refusal(path);
      expect(sentence).toContain(says);
      expect(sentence).toContain('báo cáo.docx');
      const after = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      expect(after).toBe(before);
      expect(await readdir(folder)).toEqual(['báo cáo.docx']);
    },
  );

  it.skipIf(!hasOffice)(
    'is told by its kind when LibreOffice made it',
    async () => {
      const kinds = await mkdtemp(join(tmpdir(), 'giao-ban-kinds-'));
      await writeFile(join(kinds, 'goc.docx'), good);
      for (const [filter, says] of [
        ['doc', '(.doc)'],
        ['odt', '(.odt)'],
        ['pdf', 'PDF'],
        ['rtf', 'RTF'],
      ] as const) {
        convertInOffice(kinds, filter, ['goc.docx']);
        const path = await put('báo cáo.docx', await readFile(join(kinds, `goc.${filter}`)));
        expect(await refusal(path)).toContain(says);
      }
      await rm(kinds, { recursive: true });
    },
    120_000,
  );

  it('of 200 MB is refused before it is read', async () => {
    const path = await put('lớn.docx', good);
    await truncate(path, 200 * 2 ** 20);
    expect(await refusal(path)).toContain('quá lớn (trên 100 MB)');
    await rm(path);
  });

  it('is a folder, or is gone, is told too', async () => {
    const path = join(folder, 'thư mục.docx');
    await mkdir(path);
    expect(await refusal(path)).toContain('thư mục.docx');
    await rm(path, { recursive: true });
    expect(await refusal(path)).toContain('thư mục.docx');
  });

  it('lies about the size of its text is found out while it is unpacked', async () => {
    const bytes = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(2 ** 20) }));
    const entry = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(100, entry + 24);
    expect(await refusal(await put('dối.docx', bytes))).toContain('hỏng');
  });
});

describe('reading a Word file', () => {
  it('gives its text, and leaves the file free for others', async () => {
    const path = await put('tốt.docx', good);
    const { blocks } = await reader.read(path);
    expect(blocks).toMatchObject([{ runs: [{ text: 'Kết quả quý I' }] }]);
    await (await open(path, 'r+')).close();
  });

  it('stops when it is cancelled, before and in the middle', async () => {
    const path = await put('dài.docx', makeDocx({ body: p('Kết quả quý I').repeat(100_000) }));
    expect(await refusal(path, AbortSignal.abort())).toBe(
      describeProblem({ code: 'cancelled', details: { file: 'dài.docx' } }),
    );
    const controller = new AbortController();
    const reading = refusal(path, controller.signal);
    setTimeout(() => controller.abort(), 50);
    expect(await reading).toBe(describeProblem({ code: 'cancelled', details: { file: 'dài.docx' } }));
  });
});
