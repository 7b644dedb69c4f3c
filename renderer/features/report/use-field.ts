import { useLayoutEffect, useRef, type ClipboardEvent, type RefObject } from 'react';
import { limits } from '../../../core/model/limits.ts';
import { normaliseText } from '../../../core/rules/text/normalise-text.ts';
import { convertPastedText } from './prose/paste/convert-pasted-text.ts';
import { insertConverted } from './insert-converted.ts';
import { sayTooLong } from './prose/paste.ts';
import { useReport, useSessionPart } from './report-context.ts';

type FieldElement = HTMLInputElement | HTMLTextAreaElement;

export type FieldOptions = {
  /** What the record holds, as the field shows it. */
  text: string;
  onText: (text: string) => void;
  /** The record was put back (undo, redo), and the field shows it again. */
  onReset?: () => void;
  maximumLength?: number;
};

export type Field<E extends FieldElement> = {
  /** To be spread on the element. */
  props: {
    ref: RefObject<E | null>;
    defaultValue: string;
    onInput: () => void;
    onPaste: (event: ClipboardEvent<E>) => void;
    onCompositionStart: () => void;
    onCompositionEnd: () => void;
  };
  readText: () => string;
  showText: (text: string) => void;
};

/**
 * A field that is never rewritten while somebody types in it (input methods!): it tells each text, and takes the record's
 * text only on undo and redo, or while it is not being used.
 */
export function useField<E extends FieldElement>(options: FieldOptions): Field<E> {
  const { text, onText, onReset, maximumLength = limits.lineCharacters } = options;
  const { say, showConversion } = useReport();
  const restoredCount = useSessionPart((view) => view.restored.count);
  const ref = useRef<E>(null);
  const isComposing = useRef(false);
  const hasConverted = useRef(false);
  const seenCount = useRef(restoredCount);
  const onRestore = useRef(onReset);
  useLayoutEffect(() => {
    onRestore.current = onReset;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || isComposing.current) return;
    const isRestored = seenCount.current !== restoredCount;
    if (document.activeElement === element && !isRestored) return;
    seenCount.current = restoredCount;
    if (normaliseText(element.value) !== text) element.value = text;
    if (isRestored) onRestore.current?.();
  }, [text, restoredCount]);
  return {
    props: {
      ref,
      defaultValue: text,
      onInput: () => {
        if (ref.current) onText(normaliseText(ref.current.value));
        if (hasConverted.current) showConversion(null);
        hasConverted.current = false;
      },
      onPaste: (event) => {
        const pasted = event.clipboardData.getData('text/plain');
        const length = pasted.length + event.currentTarget.value.length;
        if (length > maximumLength) {
          event.preventDefault();
          say(sayTooLong(length, maximumLength));
          return;
        }
        const { conversions, text: read } = convertPastedText(
          pasted,
          event.clipboardData.getData('text/html'),
        );
        if (conversions.length === 0) return;
        event.preventDefault();
        const keepAsItWas = insertConverted(event.currentTarget, pasted, read);
        hasConverted.current = true;
        showConversion({ conversions, keepAsItWas });
      },
      onCompositionStart: () => {
        isComposing.current = true;
      },
      onCompositionEnd: () => {
        isComposing.current = false;
      },
    },
    readText: () => ref.current?.value ?? '',
    showText: (shown) => {
      if (ref.current) ref.current.value = shown;
    },
  };
}
