import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { describeProblem } from '../../../core/rules/describe-problem.ts';
import { packageLimits } from '../../../electron/import/word/open-package.ts';
import { locateResources } from '../../../electron/resources.ts';
import { createWordReader } from '../../../electron/services/read-word.ts';
import { makeDocx, p } from '../../support/make-docx.ts';

const reader = createWordReader(locateResources(join(import.meta.dirname, '../../../electron')));
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

/** A compound file of Office before 2007: its signature, and the name of the stream that tells its kind. */
function oleFile(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
}

const picture = '<w:p><w:r><w:drawing><pic:pic><a:blip/></pic:pic></w:drawing></w:r></w:p>';
const laughs =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
const good = makeDocx({ body: p('Kết quả quý I') });
const tooLarge = 'quá lớn';

const wrongFiles: { what: string; bytes: () => Uint8Array; says: string }[] = [
  { what: 'a .doc', bytes: () => oleFile('WordDocument'), says: '.doc)' },
  { what: 'a file with a password', bytes: () => oleFile('EncryptedPackage'), says: 'mật khẩu' },
  { what: 'an .xls', bytes: () => oleFile('Workbook'), says: 'Excel' },
  { what: 'a PDF', bytes: () => strToU8('%PDF-1.7\n%âãÏÓ'), says: 'PDF' },
  { what: 'an RTF', bytes: () => strToU8('{\\rtf1 abc}'), says: 'RTF' },
  { what: 'plain text', bytes: () => strToU8('Kết quả'), says: 'không phải là tệp Word' },
  { what: 'a file of no bytes', bytes: () => new Uint8Array(), says: 'tệp rỗng' },
  {
    what: 'an .odt',
    bytes: () =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
    says: 'LibreOffice',
  },
  { what: 'a zip of documents', bytes: () => zipSync({ 'bao-cao.docx': good }), says: 'tệp nén' },
  {
    what: 'an .xlsx',
    bytes: () => zipSync({ '_rels/.rels': strToU8('<R/>'), 'xl/workbook.xml': strToU8('<w/>') }),
    says: 'Excel',
  },
  { what: 'a torn file', bytes: () => good.slice(0, good.length / 2), says: 'hỏng' },
  {
    what: 'a file with a damaged byte',
    bytes: () => {
      const name = Buffer.from(good).indexOf('word/document.xml');
      return Uint8Array.from(good, (byte, index) => (index >= name + 40 && index < name + 60 ? 0 : byte));
    },
    says: 'hỏng',
  },
  { what: 'unfinished XML', bytes: () => makeDocx({ body: '<w:p>' }), says: 'hỏng' },
  {
    what: 'XML with entities that grow',
    bytes: () => zipSync({ 'word/document.xml': strToU8(laughs) }),
    says: 'hỏng',
  },
  {
    what: 'a zip bomb',
    bytes: () => zipSync({ 'word/document.xml': new Uint8Array(packageLimits.partBytes + 1) }, { level: 1 }),
    says: tooLarge,
  },
  {
    what: 'a file of countless parts',
    bytes: () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: packageLimits.entries + 1 }, (_, index) => [
            `word/${index}.xml`,
            new Uint8Array(),
          ]),
        ),
      ),
    says: tooLarge,
  },
  { what: 'a scan', bytes: () => makeDocx({ body: picture.repeat(3) }), says: 'chỉ có hình ảnh' },
  { what: 'a document without text', bytes: () => makeDocx({ body: '<w:p/>' }), says: 'không có chữ nào' },
];

describe('a file that was given as .docx', () => {
  it.each(wrongFiles)('and is $what is told as what it is, and stays as it was', async ({ bytes, says }) => {
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
  });

  it('of 200 MB is refused before it is read', async () => {
    const path = await put('lớn.docx', good);
    await truncate(path, 200 * 2 ** 20);
    expect(await refusal(path)).toContain(tooLarge);
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
