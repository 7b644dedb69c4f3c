import type { OpenedForm } from '../../../core/contract/forms.ts';
import type { SourceNames } from '../../../core/rules/forms/describe-source.ts';

/** What cells may be mapped to, to be looked up. */
export function nameSources({
  indicators,
  organisations,
}: Pick<OpenedForm, 'indicators' | 'organisations'>): SourceNames {
  return {
    indicators: new Map(indicators.map((each) => [each.id, each])),
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
  };
}
