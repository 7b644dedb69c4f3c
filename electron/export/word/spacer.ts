import { Paragraph } from 'docx';
import { frameStyles } from './style-names.ts';

/**
 * A line of one point: before a table that opens the document (LibreOffice sets a full line there otherwise), between
 * two tables (Word joins them otherwise) and after a table at the end of a section (Word demands a paragraph).
 */
export function spacer(): Paragraph {
  return new Paragraph({ style: frameStyles.spacer.id });
}
