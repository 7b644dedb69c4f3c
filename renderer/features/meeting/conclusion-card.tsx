import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OpenedMeeting } from '../../../core/contract/meeting.ts';
import type { Conclusion } from '../../../core/model/conclusion.ts';
import type { Task } from '../../../core/model/task.ts';
import { clearPartNames, listUnclearParts } from '../../../core/rules/meeting/check-conclusions.ts';
import { readParties, readParty, writeParties } from '../../../core/rules/meeting/read-parties.ts';
import { writeConclusion } from '../../../core/rules/meeting/write-conclusion.ts';
import { shorten } from '../../../core/rules/text/shorten.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { DateInput } from '../../components/date-input.tsx';
import { RowActs } from './programme-rows.tsx';
import { readLine, readProse } from './read-line.ts';
import styles from './meeting.module.css';

const longestTold = 90;
const rules = [
  { value: 'before', label: 'trước ngày' },
  { value: 'at-latest', label: 'chậm nhất ngày' },
] as const;

type Props = {
  conclusion: Conclusion;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  bodies: OpenedMeeting['bodies'];
  petitions: OpenedMeeting['petitions'];
  proposedDeadline: string;
  attitudeList: string;
  bodyList: string;
  /** What in it cannot be meant so. */
  sentences: readonly string[];
  onChange: (change: (conclusion: Conclusion) => Conclusion) => void;
  onMove: (steps: 1 | -1) => void;
  onRemove: () => void;
};

/** One item of the conclusion with its sentence as it will be printed, and what of "5 rõ" is missing. */
export function ConclusionCard({
  conclusion,
  number,
  isFirst,
  isLast,
  bodies,
  petitions,
  proposedDeadline,
  attitudeList,
  bodyList,
  sentences,
  onChange,
  onMove,
  onRemove,
}: Props) {
  const { task } = conclusion;
  /** The field of the deadline shows anew what the button has put into it. */
  const [takenCount, setTakenCount] = useState(0);
  const of = `, nội dung ${number}`;
  const changeTask = (part: Partial<Task>) =>
    onChange((each) => ({ ...each, task: { ...each.task, ...part } }));
  const unclear = listUnclearParts(conclusion);
  const sentence = writeConclusion(conclusion);
  const linked = new Set(conclusion.petitionIds);
  return (
    <li className={styles.card} data-conclusion>
      <div className={styles.cardHead}>
        <span className={styles.number}>({number})</span>
        <TextInput
          aria-label={`Thái độ${of}`}
          list={attitudeList}
          className={styles.medium}
          placeholder="Giao, Thống nhất…"
          defaultValue={conclusion.attitude}
          onInput={(event) => {
            const attitude = readLine(event.currentTarget.value);
            onChange((each) => ({ ...each, attitude }));
          }}
        />
        <TextInput
          aria-label={`Cơ quan chủ trì${of}`}
          list={bodyList}
          className={styles.grow}
          placeholder="Cơ quan chủ trì"
          defaultValue={task.lead?.name ?? ''}
          onInput={(event) => changeTask({ lead: readParty(readLine(event.currentTarget.value), bodies) })}
        />
        <TextInput
          aria-label={`Cơ quan phối hợp${of}`}
          list={bodyList}
          className={styles.grow}
          placeholder="Phối hợp (cách nhau bằng dấu ;)"
          defaultValue={writeParties(task.partners)}
          onInput={(event) =>
            changeTask({ partners: readParties(readLine(event.currentTarget.value), bodies) })
          }
        />
        <RowActs
          what={`nội dung ${number}`}
          isFirst={isFirst}
          isLast={isLast}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      <Textarea
        aria-label={`Nội dung kết luận ${number}`}
        placeholder="Việc phải làm"
        autosize
        minRows={2}
        spellCheck={false}
        defaultValue={task.text}
        onInput={(event) => changeTask({ text: readProse(event.currentTarget.value) })}
      />
      <div className={styles.row}>
        <span className={styles.deadline}>
          <NativeSelect
            label="Thời hạn"
            aria-label={`Cách ghi thời hạn${of}`}
            value={conclusion.deadlineRule ?? 'before'}
            data={[...rules]}
            onChange={(event) => {
              const rule = rules.find(({ value }) => value === event.currentTarget.value);
              if (rule) onChange((each) => ({ ...each, deadlineRule: rule.value }));
            }}
          />
          <DateInput
            key={takenCount}
            label={`Thời hạn${of}`}
            isLabelHidden
            date={task.deadline}
            onDate={(deadline) => changeTask({ deadline })}
          />
          {task.deadline === null && !task.isRoutine && (
            <Button
              variant="subtle"
              size="compact-xs"
              title="Mười ngày sau hội nghị, chuyển sang ngày làm việc"
              onClick={() => {
                changeTask({ deadline: proposedDeadline });
                setTakenCount(takenCount + 1);
              }}
            >
              Lấy {formatDateShort(proposedDeadline)}
            </Button>
          )}
        </span>
        <TextInput
          label="Sản phẩm"
          className={styles.grow}
          defaultValue={task.product}
          onInput={(event) => changeTask({ product: readLine(event.currentTarget.value) })}
        />
        <TextInput
          label="Chế độ báo cáo"
          className={styles.grow}
          placeholder="báo cáo kết quả về …"
          defaultValue={conclusion.reportingDuty}
          onInput={(event) => {
            const reportingDuty = readLine(event.currentTarget.value);
            onChange((each) => ({ ...each, reportingDuty }));
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={task.isRoutine}
            onChange={(event) => changeTask({ isRoutine: event.currentTarget.checked })}
          />
          Nhiệm vụ thường xuyên
        </label>
      </div>
      {petitions.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {linked.size === 0 ? 'Trả lời kiến nghị nào?' : `Trả lời ${linked.size} kiến nghị`}
          </summary>
          {petitions.map(({ id, text, addressee }) => (
            <label key={id} className={styles.check}>
              <input
                type="checkbox"
                checked={linked.has(id)}
                onChange={(event) => {
                  const isLinked = event.currentTarget.checked;
                  onChange((each) => ({
                    ...each,
                    petitionIds: isLinked
                      ? [...each.petitionIds, id]
                      : each.petitionIds.filter((other) => other !== id),
                  }));
                }}
              />
              <span>
                {shorten(text, longestTold)}
                {addressee && <span className={styles.quiet}> ({addressee})</span>}
              </span>
            </label>
          ))}
        </details>
      )}
      {sentence !== '' && task.text.trim() !== '' && <p className={styles.sentence}>{sentence}.</p>}
      {sentences.map((each) => (
        <p key={each} className={styles.finding}>
          {each}
        </p>
      ))}
      {unclear.length > 0 && task.text.trim() !== '' && (
        <p className={styles.quiet} title="5 rõ: chủ trì, phối hợp, nội dung, thời hạn, chế độ báo cáo">
          Chưa rõ: {unclear.map((part) => clearPartNames[part]).join(', ')}.
        </p>
      )}
    </li>
  );
}
