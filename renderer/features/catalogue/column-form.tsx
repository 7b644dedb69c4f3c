import type { AnyNoun, CatalogueRecord, CellValue, Column } from '../../../core/catalogue/catalogue-noun.ts';
import { choicesOf } from '../../../core/catalogue/read-cell.ts';
import { ChoiceField, TextLine, TypedValue, YesNoField } from './form-fields.tsx';
import type { FormProps } from './noun-form.ts';
import styles from './record-form.module.css';

/** The form of a noun whose record is one row: a field for each column. */
export function ColumnForm({ noun, record, onChange, findings, context }: FormProps & { noun: AnyNoun }) {
  const row = noun.writeRows(record, context)[0] ?? {};
  const set = (column: Column, value: CellValue, place?: string) => {
    const outcome = noun.readRows([{ ...row, [column.key]: value }], record, record.id, context);
    if ('record' in outcome) onChange(outcome.record satisfies CatalogueRecord, place);
  };
  return (
    <div className={styles.fields}>
      {noun.columns
        .filter(({ key }) => key !== 'id')
        .map((column) => {
          const common = { label: column.title, place: column.key, findings };
          const value = row[column.key] ?? null;
          switch (column.type) {
            case 'text':
            case 'lines':
              return (
                <TextLine
                  {...common}
                  key={column.key}
                  value={value ?? ''}
                  isMultiline={column.type === 'lines' || column.width > 40}
                  rows={column.type === 'lines' ? 8 : 3}
                  {...(column.type === 'lines' && { note: 'Mỗi dòng một mục' })}
                  onText={(text) => set(column, text === '' ? null : text, column.key)}
                />
              );
            case 'date':
            case 'number':
              return (
                <TypedValue
                  {...common}
                  key={column.key}
                  value={value}
                  type={column.type}
                  onValue={(read) => set(column, read, column.key)}
                />
              );
            case 'choice':
              return (
                <ChoiceField
                  {...common}
                  key={column.key}
                  value={value}
                  choices={choicesOf(column, context)}
                  {...(!column.isRequired && { emptyLabel: '(không)' })}
                  onValue={(chosen) => set(column, chosen, column.key)}
                />
              );
            case 'yes-no':
              return (
                <YesNoField
                  {...common}
                  key={column.key}
                  isYes={value === 'yes'}
                  onValue={(isYes) => set(column, isYes ? 'yes' : 'no', column.key)}
                />
              );
          }
        })}
    </div>
  );
}
