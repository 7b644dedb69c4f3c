import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { NounContext } from '../../../core/catalogue/catalogue-noun.ts';
import { periodNoun } from '../../../core/catalogue/period-columns.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Period } from '../../../core/model/period.ts';
import { call } from '../../api/client.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { PeriodForm } from '../catalogue/period/period-form.tsx';

type Props = { periodId: string; onSaved: () => void; onClose: () => void };

type Opened = { period: Period; version: number; others: Period[]; context: NounContext };

/** "Sửa kỳ báo cáo" at home: the form of Danh mục, saved by its button. */
export function EditPeriodDialog({ periodId, onSaved, onClose }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    call('catalogue:list', { kind: 'period' }).then(
      ({ entries, context }) => {
        const entry = entries.find(({ record }) => record.id === periodId);
        if (!entry) return;
        // The list of a noun holds its records and no others.
        const periods = entries.map(({ record }) => record as unknown as Period);
        const period = entry.record as unknown as Period;
        const others = periods.filter(({ id }) => id !== periodId);
        setOpened({ period, version: entry.version, others, context });
      },
      (error: unknown) => setProblem(readProblem(error)),
    );
  }, [periodId]);
  const findings = opened ? periodNoun.check(opened.period, opened.others, opened.context) : [];
  const refused = findings.filter(({ severity }) => severity === 'refused');
  const save = () => {
    if (!opened || isSaving) return;
    if (refused.length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setIsSaving(true);
    setProblem(null);
    const changes = [{ record: opened.period, expectedVersion: opened.version }];
    call('catalogue:save', { kind: 'period', changes }).then(
      (saving) => {
        if (saving.problem) {
          setProblem(saving.problem);
          setIsSaving(false);
        } else onSaved();
      },
      (error: unknown) => {
        setProblem(readProblem(error));
        setIsSaving(false);
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} title="Sửa kỳ báo cáo" size="38rem">
      {!opened && !problem && <BusyIndicator label="Đang mở kỳ báo cáo…" />}
      <ErrorSummary errors={refused} attempt={attempt} />
      {opened && (
        <PeriodForm
          record={opened.period}
          findings={findings}
          context={opened.context}
          onChange={(period) => setOpened({ ...opened, period })}
        />
      )}
      {problem && <ProblemBanner problem={problem} />}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          Huỷ
        </Button>
        {opened && (
          <Button onClick={save} loading={isSaving}>
            Lưu
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
