import type { WordProposal } from '../../core/contract/word-proposal.ts';
import type { Block } from '../../core/model/block.ts';
import type { Inline } from '../../core/model/inline.ts';
import type { PartialDate } from '../../core/model/report.ts';
import type { SigningAuthority } from '../../core/model/signing-authority.ts';
import type {
  RecognisedBlock,
  RecognisedDocument,
  RecognisedSignature,
} from '../../core/reading/recognised-document.ts';
import type { WordComment } from '../../core/reading/word-document.ts';
import { describeOmissions } from '../../core/rules/recognise/describe-omissions.ts';
import { authorityWords } from '../../core/rules/values/name-authorities.ts';
import { capitalise } from '../../core/rules/text/capitalise.ts';
import { secrecyNames, urgencyNames } from '../../core/rules/values/name-stamps.ts';

type Conversions = readonly { before: string; after: string }[];

/** An office's document as a person reads it: its parts by name, levels indented, notes where they stand. */
export function writeRecognised(
  document: RecognisedDocument,
  { conversions, comments }: { conversions: Conversions; comments: readonly WordComment[] },
): string {
  const { letterhead, signature, recipients, appendices } = document;
  const { number, typeCode, symbol } = letterhead;
  const sign = [typeCode, symbol].filter(Boolean).join('/');
  return join([
    [
      line('Cơ quan cấp trên', letterhead.superiorLines.join(' / ')),
      line('Cơ quan ban hành', letterhead.issuerLines.join(' / ')),
      line('Tiêu đề', letterhead.titleLines.join(' / ')),
      line('Số, ký hiệu', sign === '' ? number : `${number || '(chưa ghi số)'}-${sign}`),
      line(
        'Địa danh, ngày tháng',
        [letterhead.placeName, writeDate(letterhead.date)].filter(Boolean).join(', '),
      ),
      line('Độ mật', letterhead.secrecy ? secrecyNames[letterhead.secrecy] : ''),
      line('Độ khẩn', letterhead.urgency ? urgencyNames[letterhead.urgency] : ''),
      line('Dòng khác ở phần đầu', letterhead.otherLines.join(' / ')),
      line('Loại văn bản', document.documentType),
      line('Trích yếu', document.abstract),
    ],
    part('NỘI DUNG', writeBlocks(document.body)),
    part('NGƯỜI KÝ', signature ? writeSignature(signature) : []),
    part(
      'NƠI NHẬN',
      recipients.map((each) => `- ${each}`),
    ),
    part('SAU CHỮ KÝ', writeBlocks(appendices)),
    part(
      'Ý KIẾN GHI TRONG TỆP',
      comments.map(({ author, quote, text }) => `${author || '?'}${quote && `, về “${quote}”`}: ${text}`),
    ),
    writeConversions(conversions),
    writeOmissions({ ...document.omitted, pageNumbers: document.pageNumbers.length }),
  ]);
}

/** What a Word file would bring into a report: section by section of its outline, and what found none. */
export function writeProposal(
  proposal: Omit<WordProposal, 'fileId'>,
  sections: readonly { id: string; title: string }[],
): string {
  const { header, sections: placed, unplaced } = proposal.placement;
  return join([
    proposal.letterhead,
    [
      line('Trích yếu', header.abstract ?? ''),
      line('Chức vụ', header.signerPosition ?? ''),
      line('Người ký', header.signerName ?? ''),
      line('Nơi nhận', header.recipients?.join('; ') ?? ''),
    ],
    ...placed.map(({ sectionId, sourceTitle, blocks }) =>
      part(
        `MỤC: ${sections.find(({ id }) => id === sectionId)?.title ?? sectionId}${sourceTitle === null ? '' : ` (từ “${sourceTitle}”)`}`,
        writeBlocks(blocks.map((block) => ({ block, mark: '' }))),
      ),
    ),
    part(
      'CHƯA XẾP ĐƯỢC VÀO MỤC',
      unplaced.map(({ block, under }) => `${writeBlock(block)}${under && ` (dưới “${under}”)`}`),
    ),
    writeConversions(proposal.conversions),
    writeOmissions(proposal.omitted),
  ]);
}

function join(parts: readonly (readonly string[])[]): string {
  return parts
    .map((lines) => lines.filter((each) => each !== '').join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((each) => each.replace(/^(?=.)/gmu, '  '))];
}

function line(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${text}`;
}

function writeDate(date: PartialDate | null): string {
  if (!date) return '';
  return `ngày ${date.day ?? '…'} tháng ${date.month ?? '…'} năm ${date.year}`;
}

function authorityLabel(authority: SigningAuthority): string {
  const words = authorityWords[authority];
  return capitalise(words);
}

function writeSignature({
  authority,
  authorityName,
  position,
  name,
  otherLines,
}: RecognisedSignature): string[] {
  return [
    authority === 'direct' ? '' : line(authorityLabel(authority), authorityName),
    line('Chức vụ', position),
    line('Họ và tên', name),
    line('Dòng khác', otherLines.join(' / ')),
  ].filter((each) => each !== '');
}

const dashes: Record<number, string> = { 4: '- ', 5: '+ ' };

/** Each block as lines, indented by the headings that it stands under. */
function writeBlocks(blocks: readonly RecognisedBlock[]): string[] {
  let depth = 0;
  return blocks.map(({ block, mark }) => {
    const isTitle = block.type === 'heading' && block.level <= 3;
    const indent = '  '.repeat(isTitle ? block.level - 1 : depth);
    if (isTitle) depth = block.level;
    return writeBlock(block, mark).replace(/^/gmu, indent);
  });
}

function writeBlock(block: Block, mark = ''): string {
  if (block.type === 'table') return writeTable(block);
  const text = writeInline(block.content);
  if (block.type !== 'heading') return text;
  return `${mark === '' ? (dashes[block.level] ?? '') : `${mark} `}${text}`;
}

function writeTable(table: Extract<Block, { type: 'table' }>): string {
  return table.rows
    .map(({ cells }) => `| ${cells.map(({ content }) => content.map(writeInline).join(' ')).join(' | ')} |`)
    .join('\n');
}

function writeInline(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'footnote' ? ` [chú thích: ${writeInline(inline.content)}]` : ' ';
    })
    .join('');
}

function writeConversions(conversions: Conversions): string[] {
  return part(
    'ĐÃ CHUYỂN TỪ PHÔNG CHỮ CŨ',
    conversions.map(({ before, after }) => `${before} → ${after}`),
  );
}

function writeOmissions(omitted: WordProposal['omitted']): string[] {
  return [line('Đã bỏ', describeOmissions(omitted))].filter((each) => each !== '');
}
