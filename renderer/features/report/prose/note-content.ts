import { footnote, type Footnote } from '../../../../core/model/inline.ts';

const noteContent = footnote.shape.content;

/** A note's runs from an attribute or from the clipboard's JSON; anything else is an empty note. */
export function readNoteContent(value: unknown): Footnote['content'] {
  const result = noteContent.safeParse(typeof value === 'string' ? parseJson(value) : value);
  return result.success ? result.data : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
