import { formatDateShort } from '../rules/values/format-date.ts';
import { formatNumber } from '../rules/values/format-number.ts';
import type { CellValue, Column, NounContext } from './catalogue-noun.ts';
import { choicesOf } from './read-cell.ts';

/** A cell as people read it; a choice that is no longer there is shown by its value. */
export function showCell(value: CellValue | undefined, column: Column, context: NounContext): string {
  if (value === null || value === undefined) return '';
  switch (column.type) {
    case 'text':
    case 'lines':
      return value;
    case 'number':
      return column.isUngrouped ? value : formatNumber(value);
    case 'date':
      return formatDateShort(value);
    case 'yes-no':
      return value === 'yes' ? 'Có' : 'Không';
    case 'choice': {
      const choices = choicesOf(column, context);
      const labels = column.isMany ? value.split('\n') : [value];
      return labels.map((each) => choices.find((choice) => choice.value === each)?.label ?? each).join('\n');
    }
  }
}
