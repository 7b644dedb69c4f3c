import { childOf, childrenOf, nameOf, textOf, valueOf, type XmlElement } from './xml.ts';

/** A formula on one line: a fraction keeps its bar, a power its mark, so that no figure becomes another one. */
export function writeFormula(element: XmlElement | null): string {
  if (!element) return '';
  const part = (name: string): string => writeFormula(childOf(element, name));
  switch (nameOf(element)) {
    case 't':
    case 'delText':
      return textOf(element);
    case 'f':
      return `${group(part('num'))}/${group(part('den'))}`;
    case 'sSup':
      return `${part('e')}^${group(part('sup'))}`;
    case 'sSub':
      return `${part('e')}_${group(part('sub'))}`;
    case 'sSubSup':
      return `${part('e')}_${group(part('sub'))}^${group(part('sup'))}`;
    case 'rad':
      return `${part('deg')}√${group(part('e'))}`;
    case 'd':
      return `(${part('e')})`;
    case 'nary':
      return `${valueOf(childOf(element, 'naryPr'), 'chr') ?? '∫'}${part('sub')}${part('sup')}${part('e')}`;
    default: {
      let text = '';
      for (const child of childrenOf(element)) text += writeFormula(child);
      return text;
    }
  }
}

function group(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
