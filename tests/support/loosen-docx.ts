import { editPart } from './edit-docx.ts';

/**
 * A Word file as an office's years have left it: other fonts and sizes, no styles, parts in bold by hand and titles below
 * them in plain letters, a letterhead of loose lines without its table.
 */
export function loosenDocx(docx: Uint8Array): Uint8Array {
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
      .replace(/<w:pStyle w:val="[^"]*"\/>/g, '')
      .replace(/<w:rStyle w:val="[^"]*"\/>/g, '')
      .replace(/<w:rFonts [^>]*\/>/g, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>')
      .replace(/<w:sz w:val="28"\/>/g, '<w:sz w:val="27"/>');
  });
  return ['Times New Roman', 'Tinos'].reduce(
    (file, font) => editPart(file, 'word/styles.xml', (xml) => xml.replaceAll(font, 'Arial')),
    body,
  );
}
