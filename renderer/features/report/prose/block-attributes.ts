/**
 * What every top-level block carries: its id, and the record's fields that the page does not know (origin, sources, what
 * a later edition adds). Neither is written to the clipboard, so a copy becomes a new block.
 */
export const blockAttributes = {
  id: { default: null, rendered: false, keepOnSplit: false },
  kept: { default: null, rendered: false, keepOnSplit: false },
};

/** The record's unknown fields of something inside a block. */
export const keptAttribute = { kept: { default: null, rendered: false, keepOnSplit: false } };
