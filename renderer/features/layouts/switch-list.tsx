import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import { useState } from 'react';
import { applyOnShipped } from '../../../core/layouts/house-layouts.ts';
import {
  layoutOptions,
  optionGroups,
  type LayoutOption,
  type OptionGroup,
  type SwitchValue,
} from '../../../core/layouts/layout-options.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { parseNumber } from '../../../core/rules/values/parse-number.ts';
import { ChoiceRow, TypedField } from './choice-row.tsx';
import { tellSource } from './layout-words.ts';
import styles from './layouts-screen.module.css';

type Props = {
  record: LayoutRecord;
  /** The shipped layout on which the record stands. */
  base: LayoutProfile;
  onChange: (record: LayoutRecord, group: OptionGroup) => void;
};

/** Every switch of a layout, in groups from the top of the page to its edges. */
export function SwitchList({ record, base, onChange }: Props) {
  const [refusal, setRefusal] = useState<{ name: string; sentence: string } | null>(null);
  /** Answers a sentence, and changes nothing, when no page would come of it. */
  const set = (option: LayoutOption, value: SwitchValue): string | null => {
    const { [option.name]: _before, ...others } = record.switches;
    const switches = value === option.read(base) ? others : { ...others, [option.name]: value };
    const next: LayoutRecord = { ...record, switches };
    try {
      applyOnShipped(next);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return describeProblem(error.problem).replace(' Chưa có gì được ghi.', '');
    }
    onChange(next, option.group);
    return null;
  };
  const choose = (option: LayoutOption, value: SwitchValue) => {
    const sentence = set(option, value);
    setRefusal(sentence === null ? null : { name: option.name, sentence });
  };
  return (
    <>
      {Object.entries(optionGroups).map(([group, title]) => {
        const options = layoutOptions.filter((each) => each.group === group);
        return (
          <section key={group} className={styles.group} aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`} className={styles.groupTitle}>
              {title}
            </h3>
            {options.map((option, index) => {
              const isLastOfComponent = options[index + 1]?.component !== option.component;
              return (
                <div key={option.name} className={styles.switch}>
                  <Row
                    option={option}
                    value={valueOf(option, record, base)}
                    base={base}
                    onChoose={(value) => choose(option, value)}
                    onType={(value) => set(option, value)}
                  />
                  {refusal?.name === option.name && (
                    <p role="alert" className={styles.refusal}>
                      {refusal.sentence}
                    </p>
                  )}
                  {isLastOfComponent && base.evidence[option.component] && (
                    <p className={styles.source}>Nguồn: {tellSource(base, option.component)}</p>
                  )}
                </div>
              );
            })}
          </section>
        );
      })}
    </>
  );
}

function valueOf(option: LayoutOption, record: LayoutRecord, base: LayoutProfile): SwitchValue {
  const value = record.switches[option.name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : option.read(base);
}

type RowProps = {
  option: LayoutOption;
  value: SwitchValue;
  base: LayoutProfile;
  onChoose: (value: SwitchValue) => void;
  onType: (value: number) => string | null;
};

function Row({ option, value, base, onChoose, onType }: RowProps) {
  const original = option.read(base);
  const back = value !== original && (
    <button
      type="button"
      className={styles.back}
      title={`Trở về mẫu gốc: ${tellValue(option, original)}`}
      aria-label={`${option.label}: trở về mẫu gốc, ${tellValue(option, original)}`}
      onClick={() => onChoose(original)}
    >
      <IconArrowBackUp aria-hidden />
      <span>Mẫu gốc: {tellValue(option, original)}</span>
    </button>
  );
  if (option.kind === 'choice')
    return (
      <ChoiceRow
        label={option.label}
        value={value}
        choices={withOriginal(option, original)}
        aside={back}
        onChange={onChoose}
      />
    );
  const choices = option.choices.map((each) => ({ value: each, example: writeNumber(each) }));
  return (
    <ChoiceRow
      label={`${option.label} (${option.unit})`}
      value={Number(value)}
      choices={choices}
      aside={back}
      onChange={onChoose}
    >
      <TypedField
        label="hoặc"
        text={writeNumber(Number(value))}
        onType={(typed) => {
          const reading = parseNumber(typed);
          return reading.ok ? onType(Number(reading.value)) : 'Chưa đọc được số này. Viết như 18 hoặc 18,5.';
        }}
      />
    </ChoiceRow>
  );
}

/** What a shipped layout has is among the choices, also when no other layout has it. */
function withOriginal(option: Extract<LayoutOption, { kind: 'choice' }>, original: SwitchValue) {
  return option.choices.some(({ value }) => value === original)
    ? option.choices
    : [...option.choices, { value: original, example: String(original) }];
}

function tellValue(option: LayoutOption, value: SwitchValue): string {
  if (option.kind === 'number') return `${writeNumber(Number(value))} ${option.unit}`;
  return option.choices.find((each) => each.value === value)?.example ?? String(value);
}

function writeNumber(value: number): string {
  return String(value).replace('.', ',');
}
