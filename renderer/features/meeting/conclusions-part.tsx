import { Button, Textarea, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useId } from 'react';
import { checkConclusions } from '../../../core/rules/meeting/check-conclusions.ts';
import { beginConclusion } from '../../../core/rules/meeting/order-conclusions.ts';
import { proposeDeadline } from '../../../core/rules/meeting/propose-deadline.ts';
import { attitudes } from '../../../core/rules/meeting/write-conclusion.ts';
import { shorten } from '../../../core/rules/text/shorten.ts';
import { newId } from '../report/new-id.ts';
import { ConclusionCard } from './conclusion-card.tsx';
import type { PartProps } from './part-props.ts';
import { readProse } from './read-line.ts';
import styles from './meeting.module.css';

const longestTold = 60;

/** Kết luận: the chair's general words, and the items with who, what, until when. Prepared before the meeting as a draft. */
export function ConclusionsPart({
  opened,
  room,
  view,
  isReadOnly,
  onFail,
}: PartProps & { onFail: (error: unknown) => void }) {
  const attitudeList = useId();
  const bodyList = useId();
  const { meeting, conclusions } = view;
  const day = meeting.date ?? opened.day;
  const proposed = proposeDeadline(day, opened.holidayYears);
  const ended = new Set(opened.endedIds);
  const petitions = new Map(opened.petitions.map(({ id, text }) => [id, text]));
  const findings = checkConclusions(conclusions, {
    meetingDate: day,
    isStanding: (id) => !ended.has(id),
    petitionText: (id) => shorten(petitions.get(id) ?? '', longestTold),
  });
  const add = () => {
    room.addConclusion(beginConclusion(conclusions, opened.period.id, newId(), { deadline: proposed }));
    requestAnimationFrame(() => {
      const cards = document.querySelectorAll<HTMLElement>('[data-conclusion] textarea');
      cards.item(cards.length - 1)?.focus();
    });
  };
  return (
    <fieldset className={styles.lockable} disabled={isReadOnly}>
      <Textarea
        label="Đánh giá chung của chủ trì"
        description="Mỗi lần xuống dòng là một đoạn của thông báo kết luận"
        autosize
        minRows={2}
        spellCheck={false}
        defaultValue={(meeting.chairParagraphs ?? []).join('\n')}
        onInput={(event) => {
          const chairParagraphs = readProse(event.currentTarget.value).split('\n');
          room.changeMeeting((each) => ({ ...each, chairParagraphs }));
        }}
      />
      <datalist id={attitudeList}>
        {attitudes.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </datalist>
      <datalist id={bodyList}>
        {opened.bodies.map(({ organisationId, name }) => (
          <option key={organisationId} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <Title order={2} size="h5">
        Nội dung kết luận
      </Title>
      {conclusions.length === 0 && (
        <p className={styles.quiet}>
          Chưa có nội dung nào. Có thể chuẩn bị trước hội nghị thành dự thảo kết luận của chủ trì, sửa lại khi
          họp.
        </p>
      )}
      <ol className={styles.rows}>
        {conclusions.map((conclusion, index) => (
          <ConclusionCard
            key={conclusion.id}
            conclusion={conclusion}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === conclusions.length - 1}
            bodies={opened.bodies}
            petitions={opened.petitions}
            proposedDeadline={proposed}
            attitudeList={attitudeList}
            bodyList={bodyList}
            sentences={findings
              .filter(({ conclusionId }) => conclusionId === conclusion.id)
              .map(({ sentence }) => sentence)}
            onChange={(change) => room.changeConclusion(conclusion.id, change)}
            onMove={(steps) => room.moveConclusion(conclusion.id, steps)}
            onRemove={() => {
              const label = `nội dung kết luận ${index + 1}`;
              room.removeConclusion(conclusion.id, label).catch(onFail);
            }}
          />
        ))}
      </ol>
      <div>
        <Button variant="light" leftSection={<IconPlus className={styles.icon} aria-hidden />} onClick={add}>
          Thêm nội dung kết luận
        </Button>
      </div>
    </fieldset>
  );
}
