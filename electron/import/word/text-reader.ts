import type { WordBlock, WordChange, WordParagraph, WordTable } from '../../../core/reading/word-document.ts';
import type { Numbering } from './numbering.ts';
import { FieldStack, isPageNumber } from './field-stack.ts';
import { writeFormula } from './formula.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import { readRunText } from './run-text.ts';
import {
  mergeParagraphLooks,
  mergeRunLooks,
  readParagraphLook,
  readRunLook,
  type RunLook,
  type Styles,
} from './styles.ts';
import { readTable } from './table.ts';
import { WordFileError } from './word-file-error.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  nameOf,
  textOf,
  valueOf,
  type XmlElement,
} from './xml.ts';

export type Omissions = { pictures: number; drawings: number; formulas: number; embeddedFiles: number };

/** Deeper text boxes and tables inside each other than any office makes. */
const deepestNesting = 40;

/** Wrappers without a meaning of their own for the text inside them. */
const wrappers = new Set(['sdtContent', 'smartTag', 'customXml', 'dir', 'bdo', 'hyperlink']);

/**
 * Reads the text of one part (body, note, header) into blocks. Fields may run over paragraphs, and comments over
 * blocks, so that one reader reads one part from its beginning to its end.
 */
export class TextReader {
  readonly omitted: Omissions = { pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0 };
  /** Notes in the order in which the text refers to them. */
  readonly noteIds: string[] = [];
  /** The text each comment is about, by its id. */
  readonly quotes = new Map<string, string>();
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly openComments = new Set<string>();
  private readonly fields = new FieldStack();
  /** Bookmarks and comments that begin between two paragraphs belong to the next. */
  private waiting = { bookmarks: new Array<string>(), commentIds: new Array<string>() };
  private readonly begunComments = new Set<string>();
  /** Text boxes of the paragraph that is being read. */
  private boxes: WordBlock[] = [];
  private isPageStarting = false;
  private depth = 0;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
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
        const chosen = choose(element);
        return chosen ? this.readBlocks(chosen, change) : [];
      }
      case 'altChunk':
        this.omitted.embeddedFiles += 1;
        return [];
      case 'oMathPara':
      case 'oMath': {
        const builder = new ParagraphBuilder();
        this.readFormula(element, builder, change);
        return [builder.build(plainParagraph)];
      }
      case 'bookmarkStart':
        this.waiting.bookmarks.push(attributeOf(element, 'name') ?? '');
        return [];
      case 'commentRangeStart':
      case 'commentRangeEnd':
        this.followComment(element, null);
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
    builder.bookmarks.push(...this.waiting.bookmarks);
    builder.commentIds.push(...this.waiting.commentIds);
    this.waiting = { bookmarks: [], commentIds: [] };
    this.readInline(element, builder, this.styles.run(styleId), change);
    this.fields.endParagraph();
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

  private readInline(
    parent: XmlElement,
    builder: ParagraphBuilder,
    paragraphLook: RunLook,
    change: WordChange | null,
  ): void {
    for (const child of childrenOf(parent)) {
      const name = nameOf(child);
      switch (name) {
        case 'r':
          this.readRun(child, builder, paragraphLook, change);
          break;
        case 'ins':
        case 'moveTo':
          this.readInline(child, builder, paragraphLook, readChange(child, 'inserted'));
          break;
        case 'del':
        case 'moveFrom':
          this.readInline(child, builder, paragraphLook, readChange(child, 'deleted'));
          break;
        case 'fldSimple':
          if (!isPageNumber(attributeOf(child, 'instr') ?? ''))
            this.readInline(child, builder, paragraphLook, change);
          break;
        case 'sdt': {
          const content = childOf(child, 'sdtContent');
          if (content) this.readInline(content, builder, paragraphLook, change);
          break;
        }
        case 'AlternateContent': {
          const chosen = choose(child);
          if (chosen) this.readInline(chosen, builder, paragraphLook, change);
          break;
        }
        case 'oMath':
        case 'oMathPara':
          this.readFormula(child, builder, change);
          break;
        case 'bookmarkStart': {
          const bookmark = attributeOf(child, 'name');
          if (bookmark) builder.bookmarks.push(bookmark);
          break;
        }
        case 'commentRangeStart':
        case 'commentRangeEnd':
          this.followComment(child, builder);
          break;
        default:
          if (wrappers.has(name)) this.readInline(child, builder, paragraphLook, change);
      }
    }
  }

  private readRun(
    element: XmlElement,
    builder: ParagraphBuilder,
    paragraphLook: RunLook,
    change: WordChange | null,
  ): void {
    const properties = childOf(element, 'rPr');
    const styleId = valueOf(properties, 'rStyle');
    const look = mergeRunLooks([
      readRunLook(properties),
      ...(styleId === null ? [] : [this.styles.run(styleId)]),
      paragraphLook,
    ]);
    this.readRunContent(element, builder, look, change);
  }

  private readRunContent(
    element: XmlElement,
    builder: ParagraphBuilder,
    look: RunLook,
    change: WordChange | null,
  ): void {
    for (const child of childrenOf(element)) {
      const name = nameOf(child);
      switch (name) {
        case 'fldChar':
          this.followField(child);
          break;
        case 'instrText':
          this.fields.addInstruction(textOf(child));
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          this.addNote(
            `${name === 'endnoteReference' ? 'endnote' : 'footnote'}-${attributeOf(child, 'id') ?? ''}`,
            builder,
            change,
          );
          break;
        case 'commentReference':
          this.beginComment(attributeOf(child, 'id'), builder);
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          this.readPicture(child);
          break;
        case 'AlternateContent': {
          const chosen = choose(child);
          if (chosen) this.readRunContent(chosen, builder, look, change);
          break;
        }
        case 'ruby': {
          const base = childOf(child, 'rubyBase');
          if (base) this.readInline(base, builder, look, change);
          break;
        }
        default: {
          if (name === 'br' && attributeOf(child, 'type') === 'page') builder.breakPage();
          const text = readRunText(child, look.font);
          if (text !== null && !look.isHidden && this.fields.isShown)
            this.addText(text, builder, look, change);
        }
      }
    }
  }

  private addText(text: string, builder: ParagraphBuilder, look: RunLook, change: WordChange | null): void {
    builder.addText(text, look, change);
    if (change?.kind === 'deleted') return;
    for (const id of this.openComments) this.quotes.set(id, (this.quotes.get(id) ?? '') + text);
  }

  private addNote(id: string, builder: ParagraphBuilder, change: WordChange | null): void {
    if (!this.noteIds.includes(id)) this.noteIds.push(id);
    builder.addNote(id, change);
  }

  private readFormula(element: XmlElement, builder: ParagraphBuilder, change: WordChange | null): void {
    this.omitted.formulas += 1;
    const text = writeFormula(element);
    if (text !== '') this.addText(text, builder, mergeRunLooks([]), change);
  }

  private followComment(element: XmlElement, builder: ParagraphBuilder | null): void {
    const id = attributeOf(element, 'id');
    if (id === null) return;
    if (nameOf(element) === 'commentRangeEnd') {
      this.openComments.delete(id);
      return;
    }
    this.openComments.add(id);
    this.beginComment(id, builder);
  }

  private beginComment(id: string | null, builder: ParagraphBuilder | null): void {
    if (id === null || this.begunComments.has(id)) return;
    this.begunComments.add(id);
    (builder ?? this.waiting).commentIds.push(id);
  }

  private followField(element: XmlElement): void {
    switch (attributeOf(element, 'fldCharType')) {
      case 'begin':
        return this.fields.begin();
      case 'separate':
        return this.fields.beginResult();
      case 'end':
        return this.fields.end();
      default:
    }
  }

  /** A text box is text; a picture, a chart or an embedded file is counted. */
  private readPicture(element: XmlElement): void {
    const boxes = [...findBoxes(element)];
    for (const box of boxes) {
      const outer = this.boxes;
      this.boxes = [];
      const blocks = this.readBlocks(box).map((block): WordBlock =>
        block.type === 'paragraph' ? { ...block, isInTextBox: true } : block,
      );
      this.boxes = [...outer, ...blocks];
    }
    const inside = [...descendantsOf(element)];
    const kinds = new Set(inside.map(nameOf));
    // WordArt of older files keeps its words in an attribute.
    const words = inside.flatMap((each) =>
      nameOf(each) === 'textpath' ? (attributeOf(each, 'string') ?? []) : [],
    );
    for (const text of words) {
      const builder = new ParagraphBuilder();
      builder.addText(text, mergeRunLooks([]), null);
      this.boxes.push(builder.build({ ...plainParagraph, isInTextBox: true }));
    }
    if (kinds.has('OLEObject')) this.omitted.embeddedFiles += 1;
    else if (kinds.has('pic') || kinds.has('imagedata') || kinds.has('blip')) this.omitted.pictures += 1;
    else if (boxes.length + words.length === 0) this.omitted.drawings += 1;
  }
}

const plainParagraph: Omit<WordParagraph, 'type' | 'runs' | 'bookmarks' | 'commentIds'> = {
  mark: '',
  outlineLevel: null,
  align: 'left',
  styleId: null,
  styleName: '',
};

/** The contents of the outermost text boxes below an element; one kept twice (new and old drawing) is taken once. */
function* findBoxes(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (nameOf(child) === 'txbxContent') yield child;
    else if (nameOf(child) === 'AlternateContent') {
      const chosen = choose(child);
      if (chosen) yield* findBoxes(chosen);
    } else yield* findBoxes(child);
  }
}

/** Word writes new drawings twice, once for old programs; one of the two is read. */
function choose(element: XmlElement): XmlElement | null {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback');
}

export function readChange(element: XmlElement, kind: WordChange['kind']): WordChange {
  return { kind, author: attributeOf(element, 'author') ?? '', date: attributeOf(element, 'date') };
}

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
