import { z } from 'zod';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { petition } from '../model/petition.ts';
import { prose } from '../model/text.ts';
import { petitionActs } from '../rules/states/petition.ts';
import { problem } from './problem-schema.ts';

const nothing = z.object({});
const saved = z.object({ version: z.int(), savedAt: instant });
const petitionKey = z.object({ year: z.int().min(1945).max(2999), id });
const raisedKey = z.object({ periodId: id, organisationId: id, petitionId: id });

/** One line of Sổ theo dõi kiến nghị. */
export const registerLine = z.object({
  petition,
  version: z.int(),
  /** Who raised it and when, first to last: `Hội Nông dân`, `quý I/2021`. */
  raisedBy: z.array(z.object({ periodId: id, organisationId: id, body: z.string(), period: z.string() })),
  /** Regular periods that have passed without an end. */
  age: z.int().min(0),
  /** Lines that are perhaps the same wish. */
  likelyIds: z.array(id),
});
export type RegisterLine = z.infer<typeof registerLine>;

/** A petition of a report that stands under no line of the register yet. */
export const raisedPetition = raisedKey.extend({
  text: prose,
  addressee: z.string(),
  body: z.string(),
  period: z.string(),
  /** A line of the register that is perhaps the same wish, the likest one. */
  likelyId: id.nullable(),
});
export type RaisedPetition = z.infer<typeof raisedPetition>;

export const register = z.object({
  periodName: z.string(),
  /** Newest first. */
  lines: z.array(registerLine),
  unregistered: z.array(raisedPetition),
  problems: z.array(problem),
});
export type Register = z.infer<typeof register>;

/** Sổ theo dõi kiến nghị. */
export const petitionContract = {
  /** The register as it stands at the end of a period, with what reports up to then raise and it does not have yet. */
  'petitions:show': { args: z.object({ periodId: id }), result: register },
  /** What of the register waits at the end of a period. */
  'petitions:count': {
    args: z.object({ periodId: id }),
    result: z.object({ newCount: z.int(), longCount: z.int() }),
  },
  /** The line that stands for a petition of a report; null: it is not in the register. */
  'petitions:find-line': { args: raisedKey, result: z.object({ id: id.nullable() }) },
  /** Puts petitions of reports into the register: each as a line of its own, or under one that is there. */
  'petitions:register': {
    args: z.object({
      items: z
        .array(raisedKey.extend({ into: petitionKey.nullable() }))
        .min(1)
        .max(2_000),
    }),
    result: z.object({ created: z.array(petitionKey) }),
  },
  'petitions:save': { args: z.object({ petition, expectedVersion: z.int().min(0) }), result: saved },
  'petitions:move': {
    args: petitionKey.extend({
      expectedVersion: z.int().min(1),
      act: z.enum(petitionActs),
      note: prose,
      answer: petition.shape.answer.optional(),
    }),
    result: saved.extend({ petition }),
  },
  /** Two lines become one; the other goes into the bin. */
  'petitions:merge': {
    args: z.object({ into: petitionKey, from: petitionKey }),
    result: z.object({ binId: z.string() }),
  },
  /** The two lines as they were before they were merged. */
  'petitions:unmerge': {
    args: z.object({ into: petition, expectedVersion: z.int().min(1), binId: z.string().max(260) }),
    result: nothing,
  },
  'petitions:remove': {
    args: petitionKey.extend({ expectedVersion: z.int().min(1) }),
    result: z.object({ binId: z.string() }),
  },
  /** Begins the letter that hands petitions on to whoever is to answer them; they count as transferred from then on. */
  'petitions:transfer': {
    args: z.object({ periodId: id, keys: z.array(petitionKey).min(1).max(500) }),
    result: z.object({ letterId: id }),
  },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;

/** Which lines are printed, in which order, and whether people and bodies can be told in them. */
export const petitionTableChoice = z.object({
  periodId: id,
  keys: z.array(petitionKey).min(1).max(2_000),
  isAnonymous: z.boolean(),
});
export type PetitionTableChoice = z.infer<typeof petitionTableChoice>;
