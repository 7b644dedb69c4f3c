import { Button, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useRef } from 'react';
import type { Meeting } from '../../../core/model/meeting.ts';
import { countAttendance, presenceNames, presences } from '../../../core/rules/meeting/attendance.ts';
import { addMissingAttendees } from '../../../core/rules/meeting/begin-meeting.ts';
import { Told } from '../../components/announcer.tsx';
import { HiddenText } from '../../components/hidden-text.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { findShortcut, type ShortcutIn } from '../../../core/rules/keyboard/shortcuts.ts';
import type { PartProps } from './part-props.ts';
import { readLine } from './read-line.ts';
import styles from './meeting.module.css';

type Attendee = Meeting['attendance'][number];

/** One key while the keyboard is in a row, so that a roll call needs no mouse. */
const marks: Readonly<Record<ShortcutIn<'attendance'>, Attendee['presence']>> = {
  'mark-present': 'present',
  'mark-absent': 'absent',
  'mark-deputised': 'deputised',
};

/** Thành phần: who is expected, who came, who came in whose place. */
export function AttendancePart({ opened, room, view, isReadOnly }: PartProps) {
  const table = useRef<HTMLTableElement>(null);
  const { attendance } = view.meeting;
  const counts = countAttendance(attendance);
  const missing = addMissingAttendees(attendance, opened.proposedAttendance).length - attendance.length;
  const change = (edit: (attendance: Attendee[]) => Attendee[]) =>
    room.changeMeeting((each) => ({ ...each, attendance: edit(each.attendance) }));
  const changeRow = (index: number, part: Partial<Attendee>) =>
    change((each) => each.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const focusRow = (index: number) =>
    table.current?.querySelector<HTMLElement>(`[data-row="${index}"] input[type=radio]:checked`)?.focus();
  const mark = (index: number, presence: Attendee['presence']) => {
    changeRow(index, { presence });
    if (presence !== 'deputised') {
      focusRow(index + 1);
      return;
    }
    // The field of the deputy is there after the next drawing.
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-row="${index}"] [data-deputy] input`)?.focus(),
    );
  };
  return (
    <fieldset className={styles.lockable} disabled={isReadOnly}>
      <div className={styles.counts}>
        <Told
          className={styles.countText}
          text={`${counts.present + counts.deputised}/${counts.total} có mặt (${counts.deputised} đi thay) · ${counts.absent} vắng · ${counts.expected} chưa điểm danh`}
        />
        <span className={styles.quiet}>
          Điểm danh bằng phím: <kbd>C</kbd> có mặt, <kbd>V</kbd> vắng, <kbd>T</kbd> đi thay
        </span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            change((each) =>
              each.map((row) => (row.presence === 'expected' ? { ...row, presence: 'present' } : row)),
            )
          }
        >
          Còn lại đều có mặt
        </Button>
        {missing > 0 && (
          <Button
            variant="light"
            size="compact-sm"
            onClick={() => change((each) => addMissingAttendees(each, opened.proposedAttendance))}
          >
            Thêm {missing} cơ quan còn thiếu
          </Button>
        )}
      </div>
      <WideTable label="Thành phần dự hội nghị">
        <table ref={table} className={styles.attendance}>
          <HiddenCaption>Thành phần dự hội nghị</HiddenCaption>
          <thead>
            <tr>
              <th scope="col">TT</th>
              <th scope="col">Họ tên</th>
              <th scope="col">Chức vụ, cơ quan</th>
              <th scope="col">Điểm danh</th>
              <th scope="col">Người đi thay</th>
              <th scope="col">
                <HiddenText>Xoá</HiddenText>
              </th>
            </tr>
          </thead>
          <tbody>
            {attendance.map((row, index) => (
              // Lines have no id of their own; each counts as long as it stands where it stands.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index} data-row={index} data-presence={row.presence}>
                <td>{index + 1}</td>
                <td>
                  <TextInput
                    aria-label={`Họ tên, dòng ${index + 1}`}
                    defaultValue={row.name}
                    placeholder="chưa rõ"
                    onInput={(event) => changeRow(index, { name: readLine(event.currentTarget.value) })}
                  />
                </td>
                <td>
                  <TextInput
                    aria-label={`Chức vụ, cơ quan, dòng ${index + 1}`}
                    defaultValue={row.position}
                    onInput={(event) => changeRow(index, { position: readLine(event.currentTarget.value) })}
                  />
                </td>
                <td>
                  <div
                    role="radiogroup"
                    aria-label={`Điểm danh ${row.name || row.position}`}
                    className={styles.presences}
                  >
                    {presences.map((presence) => (
                      <label
                        key={presence}
                        className={styles.presence}
                        data-checked={row.presence === presence}
                      >
                        <input
                          type="radio"
                          name={`presence-${index}`}
                          checked={row.presence === presence}
                          onChange={() => changeRow(index, { presence })}
                          onKeyDown={(event) => {
                            const shortcut = findShortcut(event.nativeEvent, 'attendance');
                            if (shortcut === null) return;
                            event.preventDefault();
                            mark(index, marks[shortcut]);
                          }}
                        />
                        {presenceNames[presence]}
                      </label>
                    ))}
                  </div>
                </td>
                <td data-deputy>
                  {row.presence === 'deputised' && (
                    <TextInput
                      aria-label={`Người đi thay, dòng ${index + 1}`}
                      placeholder="họ tên, chức vụ"
                      defaultValue={row.deputyName}
                      onInput={(event) =>
                        changeRow(index, { deputyName: readLine(event.currentTarget.value) })
                      }
                      onKeyDown={(event) => {
                        if (event.key === 'Enter') focusRow(index + 1);
                      }}
                    />
                  )}
                </td>
                <td>
                  <Button
                    variant="subtle"
                    color="gray.8"
                    size="compact-sm"
                    aria-label={`Xoá dòng ${index + 1}`}
                    title="Xoá dòng"
                    onClick={() => {
                      room.removeFromMeeting(
                        `${row.name || row.position} khỏi thành phần`,
                        (each) => ({ ...each, attendance: each.attendance.toSpliced(index, 1) }),
                        (each) => ({ ...each, attendance: each.attendance.toSpliced(index, 0, row) }),
                      );
                    }}
                  >
                    <IconTrash className={styles.icon} aria-hidden />
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus className={styles.icon} aria-hidden />}
          onClick={() =>
            change((each) => [
              ...each,
              { organisationId: null, name: '', position: '', presence: 'expected', deputyName: '' },
            ])
          }
        >
          Thêm người dự
        </Button>
      </div>
    </fieldset>
  );
}
