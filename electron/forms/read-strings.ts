import { decodeText, scanXml } from './scan-xml.ts';

/** The texts of sharedStrings.xml in order: of formatted text the text alone, without the reading aids of Asian scripts. */
export function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let current = '';
  let textStart = -1;
  let aidDepth = 0;
  scanXml(xml, (tag) => {
    if (tag.name === 'si') {
      if (tag.kind === 'open') current = '';
      else strings.push(tag.kind === 'empty' ? '' : current);
    } else if (tag.name === 'rPh') {
      if (tag.kind === 'open') aidDepth += 1;
      if (tag.kind === 'close') aidDepth -= 1;
    } else if (tag.name === 't' && aidDepth === 0) {
      if (tag.kind === 'open') textStart = tag.end;
      if (tag.kind === 'close') current += decodeText(xml.slice(textStart, tag.start));
    }
  });
  return strings;
}
