import type {
  WordBlock,
  WordComment,
  WordDocument,
  WordNote,
  WordParagraph,
} from '../../../core/reading/word-document.ts';
import { paragraphsOf } from '../../../core/reading/word-text.ts';
import { liesAcross, markLandscape } from './landscape.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type WordPackage } from './open-package.ts';
import { readStyles } from './styles.ts';
import { TextReader } from './text-reader.ts';
import { WordFileError } from './word-file-error.ts';
import { attributeOf, childOf, childrenOf, nameOf, parseXml, type XmlElement } from './xml.ts';

/** What a .docx holds. Rejects with a `WordFileError` when it is no Word file or holds no text. */
export async function readWord(bytes: Uint8Array): Promise<WordDocument> {
  const file = await openPackage(bytes);
  const mainPart = await findMainPart(file);
  const main = await readPart(file, mainPart);
  const body = main && childOf(main, 'body');
  if (!body) throw new WordFileError('damaged');
  const targets = await readRelations(file, mainPart);
  const partOf = async (kind: string): Promise<XmlElement | null> => {
    const target = targets.find((each) => each.kind === kind)?.target;
    return target === undefined ? null : readPart(file, target, 'optional');
  };
  const styles = readStyles(await partOf('styles'));
  const numberingPart = await partOf('numbering');
  const reader = new TextReader(styles, readNumbering(numberingPart));
  const read = reader.readBlocks(body);
  const blocks = markLandscape(read, reader.sectionEnds, liesAcross(childOf(body, 'sectPr')));

  const notes = new Map([
    ...listNotes('footnote', await partOf('footnotes')),
    ...listNotes('endnote', await partOf('endnotes')),
  ]);
  const readNote = (id: string): WordNote => {
    const kind = id.startsWith('endnote') ? 'endnote' : 'footnote';
    const element = notes.get(id);
    // A note's lists count by themselves.
    const inNote = new TextReader(styles, readNumbering(numberingPart));
    const paragraphs = element ? paragraphsOf(inNote.readBlocks(element)).map(trimStart) : [];
    for (const kept of omissionKinds) reader.omitted[kept] += inNote.omitted[kept];
    return { id, kind, paragraphs: paragraphs.filter((each) => each.runs.length > 0) };
  };
  const edges = async (kind: 'header' | 'footer'): Promise<string[]> => {
    const texts: string[] = [];
    for (const { target } of targets.filter((each) => each.kind === kind)) {
      const root = await readPart(file, target, 'optional');
      const text = root
        ? writeLines(new TextReader(styles, readNumbering(numberingPart)).readBlocks(root))
        : '';
      if (text !== '' && !texts.includes(text)) texts.push(text);
    }
    return texts;
  };
  const document: WordDocument = {
    blocks,
    notes: reader.noteIds.map(readNote),
    comments: readComments(await partOf('comments'), reader.quotes, (element) =>
      writeLines(new TextReader(styles, readNumbering(null)).readBlocks(element)),
    ),
    pageHeaders: await edges('header'),
    pageFooters: await edges('footer'),
    omitted: reader.omitted,
  };
  requireText(document);
  return document;
}

const omissionKinds = ['pictures', 'drawings', 'formulas', 'embeddedFiles'] as const;

function requireText({ blocks, omitted }: WordDocument): void {
  if (
    paragraphsOf(blocks).some((paragraph) =>
      paragraph.runs.some((run) => run.type === 'text' && run.text.trim() !== ''),
    )
  )
    return;
  throw new WordFileError(omitted.pictures + omitted.drawings > 0 ? 'only-pictures' : 'no-text');
}

async function findMainPart(file: WordPackage): Promise<string> {
  const root = await readPart(file, '_rels/.rels', 'optional');
  for (const relation of root ? childrenOf(root) : []) {
    if (!(attributeOf(relation, 'Type') ?? '').endsWith('/officeDocument')) continue;
    const target = attributeOf(relation, 'Target');
    if (target) return resolve('', target);
  }
  return 'word/document.xml';
}

type Relation = { kind: string; target: string };

async function readRelations(file: WordPackage, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = await readPart(file, `${folder}_rels/${part.slice(folder.length)}.rels`, 'optional');
  const relations: Relation[] = [];
  for (const relation of root ? childrenOf(root) : []) {
    const target = attributeOf(relation, 'Target');
    if (target === null || attributeOf(relation, 'TargetMode') === 'External') continue;
    const type = attributeOf(relation, 'Type') ?? '';
    relations.push({ kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
  }
  return relations;
}

/** A part's name from a relation, which is given from the folder or from the root of the file. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A part that is not needed for the text may be missing or damaged: the text is read without it. */
async function readPart(
  file: WordPackage,
  name: string,
  need: 'required' | 'optional' = 'required',
): Promise<XmlElement | null> {
  const text = await file.read(name);
  if (text === null) return null;
  try {
    return parseXml(text);
  } catch (error) {
    if (need === 'optional') return null;
    throw error;
  }
}

/** The notes of a part by the id that the text refers to them by. */
function listNotes(kind: WordNote['kind'], root: XmlElement | null): [string, XmlElement][] {
  return [...(root ? childrenOf(root) : [])].flatMap((child): [string, XmlElement][] =>
    nameOf(child) === kind ? [[`${kind}-${attributeOf(child, 'id') ?? ''}`, child]] : [],
  );
}

function readComments(
  root: XmlElement | null,
  quotes: ReadonlyMap<string, string>,
  write: (element: XmlElement) => string,
): WordComment[] {
  const comments: WordComment[] = [];
  for (const element of root ? childrenOf(root) : []) {
    if (nameOf(element) !== 'comment') continue;
    const id = attributeOf(element, 'id') ?? '';
    comments.push({
      id,
      author: attributeOf(element, 'author') ?? '',
      date: attributeOf(element, 'date'),
      text: write(element),
      quote: (quotes.get(id) ?? '').normalize('NFC').trim(),
    });
  }
  return comments;
}

function writeLines(blocks: readonly WordBlock[]): string {
  return paragraphsOf(blocks)
    .map((paragraph) => paragraph.runs.map((run) => (run.type === 'text' ? run.text : ' ')).join(''))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Word puts a space between a note's number and its text. */
function trimStart(paragraph: WordParagraph): WordParagraph {
  const [first, ...rest] = paragraph.runs;
  if (first?.type !== 'text') return paragraph;
  const text = first.text.trimStart();
  return { ...paragraph, runs: text === '' ? rest : [{ ...first, text }, ...rest] };
}
