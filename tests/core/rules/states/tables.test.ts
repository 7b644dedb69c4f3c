import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportState, type Report } from '../../../../core/model/report.ts';
import type { ReportAct } from '../../../../core/model/report-act.ts';
import { explainRefusal, moveReport } from '../../../../core/rules/rounds/move-report.ts';
import { conclusionTable } from '../../../../core/rules/states/conclusion.ts';
import { petitionTable } from '../../../../core/rules/states/petition.ts';
import { reportTable } from '../../../../core/rules/states/report.ts';
import { reviewTable } from '../../../../core/rules/states/review.ts';
import type { StateTable } from '../../../../core/rules/states/state-table.ts';
import { taskTable } from '../../../../core/rules/states/task.ts';
import { report } from '../../../support/records.ts';

const tables: [string, StateTable<string, string>][] = [
  ['report', reportTable],
  ['review', reviewTable],
  ['task', taskTable],
  ['petition', petitionTable],
  ['conclusion', conclusionTable],
];

describe.each(tables)('the table of a %s', (_name, table) => {
  const states = Object.keys(table);

  it('answers every state and every act, with a sentence where it is not possible', () => {
    const acts = Object.keys(Object.values(table)[0] ?? {}).sort();
    for (const state of states) {
      expect(Object.keys(table[state] ?? {}).sort()).toEqual(acts);
      for (const step of Object.values(table[state] ?? {}))
        if ('refusal' in step) expect(step.refusal).toMatch(/^\p{Lu}.*\.$/u);
        else expect(states).toContain(step.next);
    }
  });

  it('has no dead end: whatever was reached, every state that can be reached at all still can', () => {
    const reach = (start: string) => {
      const reached = new Set([start]);
      for (const state of reached)
        for (const step of Object.values(table[state] ?? {})) if ('next' in step) reached.add(step.next);
      return reached;
    };
    const entered = new Set(
      Object.values(table).flatMap((steps) =>
        Object.values(steps).flatMap((step) => ('next' in step ? [step.next] : [])),
      ),
    );
    for (const state of states)
      for (const other of entered)
        expect(reach(state).has(other) || !reach(states[0] ?? '').has(other)).toBe(true);
  });
});

describe('a report', () => {
  const act = fc.constantFrom<ReportAct>(
    { kind: 'submit' },
    { kind: 'revise' },
    { kind: 'approve' },
    { kind: 'issue', number: '12', date: '2021-03-18' },
    { kind: 'send' },
    { kind: 'reopen' },
  );

  it('goes where the table says, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reportState.options),
        fc.array(act, { maxLength: 20 }),
        (start, acts) => {
          let moved: Report = { ...report, state: start };
          for (const each of acts) {
            const step = reportTable[moved.state][each.kind];
            if ('refusal' in step) {
              expect(explainRefusal(moved, each.kind)).toBe(step.refusal);
              continue;
            }
            expect(explainRefusal(moved, each.kind)).toBeNull();
            moved = moveReport(moved, each, { now: '2021-03-18T02:00:00.000Z', draftNumber: 1 });
            expect(moved.state).toBe(step.next);
          }
        },
      ),
    );
  });
});
