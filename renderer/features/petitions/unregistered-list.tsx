import { Button } from '@mantine/core';
import type { Args } from '../../../core/contract/contract.ts';
import type { RaisedPetition, RegisterLine } from '../../../core/contract/petitions.ts';
import styles from './unregistered-list.module.css';

type Item = Args<'petitions:register'>['items'][number];

type Props = {
  raised: readonly RaisedPetition[];
  lines: readonly RegisterLine[];
  isReadOnly: boolean;
  onOpenReport: (key: { periodId: string; organisationId: string }) => void;
  onRegister: (items: Item[]) => void;
};

/** What reports raise and the register does not have yet: taken in all at once, one by one, or under a line that is there. */
export function UnregisteredList({ raised, lines, isReadOnly, onOpenReport, onRegister }: Props) {
  if (raised.length === 0) return null;
  const byId = new Map(lines.map((line) => [line.petition.id, line.petition]));
  const itemOf = ({ periodId, organisationId, petitionId }: RaisedPetition, into: Item['into']): Item => ({
    periodId,
    organisationId,
    petitionId,
    into,
  });
  const sure = raised.filter(({ likelyId }) => likelyId === null);
  return (
    <section className={styles.section} aria-labelledby="unregistered">
      <div className={styles.head}>
        <h2 id="unregistered" className={styles.title}>
          Chưa vào sổ: {raised.length} kiến nghị trong báo cáo
        </h2>
        {!isReadOnly && sure.length > 0 && (
          <Button size="compact-sm" onClick={() => onRegister(sure.map((each) => itemOf(each, null)))}>
            Đưa {sure.length} kiến nghị vào sổ
          </Button>
        )}
      </div>
      <ul className={styles.list} data-short={lines.length > 0 || undefined}>
        {raised.map((each) => {
          const likely = each.likelyId === null ? undefined : byId.get(each.likelyId);
          return (
            <li key={`${each.periodId} ${each.organisationId} ${each.petitionId}`} className={styles.item}>
              <div>
                <span>{each.text}</span>{' '}
                {each.addressee && <span className={styles.addressee}>→ {each.addressee} · </span>}
                <button
                  type="button"
                  className={styles.from}
                  title="Mở báo cáo này"
                  onClick={() => onOpenReport(each)}
                >
                  {each.body}, {each.period}
                </button>
                {likely && (
                  <p className={styles.likely}>
                    Có thể trùng với dòng đã có: “{likely.text}” (
                    {likely.addressee || 'chưa ghi cơ quan giải quyết'})
                  </p>
                )}
              </div>
              {!isReadOnly && (
                <div className={styles.acts}>
                  {likely && (
                    <Button
                      size="compact-xs"
                      variant="light"
                      onClick={() => onRegister([itemOf(each, { year: likely.year, id: likely.id })])}
                    >
                      Gộp vào dòng đó
                    </Button>
                  )}
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => onRegister([itemOf(each, null)])}
                  >
                    {likely ? 'Ghi dòng riêng' : 'Đưa vào sổ'}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
