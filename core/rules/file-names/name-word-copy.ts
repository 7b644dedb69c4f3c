import type { Period } from '../../model/period.ts';
import type { WordCopySettings } from '../../model/word-copy.ts';
import { namePeriod } from '../periods/name-period.ts';
import { fillPattern, splitPattern } from './file-name-pattern.ts';
import { clean, nameFile } from './name-file.ts';

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
  const known = {
    loại: 'Báo cáo',
    số: '',
    kỳ: namePeriod(period),
    'cơ quan': office,
    ngày: '',
    năm: String(period.year),
    bản: '',
  };
  const fill = (pattern: string) => fillPattern(splitPattern(pattern), known);
  const spelling = { isAscii: settings.isAscii, space: 'space' } as const;
  const ending = copy === 1 ? '' : copy === 2 ? ' (bản của phần mềm)' : ` (bản của phần mềm ${copy - 1})`;
  return {
    // Cut before anything is filled in: a slash in a period's name makes no folder.
    folders: settings.folderPattern
      .split(/[/\\]/)
      .map((pattern) => clean(fill(pattern), spelling))
      .filter((name) => name !== ''),
    fileName: nameFile(fill(settings.namePattern), 'docx', spelling, ending),
  };
}
