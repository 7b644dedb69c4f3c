import { Button } from '@mantine/core';
import type { Choice, Finding } from '../../../../core/catalogue/catalogue-noun.ts';
import type { YearTarget } from '../../../../core/model/indicator.ts';
import { partsOf } from '../../../../core/rules/values/calendar.ts';
import { ChoiceField, TypedValue } from '../form-fields.tsx';
import { FieldGroup } from '../form-parts.tsx';
import styles from './indicator-form.module.css';

type Props = {
  targets: readonly YearTarget[];
  organisations: readonly Choice[];
  unit: string;
  today: string;
  findings: readonly Finding[];
  onTargets: (targets: YearTarget[]) => void;
};

/** Chỉ tiêu năm by year and organisation; a report that begins has it in its table of figures. */
export function TargetList({ targets, organisations, unit, today, findings, onTargets }: Props) {
  const change = (index: number, next: Partial<YearTarget>) =>
    onTargets(targets.map((each, other) => (other === index ? { ...each, ...next } : each)));
  const { year } = partsOf(today);
  return (
    <FieldGroup legend={`Chỉ tiêu năm${unit && ` (${unit})`}`}>
      {targets.map((target, index) => (
        // Targets have no id of their own; with one removed the rows are made anew.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={`${index} ${targets.length}`} className={styles.target}>
          <TypedValue
            label="Năm"
            place={`target-year ${index}`}
            type="number"
            value={String(target.year)}
            onValue={(value) =>
              change(index, { year: Math.min(2999, Math.max(1945, Math.trunc(Number(value ?? year)))) })
            }
          />
          <ChoiceField
            label="Của"
            place={`target-of ${index}`}
            value={target.organisationId}
            choices={organisations}
            emptyLabel="mọi cơ quan"
            onValue={(organisationId) => change(index, { organisationId })}
          />
          <TypedValue
            label="Chỉ tiêu"
            place={`target-value ${index}`}
            type="number"
            value={target.value}
            onValue={(value) => change(index, { value: value ?? '0' })}
          />
          <Button
            variant="default"
            size="compact-xs"
            aria-label={`Bỏ chỉ tiêu năm ${target.year}`}
            onClick={() => onTargets(targets.filter((_, other) => other !== index))}
          >
            Bỏ
          </Button>
        </div>
      ))}
      {findings
        .filter(({ field }) => field === 'targets')
        .map(({ code, sentence }) => (
          <p key={code} className={styles.refused}>
            {sentence}
          </p>
        ))}
      <div>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() =>
            onTargets([...targets, { year: nextYear(targets, year), organisationId: null, value: '0' }])
          }
        >
          Thêm chỉ tiêu năm
        </Button>
      </div>
    </FieldGroup>
  );
}

/** This year, or the first after it that has no target for all yet. */
function nextYear(targets: readonly YearTarget[], year: number): number {
  let next = year;
  while (targets.some((each) => each.year === next && each.organisationId === null)) next += 1;
  return next;
}
