import { useRef } from 'react';
import type { Indicator } from '../../../core/model/indicator.ts';
import type { Figure } from '../../../core/model/figure.ts';
import { blankFigure } from '../../../core/model/figure.ts';
import { FigureRow } from './figure-row.tsx';
import { useReport, useSessionPart } from './report-context.ts';
import { useListener } from './use-listener.ts';
import styles from './figures-panel.module.css';

/** Phụ lục số liệu: one line per indicator; Enter and the arrows go down and up a column, Tab along a line. */
export function FiguresPanel() {
  const { opened } = useReport();
  const table = useRef<HTMLTableElement>(null);
  useListener(table, 'keydown', (event) => moveInColumn(event, table.current));
  const figures = useSessionPart((view) => view.report.figures);
  const rows = orderRows(opened.indicators, figures);
  const previous = new Map(opened.previous?.figures.map((each) => [each.indicatorId, each.value]));
  return (
    <section
      className={styles.panel}
      aria-labelledby="figures-title"
      id="figures"
      data-entry="figures"
      data-pane
      tabIndex={-1}
    >
      <h2 id="figures-title" className={styles.title}>
        Phụ lục số liệu
      </h2>
      {rows.length === 0 ? (
        <p className={styles.empty}>Kỳ này không có nội dung số liệu nào.</p>
      ) : (
        <table ref={table} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Nội dung số liệu</th>
              <th scope="col">ĐVT</th>
              <th scope="col" title={opened.previous?.periodName}>
                Kỳ trước
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
            {rows.map(({ indicator, figure, isFirstPart }) => (
              <FigureRow
                key={indicator.id}
                indicator={indicator}
                figure={figure}
                previous={previous.get(indicator.id) ?? null}
                isFirstPart={isFirstPart}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type Row = { indicator: Indicator; figure: Figure; isFirstPart: boolean };

/** In the report's order, with each total's parts right under it. */
function orderRows(indicators: readonly Indicator[], figures: readonly Figure[]): Row[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const known = figures.filter((figure) => byId.has(figure.indicatorId));
  const rest = indicators.filter((each) => !figures.some((figure) => figure.indicatorId === each.id));
  const all = [...known, ...rest.map((indicator) => blankFigure(indicator.id))].flatMap((figure) => {
    const indicator = byId.get(figure.indicatorId);
    return indicator ? [{ indicator, figure }] : [];
  });
  const ids = new Set(all.map(({ indicator }) => indicator.id));
  const isPart = ({ indicator }: { indicator: Indicator }) =>
    indicator.parentId !== null && ids.has(indicator.parentId);
  return all.flatMap((row) =>
    isPart(row)
      ? []
      : [
          { ...row, isFirstPart: false },
          ...all
            .filter((each) => isPart(each) && each.indicator.parentId === row.indicator.id)
            .map((each, index) => ({ ...each, isFirstPart: index === 0 })),
        ],
  );
}

function moveInColumn(event: KeyboardEvent, table: HTMLElement | null): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.dataset.column || event.isComposing) return;
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey) return;
  const column = [...(table?.querySelectorAll('input[data-column]') ?? [])].filter(
    (each) => each instanceof HTMLInputElement && each.dataset.column === target.dataset.column,
  );
  const next = column[column.indexOf(target) + by];
  event.preventDefault();
  if (!(next instanceof HTMLInputElement)) return;
  next.focus();
  next.select();
}
