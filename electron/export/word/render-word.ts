import type { PageSection, PrintDocument } from '../../../core/documents/print-document.ts';
import { writeCoreProperties } from './core-properties.ts';
import { writeFootnotes } from './footnotes.ts';
import { writeSection } from './section.ts';
import { writeSettings } from './settings.ts';
import { writeStyles } from './styles.ts';
import { createWordContext, type WordContext } from './word-context.ts';
import { packWord } from './word-package.ts';

const emptySection: PageSection = { orientation: 'portrait', blocks: [] };

/** Turns a document into the bytes of a .docx file; the same document always gives the same bytes. */
export function renderWord(document: PrintDocument): Uint8Array {
  const context = createWordContext(document.layout);
  const body = writeBody(document, context);
  return packWord(
    [
      { name: 'document', kind: 'document', content: body },
      { name: 'styles', kind: 'styles', content: writeStyles(context.layout) },
      { name: 'settings', kind: 'settings', content: writeSettings(context.layout) },
      { name: 'footnotes', kind: 'footnotes', content: writeFootnotes(context) },
      ...context.pageEdges.map((edge, index) => ({ name: `${edge.kind}${index + 1}`, ...edge })),
    ],
    writeCoreProperties(document),
    document.date,
  );
}

/** A section's properties stand in its last paragraph, those of the last section at the end of the body. */
function writeBody(document: PrintDocument, context: WordContext): string {
  const filled = document.sections.filter((section) => section.blocks.length > 0);
  const sections = (filled.length === 0 ? [emptySection] : filled).map((section, index) =>
    writeSection(section, document, index === 0, context),
  );
  const body = sections.map(({ content, properties }, index) => {
    if (index === sections.length - 1) return content + properties;
    const end = content.lastIndexOf('</w:pPr>');
    return content.slice(0, end) + properties + content.slice(end);
  });
  return `<w:body>${body.join('')}</w:body>`;
}
