import type { Period } from '../../model/period.ts';
import type { WordCopySettings } from '../../model/word-copy.ts';
import { nameFile } from './name-file.ts';
import { namePeriod } from '../periods/name-period.ts';

type Named = Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>;

/**
 * Where the Word copy of a report lies below the chosen folder: `2021` and `Báo cáo quý I-2021 - Hội Nông dân`. `copy`
 * above 1 names a further one beside a copy that must not be touched.
 */
export function nameWordCopy(
  settings: Pick<WordCopySettings, 'folderPattern' | 'namePattern' | 'isAscii'>,
  period: Named,
  office: string,
  copy = 1,
): { folders: string[]; fileName: string } {
  const fill = (pattern: string) =>
    pattern
      .replaceAll('{year}', String(period.year))
      .replaceAll('{period}', namePeriod(period))
      .replaceAll('{office}', office);
  const spell = (text: string) => (settings.isAscii ? withoutMarks(text) : text);
  const suffix = copy === 1 ? '' : copy === 2 ? ' (bản của phần mềm)' : ` (bản của phần mềm ${copy - 1})`;
  return {
    // Cut before anything is filled in: a slash in a period's name makes no folder.
    folders: settings.folderPattern
      .split(/[/\\]/)
      .map((pattern) => nameFolder(spell(fill(pattern))))
      .filter((name) => name !== ''),
    fileName: nameFile(spell(`${fill(settings.namePattern)}${suffix}`), 'docx'),
  };
}

function nameFolder(text: string): string {
  return /^[. ]*$/.test(text) ? '' : nameFile(text, 'x').slice(0, -2);
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[–—]/g, '-')
    .replace(/[^ -~]/g, '');
}
