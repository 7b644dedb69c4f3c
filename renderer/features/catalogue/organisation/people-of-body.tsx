import type { Jump } from '../../../../core/contract/catalogue.ts';
import { person } from '../../../../core/model/person.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { call } from '../../../api/client.ts';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { useAnswer } from '../../../use-answer.ts';
import styles from './organisation-form.module.css';

type Props = { organisationId: string; onJump: (jump: Jump) => void };

/** Who signs for a body, who signed last above, each a way to the record of the person. */
export function PeopleOfBody({ organisationId, onJump }: Props) {
  const { answer: people, problem } = useAnswer(async () => {
    const { entries } = await call('catalogue:list', { kind: 'person' });
    return entries.flatMap(({ record }) => person.safeParse(record).data ?? []);
  });
  const terms = (people ?? [])
    .flatMap(({ id, fullName, positions }) =>
      positions
        .filter((position) => position.organisationId === organisationId)
        .map(({ title, from, to }) => ({ id, fullName, title, from, to })),
    )
    .toSorted((one, other) => (other.to ?? '9999').localeCompare(one.to ?? '9999'));
  return (
    <section aria-label="Người ký">
      <h3 className={styles.title}>Người ký</h3>
      {problem && <ProblemBanner problem={problem} />}
      {people && terms.length === 0 && (
        <p className={styles.note}>Chưa có người ký; thêm ở danh mục Người ký.</p>
      )}
      <ul className={styles.people}>
        {terms.map(({ id, fullName, title, from, to }) => (
          <li key={`${id} ${title} ${from}`}>
            <button
              type="button"
              className={styles.link}
              onClick={() => onJump({ kind: 'catalogue', catalogue: 'person', id })}
            >
              {fullName}
            </button>
            , {title} <span className={styles.note}>{tellTerm(from, to)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tellTerm(from: string, to: string | null): string {
  return to === null
    ? `(từ ${formatDateShort(from)})`
    : `(${formatDateShort(from)} – ${formatDateShort(to)})`;
}
