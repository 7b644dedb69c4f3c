import { Button, Group, NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { ShippedRecord } from '../../../core/contract/shipped.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './shipped-dialog.module.css';

type Props = { onAdded: (id: string) => void; onClose: () => void };

/** As in the model of a year. */
const [firstYear, lastYear] = [1945, 2999];

type Start = { years: readonly number[]; shipped: readonly ShippedRecord[] };

/** "Thêm" among the years of holidays: any year that is not there; a shipped one comes with its days. */
export function AddYear({ onAdded, onClose }: Props) {
  const [start, setStart] = useState<Start | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  useEffect(() => {
    const read = async () => {
      const { entries, context } = await call('catalogue:list', { kind: 'holiday-year' });
      const missing = await call('shipped:list-missing', {});
      const years = entries.map(({ record }) => Number(record.id));
      setStart({ years, shipped: missing.filter(({ kind }) => kind === 'holiday-year') });
      let next = Number(context.today.slice(0, 4));
      while (years.includes(next)) next += 1;
      setYear(next);
    };
    read().catch((error: unknown) => setProblem(readProblem(error)));
  }, []);
  const id = String(year);
  const shipped = start?.shipped.find((each) => each.id === id);
  const refusal =
    year === null || !Number.isInteger(year) || year < firstYear || year > lastYear
      ? `Ghi năm từ ${firstYear} đến ${lastYear}.`
      : start?.years.includes(year)
        ? `Năm ${year} đã có trong danh mục.`
        : null;
  const add = () => {
    if (!start || refusal !== null || isAdding) return;
    setIsAdding(true);
    const adding = shipped
      ? call('shipped:add', { records: [{ kind: 'holiday-year', id }] })
      : call('catalogue:save', {
          kind: 'holiday-year',
          changes: [{ record: { id, year, days: [] }, expectedVersion: 0 }],
        });
    adding.then(
      () => onAdded(id),
      (error: unknown) => {
        setProblem(readProblem(error));
        setIsAdding(false);
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} title="Thêm năm" size="26rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <NumberInput
          label="Năm"
          value={year ?? ''}
          onChange={(value) => setYear(typeof value === 'number' ? value : null)}
          allowDecimal={false}
          allowNegative={false}
          error={start && refusal}
          data-autofocus
        />
        <p className={styles.hint}>
          {shipped
            ? `Phần mềm có sẵn ${shipped.note ?? ''} nghỉ, làm bù của năm này; ngày do cơ quan có thẩm quyền thông báo hằng năm ghi “chờ xác nhận”.`
            : 'Năm này chưa có sẵn ngày nào; thêm năm rồi bấm từng ngày trên lịch.'}
        </p>
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            Huỷ
          </Button>
          <Button type="submit" loading={isAdding} disabled={!start || refusal !== null}>
            Thêm
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
