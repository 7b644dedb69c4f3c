/** What an act leads to, or why it is not possible, as one sentence. */
export type Step<State extends string> = { next: State } | { refusal: string };

/** For every state and every act what follows: nothing is left open, nothing moves by itself. */
export type StateTable<State extends string, Act extends string> = Readonly<
  Record<State, Readonly<Record<Act, Step<State>>>>
>;

/** Why an act is not possible in a state; null when it is. */
export function refusalOf<State extends string, Act extends string>(
  table: StateTable<State, Act>,
  state: State,
  act: Act,
): string | null {
  const step = table[state][act];
  return 'refusal' in step ? step.refusal : null;
}
