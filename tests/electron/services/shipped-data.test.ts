import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPeriodicReport } from '../../../core/documents/periodic-report.ts';
import type { Piece, PrintBlock } from '../../../core/documents/print-document.ts';
import { selectLayout } from '../../../core/layouts/layouts.ts';
import type { Block } from '../../../core/model/block.ts';
import { citedDocument } from '../../../core/model/cited-document.ts';
import { indicator } from '../../../core/model/indicator.ts';
import type { Inline } from '../../../core/model/inline.ts';
import { organisation } from '../../../core/model/organisation.ts';
import { outline } from '../../../core/model/outline.ts';
import { period, periodKind, type PeriodKind } from '../../../core/model/period.ts';
import { person } from '../../../core/model/person.ts';
import { report, type Report } from '../../../core/model/report.ts';
import { forbiddenCharacters } from '../../../core/model/text.ts';
import { workspace } from '../../../core/model/workspace.ts';
import { checkOutline } from '../../../core/rules/outlines/check-outline.ts';
import { measureCompleteness } from '../../../core/rules/sections/measure-completeness.ts';
import { nameNextPeriod, namePeriod } from '../../../core/rules/periods/name-period.ts';
import { checkOrganisations } from '../../../core/rules/organisations/check-organisations.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { readShippedStructure } from '../../../electron/services/shipped-data.ts';
import { seedFingerprints } from './seed-fingerprints.ts';

const assetsFolder = join(import.meta.dirname, '../../../assets');

type ShippedFile = { path: string; text: string };

const files: ShippedFile[] = ['catalogue', 'sample'].flatMap((folder) =>
  readdirSync(join(assetsFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return {
        path: full.slice(assetsFolder.length + 1).replaceAll(sep, '/'),
        text: readFileSync(full, 'utf8'),
      };
    }),
);

function readAll<T>(pattern: RegExp, schema: { parse: (value: unknown) => T }): Map<string, T> {
  const found = files.filter(({ path }) => pattern.test(path));
  return new Map(
    found.map(({ path, text }) => [
      path.replace(/^.*\//, '').replace('.json', ''),
      schema.parse(JSON.parse(text)),
    ]),
  );
}

const indicators = readAll(/^catalogue\/indicators\//, indicator);
const outlines = readAll(/^catalogue\/outlines\//, outline);
const organisations = readAll(/^sample\/organisations\//, organisation);
const people = readAll(/^sample\/people\//, person);
const citedDocuments = readAll(/^(?:catalogue|sample)\/cited-documents\//, citedDocument);
const practice = workspace.parse(JSON.parse(readShipped('sample/workspace.json')));
const quarter = period.parse(JSON.parse(readShipped('sample/periods/2021-q1/period.json')));
const reports = files
  .filter(({ path }) => /^sample\/periods\/2021-q1\/reports\/[^/]+\/draft\.json$/.test(path))
  .map(({ path, text }) => ({
    folder: path.split('/').at(-2) ?? '',
    report: report.parse(JSON.parse(text)),
  }));
const officeReport = reports.find(({ folder }) => folder === practice.officeId)?.report;
const unitReports = reports.filter(({ folder }) => folder !== practice.officeId).map((each) => each.report);

/** Whether one outline is made for a body and a kind of period, or one for all of them serves it. */
function servesAlone(kind: string, period: PeriodKind): boolean {
  const own = [...outlines.values()].filter(({ organisationKinds }) => organisationKinds.includes(kind));
  const isRegular = period !== 'special' && period !== 'urgent';
  const made = own.filter(({ periodKinds }) => periodKinds?.includes(period));
  return made.length === (isRegular ? 1 : 0) && own.filter(({ periodKinds }) => !periodKinds).length === 1;
}

function readShipped(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

function namedIn(content: readonly Inline[]): { figures: string[]; citations: string[] } {
  return {
    figures: content.flatMap((inline) => (inline.type === 'figure' ? [inline.indicatorId] : [])),
    citations: content.flatMap((inline) => (inline.type === 'citation' ? [inline.citedDocumentId] : [])),
  };
}

function contentsOf(block: Block): readonly Inline[] {
  return block.type === 'table'
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flat()))
    : block.content;
}

function textOfPieces(pieces: readonly Piece[]): string {
  const notes = pieces.flatMap((piece) => (piece.kind === 'footnote' ? [textOfPieces(piece.pieces)] : []));
  const running = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
  return [running, ...notes].join('\n');
}

function textsOfBlock(block: PrintBlock): string[] {
  switch (block.kind) {
    case 'letterhead':
      return block.rows
        .flatMap((row) => [...row.left, ...row.right])
        .map((line) => textOfPieces(line.pieces));
    case 'title':
      return block.lines.map((line) => textOfPieces(line.pieces));
    case 'paragraph':
      return [`${block.mark?.text ?? ''} ${textOfPieces(block.pieces)}`.trim()];
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(textOfPieces)));
    case 'signature':
      return [...block.recipients, ...block.signer, block.name].map((line) => textOfPieces(line.pieces));
  }
}

/** The report as it is printed, one line per paragraph, citations and figures filled in. */
function printedText(each: Report): string {
  const body = organisations.get(each.organisationId);
  if (!body) throw new Error(`no organisation ${each.organisationId}`);
  const version = selectVersion(body, quarter.dataTo);
  const layout = selectLayout(version.layoutFamily, quarter.dataTo);
  if (!layout) throw new Error(`no layout ${version.layoutFamily}`);
  return buildPeriodicReport({
    report: each,
    organisation: version,
    period: quarter,
    layout,
    indicators: [...indicators.values()],
    citedDocuments: [...citedDocuments.values()],
    lastTasks: [],
  })
    .sections.flatMap((section) => section.blocks.flatMap(textsOfBlock))
    .join('\n')
    .replaceAll('\u00A0', ' ');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Lower-case syllables; a date or a document number counts as one; `ủy` and `uỷ` are the same. */
function syllablesOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+(?:[/.][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(toneOnFirstVowel, moveTone));
}

const toneOnFirstVowel = /(?:[oóòỏõọ][ae]|[uúùủũụ]y)$/u;

function moveTone(open: string): string {
  const [first = '', tone = '', second = ''] = open.normalize('NFD');
  return second === '' ? open : `${first}${second}${tone}`.normalize('NFC');
}

function fingerprint(syllables: readonly string[]): number {
  return createHash('sha256').update(syllables.join(' ')).digest().readUInt32BE(0);
}

const sharedLength = 8;

/** Runs of eight syllables that also stand in the seed text. */
function runsFromSeed(text: string): string[] {
  const syllables = syllablesOf(text);
  return syllables.flatMap((_, start) => {
    const run = syllables.slice(start, start + sharedLength);
    return run.length === sharedLength && seedFingerprints.has(fingerprint(run)) ? [run.join(' ')] : [];
  });
}

/** Every text of every shipped file that breaks a rule, with the file's path. */
function textsThat(breakTheRule: (text: string) => boolean): string[] {
  return files.flatMap(({ path, text }) =>
    stringsIn(JSON.parse(text))
      .filter(breakTheRule)
      .map((each) => `${path}: ${each}`),
  );
}

/** The ids of the reports for which a statement does not hold. */
function reportsWithout(statement: (each: Report) => boolean): string[] {
  return reports.filter((each) => !statement(each.report)).map(({ folder }) => folder);
}

function isOrganisation(id: string | null): boolean {
  return id !== null && organisations.has(id);
}

describe('shipped files', () => {
  it('are all text in NFC without control characters, doubled spaces or invisible signs', () => {
    expect(files.filter(({ text }) => text !== text.normalize('NFC')).map(({ path }) => path)).toEqual([]);
    expect(textsThat((each) => forbiddenCharacters.test(each))).toEqual([]);
    expect(textsThat((each) => / {2}|[\t\n\u00A0\u200B]/.test(each))).toEqual([]);
  });

  it('are named by the record that they hold', () => {
    for (const map of [indicators, outlines, organisations, people, citedDocuments]) {
      expect(map.size).toBeGreaterThan(0);
      expect([...map.values()].map(({ id }) => id)).toEqual([...map.keys()]);
    }
    expect(reportsWithout((each) => reports.some(({ folder }) => folder === each.organisationId))).toEqual(
      [],
    );
    const known =
      /^(?:catalogue\/(?:(?:cited-documents|holidays|indicators|letters|outlines)\/|provinces|bodies)|sample\/(?:organisations|people|cited-documents|periods)\/|sample\/workspace)/;
    expect(files.filter(({ path }) => !known.test(path))).toEqual([]);
  });

  it('put the tone mark on the last vowel and keep to one way of writing quotes, dashes, dates and numbers', () => {
    const toneOnFirst = /(?:óa|òa|ỏa|õa|ọa|óe|òe|ỏe|õe|ọe|(?<!q)[úùủũụ]y)(?!\p{L})/iu;
    expect(textsThat((each) => toneOnFirst.test(each))).toEqual([]);
    expect(textsThat((each) => /["–—]/.test(each))).toEqual([]);
    // 05/02/2021, 14/3/2021: days and the months 1 and 2 have two digits, the months 3 to 9 one.
    const otherDate = /(?:^|[^\d/])\d\/\d{1,2}\/\d{4}|\/0[3-9]\/\d{4}|\/[12]\/\d{4}/;
    expect(textsThat((each) => otherDate.test(each))).toEqual([]);
    expect(textsThat((each) => /\p{L} \d{5,}/u.test(each))).toEqual([]);
  });
});

describe("today's structure", () => {
  it('has 28 provinces and 6 cities, none twice', async () => {
    const { provinces } = await readShippedStructure(assetsFolder);
    expect(provinces.filter(({ type }) => type === 'tỉnh')).toHaveLength(28);
    expect(provinces.filter(({ type }) => type === 'thành phố')).toHaveLength(6);
    expect(new Set(provinces.map(({ id }) => id)).size).toBe(34);
    expect(new Set(provinces.map(({ name }) => name)).size).toBe(34);
  });

  it('offers seven kinds of body, each with a layout that exists and with an outline and figures of its own', async () => {
    const { bodies: all } = await readShippedStructure(assetsFolder);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const bodies = all.filter(({ isOffered = true }) => isOffered);
    expect(new Set(bodies.map(({ kind }) => kind)).size).toBe(7);
    const unserved = bodies.filter(
      ({ kind, layoutFamily }) =>
        !selectLayout(layoutFamily, '2026-01-01') ||
        periodKind.options.some((each) => !servesAlone(kind, each)) ||
        ![...indicators.values()].some((each) => each.organisationKinds.includes(kind)),
    );
    expect(unserved).toEqual([]);
    const lines = bodies.map((body) => [...body.superiorLines, ...body.issuerLines].join(' '));
    expect(lines.filter((each) => !each.includes('{PROVINCE}'))).toEqual([]);
  });

  it('says which body is above which, and names none that it does not have', async () => {
    const { bodies } = await readShippedStructure(assetsFolder);
    const parentOf = new Map(bodies.map(({ id, parentBody }) => [id, parentBody ?? null]));
    expect(['ldld', 'hnd', 'lhpn', 'doan', 'ccb'].map((id) => parentOf.get(id))).toEqual(
      Array(5).fill('mttq'),
    );
    expect(parentOf.get('ban-tuyen-giao-va-dan-van')).toBe('tinh-uy');
    expect([...parentOf.values()].filter((id) => id !== null && !parentOf.has(id))).toEqual([]);
  });

  it('was formed from the 63 provinces of before, each of which went into one', async () => {
    const { provinces } = await readShippedStructure(assetsFolder);
    const before = JSON.parse(readShipped('catalogue/provinces-2021.json')) as {
      provinces: { id: string; partOf: string; districts?: { id: string }[] }[];
    };
    expect(before.provinces).toHaveLength(63);
    expect(new Set(before.provinces.map(({ id }) => id)).size).toBe(63);
    const formed = provinces.flatMap(({ id, formedFrom }) => formedFrom.map((old) => `${old} ${id}`));
    expect(formed.toSorted()).toEqual(before.provinces.map(({ id, partOf }) => `${id} ${partOf}`).toSorted());
    expect(provinces.filter(({ formedFrom }) => formedFrom.length > 1)).toHaveLength(23);
    expect(provinces.find(({ id }) => id === 'ninh-binh')?.formedFrom).toEqual([
      'ha-nam',
      'nam-dinh',
      'ninh-binh',
    ]);
  });

  it('and that of 2021 keep the rules of organisations, the districts of the practice quarter among them', () => {
    expect(checkOrganisations([...organisations.values()])).toBeNull();
    const districts = [...organisations.values()].filter(({ versions }) => versions[0]?.level === 'district');
    expect(districts).toHaveLength(10);
    expect(districts.filter(({ versions }) => versions.at(-1)?.to === null)).toEqual([]);
  });

  it('tells of each indicator and each outline of a body how certain it is, and where it comes from', () => {
    const untold = [
      ...indicators.values(),
      ...[...outlines.values()].filter(({ periodKinds }) => periodKinds),
    ].filter(({ source, certainty }) => !source || !certainty);
    expect(untold.map(({ id }) => id)).toEqual([]);
    expect(new Set([...indicators.values()].map(({ certainty }) => certainty))).toEqual(
      new Set(['sourced', 'inferred']),
    );
  });

  it('has outlines that may be saved, and that hold what the next period looks for', () => {
    for (const each of outlines.values()) {
      expect(checkOutline(each), each.id).toEqual([]);
      expect(each.sections.map(({ id }) => id)).toEqual(
        expect.arrayContaining([
          'mo-dau',
          'tinh-hinh',
          'ket-qua',
          'danh-gia',
          'nhiem-vu',
          'kien-nghi',
          'phu-luc',
        ]),
      );
    }
  });

  it('never lets a commission sign on behalf of itself', async () => {
    const { bodies } = await readShippedStructure(assetsFolder);
    const offices = bodies.filter(({ isOffice }) => isOffice);
    expect(new Set(offices.map(({ authority }) => authority))).toEqual(new Set(['direct']));
  });
});

describe('shipped outlines and indicators', () => {
  it('share their work areas with each other and with the tasks and petitions of the practice quarter', () => {
    const areas = new Set(
      [...outlines.values()].flatMap((each) => each.sections.flatMap(({ workArea }) => workArea ?? [])),
    );
    const used = [
      ...indicators.values(),
      ...reports.flatMap(({ report: each }) => [...each.nextTasks, ...each.petitions]),
    ];
    expect(used.filter(({ workArea }) => workArea === null || !areas.has(workArea))).toEqual([]);
  });

  it('give each part a whole of the same unit and body', () => {
    const all = [...indicators.values()];
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    const parts = all.filter(({ parentId }) => parentId !== null);
    expect(parts.length).toBeGreaterThan(0);
    for (const { parentId, unit, organisationKinds } of parts) {
      expect(indicators.get(parentId ?? '')).toMatchObject({ unit, organisationKinds, parentId: null });
    }
  });
});

describe('the practice quarter', () => {
  it('holds the six reports that are expected and the consolidation of the office', () => {
    expect(practice.isPractice && quarter.isPractice).toBe(true);
    expect(reports.map(({ folder }) => folder).sort()).toEqual([...practice.organisationIds].sort());
    expect(unitReports.map((each) => each.organisationId).sort()).toEqual(
      [...quarter.expectedOrganisationIds].sort(),
    );
    expect(quarter.expectedOrganisationIds).toHaveLength(6);
    expect(quarter.receiverId).toBe(practice.officeId);
    expect(officeReport?.purpose).toBe('consolidation');
    expect(practice.organisationIds.filter((id) => !isOrganisation(id))).toEqual([]);
    expect(quarter.outlineIds.filter((id) => !outlines.has(id))).toEqual([]);
  });

  it('knows every body, layout and signer that its records name', () => {
    const versions = [...organisations.values()].flatMap((each) => each.versions);
    expect(versions.filter(({ layoutFamily }) => !selectLayout(layoutFamily, '2026-01-01'))).toEqual([]);
    expect(versions.filter(({ parentId }) => parentId !== null && !isOrganisation(parentId))).toEqual([]);
    const positions = [...people.values()].flatMap((each) => each.positions);
    expect(positions.filter(({ organisationId }) => !isOrganisation(organisationId))).toEqual([]);
    expect(reportsWithout(({ receiverId }) => isOrganisation(receiverId))).toEqual([]);
    expect(reportsWithout(({ periodId }) => periodId === quarter.id)).toEqual([]);
    const parties = reports.flatMap(({ report: each }) =>
      each.nextTasks.flatMap((task) => [...(task.lead ? [task.lead] : []), ...task.partners]),
    );
    expect(
      parties.filter(({ organisationId }) => organisationId !== null && !isOrganisation(organisationId)),
    ).toEqual([]);
    const isSignedByOwnPerson = ({ header, organisationId }: Report) => {
      const signer = people.get(header.signerId ?? '');
      return (
        signer?.fullName === header.signerName &&
        signer.positions.some(
          (held) =>
            held.organisationId === organisationId &&
            held.title.toLocaleUpperCase('vi') === header.signerPosition,
        )
      );
    };
    expect(reportsWithout(isSignedByOwnPerson)).toEqual([]);
  });

  it('writes every section of its outline, in order, with the names of this quarter and the next', () => {
    const names = { '{period}': namePeriod(quarter), '{nextPeriod}': nameNextPeriod(quarter) };
    const fillIn = (title: string) =>
      Object.entries(names).reduce((filled, [token, name]) => filled.replace(token, name), title);
    for (const { report: each } of reports) {
      const used = outlines.get(each.outlineId);
      expect(used?.organisationKinds).toContain(organisations.get(each.organisationId)?.kind);
      expect(used?.edition).toBe(each.outlineEdition);
      expect(each.sections).toEqual(
        used?.sections.map((section) => ({ ...section, title: fillIn(section.title) })),
      );
      const headings = each.blocks.flatMap((block) =>
        block.type === 'heading' && block.sectionId ? [`${block.level} ${block.sectionId}`] : [],
      );
      const titled = each.sections.filter(({ kind }) => kind !== 'opening' && kind !== 'figures');
      expect(headings).toEqual(titled.map(({ id, level }) => `${level} ${id}`));
      expect(measureCompleteness(each).emptySections).toEqual([]);
    }
  });

  it('keeps the figures that the quarter asks of each body', () => {
    for (const { report: each } of reports) {
      const kind = organisations.get(each.organisationId)?.kind ?? '';
      const asked = [...indicators.values()].filter(
        ({ organisationKinds, from, to }) =>
          organisationKinds.includes(kind) &&
          (from === null || from <= quarter.dataTo) &&
          (to === null || to >= quarter.dataFrom),
      );
      expect(each.figures.map(({ indicatorId }) => indicatorId).sort()).toEqual(
        asked.map(({ id }) => id).sort(),
      );
    }
  });

  it('shows in the prose only figures that have a value, and cites only documents that it holds', () => {
    for (const { report: each } of reports) {
      const values = new Set(
        each.figures.filter(({ state }) => state === 'value').map(({ indicatorId }) => indicatorId),
      );
      const named = each.blocks.map((block) => namedIn(contentsOf(block)));
      const figures = named.flatMap((block) => block.figures);
      const citations = named.flatMap((block) => block.citations);
      expect(figures.length).toBeGreaterThan(0);
      expect(citations.length).toBeGreaterThan(0);
      expect(figures.filter((id) => !values.has(id))).toEqual([]);
      expect(citations.filter((id) => !citedDocuments.has(id))).toEqual([]);
    }
  });

  it('computes each ratio from its two numbers and keeps parts within their whole', () => {
    const all = reports.flatMap(({ report: each }) => each.figures);
    const isRatio = (id: string) => indicators.get(id)?.kind === 'ratio';
    const ratios = all.filter((each) => isRatio(each.indicatorId) && each.state === 'value');
    expect(ratios.length).toBeGreaterThan(0);
    for (const { value, numerator, denominator } of ratios) {
      expect(Math.abs(Number(value) - (100 * Number(numerator)) / Number(denominator))).toBeLessThanOrEqual(
        0.005,
      );
    }
    expect(all.filter((each) => !ratios.includes(each) && each.numerator !== null)).toEqual([]);

    const values = new Map(all.map((each) => [each.indicatorId, Number(each.value)]));
    const tooLarge = all.filter((each) => {
      const whole = indicators.get(each.indicatorId)?.parentId;
      return whole != null && Number(each.value) > (values.get(whole) ?? 0);
    });
    expect(tooLarge).toEqual([]);
  });

  it('shows what practice needs: a figure that did not arise, one not yet known, an estimate, a yearly target', () => {
    const all = reports.flatMap(({ report: each }) => each.figures);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['value', 'none', 'blank']));
    expect(all.some(({ isEstimate }) => isEstimate)).toBe(true);
    expect(all.some(({ yearTarget }) => yearTarget !== null)).toBe(true);
    const blocks = reports.flatMap(({ report: each }) => each.blocks);
    expect(
      new Set(blocks.map((block) => (block.type === 'heading' ? `heading ${block.level}` : block.type))),
    ).toEqual(new Set(['paragraph', 'table', ...[1, 2, 3, 4, 5].map((level) => `heading ${level}`)]));
  });

  it('keeps the state of each report in step with its number, date and sending', () => {
    const sent = new Set(['sent', 'received']);
    const issued = new Set(['issued', ...sent]);
    const twoDigits = (count: number | null) => String(count).padStart(2, '0');
    expect(reportsWithout((each) => (each.issued !== null) === issued.has(each.state))).toEqual([]);
    expect(reportsWithout((each) => (each.sentAt !== null) === sent.has(each.state))).toEqual([]);
    expect(reportsWithout((each) => each.header.number === (each.issued?.number ?? ''))).toEqual([]);
    expect(
      reportsWithout(({ header: { date }, issued: issue }) => {
        const written = `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
        return issue === null ? date.day === null : issue.date === written;
      }),
    ).toEqual([]);
    expect(reportsWithout((each) => each.draftNumber > 0 || each.state === 'drafting')).toEqual([]);
    expect(new Set(unitReports.map(({ state }) => state)).size).toBe(6);
    expect(officeReport?.header.authority).toBe('direct');
  });

  it('sets five to eight tasks in each report, routine or with a deadline in the next quarter', () => {
    expect(reportsWithout(({ nextTasks }) => nextTasks.length >= 5 && nextTasks.length <= 8)).toEqual([]);
    expect(reportsWithout(({ nextTasks }) => nextTasks.some(({ isRoutine }) => isRoutine))).toEqual([]);
    const tasks = reports.flatMap(({ report: each }) => each.nextTasks);
    const isDated = (deadline: string | null) =>
      deadline !== null && deadline >= '2021-04-01' && deadline <= '2021-06-30';
    expect(
      tasks.filter(({ isRoutine, deadline }) => (isRoutine ? deadline !== null : !isDated(deadline))),
    ).toEqual([]);
  });

  it('raises two to four petitions in each report, each to somebody', () => {
    expect(reportsWithout(({ petitions }) => petitions.length >= 2 && petitions.length <= 4)).toEqual([]);
    expect(reportsWithout(({ petitions }) => petitions.every(({ addressee }) => addressee !== ''))).toEqual(
      [],
    );
  });

  it('tells from which paragraphs of all six reports the consolidation was written', () => {
    const known = new Set(
      unitReports.flatMap((each) =>
        each.blocks.map(({ id }) => `${each.organisationId} ${quarter.id} 0 ${id}`),
      ),
    );
    const sources = officeReport?.blocks.flatMap((block) => block.sources ?? []) ?? [];
    const named = sources.map(
      (each) => `${each.organisationId} ${each.periodId} ${each.revision} ${each.blockId}`,
    );
    expect(named.filter((each) => !known.has(each))).toEqual([]);
    expect(new Set(sources.map(({ organisationId }) => organisationId)).size).toBe(6);
  });

  it('gathers every petition of the six reports into the table of the consolidation', () => {
    const count = unitReports.reduce((sum, each) => sum + each.petitions.length, 0);
    const rows = officeReport?.blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.slice(block.headerRowCount) : [],
    );
    // Hội Nông dân and Hội LHPN ask the policy bank for the same thing: one row.
    expect(rows).toHaveLength(count - 1);
    expect(officeReport?.figures.find(({ indicatorId }) => indicatorId === 'dv10')?.value).toBe(
      String(count),
    );
    expect(officeReport && printedText(officeReport)).toContain(`${count} ý kiến, kiến nghị`);
  });

  it('writes every report in words of its own', () => {
    const sentences = reports.flatMap(({ report: each }) => {
      const own = each.blocks.filter((block) => block.type !== 'heading' || !block.sectionId);
      const text = own.flatMap(contentsOf).map((inline) => (inline.type === 'text' ? inline.text : '\n'));
      return [...new Set(text.join('').split(/[.;:\n]/))].map((sentence) => syllablesOf(sentence));
    });
    const long = sentences.filter((each) => each.length >= sharedLength).map((each) => each.join(' '));
    expect(long.length).toBeGreaterThan(200);
    expect(long.filter((each, index) => long.indexOf(each) !== index)).toEqual([]);
  });
});

describe('the press report on which the practice quarter rests', () => {
  it('lends no run of eight syllables to any shipped text, nor to any printed page', () => {
    expect(seedFingerprints.size).toBeGreaterThan(500);
    expect(textsThat((each) => runsFromSeed(each).length > 0)).toEqual([]);
    const printed = reports.flatMap(({ report: each }) => printedText(each).split('\n'));
    expect(printed.flatMap(runsFromSeed)).toEqual([]);
  });

  it('is recognised where a name is copied whole, whichever way the tone marks are put', () => {
    expect(runsFromSeed('nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX')).not.toEqual([]);
    expect(runsFromSeed('đồng chí Phó Bí thư Thường trực Tỉnh ủy')).not.toEqual([]);
    expect(runsFromSeed('đồng chí Phó Bí thư Thường trực Tỉnh uỷ')).not.toEqual([]);
  });

  const factsOfTheQuarter: [string, RegExp][] = [
    ['91 năm ngày thành lập Đảng', /91 năm Ngày thành lập Đảng/],
    ['Đại hội XIII', /Đại hội XIII của Đảng/],
    ['phòng chống Covid-19', /Covid/],
    [
      'Nghị quyết Đại hội Đảng bộ tỉnh XX, nhiệm kỳ 2020 - 2025',
      /Đảng bộ tỉnh lần thứ XX \(nhiệm kỳ 2020 - 2025\)/,
    ],
    ['phong trào thi đua gắn với nông thôn mới', /(?:phong trào|thi đua)[\s\S]*(?:nông thôn mới|NTM)/i],
    ['đô thị văn minh', /đô thị văn minh/i],
    ['từ thiện, nhân đạo, an sinh xã hội', /an sinh xã hội, từ thiện, nhân đạo/i],
    [
      'Chỉ thị 02 về bầu cử',
      /02-CT\/TU, ngày 08\/01\/2021 của Ban Thường vụ Tỉnh uỷ về .*bầu cử Quốc hội khoá XV và HĐND các cấp, nhiệm kỳ 2021 - 2026/,
    ],
    ['giám sát năm 2021 theo Quyết định 217', /217-QĐ\/TW, ngày 12\/12\/2013 của Bộ Chính trị/],
    [
      'tổng kết thi đua năm 2020, phát động năm 2021',
      /2020[^\n]*phát động|phát động[^\n]*2020|tổng kết[^\n]*phát động/,
    ],
  ];

  it.each(factsOfTheQuarter)(
    '%s: told in the consolidation and in at least five of the six reports',
    (_fact, pattern) => {
      expect(officeReport && pattern.test(printedText(officeReport))).toBe(true);
      const silent = unitReports.filter((each) => !pattern.test(printedText(each)));
      expect(silent.slice(1).map(({ organisationId }) => organisationId)).toEqual([]);
    },
  );

  const factsOfTheProvince: [string, RegExp][] = [
    [
      'giao ban của Thường trực Tỉnh uỷ với Mặt trận, đoàn thể',
      /hội nghị giao ban giữa Thường trực Tỉnh uỷ, Mặt trận/,
    ],
    ['chương trình công tác năm 2021', /Chương trình công tác năm 2021/],
    ['kế hoạch giám sát năm 2021', /xây dựng kế hoạch giám sát năm 2021/],
    ['phong trào thi đua yêu nước', /phong trào thi đua yêu nước/],
  ];

  it.each(factsOfTheProvince)('%s: told in the consolidation', (_fact, pattern) => {
    expect(officeReport && pattern.test(printedText(officeReport))).toBe(true);
  });

  const demandsForNextQuarter: [string, RegExp][] = [
    [
      'học tập, tuyên truyền, triển khai Nghị quyết Đại hội XIII, một nhiệm vụ trọng tâm của năm',
      /học tập.*Nghị quyết Đại hội XIII.*nhiệm vụ trọng tâm của cả năm/,
    ],
    ['đẩy mạnh thi đua yêu nước', /đẩy mạnh phong trào thi đua yêu nước/i],
    [
      'bầu cử dân chủ, đúng luật, ngày hội lớn',
      /bầu cử Quốc hội khoá XV và HĐND các cấp.*dân chủ, đúng luật.*ngày hội lớn/,
    ],
    [
      'tuyên truyền nhiệm vụ chính trị, kinh tế - xã hội, phòng, chống dịch',
      /nhiệm vụ chính trị, mục tiêu kinh tế - xã hội.*phòng, chống dịch Covid-19/,
    ],
    ['Ban Dân vận rà soát kiến nghị để tham mưu Tỉnh uỷ', /rà soát ý kiến, kiến nghị.*tham mưu Tỉnh uỷ/],
  ];

  it.each(demandsForNextQuarter)('%s: a task of the consolidation', (_demand, pattern) => {
    expect(officeReport?.nextTasks.filter(({ text }) => pattern.test(text))).toHaveLength(1);
  });

  it('gives the duty over petitions to Ban Dân vận', () => {
    const duty = officeReport?.nextTasks.find(({ text }) => text.includes('rà soát ý kiến, kiến nghị'));
    expect(duty?.lead?.organisationId).toBe(practice.officeId);
  });

  it('names none of the real people of the press report', () => {
    expect(textsThat((each) => /Lê Quốc Chỉnh|Trần Minh Thắng/.test(each))).toEqual([]);
  });
});
