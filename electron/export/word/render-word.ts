import { Document, Packer } from 'docx';
import type { PageSection, PrintDocument } from '../../../core/documents/print-document.ts';
import { writeCoreProperties } from './core-properties.ts';
import { writeFootnotes, writeNoEndnotes } from './footnotes.ts';
import { buildSection } from './section.ts';
import { writeSettings } from './settings.ts';
import { stampZip } from '../stamp-zip.ts';
import { buildStyles } from './styles.ts';
import { createWordContext } from './word-context.ts';

const emptySection: PageSection = { orientation: 'portrait', blocks: [] };

/** Turns a document into the bytes of a .docx file; the same document always gives the same bytes. */
export async function renderWord(document: PrintDocument): Promise<Uint8Array> {
  const { layout } = document;
  const context = createWordContext(layout);
  const filled = document.sections.filter((section) => section.blocks.length > 0);
  const sections = (filled.length === 0 ? [emptySection] : filled).map((section, index) =>
    buildSection(section, document, index === 0, context),
  );
  const file = new Document({ sections, styles: buildStyles(layout) });
  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: writeCoreProperties(document) },
    { path: 'word/footnotes.xml', data: writeFootnotes(context.footnotes, layout) },
    { path: 'word/endnotes.xml', data: writeNoEndnotes() },
    { path: 'word/settings.xml', data: writeSettings(layout) },
  ]);
  stampZip(bytes, document.date);
  return bytes;
}
