import { useEffect, useState } from 'react';
import type { Period } from '../../../../core/model/period.ts';
import { call } from '../../../api/client.ts';
import { AddPeriodDialog } from '../../period/add-period-dialog.tsx';
import { suggestPeriod, type PeriodChoice } from '../../period/suggest-period.ts';

type Props = { onAdded: (id: string) => void; onClose: () => void };

/** "Thêm" among the periods: the same question as at home. */
export function AddPeriod({ onAdded, onClose }: Props) {
  const [start, setStart] = useState<{ suggestion: PeriodChoice; ids: string[] } | null>(null);
  useEffect(() => {
    call('catalogue:list', { kind: 'period' }).then(({ entries, context }) => {
      const periods = entries.map(({ record }) => record as unknown as Period);
      const ids = periods.map(({ id }) => id);
      const [newest = null] = periods.toSorted((one, other) => other.dataTo.localeCompare(one.dataTo));
      setStart({ suggestion: suggestPeriod(newest, ids, context.today), ids });
    }, onClose);
  }, [onClose]);
  if (!start) return null;
  return (
    <AddPeriodDialog
      suggestion={start.suggestion}
      existingIds={start.ids}
      onAdded={({ id }) => onAdded(id)}
      onOpenExisting={onAdded}
      onClose={onClose}
    />
  );
}
