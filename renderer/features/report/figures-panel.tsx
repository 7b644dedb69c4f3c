import type { Editor } from '@tiptap/core';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { listLineageNotes } from '../../../core/documents/figure-rows.ts';
import { accumulate } from '../../../core/rules/figures/add-figures.ts';
import { findFigureReferences } from '../../../core/rules/figures/find-figure-references.ts';
import { countCells, spanOf, type CellRange } from './figures/cell-range.ts';
import { goToNextReference } from './figures/go-to-reference.ts';
import { listFigureRows } from './figures/list-figure-rows.ts';
import { PasteNotice } from './figures/paste-notice.tsx';
import { copyTable, useFigureClipboard } from './figures/use-figure-clipboard.ts';
import { useCarriedKey } from './figures/use-carried-key.ts';
import { useFigureKeys } from './figures/use-figure-keys.ts';
import { useFigureMouse } from './figures/use-figure-mouse.ts';
import { useFigureReferences } from './figures/use-figure-references.ts';
import { writeWholeTable } from './figures/write-figure-cells.ts';
import { FigureRow } from './figure-row.tsx';
import { useReport, useSessionPart } from './report-context.ts';
import { SelectField } from './select-field.tsx';
import { Told } from '../../components/announcer.tsx';
import styles from './figures-panel.module.css';

/** Phụ lục số liệu: one line per indicator, with the keys, ranges and clipboard of a sheet. */
export function FiguresPanel({ editor }: { editor: Editor | null }) {
  const { session, opened, say } = useReport();
  const table = useRef<HTMLTableElement>(null);
  const [range, setRange] = useState<CellRange | null>(null);
  const figures = useSessionPart((view) => view.report.figures);
  const blocks = useSessionPart((view) => view.report.blocks);
  const references = findFigureReferences(blocks);
  useFigureReferences(editor);
  const showReference = useCallback(
    (indicatorId: string) => {
      if (editor) goToNextReference(editor, indicatorId);
    },
    [editor],
  );
  const rows = listFigureRows(opened.indicators, figures);
  useCarriedKey(table, session);
  useFigureKeys(table, { rowCount: rows.length, range, onRange: setRange });
  useFigureMouse(table, range, setRange);
  const { pasted, dismiss } = useFigureClipboard(table, rows, range);
  useLayoutEffect(() => {
    if (table.current) showRange(table.current, range);
  });
  const previous = byIndicator(opened.previous?.figures);
  const lastYear = byIndicator(opened.lastYear?.figures);
  const notes = listLineageNotes(opened);
  const earlier = opened.earlierInYear.map((each) => byIndicator(each.figures));
  return (
    <section
      className={styles.panel}
      aria-labelledby="figures-title"
      id="figures"
      data-entry="figures"
      data-pane
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 id="figures-title" className={styles.title}>
          Phụ lục số liệu
        </h2>
        {rows.length > 0 && (
          <span className={styles.appendix}>
            <AppendixField />
          </span>
        )}
        {rows.length > 0 && (
          <button
            type="button"
            className={styles.small}
            onClick={() => {
              copyTable(writeWholeTable(rows, opened));
              say('Đã chép cả bảng số liệu; sang Excel chọn ô đầu rồi nhấn Ctrl+V.');
            }}
          >
            Chép sang Excel
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={styles.empty}>Kỳ này không có nội dung số liệu nào.</p>
      ) : (
        <>
          <p className={styles.hint}>
            <Told
              text={
                range && countCells(range) > 1
                  ? `Đã chọn ${countCells(range)} ô: Ctrl+C để chép, Ctrl+V để dán, Delete để xoá.`
                  : null
              }
            />
            {(!range || countCells(range) <= 1) &&
              'Mũi tên, Enter, Tab: chuyển ô. F2: sửa. Dấu -: không phát sinh. Phím cách: ước. Dán được từ Excel.'}
          </p>
          {pasted && <PasteNotice pasted={pasted} onDismiss={dismiss} />}
          <table ref={table} className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Nội dung số liệu</th>
                <th scope="col">ĐVT</th>
                <th scope="col" title={opened.previous?.periodName}>
                  Kỳ trước{opened.previous?.lineage && '*'}
                </th>
                <th scope="col" title={opened.lastYear?.periodName}>
                  Cùng kỳ năm trước{opened.lastYear?.lineage && '*'}
                </th>
                <th scope="col">Kỳ này</th>
                <th scope="col">Tình trạng</th>
                <th scope="col" title="Ước thực hiện">
                  Ước
                </th>
                <th scope="col">Chỉ tiêu năm</th>
                <th scope="col">Đạt</th>
                <th scope="col">Ghi chú</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ indicator, figure, isFirstPart }, index) => (
                <FigureRow
                  key={indicator.id}
                  index={index}
                  indicator={indicator}
                  figure={figure}
                  previous={previous.get(indicator.id)?.value ?? null}
                  lastYear={lastYear.get(indicator.id)?.value ?? null}
                  sinceNewYear={
                    indicator.kind === 'flow'
                      ? accumulate(
                          earlier.map((each) => each.get(indicator.id)),
                          figure,
                        )
                      : null
                  }
                  isFirstPart={isFirstPart}
                  referenceCount={references.get(indicator.id)?.length ?? 0}
                  onShowReference={showReference}
                />
              ))}
            </tbody>
          </table>
          {notes.map((note) => (
            <p key={note} className={styles.lineage}>
              * {note}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

const appendixForms = [
  { value: 'portrait', label: 'Phụ lục: in dọc' },
  { value: 'landscape', label: 'Phụ lục: in ngang' },
  { value: 'none', label: 'Phụ lục: không in' },
] as const;

/** How the appendix of figures is printed behind the report. */
function AppendixField() {
  const { session } = useReport();
  const appendix = useSessionPart((view) => view.report.figuresAppendix);
  return (
    <SelectField
      place="figures-appendix:form"
      label="Cách in phụ lục số liệu"
      isLabelHidden
      value={appendix?.isPrinted === false ? 'none' : (appendix?.orientation ?? 'portrait')}
      options={appendixForms}
      onValue={(form) =>
        session.change('figures-appendix:form', (report) => ({
          ...report,
          figuresAppendix: {
            ...report.figuresAppendix,
            isPrinted: form !== 'none',
            orientation: form === 'none' ? (report.figuresAppendix?.orientation ?? 'portrait') : form,
          },
        }))
      }
    />
  );
}

function byIndicator<F extends { indicatorId: string }>(figures: readonly F[] = []): Map<string, F> {
  return new Map(figures.map((each) => [each.indicatorId, each]));
}

/** Marked on the cells themselves, so that pulling a range over the table draws no row again. */
function showRange(table: HTMLTableElement, range: CellRange | null): void {
  const span = range && countCells(range) > 1 ? spanOf(range) : null;
  for (const cell of table.querySelectorAll<HTMLElement>('td[data-cell]')) {
    const row = Number(cell.closest('tr')?.dataset.figureRow);
    const isChosen =
      span !== null &&
      row >= span.firstRow &&
      row <= span.lastRow &&
      span.columns.some((column) => column === cell.dataset.cell);
    cell.toggleAttribute('data-chosen', isChosen);
  }
}
