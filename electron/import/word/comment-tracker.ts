import type { ParagraphBuilder } from './paragraph-builder.ts';
import { attributeOf, nameOf, type XmlElement } from './xml.ts';

/** Follows comments through one part: where each begins, and the text it is about, which may run over blocks. */
export class CommentTracker {
  /** The text each comment is about, by its id. */
  readonly quotes = new Map<string, string>();
  private readonly open = new Set<string>();
  private readonly begun = new Set<string>();
  /** Those that began between two paragraphs belong to the next. */
  private waiting: string[] = [];

  follow(element: XmlElement, builder: ParagraphBuilder | null): void {
    const id = attributeOf(element, 'id');
    if (id === null) return;
    if (nameOf(element) === 'commentRangeEnd') {
      this.open.delete(id);
      return;
    }
    this.open.add(id);
    this.begin(id, builder);
  }

  begin(id: string | null, builder: ParagraphBuilder | null): void {
    if (id === null || this.begun.has(id)) return;
    this.begun.add(id);
    (builder?.commentIds ?? this.waiting).push(id);
  }

  takeWaiting(): string[] {
    const ids = this.waiting;
    this.waiting = [];
    return ids;
  }

  addText(text: string): void {
    for (const id of this.open) this.quotes.set(id, (this.quotes.get(id) ?? '') + text);
  }
}
