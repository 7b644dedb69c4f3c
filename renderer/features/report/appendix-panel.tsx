import type { Editor } from '@tiptap/core';
import type { Orientation } from '../../../core/model/appendix.ts';
import type { Table } from '../../../core/model/block.ts';
import { listAppendices, type PrintedAppendix } from '../../../core/rules/appendices/list-appendices.ts';
import { changeAppendix, moveAppendix, moveTableToBody } from '../../../core/rules/appendices/move-table.ts';
import { nameInText } from '../../../core/rules/appendices/name-appendix.ts';
import { goToFinding } from './check/go-to-finding.ts';
import { useReport, useSessionPart } from './report-context.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import styles from './appendix-panel.module.css';

const orientations: readonly { value: Orientation; label: string }[] = [
  { value: 'portrait', label: 'In dọc' },
  { value: 'landscape', label: 'In ngang' },
];

/** The appendices in their order on paper; nothing while the figures are the only one. */
export function AppendixPanel({ editor }: { editor: Editor | null }) {
  const { session } = useReport();
  const report = useSessionPart((view) => view.report);
  if (!report.appendices) return null;
  const printed = listAppendices(report);
  if (!printed.some(({ kind }) => kind === 'tables')) return null;
  const move = (id: string, by: -1 | 1) =>
    session.replace(`appendix:${id}:title`, (present) => moveAppendix(present, id, by));
  return (
    <section
      className={styles.panel}
      aria-labelledby="appendices-title"
      id="appendices"
      data-pane
      tabIndex={-1}
    >
      <h2 id="appendices-title" className={styles.title}>
        Phụ lục
      </h2>
      <p className={styles.hint}>
        In sau phần chữ ký, theo thứ tự dưới đây. Dưới tên phụ lục có dòng “(Kèm theo Báo cáo số…)”.
      </p>
      <ol className={styles.list}>
        {printed.map((appendix, index) => (
          <li key={appendix.id} className={styles.row}>
            <span className={styles.name}>{nameInText(appendix.name)}</span>
            <span className={styles.fields}>
              {appendix.kind === 'figures' ? (
                <span className={styles.figures}>Số liệu (biểu ở trên)</span>
              ) : (
                <TableFields appendix={appendix} editor={editor} />
              )}
            </span>
            <span className={styles.order}>
              <button
                type="button"
                className={styles.small}
                aria-label={`Đưa ${nameInText(appendix.name)} lên trước`}
                aria-disabled={index === 0}
                onClick={() => index > 0 && move(appendix.id, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                className={styles.small}
                aria-label={`Đưa ${nameInText(appendix.name)} xuống sau`}
                aria-disabled={index === printed.length - 1}
                onClick={() => index < printed.length - 1 && move(appendix.id, 1)}
              >
                ↓
              </button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type FieldsProps = { appendix: Extract<PrintedAppendix, { kind: 'tables' }>; editor: Editor | null };

function TableFields({ appendix: { appendix, name, tables }, editor }: FieldsProps) {
  const { session } = useReport();
  const { id } = appendix;
  const suffix = nameInText(name);
  return (
    <>
      <TextField
        place={`appendix:${id}:title`}
        label="Tên phụ lục"
        isLabelHidden
        accessibleSuffix={suffix}
        placeholder="Tên phụ lục"
        className={styles.titleField}
        text={appendix.title}
        onText={(report, title) => changeAppendix(report, id, { title })}
      />
      <SelectField
        place={`appendix:${id}:orientation`}
        label="Khổ giấy"
        isLabelHidden
        accessibleSuffix={suffix}
        value={appendix.orientation}
        options={orientations}
        onValue={(orientation) =>
          session.change(`appendix:${id}:orientation`, (report) =>
            changeAppendix(report, id, { orientation }),
          )
        }
      />
      {tables.map((table, index) => (
        <TableButtons
          key={table.id}
          table={table}
          editor={editor}
          label={labelOf(index, tables.length)}
          suffix={suffix}
        />
      ))}
    </>
  );
}

function labelOf(index: number, count: number): string {
  return count === 1 ? 'bảng' : `bảng ${index + 1}`;
}

type ButtonsProps = { table: Table; editor: Editor | null; label: string; suffix: string };

function TableButtons({ table, editor, label, suffix }: ButtonsProps) {
  const { session } = useReport();
  const goTo = () => {
    if (editor) goToFinding(editor, { kind: 'block', blockId: table.id }, () => undefined);
  };
  return (
    <span className={styles.buttons}>
      <button type="button" className={styles.small} aria-label={`Đến ${label} của ${suffix}`} onClick={goTo}>
        Đến {label}
      </button>
      <button
        type="button"
        className={styles.small}
        aria-label={`Đưa về thân báo cáo: ${label} của ${suffix}`}
        onClick={() => {
          session.replace('', (report) => moveTableToBody(report, table.id));
          requestAnimationFrame(goTo);
        }}
      >
        Đưa về thân báo cáo
      </button>
    </span>
  );
}
