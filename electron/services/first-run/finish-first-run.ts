import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FirstRunFinish } from '../../../core/contract/first-run.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { FirstRunBody, FirstRunDraft } from '../../../core/model/first-run-draft.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import { placeOnOutline } from '../../../core/rules/beginning/place-on-outline.ts';
import { applyHouse, peopleOfHouse, tidyLines } from '../../../core/rules/first-run/apply-house.ts';
import { beginFromOldReport, beginUnderHouse } from '../../../core/rules/first-run/begin-first-report.ts';
import { ownLayoutOf } from '../../../core/rules/first-run/lay-out-house.ts';
import { convertOldFonts } from '../../../core/rules/old-fonts/convert-old-fonts.ts';
import { identifyPeriod } from '../../../core/rules/periods/identify-period.ts';
import { recogniseDocument } from '../../../core/rules/recognise/recognise-document.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { createPeriod } from '../create-period.ts';
import { writeCatalogue, writeWorkspace } from '../create-workspace.ts';
import { keepOriginal } from '../keep-original.ts';
import { openReport } from '../open-report.ts';
import type { Program, ReportName } from '../program.ts';
import { readRecords } from '../read-records.ts';
import type { WordReader } from '../read-word.ts';
import { saveReport } from '../save-report.ts';
import { takeOutlineFromWord } from '../take-outline.ts';
import type { FirstRunStore } from './first-run-store.ts';

/** What the first report begins with; null: no report yet. */
type Beginning = FirstRunFinish['beginning'];

/** `strayCount` blocks of the old report found no section and stand at the end of the one with this title. */
export type BegunReport = ReportName & { strayCount: number; strayTitle: string };

/**
 * Ends the first run: bodies and signers as they were confirmed, the shipped catalogue, and, unless it is left for later,
 * the first period with the first report. Whatever fails leaves the answers as they are, and doing it again goes on where
 * it broke off.
 */
export async function finishFirstRun(
  program: Program,
  wordReader: WordReader,
  kept: FirstRunStore,
  draft: FirstRunDraft,
  beginning: Beginning,
): Promise<BegunReport | null> {
  const { store } = program;
  if (draft.bodies.length === 0) throw new ProblemError('unknown-organisation', { organisation: '' });
  await writeCatalogue(program);
  const organisations: Organisation[] = [];
  for (const body of draft.bodies) organisations.push(await putOwnLayout(program, body));
  for (const organisation of organisations) await putOrganisation(program, organisation);
  await putPeople(program, draft.bodies);
  await putRecipients(program, draft.bodies);
  const officeId = draft.bodies.find(({ isOffice }) => isOffice)?.organisation.id ?? null;
  await writeWorkspace(program, organisations, officeId);
  const begun = beginning && (await beginFirstReport(program, wordReader, kept, draft, beginning));
  for (const { organisation, reading } of draft.bodies) {
    const file = reading && (await kept.findFile(organisation.id));
    if (file) await keepOriginal(program, file);
  }
  const stored = await store.read({ kind: 'workspace' });
  if (!stored) throw new ProblemError('no-workspace');
  await kept.forget();
  return begun;
}

/** The body under the layout by which it prints: a shipped one, or one of the house's own that an alike body may share. */
async function putOwnLayout(program: Program, body: FirstRunBody): Promise<Organisation> {
  const { store, now } = program;
  const organisation = applyHouse(body);
  const [version] = organisation.versions;
  const today = dateInVietnam(now());
  const takenIds = await store.listIds('layout');
  let count = 1;
  while (takenIds.includes(`rieng-${count}`)) count += 1;
  const wanted = ownLayoutOf(
    { ...body.facts, layoutFamily: version?.layoutFamily ?? '' },
    { id: `rieng-${count}`, name: `Thể thức riêng ${count}`, from: version?.from ?? today, today },
  );
  if (!wanted) return organisation;
  const { records } = await readRecords(store, 'layout');
  const alike = records.find(
    ({ baseId, family, from, switches }) =>
      baseId === wanted.baseId &&
      family === undefined &&
      from === wanted.from &&
      isDeepStrictEqual(switches, wanted.switches),
  );
  const { id } = alike ?? wanted;
  if (!alike) await store.save({ kind: 'layout', id }, wanted, 0);
  return {
    ...organisation,
    versions: organisation.versions.map((each) => ({
      ...each,
      layoutFamily: id,
      fallbackLayoutFamily: each.layoutFamily,
    })),
  };
}

/** Over what an earlier attempt has written; a body with a history of names is the office's own and stays. */
async function putOrganisation({ store }: Program, organisation: Organisation): Promise<void> {
  const key = { kind: 'organisation', id: organisation.id } as const;
  const stored = await store.read(key);
  if (stored && stored.content.versions.length > 1) return;
  await store.save(key, organisation, stored?.version ?? 0);
}

async function putPeople(program: Program, bodies: readonly FirstRunBody[]): Promise<void> {
  const { store } = program;
  const { records } = await readRecords(store, 'person');
  for (const body of bodies) {
    for (const person of peopleOfHouse(body, program)) {
      const isKnown = records.some(
        ({ fullName, positions }) =>
          fullName === person.fullName &&
          positions.some(({ organisationId }) => organisationId === body.organisation.id),
      );
      if (!isKnown) await store.save({ kind: 'person', id: person.id }, person, 0);
    }
  }
}

/** Nơi nhận of each body's reports, under an id that a second attempt finds again. */
async function putRecipients({ store }: Program, bodies: readonly FirstRunBody[]): Promise<void> {
  for (const { organisation, facts } of bodies) {
    const recipients = tidyLines(facts.recipients);
    if (recipients.length === 0) continue;
    const key = { kind: 'recipient-list', id: `${organisation.id}-bao-cao`.slice(-80) } as const;
    const list = {
      id: key.id,
      organisationId: organisation.id,
      name: 'Nơi nhận báo cáo',
      use: 'report',
      recipients,
    } as const;
    await store.save(key, list, (await store.read(key))?.version ?? 0);
  }
}

/** The outline of the upper level's letter, by which its bodies write in the period. */
async function goByLetter(
  program: Program,
  { bodies, outlineLetter }: FirstRunDraft,
  { periodId, organisationId }: ReportName,
): Promise<void> {
  if (!outlineLetter) throw new ProblemError('record-missing', { kind: 'outline' });
  const { proposal, bodyIds } = outlineLetter;
  const writers = new Set([...bodyIds, organisationId]);
  const chosen = bodies.filter(({ organisation }) => writers.has(organisation.id));
  const kinds = [...new Set(chosen.map(({ organisation }) => organisation.kind))];
  const { outlineId } = await takeOutlineFromWord(program, {
    ...proposal,
    name: proposal.name.trim(),
    organisationKinds: kinds,
    periodKinds: [],
  });
  const key = { kind: 'period', id: periodId } as const;
  const stored = await program.store.read(key);
  if (!stored) throw new ProblemError('record-missing', key);
  const { outlineIds, outlineChoices = [] } = stored.content;
  const period = {
    ...stored.content,
    outlineIds: [...new Set([...outlineIds, outlineId])],
    outlineChoices: [
      ...outlineChoices.filter(({ organisationKind }) => !kinds.includes(organisationKind)),
      ...kinds.map((organisationKind) => ({ organisationKind, outlineId })),
    ],
  };
  await program.store.save(key, period, stored.version);
}

async function beginFirstReport(
  program: Program,
  wordReader: WordReader,
  kept: FirstRunStore,
  draft: FirstRunDraft,
  { kind, organisationId, period }: NonNullable<Beginning>,
): Promise<BegunReport> {
  const { store, newId } = program;
  const body = draft.bodies.find(({ organisation }) => organisation.id === organisationId);
  if (!body) throw new ProblemError('unknown-organisation', { organisation: organisationId });
  const naming = { ...period, title: '' };
  const periodId = identifyPeriod(naming);
  if (!(await store.read({ kind: 'period', id: periodId }))) await createPeriod(program, naming);
  const name = { periodId, organisationId };
  if (kind === 'outline-letter') await goByLetter(program, draft, name);
  const { report: empty, version, signers } = await openReport(program, name);
  const nothingStray = { strayCount: 0, strayTitle: '' };
  if (version > 0) return { ...name, ...nothingStray };
  const takesOldText =
    kind === 'old-report' ||
    (kind === 'outline-letter' && body.reading !== null && draft.outlineLetter?.takesOldText === true);
  if (!takesOldText) {
    await saveReport(store, beginUnderHouse(empty, body.facts, signers), 0);
    return { ...name, ...nothingStray };
  }
  const file = await kept.findFile(organisationId);
  if (!file)
    throw new ProblemError('record-missing', { file: body.reading?.fileName ?? basename(organisationId) });
  const { document } = convertOldFonts(await wordReader.read(file));
  const placement = placeOnOutline({
    recognised: recogniseDocument(document, { newId }),
    sections: empty.sections,
    origin: { fileName: body.reading?.fileName ?? basename(file) },
    newId,
  });
  const { report, ...stray } = beginFromOldReport({
    draft: empty,
    facts: body.facts,
    signers,
    placement,
    newId,
  });
  await saveReport(store, report, 0);
  return { ...name, ...stray };
}
