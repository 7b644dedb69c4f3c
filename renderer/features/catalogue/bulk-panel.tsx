import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueRecord, CellValue, Column } from '../../../core/catalogue/catalogue-noun.ts';
import { compareRecords } from '../../../core/catalogue/compare-rows.ts';
import { choicesOf } from '../../../core/catalogue/read-cell.ts';
import { setColumn } from '../../../core/catalogue/set-column.ts';
import { showCell } from '../../../core/catalogue/show-cell.ts';
import type { CatalogueSession, CatalogueView, Change } from './catalogue-session.ts';
import { ChoiceField, TextLine, TypedValue, YesNoField } from './form-fields.tsx';
import styles from './record-form.module.css';
import bulk from './bulk-panel.module.css';

type Props = {
  session: CatalogueSession;
  view: CatalogueView;
  records: readonly CatalogueRecord[];
  onDone: () => void;
  onRemove: () => void;
};

/** What was chosen: one field of all of them set at once, shown before it is done; or all of them removed. */
export function BulkPanel({ session, view, records, onDone, onRemove }: Props) {
  const { noun } = session;
  const { context } = view;
  const columns = noun.columns.filter(({ isBulkEditable }) => isBulkEditable);
  const [key, setKey] = useState('');
  const [value, setValue] = useState<CellValue>(null);
  const column = columns.find((each) => each.key === key);
  const outcomes = column ? records.map((record) => tryOne(record, column)) : [];
  const changed = outcomes.filter(({ change }) => change !== null);
  const refused = outcomes.filter(({ sentence }) => sentence !== null);
  const apply = () => {
    session.act(changed.flatMap(({ change }) => change ?? []));
    onDone();
  };

  function tryOne(
    record: CatalogueRecord,
    { key: name }: Column,
  ): { record: CatalogueRecord; change: Change | null; sentence: string | null } {
    const outcome = setColumn(noun, record, name, value, context);
    if ('sentence' in outcome) return { record, change: null, sentence: outcome.sentence };
    const others = [...view.records.values()].filter(({ id }) => id !== record.id);
    const refusal = noun
      .check(outcome.record, others, context)
      .find(({ severity }) => severity === 'refused');
    if (refusal) return { record, change: null, sentence: refusal.sentence };
    const isSame = compareRecords(noun, record, outcome.record, context).length === 0;
    return {
      record,
      change: isSame ? null : { id: record.id, before: record, after: outcome.record },
      sentence: null,
    };
  }

  return (
    <section className={styles.panel} aria-label="Sửa các dòng đã chọn">
      <header className={styles.head}>
        <h2 className={styles.title}>Đã chọn {records.length} dòng</h2>
        <Button variant="subtle" color="gray.8" size="compact-xs" onClick={onDone}>
          Bỏ chọn
        </Button>
      </header>
      <div className={styles.body}>
        {columns.length > 0 && (
          <div className={styles.fields}>
            <ChoiceField
              label="Sửa cột"
              place="bulk-column"
              value={key}
              emptyLabel="(chọn cột)"
              choices={columns.map((each) => ({ value: each.key, label: each.title }))}
              onValue={(chosen) => {
                setKey(chosen ?? '');
                setValue(null);
              }}
            />
            {column && (
              <ValueField key={column.key} column={column} value={value} onValue={setValue} view={view} />
            )}
          </div>
        )}
        {column && (
          <>
            <p className={styles.note}>
              {changed.length === 0
                ? 'Không dòng nào thay đổi.'
                : `Sẽ sửa ${changed.length} dòng. Các dòng khác giữ nguyên.`}
            </p>
            <ul className={bulk.changes}>
              {outcomes.map(({ record, change, sentence }) =>
                change || sentence !== null ? (
                  <li key={record.id}>
                    <span className={bulk.name}>{noun.nameRecord(record, context)}</span>
                    {sentence === null ? (
                      <span className={styles.change}>
                        <del>{showOne(record, column)}</del> →{' '}
                        <ins>{showCell(value, column, context) || '(để trống)'}</ins>
                      </span>
                    ) : (
                      <span className={styles.refused}>Không sửa: {sentence}</span>
                    )}
                  </li>
                ) : null,
              )}
            </ul>
            {refused.length > 0 && (
              <p className={styles.note}>{refused.length} dòng không sửa được sẽ giữ nguyên.</p>
            )}
          </>
        )}
        <div className={styles.acts}>
          {column && (
            <Button disabled={changed.length === 0} onClick={apply}>
              Sửa {changed.length} dòng
            </Button>
          )}
          <Button variant="default" onClick={onRemove}>
            Xoá {records.length} dòng
          </Button>
        </div>
      </div>
    </section>
  );

  function showOne(record: CatalogueRecord, each: Column): string {
    const shown = noun.writeRows(record, context).map((row) => showCell(row[each.key], each, context));
    return [...new Set(shown)].join('; ') || '(trống)';
  }
}

function ValueField({
  column,
  value,
  onValue,
  view,
}: {
  column: Column;
  value: CellValue;
  onValue: (value: CellValue) => void;
  view: CatalogueView;
}) {
  const common = { label: 'Thành', place: 'bulk-value' };
  switch (column.type) {
    case 'text':
    case 'lines':
      return <TextLine {...common} value="" onText={(text) => onValue(text.trim() || null)} />;
    case 'date':
    case 'number':
      return <TypedValue {...common} type={column.type} value={value} onValue={onValue} />;
    case 'choice':
      return (
        <ChoiceField {...common} value={value} choices={choicesOf(column, view.context)} onValue={onValue} />
      );
    case 'yes-no':
      return (
        <YesNoField
          {...common}
          label={column.title}
          isYes={value === 'yes'}
          onValue={(isYes) => onValue(isYes ? 'yes' : 'no')}
        />
      );
  }
}
