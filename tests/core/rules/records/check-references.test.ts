import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import type { Report } from '../../../../core/model/report.ts';
import { checkLength, checkPeriodReferences } from '../../../../core/rules/records/check-references.ts';
import { period, report } from '../../../support/records.ts';

const long = 'ă'.repeat(90_000);
const many = <T>(make: (index: number) => T) => Array.from({ length: 30 }, (_, index) => make(index));
const text = { type: 'text' as const, text: long };
const party = { organisationId: null, name: '' };
const task = {
  workArea: null,
  lead: party,
  partners: [party],
  deadline: null,
  product: '',
  isRoutine: false,
};
const cell = { content: [[{ type: 'footnote' as const, id: 'f', content: [text] }]] };
const table: Block = {
  type: 'table',
  id: 't',
  columnShares: [1],
  headerRowCount: 0,
  rows: many(() => ({ cells: [cell] })),
};

describe('the length of a report', () => {
  it('is sensible for an ordinary one', () => {
    expect(checkLength(report)).toBeNull();
  });

  it.each<[string, Partial<Report>]>([
    [
      'footnotes',
      {
        blocks: many((index) => ({
          type: 'paragraph',
          id: `b${index}`,
          content: [{ type: 'footnote', id: `f${index}`, content: [text] }],
        })),
      },
    ],
    ['footnotes in cells', { blocks: [table] }],
    ['tasks', { nextTasks: many((index) => ({ ...task, id: `t${index}`, text: long })) }],
    [
      'petitions',
      {
        petitions: many((index) => ({
          id: `p${index}`,
          text: long,
          origin: 'people',
          addressee: '',
          workArea: null,
        })),
      },
    ],
    [
      'answers',
      {
        lastTaskAnswers: many((index) => ({
          taskId: `t${index}`,
          fromPeriodId: '2020-q4',
          outcome: 'done',
          result: '',
          reason: long,
          statedInSectionId: null,
        })),
      },
    ],
  ])('counts %s', (_name, change) => {
    expect(checkLength({ ...report, ...change })).toMatchObject({ code: 'record-too-large' });
  });
});

describe('a period', () => {
  it('names only bodies that are known, as reporters and as receiver', () => {
    expect(checkPeriodReferences(period, new Set(['hoi-nong-dan', 'ban-dan-van']))).toBeNull();
    for (const known of ['hoi-nong-dan', 'ban-dan-van']) {
      expect(checkPeriodReferences(period, new Set([known]))?.code).toBe('unknown-organisation');
    }
  });
});
