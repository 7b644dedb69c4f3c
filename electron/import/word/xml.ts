import { DOMParser, type Element as XmlElement, type Node as XmlNode } from '@xmldom/xmldom';
import { WordFileError } from './word-file-error.ts';

export type { XmlElement };

const elementNode = 1;
const textNode = 3;
const cdataNode = 4;

/**
 * The root of an XML part. Namespaces are told by local names alone, since transitional and strict files name the same
 * things under different addresses. A document type, which could define entities that grow without end, is refused.
 */
export function parseXml(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text.slice(0, 4_096))) throw new WordFileError('damaged');
  try {
    const parser = new DOMParser({
      locator: false,
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    if (root) return root;
  } catch (error) {
    throw new WordFileError('damaged', { cause: error });
  }
  throw new WordFileError('damaged');
}

export function* childrenOf(element: XmlElement): Generator<XmlElement> {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) yield node;
  }
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (!element) return null;
  for (const child of childrenOf(element)) if (nameOf(child) === name) return child;
  return null;
}

export function nameOf(element: XmlElement): string {
  return element.localName ?? element.nodeName;
}

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(element: XmlElement | null | undefined, name: string): string | null {
  if (!element) return null;
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index += 1) {
    const attribute = attributes.item(index);
    if (attribute && (attribute.localName ?? attribute.name) === name) return attribute.value;
  }
  return null;
}

/** `w:val` of a child. */
export function valueOf(element: XmlElement | null | undefined, name: string): string | null {
  return attributeOf(childOf(element, name), 'val');
}

export function integerOf(text: string | null): number | null {
  const number = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : number;
}

/** An on-off property (`w:b`, `w:vanish`): on when it stands there without a value; null when it does not stand there. */
export function switchOf(element: XmlElement | null | undefined, name: string): boolean | null {
  const child = childOf(element, name);
  if (!child) return null;
  const value = attributeOf(child, 'val');
  return value === null || !['0', 'false', 'off', 'none'].includes(value);
}

/** The characters right inside an element. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === textNode || node.nodeType === cdataNode) text += node.nodeValue ?? '';
  }
  return text;
}

/** Every element below one, in document order, itself left out. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    yield child;
    yield* descendantsOf(child);
  }
}

function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === elementNode;
}
