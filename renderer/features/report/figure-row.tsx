import { memo } from 'react';
import type { Decimal } from '../../../core/model/decimal.ts';
import type { Figure } from '../../../core/model/figure.ts';
import type { Indicator } from '../../../core/model/indicator.ts';
import type { Report } from '../../../core/model/report.ts';
import { percentOf } from '../../../core/rules/values/add-decimals.ts';
import { formatNumber, formatPercent } from '../../../core/rules/values/format-number.ts';
import { simplifyTyping } from '../../../core/rules/text/simplify-typing.ts';
import { keysFor } from '../../keys.ts';
import { CheckedField, type Checked } from './checked-field.tsx';
import { confirmCarried } from './figures/use-carried-key.ts';
import { shareOf } from './figures/write-figure-cells.ts';
import { changeFigure, withoutValue, withPart, withValue } from '../../../core/rules/figures/edit-figure.ts';
import { focusPlace } from './focus-place.ts';
import { readNumber } from './read-typing.ts';
import { useReport } from './report-context.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { Told } from '../../components/announcer.tsx';
import styles from './figures-panel.module.css';

const states = [
  { value: 'value', label: 'Có số liệu' },
  { value: 'none', label: 'Không phát sinh' },
  { value: 'blank', label: 'Chưa có' },
] as const;

type Props = {
  index: number;
  indicator: Indicator;
  figure: Figure;
  previous: Decimal | null;
  lastYear: Decimal | null;
  /** Luỹ kế từ đầu năm of a flow; null when it is not known. */
  sinceNewYear: Decimal | null;
  /** The first of a total's parts says "Trong đó". */
  isFirstPart: boolean;
  /** In how many paragraphs of the prose the figure stands. */
  referenceCount: number;
  onShowReference: (indicatorId: string) => void;
};

export const FigureRow = memo(function FigureRow(props: Props) {
  const { index, indicator, figure, previous, lastYear, sinceNewYear, isFirstPart } = props;
  const { referenceCount, onShowReference } = props;
  const { session } = useReport();
  const isPart = indicator.parentId !== null;
  const isRatio = indicator.kind === 'ratio';
  const place = (field: string) => `figure:${indicator.id}:${field}`;
  const edit = (report: Report, change: (figure: Figure) => Figure) =>
    changeFigure(report, indicator.id, change);
  const share = shareOf(figure, indicator.kind);
  const chooseState = (state: Figure['state']) => {
    if (state === 'value') focusPlace(place(isRatio ? 'numerator' : 'value'));
    else session.change(place('state'), (report) => edit(report, (each) => withoutValue(each, state)));
  };
  return (
    <tr
      className={isPart ? styles.part : styles.total}
      data-state={figure.state}
      data-figure-row={index}
      data-indicator={indicator.id}
    >
      <th scope="row" className={styles.label}>
        {isFirstPart && <span className={styles.of}>Trong đó: </span>}
        {indicator.label}
        {indicator.unit && (
          <span className={styles.unitInside} aria-hidden>
            {' '}
            ({indicator.unit})
          </span>
        )}
        {referenceCount > 0 && (
          <button
            type="button"
            className={styles.references}
            tabIndex={-1}
            title={`Đến chỗ có số này trong bài (${keysFor('confirm-figure')})`}
            onClick={() => onShowReference(indicator.id)}
          >
            có trong {referenceCount} đoạn
          </button>
        )}
      </th>
      <td className={styles.unit}>{indicator.unit}</td>
      <td className={styles.previous} data-head="Kỳ trước">
        {previous === null ? '–' : formatNumber(previous)}
      </td>
      <td className={styles.previous} data-head="Cùng kỳ năm trước">
        {lastYear === null ? '–' : formatNumber(lastYear)}
      </td>
      <td className={styles.current} data-head="Kỳ này" data-cell="value">
        {isRatio ? (
          <span className={styles.ratio}>
            <NumberField
              place={place('numerator')}
              label={`Tử số, ${indicator.label}`}
              value={figure.numerator}
              onValue={(report, value) => edit(report, (each) => withPart(each, 'numerator', value))}
            />
            <span aria-hidden>/</span>
            <NumberField
              place={place('denominator')}
              label={`Mẫu số, ${indicator.label}`}
              value={figure.denominator}
              onValue={(report, value) => edit(report, (each) => withPart(each, 'denominator', value))}
            />
          </span>
        ) : (
          <CheckedField
            place={place('value')}
            label={`Kỳ này, ${indicator.label}`}
            isLabelHidden
            className={styles.number}
            value={readEntry(figure)}
            format={(entry) => (entry.state === 'none' ? '-' : formatNumber(entry.value))}
            read={readEntryText}
            onValue={(report, entry) =>
              edit(report, (each) =>
                entry?.state === 'none' ? withoutValue(each, 'none') : withValue(each, entry?.value ?? null),
              )
            }
          />
        )}
        {figure.carriedFrom !== undefined && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.carried}
            data-carried={indicator.id}
            title={`Số liệu kỳ trước. Sửa, hoặc xác nhận để giữ nguyên (${keysFor('confirm-figure')})`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => confirmCarried(session, indicator.id)}
          >
            Xác nhận
          </button>
        )}
        {isRatio && (
          <Told
            className={styles.percent}
            text={figure.value === null ? null : `= ${formatPercent(figure.value)}`}
          />
        )}
        {sinceNewYear !== null && (
          <span className={styles.percent} title="Luỹ kế từ đầu năm">
            Luỹ kế {formatNumber(sinceNewYear)}
            {figure.yearTarget !== null && writeShare(sinceNewYear, figure.yearTarget)}
          </span>
        )}
      </td>
      <td className={styles.state} data-head="Tình trạng" data-cell="state">
        <SelectField
          place={place('state')}
          label={`Tình trạng, ${indicator.label}`}
          isLabelHidden
          value={figure.state}
          options={states}
          onValue={chooseState}
        />
      </td>
      <td className={styles.estimate} data-head="Ước" data-cell="estimate">
        <input
          type="checkbox"
          data-place={place('estimate')}
          aria-label={`Ước thực hiện, ${indicator.label}`}
          checked={figure.isEstimate}
          onChange={(event) => {
            const isEstimate = event.currentTarget.checked;
            session.change(place('estimate'), (report) => edit(report, (each) => ({ ...each, isEstimate })));
          }}
        />
      </td>
      <td className={styles.target} data-head="Chỉ tiêu năm" data-cell="target">
        <NumberField
          place={place('target')}
          label={`Chỉ tiêu năm, ${indicator.label}`}
          value={figure.yearTarget}
          onValue={(report, yearTarget) => edit(report, (each) => ({ ...each, yearTarget }))}
        />
      </td>
      <td className={styles.share} data-head="Đạt">
        {share === null ? '' : formatPercent(share)}
      </td>
      <td className={styles.note} data-head="Ghi chú" data-cell="note">
        <TextField
          place={place('note')}
          label={`Ghi chú, ${indicator.label}`}
          isLabelHidden
          text={figure.note}
          onText={(report, note) => edit(report, (each) => (each.note === note ? each : { ...each, note }))}
        />
      </td>
    </tr>
  );
});

type Entry = { state: 'none' } | { state: 'value'; value: Decimal };

function readEntry({ state, value }: Figure): Entry | null {
  if (state === 'none') return { state };
  return value === null ? null : { state: 'value', value };
}

/** A number, or `-` for "không phát sinh". */
function readEntryText(text: string): Checked<Entry> {
  if (simplifyTyping(text) === '-') return { ok: true, value: { state: 'none' } };
  const reading = readNumber(text);
  if (!reading.ok || reading.value === null) return reading.ok ? { ok: true, value: null } : reading;
  return { ok: true, value: { state: 'value', value: reading.value } };
}

function writeShare(value: Decimal, target: Decimal): string {
  const share = percentOf(value, target);
  return share === null ? '' : ` (${formatPercent(share)})`;
}

type NumberProps = {
  place: string;
  label: string;
  value: Decimal | null;
  onValue: (report: Report, value: Decimal | null) => Report;
};

function NumberField(props: NumberProps) {
  return (
    <CheckedField
      {...props}
      isLabelHidden
      className={styles.number}
      format={formatNumber}
      read={readNumber}
    />
  );
}
