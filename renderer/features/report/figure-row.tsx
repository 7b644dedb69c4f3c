import { memo } from 'react';
import type { Decimal } from '../../../core/model/decimal.ts';
import type { Figure } from '../../../core/model/figure.ts';
import type { Indicator } from '../../../core/model/indicator.ts';
import type { Report } from '../../../core/model/report.ts';
import { percentOf } from '../../../core/rules/add-decimals.ts';
import { formatNumber, formatPercent } from '../../../core/rules/format-number.ts';
import { CheckedField } from './checked-field.tsx';
import { changeFigure, withoutValue, withPart, withValue } from './edit-figure.ts';
import { focusPlace } from './focus-place.ts';
import { readNumber } from './read-typing.ts';
import { useReport } from './report-context.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import styles from './figures-panel.module.css';

const states = [
  { value: 'value', label: 'Có số liệu' },
  { value: 'none', label: 'Không phát sinh' },
  { value: 'blank', label: 'Chưa có' },
] as const;

type Props = {
  indicator: Indicator;
  figure: Figure;
  previous: Decimal | null;
  /** The first of a total's parts says "Trong đó". */
  isFirstPart: boolean;
};

export const FigureRow = memo(function FigureRow({ indicator, figure, previous, isFirstPart }: Props) {
  const { session } = useReport();
  const isPart = indicator.parentId !== null;
  const isRatio = indicator.kind === 'ratio';
  const place = (field: string) => `figure:${indicator.id}:${field}`;
  const edit = (report: Report, change: (figure: Figure) => Figure) =>
    changeFigure(report, indicator.id, change);
  const share =
    figure.value !== null && figure.yearTarget !== null && !isRatio
      ? percentOf(figure.value, figure.yearTarget)
      : null;
  const chooseState = (state: Figure['state']) => {
    if (state === 'value') focusPlace(place(isRatio ? 'numerator' : 'value'));
    else session.change(place('state'), (report) => edit(report, (each) => withoutValue(each, state)));
  };
  return (
    <tr className={isPart ? styles.part : styles.total} data-state={figure.state}>
      <th scope="row" className={styles.label}>
        {isFirstPart && <span className={styles.of}>Trong đó: </span>}
        {indicator.label}
      </th>
      <td className={styles.unit}>{indicator.unit}</td>
      <td className={styles.previous} data-head="Kỳ trước">
        {previous === null ? '–' : formatNumber(previous)}
      </td>
      <td className={styles.current} data-head="Kỳ này">
        {isRatio ? (
          <span className={styles.ratio}>
            <NumberField
              place={place('numerator')}
              column="value"
              label={`Tử số, ${indicator.label}`}
              value={figure.numerator}
              onValue={(report, value) => edit(report, (each) => withPart(each, 'numerator', value))}
            />
            <span aria-hidden>/</span>
            <NumberField
              place={place('denominator')}
              column="denominator"
              label={`Mẫu số, ${indicator.label}`}
              value={figure.denominator}
              onValue={(report, value) => edit(report, (each) => withPart(each, 'denominator', value))}
            />
          </span>
        ) : (
          <NumberField
            place={place('value')}
            column="value"
            label={`Kỳ này, ${indicator.label}`}
            value={figure.value}
            onValue={(report, value) => edit(report, (each) => withValue(each, value))}
          />
        )}
        {isRatio && figure.value !== null && (
          <output className={styles.percent}>= {formatPercent(figure.value)}</output>
        )}
      </td>
      <td className={styles.state} data-head="Tình trạng">
        <SelectField
          place={place('state')}
          label={`Tình trạng, ${indicator.label}`}
          isLabelHidden
          value={figure.state}
          options={states}
          onValue={chooseState}
        />
      </td>
      <td className={styles.estimate} data-head="Ước">
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
      <td className={styles.target} data-head="Chỉ tiêu năm">
        <NumberField
          place={place('target')}
          column="target"
          label={`Chỉ tiêu năm, ${indicator.label}`}
          value={figure.yearTarget}
          onValue={(report, yearTarget) => edit(report, (each) => ({ ...each, yearTarget }))}
        />
      </td>
      <td className={styles.share} data-head="Đạt">
        {share === null ? '' : formatPercent(share)}
      </td>
      <td className={styles.note} data-head="Ghi chú">
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

type NumberProps = {
  place: string;
  column: string;
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
