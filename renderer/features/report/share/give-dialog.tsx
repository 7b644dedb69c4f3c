import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { listSections } from '../list-sections.ts';
import { useReport } from '../report-context.ts';
import { Dialog } from '../../../components/dialog.tsx';
import styles from './share.module.css';

type Props = { startId: string | null; onGive: (sectionIds: string[]) => void; onClose: () => void };

/** Giao phần: which sections go out; ticking a part ticks what lies below it. */
export function GiveDialog({ startId, onGive, onClose }: Props) {
  const { session, layout } = useReport();
  const entries = listSections(session.getView().report, layout.headingMarks.level1Suffix);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(entries.some(({ id }) => id === startId) && startId !== null ? [startId] : []),
  );
  const toggle = (index: number, isChosen: boolean) => {
    const level = entries[index]?.level ?? 1;
    const rest = entries.slice(index + 1);
    const end = rest.findIndex((each) => each.level <= level);
    const below = end === -1 ? rest : rest.slice(0, end);
    const next = new Set(chosen);
    for (const { id } of [...entries.slice(index, index + 1), ...below]) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  return (
    <Dialog opened onClose={onClose} title="Giao phần" size="34rem">
      <Stack gap="sm">
        <p className={styles.text}>
          Chọn các mục giao cho người khác soạn. Tệp gồm nội dung hiện có và số liệu của các mục này; khi nhận
          lại, từng mục được so với bản ở máy này.
        </p>
        <Stack gap="0.375rem" className={styles.sections}>
          {entries.map((entry, index) => (
            <div key={entry.id} data-level={entry.level} className={styles.section}>
              <Checkbox
                data-autofocus={index === 0 || undefined}
                label={`${entry.mark} ${entry.title}`.trim()}
                checked={chosen.has(entry.id)}
                onChange={(event) => toggle(index, event.currentTarget.checked)}
              />
            </div>
          ))}
        </Stack>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Huỷ
          </Button>
          <Button disabled={chosen.size === 0} onClick={() => onGive([...chosen])}>
            Ghi ra tệp…
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
