import { Button } from '@mantine/core';
import { useState } from 'react';
import { certaintyNames, specialDayNames } from '../../../core/catalogue/holiday-year-columns.ts';
import type { HolidayYear, SpecialDay } from '../../../core/model/holiday-year.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { ChoiceField, TextLine } from './form-fields.tsx';
import type { FormProps } from './noun-form.ts';
import styles from './record-form.module.css';
import holidays from './holiday-form.module.css';
import { YearCalendar } from './year-calendar.tsx';

/** A year as twelve small months; the day that is pressed is described below them. */
export function HolidayForm({ record: year, onChange, findings }: FormProps<HolidayYear>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const index = year.days.findIndex(({ date }) => date === chosen);
  const day = year.days[index];
  const setDays = (days: SpecialDay[], place?: string) =>
    onChange({ ...year, days: days.toSorted((a, b) => a.date.localeCompare(b.date)) }, place);
  const change = (part: Partial<SpecialDay>, place?: string) =>
    setDays(
      year.days.map((each) => (each.date === chosen ? { ...each, ...part } : each)),
      place,
    );
  const unsure = year.days.filter(({ certainty }) => certainty === 'to-confirm');
  return (
    <div className={styles.fields}>
      {unsure.length > 0 && (
        <div className={holidays.toConfirm}>
          <span>
            {unsure.length} ngày <strong>chờ xác nhận</strong>: chưa đối chiếu với thông báo của cơ quan có
            thẩm quyền.
          </span>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => setDays(year.days.map((each) => ({ ...each, certainty: 'certain' as const })))}
          >
            Đã đối chiếu, xác nhận {unsure.length} ngày
          </Button>
        </div>
      )}
      <YearCalendar year={year.year} days={year.days} chosen={chosen} onChoose={setChosen} />
      {chosen !== null && (
        <fieldset className={styles.part} key={chosen}>
          <legend>Ngày {formatDateShort(chosen)}</legend>
          {day ? (
            <>
              <TextLine
                label="Tên ngày"
                place={`days.${index}.name`}
                value={day.name}
                findings={findings}
                onText={(name) => change({ name }, `days.${chosen}.name`)}
              />
              <div className={styles.row}>
                <ChoiceField
                  label="Loại"
                  place={`days.${index}.date`}
                  value={day.kind}
                  findings={findings}
                  choices={Object.entries(specialDayNames).map(([value, label]) => ({ value, label }))}
                  onValue={(kind) =>
                    change({ kind: kind === 'bridge' || kind === 'make-up' ? kind : 'holiday' })
                  }
                />
                <ChoiceField
                  label="Mức chắc chắn"
                  place={`days.${index}.certainty`}
                  value={day.certainty}
                  choices={Object.entries(certaintyNames).map(([value, label]) => ({ value, label }))}
                  onValue={(certainty) =>
                    change({ certainty: certainty === 'certain' ? 'certain' : 'to-confirm' })
                  }
                />
              </div>
              <TextLine
                label="Căn cứ"
                place={`days.${index}.source`}
                value={day.source}
                findings={findings}
                onText={(source) => change({ source }, `days.${chosen}.source`)}
              />
              <div>
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => setDays(year.days.filter(({ date }) => date !== chosen))}
                >
                  Trả về ngày thường
                </Button>
              </div>
            </>
          ) : (
            <div className={holidays.acts}>
              {(Object.keys(specialDayNames) as SpecialDay['kind'][]).map((kind) => (
                <Button
                  key={kind}
                  variant="default"
                  size="compact-xs"
                  onClick={() =>
                    setDays([
                      ...year.days,
                      {
                        date: chosen,
                        kind,
                        name: specialDayNames[kind],
                        certainty: 'to-confirm',
                        source: '',
                      },
                    ])
                  }
                >
                  {specialDayNames[kind]}
                </Button>
              ))}
            </div>
          )}
        </fieldset>
      )}
      {findings
        .filter(({ field }) => field === 'days' || (field?.startsWith('days.') && day === undefined))
        .map(({ sentence, severity }) => (
          <p key={sentence} className={severity === 'refused' ? styles.refused : styles.warning}>
            {sentence}
          </p>
        ))}
      <ul className={holidays.days}>
        {year.days.map(({ date, name, kind, certainty, source }) => (
          <li key={date}>
            <button type="button" className={holidays.day} onClick={() => setChosen(date)}>
              <strong>{formatDateShort(date)}</strong> {name}
              {kind !== 'holiday' && ` (${specialDayNames[kind].toLowerCase()})`}
              {certainty === 'to-confirm' && <span className={holidays.unsure}>chờ xác nhận</span>}
              <span className={holidays.source}>{source}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
