import type { WordChange } from '../../../core/reading/word-document.ts';
import type { CommentTracker } from './comment-tracker.ts';
import { readChange } from './change.ts';
import { chooseForm, type Omissions } from './drawing.ts';
import { FieldStack, isPageNumber } from './field-stack.ts';
import { writeFormula } from './formula.ts';
import type { ParagraphBuilder } from './paragraph-builder.ts';
import { readRunText } from './run-text.ts';
import { mergeRunLooks, readRunLook, type RunLook, type Styles } from './styles.ts';
import { attributeOf, childOf, childrenOf, nameOf, textOf, valueOf, type XmlElement } from './xml.ts';

/** Wrappers without a meaning of their own for the text inside them. */
const wrappers = new Set(['sdtContent', 'smartTag', 'customXml', 'dir', 'bdo', 'hyperlink']);

type Surroundings = {
  styles: Styles;
  comments: CommentTracker;
  omitted: Omissions;
  /** Notes in the order in which the text refers to them. */
  noteIds: string[];
  /** A picture, a chart, a text box in the middle of a paragraph. */
  onDrawing: (element: XmlElement) => void;
};

/** Reads what a paragraph holds: runs, fields, notes, formulas, tracked changes. One reads one part of a file. */
export class InlineReader {
  private readonly fields = new FieldStack();
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  readParagraphContent(
    paragraph: XmlElement,
    builder: ParagraphBuilder,
    look: RunLook,
    change: WordChange | null,
  ): void {
    this.readInline(paragraph, builder, look, change);
    this.fields.endParagraph();
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
          const chosen = chooseForm(child);
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
          this.around.comments.follow(child, builder);
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
      ...(styleId === null ? [] : [this.around.styles.run(styleId)]),
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
          this.around.comments.begin(attributeOf(child, 'id'), builder);
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          this.around.onDrawing(child);
          break;
        case 'AlternateContent': {
          const chosen = chooseForm(child);
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
    this.around.comments.addText(text);
  }

  private addNote(id: string, builder: ParagraphBuilder, change: WordChange | null): void {
    const { noteIds } = this.around;
    if (!noteIds.includes(id)) noteIds.push(id);
    builder.addNote(id, change);
  }

  readFormula(element: XmlElement, builder: ParagraphBuilder, change: WordChange | null): void {
    this.around.omitted.formulas += 1;
    const text = writeFormula(element);
    if (text !== '') this.addText(text, builder, mergeRunLooks([]), change);
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
}
