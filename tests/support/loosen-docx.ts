import { editPart, readPart } from './edit-docx.ts';

/**
 * A Word file as an office's years have left it: other fonts and sizes, no styles, parts in bold by hand and titles below
 * them in plain letters, a letterhead of loose lines without its table.
 */
export function loosenDocx(docx: Uint8Array): Uint8Array {
  const styles = readPart(docx, 'word/styles.xml').match(/<w:style .*?<\/w:style>/gs) ?? [];
  const centred = new Set(
    styles
      .filter((style) => style.includes('<w:jc w:val="center"/>'))
      .flatMap((style) => /w:styleId="([^"]*)"/.exec(style)?.[1] ?? []),
  );
  const body = editPart(docx, 'word/document.xml', (xml) => {
    const loose = xml.replace(/<w:tbl>.*?<\/w:tbl>/s, (table) =>
      (table.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).join(''),
    );
    return loose
      .replace(/<w:p[ >].*?<\/w:p>/gs, (paragraph) =>
        /<w:t(?: [^>]*)?>[IVX]+\. /.test(paragraph)
          ? paragraph.replaceAll('<w:rPr>', '<w:rPr><w:b/>')
          : paragraph,
      )
      .replace(
        /<w:pStyle w:val="([^"]*)"\/>((?:(?!<\/w:pPr>).)*)<\/w:pPr>/gs,
        (_, style: string, rest: string) =>
          centred.has(style) && !rest.includes('<w:jc ')
            ? `${rest}<w:jc w:val="center"/></w:pPr>`
            : `${rest}</w:pPr>`,
      )
      .replace(/<w:rStyle w:val="[^"]*"\/>/g, '')
      .replace(/<w:rFonts [^>]*\/>/g, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>')
      .replace(/<w:sz w:val="28"\/>/g, '<w:sz w:val="27"/>');
  });
  return ['Times New Roman', 'Tinos'].reduce(
    (file, font) => editPart(file, 'word/styles.xml', (xml) => xml.replaceAll(font, 'Arial')),
    body,
  );
}
