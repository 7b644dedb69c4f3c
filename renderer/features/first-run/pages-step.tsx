import { NativeSelect } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { HouseFacts } from '../../../core/model/house-facts.ts';
import { tidyLines } from '../../../core/rules/first-run/apply-house.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { HouseForm } from './house-form.tsx';
import { HousePages } from './house-pages.tsx';
import type { HouseField } from './house-places.ts';
import styles from './pages-step.module.css';
import { StepActions } from './step-actions.tsx';
import type { FirstRunAnswers } from './use-first-run.ts';

type Props = { answers: FirstRunAnswers; today: string; onBack: () => void; onNext: () => void };

const issuerSentence = 'Ghi tên cơ quan ban hành.';

/** First and last page with everything that is known of the office, to be corrected where it stands. */
export function PagesStep({ answers, today, onBack, onNext }: Props) {
  const { draft, change, changeBody } = answers;
  const body = draft.bodies.find(({ organisation }) => organisation.id === draft.shownId) ?? draft.bodies[0];
  const [attempt, setAttempt] = useState(0);
  const [areLayoutsShown, setAreLayoutsShown] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  const goToField = useCallback((field: HouseField) => {
    const found = screen.current?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
    if (field === 'layoutFamily') setAreLayoutsShown(true);
  }, []);
  if (!body) return null;
  const { id } = body.organisation;
  const isNameless = ({ issuerLines }: HouseFacts) => tidyLines(issuerLines).length === 0;
  const nameless = draft.bodies.filter(({ facts }) => isNameless(facts));
  const next = () => {
    const [first] = nameless;
    if (!first) {
      onNext();
      return;
    }
    change({ shownId: first.organisation.id });
    setAttempt(attempt + 1);
  };
  return (
    <div ref={screen} className={styles.step}>
      <div className={styles.side}>
        {draft.bodies.length > 1 && (
          <NativeSelect
            label="Xem trang của"
            value={id}
            data={draft.bodies.map(({ organisation }) => ({
              value: organisation.id,
              label: organisation.versions[0]?.name ?? organisation.id,
            }))}
            onChange={(event) => change({ shownId: event.currentTarget.value })}
          />
        )}
        <p className={styles.lead}>
          Bấm vào dòng nào trên trang để sửa dòng đó; chữ trong bài chỉ là ví dụ. Sau này vẫn sửa được.
        </p>
        <ErrorSummary
          errors={nameless.map(({ organisation }) => ({
            field: 'issuerLines',
            label: organisation.versions[0]?.name ?? organisation.id,
            sentence: issuerSentence,
            show: () => change({ shownId: organisation.id }),
          }))}
          attempt={attempt}
        />
        <HouseForm
          key={id}
          body={body}
          today={today}
          issuerError={attempt > 0 && isNameless(body.facts) ? issuerSentence : null}
          areLayoutsShown={areLayoutsShown}
          onShowLayouts={setAreLayoutsShown}
          onChange={(part) =>
            changeBody(id, (before) => ({ ...before, facts: { ...before.facts, ...part } }))
          }
        />
      </div>
      <HousePages key={`pages ${id}`} body={body} onField={goToField} />
      <div className={styles.foot}>
        <StepActions onBack={onBack} onNext={next} />
      </div>
    </div>
  );
}
