import { Button, Title } from '@mantine/core';
import type { OpenedReport } from '../../../core/contract/views.ts';
import type { Review } from '../../../core/model/review.ts';
import { compareFigures } from '../../../core/rules/review/compare-figures.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { HiddenText } from '../../components/hidden-text.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import styles from './review-screen.module.css';

type Props = {
  opened: OpenedReport;
  remarks: Review['remarks'];
  /** Null when nothing may be written. */
  onRemark: ((indicatorId: string) => void) | null;
};

/** The body's figures beside its last ones; nothing of them can be changed here. */
export function ReviewFigures({ opened, remarks, onRemark }: Props) {
  const rows = compareFigures(opened);
  if (rows.length === 0) return null;
  return (
    <section aria-label="Số liệu">
      <Title order={2} size="h4">
        Số liệu
      </Title>
      <WideTable label="Số liệu của đơn vị">
        <table className={styles.figures}>
          <HiddenCaption>Số liệu của đơn vị</HiddenCaption>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col">ĐVT</th>
              <th scope="col" className={styles.number}>
                Kỳ này
              </th>
              <th scope="col" className={styles.number} title={opened.previous?.periodName}>
                Kỳ trước
              </th>
              <th scope="col" className={styles.number}>
                Tăng, giảm
              </th>
              <th scope="col" className={styles.number} title={opened.lastYear?.periodName}>
                Cùng kỳ năm trước
              </th>
              <th scope="col">
                <HiddenText>Ý kiến</HiddenText>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, figure, previous, lastYear, difference }) => (
              <tr
                key={indicator.id}
                data-remarked={
                  remarks.some((each) => !each.isSettled && each.indicatorId === indicator.id) || undefined
                }
              >
                <th scope="row">{indicator.label}</th>
                <td>{indicator.unit}</td>
                <td className={styles.number}>
                  {write(figure)}
                  {figure.isEstimate && ' (ước)'}
                </td>
                <td className={styles.number}>{previous ? write(previous) : '–'}</td>
                <td className={styles.number}>{difference === null ? '–' : writeDifference(difference)}</td>
                <td className={styles.number}>{lastYear ? write(lastYear) : '–'}</td>
                <td>
                  {onRemark && (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      aria-label={`Ghi ý kiến: ${indicator.label}`}
                      onClick={() => onRemark(indicator.id)}
                    >
                      Ghi ý kiến
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function write({ state, value }: { state: 'value' | 'none' | 'blank'; value: string | null }): string {
  if (state === 'none') return 'không phát sinh';
  return value === null ? 'chưa có' : formatNumber(value);
}

function writeDifference(difference: string): string {
  return difference.startsWith('-') || difference === '0'
    ? formatNumber(difference)
    : `+${formatNumber(difference)}`;
}
