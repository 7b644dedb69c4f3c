import { setTimeout as delay } from 'node:timers/promises';
import type { Args, Channel, Handlers, Result } from '../../../core/contract/contract.ts';
import type { ArrivalFacts } from '../../../core/contract/intake.ts';
import { recordKindOf } from '../../../core/catalogue/catalogue-kind.ts';
import type { JournalAct, JournalEvent, JournalSubject } from '../../../core/model/journal-entry.ts';
import type { RecordKey } from '../../../core/model/record.ts';
import type { ReportActKind } from '../../../core/model/report-act.ts';
import type { ReviewAct } from '../../../core/rules/states/review.ts';
import { describeSubject } from '../name-record.ts';
import type { Program } from '../program.ts';

const longestFarewellMs = 1_000;

type After<C extends Channel> = (result: Result<C>) => void | Promise<void>;
type Follow<C extends Channel> = (args: Args<C>, program: Program) => Promise<After<C>> | After<C>;

/** Tells the journal what the page's requests have done, and the editing sessions of each save. */
export function followActs(handlers: Handlers, current: () => Program): Handlers {
  const followed = { ...handlers };
  const wrap = <C extends Channel>(channel: C, follow: Follow<C>): void => {
    const handle = handlers[channel] as (args: Args<C>) => Promise<Result<C>>;
    const told = async (args: Args<C>): Promise<Result<C>> => {
      const program = current();
      if (!program.journal) return handle(args);
      const after = await follow(args, program);
      const result = await handle(args);
      // The page waits for nothing that is only told.
      void Promise.resolve(after(result)).catch(console.warn);
      return result;
    };
    Object.assign(followed, { [channel]: told });
  };
  for (const channel of Object.keys(follows) as (keyof typeof follows)[])
    wrap(channel, follows[channel] as Follow<typeof channel>);
  return followed;
}

const reportOf = ({ periodId, organisationId }: { periodId: string; organisationId: string }) =>
  ({ kind: 'report', periodId, organisationId, revision: 0 }) as const;

const actWords: Record<ReportActKind, JournalAct> = {
  submit: 'submitted',
  revise: 'revised',
  approve: 'approved',
  issue: 'issued',
  'detach-signed-copy': 'signed-copy-detached',
  send: 'sent',
  reopen: 'reopened',
};

const reviewOf = ({ periodId, organisationId }: { periodId: string; organisationId: string }) =>
  ({ kind: 'review', periodId, organisationId, revision: 0 }) as const;

const reviewWords: Record<ReviewAct, JournalAct> = {
  register: 'arrival-registered',
  unregister: 'arrival-withdrawn',
  'request-supplement': 'supplement-requested',
  'withdraw-request': 'supplement-withdrawn',
  'receive-supplement': 'supplement-received',
  accept: 'report-accepted',
  reopen: 'acceptance-withdrawn',
};

/** What the register of incoming documents has; what a document is about is not told. */
const arrivalDetails = ({ arrivedOn, incomingNumber }: ArrivalFacts) => ({
  ...(arrivedOn !== null && { arrivedOn }),
  ...(incomingNumber !== '' && { incomingNumber }),
});

const follows: { [C in Channel]?: Follow<C> } = {
  'first-run:finish': (_args, program) => (result) =>
    result.state.status === 'ready' ? tell(program, 'data-created', { kind: 'workspace' }) : undefined,
  'workspace:switch': (_args, program) => () => program.sessions?.endAll(),
  'window:close': async (_args, program) => {
    // A network folder that has gone away does not keep the window open; the next start ends what was left.
    await Promise.race([program.sessions?.endAll(), delay(longestFarewellMs)]);
    return () => undefined;
  },
  'report:open': (args, program) => {
    const key = reportOf(args);
    const isFirst = program.sessions?.isFirstOpening(key) ?? false;
    return () => (isFirst ? tell(program, 'opened', key) : undefined);
  },
  'report:save': ({ report }, program) => followSave(program, reportOf(report)),
  'letter:save': ({ letter: { periodId, id } }, program) =>
    followSave(program, { kind: 'letter', periodId, id }),
  'layout:save': ({ record: { id } }, program) => followSave(program, { kind: 'layout', id }),
  'organisation:save': ({ organisation: { id } }, program) =>
    followSave(program, { kind: 'organisation', id }),
  'form:save': ({ form: { id } }, program) => followSave(program, { kind: 'form', id }),
  'catalogue:save': ({ kind, changes }, program) => {
    const recordKind = recordKindOf[kind];
    return ({ saved }) => {
      const [only] = saved;
      if (only && saved.length === 1) program.sessions?.afterSave({ kind: recordKind, id: only.id }, only);
      else if (saved.length > 0)
        void program.journal?.append({
          act: 'saved',
          about: { kind: recordKind, name: '' },
          details: { count: saved.length, wanted: changes.length },
        });
    };
  },
  'petitions:register':
    ({ items }, program) =>
    () =>
      void program.journal?.append({
        act: 'saved',
        about: { kind: 'petition', name: '' },
        details: { count: items.length },
      }),
  'petitions:move':
    ({ year, id, act }, program) =>
    () =>
      tell(program, 'saved', { kind: 'petition', year, id }, { act }),
  'petitions:remove':
    ({ year, id }, program) =>
    () =>
      tell(program, 'removed', { kind: 'petition', year, id }),
  'consultation:save': ({ consultation: { periodId } }, program) =>
    followSave(program, { kind: 'consultation', periodId }),
  'consultation:export':
    ({ periodId, format }, program) =>
    (result) =>
      result.status === 'done'
        ? tell(program, 'exported', { kind: 'consultation', periodId }, { format })
        : undefined,
  'petitions:save': ({ petition: { year, id } }, program) =>
    followSave(program, { kind: 'petition', year, id }),
  'petitions:merge':
    ({ into }, program) =>
    () =>
      tell(program, 'petitions-merged', { kind: 'petition', ...into }),
  'petitions:unmerge':
    ({ into: { year, id } }, program) =>
    () =>
      tell(program, 'petitions-unmerged', { kind: 'petition', year, id }),
  'petitions:transfer':
    ({ periodId, keys }, program) =>
    ({ letterId }) =>
      tell(
        program,
        'petitions-transferred',
        { kind: 'letter', periodId, id: letterId },
        { count: keys.length },
      ),
  'intake:register': async ({ facts, isSupplement, ...name }, program) => {
    const before = await program.store.read(reviewOf(name)).catch(() => null);
    const isNew = before === null || before.content.state === 'not-sent';
    const act = isNew ? 'arrival-registered' : isSupplement ? 'supplement-received' : 'arrival-changed';
    return () => tell(program, act, reportOf(name), arrivalDetails(facts));
  },
  'review:move':
    ({ act, ...name }, program) =>
    () =>
      tell(program, reviewWords[act], reportOf(name)),
  'review:save-remarks': (name, program) => {
    const key = reviewOf(name);
    return ({ version, savedAt }) =>
      savedAt === null ? undefined : program.sessions?.afterSave(key, { version, savedAt });
  },
  'review:take-revision': (name, program) => () => tell(program, 'revision-taken', reportOf(name)),
  'review:write-letter':
    ({ periodId }, program) =>
    ({ letterId }) =>
      tell(program, 'saved', { kind: 'letter', periodId, id: letterId }),
  'source:save':
    ({ periodId, id, facts }, program) =>
    (saved) =>
      tell(
        program,
        id === null ? 'source-registered' : 'source-changed',
        { kind: 'source', periodId, id: saved.id },
        arrivalDetails(facts),
      ),
  'source:remove': ({ periodId, id }, program) => followRemoval(program, { kind: 'source', periodId, id }),
  'meeting:save': ({ meeting: { periodId } }, program) => followSave(program, { kind: 'meeting', periodId }),
  'conclusion:save': ({ conclusion: { periodId, id } }, program) =>
    followSave(program, { kind: 'conclusion', periodId, id }),
  'closing:close':
    ({ periodId }, program) =>
    () =>
      tell(program, 'period-closed', { kind: 'period', id: periodId }),
  'closing:reopen':
    ({ periodId }, program) =>
    () =>
      tell(program, 'period-reopened', { kind: 'period', id: periodId }),
  'closing:write-archive':
    ({ periodId }, program) =>
    (result) =>
      result
        ? tell(program, 'archived', { kind: 'period', id: periodId }, { count: result.fileCount })
        : undefined,
  'period:create':
    (_args, program) =>
    ({ id }) =>
      tell(program, 'saved', { kind: 'period', id }),
  'report:move': ({ act, ...name }, program) => {
    const word = actWords[act.kind];
    return ({ report }) =>
      tell(program, word, reportOf(name), {
        ...(act.kind === 'submit' && { draftNumber: report.draftNumber }),
        ...(act.kind === 'issue' && { number: act.number, date: act.date }),
        ...(act.kind === 'send' && act.accepted && { accepted: act.accepted.sentences.length }),
      });
  },
  'report:keep-version':
    ({ reason, note, ...name }, program) =>
    () =>
      reason === 'import' || reason === 'before-restore'
        ? tell(program, reason === 'import' ? 'imported' : 'restored', reportOf(name), { note })
        : undefined,
  'report:put-version-back': (name, program) => () =>
    tell(program, 'restored', reportOf(name), { note: 'bản đã lưu, vì tệp báo cáo bị hỏng' }),
  'letter:keep-version':
    ({ reason, note, periodId, id }, program) =>
    () =>
      reason === 'before-restore'
        ? tell(program, 'restored', { kind: 'letter', periodId, id }, { note })
        : undefined,
  'report:attach-signed-copy': (name, program) => (result) =>
    result ? tell(program, 'signed-copy-attached', reportOf(name)) : undefined,
  'report:export':
    ({ format, variant, ...name }, program) =>
    (result) =>
      result.status === 'done'
        ? tell(program, 'exported', reportOf(name), { format, variant: variant?.kind ?? 'official' })
        : undefined,
  'letter:export':
    ({ format, ...name }, program) =>
    (result) =>
      result.status === 'done'
        ? tell(program, 'exported', { kind: 'letter', ...name }, { format })
        : undefined,
  'print:sheets':
    ({ of }, program) =>
    ({ isPrinted }) => {
      if (!isPrinted) return undefined;
      const key =
        of.kind === 'report' ? reportOf(of) : ({ kind: 'letter', periodId: of.periodId, id: of.id } as const);
      return tell(program, 'exported', key, {
        format: 'paper',
        ...(of.kind === 'report' && { variant: of.variant?.kind ?? 'official' }),
      });
    },
  'sections:give':
    ({ sectionIds, ...name }, program) =>
    (result) =>
      result ? tell(program, 'sections-given', reportOf(name), { count: sectionIds.length }) : undefined,
  'catalogue:remove': async ({ kind, items }, program) => {
    const subjects = await subjectsOf(
      program,
      items.map(({ id }) => ({ kind: recordKindOf[kind], id })),
    );
    return (result) => {
      if (result.status === 'removed') tellAll(program, 'removed', subjects);
    };
  },
  'catalogue:bring-back':
    ({ kind }, program) =>
    ({ record }) =>
      tell(program, 'brought-back', { kind: recordKindOf[kind], id: record.id }),
  'form:remove': ({ id }, program) => followRemoval(program, { kind: 'form', id }),
  'form:bring-back':
    (_args, program) =>
    ({ id }) =>
      tell(program, 'brought-back', { kind: 'form', id }),
  'organisation:carry-out-change':
    (_args, program) =>
    ({ record }) =>
      program.journal?.append({
        act: 'organisation-changed',
        about: { kind: 'organisation-change', id: record.id, name: '' },
        details: { count: record.steps.length },
      }),
  'organisation:undo-change':
    (_args, program) =>
    ({ id }) =>
      program.journal?.append({
        act: 'organisation-change-undone',
        about: { kind: 'organisation-change', id, name: '' },
      }),
  'lock:take-over': (_args, program) => () =>
    program.journal?.append({ act: 'lock-taken-over', about: null }),
};

async function followSave(
  program: Program,
  key: RecordKey,
): Promise<(saved: { version: number; savedAt: string }) => void> {
  await program.sessions?.beforeSave(key);
  return (saved) => program.sessions?.afterSave(key, saved);
}

/** Its name has to be read before it is gone. */
async function followRemoval(program: Program, key: RecordKey): Promise<() => void> {
  const subjects = await subjectsOf(program, [key]);
  return () => tellAll(program, 'removed', subjects);
}

/** Adds an event about a record to the journal. */
export async function tell(
  program: Program,
  act: JournalAct,
  key: RecordKey,
  details?: JournalEvent['details'],
): Promise<void> {
  if (!program.journal) return;
  const about = await describeSubject(program.store, key);
  await program.journal.append({ act, about, ...(details && { details }) });
}

async function subjectsOf({ store }: Program, keys: readonly RecordKey[]): Promise<JournalSubject[]> {
  return Promise.all(keys.map((key) => describeSubject(store, key)));
}

function tellAll({ journal }: Program, act: JournalAct, subjects: readonly JournalSubject[]): void {
  for (const about of subjects) void journal?.append({ act, about });
}
