import { NativeSelect, TextInput } from '@mantine/core';
import type { Meeting } from '../../../core/model/meeting.ts';
import { nameMeeting } from '../../../core/rules/periods/name-meeting.ts';
import { DateInput } from '../../components/date-input.tsx';
import { PapersList } from './papers-list.tsx';
import type { PartProps } from './part-props.ts';
import { ProgrammeRows } from './programme-rows.tsx';
import { readLine } from './read-line.ts';
import styles from './meeting.module.css';

const kinds = ['briefing', 'preliminary-review', 'annual-review'] as const;

/** Chuẩn bị: kind, time, place, who chairs and who writes; the programme; the papers. */
export function PreparePart(props: PartProps & { onFail: (error: unknown) => void }) {
  const { opened, room, view, isReadOnly } = props;
  const { meeting } = view;
  const change = (part: Partial<Meeting>) => room.changeMeeting((each) => ({ ...each, ...part }));
  const people = opened.people.map(({ personId, fullName, title, organisationName }) => ({
    value: personId,
    label: `${fullName} (${title} ${organisationName})`,
  }));
  const choices = [{ value: '', label: 'chưa chọn' }, ...people];
  return (
    <fieldset className={styles.lockable} disabled={isReadOnly}>
      <section className={styles.section} aria-label="Thời gian, địa điểm, chủ trì">
        <div className={styles.row}>
          <NativeSelect
            label="Loại hội nghị"
            value={meeting.kind}
            data={kinds.map((kind) => ({ value: kind, label: nameMeeting(kind) }))}
            onChange={(event) => {
              const kind = kinds.find((each) => each === event.currentTarget.value);
              if (kind) change({ kind });
            }}
          />
          <DateInput label="Ngày" date={meeting.date} onDate={(date) => change({ date })} />
          <TextInput
            label="Giờ"
            placeholder="8 giờ 00"
            defaultValue={meeting.time ?? ''}
            onInput={(event) => change({ time: readLine(event.currentTarget.value) })}
          />
          <TextInput
            label="Địa điểm"
            className={styles.wide}
            placeholder="Hội trường, phòng họp…"
            defaultValue={meeting.place}
            onInput={(event) => change({ place: readLine(event.currentTarget.value) })}
          />
        </div>
        <div className={styles.row}>
          <NativeSelect
            label="Chủ trì"
            className={styles.wide}
            value={meeting.chairPersonId ?? ''}
            data={choices}
            onChange={(event) => change({ chairPersonId: event.currentTarget.value || null })}
          />
          <NativeSelect
            label="Người ghi biên bản"
            className={styles.wide}
            value={meeting.secretaryPersonId ?? ''}
            data={choices}
            onChange={(event) => change({ secretaryPersonId: event.currentTarget.value || null })}
          />
        </div>
      </section>
      <ProgrammeRows {...props} />
      <PapersList {...props} />
    </fieldset>
  );
}
