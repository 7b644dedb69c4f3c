import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { escapeXml } from './escape-xml.ts';
import { twipsFromMm } from './lengths.ts';
import { writeParagraph } from './paragraph.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import type { PageEdge, WordContext } from './word-context.ts';

type EdgeOptions = { runningMark: string | null; textWidthMm: number; isFirstSection: boolean };

const style = wordStyles['page-number'];
const tab = '<w:r><w:tab/></w:r>';
const pageNumber =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

function writeNumberLine(position: LayoutProfile['pageNumber']['position']): string {
  return writeParagraph(style, pageNumber, { align: position === 'top-right' ? 'right' : 'center' });
}

/** Number and mark on one line, by tab stops: a frame or text box would move when an office edits the file. */
function writeMarkLine(
  mark: string,
  hasNumber: boolean,
  { pageNumber: { position } }: LayoutProfile,
  textWidthMm: number,
): string {
  const look = `<w:rPr><w:rStyle w:val="${frameStyles.runningMarkText.id}"/></w:rPr>`;
  const markRun = `<w:r>${look}<w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r>`;
  const number = hasNumber ? pageNumber : '';
  const runs = position === 'top-right' ? markRun + tab + tab + number : tab + number + tab + markRun;
  return writeParagraph(style, runs, {
    align: 'left',
    tabs: [
      { align: 'center', position: twipsFromMm(textWidthMm / 2) },
      { align: 'right', position: twipsFromMm(textWidthMm) },
    ],
  });
}

/**
 * Headers and footers of one section go to the context; the section's references to them come back. The first page of
 * the document has its own when it shows no number.
 */
export function writePageEdges(
  { runningMark, textWidthMm, isFirstSection }: EdgeOptions,
  { layout, pageEdges }: WordContext,
): string {
  const { position, isShownOnFirstPage } = layout.pageNumber;
  const isNumberBelow = position === 'bottom-center';
  const hasFirstPage = isFirstSection && !isShownOnFirstPage;

  const refer = (kind: PageEdge['kind'], pages: 'default' | 'first', content: string): string => {
    const number = pageEdges.push({ kind, content });
    return `<w:${kind}Reference w:type="${pages}" r:id="${kind}${number}"/>`;
  };
  const header = (hasNumber: boolean): string => {
    if (runningMark !== null) return writeMarkLine(runningMark, hasNumber, layout, textWidthMm);
    return hasNumber ? writeNumberLine(position) : writeParagraph(style);
  };
  return [
    refer('header', 'default', header(!isNumberBelow)),
    hasFirstPage ? refer('header', 'first', header(false)) : '',
    isNumberBelow ? refer('footer', 'default', writeNumberLine(position)) : '',
    isNumberBelow && hasFirstPage ? refer('footer', 'first', writeParagraph(style)) : '',
  ].join('');
}
