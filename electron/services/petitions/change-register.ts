import { ProblemError } from '../../../core/contract/problem.ts';
import { petition as petitionSchema, type Petition } from '../../../core/model/petition.ts';
import { addRaised, mergePetitions } from '../../../core/rules/petitions/merge-petitions.ts';
import { movePetition, type PetitionMove } from '../../../core/rules/petitions/move-petition.ts';
import { normaliseRecord } from '../../../core/rules/records/normalise-record.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { RecordStore, Stored } from '../../store/record-store.ts';
import { beginOrOpenLetter, saveLetter } from '../letters.ts';
import type { Program } from '../program.ts';
import { requirePeriod } from '../require-record.ts';

export type PetitionKey = { year: number; id: string };
type Saved = { version: number; savedAt: string };
type RaisedKey = { periodId: string; organisationId: string; petitionId: string };

/** Puts petitions of reports into the register: each as a line of its own, or under one that is there. */
export async function registerPetitions(
  program: Program,
  items: readonly (RaisedKey & { into: PetitionKey | null })[],
): Promise<{ created: PetitionKey[] }> {
  const { store, newId } = program;
  const created: PetitionKey[] = [];
  for (const { into, ...raised } of items) {
    if (into) {
      const { content, version } = await requirePetition(store, into);
      const raisedIn = addRaised(content.raisedIn, [raised]);
      await save(store, { ...content, raisedIn }, version);
    } else {
      const line = await beginLine(program, raised, newId());
      await save(store, line, 0);
      created.push({ year: line.year, id: line.id });
    }
  }
  return { created };
}

async function beginLine({ store, now }: Program, raised: RaisedKey, id: string): Promise<Petition> {
  const { periodId, organisationId, petitionId } = raised;
  const period = await requirePeriod(store, periodId);
  const report = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
  const source = report?.content.petitions.find((each) => each.id === petitionId);
  if (!source) throw new ProblemError('record-missing', { kind: 'petition', id: petitionId });
  const { text, addressee, workArea } = source;
  return {
    id,
    year: period.year,
    text,
    raisedIn: [raised],
    addressee,
    workArea,
    state: 'new',
    raisedOn: period.dataTo,
    due: null,
    answer: null,
    history: [{ at: now(), state: 'new', note: '' }],
  };
}

/** Saves what was written into a line. */
export async function savePetition(
  { store }: Program,
  petition: Petition,
  expectedVersion: number,
): Promise<Saved> {
  return save(store, petition, expectedVersion);
}

/** Moves a line on by the table of states. */
export async function moveRegisterLine(
  { store, now }: Program,
  { expectedVersion, ...key }: PetitionKey & { expectedVersion: number },
  move: PetitionMove,
): Promise<Saved & { petition: Petition }> {
  const { content } = await requirePetition(store, key);
  const petition = movePetition(content, move, now());
  return { ...(await save(store, petition, expectedVersion)), petition };
}

/** Two lines become one; the other goes into the bin. The first is written first: whatever fails, no wish is lost. */
export async function mergeRegisterLines(
  { store }: Program,
  { into, from }: { into: PetitionKey; from: PetitionKey },
): Promise<{ binId: string }> {
  if (into.year === from.year && into.id === from.id)
    throw new ProblemError('act-not-possible', { reason: 'Đây là cùng một dòng của sổ.' });
  const [first, second] = [await requirePetition(store, into), await requirePetition(store, from)];
  await save(store, mergePetitions(first.content, second.content), first.version);
  return store.remove({ kind: 'petition', ...from }, second.version);
}

/** The two lines as they were before they were merged. */
export async function unmergeRegisterLines(
  { store }: Program,
  { into, expectedVersion, binId }: { into: Petition; expectedVersion: number; binId: string },
): Promise<void> {
  await store.bringBack('petition', binId);
  await save(store, into, expectedVersion);
}

export async function removeRegisterLine(
  { store }: Program,
  { expectedVersion, ...key }: PetitionKey & { expectedVersion: number },
): Promise<{ binId: string }> {
  return store.remove({ kind: 'petition', ...key }, expectedVersion);
}

/**
 * Begins and saves the letter that hands petitions on to whoever is to answer them, and notes it in each. All go to one
 * addressee; one that may not be handed on refuses all, before anything is written.
 */
export async function transferPetitions(
  program: Program,
  { periodId, keys }: { periodId: string; keys: readonly PetitionKey[] },
): Promise<{ letterId: string }> {
  const { store, now } = program;
  const stored = await Promise.all(keys.map((key) => requirePetition(store, key)));
  const addressees = [...new Set(stored.map(({ content }) => content.addressee.trim()))];
  const [addressee = ''] = addressees;
  if (addressee === '' || addressees.length > 1)
    throw new ProblemError('act-not-possible', {
      reason:
        addressee === '' && addressees.length === 1
          ? 'Chưa ghi cơ quan có thẩm quyền giải quyết.'
          : 'Các kiến nghị đã chọn gửi nhiều cơ quan khác nhau. Mỗi công văn chuyển tới một cơ quan.',
    });
  const date = dateInVietnam(now());
  const moved = stored.map(({ content }) =>
    movePetition(content, { act: 'transfer', note: addressee }, now()),
  );
  const { letter } = await beginOrOpenLetter(program, {
    periodId,
    kind: 'transfer',
    given: {
      addressees: [addressee],
      words: { addressee },
      lists: {
        petitions: stored.map(({ content }, index) => `${index + 1}. ${endSentence(content.text)}`),
      },
      petitionIds: stored.map(({ content }) => content.id),
    },
  });
  await saveLetter(program, letter, 0);
  for (const [index, petition] of moved.entries())
    await save(
      store,
      { ...petition, transfer: { periodId, letterId: letter.id, date } },
      stored[index]?.version ?? 0,
    );
  return { letterId: letter.id };
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

async function requirePetition(store: RecordStore, key: PetitionKey): Promise<Stored<Petition>> {
  const stored = await store.read({ kind: 'petition', ...key });
  if (!stored) throw new ProblemError('record-missing', { kind: 'petition', id: key.id });
  return stored;
}

async function save(store: RecordStore, petition: Petition, expectedVersion: number): Promise<Saved> {
  const content = petitionSchema.parse(normaliseRecord(petition));
  return store.save({ kind: 'petition', year: content.year, id: content.id }, content, expectedVersion);
}
