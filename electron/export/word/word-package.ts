import { writeZip } from '../write-zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mediaType = 'application/vnd.openxmlformats';

/** Root element of each part of a Word file that we write. */
const roots = {
  document: 'document',
  styles: 'styles',
  settings: 'settings',
  footnotes: 'footnotes',
  header: 'hdr',
  footer: 'ftr',
};

/** `name`: of its file in `word/`, and of the relationship by which the document finds it. */
export type WordPart = { name: string; kind: keyof typeof roots; content: string };

function writePart({ kind, content }: WordPart): string {
  const root = `w:${roots[kind]}`;
  return `${declaration}<${root} xmlns:w="${words}" xmlns:r="${relationships}">${content}</${root}>`;
}

function writeContentTypes(parts: readonly WordPart[]): string {
  const overrides = parts.map(({ name, kind }) => {
    const type = kind === 'document' ? 'document.main' : kind;
    return `<Override PartName="/word/${name}.xml" ContentType="${mediaType}-officedocument.wordprocessingml.${type}+xml"/>`;
  });
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="${mediaType}-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/docProps/core.xml" ContentType="${mediaType}-package.core-properties+xml"/>` +
    `${overrides.join('')}</Types>`
  );
}

function writeRelationships(targets: readonly { id: string; type: string; target: string }[]): string {
  const each = targets.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

/** The bytes of a Word file of these parts; `properties`: its docProps/core.xml; `date`: of its zip entries. */
export function packWord(parts: readonly WordPart[], properties: string, date: string): Uint8Array {
  const ofDocument = parts
    .filter(({ kind }) => kind !== 'document')
    .map(({ name, kind }) => ({ id: name, type: `${relationships}/${kind}`, target: `${name}.xml` }));
  return writeZip(
    {
      '[Content_Types].xml': writeContentTypes(parts),
      '_rels/.rels': writeRelationships([
        { id: 'document', type: `${relationships}/officeDocument`, target: 'word/document.xml' },
        {
          id: 'properties',
          type: `${packages}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
      ]),
      'docProps/core.xml': properties,
      'word/_rels/document.xml.rels': writeRelationships(ofDocument),
      ...Object.fromEntries(parts.map((part) => [`word/${part.name}.xml`, writePart(part)])),
    },
    date,
  );
}
