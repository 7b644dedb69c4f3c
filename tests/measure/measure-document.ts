import type {
  FootnotePiece,
  LetterheadBlock,
  ParagraphBlock,
  Piece,
  PrintDocument,
  SignatureBlock,
  StyledLine,
  TableBlock,
} from '../../core/documents/print-document.ts';
import type { LayoutComponent, StyleName, TextStyle } from '../../core/layouts/layout-profile.ts';
import { readRules, type Rule } from '../electron/export/pdf/read-pdf.ts';
import {
  clipLine,
  leftOf,
  readGlyphs,
  rightOf,
  splitAtGaps,
  type MeasuredPage,
  type TextLine,
} from './read-glyphs.ts';
import { pointsPerMm } from '../../core/layouts/points-per-mm.ts';

/** One rule of a layout held against one place of a finished file. */
export type Measurement = {
  component: LayoutComponent;
  /** What was measured, one name for all places where it was. */
  what: string;
  unit: 'mm' | 'pt' | '';
  asked: number | string;
  found: number | string;
  /** How far the place may be off in the unit; 0 for words. */
  tolerance: number;
  /** The words at the place, to find it again. */
  at: string;
};

/** Whether a place is as the layout asks. */
export function isKept({ asked, found, tolerance }: Measurement): boolean {
  return typeof asked === 'number' && typeof found === 'number'
    ? Math.abs(asked - found) <= tolerance
    : asked === found;
}

const tolerances = { mm: 0.5, pt: 0.1, gap: 0.5, baseline: 1.5 };
const cellPaddingMm = 1.9;

const components: Record<StyleName, LayoutComponent> = {
  superior: 'issuer',
  issuer: 'issuer',
  'issuer-mark': 'issuer',
  title: 'title',
  motto: 'title',
  number: 'number',
  'place-date': 'place-date',
  stamp: 'stamp',
  'document-type': 'document-type',
  abstract: 'abstract',
  'abstract-mark': 'abstract',
  subject: 'subject',
  salutation: 'addressees',
  addressees: 'addressees',
  body: 'body',
  'heading-1': 'headings',
  'heading-2': 'headings',
  'heading-3': 'headings',
  'heading-4': 'headings',
  'heading-5': 'headings',
  'table-head': 'table',
  'table-text': 'table',
  'table-number': 'table',
  footnote: 'footnote',
  authority: 'signature',
  position: 'signature',
  'signer-name': 'signature',
  'recipients-title': 'recipients',
  recipients: 'recipients',
  'page-number': 'page-number',
  'appendix-title': 'appendix',
  'appendix-reference': 'appendix',
  'running-mark': 'running-mark',
};

type Frame = { leftMm: number; rightMm: number };
/** `belowPt`: what a box takes below the line that it holds. */
type Above = { line: TextLine; style: TextStyle; belowPt?: number } | null;

type Read = { pages: MeasuredPage[]; rules: Map<number, Rule[]> };
const read = new WeakMap<Uint8Array, Read>();

function readOnce(pdf: Uint8Array): Read {
  const known = read.get(pdf) ?? { pages: readGlyphs(pdf), rules: new Map() };
  read.set(pdf, known);
  return known;
}

/** Holds every component of a document against the pages of a PDF made from it, by our engine or by an office program. */
export function measureDocument(document: PrintDocument, pdf: Uint8Array): Measurement[] {
  const { layout } = document;
  const { page, styles } = layout;
  const { rules, ...shown } = readOnce(pdf);
  // What stands on an even page of a two-sided print is held against the odd page that it mirrors.
  const shiftOf = (number: number): number =>
    page.isTwoSided && number % 2 === 0 ? page.marginLeftMm - page.marginRightMm : 0;
  const pages = shown.pages.map((each, index) => shiftPage(each, shiftOf(index + 1)));
  const rulesOf = (number: number): Rule[] => {
    const known = rules.get(number) ?? readRules(pdf, number);
    rules.set(number, known);
    return known.map((rule) => ({ ...rule, leftMm: rule.leftMm + shiftOf(number) }));
  };
  const found: Measurement[] = [];
  const flow = pages.flatMap((each) => each.lines.filter((line) => isInside(line, each)));
  /** What was found already: a line's place in the flow and the left edge of the column. */
  const taken = new Set<string>();
  let reached = 0;

  function isInside(line: TextLine, { heightMm }: MeasuredPage): boolean {
    const foot = (heightMm - page.marginBottomMm) * pointsPerMm;
    return line.baselinePt > page.marginTopMm * pointsPerMm && line.baselinePt < foot + 1;
  }

  function note(
    style: StyleName,
    what: string,
    unit: Measurement['unit'],
    asked: number | string,
    value: number | string,
    at: string,
    tolerance: number = unit === '' ? 0 : tolerances[unit],
  ): void {
    found.push({
      component: components[style],
      what: `${style}: ${what}`,
      unit,
      asked,
      found: value,
      tolerance,
      at,
    });
  }

  /** The lines that hold the text between the edges of the frame, from the given place in the flow on. */
  function take(text: string, style: TextStyle, frame: Frame, from = 0): TextLine[] {
    let rest = compact(text);
    const lines: TextLine[] = [];
    for (let index = from; index < flow.length && rest !== ''; index += 1) {
      const whole = flow[index];
      const line = whole && clipLine(whole, frame.leftMm, frame.rightMm);
      const key = `${index} ${frame.leftMm}`;
      if (!line || taken.has(key)) continue;
      const shown = compact(fullSized(line, style));
      if (shown === '' || !rest.startsWith(shown)) continue;
      if (lines.length === 0 && shown.length < Math.min(rest.length, 3)) continue;
      lines.push(line);
      taken.add(key);
      if (style !== styles.footnote) reached = Math.max(reached, index + 1);
      rest = rest.slice(shown.length);
    }
    return rest === '' ? lines : [];
  }

  function checkLine(line: TextLine, name: StyleName, frame: Frame, marks: FaceMarks, isFirst = true): void {
    const style = styles[name];
    const at = line.text.slice(0, 40);
    const first = line.glyphs.find(({ sizePt }) => sizePt > style.sizePt * 0.8);
    if (first === undefined) return;
    note(name, 'size', 'pt', style.sizePt, first.sizePt, at);
    note(name, 'face', '', face(marks), face(first), at);
    const middle = (frame.leftMm + frame.rightMm) / 2;
    const indent = isFirst ? style.firstLineIndentMm : 0;
    switch (style.align) {
      case 'center':
        note(name, 'middle', 'mm', middle, (leftOf(line) + rightOf(line)) / 2, at);
        break;
      case 'right':
        note(name, 'right edge', 'mm', frame.rightMm, rightOf(line), at);
        break;
      case 'left':
      case 'justify':
        note(
          name,
          isFirst ? 'left edge of the first line' : 'left edge',
          'mm',
          frame.leftMm + indent,
          leftOf(line),
          at,
        );
    }
  }

  /** The edges of a paragraph's line as they lie on a mirrored page: the binding edge is the right one. */
  function checkMirrored(
    line: TextLine,
    name: StyleName,
    frame: Frame,
    is: { first: boolean; full: boolean },
  ): void {
    const shift = shiftOf(line.page);
    if (shift === 0 || styles[name].align !== 'justify' || frame.leftMm !== page.marginLeftMm) return;
    const at = line.text.slice(0, 40);
    if (!is.first)
      note(name, 'left edge on even pages, two-sided', 'mm', page.marginRightMm, leftOf(line) - shift, at);
    if (!is.full) return;
    const right = frame.rightMm + page.marginRightMm - page.marginLeftMm;
    note(name, 'right edge of a full line on even pages, two-sided', 'mm', right, rightOf(line) - shift, at);
  }

  function checkLines(lines: readonly TextLine[], name: StyleName, frame: Frame, marks: FaceMarks): void {
    const style = styles[name];
    for (const [index, line] of lines.entries()) {
      if (index === 0) checkLine(line, name, frame, marks);
      const next = lines[index + 1];
      checkMirrored(line, name, frame, { first: index === 0, full: next?.page === line.page });
      if (!next || next.page !== line.page) continue;
      note(name, 'pitch', 'pt', style.linePitchPt, next.baselinePt - line.baselinePt, line.text.slice(0, 40));
      if (style.align !== 'justify') continue;
      note(name, 'left edge', 'mm', frame.leftMm, leftOf(next), next.text.slice(0, 40));
      note(name, 'right edge of a full line', 'mm', frame.rightMm, rightOf(line), line.text.slice(0, 40));
    }
  }

  function checkGap(above: Above, line: TextLine, name: StyleName, extraPt = 0): void {
    if (above === null || above.line.page !== line.page) return;
    const style = styles[name];
    const asked =
      above.style.linePitchPt * 0.2 +
      (above.belowPt ?? 0) +
      above.style.spaceAfterPt +
      extraPt +
      style.spaceBeforePt +
      style.linePitchPt * 0.8;
    note(
      name,
      'distance from what stands above',
      'pt',
      asked,
      line.baselinePt - above.line.baselinePt,
      line.text.slice(0, 40),
      tolerances.gap,
    );
  }

  /** Under the last line, by the width of the widest. */
  function checkRule(styled: StyledLine, lines: readonly TextLine[], line: TextLine): void {
    if (!styled.rule) return;
    const at = line.text.slice(0, 40);
    const middle = (leftOf(line) + rightOf(line)) / 2;
    const baselineMm = line.baselinePt / pointsPerMm;
    const drawn = rulesOf(line.page).find(
      (rule) =>
        Math.abs(rule.leftMm + rule.lengthMm / 2 - middle) < 2 &&
        rule.topMm > baselineMm &&
        rule.topMm < baselineMm + 5,
    );
    const length = Math.max(...lines.map((each) => rightOf(each) - leftOf(each))) * styled.rule.lengthShare;
    note(styled.style, 'length of the rule', 'mm', length, drawn?.lengthMm ?? 'none', at);
    note(
      styled.style,
      'thickness of the rule',
      'mm',
      styled.rule.thicknessPt / pointsPerMm,
      drawn?.thicknessMm ?? 'none',
      at,
      0.15,
    );
  }

  /** The upper and lower side of the box around a line. */
  function checkBox({ box, style }: StyledLine, line: TextLine, frame: Frame): void {
    if (!box) return;
    const at = line.text;
    const baselineMm = line.baselinePt / pointsPerMm;
    const sides = rulesOf(line.page).filter(
      (rule) =>
        rule.leftMm > frame.leftMm - 1 &&
        rule.leftMm + rule.lengthMm < frame.rightMm + 1 &&
        Math.abs(rule.topMm - baselineMm) < box.heightMm,
    );
    const upper = sides.findLast(({ topMm }) => topMm < baselineMm);
    const lower = sides.find(({ topMm }) => topMm > baselineMm);
    if (!upper || !lower) return note(style, 'box', '', 'there', 'none', at);
    const middle = upper.leftMm + upper.lengthMm / 2;
    note(style, 'width of the box', 'mm', box.widthMm, upper.lengthMm, at);
    note(style, 'height of the box', 'mm', box.heightMm, lower.topMm - upper.topMm, at);
    note(style, 'middle of the box', 'mm', (frame.leftMm + frame.rightMm) / 2, middle, at);
    note(style, 'thickness of the box', 'mm', box.thicknessPt / pointsPerMm, upper.thicknessMm, at, 0.15);
  }

  /** Lines of one column or title, from top to bottom, below what stands above it; answers the last. */
  function checkColumn(
    styledLines: readonly StyledLine[],
    frame: Frame,
    from: number,
    before: Above = null,
  ): Above {
    let above = before;
    for (const styled of styledLines) {
      const text = textOf(styled.pieces);
      if (text.trim() === '') {
        above = null;
        continue;
      }
      const style = styles[styled.style];
      const lines = take(text, style, frame, from);
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last) {
        missing(styled.style, text);
        above = null;
        continue;
      }
      checkLines(lines, styled.style, frame, style);
      const besidePt = styled.box ? (styled.box.heightMm * pointsPerMm - style.linePitchPt) / 2 : 0;
      checkGap(above, first, styled.style, besidePt);
      checkRule(styled, lines, last);
      checkBox(styled, last, frame);
      above = { line: last, style, belowPt: besidePt };
    }
    return above;
  }

  function missing(name: StyleName, text: string): void {
    note(name, 'text', '', text.slice(0, 60), 'not found', text.slice(0, 40));
  }

  function checkLetterhead(block: LetterheadBlock, text: Frame): Above {
    const { leftWidthMm, rightWidthMm } = block.widths ?? layout.letterhead;
    const left = { leftMm: text.leftMm, rightMm: text.leftMm + leftWidthMm };
    const right = { leftMm: left.rightMm, rightMm: left.rightMm + rightWidthMm };
    const from = reached;
    let lowest: Above = null;
    for (const [index, row] of block.rows.entries()) {
      const plain = row.left.filter(({ box }) => !box);
      const first = checkColumn(plain, left, from);
      const second = checkColumn(row.right, right, from);
      lowest = checkColumn(
        row.left.filter(({ box }) => box),
        left,
        from,
        first,
      );
      if (!block.widths && index > 0 && first && second)
        note(
          'place-date',
          'distance of its baseline from that of the number',
          'pt',
          0,
          second.line.baselinePt - first.line.baselinePt,
          second.line.text,
          tolerances.baseline,
        );
    }
    return lowest;
  }

  function checkParagraph(block: ParagraphBlock, text: Frame, before: Above): Above {
    const style = styles[block.style];
    const whole = `${block.mark ? `${block.mark.text} ` : ''}${textOf(block.pieces)}`;
    if (whole.trim() === '') return null;
    const lines = take(whole, style, text, Math.max(0, reached - 1));
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) {
      missing(block.style, whole);
      return null;
    }
    const firstPiece = block.pieces.find((piece) => piece.kind === 'text');
    checkLines(lines, block.style, text, {
      isBold: block.mark?.isBold ?? firstPiece?.isBold ?? style.isBold,
      isItalic: block.mark?.isItalic ?? firstPiece?.isItalic ?? style.isItalic,
    });
    checkGap(before, first, block.style);
    for (const piece of block.pieces) if (piece.kind === 'footnote') checkFootnote(piece, text);
    return { line: last, style };
  }

  function checkFootnote(piece: FootnotePiece, text: Frame): void {
    const style = styles.footnote;
    const lines = take(textOf(piece.pieces), style, text);
    const [first] = lines;
    if (!first) return missing('footnote', textOf(piece.pieces));
    const glyph = first.glyphs.find(({ sizePt }) => sizePt > style.sizePt * 0.8);
    note('footnote', 'size', 'pt', style.sizePt, glyph?.sizePt ?? 0, first.text.slice(0, 40));
    lines.slice(1).forEach((line, index) => {
      const above = lines[index];
      if (above?.page === line.page)
        note(
          'footnote',
          'pitch',
          'pt',
          style.linePitchPt,
          line.baselinePt - above.baselinePt,
          line.text.slice(0, 40),
        );
    });
  }

  function checkTable(block: TableBlock, text: Frame): void {
    const head = block.rows.slice(0, block.headerRowCount);
    const headText = textOf(head[0]?.cells[0]?.paragraphs[0] ?? []);
    const pagesOfRows = new Set<number>();
    const from = reached;
    for (const row of block.rows) {
      let left = text.leftMm;
      let column = 0;
      const isSimple = row.cells.length === block.columnWidthsMm.length;
      for (const cell of row.cells) {
        const width = block.columnWidthsMm
          .slice(column, column + cell.columnSpan)
          .reduce((sum, each) => sum + each, 0);
        const frame = { leftMm: left, rightMm: left + width };
        const inner = { leftMm: left + cellPaddingMm, rightMm: left + width - cellPaddingMm };
        left += width;
        column += cell.columnSpan;
        const style = styles[cell.style];
        for (const paragraph of isSimple ? cell.paragraphs : []) {
          const content = textOf(paragraph);
          if (content.trim() === '') continue;
          const lines = take(content, style, frame, from);
          const [first] = lines;
          if (!first) {
            missing(cell.style, content);
            continue;
          }
          if (!head.includes(row)) pagesOfRows.add(first.page);
          note(cell.style, 'size', 'pt', style.sizePt, first.glyphs[0]?.sizePt ?? 0, content.slice(0, 40));
          const align = cell.align ?? style.align;
          if (align === 'center')
            note(
              cell.style,
              'middle in its column',
              'mm',
              (frame.leftMm + frame.rightMm) / 2,
              (leftOf(first) + rightOf(first)) / 2,
              content.slice(0, 40),
            );
          else if (align === 'right')
            note(
              cell.style,
              'right edge in its column',
              'mm',
              inner.rightMm,
              rightOf(first),
              content.slice(0, 40),
            );
          else
            note(
              cell.style,
              'left edge in its column',
              'mm',
              inner.leftMm,
              leftOf(first),
              content.slice(0, 40),
            );
        }
      }
    }
    if (headText === '' || pagesOfRows.size === 0) return;
    const shown = [...pagesOfRows].filter((number) =>
      pages[number - 1]?.lines.some((line) => compact(line.text).startsWith(compact(headText))),
    );
    note('table-head', 'pages that repeat it', '', String(pagesOfRows.size), String(shown.length), headText);
  }

  function checkSignature(block: SignatureBlock, text: Frame): void {
    const { leftWidthMm, rightWidthMm } = layout.signature;
    const left = { leftMm: text.leftMm, rightMm: text.leftMm + leftWidthMm };
    const right = { leftMm: left.rightMm, rightMm: left.rightMm + rightWidthMm };
    const from = Math.max(0, reached - 1);
    checkColumn(block.recipients, left, from);
    const above = checkColumn(block.signer, right, from);
    const name = styles['signer-name'];
    const lines = take(textOf(block.name.pieces), name, right, from);
    const [first] = lines;
    if (!first)
      return textOf(block.name.pieces) === '' ? undefined : missing('signer-name', textOf(block.name.pieces));
    checkLines(lines, 'signer-name', right, name);
    checkGap(above, first, 'signer-name', block.freeLines * name.linePitchPt);
  }

  function checkPages(): void {
    let number = 0;
    for (const each of pages) {
      number += 1;
      const isLandscape = each.widthMm > each.heightMm;
      const [width, height] = isLandscape ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
      note('body', 'width of the paper', 'mm', width, each.widthMm, `page ${number}`);
      note('body', 'height of the paper', 'mm', height, each.heightMm, `page ${number}`);
      const text = { leftMm: page.marginLeftMm, rightMm: width - page.marginRightMm };
      const first = each.lines.find((line) => isInside(line, each));
      if (first && number > 1 && isOfBody(first))
        note(
          'body',
          'first baseline of the page',
          'pt',
          page.marginTopMm * pointsPerMm + styles.body.linePitchPt * 0.8,
          first.baselinePt,
          first.text.slice(0, 40),
          tolerances.baseline,
        );
      checkPageNumber(each, number, text, height);
      checkRunningMark(each, text);
    }
  }

  function isOfBody(line: TextLine): boolean {
    const offset = leftOf(line) - page.marginLeftMm;
    return (
      Math.abs((line.glyphs[0]?.sizePt ?? 0) - styles.body.sizePt) < 0.2 &&
      [0, styles.body.firstLineIndentMm].some((each) => Math.abs(offset - each) < 0.5)
    );
  }

  function checkPageNumber(each: MeasuredPage, number: number, text: Frame, heightMm: number): void {
    const { position, edgeDistanceMm, isShownOnFirstPage } = layout.pageNumber;
    const isTop = position !== 'bottom-center';
    const style = styles['page-number'];
    const edge = each.lines
      .filter((line) => !isInside(line, each))
      .flatMap((line) => splitAtGaps(line).filter((part) => compact(part.text) === String(number)));
    if (number === 1 && !isShownOnFirstPage) {
      note('page-number', 'on the first page', '', 'none', edge.length === 0 ? 'none' : 'there', 'page 1');
      return;
    }
    const [line] = edge;
    if (!line) return missing('page-number', String(number));
    note('page-number', 'size', 'pt', style.sizePt, line.glyphs[0]?.sizePt ?? 0, `page ${number}`);
    const asked = isTop
      ? edgeDistanceMm * pointsPerMm + style.linePitchPt * 0.8
      : (heightMm - edgeDistanceMm) * pointsPerMm - style.linePitchPt * 0.2;
    note('page-number', 'baseline', 'pt', asked, line.baselinePt, `page ${number}`, tolerances.baseline);
    if (position === 'top-right')
      note('page-number', 'right edge', 'mm', text.rightMm, rightOf(line), `page ${number}`);
    else
      note(
        'page-number',
        'middle',
        'mm',
        (text.leftMm + text.rightMm) / 2,
        (leftOf(line) + rightOf(line)) / 2,
        `page ${number}`,
      );
  }

  function checkRunningMark(each: MeasuredPage, text: Frame): void {
    if (document.runningMark === null) return;
    const style = styles['running-mark'];
    const line = each.lines
      .flatMap(splitAtGaps)
      .find((shown) => compact(shown.text) === compact(document.runningMark ?? ''));
    if (!line) return missing('running-mark', document.runningMark);
    note('running-mark', 'size', 'pt', style.sizePt, line.glyphs[0]?.sizePt ?? 0, document.runningMark);
    if (layout.pageNumber.position === 'top-right')
      note('running-mark', 'left edge', 'mm', text.leftMm, leftOf(line), document.runningMark);
    else note('running-mark', 'right edge', 'mm', text.rightMm, rightOf(line), document.runningMark);
    note(
      'running-mark',
      'baseline',
      'pt',
      layout.pageNumber.edgeDistanceMm * pointsPerMm + styles['page-number'].linePitchPt * 0.8,
      line.baselinePt,
      document.runningMark,
      tolerances.baseline,
    );
  }

  checkPages();
  for (const section of document.sections) {
    const width = section.orientation === 'landscape' ? page.heightMm : page.widthMm;
    const text = { leftMm: page.marginLeftMm, rightMm: width - page.marginRightMm };
    let above: Above = null;
    for (const block of section.blocks) {
      switch (block.kind) {
        case 'letterhead':
          above = checkLetterhead(block, text);
          break;
        case 'title':
          above = checkColumn(block.lines, text, reached, above);
          break;
        case 'paragraph':
          above = checkParagraph(block, text, above);
          break;
        case 'table':
          checkTable(block, text);
          above = null;
          break;
        case 'signature':
          checkSignature(block, text);
          above = null;
      }
    }
  }
  return found;
}

function shiftPage(page: MeasuredPage, byMm: number): MeasuredPage {
  if (byMm === 0) return page;
  return {
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      glyphs: line.glyphs.map((glyph) => ({
        ...glyph,
        leftMm: glyph.leftMm + byMm,
        rightMm: glyph.rightMm + byMm,
      })),
    })),
  };
}

type FaceMarks = { isBold: boolean; isItalic: boolean };

function face({ isBold, isItalic }: FaceMarks): string {
  return [isBold ? 'bold' : '', isItalic ? 'italic' : ''].filter(Boolean).join(' ') || 'regular';
}

/** The text of the signs of about the style's size: not the marks of footnotes, not raised or lowered signs. */
function fullSized({ glyphs }: TextLine, { sizePt }: TextStyle): string {
  return glyphs
    .filter((glyph) => glyph.sizePt > sizePt * 0.8 && glyph.sizePt < sizePt * 1.2)
    .map(({ sign }) => sign)
    .join('');
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'text' && !piece.position ? piece.text : piece.kind === 'line-break' ? ' ' : '',
    )
    .join('');
}

function compact(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200B]+/g, '');
}
