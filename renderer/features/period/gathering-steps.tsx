import type { GatheringStep } from '../../../core/contract/gathering.ts';
import type { LetterRow } from '../../../core/contract/views.ts';
import type { LetterKind } from '../../../core/model/letter.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { EntryMenu } from '../../components/entry-menu.tsx';
import { useIsReadOnly } from '../../open-mode.ts';
import styles from './gathering-steps.module.css';
import { HiddenText } from '../../components/hidden-text.tsx';

type Step = GatheringStep['step'];

const names: Readonly<Record<Step, string>> = {
  request: 'Yêu cầu',
  intake: 'Tiếp nhận',
  consolidation: 'Tổng hợp',
  consultation: 'Lấy ý kiến',
  meeting: 'Hội nghị',
  conclusion: 'Kết luận',
  'follow-up': 'Theo dõi',
};

/** The letters that are begun at a step; those about one body, one petition or a draft are begun in their room. */
const letters: Readonly<Record<Step, readonly LetterKind[]>> = {
  request: ['request'],
  intake: ['reminder'],
  consolidation: [],
  consultation: [],
  meeting: ['invitation'],
  conclusion: [],
  'follow-up': [],
};

/** What else can be done at a step: its room, a dialog. */
export type StepActs = Partial<Record<Step, readonly { label: string; run: () => void }[]>>;

type Props = {
  steps: readonly GatheringStep[];
  rows: readonly LetterRow[];
  acts: StepActs;
  onBegin: (kind: LetterKind) => void;
  onOpen: (id: string) => void;
};

/** The period as seven steps: how far each has come, and the way into it. */
export function GatheringSteps({ steps, rows, acts, onBegin, onOpen }: Props) {
  const isReadOnly = useIsReadOnly();
  const current = steps.find(({ isDone }) => !isDone)?.step;
  return (
    <nav aria-label="Các bước của kỳ báo cáo">
      <ol className={styles.steps}>
        {steps.map(({ step, isDone, note }, index) => {
          const given = acts[step] ?? [];
          const written = rows.filter(({ kind }) => stepOf(kind) === step);
          const begun = letters[step].filter(
            (kind) =>
              !isReadOnly && (letterKinds[kind].isRepeated || !written.some((row) => row.kind === kind)),
          );
          const [only, ...others] = [
            ...given,
            ...written.map((row) => ({ label: nameLetter(row), run: () => onOpen(row.id) })),
            ...begun.map((kind) => ({
              label: `Soạn ${letterKinds[kind].name.toLocaleLowerCase('vi')}`,
              run: () => onBegin(kind),
            })),
          ];
          const face = (
            <>
              <span className={styles.sign} aria-hidden>
                {isDone ? '✓' : index + 1}
              </span>
              <span className={styles.name}>
                <HiddenText>{`Bước ${index + 1}: `}</HiddenText>
                {names[step]}
                {isDone && <HiddenText>, đã xong</HiddenText>}
              </span>
              <span className={styles.note}>{note}</span>
            </>
          );
          const look = {
            type: 'button' as const,
            className: [styles.step, isDone && styles.isDone, step === current && styles.isCurrent]
              .filter(Boolean)
              .join(' '),
            'aria-current': step === current ? ('step' as const) : undefined,
          };
          return (
            <li key={step}>
              {only && others.length === 0 ? (
                <button {...look} title={only.label} onClick={only.run}>
                  {face}
                </button>
              ) : (
                <EntryMenu
                  button={<button {...look}>{face}</button>}
                  entries={only ? [only, ...others] : []}
                  none="Chưa có văn bản nào ở bước này."
                />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function nameLetter({ kind, number }: LetterRow): string {
  return number ? `${letterKinds[kind].name} số ${number}` : letterKinds[kind].name;
}

function stepOf(kind: LetterKind): Step | null {
  switch (kind) {
    case 'consultation':
      return null;
    case 'request':
      return 'request';
    case 'reminder':
    case 'supplement':
      return 'intake';
    case 'invitation':
    case 'programme':
    case 'minutes':
    case 'news':
      return 'meeting';
    case 'notice':
      return 'conclusion';
    case 'transfer':
      return 'follow-up';
  }
}
