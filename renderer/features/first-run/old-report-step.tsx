import type { FirstRunBody } from '../../../core/model/first-run-draft.ts';
import { takeReading } from '../../../core/rules/first-run/take-reading.ts';
import styles from './first-run.module.css';
import { OldReportCard } from './old-report-card.tsx';
import { StepActions } from './step-actions.tsx';
import type { FirstRunAnswers } from './use-first-run.ts';

type Props = { answers: FirstRunAnswers; onBack: () => void; onNext: () => void };

/** One issued report of each body, from which its letterhead, signer and recipients are read. Nobody has to give one. */
export function OldReportStep({ answers, onBack, onNext }: Props) {
  const { bodies } = answers.draft;
  const hasFile = bodies.some(({ reading }) => reading !== null);
  const change = (body: FirstRunBody) => (reading: FirstRunBody['reading']) =>
    answers.changeBody(body.organisation.id, (before) => takeReading(before, reading));
  return (
    <div className={styles.wide}>
      <p className={styles.lead}>
        Phần mềm đọc tên cơ quan, ký hiệu, người ký, nơi nhận, đề mục để không phải gõ lại; tệp gốc không bị
        sửa.
      </p>
      <div className={styles.cards}>
        {bodies.map((body, index) => (
          <OldReportCard
            key={body.organisation.id}
            body={body}
            isFirst={index === 0}
            onReading={change(body)}
          />
        ))}
      </div>
      <StepActions onBack={onBack} {...(hasFile ? { onNext } : { onSkip: onNext })} />
    </div>
  );
}
