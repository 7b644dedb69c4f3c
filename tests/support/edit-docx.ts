import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file with one of its parts rewritten; a part that is not there yet begins empty. */
export function editPart(docx: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(docx);
  const before = files[path] ? strFromU8(files[path]) : '';
  return zipSync({ ...files, [path]: strToU8(edit(before)) });
}

/** The file without the hidden bookmarks by which paragraphs find back to the report. */
export function dropBlockBookmarks(docx: Uint8Array): Uint8Array {
  return editPart(docx, 'word/document.xml', (xml) => {
    const ids = [...xml.matchAll(/<w:bookmarkStart [^>]*>/g)].flatMap(([tag]) =>
      tag.includes('w:name="_gb') ? (/w:id="(\d+)"/.exec(tag)?.[1] ?? []) : [],
    );
    return ids.reduce(
      (rest, id) =>
        rest
          .replace(new RegExp(`<w:bookmarkStart [^>]*w:id="${id}"[^>]*/>`), '')
          .replace(new RegExp(`<w:bookmarkEnd [^>]*w:id="${id}"[^>]*/>`), ''),
      xml,
    );
  });
}

/** One part of a Word file; empty when it is not there. */
export function readPart(docx: Uint8Array, path: string): string {
  return strFromU8(unzipSync(docx)[path] ?? new Uint8Array());
}

export function countBlockBookmarks(docx: Uint8Array): number {
  return [...readPart(docx, 'word/document.xml').matchAll(/<w:bookmarkStart [^>]*w:name="_gb[^>]*>/g)].length;
}

const dated = (author: string) => `w:author="${author}" w:date="2021-03-16T09:15:00Z"`;

/** One run of Word with the properties of the run that it comes from. */
type WriteRun = (text: string, tag?: 'w:t' | 'w:delText') => string;

/**
 * Rewrites words within one run of document.xml, which falls into several runs with their own rsid as in Word. Spaces
 * match non-breaking ones too. Throws when no run has the words.
 */
function rewriteRun(xml: string, words: string, write: (run: WriteRun, found: string) => string): string {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const runs =
    /<w:r(?: [^>]*)?>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>|<w:rPr\/>)?)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs;
  for (const match of xml.matchAll(runs)) {
    const [whole, properties = '', text = ''] = match;
    const at = plain(text).indexOf(words);
    if (at < 0) continue;
    let rsid = 0;
    const run: WriteRun = (part, tag = 'w:t') =>
      part === ''
        ? ''
        : `<w:r w:rsidR="00A1B2C${(rsid += 1)}">${properties}<${tag} xml:space="preserve">${part}</${tag}></w:r>`;
    const found = text.slice(at, at + words.length);
    const rewritten = `${run(text.slice(0, at))}${write(run, found)}${run(text.slice(at + words.length))}`;
    return xml.slice(0, match.index) + rewritten + xml.slice(match.index + whole.length);
  }
  throw new Error(`no run has the words “${words}”`);
}

/** Typed over without tracking: Word leaves several runs and a mark of its spelling checker. */
export const typeOver = (xml: string, words: string, typed: string): string =>
  rewriteRun(
    xml,
    words,
    (run) =>
      `${run(typed.slice(0, 1))}<w:proofErr w:type="spellStart"/>${run(typed.slice(1))}<w:proofErr w:type="spellEnd"/>`,
  );

/** Typed over while changes are tracked. */
export const trackChange = (xml: string, words: string, typed: string, author: string): string =>
  rewriteRun(
    xml,
    words,
    (run, found) =>
      `<w:del w:id="9001" ${dated(author)}>${run(found, 'w:delText')}</w:del>` +
      `<w:ins w:id="9002" ${dated(author)}>${run(typed)}</w:ins>`,
  );

function paragraphWith(xml: string, words: string): { start: number; end: number } {
  const at = xml.replaceAll('\u00a0', ' ').indexOf(words);
  if (at < 0) throw new Error(`no paragraph has the words “${words}”`);
  const start = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
  return { start, end: xml.indexOf('</w:p>', at) + '</w:p>'.length };
}

/** A paragraph inserted after another while changes are tracked. */
export function trackNewParagraph(xml: string, after: string, typed: string, author: string): string {
  const { start, end } = paragraphWith(xml, after);
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(xml.slice(start, end))?.[0] ?? '<w:pPr></w:pPr>';
  const mark = `<w:rPr><w:ins w:id="9003" ${dated(author)}/></w:rPr></w:pPr>`;
  const paragraph =
    `<w:p w:rsidR="00D4E5F6">${properties.replace('</w:pPr>', mark)}` +
    `<w:ins w:id="9004" ${dated(author)}><w:r><w:t xml:space="preserve">${typed}</w:t></w:r></w:ins></w:p>`;
  return xml.slice(0, end) + paragraph + xml.slice(end);
}

/** A whole paragraph deleted without tracking. */
export function deleteParagraph(xml: string, words: string): string {
  const { start, end } = paragraphWith(xml, words);
  return xml.slice(0, start) + xml.slice(end);
}

/** A comment in the margin on some words, with the part, the relation and the content type that Word adds for it. */
export function addComment(docx: Uint8Array, words: string, text: string, author: string): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const edits: [string, (xml: string) => string][] = [
    [
      'word/document.xml',
      (xml) =>
        rewriteRun(
          xml,
          words,
          (run, found) =>
            `<w:commentRangeStart w:id="0"/>${run(found)}<w:commentRangeEnd w:id="0"/>` +
            '<w:r><w:commentReference w:id="0"/></w:r>',
        ),
    ],
    [
      'word/comments.xml',
      () =>
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments ${w}><w:comment w:id="0" ${dated(author)} w:initials="L">` +
        `<w:p><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`,
    ],
    [
      'word/_rels/document.xml.rels',
      (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rId901" Type="${relation}" Target="comments.xml"/></Relationships>`,
        ),
    ],
    [
      '[Content_Types].xml',
      (xml) =>
        xml.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${kind}"/></Types>`),
    ],
  ];
  return edits.reduce((file, [path, edit]) => editPart(file, path, edit), docx);
}
