import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { periodKind, type Period } from '../../../core/model/period.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { identifyPeriod } from '../../../core/rules/periods/identify-period.ts';
import { namePeriodAsTitle } from '../../../core/rules/periods/name-period.ts';
import { toRoman } from '../../../core/rules/sections/number-headings.ts';
import { planPeriod } from '../../../core/rules/periods/plan-period.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { nameKind } from './name-kind.ts';
import { describeDue } from './period-facts.tsx';
import type { PeriodChoice } from './suggest-period.ts';

type Props = {
  suggestion: PeriodChoice;
  existingIds: readonly string[];
  onAdded: (period: Period) => void;
  onOpenExisting: (periodId: string) => void;
  onClose: () => void;
};

/** "Thêm kỳ báo cáo": which period; its dates follow from it. */
export function AddPeriodDialog({ suggestion, existingIds, onAdded, onOpenExisting, onClose }: Props) {
  const [kind, setKind] = useState(suggestion.kind);
  const [yearText, setYearText] = useState(String(suggestion.year));
  const [ordinal, setOrdinal] = useState(suggestion.ordinal ?? 1);
  const [title, setTitle] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const year = Number(yearText);
  const isNamed = kind === 'special' || kind === 'urgent';
  const parts = kind === 'quarter' ? 4 : kind === 'month' ? 12 : 0;
  const choice: PeriodChoice = {
    kind,
    year,
    ordinal: parts > 0 ? Math.min(ordinal, parts) : null,
    title: isNamed ? title.trim().normalize('NFC') : '',
  };
  const isYearUsable = Number.isInteger(year) && year >= 1945 && year <= 2999;
  const existingId =
    isNamed || !isYearUsable ? undefined : existingIds.find((id) => id === identifyPeriod(choice));
  const yearError = isYearUsable ? null : 'Ghi năm gồm bốn chữ số.';
  const titleError = isNamed && choice.title === '' ? 'Ghi tên nội dung báo cáo.' : null;
  const errors = [
    ...(yearError === null ? [] : [{ field: 'year', sentence: yearError }]),
    ...(titleError === null ? [] : [{ field: 'title', sentence: titleError }]),
  ];
  const plan = isYearUsable ? planPeriod(kind, year, choice.ordinal) : null;

  const planName = existingId || !plan || isNamed ? null : namePeriodAsTitle(choice);
  const planText = existingId
    ? `${namePeriodAsTitle(choice)} đã có.`
    : plan &&
      `số liệu từ ${formatDateShort(plan.dataFrom)} đến ${formatDateShort(plan.dataTo)}${plan.due ? `, hạn gửi ${describeDue(plan.due)}.` : ', chưa đặt hạn gửi.'}`;

  const add = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    if (errors.length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    if (existingId) {
      onOpenExisting(existingId);
      return;
    }
    setIsBusy(true);
    setProblem(null);
    call('period:create', choice).then(onAdded, (error: unknown) => {
      setProblem(readProblem(error));
      setIsBusy(false);
    });
  };

  return (
    <Dialog opened onClose={onClose} title="Thêm kỳ báo cáo" size="28rem">
      <form onSubmit={add} noValidate>
        <Stack gap="sm">
          <ErrorSummary errors={errors} attempt={attempt} />
          <NativeSelect
            label="Loại kỳ"
            data-autofocus
            value={kind}
            data={periodKind.options.map((each) => ({ value: each, label: nameKind(each) }))}
            onChange={(event) => {
              const next = periodKind.safeParse(event.currentTarget.value);
              if (next.success) setKind(next.data);
            }}
          />
          <Group gap="sm" grow align="start">
            {parts > 0 && (
              <NativeSelect
                label={kind === 'quarter' ? 'Quý' : 'Tháng'}
                value={String(choice.ordinal)}
                data={Array.from({ length: parts }, (_, index) => ({
                  value: String(index + 1),
                  label: kind === 'quarter' ? `Quý ${toRoman(index + 1)}` : `Tháng ${index + 1}`,
                }))}
                onChange={(event) => setOrdinal(Number(event.currentTarget.value))}
              />
            )}
            <TextInput
              label="Năm"
              name="year"
              type="number"
              value={yearText}
              min={1945}
              max={2999}
              error={yearError}
              onChange={(event) => setYearText(event.currentTarget.value)}
            />
          </Group>
          {isNamed && (
            <TextInput
              label="Tên nội dung báo cáo"
              name="title"
              placeholder="kết quả tuyên truyền bầu cử"
              value={title}
              maxLength={300}
              error={attempt > 0 && titleError}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
          <div style={{ minHeight: '2.9em' }}>
            <Told text={[planName, planText].filter(Boolean).join(': ')}>
              {planName !== null && (
                <>
                  <strong>{planName}</strong>:{' '}
                </>
              )}
              {planText}
            </Told>
          </div>
          {problem && <ProblemBanner problem={problem} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Huỷ
            </Button>
            <Button type="submit" loading={isBusy}>
              {existingId ? 'Mở kỳ này' : 'Thêm'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
