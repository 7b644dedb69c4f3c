import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Form, FormEdition } from '../../model/form.ts';

/** The edition that serves a period whose data end on a day; before the first one, the first. */
export function selectEdition({ editions }: Form, dataTo: CalendarDate): FormEdition {
  const [first] = editions;
  if (!first) throw new Error('a form has an edition');
  return editions.findLast(({ from }) => from === null || from <= dataTo) ?? first;
}
