import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { cleanText } from './escape-xml.ts';
import { twipsFromMm } from './lengths.ts';

import { frameStyles, wordStyles } from './style-names.ts';

type EdgeOptions = {
  layout: LayoutProfile;
  runningMark: string | null;
  textWidthMm: number;
  isFirstSection: boolean;
};

const style = wordStyles['page-number'].id;
const pageNumber = (): TextRun => new TextRun({ children: [PageNumber.CURRENT] });

function numberLine(position: LayoutProfile['pageNumber']['position']): Paragraph {
  return new Paragraph({
    style,
    alignment: position === 'top-right' ? AlignmentType.RIGHT : AlignmentType.CENTER,
    children: [pageNumber()],
  });
}

/** Number and mark on one line, by tab stops: a frame or text box would move when an office edits the file. */
function markLine(mark: string, hasNumber: boolean, { layout, textWidthMm }: EdgeOptions): Paragraph {
  const markRun = new TextRun({ text: cleanText(mark), style: frameStyles.runningMarkText.id });
  const number = hasNumber ? [pageNumber()] : [];
  const tab = (): TextRun => new TextRun({ children: [new Tab()] });
  return new Paragraph({
    style,
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.CENTER, position: twipsFromMm(textWidthMm / 2) },
      { type: TabStopType.RIGHT, position: twipsFromMm(textWidthMm) },
    ],
    children:
      layout.pageNumber.position === 'top-right'
        ? [markRun, tab(), tab(), ...number]
        : [tab(), ...number, tab(), markRun],
  });
}

/** Headers and footers of one section; the first page of the document has its own when it shows no number. */
export function buildPageEdges(options: EdgeOptions): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { layout, runningMark, isFirstSection } = options;
  const { position, isShownOnFirstPage } = layout.pageNumber;
  const isNumberBelow = position === 'bottom-center';
  const hasFirstPage = isFirstSection && !isShownOnFirstPage;

  const header = (hasNumber: boolean): Header => {
    if (runningMark !== null) return new Header({ children: [markLine(runningMark, hasNumber, options)] });
    return new Header({ children: [hasNumber ? numberLine(position) : new Paragraph({ style })] });
  };
  return {
    headers: { default: header(!isNumberBelow), ...(hasFirstPage ? { first: header(false) } : {}) },
    ...(isNumberBelow
      ? {
          footers: {
            default: new Footer({ children: [numberLine(position)] }),
            ...(hasFirstPage ? { first: new Footer({ children: [new Paragraph({ style })] }) } : {}),
          },
        }
      : {}),
  };
}
