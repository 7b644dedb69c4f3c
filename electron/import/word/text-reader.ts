import type { WordBlock, WordChange, WordParagraph, WordTable } from '../../../core/reading/word-document.ts';
import { readChange } from './change.ts';
import { CommentTracker } from './comment-tracker.ts';
import { chooseForm, readDrawing, type Omissions } from './drawing.ts';
import { InlineReader } from './inline-reader.ts';
import type { Numbering } from './numbering.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import { liesAcross } from './landscape.ts';
import { mergeParagraphLooks, mergeRunLooks, readParagraphLook, type Styles } from './styles.ts';
import { readTable } from './table.ts';
import { WordFileError } from './word-file-error.ts';
import { attributeOf, childOf, childrenOf, nameOf, valueOf, type XmlElement } from './xml.ts';

/** Deeper text boxes and tables inside each other than any office makes. */
const deepestNesting = 40;

/**
 * Reads the text of one part (body, note, header) into blocks. Fields may run over paragraphs, and comments over
 * blocks, so that one reader reads one part from its beginning to its end.
 */
export class TextReader {
  readonly omitted: Omissions = { pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0 };
  /** Notes in the order in which the text refers to them. */
  readonly noteIds: string[] = [];
  /** Paragraphs with which a section of pages ends, and whether its pages lie across. */
  readonly sectionEnds = new Map<WordBlock, boolean>();
  private readonly comments = new CommentTracker();
  private readonly inline: InlineReader;
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  /** Bookmarks that begin between two paragraphs belong to the next. */
  private waitingBookmarks: string[] = [];
  /** Text boxes of the paragraph that is being read. */
  private boxes: WordBlock[] = [];
  private isPageStarting = false;
  private depth = 0;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
    this.inline = new InlineReader({
      styles,
      comments: this.comments,
      omitted: this.omitted,
      noteIds: this.noteIds,
      onDrawing: (element) => this.readDrawing(element),
    });
  }

  /** The text each comment is about, by its id. */
  get quotes(): ReadonlyMap<string, string> {
    return this.comments.quotes;
  }

  readBlocks(parent: XmlElement, change: WordChange | null = null): WordBlock[] {
    this.depth += 1;
    if (this.depth > deepestNesting) throw new WordFileError('damaged');
    const blocks: WordBlock[] = [];
    for (const child of childrenOf(parent)) blocks.push(...this.readBlock(child, change));
    this.depth -= 1;
    return blocks;
  }

  private readBlock(element: XmlElement, change: WordChange | null): WordBlock[] {
    const name = nameOf(element);
    switch (name) {
      case 'p':
        return this.readParagraph(element, change);
      case 'tbl':
        return [this.readTable(element)];
      case 'sdt': {
        const content = childOf(element, 'sdtContent');
        return content ? this.readBlocks(content, change) : [];
      }
      case 'customXml':
      case 'sdtContent':
        return this.readBlocks(element, change);
      case 'ins':
      case 'moveTo':
        return this.readBlocks(element, readChange(element, 'inserted'));
      case 'del':
      case 'moveFrom':
        return this.readBlocks(element, readChange(element, 'deleted'));
      case 'AlternateContent': {
        const chosen = chooseForm(element);
        return chosen ? this.readBlocks(chosen, change) : [];
      }
      case 'altChunk':
        this.omitted.embeddedFiles += 1;
        return [];
      case 'oMathPara':
      case 'oMath': {
        const builder = new ParagraphBuilder();
        this.inline.readFormula(element, builder, change);
        return [builder.build(plainParagraph)];
      }
      case 'bookmarkStart':
        this.waitingBookmarks.push(attributeOf(element, 'name') ?? '');
        return [];
      case 'commentRangeStart':
      case 'commentRangeEnd':
        this.comments.follow(element, null);
        return [];
      default:
        return [];
    }
  }

  private readTable(element: XmlElement): WordTable {
    return readTable(element, this.styles, (cell, change) => this.readBlocks(cell, change));
  }

  private readParagraph(element: XmlElement, change: WordChange | null): WordBlock[] {
    const properties = childOf(element, 'pPr');
    const styleId = valueOf(properties, 'pStyle') ?? this.styles.defaultParagraphStyleId;
    const own = readParagraphLook(properties);
    const look = mergeParagraphLooks([own, this.styles.paragraph(styleId)]);
    const builder = new ParagraphBuilder();
    const outerBoxes = this.boxes;
    this.boxes = [];
    builder.startsPage = this.isPageStarting || (look.startsPage ?? false);
    this.isPageStarting = false;
    builder.bookmarks.push(...this.waitingBookmarks);
    this.waitingBookmarks = [];
    builder.commentIds.push(...this.comments.takeWaiting());
    this.inline.readParagraphContent(element, builder, this.styles.run(styleId), change);
    this.isPageStarting = builder.endsPage;
    const endMark = childOf(properties, 'rPr');
    const inserted = childOf(endMark, 'ins') ?? childOf(endMark, 'moveTo');
    const deleted = childOf(endMark, 'del') ?? childOf(endMark, 'moveFrom');
    const endChange = inserted
      ? readChange(inserted, 'inserted')
      : deleted
        ? readChange(deleted, 'deleted')
        : change;
    const paragraph = builder.build({
      mark: this.readMark(look.list, styleId),
      outlineLevel: look.outlineLevel !== null && look.outlineLevel < 9 ? look.outlineLevel + 1 : null,
      align: readAlign(look.align),
      styleId,
      styleName: styleId === null ? '' : this.styles.nameOf(styleId),
      ...(endChange && { endChange }),
    });
    const boxes = this.boxes;
    this.boxes = outerBoxes;
    const section = childOf(properties, 'sectPr');
    if (section) this.sectionEnds.set([paragraph, ...boxes].at(-1) ?? paragraph, liesAcross(section));
    return [paragraph, ...boxes];
  }

  private readMark(
    list: { numId: string | null; level: number | null } | null,
    styleId: string | null,
  ): string {
    if (!list?.numId || list.numId === '0') return '';
    const byStyle = styleId === null ? null : this.numbering.levelOfStyle(list.numId, styleId);
    return this.numbering.nextMark(list.numId, list.level ?? byStyle ?? 0);
  }

  private readDrawing(element: XmlElement): void {
    const { boxes, words, omission } = readDrawing(element);
    for (const box of boxes) {
      const outer = this.boxes;
      this.boxes = [];
      const blocks = this.readBlocks(box).map((block): WordBlock =>
        block.type === 'paragraph' ? { ...block, isInTextBox: true } : block,
      );
      this.boxes = [...outer, ...blocks];
    }
    for (const text of words) {
      const builder = new ParagraphBuilder();
      builder.addText(text, mergeRunLooks([]), null);
      this.boxes.push(builder.build({ ...plainParagraph, isInTextBox: true }));
    }
    if (omission !== null) this.omitted[omission] += 1;
  }
}

const plainParagraph: Omit<WordParagraph, 'type' | 'runs' | 'bookmarks' | 'commentIds'> = {
  mark: '',
  outlineLevel: null,
  align: 'left',
  styleId: null,
  styleName: '',
};

function readAlign(value: string | null): WordParagraph['align'] {
  switch (value) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
    case 'thaiDistribute':
      return 'justify';
    default:
      return 'left';
  }
}
