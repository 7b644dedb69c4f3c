import { daysInMonth } from '../../../core/model/real-date.ts';
import type { SpecialDay } from '../../../core/model/holiday-year.ts';
import { specialDayNames } from '../../../core/catalogue/holiday-year-columns.ts';
import { dayOfWeek } from '../../../core/rules/values/calendar.ts';
import styles from './holiday-form.module.css';

type Props = {
  year: number;
  days: readonly SpecialDay[];
  chosen: string | null;
  onChoose: (date: string) => void;
};

const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** Twelve months, Monday first; days that are not as the week has them are coloured and named. */
export function YearCalendar({ year, days, chosen, onChoose }: Props) {
  const known = new Map(days.map((day) => [day.date, day]));
  const step = (event: React.KeyboardEvent<HTMLElement>) => {
    const move = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (move === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[at + move]?.focus();
    event.preventDefault();
  };
  return (
    // The keys come from the days within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles.year} aria-label={`Lịch năm ${year}`} onKeyDown={step}>
      {Array.from({ length: 12 }, (_each, month) => (
        <MonthTable
          key={month}
          year={year}
          month={month + 1}
          known={known}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
      <p className={styles.legend}>
        <span data-kind="holiday">Nghỉ lễ, Tết</span> <span data-kind="bridge">Nghỉ hoán đổi</span>{' '}
        <span data-kind="make-up">Làm bù</span> <span data-unsure>Chờ xác nhận</span>
      </p>
    </section>
  );
}

function MonthTable({
  year,
  month,
  known,
  chosen,
  onChoose,
}: Omit<Props, 'days'> & { month: number; known: ReadonlyMap<string, SpecialDay> }) {
  const dateOf = (day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const first = dayOfWeek(dateOf(1));
  const length = daysInMonth(year, month);
  const weeks = Array.from({ length: Math.ceil((first - 1 + length) / 7) }, (_week, week) =>
    weekdays.map((weekday, column) => ({ weekday, day: week * 7 + column + 2 - first })),
  );
  return (
    <table className={styles.month}>
      <caption>Tháng {month}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map(({ weekday, day }) => {
              const isInMonth = day >= 1 && day <= length;
              const date = dateOf(day);
              const special = known.get(date);
              return (
                <td key={weekday}>
                  {isInMonth && (
                    <button
                      type="button"
                      className={styles.date}
                      tabIndex={date === (chosen ?? dateOf(1)) ? 0 : -1}
                      data-kind={special?.kind}
                      data-unsure={special?.certainty === 'to-confirm' || undefined}
                      data-weekend={dayOfWeek(date) > 5 || undefined}
                      aria-pressed={date === chosen}
                      aria-label={`Ngày ${day} tháng ${month} năm ${year}${special ? `, ${specialDayNames[special.kind]}: ${special.name}` : ''}`}
                      title={special?.name}
                      onClick={() => onChoose(date)}
                    >
                      {day}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
