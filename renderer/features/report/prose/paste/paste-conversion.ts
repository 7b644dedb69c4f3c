import { Selection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { FontConversion } from '../../../../../core/rules/old-fonts/convert-old-runs.ts';
import { restoreDocument } from '../restore-document.ts';

/** Text of old fonts that a paste has turned into Unicode, and the way back. */
export type PasteConversion = { conversions: readonly FontConversion[]; keepAsItWas: () => void };

type Clip = { html: string } | { text: string };
type Told = (conversion: PasteConversion | null) => void;

/**
 * Follows a paste that was converted: tells of it once it stands in the document, and takes that back with the next
 * change, because the pasted text can then no longer be told from what was written around it.
 */
export class ConversionKeeper {
  /** False while a clip is pasted again as it was. */
  isConverting = true;
  private clip: Clip | null = null;
  private conversions: readonly FontConversion[] = [];
  private before: { state: EditorState; selection: Selection } | null = null;
  private after: EditorState['doc'] | null = null;
  private readonly tell: Told;

  constructor(tell: Told) {
    this.tell = tell;
  }

  forget(): void {
    this.conversions = [];
    this.clip = null;
    this.before = null;
  }

  remember(clip: Clip, conversions: readonly FontConversion[]): void {
    this.clip = clip;
    this.conversions = conversions;
  }

  /** Right before the paste: `selection` is what it will replace. */
  expect(state: EditorState, selection: Selection): void {
    this.before = this.conversions.length > 0 ? { state, selection } : null;
  }

  update(view: EditorView): void {
    const { doc } = view.state;
    if (this.before && doc !== this.before.state.doc) {
      this.after = doc;
      this.tell({ conversions: this.conversions, keepAsItWas: this.makeWayBack(view) });
      this.forget();
    } else if (this.after && doc !== this.after) this.stop();
  }

  stop(): void {
    if (this.after) this.tell(null);
    this.after = null;
  }

  private makeWayBack(view: EditorView): () => void {
    const { clip, before, after } = this;
    return () => {
      if (!clip || !before || view.isDestroyed || view.state.doc !== after) return;
      const tr = restoreDocument(view.state, before.state.doc);
      if (!tr) return;
      view.dispatch(tr.setSelection(Selection.fromJSON(tr.doc, before.selection.toJSON())));
      this.isConverting = false;
      if ('html' in clip) view.pasteHTML(clip.html);
      else view.pasteText(clip.text);
      this.isConverting = true;
      view.focus();
    };
  }
}
