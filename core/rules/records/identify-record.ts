import { z } from 'zod';
import type { RecordKey, RecordKind } from '../../model/record.ts';

const parts = {
  workspace: z.looseObject({}),
  organisation: z.looseObject({ id: z.string() }),
  'organisation-change': z.looseObject({ id: z.string() }),
  person: z.looseObject({ id: z.string() }),
  indicator: z.looseObject({ id: z.string() }),
  outline: z.looseObject({ id: z.string() }),
  'cited-document': z.looseObject({ id: z.string() }),
  layout: z.looseObject({ id: z.string() }),
  'recipient-list': z.looseObject({ id: z.string() }),
  'holiday-year': z.looseObject({ id: z.string() }),
  form: z.looseObject({ id: z.string() }),
  period: z.looseObject({ id: z.string() }),
  report: z.looseObject({ periodId: z.string(), organisationId: z.string(), revision: z.number() }),
  'numbered-draft': z.looseObject({
    periodId: z.string(),
    organisationId: z.string(),
    draftNumber: z.number(),
  }),
  review: z.looseObject({ periodId: z.string(), organisationId: z.string(), revision: z.number() }),
  source: z.looseObject({ periodId: z.string(), id: z.string() }),
  consultation: z.looseObject({ periodId: z.string() }),
  meeting: z.looseObject({ periodId: z.string() }),
  conclusion: z.looseObject({ periodId: z.string(), id: z.string() }),
  letter: z.looseObject({ periodId: z.string(), id: z.string() }),
  petition: z.looseObject({ year: z.number(), id: z.string() }),
} satisfies Record<RecordKind, z.ZodType>;

/** The key under which a valid record is kept, read from its own content. */
export function identifyRecord(kind: RecordKind, content: unknown): RecordKey {
  switch (kind) {
    case 'workspace':
      return { kind };
    case 'organisation':
    case 'organisation-change':
    case 'person':
    case 'indicator':
    case 'outline':
    case 'cited-document':
    case 'layout':
    case 'recipient-list':
    case 'holiday-year':
    case 'form':
    case 'period':
      return { kind, id: parts[kind].parse(content).id };
    case 'report':
    case 'review': {
      const { periodId, organisationId, revision } = parts[kind].parse(content);
      return { kind, periodId, organisationId, revision };
    }
    case 'numbered-draft': {
      const { periodId, organisationId, draftNumber } = parts[kind].parse(content);
      return { kind, periodId, organisationId, draftNumber };
    }
    case 'consultation':
    case 'meeting':
      return { kind, periodId: parts[kind].parse(content).periodId };
    case 'source':
    case 'conclusion':
    case 'letter': {
      const { periodId, id } = parts[kind].parse(content);
      return { kind, periodId, id };
    }
    case 'petition': {
      const { year, id } = parts[kind].parse(content);
      return { kind, year, id };
    }
  }
}
