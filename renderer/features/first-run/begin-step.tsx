import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { FirstRunFinish } from '../../../core/contract/first-run.ts';
import type { OutlineLetter } from '../../../core/model/first-run-draft.ts';
import { periodKind } from '../../../core/model/period.ts';
import { planPeriod } from '../../../core/rules/periods/plan-period.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormError } from '../../components/form-error.ts';
import { nameKind } from '../period/name-kind.ts';
import { describeDue } from '../period/period-facts.tsx';
import { suggestPeriod } from '../period/suggest-period.ts';
import { toRoman } from '../../../core/rules/sections/number-headings.ts';
import { ChoiceList } from '../report/begin/choice-list.tsx';
import styles from './first-run.module.css';
import { listLetterErrors, OutlineLetterPreview } from './outline-letter-preview.tsx';
import { StepActions } from './step-actions.tsx';
import type { FirstRunAnswers } from './use-first-run.ts';

type Props = {
  answers: FirstRunAnswers;
  today: string;
  onBack: () => void;
  onFinish: (finished: Result<'first-run:finish'>) => void;
  onPractice: () => void;
};

const kinds = periodKind.options.filter((kind) => kind !== 'special' && kind !== 'urgent');

/** With what the first report begins; then the editor opens with text in it. */
export function BeginStep({ answers, today, onBack, onFinish, onPractice }: Props) {
  const { draft, change } = answers;
  const { bodies } = draft;
  const [isBusy, setIsBusy] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const [isLetterShown, setIsLetterShown] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const letter = draft.outlineLetter ?? null;
  const suggested = suggestPeriod(null, [], today);
  const { kind, year, ordinal } = draft.period ?? suggested;
  const [yearText, setYearText] = useState(String(year));
  const isYearUsable = /^\d{4}$/.test(yearText) && Number(yearText) >= 1945 && Number(yearText) <= 2999;
  const yearErrors: FormError[] = isYearUsable
    ? []
    : [{ field: 'year', sentence: 'Ghi năm gồm bốn chữ số.' }];
  // The one with an old report, else the first that is not the office which gathers the others' reports.
  const first =
    bodies.find(({ organisation }) => organisation.id === draft.shownId) ??
    bodies.find(({ reading }) => reading !== null) ??
    bodies.find(({ isOffice }) => !isOffice) ??
    bodies[0];
  const parts = kind === 'quarter' ? 4 : kind === 'month' ? 12 : 0;
  const setPeriod = (part: Partial<typeof suggested>) => {
    const next = { kind, year, ordinal, ...part };
    const most = next.kind === 'quarter' ? 4 : next.kind === 'month' ? 12 : 0;
    change({
      period: {
        kind: next.kind,
        year: next.year,
        ordinal: most === 0 ? null : Math.min(next.ordinal ?? 1, most),
      },
    });
  };
  const plan = planPeriod(kind, year, ordinal);

  const finish = (way: NonNullable<FirstRunFinish['beginning']>['kind'] | null) => {
    if (isBusy || isReading || !first) return;
    const hasNoYear = way !== null && !isYearUsable;
    if (hasNoYear || (way === 'outline-letter' && letter && listLetterErrors(letter).length > 0)) {
      setAttempt(attempt + 1);
      // The year stands on the page before.
      if (hasNoYear) setIsLetterShown(false);
      return;
    }
    setIsBusy(true);
    answers.forgetProblem();
    const beginning: FirstRunFinish['beginning'] = way && {
      kind: way,
      organisationId: first.organisation.id,
      period: { kind, year, ordinal },
    };
    call('first-run:finish', { draft, beginning }).then(onFinish, (error: unknown) => {
      answers.fail(error);
      setIsBusy(false);
    });
  };
  const readLetter = () => {
    if (isBusy || isReading || !first) return;
    setIsReading(true);
    answers.forgetProblem();
    const show = async () => {
      const organisationKinds = bodies.map(({ organisation }) => organisation.kind);
      const { proposal } = await call('first-run:read-letter', { organisationKinds });
      if (!proposal) return;
      const bodyIds = letter?.bodyIds ?? [first.organisation.id];
      change({ outlineLetter: { proposal, bodyIds, takesOldText: letter?.takesOldText ?? true } });
      setIsLetterShown(true);
    };
    show()
      .catch((error: unknown) => {
        if (readProblem(error).code !== 'cancelled') answers.fail(error);
      })
      .finally(() => setIsReading(false));
  };
  const reading = isReading && (
    <BusyIndicator
      label="Đang chọn và đọc tệp Word…"
      onCancel={() => void call('first-run:cancel-reading', {})}
    />
  );
  const changeLetter = (part: Partial<OutlineLetter>) =>
    letter && change({ outlineLetter: { ...letter, ...part } });

  if (letter && first && isLetterShown)
    return (
      <div className={styles.wide}>
        <ErrorSummary errors={listLetterErrors(letter)} attempt={attempt} />
        <OutlineLetterPreview
          // Another file is another preview.
          key={letter.proposal.lines[0]?.id}
          letter={letter}
          bodies={bodies}
          first={first}
          onChange={changeLetter}
          onReadAnother={readLetter}
        />
        {reading}
        {isBusy && <BusyIndicator label="Đang tạo báo cáo…" />}
        <StepActions
          onBack={() => setIsLetterShown(false)}
          onNext={() => finish('outline-letter')}
          nextLabel="Mở báo cáo theo đề cương này"
          isBusy={isBusy}
        />
      </div>
    );
  return (
    <div className={styles.narrow}>
      <ErrorSummary errors={yearErrors} attempt={attempt} />
      <section className={styles.door} aria-label="Báo cáo đầu tiên">
        <div className={styles.period}>
          {bodies.length > 1 && (
            <NativeSelect
              label="Báo cáo đầu tiên của"
              value={first?.organisation.id}
              data={bodies.map(({ organisation }) => ({
                value: organisation.id,
                label: organisation.versions[0]?.name ?? organisation.id,
              }))}
              onChange={(event) => change({ shownId: event.currentTarget.value })}
            />
          )}
          <NativeSelect
            label="Loại kỳ"
            value={kind}
            data={kinds.map((each) => ({ value: each, label: nameKind(each) }))}
            onChange={(event) => {
              const next = periodKind.safeParse(event.currentTarget.value);
              if (next.success) setPeriod({ kind: next.data });
            }}
          />
          {parts > 0 && (
            <NativeSelect
              label={kind === 'quarter' ? 'Quý' : 'Tháng'}
              value={String(ordinal)}
              data={Array.from({ length: parts }, (_, index) => ({
                value: String(index + 1),
                label: kind === 'quarter' ? `Quý ${toRoman(index + 1)}` : `Tháng ${index + 1}`,
              }))}
              onChange={(event) => setPeriod({ ordinal: Number(event.currentTarget.value) })}
            />
          )}
          <TextInput
            label="Năm"
            name="year"
            type="number"
            value={yearText}
            min={1945}
            max={2999}
            error={yearErrors[0]?.sentence}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setYearText(typed);
              const next = Number(typed);
              if (Number.isInteger(next) && next >= 1945 && next <= 2999) setPeriod({ year: next });
            }}
          />
        </div>
        <p className={styles.hint}>
          Số liệu từ {formatDateShort(plan.dataFrom)} đến {formatDateShort(plan.dataTo)}
          {plan.due && `, hạn gửi ${describeDue(plan.due)}`}; sau này vẫn sửa được.
        </p>
      </section>
      <ChoiceList
        choices={[
          {
            title: 'Báo cáo kỳ trước (tệp Word vừa chọn)',
            detail: first?.reading
              ? `${first.reading.fileName}: chữ được xếp vào các mục, có nền vàng đến khi được sửa hoặc xác nhận.`
              : 'Chưa chọn tệp báo cáo cũ của cơ quan này ở bước 2.',
            isOff: !first?.reading,
            onChoose: () => finish('old-report'),
          },
          {
            title: 'Đề cương cấp trên gửi (tệp Word)',
            detail: letter
              ? `${letter.proposal.fileName}: đã đọc; xem lại rồi mở báo cáo, hoặc chọn tệp khác.`
              : 'Đề mục trong tệp thành các mục, bảng thành nội dung số liệu; xem lại rồi mở báo cáo.',
            onChoose: () => (letter ? setIsLetterShown(true) : readLetter()),
          },
          {
            title: 'Đề cương có sẵn',
            detail: 'Các mục của báo cáo định kỳ đã có đề mục; viết vào từng mục.',
            onChoose: () => finish('outline'),
          },
          {
            title: 'Kỳ tập huấn (quý I/2021)',
            detail: 'Làm thử với báo cáo có sẵn nội dung; rời ra sẽ trở lại đây.',
            onChoose: onPractice,
          },
        ]}
      />
      {reading}
      {isBusy && <BusyIndicator label="Đang tạo báo cáo…" />}
      <StepActions onBack={onBack} onSkip={() => finish(null)} skipLabel="Để sau, vào trang kỳ báo cáo" />
    </div>
  );
}
