import { getSchema } from '@tiptap/core';
import { createProseExtensions } from '../../renderer/features/report/prose/prose-extensions.ts';

/** What the page can hold, without a page. */
export const proseSchema = getSchema(
  createProseExtensions({
    labels: null,
    slots: { slots: [], guidance: new Map(), openingId: null, onPlace: () => undefined },
    numbering: { level1Suffix: '.' },
    newId: () => 'moi',
    onRefuse: () => undefined,
    onConvert: () => undefined,
  }),
);
