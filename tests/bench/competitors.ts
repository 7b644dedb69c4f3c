import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import { writeDurably } from '../../electron/store/write-durably.ts';
import { findChromium } from '../standin/chromium.ts';
import { makeDocx, p } from '../support/make-docx.ts';

// Their packages have a package.json of their own beside this file: nothing of them is in the program.
const load = createRequire(import.meta.url);
const run = promisify(execFile);

type Print = () => Promise<unknown>;
type Passage = { level: number; text: string };

/** Other ways from the same words to a Word or PDF file: whatever each needs to be warm is already started. */
export type Competitors = {
  word: Record<'docxtemplater' | 'html-to-docx' | 'pandoc' | 'LibreOffice', Print>;
  pdf: Record<'Chromium' | 'pdfmake' | 'LibreOffice', Print>;
  close: () => Promise<void>;
};

/**
 * `word`: our own file of the document, which LibreOffice turns into PDF. Pandoc and LibreOffice start at each call; what
 * gives bytes is written as durably as ours.
 */
export async function startCompetitors(
  document: PrintDocument,
  word: Uint8Array,
  folder: string,
): Promise<Competitors> {
  const passages = listPassages(document);
  const html = writeHtml(passages);
  const path = (name: string) => join(folder, name);
  await writeFile(path('text.html'), html);
  await writeFile(path('ours.docx'), word);
  const browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const convert = (format: string, file: string) =>
    run('soffice', [
      `-env:UserInstallation=${pathToFileURL(path('profile')).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      path(file),
    ]);
  return {
    word: {
      docxtemplater: fillTemplate(passages, path('docxtemplater.docx')),
      'html-to-docx': convertHtml(html, path('html-to-docx.docx')),
      pandoc: () => run('pandoc', [path('text.html'), '-o', path('pandoc.docx')]),
      LibreOffice: () => convert('docx:MS Word 2007 XML', 'text.html'),
    },
    pdf: {
      Chromium: async () => {
        await page.setContent(html);
        await page.pdf({ path: path('chromium.pdf'), format: 'A4', tagged: true, outline: true });
      },
      pdfmake: layOut(passages, path('pdfmake.pdf')),
      LibreOffice: () => convert('pdf', 'ours.docx'),
    },
    close: () => browser.close(),
  };
}

function listPassages(document: PrintDocument): Passage[] {
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => {
      if (block.kind !== 'paragraph') return [];
      const text = block.pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
      const level = Number(/^heading-([123])$/.exec(block.style)?.[1] ?? 0);
      return [{ level, text: `${block.mark ? `${block.mark.text} ` : ''}${text}` }];
    });
}

function writeHtml(passages: readonly Passage[]): string {
  const body = passages
    .map(({ level, text }) => {
      const tag = level === 0 ? 'p' : `h${level}`;
      return `<${tag}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`;
    })
    .join('\n');
  const style =
    'body{font:14pt/18pt "Times New Roman",Tinos,serif}p{text-align:justify;text-indent:10mm;margin:6pt 0}';
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
}

function fillTemplate(passages: readonly Passage[], path: string): Print {
  type Filler = new (
    zip: unknown,
    options: object,
  ) => {
    render: (data: object) => void;
    toBuffer: () => Uint8Array;
  };
  const Docxtemplater = load('docxtemplater') as Filler;
  const PizZip = load('pizzip') as new (bytes: Uint8Array) => unknown;
  const template = makeDocx({
    body: [
      p('{#passages}'),
      p('{#isHeading}') + p('{text}', { pPr: '<w:keepNext/>', rPr: '<w:b/>' }) + p('{/isHeading}'),
      p('{^isHeading}') + p('{text}', { pPr: '<w:jc w:val="both"/>' }) + p('{/isHeading}'),
      p('{/passages}'),
    ].join(''),
  });
  return async () => {
    const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    filled.render({ passages: passages.map((each) => ({ ...each, isHeading: each.level > 0 })) });
    await writeDurably(path, filled.toBuffer());
  };
}

function convertHtml(html: string, path: string): Print {
  const convert = load('html-to-docx') as (html: string) => Promise<Uint8Array>;
  return async () => writeDurably(path, await convert(html));
}

function layOut(passages: readonly Passage[], path: string): Print {
  const pdfmake = load('pdfmake') as {
    addFonts: (fonts: object) => void;
    setUrlAccessPolicy: (policy: () => boolean) => void;
    setLocalAccessPolicy: (policy: () => boolean) => void;
    createPdf: (definition: object) => { getBuffer: () => Promise<Uint8Array> };
  };
  const face = (name: string) => join(import.meta.dirname, `../../assets/fonts/tinos/Tinos-${name}.ttf`);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.addFonts({
    Tinos: {
      normal: face('Regular'),
      bold: face('Bold'),
      italics: face('Italic'),
      bolditalics: face('BoldItalic'),
    },
  });
  const content = passages.map(({ level, text }) => ({ text, bold: level > 0, margin: [0, 6, 0, 0] }));
  return async () => {
    const definition = {
      content,
      defaultStyle: { font: 'Tinos', fontSize: 14, alignment: 'justify' },
      pageMargins: [85, 57, 43, 57],
    };
    await writeDurably(path, await pdfmake.createPdf(definition).getBuffer());
  };
}
