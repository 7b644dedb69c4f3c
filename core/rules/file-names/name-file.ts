import { normaliseText } from '../text/normalise-text.ts';
import type { FileNameSettings } from '../../model/file-name-settings.ts';

type Spelling = Pick<FileNameSettings, 'isAscii' | 'space'>;

const asTyped: Spelling = { isAscii: false, space: 'space' };
const mostCharacters = 120;
/** ext4 and USB sticks take 255 bytes; room stays for a " (2)" of the system's and for the file beside it while it is written. */
const mostBytes = 200;
const fallback = 'Báo cáo';
const spaces = { space: ' ', underscore: '_', hyphen: '-' } as const;

/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=[ .]*$|[ ]*\.)/i;

/**
 * A file name that Windows, macOS and a USB stick accept: `/ \ : * ? " < > |` become hyphens, no dot or space at either
 * end, no name of a device, at most 120 characters and 200 bytes before the extension. `ending`, ` (2)`, is never cut.
 */
export function nameFile(title: string, extension: string, spelling = asTyped, ending = ''): string {
  return `${nameStem(title, spelling, ending)}.${extension}`;
}

/** The same for a folder, or for a name that something is added to. */
export function nameStem(title: string, spelling = asTyped, ending = ''): string {
  return clean(title, spelling, ending) || clean(fallback, spelling, ending);
}

/** Empty when nothing is left that a name could be made of. */
export function clean(title: string, spelling = asTyped, ending = ''): string {
  const written = write(ending, spelling);
  const kept = trimEnds(cut(trimEnds(write(title, spelling), spelling), written), spelling);
  if (kept === '') return '';
  const stem = kept + written;
  return reserved.test(stem) ? `_${stem}` : stem;
}

function write(text: string, spelling: Spelling): string {
  const written = normaliseText(text)
    .replace(/[/\\:*?"<>|\n\t]+/g, '-')
    .replace(/\s+/g, ' ');
  return spell(written, spelling);
}

function spell(text: string, { isAscii, space }: Spelling): string {
  if (!isAscii) return text;
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[–—]/g, '-')
    .replace(/[^ -~]/g, '');
  if (space === 'space') return plain;
  return plain.replace(/ +(?:- +)*/g, spaces[space]).replace(/([-_])[-_]+/g, '$1');
}

function trimEnds(text: string, { isAscii, space }: Spelling): string {
  return text.replace(isAscii && space !== 'space' ? /^[-_. ]+|[-_. ]+$/g : /^[. ]+|[. ]+$/g, '');
}

/** Never within a letter, its marks or an emoji. */
function cut(text: string, ending: string): string {
  let kept = '';
  let bytes = countBytes(ending);
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    bytes += countBytes(segment);
    if (bytes > mostBytes || kept.length + segment.length + ending.length > mostCharacters) break;
    kept += segment;
  }
  return kept;
}

/** In UTF-8. */
function countBytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
