import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { Jump, Use } from '../../../core/contract/catalogue.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { useAnswer } from '../../use-answer.ts';
import styles from './record-form.module.css';

type Props = { kind: CatalogueKind; id: string; onJump: (jump: Jump) => void };

/** Where a record is used, asked anew each time that it is looked at. */
export function UsesList({ kind, id, onJump }: Props) {
  const { answer: uses, problem } = useAnswer(
    () => call('catalogue:find-uses', { kind, id }),
    `${kind} ${id}`,
  );
  if (problem) return <ProblemBanner problem={problem} />;
  if (!uses) return <BusyIndicator label="Đang tìm…" />;
  if (uses.length === 0) return <p className={styles.note}>Chưa dùng ở đâu; xoá được.</p>;
  return <UseLinks uses={uses} onJump={onJump} />;
}

/** The places as links. */
export function UseLinks({ uses, onJump }: { uses: readonly Use[]; onJump: (jump: Jump) => void }) {
  return (
    <ul className={styles.list}>
      {uses.map(({ label, jump }) => (
        <li key={label}>
          {jump ? (
            <button type="button" className={styles.link} onClick={() => onJump(jump)}>
              {label}
            </button>
          ) : (
            label
          )}
        </li>
      ))}
    </ul>
  );
}
