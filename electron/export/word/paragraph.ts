import type { TextStyle } from '../../../core/layouts/layout-profile.ts';
import { eighthsFromPt } from './lengths.ts';
import { frameStyles } from './style-names.ts';

/** What a paragraph or its style sets besides the style before it; lengths in twips unless their name says otherwise. */
export type ParagraphLook = {
  isKeptWithNext?: boolean;
  /** The line at the lower edge of the paragraph. */
  rule?: { thicknessPt: number; gapPt: number };
  tabs?: readonly { align: 'center' | 'right'; position: number }[];
  /** `line`: exactly this high. */
  spacing?: { before?: number; after?: number; line?: number };
  indent?: { left?: number; right?: number; firstLine?: number };
  align?: TextStyle['align'] | undefined;
  outlineLevel?: number | undefined;
};

function writeSpacing({ before, after, line }: NonNullable<ParagraphLook['spacing']>): string {
  return `<w:spacing${writeLengths({ after, before, line })}${line === undefined ? '' : ' w:lineRule="exact"'}/>`;
}

function writeLengths(lengths: Record<string, number | undefined>): string {
  return Object.entries(lengths)
    .map(([name, length]) => (length === undefined ? '' : ` w:${name}="${length}"`))
    .join('');
}

/** The properties in the order that the format demands; empty when there are none. */
export function writeParagraphProperties(styleId: string | null, look: ParagraphLook): string {
  const { isKeptWithNext = false, rule, tabs, spacing, indent, align, outlineLevel } = look;
  const properties =
    (styleId === null ? '' : `<w:pStyle w:val="${styleId}"/>`) +
    (isKeptWithNext ? '<w:keepNext/>' : '') +
    (rule ? `<w:pBdr>${writeLine('bottom', rule.thicknessPt, rule.gapPt)}</w:pBdr>` : '') +
    (tabs
      ? `<w:tabs>${tabs.map((tab) => `<w:tab w:val="${tab.align}" w:pos="${tab.position}"/>`).join('')}</w:tabs>`
      : '') +
    (spacing ? writeSpacing(spacing) : '') +
    (indent ? `<w:ind${writeLengths(indent)}/>` : '') +
    (align ? `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>` : '') +
    (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`);
  return properties && `<w:pPr>${properties}</w:pPr>`;
}

/** A black line at one side of a paragraph, a cell or a table. */
export function writeLine(side: string, thicknessPt: number, gapPt = 0): string {
  return `<w:${side} w:val="single" w:color="000000" w:sz="${eighthsFromPt(thicknessPt)}" w:space="${gapPt}"/>`;
}

export function writeParagraph(style: { id: string }, runs = '', look: ParagraphLook = {}): string {
  return `<w:p>${writeParagraphProperties(style.id, look)}${runs}</w:p>`;
}

/**
 * A line of one point: before a table that opens the document (LibreOffice sets a full line there otherwise), between
 * two tables (Word joins them otherwise) and after a table at the end of a section (Word demands a paragraph).
 */
export const spacer = writeParagraph(frameStyles.spacer);

/** What may stand at the end of a cell or a section, which is never a table. */
export function endWithParagraph(blocks: string): string {
  return blocks.endsWith('</w:p>') ? blocks : blocks + spacer;
}
