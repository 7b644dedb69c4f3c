import type { PrintDocument } from '../../../core/documents/print-document.ts';
import { escapeXml } from './escape-xml.ts';

/** The file's properties as docProps/core.xml. docx would write the present moment as their dates. */
export function writeCoreProperties(document: PrintDocument): string {
  const moment = `${document.date}T00:00:00Z`;
  const elements = [
    ['dc:title', document.title],
    ['dc:subject', document.subject],
    ['dc:creator', document.author],
    ['cp:keywords', document.keywords.join(', ')],
    ['cp:lastModifiedBy', document.author],
    ['cp:revision', '1'],
    ['dc:language', document.language],
  ].map(([name, text = '']) => `<${name}>${escapeXml(text)}</${name}>`);
  const dates = ['dcterms:created', 'dcterms:modified'].map(
    (name) => `<${name} xsi:type="dcterms:W3CDTF">${moment}</${name}>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${elements.join('')}${dates.join('')}</cp:coreProperties>`
  );
}
