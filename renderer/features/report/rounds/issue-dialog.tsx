import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { dateFromParts } from '../../../../core/rules/values/calendar.ts';
import { parseDate } from '../../../../core/rules/values/parse-date.ts';
import { call } from '../../../api/client.ts';
import { Said } from '../../../components/announcer.tsx';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { useReport } from '../report-context.ts';
import type { Rounds } from './use-rounds.ts';
import styles from './issue-dialog.module.css';

/** Ghi số, ngày ban hành: what the văn thư wrote on the signed paper; it reaches the letterhead of the page. */
export function IssueDialog({ rounds }: { rounds: Rounds }) {
  const { session, opened, layout } = useReport();
  const { report } = session.getView();
  const [number, setNumber] = useState(report.issued?.number ?? report.header.number);
  const [date, setDate] = useState(() => startDate(report));
  const [attempt, setAttempt] = useState(0);
  const notBefore = `${report.header.date.year}-01-01`;
  const reading = parseDate(date, { notBefore });
  const usedIn = useUsedNumber(number, reading.ok ? Number(reading.date.slice(0, 4)) : null);
  const numberError = number.trim() === '' ? 'Ghi số của báo cáo.' : null;
  const dateError = reading.ok
    ? null
    : reading.reason === 'not-a-date'
      ? 'Không có ngày này trong lịch.'
      : 'Ghi ngày ban hành, như 18/3/2021.';
  const isIssued = report.state !== 'approved';
  const errors = [
    ...(numberError === null ? [] : [{ field: 'number', sentence: numberError }]),
    ...(dateError === null ? [] : [{ field: 'date', sentence: dateError }]),
  ];
  const issue = () => {
    if (numberError !== null || !reading.ok) {
      setAttempt(attempt + 1);
      return;
    }
    void rounds.act({ kind: 'issue', number: number.trim(), date: reading.date }).then((isDone) => {
      if (isDone) rounds.close();
    });
  };
  const [before = '', after = ''] = layout.letterhead.numberPattern
    .replace('{type}', 'BC')
    .replace('{symbol}', opened.organisation.symbol)
    .split('{number}');
  return (
    <Dialog opened onClose={rounds.close} title="Ghi số, ngày ban hành" size="28rem">
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          issue();
        }}
      >
        <ErrorSummary errors={errors} attempt={attempt} />
        <div className={styles.row}>
          <TextInput
            data-autofocus
            label="Số"
            name="number"
            className={styles.number}
            maxLength={60}
            value={number}
            error={attempt > 0 && numberError}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <span className={styles.pattern} title="Số, ký hiệu như in trên văn bản">
            {before}
            {number.trim() || '…'}
            {after}
          </span>
        </div>
        {usedIn !== null && (
          <Said className={styles.warning}>
            Số này đã ghi cho báo cáo {usedIn} cùng năm. Kiểm tra lại với sổ văn bản đi.
          </Said>
        )}
        <TextInput
          label="Ngày ban hành"
          name="date"
          placeholder="18/3/2021"
          className={styles.date}
          value={date}
          error={attempt > 0 && dateError}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        {!isIssued && (
          <p className={styles.hint}>
            Báo cáo chuyển sang “Đã ban hành”; phần chữ chỉ để đọc. Sau đó đính kèm bản ký (PDF).
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={rounds.close}>
            Huỷ
          </Button>
          <Button type="submit" loading={rounds.isBusy}>
            Ghi số, ngày
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function startDate(report: {
  issued: { date: string } | null;
  header: { date: { year: number; month: number | null; day: number | null } };
}): string {
  if (report.issued) return formatDateShort(report.issued.date);
  const { year, month, day } = report.header.date;
  const date = month !== null && day !== null ? dateFromParts(year, month, day) : null;
  return date === null ? '' : formatDateShort(date);
}

/** Asks a moment after the last key which other report of the year bears the number. */
function useUsedNumber(number: string, year: number | null): string | null {
  const { session } = useReport();
  const [found, setFound] = useState<{ number: string; periodName: string | null } | null>(null);
  useEffect(() => {
    if (number.trim() === '' || year === null) return;
    let isStale = false;
    const timer = setTimeout(() => {
      const { periodId, organisationId } = session.getView().report;
      call('report:find-number', { periodId, organisationId, number, year }).then(
        ({ periodName }) => {
          if (!isStale) setFound({ number, periodName });
        },
        // A warning that cannot be given is no reason to stop: the number is written all the same.
        (error: unknown) => readProblem(error),
      );
    }, 300);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [number, year, session]);
  return found?.number === number ? found.periodName : null;
}
