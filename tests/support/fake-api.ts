import type {
  Api,
  Args,
  Channel,
  MenuCommand,
  Reply,
  Result,
  WordCopyChange,
} from '../../core/contract/contract.ts';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { OpenedLetter, PeriodHome, PeriodRow, WorkspaceState } from '../../core/contract/views.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import type { ReportState } from '../../core/model/report-state.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { measureCompleteness } from '../../core/rules/sections/measure-completeness.ts';
import { namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { planPeriod } from '../../core/rules/periods/plan-period.ts';
import { createFakeRounds } from './fake-rounds.ts';
import { fakePlaces } from './fake-places.ts';
import { fakeWordProposal } from './fake-word-file.ts';
import { fakeEarlierReport, listFakeEarlier } from './fake-earlier.ts';
import { fakeShare } from './fake-share.ts';
import { createFakeOrganisationChanges } from './fake-organisation-changes.ts';
import { createFakeOutlines } from './fake-outlines.ts';
import { createFakeBackups } from './fake-backups.ts';
import { createFakeConsolidation } from './fake-consolidation.ts';
import { createFakeCatalogue } from './fake-catalogue.ts';
import { createFakeForms } from './fake-form.ts';
import { createFakeClosing } from './fake-closing.ts';
import { createFakeConsultation } from './fake-consultation.ts';
import { createFakePetitions } from './fake-petitions.ts';
import { createFakeMeeting } from './fake-meeting.ts';
import { createFakeFirstRun } from './fake-first-run.ts';
import { createFakeWorkspaces } from './fake-workspaces.ts';
import { createFakeLayouts } from './fake-layouts.ts';
import { createFakeHistory } from './fake-history.ts';
import { createFakeSearch } from './fake-search.ts';
import { createFakeFaults } from './fake-faults.ts';
import { createFakePreferences } from './fake-preferences.ts';
import { createFakeRecent } from './fake-recent.ts';
import { createFakeUpdates } from './fake-updates.ts';
import { createFakeSafety } from './fake-safety.ts';
import { createFakeWordCopies } from './fake-word-copies.ts';
import { fakeIntake } from './fake-intake.ts';
import { fakeLetter } from './fake-letter.ts';
import { fakeBodies, fakeOpenedReport, fakePeriod } from './fake-data.ts';

/** first-run · practice (7 bodies) · own (own data, one body) · hundred (100 rows) · empty (no period) · unreadable. */
export type Scenario = 'first-run' | 'practice' | 'own' | 'hundred' | 'empty' | 'unreadable';

type Handlers = { [C in Channel]: (args: Args<C>) => Promise<Result<C>> };

export type FakeControl = {
  /** Every call so far, oldest first. */
  readonly calls: { channel: Channel; args: unknown }[];
  /** The next call of this channel is refused with this problem. */
  failNext(channel: Channel, problem: Problem): void;
  /** Calls of this channel answer that much later; a cancelled preview or export ends at once. */
  delay(channel: Channel, delayMs: number): void;
  /** What the menu would send. */
  sendMenuCommand(command: MenuCommand): void;
  tellWordCopy(change: WordCopyChange): void;
};

/**
 * `window.api` in memory: keeps saves with versions, refuses stale ones, creates periods. The preview is fetched from
 * `/sample.pdf?pages=<previewPages>`, which the harness serves.
 */
export function createFakeApi(
  scenario: Scenario,
  previewPages = 3,
  missingCharacters: string[] = [],
): { api: Api; control: FakeControl } {
  const calls: FakeControl['calls'] = [];
  const failures = new Map<Channel, Problem[]>();
  const delays = new Map<Channel, number>();
  const listeners = new Set<(command: MenuCommand) => void>();
  const copyListeners = new Set<(change: WordCopyChange) => void>();
  const cancellations = new Set<() => void>();
  const savedReports = new Map<
    string,
    { report: Args<'report:save'>['report']; version: number; savedAt: string }
  >();
  let state = startState(scenario);
  let own: WorkspaceState = scenario === 'practice' ? startState('first-run') : state;
  const periods = new Map<string, Period>([
    [fakePeriod.id, { ...fakePeriod, isPractice: scenario !== 'hundred' }],
  ]);

  const open = (key: { periodId: string; organisationId: string }) => {
    const opened = fakeOpenedReport(key.organisationId);
    const last = savedReports.get(`${key.periodId}/${key.organisationId}`);
    return last ? { ...opened, ...last } : opened;
  };

  const write = (report: Report) => {
    const key = `${report.periodId}/${report.organisationId}`;
    const saved = { version: open(report).version + 1, savedAt: new Date().toISOString() };
    savedReports.set(key, { report, ...saved });
    return saved;
  };

  let savedLetter: Pick<OpenedLetter, 'letter' | 'version' | 'savedAt'> | null = null;
  const openLetter = (): OpenedLetter => {
    const { organisation, layout, signers, recipientLists, periodName } = fakeOpenedReport(
      fakeBodies[0]?.id ?? '',
    );
    return {
      ...(savedLetter ?? { letter: fakeLetter, version: 0, savedAt: null }),
      organisation,
      layout,
      signers,
      recipientLists,
      periodName,
      addresseeChange: null,
    };
  };

  const exportIds = { next: 1 };
  const handlers: Handlers = {
    ...createFakeWordCopies(),
    ...createFakeSafety(),
    ...createFakeUpdates(),
    ...createFakePreferences(),
    ...createFakeRecent(),
    'print:look': async () => ({ hasPrinter: true }),
    'print:sheets': async () => ({ isPrinted: true }),
    ...createFakeFaults(),
    ...createFakeHistory({ read: open }),
    ...createFakeSearch(),
    ...createFakeConsolidation(),
    ...createFakeBackups(async () => state),
    ...createFakeLayouts(),
    ...createFakeOrganisationChanges(),
    ...createFakeOutlines(),
    ...createFakeCatalogue(),
    ...createFakeForms(),
    ...createFakeClosing(),
    ...createFakeConsultation(),
    ...createFakePetitions(),
    ...createFakeMeeting(),
    'sections:give': async ({ sectionIds, ...key }) => ({
      share: fakeShare(open(key).report, sectionIds),
      fileName: 'Phần I.1 - Báo cáo quý I-2021 - Hội Nông dân.giaoban',
      folder: 'E:\\',
    }),
    'sections:read': async (key) =>
      fakeShare(open(key).report, ['tuyen-truyen', 'kien-nghi'], ' Đã bổ sung.'),
    'window:close': async () => ({}),
    'window:keep-open': async () => ({}),
    'app:describe': async () => ({ version: '0.1.0', platform: 'Linux' }),
    'workspace:open': async () => state,
    ...createFakeFirstRun((bodies, periodId) => {
      own = ready({
        organisationIds: bodies.map(({ organisation }) => organisation.id),
        name: bodies[0]?.organisation.versions[0]?.name ?? '',
        periods: periodId
          ? [{ id: periodId, name: 'Quý IV/2026', kind: 'quarter', isPractice: false, isClosed: false }]
          : [],
      });
      if (periodId) periods.set(periodId, { ...fakePeriod, id: periodId, isPractice: false });
      state = own;
      return state;
    }),
    ...createFakeWorkspaces({
      read: () => state,
      write: (next) => {
        state = next;
        return next;
      },
    }),
    'workspace:create-practice': async () => {
      state = startState('practice');
      return state;
    },
    'workspace:leave-practice': async () => {
      state = own;
      return state;
    },
    'period:create': async (args) => {
      const id = identifyPeriod(args);
      if (periods.has(id) && scenario !== 'empty') {
        throw new ProblemError('already-exists', { period: namePeriodAsTitle(args) });
      }
      const created: Period = {
        ...fakePeriod,
        ...args,
        ...planPeriod(args.kind, args.year, args.ordinal),
        id,
        cutOff: null,
        meetingDate: null,
        isPractice: false,
      };
      periods.set(id, created);
      if (state.status === 'ready') {
        const entry = {
          id,
          name: namePeriodAsTitle(args),
          kind: args.kind,
          isPractice: false,
          isClosed: false,
        };
        state = { ...state, periods: [entry, ...state.periods] };
        if (!state.workspace.isPractice) own = state;
      }
      return created;
    },
    'period:show-home': async ({ periodId }) => {
      const found = periods.get(periodId);
      if (!found) throw new ProblemError('unknown-period', { period: periodId });
      const rows = scenario === 'hundred' ? hundredRows() : practiceRows(state, open, savedReports, periodId);
      const isFirst = found.id === fakePeriod.id;
      return {
        period: found,
        name: namePeriodAsTitle(found),
        lastDay: found.due ? '2021-03-19' : null,
        daysLeft: found.due ? (isFirst ? 3 : 40) : null,
        rows,
        letters: scenario === 'own' ? null : { rows: [], missingCount: 4 },
        gathering: null,
      } satisfies PeriodHome;
    },
    ...fakeIntake,
    'report:open': async (key) => open(key),
    'report:read-look': async (key) => {
      const { organisation, layout, layoutProblems, signers, recipientLists } = open(key);
      return { organisation, layout, layoutProblems, signers, recipientLists };
    },
    'report:list-earlier': async ({ organisationId }) => ({
      periods: listFakeEarlier(organisationId),
    }),
    'report:read-earlier': async ({ periodId, organisationId }) =>
      fakeEarlierReport(periodId, organisationId),
    'report:read-word-file': async () => ({ status: 'read', proposal: fakeWordProposal }),
    'report:cancel-reading': async () => {
      for (const cancel of cancellations) cancel();
      return {};
    },
    'report:keep-word-file': async () => ({}),
    'report:save': async ({ report, expectedVersion }) => {
      const { version } = open(report);
      if (version !== expectedVersion)
        throw new ProblemError('stale-version', { organisation: report.organisationId });
      return write(report);
    },
    ...createFakeRounds({ read: open, write }),
    'report:keep-history': async () => ({}),
    'report:read-history': async () => null,
    'report:preview': async ({ report, isTwoSided = false }) => {
      const response = await fetch(`/sample.pdf?pages=${previewPages}`);
      return {
        pdf: new Uint8Array(await response.arrayBuffer()),
        pageCount: previewPages,
        missingCharacters,
        isTwoSided,
        places: fakePlaces(report, previewPages),
      };
    },
    'report:count-pages': async ({ report }) => ({
      pageCount: previewPages,
      blocks: report.blocks.map(({ id }, index) => ({
        id,
        page: Math.floor((index * previewPages) / report.blocks.length) + 1,
      })),
    }),
    'report:export': async ({ format, organisationId }) => ({
      status: 'done',
      exportId: String(exportIds.next++),
      fileName: `Báo cáo quý I-2021 - ${organisationId}.${format === 'word' ? 'docx' : 'pdf'}`,
      folder: 'D:\\Báo cáo\\2021',
      pageCount: 7,
      missingCharacters,
    }),
    'report:export-tables': async ({ organisationId }) => ({
      status: 'done',
      exportId: String(exportIds.next++),
      fileName: `Số liệu, nhiệm vụ, kiến nghị quý I-2021 - ${organisationId}.xlsx`,
      folder: 'D:\\Báo cáo\\2021',
      pageCount: null,
      missingCharacters: [],
    }),
    'letter:begin': async () => openLetter(),
    'letter:open': async () => openLetter(),
    'letter:save': async ({ letter, expectedVersion }) => {
      const saved = { version: expectedVersion + 1, savedAt: new Date().toISOString() };
      savedLetter = { letter, ...saved };
      return saved;
    },
    'letter:preview': async () => {
      const response = await fetch('/sample.pdf?pages=1');
      return { pdf: new Uint8Array(await response.arrayBuffer()), pageCount: 1, missingCharacters: [] };
    },
    'letter:export': async ({ format }) => ({
      status: 'done',
      exportId: String(exportIds.next++),
      fileName: `Công văn đề nghị báo cáo quý I-2021.${format === 'word' ? 'docx' : 'pdf'}`,
      folder: 'D:\\Báo cáo\\2021',
      pageCount: 1,
      missingCharacters: [],
    }),
    'report:cancel-printing': async () => {
      for (const cancel of cancellations) cancel();
      return {};
    },
    'export:open-file': async () => ({}),
    'export:open-folder': async () => ({}),
  };

  const api = {
    async invoke<C extends Channel>(channel: C, args: Args<C>): Promise<Reply<Result<C>>> {
      calls.push({ channel, args: structuredClone(args) });
      try {
        await wait(delays.get(channel) ?? 0, channel.startsWith('report:') ? cancellations : new Set());
        const failure = failures.get(channel)?.shift();
        if (failure) throw new ProblemError(failure.code, failure.details);
        const value = await handlers[channel](structuredClone(args));
        return { ok: true, value: structuredClone(value) };
      } catch (error) {
        if (error instanceof ProblemError) return { ok: false, error: error.problem };
        throw error;
      }
    },
    onMenuCommand(listener: (command: MenuCommand) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    onWordCopyChange(listener: (change: WordCopyChange) => void) {
      copyListeners.add(listener);
      return () => {
        copyListeners.delete(listener);
      };
    },
  } satisfies Api;

  return {
    api,
    control: {
      calls,
      failNext: (channel, problem) => {
        failures.set(channel, [...(failures.get(channel) ?? []), problem]);
      },
      delay: (channel, delayMs) => {
        delays.set(channel, delayMs);
      },
      sendMenuCommand: (command) => {
        for (const listener of listeners) listener(command);
      },
      tellWordCopy: (change) => {
        for (const listener of copyListeners) listener(change);
      },
    },
  };
}

function wait(delayMs: number, cancellations: Set<() => void>): Promise<void> {
  if (delayMs === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      cancellations.delete(cancel);
    };
    const cancel = () => {
      end();
      reject(new ProblemError('cancelled'));
    };
    const timer = setTimeout(() => {
      end();
      resolve();
    }, delayMs);
    cancellations.add(cancel);
  });
}

function ready(options: {
  organisationIds: string[];
  name: string;
  periods: Extract<WorkspaceState, { status: 'ready' }>['periods'];
  isPractice?: boolean;
  officeId?: string;
}): Extract<WorkspaceState, { status: 'ready' }> {
  return {
    status: 'ready',
    openMode: 'edit',
    dataFolder: 'C:\\Users\\vanthu\\AppData\\Roaming\\Giao Ban\\data',
    workspace: {
      id: 'workspace',
      name: options.name,
      organisationIds: options.organisationIds,
      officeId: options.officeId ?? null,
      isPractice: options.isPractice ?? false,
      createdAt: '2021-03-01T01:00:00.000Z',
    },
    periods: options.periods,
    problems: [],
  };
}

function startState(scenario: Scenario): WorkspaceState {
  const periods = [
    {
      id: fakePeriod.id,
      name: 'Quý I/2021',
      kind: fakePeriod.kind,
      isPractice: scenario === 'practice',
      isClosed: false,
    },
  ];
  const organisationIds = fakeBodies.map((body) => body.id);
  const officeId = 'nam-dinh-ban-dan-van';
  switch (scenario) {
    case 'first-run':
      return { status: 'first-run', dataFolder: 'C:\\Users\\vanthu\\AppData\\Roaming\\Giao Ban\\data' };
    case 'unreadable':
      return {
        status: 'unreadable',
        dataFolder: 'D:\\Giao Ban\\data',
        problems: [{ code: 'newer-file', details: { file: 'workspace.json' } }],
      };
    case 'practice':
      return ready({
        organisationIds,
        officeId,
        name: 'Ban Dân vận Tỉnh uỷ Nam Định',
        periods,
        isPractice: true,
      });
    case 'own':
      return ready({
        organisationIds: ['nam-dinh-hoi-nong-dan'],
        name: 'Hội Nông dân tỉnh Nam Định',
        periods,
      });
    case 'hundred':
      return ready({ organisationIds, officeId, name: 'Ban Dân vận Tỉnh uỷ Nam Định', periods });
    case 'empty':
      return ready({ organisationIds, officeId, name: 'Ban Dân vận Tỉnh uỷ Nam Định', periods: [] });
  }
}

const states: (ReportState | null)[] = [
  'drafting',
  'received',
  'issued',
  'numbered-draft',
  null,
  'supplement-requested',
  'approved',
];

function practiceRows(
  state: WorkspaceState,
  open: (key: { periodId: string; organisationId: string }) => ReturnType<typeof fakeOpenedReport>,
  savedReports: Map<string, unknown>,
  periodId: string,
): PeriodRow[] {
  if (state.status !== 'ready') return [];
  return state.workspace.organisationIds.map((organisationId, index): PeriodRow => {
    const body = fakeBodies.find((each) => each.id === organisationId);
    const opened = open({ periodId, organisationId });
    const isBegun =
      savedReports.has(`${periodId}/${organisationId}`) || (periodId === '2021-q1' && index !== 4);
    const shown: ReportState | null =
      periodId === '2021-q1' ? (states[index] ?? null) : isBegun ? opened.report.state : null;
    const whole = measureCompleteness(opened.report);
    const isIssued = shown === 'received' || shown === 'issued';
    return {
      organisationId,
      name: body?.name ?? organisationId,
      shortName: body?.shortName ?? organisationId,
      isOffice: organisationId === state.workspace.officeId,
      state: shown,
      draftNumber: shown === 'numbered-draft' ? 2 : 0,
      number: isIssued ? '45/BC-MTTQ-BTT' : '',
      signedCopy: isIssued ? 'attached' : 'none',
      completeness: isBegun
        ? isIssued
          ? {
              sectionsFilled: 9,
              sectionsRequired: 9,
              figuresFilled: 12,
              figuresTotal: 12,
              emptySections: [],
            }
          : whole
        : null,
      nextTaskCount: isBegun ? 4 + index : 0,
      petitionCount: isBegun ? index % 4 : 0,
      savedAt: isBegun ? '2021-03-16T03:42:07.000Z' : null,
      problem: index === 6 ? { code: 'unreadable-file', details: { file: 'draft.json' } } : null,
    };
  });
}

function hundredRows(): PeriodRow[] {
  const places = [
    'Nghĩa Hưng',
    'Hải Hậu',
    'Ý Yên',
    'Giao Thuỷ',
    'Xuân Trường',
    'Trực Ninh',
    'Nam Trực',
    'Vụ Bản',
    'Mỹ Lộc',
    'Đông Bắc',
  ];
  return Array.from({ length: 100 }, (_, index): PeriodRow => {
    const isUnreadable = index === 99;
    const state = (isUnreadable ? null : states[index % states.length]) ?? null;
    const name = `Hội Nông dân ${places[index % 10]} ${Math.floor(index / 10) + 1}`;
    return {
      organisationId: `don-vi-${index + 1}`,
      name,
      shortName: name,
      isOffice: false,
      state,
      draftNumber: state === 'numbered-draft' ? 1 : 0,
      number: state === 'received' ? `${index + 3}-BC/HND` : '',
      signedCopy: 'none',
      completeness: state
        ? {
            sectionsFilled: index % 10,
            sectionsRequired: 9,
            figuresFilled: index % 12,
            figuresTotal: 12,
            emptySections: [],
          }
        : null,
      nextTaskCount: index % 7,
      petitionCount: index % 3,
      savedAt: state ? '2021-03-16T03:42:07.000Z' : null,
      problem: isUnreadable ? { code: 'unreadable-file', details: { file: 'draft.json' } } : null,
    };
  });
}
