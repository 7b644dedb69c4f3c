import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { catalogueNames } from '../../../core/catalogue/catalogue-kind.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { ShippedKind, ShippedRecord } from '../../../core/contract/shipped.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './shipped-dialog.module.css';

type Props = { kind: ShippedKind; onAdded: (count: number) => void; onClose: () => void };

/** Bổ sung danh mục có sẵn: what is shipped and not there, to choose from; what is there stays as it is. */
export function ShippedDialog({ kind, onAdded, onClose }: Props) {
  const [missing, setMissing] = useState<readonly ShippedRecord[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  useEffect(() => {
    call('shipped:list-missing', {}).then(
      (all) => setMissing(all.filter((each) => each.kind === kind)),
      (error: unknown) => setProblem(readProblem(error)),
    );
  }, [kind]);
  const chosen = missing?.filter(({ id, refusal }) => refusal === null && !left.has(id)) ?? [];
  const add = () => {
    if (chosen.length === 0 || isAdding) return;
    setIsAdding(true);
    call('shipped:add', { records: chosen.map(({ id }) => ({ kind, id })) }).then(
      ({ added }) => onAdded(added),
      (error: unknown) => {
        setProblem(readProblem(error));
        setIsAdding(false);
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} title="Bổ sung danh mục có sẵn" size="44rem">
      {problem && <ProblemBanner problem={problem} />}
      {!missing && !problem && <BusyIndicator label="Đang đọc danh mục có sẵn…" />}
      {missing?.length === 0 && <p className={styles.text}>Danh mục này đã có đủ các mục đi kèm phần mềm.</p>}
      {missing && missing.length > 0 && (
        <>
          <p className={styles.text}>
            {catalogueNames[kind].title} đi kèm phần mềm mà danh mục chưa có. Mục đang có giữ nguyên.
          </p>
          <ul className={styles.list}>
            {missing.map(({ id, name, note, refusal }) => (
              <li key={id}>
                <label className={styles.row}>
                  <input
                    type="checkbox"
                    disabled={refusal !== null}
                    checked={refusal === null && !left.has(id)}
                    onChange={(event) => {
                      const next = new Set(left);
                      if (event.currentTarget.checked) next.delete(id);
                      else next.add(id);
                      setLeft(next);
                    }}
                  />
                  <span>
                    {name}
                    {note !== null && <span className={styles.note}>{note}</span>}
                    {refusal !== null && <span className={styles.refusal}>{refusal}</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          {missing?.length === 0 ? 'Đóng' : 'Huỷ'}
        </Button>
        {missing && missing.length > 0 && (
          <Button onClick={add} loading={isAdding} data-disabled={chosen.length === 0 || undefined}>
            Thêm {chosen.length} mục
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
