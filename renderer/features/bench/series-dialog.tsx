import { Table } from '@mantine/core';
import { useMemo } from 'react';
import type { Indicator } from '../../../core/model/indicator.ts';
import { sumBodies } from '../../../core/rules/consolidation/sum-bodies.ts';
import { writeAmount } from '../../../core/rules/consolidation/write-amount.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BarChart } from '../../components/bar-chart.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { PrintChart } from '../../components/print-chart.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { useAnswer } from '../../use-answer.ts';
import styles from './sums.module.css';

type Props = {
  name: { periodId: string; organisationId: string };
  indicator: Indicator;
  onClose: () => void;
};

/** One indicator of all bodies over up to eight periods, as bars and as their table. */
export function SeriesDialog({ name, indicator, onClose }: Props) {
  const { answer, problem } = useAnswer(() =>
    call('consolidation:read-series', { ...name, indicatorId: indicator.id }),
  );
  const rows = useMemo(
    () =>
      (answer?.periods ?? []).map(({ name: period, bodies }) => {
        const [sum] = sumBodies({
          indicators: [indicator],
          bodies,
          leftOut: [],
          officeId: name.organisationId,
          year: 0,
        });
        return { period, sum: sum ?? null };
      }),
    [answer, indicator, name.organisationId],
  );
  const title = `${indicator.label} (${indicator.unit})`;
  return (
    <Dialog opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {problem && <ProblemBanner problem={problem} />}
      {!answer && !problem && <BusyIndicator label="Đang đọc số liệu các kỳ…" />}
      {answer && (
        <>
          <BarChart
            title={title}
            bars={rows.map(({ period, sum }) => ({
              label: period,
              value: sum?.total.value == null ? null : Number(sum.total.value),
              text: sum ? writeAmount(sum.total) : 'chưa có',
              isPartial: sum !== null && !sum.isWhole,
            }))}
          />
          {rows.some(({ sum }) => sum && !sum.isWhole) && (
            <p className={styles.quiet}>Cột viền đứt: chưa đủ số liệu của các cơ quan.</p>
          )}
          <Table>
            <HiddenCaption>{title}</HiddenCaption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Kỳ báo cáo</Table.Th>
                <Table.Th scope="col" className={styles.number}>
                  Các cơ quan
                </Table.Th>
                <Table.Th scope="col">Đã có</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ period, sum }) => (
                <Table.Tr key={period}>
                  <Table.Th scope="row">{period}</Table.Th>
                  <Table.Td className={styles.number}>{sum ? writeAmount(sum.total) : 'chưa có'}</Table.Td>
                  <Table.Td>{sum ? `${sum.knownCount}/${sum.askedCount} cơ quan` : '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {rows.length > 0 && (
            <PrintChart
              periodId={name.periodId}
              chart={{
                name: title,
                about: rows.map(({ period }) => period).join(', '),
                heads: { label: 'Kỳ báo cáo', number: 'Các cơ quan', note: 'Đã có' },
                rows: rows.map(({ period, sum }) => ({
                  label: period,
                  value: sum?.total.value == null ? null : Number(sum.total.value),
                  text: sum ? writeAmount(sum.total) : 'chưa có',
                  isPartial: sum !== null && !sum.isWhole,
                  note: sum ? `${sum.knownCount}/${sum.askedCount} cơ quan` : '',
                })),
              }}
            />
          )}
        </>
      )}
    </Dialog>
  );
}
