import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { limits } from '../../../../core/model/limits.ts';
import { formatNumber } from '../../../../core/rules/values/format-number.ts';
import { normaliseText } from '../../../../core/rules/text/normalise-text.ts';
import { convertOldRuns, listConversions } from '../../../../core/rules/old-fonts/convert-old-runs.ts';
import { describeDropped } from './paste/dropped.ts';
import { ConversionKeeper, type PasteConversion } from './paste/paste-conversion.ts';
import { readForeignHtml } from './paste/read-foreign-html.ts';
import { asOwnStep } from './step-meta.ts';

/** HTML of more than this is not worth reading: its plain text is pasted instead. */
const longestHtml = limits.recordBytes;

export type PasteOptions = {
  onRefuse: (sentence: string) => void;
  /** Text of old fonts was converted; null when that can no longer be taken back. */
  onConvert: (conversion: PasteConversion | null) => void;
};

/**
 * What is pasted or dropped becomes paragraphs, tables and the few marks of a report, in clean text (NFC, no control
 * characters, no codes of old fonts). What would make the report too large is refused with one sentence before it is read.
 */
export const Paste = Extension.create<PasteOptions>({
  name: 'reportPaste',
  addOptions: () => ({ onRefuse: () => undefined, onConvert: () => undefined }),
  addProseMirrorPlugins() {
    const keeper = new ConversionKeeper(this.options.onConvert);
    let left: string | null = null;
    const sayWhatWasLeft = () => {
      if (left !== null) this.options.onRefuse(left);
      left = null;
    };
    const refuse = (event: Event, sentence: string): true => {
      event.preventDefault();
      this.options.onRefuse(sentence);
      return true;
    };
    const guard = (view: EditorView, event: Event, data: DataTransfer | null): boolean => {
      keeper.forget();
      const text = data?.getData('text/plain') ?? '';
      if (text.length > limits.reportCharacters) return refuse(event, sayTooLong(text.length));
      if ((data?.getData('text/html').length ?? 0) <= longestHtml) return false;
      event.preventDefault();
      view.pasteText(text);
      return true;
    };
    const check = (view: EditorView, event: Event, slice: Slice): boolean => {
      const sentence = findExcess(view.state.doc, slice);
      return sentence !== null && refuse(event, sentence);
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => guard(view, event, event.clipboardData),
            drop: (view, event) => guard(view, event, event.dataTransfer),
          },
          clipboardTextParser: (text, _context, _isPlain, view) => {
            const lines = text.split(/\r\n|\n|\r/);
            const read = keeper.isConverting ? convertLines(lines) : lines;
            keeper.remember({ text }, listConversions(lines, read));
            return readPlainText(view.state.schema, read.join('\n'));
          },
          transformPastedHTML: (html) => {
            left = null;
            // What the page itself has copied is in its own terms already.
            if (html.includes('data-pm-slice')) return html;
            const { isConverting } = keeper;
            const { html: read, dropped, conversions } = readForeignHtml(html, { isConverting });
            left = describeDropped(dropped);
            keeper.remember({ html }, conversions);
            return read;
          },
          transformPasted: cleanSlice,
          handlePaste: (view, event, slice) => {
            if (check(view, event, slice)) return true;
            sayWhatWasLeft();
            keeper.expect(view.state, view.state.selection);
            return fillEmptyBlock(view, slice);
          },
          handleDrop: (view, event, slice) => {
            if (check(view, event, slice)) return true;
            sayWhatWasLeft();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at) keeper.expect(view.state, Selection.near(view.state.doc.resolve(at.pos)));
            return false;
          },
        },
        view: () => ({ update: (view) => keeper.update(view), destroy: () => keeper.stop() }),
      }),
    ];
  },
});

export function sayTooLong(length: number, limit: number = limits.reportCharacters): string {
  const [found, most] = [formatNumber(String(length)), formatNumber(String(limit))];
  return `Nội dung dán quá dài (${found} ký tự, nhiều nhất ${most}). Chưa có gì thay đổi; hãy dán từng phần.`;
}

/** An empty paragraph gives way to what is pasted, so that the first block keeps its level too. */
function fillEmptyBlock(view: EditorView, slice: Slice): boolean {
  const { $from, empty } = view.state.selection;
  const first = slice.content.firstChild;
  const isBlank =
    empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  if (!isBlank || first?.type.name !== 'heading') return false;
  const { tr } = view.state;
  tr.replaceWith($from.before(), $from.after(), slice.content);
  const end = $from.before() + slice.content.size;
  tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView();
  view.dispatch(asOwnStep(tr.setMeta('paste', true).setMeta('uiEvent', 'paste')));
  return true;
}

/** One paragraph per line; empty lines only separate. */
function readPlainText(schema: Schema, text: string): Slice {
  const paragraphs = normaliseText(text)
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => schema.node('paragraph', null, schema.text(each)));
  return new Slice(
    Fragment.fromArray(paragraphs),
    paragraphs.length > 0 ? 1 : 0,
    paragraphs.length > 0 ? 1 : 0,
  );
}

/** Before the text is cleaned: ư of TCVN3 has the code of a soft hyphen. */
function convertLines(lines: readonly string[]): string[] {
  return convertOldRuns(lines.map((text) => [{ text }])).map((texts) => texts.join(''));
}

function cleanSlice(slice: Slice): Slice {
  return new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd);
}

function cleanFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (!node.isText) {
      nodes.push(node.copy(cleanFragment(node.content)));
      return;
    }
    const text = normaliseText(node.text ?? '');
    if (text !== '') nodes.push(node.type.schema.text(text, node.marks));
  });
  return Fragment.fromArray(nodes);
}

function findExcess(document: Node, slice: Slice): string | null {
  const length = slice.content.size;
  if (document.content.size + length > limits.reportCharacters) return sayTooLong(length);
  let longest = 0;
  slice.content.descendants((node) => {
    if (node.isTextblock) longest = Math.max(longest, node.content.size);
    return !node.isTextblock;
  });
  if (longest > limits.paragraphCharacters) return sayTooLong(longest, limits.paragraphCharacters);
  return document.childCount + slice.content.childCount > limits.blocks
    ? `Nội dung dán có quá nhiều đoạn (một báo cáo nhiều nhất ${formatNumber(String(limits.blocks))} đoạn). Chưa có gì thay đổi.`
    : null;
}
