import { Button, NativeSelect } from '@mantine/core';
import { DateInput } from '../../components/date-input.tsx';
import type { Consultation } from '../../../core/model/consultation.ts';
import type { PartProps } from './part-props.ts';
import styles from './consultation.module.css';

type Draft = NonNullable<Consultation['draft']>;

type Props = PartProps & {
  /** Null: the draft is not there yet. */
  onOpenDraft: (() => void) | null;
  onOpenLetter: () => void;
};

/** Which draft goes round, since when and until when, and the letter that it goes with. */
export function DraftPart({ opened, consultation, isReadOnly, onChange, onOpenDraft, onOpenLetter }: Props) {
  const { report, letter } = opened;
  const draft: Draft = consultation.draft ?? { of: 'report', draftNumber: null };
  const choices = listDrafts(Math.max(report?.draftNumber ?? 0, draft.draftNumber ?? 0), report !== null);
  const value = nameChoice(draft);
  const set = (part: Partial<Consultation>) => onChange((before) => ({ ...before, ...part }));
  const { sentOn, answerBy } = consultation;
  const isDeadlineOver = sentOn !== null && answerBy !== null && answerBy < sentOn;
  return (
    <section className={styles.part} aria-label="Dự thảo và công văn">
      <div className={styles.row}>
        <NativeSelect
          label="Dự thảo"
          className={styles.draft}
          disabled={isReadOnly}
          value={value}
          data={choices.map(({ draft: each, label }) => ({ value: nameChoice(each), label }))}
          onChange={(event) => {
            const chosen = choices.find(({ draft: each }) => nameChoice(each) === event.currentTarget.value);
            if (chosen) set({ draft: chosen.draft });
          }}
        />
        <DateInput
          label="Ngày gửi"
          date={sentOn}
          isReadOnly={isReadOnly}
          onDate={(date) => set({ sentOn: date })}
        />
        {!isReadOnly && letter?.date && letter.date !== sentOn && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => set({ sentOn: letter.date })}
            title="Ngày ghi trong công văn lấy ý kiến"
          >
            Lấy ngày công văn
          </Button>
        )}
        <DateInput
          label="Hạn trả lời"
          date={answerBy}
          isReadOnly={isReadOnly}
          onDate={(date) => set({ answerBy: date })}
        />
        {onOpenDraft && (
          <Button variant="default" onClick={onOpenDraft}>
            Mở dự thảo
          </Button>
        )}
        {(letter || !isReadOnly) && (
          <Button variant={letter ? 'default' : 'light'} onClick={onOpenLetter}>
            {letter
              ? `Mở công văn${letter.number ? ` số ${letter.number}` : ''}`
              : 'Soạn công văn lấy ý kiến'}
          </Button>
        )}
      </div>
      {isDeadlineOver && <p className={styles.finding}>Hạn trả lời trước ngày gửi. Xem lại hai ngày này.</p>}
      <p className={styles.quiet}>
        Hết hạn mà không trả lời thì được coi là thống nhất với dự thảo; câu này có trong công văn.
        {letter && ' Công văn đã soạn giữ nguyên khi sửa cơ quan, thời hạn ở đây.'}
      </p>
    </section>
  );
}

function nameChoice({ of, draftNumber }: Pick<Draft, 'of' | 'draftNumber'>): string {
  return of === 'notice' ? 'notice' : `report ${draftNumber ?? 0}`;
}

function listDrafts(lastNumber: number, isBegun: boolean): { draft: Draft; label: string }[] {
  return [
    {
      draft: { of: 'report', draftNumber: null },
      label: isBegun ? 'Báo cáo tổng hợp' : 'Báo cáo tổng hợp (chưa soạn)',
    },
    ...Array.from({ length: lastNumber }, (_, index) => ({
      draft: { of: 'report' as const, draftNumber: index + 1 },
      label: `Báo cáo tổng hợp, dự thảo lần ${index + 1}`,
    })),
    { draft: { of: 'notice', draftNumber: null }, label: 'Thông báo kết luận' },
  ];
}
