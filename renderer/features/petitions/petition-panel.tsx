import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RegisterLine } from '../../../core/contract/petitions.ts';
import type { Petition } from '../../../core/model/petition.ts';
import { limits } from '../../../core/model/limits.ts';
import {
  petitionActs,
  petitionStateNames,
  petitionTable,
  type PetitionAct,
} from '../../../core/rules/states/petition.ts';
import { refusalOf } from '../../../core/rules/states/state-table.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { tellSave } from '../../components/screen-head.tsx';
import { useAutosaved } from '../../components/use-autosaved.ts';
import type { OpenRecords } from '../../components/open-records.ts';
import type { LetterKey } from '../letter/letter-key.ts';
import styles from './petition-panel.module.css';
import type { Done } from './done.ts';

const actNames: Record<Exclude<PetitionAct, 'transfer'>, string> = {
  'take-up': 'Đang giải quyết',
  answer: 'Đã trả lời',
  decline: 'Không thuộc thẩm quyền',
  prolong: 'Kéo dài',
  reopen: 'Mở lại',
};
const shownActs = petitionActs.filter((act) => act !== 'transfer');
const noAnswer = { text: '', documentNumber: '', date: null };

type Props = {
  line: RegisterLine;
  lines: readonly RegisterLine[];
  isReadOnly: boolean;
  /** Of the screen, which saves this line with it. */
  records: OpenRecords;
  onSaved: () => void;
  onDone: (done: Done | null) => void;
  onFail: (error: unknown) => void;
  onMerge: (other: RegisterLine) => void;
  onRemove: () => void;
  onOpenReport: (key: { periodId: string; organisationId: string }) => void;
  onOpenLetter: (key: LetterKey) => void;
};

/** One line of the register: its words, who is to answer, the answer, its way so far. Saves itself. */
export function PetitionPanel({
  line,
  lines,
  isReadOnly,
  records,
  onSaved,
  onDone,
  onFail,
  onMerge,
  onRemove,
  onOpenReport,
  onOpenLetter,
}: Props) {
  const [note, setNote] = useState('');
  const { value, save, savedAt, session } = useAutosaved<Petition>(
    { value: line.petition, version: line.version, savedAt: null },
    async (petition, expectedVersion) => {
      const saved = await call('petitions:save', { petition, expectedVersion });
      onSaved();
      return saved;
    },
  );
  useEffect(() => records.add(session), [records, session]);
  const answer = value.answer ?? noAnswer;
  const set = (part: Partial<Petition>) => session.change((before) => ({ ...before, ...part }));
  const setAnswer = (part: Partial<typeof answer>) =>
    session.change((before) => ({ ...before, answer: { ...(before.answer ?? noAnswer), ...part } }));

  const move = (act: PetitionAct) => {
    const before = value;
    onDone(null);
    session
      .runAlone(async (expectedVersion) => {
        const { petition, ...saved } = await call('petitions:move', {
          year: value.year,
          id: value.id,
          expectedVersion,
          act,
          note,
        });
        return { ...saved, value: petition };
      })
      .then((moved) => {
        setNote('');
        onSaved();
        onDone({
          sentence: `Tình trạng: ${petitionStateNames[moved.value.state]}.`,
          undo: () =>
            session.runAlone(async (expectedVersion) => {
              const saved = await call('petitions:save', { petition: before, expectedVersion });
              return { ...saved, value: before };
            }),
        });
      }, onFail);
  };

  const likely = lines.filter(({ petition }) => line.likelyIds.includes(petition.id));
  return (
    <section className={styles.panel} aria-label="Kiến nghị đang mở">
      <div className={styles.head}>
        <strong>{petitionStateNames[value.state]}</strong>
        <Told
          className={styles.save}
          data-status={save.status}
          text={tellSave(save.status, savedAt)}
          afterMs={4_000}
        />
      </div>
      {save.status === 'failed' && <p className={styles.problem}>{describeProblem(save.problem)}</p>}
      <Textarea
        label="Nội dung kiến nghị"
        autosize
        minRows={2}
        maxRows={8}
        readOnly={isReadOnly}
        value={value.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TextInput
        label="Cơ quan có thẩm quyền giải quyết"
        maxLength={limits.lineCharacters}
        readOnly={isReadOnly}
        value={value.addressee}
        onChange={(event) => set({ addressee: event.currentTarget.value })}
      />
      <DateInput
        label="Hạn trả lời"
        isReadOnly={isReadOnly}
        date={value.due}
        onDate={(due) => set({ due })}
      />
      <fieldset className={styles.group}>
        <legend>Trả lời</legend>
        <Textarea
          label="Nội dung trả lời"
          autosize
          minRows={2}
          maxRows={6}
          readOnly={isReadOnly}
          value={answer.text}
          onChange={(event) => setAnswer({ text: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <TextInput
            label="Số, ký hiệu văn bản"
            maxLength={limits.lineCharacters}
            readOnly={isReadOnly}
            value={answer.documentNumber}
            onChange={(event) => setAnswer({ documentNumber: event.currentTarget.value })}
          />
          <DateInput
            label="Ngày văn bản"
            isReadOnly={isReadOnly}
            date={answer.date}
            onDate={(date) => setAnswer({ date })}
          />
        </div>
      </fieldset>
      {!isReadOnly && (
        <fieldset className={styles.group}>
          <legend>Chuyển tình trạng</legend>
          <TextInput
            label="Ghi chú (nếu cần)"
            maxLength={limits.lineCharacters}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={styles.acts}>
            {shownActs.map((act) => {
              const refusal = refusalOf(petitionTable, value.state, act);
              return (
                <Button
                  key={act}
                  size="compact-sm"
                  variant="default"
                  data-disabled={refusal !== null || undefined}
                  aria-disabled={refusal !== null}
                  title={refusal ?? undefined}
                  onClick={() => refusal === null && move(act)}
                >
                  {actNames[act]}
                </Button>
              );
            })}
          </div>
        </fieldset>
      )}
      <div>
        <h2 className={styles.title}>Nơi nêu</h2>
        <ul className={styles.plain}>
          {line.raisedBy.map((each) => (
            <li key={`${each.periodId} ${each.organisationId}`}>
              <button type="button" className={styles.link} onClick={() => onOpenReport(each)}>
                {each.body}, {each.period}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {value.transfer && (
        <p className={styles.line}>
          <button
            type="button"
            className={styles.link}
            onClick={() =>
              value.transfer &&
              onOpenLetter({ periodId: value.transfer.periodId, id: value.transfer.letterId })
            }
          >
            Công văn chuyển kiến nghị
          </button>
          {value.transfer.date && `, ngày ${formatDateShort(value.transfer.date)}`}
        </p>
      )}
      {likely.length > 0 && (
        <div>
          <h2 className={styles.title}>Có thể trùng</h2>
          <ul className={styles.plain}>
            {likely.map((other) => (
              <li key={other.petition.id} className={styles.line}>
                {other.petition.text}
                {!isReadOnly && (
                  <Button size="compact-xs" variant="light" onClick={() => onMerge(other)}>
                    Gộp vào dòng đang mở
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(value.history ?? []).length > 0 && (
        <div>
          <h2 className={styles.title}>Quá trình</h2>
          <ol className={styles.plain}>
            {(value.history ?? []).map(({ at, state, note: said }) => (
              <li key={at + state}>
                {formatMomentOfYear(at)}: {petitionStateNames[state]}
                {said && ` (${said})`}
              </li>
            ))}
          </ol>
        </div>
      )}
      {!isReadOnly && (
        <div>
          <Button size="compact-sm" variant="subtle" color="red.9" onClick={onRemove}>
            Xoá khỏi sổ
          </Button>
        </div>
      )}
    </section>
  );
}
