import type { ProposedLine } from '../../../model/outline-proposal.ts';
import type { SectionKind } from '../../../model/outline.ts';
import type { Block } from '../../../model/block.ts';
import type { RecognisedBlock } from '../../../reading/recognised-document.ts';
import { readTitle } from '../../sections/match-headings.ts';
import { foldSearchKey } from '../../text/fold-search-key.ts';
import { plainTextOf, plainTextOfBlock } from '../../text/read-plain-text.ts';
import { guessWorkArea } from '../work-areas.ts';
import { guessSectionKind } from './guess-section-kind.ts';
import { isRemark, type FoundOutline } from './find-outline.ts';
import { nameSection } from './name-section.ts';

type Table = Extract<Block, { type: 'table' }>;

/**
 * The lines of a document as an outline would take them: headings as sections, what stands under them as guidance, the letter
 * around as left out. Every text is in exactly one line, but for the tables that `takesTable` says it has read.
 */
export function readOutlineLines(
  { before, titles, blocks }: FoundOutline,
  {
    newId,
    takesTable,
  }: { newId: () => string; takesTable: (table: Table, under: ProposedLine | null) => boolean },
): ProposedLine[] {
  const lines: ProposedLine[] = [];
  const seen = new Set<SectionKind>();
  let level = 1;
  const add = (line: Partial<ProposedLine> & Pick<ProposedLine, 'text' | 'role'>) => {
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    lines.push({
      id: newId(),
      mark: '',
      level,
      kind: 'prose',
      workArea: null,
      isAdded: false,
      ...line,
      text,
    });
  };
  const leaveOut = ({ block, mark }: RecognisedBlock) => {
    for (const text of textsOf(block)) add({ text, mark, role: 'left-out' });
  };
  const hasSection = () => lines.some(({ role }) => role === 'section');
  const addSection = (title: string, mark: string, ofLevel: number) => {
    level = ofLevel;
    const kind = guessSectionKind(title, level, seen);
    // A second Biểu số liệu: its rows are read, the report has one appendix.
    if (kind === 'prose' && mark === '' && isAppendixTitle(title)) {
      add({ text: title, role: 'left-out' });
      return;
    }
    seen.add(kind);
    const text = nameSection(title, kind === 'next-tasks');
    add({
      text,
      mark,
      role: 'section',
      level,
      kind,
      workArea: kind === 'prose' && level > 1 ? guessWorkArea(title) : null,
    });
  };

  for (const each of [...before, ...titles]) leaveOut(each);
  for (const each of blocks) {
    const { block, mark } = each;
    if (block.type === 'table') {
      const under = lines.findLast(({ role }) => role === 'section') ?? null;
      if (!takesTable(block, under))
        for (const text of textsOf(block)) add({ text, role: hasSection() ? 'guidance' : 'left-out' });
      continue;
    }
    const text = plainTextOfBlock(block).trim();
    if (
      block.type === 'heading' &&
      block.level <= 3 &&
      !isInstruction(text, block.isRunIn === true && !hasTitle(block), hasSection())
    ) {
      const title = readTitle(block);
      addSection(title === '' ? text : title, mark, block.level);
      const rest = text.slice(title.length).replace(/^[\s:.–-]+/u, '');
      if (title !== '' && rest !== '') add({ text: rest, role: 'guidance' });
      continue;
    }
    const isOutside = !hasSection() || isRemark(text) || isClosing(text) || isUnitRemark(text);
    add({ text, mark, role: isOutside ? 'left-out' : 'guidance' });
  }
  return lines;
}

function textsOf(block: Block): string[] {
  if (block.type !== 'table') return [plainTextOfBlock(block)];
  return block.rows.map((row) =>
    row.cells
      .map((cell) => cell.content.map(plainTextOf).join(' '))
      .filter((text) => text.trim() !== '')
      .join(' – '),
  );
}

function hasTitle(block: Block): boolean {
  return (
    block.type === 'heading' &&
    readTitle(block) !== '' &&
    readTitle(block).length < plainTextOf(block.content).trim().length
  );
}

// What is asked for, in a sentence: a numbered text below a heading, not a heading.
const longestHeading = 160;
const asks =
  /^(?:neu|ghi|lam ro|phan tich|thong ke|liet ke|bao cao (?:ro|cu the)|danh gia (?:ro|cu the|ky)|trinh bay|tap trung (?:neu|danh gia|bao cao))(?: |$)/;

function isInstruction(text: string, isSentence: boolean, hasSection: boolean): boolean {
  if (!hasSection) return false;
  return isSentence || text.length > longestHeading || asks.test(foldSearchKey(text));
}

/** The end of the letter: to whom and by when the report goes. */
function isClosing(text: string): boolean {
  return /^(?:de nghi (?:cac|uy ban|co quan|dong chi|ban thuong)|bao cao (?:gui|de nghi gui|cua cac)|noi dung bao cao (?:gui|de nghi)|rat mong|tran trong|tren day la de cuong|can cu de cuong)/.test(
    foldSearchKey(text),
  );
}

/** `Đơn vị tính: triệu đồng` above a table. */
export function isUnitRemark(text: string): boolean {
  return /^\(?(?:dvt|don vi tinh)\s*:/.test(foldSearchKey(text)) && text.length <= 60;
}

function isAppendixTitle(title: string): boolean {
  return /^(?:phu luc|bieu|phu bieu|bieu mau)(?: |$)/.test(foldSearchKey(title));
}
