import { Combobox, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { tellLineage } from '../../../../core/rules/organisations/tell-lineage.ts';
import { matches } from '../../../../core/rules/text/fold-search-key.ts';
import { formatNumber } from '../../../../core/rules/values/format-number.ts';
import { writeFigure } from '../../../../core/rules/figures/write-figure.ts';
import { listFigureRows } from '../figures/list-figure-rows.ts';
import { insertReference } from '../prose/insert-reference.ts';
import { useReport, useSessionPart } from '../report-context.ts';
import { useOpenList } from '../../../components/use-open-list.ts';
import type { DrawerTabProps } from './drawer-tab.ts';
import styles from './figures-tab.module.css';

/** SỐ LIỆU: the figures in short, to be looked up and put into the text where the cursor was. */
export function FiguresTab({ editor }: DrawerTabProps) {
  const { opened } = useReport();
  const figures = useSessionPart((view) => view.report.figures);
  const [needle, setNeedle] = useState('');
  const { combobox, listId } = useOpenList();
  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [selectFirstOption]);
  const rows = listFigureRows(opened.indicators, figures);
  const found = rows.filter(({ indicator }) => matches(`${indicator.label} ${indicator.code}`, needle));
  const previous = new Map(opened.previous?.figures.map((each) => [each.indicatorId, each.value]));
  const insert = (indicatorId: string) => {
    if (!editor?.isEditable) return;
    insertReference(editor, { name: 'figureReference', attributes: { indicatorId } });
    editor.commands.focus();
  };
  if (rows.length === 0) return <p className={styles.empty}>Kỳ này không có nội dung số liệu nào.</p>;
  return (
    <div className={styles.tab}>
      <Combobox store={combobox} onOptionSubmit={insert}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            aria-label="Tìm nội dung số liệu"
            placeholder="Gõ vài chữ để tìm, Enter để chèn"
            value={needle}
            onChange={(event) => {
              setNeedle(event.currentTarget.value);
              requestAnimationFrame(() => selectFirstOption());
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options id={listId} aria-label="Nội dung số liệu" className={styles.list}>
          {found.map(({ indicator, figure }) => {
            const before = previous.get(indicator.id) ?? null;
            return (
              <Combobox.Option
                key={indicator.id}
                value={indicator.id}
                className={styles.row}
                data-indicator={indicator.id}
                data-follows=""
                data-part={indicator.parentId === null ? undefined : ''}
                title="Chèn vào chỗ con trỏ"
              >
                <span>{indicator.label}</span>
                <span className={styles.numbers}>
                  <strong>
                    {writeFigure(figure)} {indicator.unit}
                    {figure.isEstimate && ' (ước)'}
                  </strong>
                  <span className={styles.before}>
                    kỳ trước{opened.previous?.lineage && '*'} {before === null ? '–' : formatNumber(before)}
                  </span>
                </span>
              </Combobox.Option>
            );
          })}
          {found.length === 0 && <Combobox.Empty>Không có nội dung nào khớp.</Combobox.Empty>}
        </Combobox.Options>
        {opened.previous?.lineage && (
          <p className={styles.note}>* {tellLineage(opened.previous.periodName, opened.previous.lineage)}</p>
        )}
      </Combobox>
    </div>
  );
}
