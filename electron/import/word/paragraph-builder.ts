import type { WordChange, WordParagraph, WordRun, WordText } from '../../../core/reading/word-document.ts';
import type { RunLook } from './styles.ts';

/** Collects the runs of one paragraph; runs that look alike become one. */
export class ParagraphBuilder {
  readonly runs: WordRun[] = [];
  readonly bookmarks: string[] = [];
  readonly commentIds: string[] = [];
  startsPage = false;
  /** A page break was read and no text after it yet. */
  endsPage = false;

  /** A new page in the middle of a paragraph still divides its words. */
  breakPage(): void {
    this.endsPage = true;
  }

  addText(text: string, look: RunLook, change: WordChange | null): void {
    this.passPageBreak();
    text.split('\n').forEach((part, index) => {
      if (index > 0) this.runs.push({ type: 'line-break', ...(change && { change }) });
      if (part !== '') this.addPart(part, look, change);
    });
  }

  addNote(noteId: string, change: WordChange | null): void {
    this.passPageBreak();
    this.runs.push({ type: 'note', noteId, ...(change && { change }) });
  }

  private passPageBreak(): void {
    if (!this.endsPage) return;
    this.endsPage = false;
    if (this.runs.length === 0) this.startsPage = true;
    else this.runs.push({ type: 'line-break' });
  }

  private addPart(part: string, look: RunLook, change: WordChange | null): void {
    // Capitals of an old font are other letters, not the capitals of the signs that stand in for them.
    const isOldFont = look.font?.toLowerCase().startsWith('.vn') ?? false;
    const shown = look.isCapitals && !isOldFont ? part.toLocaleUpperCase('vi') : part;
    const run: WordText = {
      type: 'text',
      text: shown,
      ...(look.isBold && { isBold: true }),
      ...(look.isItalic && { isItalic: true }),
      ...(look.isUnderlined && { isUnderlined: true }),
      ...(look.isStruck && { isStruck: true }),
      ...((look.position === 'superscript' || look.position === 'subscript') && { position: look.position }),
      ...(look.font !== null && { font: look.font }),
      ...(change && { change }),
    };
    const last = this.runs.at(-1);
    if (last?.type === 'text' && looksLike(last, run)) {
      // A mark may be in another run than its letter: composed only when they stand together.
      this.runs[this.runs.length - 1] = { ...last, text: (last.text + run.text).normalize('NFC') };
    } else {
      this.runs.push({ ...run, text: run.text.normalize('NFC') });
    }
  }

  build(rest: Omit<WordParagraph, 'type' | 'runs' | 'bookmarks' | 'commentIds'>): WordParagraph {
    return {
      type: 'paragraph',
      runs: this.runs,
      bookmarks: this.bookmarks,
      commentIds: this.commentIds,
      ...rest,
      ...(this.startsPage && { startsPage: true }),
    };
  }
}

function looksLike(first: WordText, second: WordText): boolean {
  return (
    first.isBold === second.isBold &&
    first.isItalic === second.isItalic &&
    first.isUnderlined === second.isUnderlined &&
    first.isStruck === second.isStruck &&
    first.position === second.position &&
    first.font === second.font &&
    first.change?.kind === second.change?.kind &&
    first.change?.author === second.change?.author
  );
}
