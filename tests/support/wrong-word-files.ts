import { strToU8, zipSync } from 'fflate';
import { packageLimits } from '../../electron/import/word/open-package.ts';
import { makeDocx, p } from './make-docx.ts';

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
export const goodWordFile = makeDocx({ body: p('Kết quả quý I') });

/** What people give as .docx, and the words of the sentence that tells it. */
export const wrongWordFiles: { what: string; bytes: () => Uint8Array; says: string }[] = [
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
  { what: 'a zip of documents', bytes: () => zipSync({ 'bao-cao.docx': goodWordFile }), says: 'tệp nén' },
  {
    what: 'an .xlsx',
    bytes: () => zipSync({ '_rels/.rels': strToU8('<R/>'), 'xl/workbook.xml': strToU8('<w/>') }),
    says: 'Excel',
  },
  { what: 'a torn file', bytes: () => goodWordFile.slice(0, goodWordFile.length / 2), says: 'hỏng' },
  {
    what: 'a file with a damaged byte',
    bytes: () => {
      const name = Buffer.from(goodWordFile).indexOf('word/document.xml');
      return Uint8Array.from(goodWordFile, (byte, index) =>
        index >= name + 40 && index < name + 60 ? 0 : byte,
      );
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
    says: 'lớn bất thường',
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
    says: 'quá phức tạp',
  },
  { what: 'a scan', bytes: () => makeDocx({ body: picture.repeat(3) }), says: 'chỉ có hình ảnh' },
  { what: 'a document without text', bytes: () => makeDocx({ body: '<w:p/>' }), says: 'không có chữ nào' },
];
