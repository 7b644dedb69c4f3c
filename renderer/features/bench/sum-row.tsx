import { Button, Table } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import type { Figure } from '../../../core/model/figure.ts';
import type { FigureSum } from '../../../core/rules/consolidation/sum-bodies.ts';
import { writeAmount } from '../../../core/rules/consolidation/write-amount.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import styles from './sums.module.css';

type Props = {
  sum: FigureSum;
  /** As the consolidation has it; null: it does not have this indicator. */
  own: Figure | null;
  isPart: boolean;
  isOpen: boolean;
  isLocked: boolean;
  onToggle: () => void;
  onPut: () => void;
  onShowSeries: () => void;
  onLeaveOut: (organisationId: string, isLeftOut: boolean) => void;
};

/** One sum, and when it is opened a line for each body. */
export function SumRow({
  sum,
  own,
  isPart,
  isOpen,
  isLocked,
  onToggle,
  onPut,
  onShowSeries,
  onLeaveOut,
}: Props) {
  const { indicator, total, isWhole, knownCount, askedCount, blankNames, parts } = sum;
  const isSame = own !== null && own.state === total.state && own.value === total.value;
  return (
    <>
      <Table.Tr data-gap={!isWhole || undefined}>
        <Table.Th scope="row" className={styles.name}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            data-part={isPart || undefined}
            onClick={onToggle}
          >
            {isOpen ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
            <span>
              {isPart && 'Trong đó: '}
              {indicator.label}
            </span>
          </button>
        </Table.Th>
        <Table.Td>{indicator.unit}</Table.Td>
        <Table.Td className={styles.number}>
          {writeAmount(total)}
          {!isWhole && total.state !== 'blank' && <span className={styles.gap}>một phần</span>}
        </Table.Td>
        <Table.Td>
          {knownCount}/{askedCount} cơ quan
          {blankNames.length > 0 && <span className={styles.gap}>chưa có: {blankNames.join('; ')}</span>}
        </Table.Td>
        <Table.Td className={styles.number}>{write(sum.sinceNewYear)}</Table.Td>
        <Table.Td className={styles.number}>{write(sum.yearTarget)}</Table.Td>
        <Table.Td className={styles.number}>{write(sum.share)}</Table.Td>
        <Table.Td className={styles.number}>{sum.lastYear ? writeAmount(sum.lastYear) : '–'}</Table.Td>
        <Table.Td className={styles.number}>{own ? writeAmount(own) : '–'}</Table.Td>
        <Table.Td className={styles.acts}>
          <Button
            size="compact-xs"
            variant="default"
            disabled={isLocked || total.state === 'blank' || isSame}
            aria-label={`${isSame ? 'Đã đưa' : 'Đưa vào'}: ${indicator.label}`}
            onClick={onPut}
          >
            {isSame ? 'Đã đưa' : 'Đưa vào'}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray.8"
            aria-label={`Biểu đồ: ${indicator.label}`}
            onClick={onShowSeries}
          >
            Biểu đồ
          </Button>
        </Table.Td>
      </Table.Tr>
      {isOpen &&
        parts.map(({ organisationId, name, amount, yearTarget, isLeftOut }) => (
          <Table.Tr key={organisationId} className={styles.part}>
            <Table.Th scope="row" className={styles.partName}>
              {name}
            </Table.Th>
            <Table.Td />
            <Table.Td className={styles.number}>{writeAmount(amount)}</Table.Td>
            <Table.Td colSpan={2}>
              <label className={styles.label} title="Bỏ chọn khi số của cơ quan khác đã gồm số này">
                <input
                  type="checkbox"
                  checked={!isLeftOut}
                  disabled={isLocked}
                  onChange={(event) => onLeaveOut(organisationId, !event.currentTarget.checked)}
                />
                {isLeftOut ? 'Không cộng (đã gồm ở cơ quan khác)' : 'Cộng vào tổng'}
              </label>
            </Table.Td>
            <Table.Td className={styles.number}>{write(yearTarget)}</Table.Td>
            <Table.Td colSpan={4} />
          </Table.Tr>
        ))}
    </>
  );
}

function write(value: string | null): string {
  return value === null ? '–' : formatNumber(value);
}
