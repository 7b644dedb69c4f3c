import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
export const namespaces =
  `xmlns:w="${w}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const parts = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const;

export type DocxParts = { body: string } & Partial<Record<keyof typeof parts, string>>;

/** A .docx whose parts hold exactly the given XML, as no library would write it. */
export function makeDocx({ body, ...rest }: DocxParts): Uint8Array {
  const given = Object.entries(rest) as [keyof typeof parts, string][];
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        ['document', ...given.map(([name]) => name)]
          .map(
            (name) =>
              `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships">${given
        .map(
          ([name], index) => `<Relationship Id="p${index}" Type="${office}/${name}" Target="${name}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(
      given.map(([name, xml]) => [
        `word/${name}.xml`,
        strToU8(`<${parts[name]} ${namespaces}>${xml}</${parts[name]}>`),
      ]),
    ),
  });
}

/** A paragraph of one run with the given properties. */
export function p(text: string, { pPr = '', rPr = '' }: { pPr?: string; rPr?: string } = {}): string {
  return `<w:p><w:pPr>${pPr}</w:pPr>${r(text, rPr)}</w:p>`;
}

export function r(text: string, rPr = ''): string {
  return `<w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
