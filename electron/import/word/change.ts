import type { WordChange } from '../../../core/reading/word-document.ts';
import { attributeOf, type XmlElement } from './xml.ts';

/** Who made a tracked change, and when. */
export function readChange(element: XmlElement, kind: WordChange['kind']): WordChange {
  return { kind, author: attributeOf(element, 'author') ?? '', date: attributeOf(element, 'date') };
}
