import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { buildLetter } from '../../core/documents/letter.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import { printOnSides } from '../../core/documents/print-on-sides.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { OpenedLetter } from '../../core/contract/views.ts';
import {
  letter as letterSchema,
  letterTemplate,
  type Letter,
  type LetterKind,
} from '../../core/model/letter.ts';
import type { Period } from '../../core/model/period.ts';
import { addressBody, beginLetter, type LetterFacts } from '../../core/rules/letters/begin-letter.ts';
import { compareAddressees } from '../../core/rules/letters/change-addressees.ts';
import { letterKinds } from '../../core/rules/letters/letter-kinds.ts';
import { chooseOutline } from '../../core/rules/outlines/choose-outline.ts';
import { listCommonSections } from '../../core/rules/outlines/list-common-sections.ts';
import { isMeetingLetter, tellMeeting } from '../../core/rules/meeting/tell-meeting.ts';
import { listMissingReports } from '../../core/rules/letters/list-missing-reports.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { normaliseRecord } from '../../core/rules/records/normalise-record.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import { findSigners } from '../../core/rules/signing/find-signers.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import type { RecordStore } from '../store/record-store.ts';
import { describeDocumentFile } from './file-facts.ts';
import { readConsultationFacts } from './consultation/open-consultation.ts';
import { readStanding } from './gathering/read-standing.ts';
import { mapAtOnce } from './map-at-once.ts';
import { readMeetingRecord } from './meeting/read-meeting-record.ts';
import { readSuperior } from './meeting/read-meeting-ground.ts';
import type { PrintFormat, Printed, Program } from './program.ts';
import { readLook } from './read-layouts.ts';
import { readOrganisations } from './read-organisations.ts';
import { readRecords } from './read-records.ts';
import { readSigning } from './read-signing.ts';
import { requireOrganisation, requirePeriod } from './require-record.ts';
import { writePrinted } from './write-printed.ts';

export type LetterName = { periodId: string; id: string };

/** A saved letter. */
export async function openLetter(program: Program, { periodId, id }: LetterName): Promise<OpenedLetter> {
  const stored = await program.store.read({ kind: 'letter', periodId, id });
  if (!stored) throw new ProblemError('record-missing', { kind: 'letter', period: periodId, id });
  const { content, version, savedAt } = stored;
  return describe(program, { letter: content, version, savedAt });
}

/** The one letter of its kind if the period has it, else a new one from its template (version 0, not yet on disk). */
export async function beginOrOpenLetter(
  program: Program,
  { periodId, kind, given }: { periodId: string; kind: LetterKind; given?: LetterFacts },
): Promise<OpenedLetter> {
  const { store } = program;
  const ids = await store.listIdsInPeriod('letter', periodId);
  if (!letterKinds[kind].isRepeated && ids.includes(kind)) return openLetter(program, { periodId, id: kind });
  const letter = await begin(program, await requirePeriod(store, periodId), kind, ids, given);
  return describe(program, { letter, version: 0, savedAt: null });
}

/** The last letter of its kind that was saved in the period, else a new one from its template (not yet on disk). */
export async function openLastLetter(
  program: Program,
  { periodId, kind }: { periodId: string; kind: LetterKind },
): Promise<OpenedLetter> {
  const ids = await program.store.listIdsInPeriod('letter', periodId);
  const id = letterKinds[kind].isRepeated ? `${kind}-${lastNumber(kind, ids)}` : kind;
  return ids.includes(id)
    ? openLetter(program, { periodId, id })
    : beginOrOpenLetter(program, { periodId, kind });
}

async function describe(
  program: Program,
  opened: Pick<OpenedLetter, 'letter' | 'version' | 'savedAt'>,
): Promise<OpenedLetter> {
  const { letter } = opened;
  const { store } = program;
  const period = await requirePeriod(store, letter.periodId);
  const { organisation, layout } = await readLetterLook(store, letter, period);
  return {
    ...opened,
    periodName: namePeriod(period),
    organisation,
    layout,
    ...(await readSigning(store, letter.issuerId, dateDocument(letter.header.date, period.dataTo), 'letter')),
    addresseeChange: await readAddresseeChange(program, letter, period),
  };
}

/** What a reminder that was issued asked for comes in after it: that is no change. */
async function readAddresseeChange(
  { store, assetsFolder }: Program,
  letter: Letter,
  period: Period,
): Promise<OpenedLetter['addresseeChange']> {
  const { kind, header, addresseeIds } = letter;
  if (!addresseeIds || (kind === 'reminder' && header.number.trim() !== '')) return null;
  const ids = await listAddressees(store, period, kind);
  const change = compareAddressees(letter, ids);
  if (!change) return null;
  const template = await readTemplate(assetsFolder, kind);
  const organisations = await readOrganisations(store);
  const tell = (id: string) => {
    const body = organisations.get(id);
    const name = body ? selectVersion(body, dateDocument(header.date, period.dataTo)).name : id;
    const names = [name, ...(body?.versions ?? []).map((version) => version.name)];
    return { id, name, lines: [...new Set(names)].map((each) => addressBody(template, each)) };
  };
  return { ids, added: change.added.map(tell), removed: change.removed.map(tell) };
}

/** A letter of the kind as it would begin now, whether or not there is one. */
export async function beginAnew(program: Program, periodId: string, kind: LetterKind): Promise<Letter> {
  return begin(program, await requirePeriod(program.store, periodId), kind, []);
}

async function begin(
  program: Program,
  period: Period,
  kind: LetterKind,
  ids: readonly string[],
  asked?: LetterFacts,
): Promise<Letter> {
  const { store, assetsFolder, now } = program;
  const facts = letterKinds[kind];
  const { receiverId } = period;
  if (receiverId === null) throw new ProblemError('no-receiver', { period: namePeriod(period) });
  const given =
    asked ??
    (isMeetingLetter(kind)
      ? tellMeeting(kind, await readMeetingRecord(program, period))
      : kind === 'consultation'
        ? await readConsultationFacts(program, period)
        : undefined);
  const today = period.isPractice ? dayOfPractice(period, kind) : dateInVietnam(now());
  const issuerId =
    facts.issuer === 'receiver'
      ? receiverId
      : ((await readSuperior(store, receiverId, today))?.id ?? receiverId);
  const addresseeIds = await listAddressees(store, period, kind);
  if (facts.addressees === 'missing' && addresseeIds.length === 0)
    throw new ProblemError('nobody-to-remind', { period: namePeriod(period) });
  const [people, outlines, holidayYears, ...versions] = await Promise.all([
    readRecords(store, 'person'),
    readRecords(store, 'outline'),
    readRecords(store, 'holiday-year'),
    ...[issuerId, ...addresseeIds].map(async (id) =>
      selectVersion(await requireOrganisation(store, id), today),
    ),
  ]);
  const [issuer, ...addressees] = versions;
  if (!issuer) throw new ProblemError('unknown-organisation', { organisation: issuerId });
  const kinds = await Promise.all(
    addresseeIds.map(async (id) => (await requireOrganisation(store, id)).kind),
  );
  return beginLetter({
    id: facts.isRepeated ? `${kind}-${lastNumber(kind, ids) + 1}` : kind,
    template: await readTemplate(assetsFolder, kind),
    period,
    issuerId,
    issuer,
    signers: findSigners(people.records, issuerId, today),
    addressees: given?.addressees ?? addressees.map(({ name }) => name),
    ...(facts.salutation !== null && addresseeIds.length > 0 && !given?.addressees && { addresseeIds }),
    sections: listCommonSections(
      kinds.flatMap((kind) => chooseOutline(period, kind, outlines.records) ?? []),
    ),
    today,
    holidayYears: holidayYears.records,
    ...(given && { given }),
  });
}

/** A practice quarter lies in the past: its letters are written about the day on which they would be due. */
function dayOfPractice({ due, meetingDate, dataTo }: Period, kind: LetterKind): string {
  const isAfterMeeting = kind === 'minutes' || kind === 'notice' || kind === 'news';
  return (isAfterMeeting ? meetingDate : null) ?? due?.date ?? dataTo;
}

/** The bodies to whom a letter of this kind goes; none where its kind does not tell. */
async function listAddressees(store: RecordStore, period: Period, kind: LetterKind): Promise<string[]> {
  switch (letterKinds[kind].addressees) {
    case 'expected':
      return period.expectedOrganisationIds.filter((id) => id !== period.receiverId);
    case 'missing':
      return listMissingReports(period, await readStandings(store, period));
    case 'given':
      return [];
  }
}

/** Of the letters of a kind that may be several; 0 when there is none yet. */
function lastNumber(kind: LetterKind, ids: readonly string[]): number {
  const start = `${kind}-`;
  return Math.max(
    0,
    ...ids.flatMap((id) =>
      id.startsWith(start) ? [Number(/^\d+$/.exec(id.slice(start.length))?.[0] ?? 0)] : [],
    ),
  );
}

async function readStandings(store: RecordStore, { id: periodId, expectedOrganisationIds }: Period) {
  const standings = await mapAtOnce(
    expectedOrganisationIds,
    async (organisationId) =>
      [organisationId, await readStanding(store, { periodId, organisationId })] as const,
  );
  return new Map(standings);
}

async function readTemplate(assetsFolder: string, kind: LetterKind) {
  const path = join(assetsFolder, 'catalogue', 'letters', `${kind}.json`);
  return letterTemplate.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Saves a letter, in NFC, of a body and a period that exist. Resolves after the bytes are on disk. */
export async function saveLetter(
  { store }: Program,
  letter: Letter,
  expectedVersion: number,
): Promise<{ version: number; savedAt: string }> {
  const { periodId, id, issuerId } = letter;
  await requireOrganisation(store, issuerId);
  await requirePeriod(store, periodId);
  const content = letterSchema.parse(normaliseRecord(letter));
  return store.save({ kind: 'letter', periodId, id }, content, expectedVersion);
}

/** The pages of a letter as it stands, saved or not. */
export async function previewLetter(
  program: Program,
  letter: Letter,
  { signal }: { signal?: AbortSignal } = {},
): Promise<{ pdf: Uint8Array; pageCount: number; missingCharacters: string[] }> {
  const document = await makeDocument(program.store, letter);
  const printed = await program.printer.render(document, 'pdf', signal && { signal });
  return {
    pdf: printed.bytes,
    pageCount: printed.pageCount ?? 0,
    missingCharacters: printed.missingCharacters,
  };
}

/** Writes a letter as a Word or PDF file, whole or not at all. `isTwoSided` undefined: as the layout has it. */
export async function exportLetter(
  program: Program,
  letter: Letter,
  format: PrintFormat,
  path: string,
  { signal, isTwoSided }: { signal?: AbortSignal; isTwoSided?: boolean | undefined } = {},
): Promise<Omit<Printed, 'bytes'>> {
  return writePrinted(path, async () => {
    const document = printOnSides(await makeDocument(program.store, letter), isTwoSided);
    return program.printer.render(document, format, signal && { signal });
  });
}

/** For the file name offered: `Công văn đề nghị báo cáo quý I-2021`. */
export async function describeLetterFile(program: Program, letter: Letter): Promise<FileFacts> {
  return describeDocumentFile(program, letterKinds[letter.kind].name, letter);
}

async function makeDocument(store: RecordStore, letter: Letter): Promise<PrintDocument> {
  const period = await requirePeriod(store, letter.periodId);
  const { organisation, layout } = await readLetterLook(store, letter, period);
  return buildLetter({ letter, organisation, layout, isPractice: period.isPractice });
}

async function readLetterLook(store: RecordStore, letter: Letter, period: Period) {
  const organisation = await requireOrganisation(store, letter.issuerId);
  return readLook(store, organisation, dateDocument(letter.header.date, period.dataTo));
}
