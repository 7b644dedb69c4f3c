import { Button, Textarea, TextInput } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useEffect, useId, useRef, useState } from 'react';
import type { Meeting } from '../../../core/model/meeting.ts';
import { foldSearchKey } from '../../../core/rules/text/fold-search-key.ts';
import { newId } from '../report/new-id.ts';
import type { PartProps } from './part-props.ts';
import { readLine, readProse } from './read-line.ts';
import { Said } from '../../components/announcer.tsx';
import styles from './meeting.module.css';

type Opinion = Meeting['opinions'][number];

/** Ý kiến phát biểu: written while it is said, in large letters; Enter takes one down and waits for the next. */
export function RemarksPart({ room, view, isReadOnly }: PartProps) {
  const listId = useId();
  const speaker = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  /** What was taken down last, for whoever hears the screen instead of seeing it. */
  const [said, setSaid] = useState('');
  const [isTextMissing, setIsTextMissing] = useState(false);
  useEffect(() => speaker.current?.focus(), []);
  const { opinions, attendance } = view.meeting;
  const names = attendance.flatMap(({ name, position, deputyName, presence }) => {
    const who = presence === 'deputised' && deputyName.trim() !== '' ? deputyName.trim() : name.trim();
    return who === '' ? [] : [`${who}, ${position}`];
  });
  const bodyOf = (typed: string) => {
    const key = foldSearchKey(typed);
    const found = attendance.find(({ name, deputyName }) =>
      [name, deputyName].some((each) => each.trim() !== '' && key.startsWith(foldSearchKey(each))),
    );
    return found?.organisationId ?? null;
  };
  const changeOpinion = (id: string, part: Partial<Opinion>) =>
    room.changeMeeting((each) => ({
      ...each,
      opinions: each.opinions.map((opinion) => (opinion.id === id ? { ...opinion, ...part } : opinion)),
    }));
  const add = () => {
    if (!speaker.current || !text.current) return;
    const who = readLine(speaker.current.value).trim();
    const what = readProse(text.current.value).trim();
    setIsTextMissing(what === '');
    if (what === '') {
      text.current.focus();
      return;
    }
    const opinion = { id: newId(), speaker: who, organisationId: bodyOf(who), text: what };
    room.changeMeeting((each) => ({ ...each, opinions: [...each.opinions, opinion] }));
    setSaid(`Đã ghi ý kiến của ${who || 'người chưa rõ tên'}.`);
    speaker.current.value = '';
    text.current.value = '';
    speaker.current.focus();
  };
  return (
    <div className={styles.remarks}>
      <ol className={styles.opinions}>
        {opinions.map((opinion, index) => (
          <li key={opinion.id} className={styles.opinion}>
            <fieldset className={styles.lockable} disabled={isReadOnly}>
              <div className={styles.opinionHead}>
                <TextInput
                  aria-label={`Người phát biểu ${index + 1}`}
                  list={listId}
                  className={styles.grow}
                  classNames={{ input: styles.speaker }}
                  defaultValue={opinion.speaker}
                  onInput={(event) => {
                    const who = readLine(event.currentTarget.value);
                    changeOpinion(opinion.id, { speaker: who, organisationId: bodyOf(who) });
                  }}
                />
                <Button
                  variant="subtle"
                  color="gray.8"
                  size="compact-sm"
                  aria-label={`Xoá ý kiến ${index + 1}`}
                  title="Xoá ý kiến"
                  onClick={() =>
                    room.removeFromMeeting(
                      `ý kiến của ${opinion.speaker || 'người chưa rõ tên'}`,
                      (each) => ({ ...each, opinions: each.opinions.filter(({ id }) => id !== opinion.id) }),
                      (each) => ({ ...each, opinions: each.opinions.toSpliced(index, 0, opinion) }),
                    )
                  }
                >
                  <IconTrash className={styles.icon} aria-hidden />
                </Button>
              </div>
              <Textarea
                aria-label={`Nội dung ý kiến ${index + 1}`}
                autosize
                minRows={1}
                spellCheck={false}
                classNames={{ input: styles.said }}
                defaultValue={opinion.text}
                onInput={(event) => changeOpinion(opinion.id, { text: readProse(event.currentTarget.value) })}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      {opinions.length === 0 && (
        <p className={styles.quiet}>Chưa có ý kiến nào. Ghi người phát biểu, nội dung rồi bấm Enter.</p>
      )}
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {!isReadOnly && (
        <section className={styles.entry} aria-label="Ghi ý kiến">
          <TextInput
            ref={speaker}
            label="Người phát biểu"
            description="Gõ vài chữ để chọn trong thành phần; ai cũng ghi được"
            list={listId}
            classNames={{ input: styles.speaker }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              text.current?.focus();
            }}
          />
          <Textarea
            ref={text}
            label="Nội dung"
            description="Enter: ghi ý kiến này và sang ý kiến sau; Shift+Enter: xuống dòng"
            autosize
            minRows={2}
            spellCheck={false}
            classNames={{ input: styles.said }}
            error={isTextMissing && 'Ghi nội dung ý kiến.'}
            onInput={() => setIsTextMissing(false)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <div className={styles.buttons}>
            <Button onClick={add}>Ghi ý kiến</Button>
            <Said className={styles.quiet}>{said}</Said>
          </div>
        </section>
      )}
    </div>
  );
}
