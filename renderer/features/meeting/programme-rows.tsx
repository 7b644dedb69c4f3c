import { ActionIcon, Button, TextInput, Title } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import type { Meeting } from '../../../core/model/meeting.ts';
import { newId } from '../report/new-id.ts';
import type { PartProps } from './part-props.ts';
import { readLine, readProse } from './read-line.ts';
import styles from './meeting.module.css';

type Item = NonNullable<Meeting['programme']>[number];

/** Chương trình: when, what, by whom. */
export function ProgrammeRows({ room, view }: PartProps) {
  const items = view.meeting.programme ?? [];
  const change = (edit: (items: Item[]) => Item[]) =>
    room.changeMeeting((each) => ({ ...each, programme: edit(each.programme ?? []) }));
  const changeItem = (id: string, part: Partial<Item>) =>
    change((each) => each.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const move = (index: number, to: number) =>
    change((each) => {
      const moved = each[index];
      return moved && to >= 0 && to < each.length ? each.toSpliced(index, 1).toSpliced(to, 0, moved) : each;
    });
  const remove = (item: Item, index: number) =>
    room.removeFromMeeting(
      `mục chương trình “${item.text || item.time || index + 1}”`,
      (each) => ({ ...each, programme: (each.programme ?? []).filter(({ id }) => id !== item.id) }),
      (each) => ({ ...each, programme: (each.programme ?? []).toSpliced(index, 0, item) }),
    );
  return (
    <section className={styles.section} aria-label="Chương trình">
      <Title order={2} size="h5">
        Chương trình
      </Title>
      <ol className={styles.rows}>
        {items.map((item, index) => (
          <li key={item.id} className={styles.programmeRow}>
            <TextInput
              aria-label={`Giờ, mục ${index + 1}`}
              className={styles.short}
              defaultValue={item.time}
              onInput={(event) => changeItem(item.id, { time: readLine(event.currentTarget.value) })}
            />
            <TextInput
              aria-label={`Nội dung, mục ${index + 1}`}
              className={styles.grow}
              defaultValue={item.text}
              onInput={(event) => changeItem(item.id, { text: readProse(event.currentTarget.value) })}
            />
            <TextInput
              aria-label={`Người thực hiện, mục ${index + 1}`}
              className={styles.medium}
              defaultValue={item.speaker}
              onInput={(event) => changeItem(item.id, { speaker: readLine(event.currentTarget.value) })}
            />
            <RowActs
              what={`mục ${index + 1}`}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              onMove={(steps) => move(index, index + steps)}
              onRemove={() => remove(item, index)}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus className={styles.icon} aria-hidden />}
          onClick={() => change((each) => [...each, { id: newId(), time: '', text: '', speaker: '' }])}
        >
          Thêm mục chương trình
        </Button>
      </div>
    </section>
  );
}

/** Up, down, away; what cannot be done now stays in its place, so that the hand finds the rest. */
export function RowActs({
  what,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (steps: 1 | -1) => void;
  onRemove: () => void;
}) {
  return (
    <span className={styles.acts}>
      <ActionIcon
        variant="subtle"
        color="gray.8"
        aria-disabled={isFirst}
        data-disabled={isFirst || undefined}
        aria-label={`Đưa ${what} lên`}
        title="Đưa lên"
        onClick={() => !isFirst && onMove(-1)}
      >
        <IconArrowUp className={styles.icon} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray.8"
        aria-disabled={isLast}
        data-disabled={isLast || undefined}
        aria-label={`Đưa ${what} xuống`}
        title="Đưa xuống"
        onClick={() => !isLast && onMove(1)}
      >
        <IconArrowDown className={styles.icon} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray.8" aria-label={`Xoá ${what}`} title="Xoá" onClick={onRemove}>
        <IconTrash className={styles.icon} aria-hidden />
      </ActionIcon>
    </span>
  );
}
