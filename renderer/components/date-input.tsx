import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import { formatDateShort } from '../../core/rules/values/format-date.ts';
import { parseDate } from '../../core/rules/values/parse-date.ts';

type Props = {
  label: string;
  date: CalendarDate | null;
  onDate: (date: CalendarDate | null) => void;
  isReadOnly?: boolean;
  /** The label is only told, not shown. */
  isLabelHidden?: boolean;
};

/** A date as people type it; what is no date stays on the page, is told, and changes nothing. */
export function DateInput({ label, date, onDate, isReadOnly = false, isLabelHidden = false }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : parseDate(typed);
  const isWrong = reading !== null && !reading.ok && reading.reason !== 'empty';
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder="ngày/tháng/năm"
      readOnly={isReadOnly}
      value={typed ?? (date === null ? '' : formatDateShort(date))}
      error={isWrong ? 'Ngày chưa đúng, ví dụ đúng: 20/3/2021.' : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const read = parseDate(text);
        if (read.ok) onDate(read.date);
        else if (read.reason === 'empty') onDate(null);
      }}
      onBlur={() => !isWrong && setTyped(null)}
    />
  );
}
