import { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import { decimal } from '../model/decimal.ts';
import { id } from '../model/id.ts';
import { indicator } from '../model/indicator.ts';
import { instant } from '../model/instant.ts';
import { letter, letterKind } from '../model/letter.ts';
import { layoutProfile } from '../layouts/layout-profile.ts';
import { layoutRecord } from '../model/layout-record.ts';
import { organisation, organisationVersion } from '../model/organisation.ts';
import { outlineSection } from '../model/outline.ts';
import { period, periodKind } from '../model/period.ts';
import { citedDocument } from '../model/cited-document.ts';
import { recipientList } from '../model/recipient-list.ts';
import { report, reportHeader, reportState } from '../model/report.ts';
import { task } from '../model/task.ts';
import { workspace } from '../model/workspace.ts';
import { openMode } from '../model/workspace-list.ts';
import { gathering } from './gathering.ts';
import { versionId } from './history.ts';
import { problem } from './problem-schema.ts';

/** What the program shows first: a workspace, the first-run questions, or why the data cannot be read. */
export const workspaceState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('first-run'), dataFolder: z.string() }),
  z.object({ status: z.literal('unreadable'), dataFolder: z.string(), problems: z.array(problem) }),
  z.object({
    status: z.literal('ready'),
    dataFolder: z.string(),
    openMode,
    /** A newer program wrote the data: they may only be looked at until this one is brought up to date. */
    isNewer: z.boolean().optional(),
    workspace,
    /** Newest period first. */
    periods: z.array(
      z.object({ id, name: z.string(), kind: periodKind, isPractice: z.boolean(), isClosed: z.boolean() }),
    ),
    /** Files that could not be read; everything else works. */
    problems: z.array(problem),
  }),
]);
export type WorkspaceState = z.infer<typeof workspaceState>;

/** Bộ dữ liệu trên máy này, the one that was opened last first, the practice quarter at the end. */
export const knownWorkspaces = z.object({
  workspaces: z.array(
    z.object({
      id,
      name: z.string(),
      folder: z.string(),
      lastOpenedAt: instant.nullable(),
      isOpen: z.boolean(),
      isPractice: z.boolean(),
      openMode,
      /** Whether its folder can be seen now. */
      isThere: z.boolean(),
    }),
  ),
});
export type KnownWorkspaces = z.infer<typeof knownWorkspaces>;

/** Today's structure, from which the first run offers bodies. */
export const organisationChoices = z.object({
  provinces: z.array(z.object({ id, name: z.string(), type: z.string() })),
  /** `name` may hold `{type}` (tỉnh, thành phố) and `{province}`. */
  bodies: z.array(
    z.object({
      id,
      kind: id,
      name: z.string(),
      shortName: z.string(),
      /** The types of province that have this body; absent: all. */
      provinceTypes: z.array(z.string()).optional(),
    }),
  ),
});
export type OrganisationChoices = z.infer<typeof organisationChoices>;

export const completeness = z.object({
  sectionsFilled: z.int(),
  sectionsRequired: z.int(),
  figuresFilled: z.int(),
  figuresTotal: z.int(),
  /** Titles of required sections that are still empty. */
  emptySections: z.array(z.object({ id, title: z.string() })),
});
export type Completeness = z.infer<typeof completeness>;

/** One line of the period's home: one body and what has become of its report. */
export const periodRow = z.object({
  organisationId: id,
  name: z.string(),
  shortName: z.string(),
  /** The consolidating office's own report stands apart from the bodies'. */
  isOffice: z.boolean(),
  /** Null: not begun. */
  state: reportState.nullable(),
  draftNumber: z.int(),
  number: z.string(),
  /** Bản ký: outdated when the report was opened again after it was signed. */
  signedCopy: z.enum(['none', 'attached', 'outdated']),
  completeness: completeness.nullable(),
  nextTaskCount: z.int(),
  petitionCount: z.int(),
  savedAt: instant.nullable(),
  problem: problem.nullable(),
});
export type PeriodRow = z.infer<typeof periodRow>;

/** A letter in the list of a period's home. */
export const letterRow = z.object({
  id,
  kind: letterKind,
  number: z.string(),
  savedAt: instant,
});
export type LetterRow = z.infer<typeof letterRow>;

export const periodHome = z.object({
  period,
  name: z.string(),
  /** The last day on which the report is on time, with "trước ngày" already taken into account. */
  lastDay: calendarDate.nullable(),
  /** Days until `lastDay`; negative when past. */
  daysLeft: z.int().nullable(),
  rows: z.array(periodRow),
  /** Null when this PC does not write for the office that gathers the period's reports. */
  letters: z
    .object({
      rows: z.array(letterRow),
      /** How many bodies have not sent their report yet. */
      missingCount: z.int(),
    })
    .nullable(),
  /** Null where `letters` is. */
  gathering: gathering.nullable(),
});
export type PeriodHome = z.infer<typeof periodHome>;

const pastFigure = z.object({
  indicatorId: id,
  state: z.enum(['value', 'none', 'blank']),
  value: decimal.nullable(),
});

/** The figures of another period; `lineage`: of whom they are the sum, when the body has taken over from others since. */
const pastFigures = z.object({
  periodName: z.string(),
  figures: z.array(pastFigure),
  lineage: z
    .object({
      names: z.array(z.string()),
      missingNames: z.array(z.string()),
      isComparable: z.boolean(),
    })
    .optional(),
});

/** How a body is called and how its documents look on the date of a document. */
export const look = z.object({
  organisation: organisationVersion,
  layout: layoutProfile,
  /** Layouts of the house that could not be used; the shipped ones serve in their place. */
  layoutProblems: z.array(problem),
});
export type Look = z.infer<typeof look>;

const signers = z.array(
  z.object({
    personId: id,
    fullName: z.string(),
    title: z.string(),
    rank: z.enum(['head', 'deputy', 'other']),
    isActing: z.boolean(),
  }),
);

/** The same with who was in office on that date, and the lists of recipients that the body keeps for its reports. */
export const datedLook = look.extend({ signers, recipientLists: z.array(recipientList) });
export type DatedLook = z.infer<typeof datedLook>;

/** What the screen of layouts works on; each record with its version, 0 for one that is not kept yet. */
export const layoutHouse = z.object({
  /** Today in Viet Nam. */
  today: calendarDate,
  records: z.array(z.object({ record: layoutRecord, version: z.int() })),
  /** All that have a file, also those that nobody can read. */
  takenIds: z.array(id),
  organisations: z.array(z.object({ organisation, version: z.int() })),
  problems: z.array(problem),
});
export type LayoutHouse = z.infer<typeof layoutHouse>;

/** Everything the editor needs for one report. */
export const openedReport = datedLook.extend({
  report,
  /** 0 when nothing has been saved yet. */
  version: z.int(),
  savedAt: instant.nullable(),
  period,
  periodName: z.string(),
  nextPeriodName: z.string(),
  sections: z.array(outlineSection),
  indicators: z.array(indicator),
  citedDocuments: z.array(citedDocument),
  /** The same body's report of the period before, for values beside; null when there is none. */
  previous: pastFigures.extend({ header: reportHeader.nullable() }).nullable(),
  /** Tasks of earlier periods to be answered here, those of the last period first. */
  openTasks: z.array(z.object({ task, fromPeriodId: id, periodName: z.string() })),
  /** The same body's figures of the same period a year before; null when there are none. */
  lastYear: pastFigures.nullable(),
  /**
   * The figures of the same year's earlier periods of this kind, oldest first, for sums since the beginning of the year;
   * empty for the first, and when one of them is missing.
   */
  earlierInYear: z.array(pastFigures),
});
export type OpenedReport = z.infer<typeof openedReport>;

/** A report of an earlier period, to be looked at and copied from. */
export const earlierReport = z.object({ periodName: z.string(), year: z.int(), report });
export type EarlierReport = z.infer<typeof earlierReport>;

/** `lines`: how a letter addresses it, by its name of now, then by its names of any time. */
const addressedBody = z.object({ id, name: z.string(), lines: z.array(z.string()) });

/** A letter with what its screen shows beside it. */
export const openedLetter = z.object({
  letter,
  /** 0 when nothing has been saved yet. */
  version: z.int(),
  savedAt: instant.nullable(),
  periodName: z.string(),
  organisation: organisationVersion,
  layout: layoutProfile,
  signers,
  recipientLists: z.array(recipientList),
  /** To whom it would go if it began now; null: the same bodies as then, or it does not tell of whom. */
  addresseeChange: z
    .object({ ids: z.array(id), added: z.array(addressedBody), removed: z.array(addressedBody) })
    .nullable(),
});
export type OpenedLetter = z.infer<typeof openedLetter>;

export const saved = z.object({ version: z.int(), savedAt: instant });
export type Saved = z.infer<typeof saved>;

/** A report after an act with it; only its state, numbers and signed copy differ from what was saved. */
export const movedReport = saved.extend({ report });
export type MovedReport = z.infer<typeof movedReport>;

/** A table of a report: biểu số liệu, danh mục nhiệm vụ, bảng kiến nghị; on paper one document, in Excel one sheet. */
export const reportTable = z.enum(['figures', 'tasks', 'petitions']);
export type ReportTable = z.infer<typeof reportTable>;

/**
 * What is printed: the report itself, a numbered draft for the leader's hand, what changed since one, or one of its
 * tables as a document of its own.
 */
export const printVariant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('official') }),
  z.object({ kind: z.literal('submission'), draftNumber: z.int().min(1) }),
  z.object({ kind: z.literal('comparison'), draftNumber: z.int().min(1) }),
  /** What changed between two of Các bản đã lưu; `after` null: the report as it now is. */
  z.object({ kind: z.literal('version-comparison'), before: versionId, after: versionId.nullable() }),
  z.object({ kind: z.literal('table'), table: reportTable }),
]);
export type PrintVariant = z.infer<typeof printVariant>;

export const exported = z.discriminatedUnion('status', [
  z.object({ status: z.literal('cancelled') }),
  z.object({
    status: z.literal('done'),
    /** Names the file to main, which alone knows its path. */
    exportId: z.string(),
    fileName: z.string(),
    folder: z.string(),
    pageCount: z.int().nullable(),
    missingCharacters: z.array(z.string()),
  }),
]);
export type Exported = z.infer<typeof exported>;
