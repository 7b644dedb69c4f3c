import type { HouseSpelling } from '../../../core/model/organisation.ts';
import { spellingChoices, spellingTitles } from '../../../core/rules/text/spelling-choices.ts';
import { ChoiceRow } from './choice-row.tsx';

type Props = { spelling: HouseSpelling; onChange: (part: Partial<HouseSpelling>) => void };

/** How a house writes what Vietnamese spelling leaves open. */
export function SpellingRows({ spelling, onChange }: Props) {
  return (
    <>
      <ChoiceRow
        label={spellingTitles.tonePlacement}
        value={spelling.tonePlacement}
        choices={byExample(spellingChoices.tonePlacement)}
        onChange={(tonePlacement) => onChange({ tonePlacement })}
      />
      <ChoiceRow
        label={spellingTitles.endMark}
        value={spelling.endMark}
        choices={byExample(spellingChoices.endMark)}
        onChange={(endMark) => onChange({ endMark })}
      />
      <ChoiceRow
        label={spellingTitles.recipientSeparator}
        value={spelling.recipientSeparator}
        choices={byExample(spellingChoices.recipientSeparator)}
        onChange={(recipientSeparator) => onChange({ recipientSeparator })}
      />
    </>
  );
}

function byExample<Value>(choices: readonly { value: Value; label: string }[]) {
  return choices.map(({ value, label }) => ({ value, example: label }));
}
