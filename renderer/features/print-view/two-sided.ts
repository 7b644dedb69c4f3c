import { recallChoice, rememberChoice } from '../../remember-choice.ts';

const name = 'in-hai-mat';

/** In hai mặt, as last chosen on this PC; undefined leaves it to the layout. */
export function recallTwoSided(): boolean | undefined {
  const chosen = recallChoice(name);
  return chosen === 'true' || chosen === 'false' ? chosen === 'true' : undefined;
}

export function rememberTwoSided(isTwoSided: boolean): void {
  rememberChoice(name, String(isTwoSided));
}
