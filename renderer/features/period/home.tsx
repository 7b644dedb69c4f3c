import { Button, NativeSelect, TextInput, Title } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { lazy, useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { PeriodHome, PeriodRow, WorkspaceState } from '../../../core/contract/views.ts';
import {
  listGatheringFilters,
  matchesGathering,
  type GatheringFilter,
} from '../../../core/rules/gathering/filter-rows.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { matches } from '../../../core/rules/text/fold-search-key.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { DialogOnDemand } from '../../components/dialog-on-demand.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { peekHome, showHome } from '../../first-answers.ts';
import { useEditorSoon } from '../../load-editor.ts';
import { OpenModeContext, useIsReadOnly } from '../../open-mode.ts';
import { useCommands } from '../../use-commands.ts';
import { readProblem } from '../../components/read-problem.ts';
import { SecretsNotice } from '../safety/secrets-notice.tsx';
import { DueBanner } from '../meeting/due-banner.tsx';
import { BackupLine } from '../backups/backup-line.tsx';
import { RestoredNotices } from '../safety/restored-notice.tsx';
import { RegisterWay } from '../petitions/register-way.tsx';
import { ClosedBanner } from '../closing/closed-banner.tsx';
import type { LetterKey } from '../letter/letter-key.ts';
import { ReadOnlyBanner } from '../workspaces/read-only-banner.tsx';
import type { Room } from '../../screens/room.ts';
import { keysFor } from '../../keys.ts';
import { formatToday } from './format-today.ts';
import styles from './home.module.css';
import { useGathering } from '../intake/use-gathering.tsx';
import { GatheringTable } from './gathering-table.tsx';
import { GatheringSteps, type StepActs } from './gathering-steps.tsx';
import { LetterList } from './letter-list.tsx';
import { PeriodFacts } from './period-facts.tsx';
import { PracticeBanner } from './practice-banner.tsx';
import { ReportTable } from './report-table.tsx';
import { GatheringOverview, StatesOverview } from './states-overview.tsx';
import { suggestPeriod, type PeriodChoice } from './suggest-period.ts';

type Props = {
  state: Extract<WorkspaceState, { status: 'ready' }>;
  /** Null when there is no period yet. */
  periodId: string | null;
  /** The report from which one comes back, to go on from its row. */
  lastOrganisationId: string | null;
  onChoosePeriod: (periodId: string) => void;
  /** `originalSha256`: the Word file that came, whose text is to be put onto the outline. */
  onOpenReport: (key: {
    periodId: string;
    organisationId: string;
    originalSha256?: string | undefined;
  }) => void;
  onOpenLetter: (key: LetterKey) => void;
  onOpenRoom: (room: Room) => void;
  onShowLayouts: () => void;
  onShowCatalogue: () => void;
  onShowWorkspaces: () => void;
  /** Tìm trong mọi báo cáo. */
  onSearch: () => void;
  onShowBackups: () => void;
  /** The same workspace with a period more. */
  onChangeState: (state: WorkspaceState) => void;
  /** Another workspace: practice left. */
  onChangeWorkspace: (state: WorkspaceState) => void;
};

const AddPeriodDialog = lazy(async () => ({
  default: (await import('./add-period-dialog.tsx')).AddPeriodDialog,
}));

const EditPeriodDialog = lazy(async () => ({
  default: (await import('./edit-period-dialog.tsx')).EditPeriodDialog,
}));

const FillDialog = lazy(async () => ({
  default: (await import('../forms/fill-dialog.tsx')).FillDialog,
}));

/** From this many rows on there is a box to find one. */
const rowsWorthFiltering = 12;

/** The home of one period: what is due, how far each body's report has come, and the way into each. */
export function Home({
  state,
  periodId,
  lastOrganisationId,
  onChoosePeriod,
  onOpenReport,
  onOpenLetter,
  onOpenRoom,
  onShowLayouts,
  onShowCatalogue,
  onShowWorkspaces,
  onSearch,
  onShowBackups,
  onChangeState,
  onChangeWorkspace,
}: Props) {
  const mayOnlyLook = useIsReadOnly();
  const [home, setHome] = useState(() => peekHome(periodId));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [filter, setFilter] = useState('');
  const [wantedState, setWantedState] = useState<GatheringFilter>('all');
  const [suggestion, setSuggestion] = useState<PeriodChoice | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const [isEditing, setIsEditing] = useState(false);
  const [isFilling, setIsFilling] = useState(false);
  const fail = (error: unknown) => setProblem(readProblem(error));

  const load = useCallback(() => {
    if (!periodId) return () => undefined;
    let isStale = false;
    const show = async () => {
      const found = await showHome(periodId);
      if (isStale) return;
      setHome(found);
      setProblem(null);
    };
    show().catch((error: unknown) => {
      if (!isStale) setProblem(readProblem(error));
    });
    return () => {
      isStale = true;
    };
  }, [periodId]);
  useEffect(load, [load]);
  useEditorSoon(home !== null);
  useCommands({ 'fill-form': () => (home ? setIsFilling(true) : false) });
  useEffect(() => {
    document.title = home ? `${home.name} – Giao Ban` : 'Giao Ban';
  }, [home]);

  const startAdding = () => {
    const today = formatToday();
    const ids = state.periods.map((each) => each.id);
    const [newest] = state.periods;
    if (!newest) {
      setSuggestion(suggestPeriod(null, ids, today));
      return;
    }
    call('period:show-home', { periodId: newest.id }).then(
      ({ period }) => setSuggestion(suggestPeriod(period, ids, today)),
      fail,
    );
  };
  const finishAdding = (addedId: string) => {
    setSuggestion(null);
    const showAdded = async () => {
      onChangeState(await call('workspace:open', {}));
      onChoosePeriod(addedId);
    };
    showAdded().catch(fail);
  };
  const leavePractice = () => {
    setIsLeaving(true);
    call('workspace:leave-practice', {})
      .then(onChangeWorkspace, fail)
      .finally(() => setIsLeaving(false));
  };

  const shown = home && home.period.id === periodId ? home : null;
  /** What reading the data has come to, after which whatever else there is to tell is asked for; null while it is read. */
  const outcome = home ?? problem ?? (periodId ? null : state);
  const closedAt = shown?.period.closedAt;
  const isReadOnly = mayOnlyLook || closedAt !== undefined;
  const isFiltering = shown !== null && shown.rows.length > rowsWorthFiltering;
  const filters = listGatheringFilters(shown?.gathering?.rows ?? []);
  // What nobody is left in goes with the last of them.
  const stateFilter = filters.some(({ value }) => value === wantedState) ? wantedState : 'all';
  const rows =
    shown?.rows.filter((row) => !isFiltering || matches(`${row.name} ${row.shortName}`, filter)) ?? [];
  const gathered = (listed: readonly PeriodRow[]) =>
    listed.flatMap((report) => {
      const row = shown?.gathering?.rows.find(
        ({ organisationId }) => organisationId === report.organisationId,
      );
      return row ? [{ ...row, report }] : [];
    });
  const gatheredRows = gathered(rows).filter((row) => !isFiltering || matchesGathering(row, stateFilter));
  const isNarrowed = filter !== '' || stateFilter !== 'all';

  const gathering = useGathering({
    home: shown,
    onChange: () => void load(),
    onFail: setProblem,
    onOpenReport: (organisationId, originalSha256) =>
      shown && onOpenReport({ periodId: shown.period.id, organisationId, originalSha256 }),
    onReview: (organisationId) =>
      shown && onOpenRoom({ kind: 'review', periodId: shown.period.id, organisationId }),
    onRemind: () => shown && onOpenLetter({ periodId: shown.period.id, kind: 'reminder' }),
  });
  const office = shown?.letters ? shown.rows.find((row) => row.isOffice) : undefined;

  /** What can be done at each of the seven steps beside its letters. */
  const listStepActs = ({ period }: PeriodHome): StepActs => ({
    request: isReadOnly
      ? []
      : [{ label: 'Sửa kỳ báo cáo: hạn gửi, đơn vị, đề cương', run: () => setIsEditing(true) }],
    consolidation: office
      ? [
          {
            label: 'Tổng hợp báo cáo',
            run: () =>
              onOpenRoom({ kind: 'bench', periodId: period.id, organisationId: office.organisationId }),
          },
        ]
      : [],
    consultation: [
      {
        label: 'Lấy ý kiến dự thảo: cơ quan được hỏi, trả lời, tiếp thu',
        run: () => onOpenRoom({ kind: 'consultation', periodId: period.id }),
      },
    ],
    meeting: [
      {
        label: 'Chuẩn bị, điểm danh, ghi ý kiến',
        run: () => onOpenRoom({ kind: 'meeting', periodId: period.id, part: 'prepare' }),
      },
    ],
    conclusion: [
      {
        label: 'Nội dung kết luận',
        run: () => onOpenRoom({ kind: 'meeting', periodId: period.id, part: 'conclusions' }),
      },
    ],
    'follow-up': [
      {
        label: 'Thực hiện kết luận',
        run: () => onOpenRoom({ kind: 'follow-up', periodId: period.id }),
      },
      {
        label: 'Sổ theo dõi kiến nghị',
        run: () => onOpenRoom({ kind: 'petitions', periodId: period.id }),
      },
      {
        label: 'Kết thúc kỳ, lập hồ sơ',
        run: () => onOpenRoom({ kind: 'closing', periodId: period.id }),
      },
    ],
  });

  /** Reports from which a form can be filled. */
  const begun = (shown?.rows ?? []).flatMap(({ state, organisationId, name }) =>
    state && shown ? [{ periodId: shown.period.id, organisationId, name }] : [],
  );

  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <span className={styles.mark}>Giao Ban</span>
        <button
          type="button"
          className={styles.workspace}
          title={`${state.workspace.name}: mở bộ dữ liệu khác`}
          aria-haspopup="dialog"
          onClick={onShowWorkspaces}
        >
          <span className={styles.workspaceName}>{state.workspace.name}</span>
          <IconChevronDown className={styles.icon} aria-hidden />
        </button>
        <Button
          variant="default"
          title={`Tìm trong báo cáo, nhiệm vụ, kiến nghị, công văn của mọi kỳ (${keysFor('search')})`}
          leftSection={<IconSearch className={styles.icon} aria-hidden />}
          onClick={onSearch}
        >
          Tìm
        </Button>
        {periodId && (
          <div className={styles.switch}>
            <label htmlFor="period">Kỳ báo cáo</label>
            <NativeSelect
              id="period"
              className={styles.select}
              value={periodId}
              data={state.periods.map((each) => ({ value: each.id, label: each.name }))}
              onChange={(event) => onChoosePeriod(event.currentTarget.value)}
            />
            {!mayOnlyLook && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconPlus className={styles.icon} aria-hidden />}
                  onClick={startAdding}
                >
                  Thêm kỳ báo cáo
                </Button>
                <Button variant="default" onClick={onShowCatalogue}>
                  Danh mục
                </Button>
                <Button variant="default" onClick={onShowLayouts}>
                  Thể thức văn bản
                </Button>
              </>
            )}
          </div>
        )}
      </header>
      {state.workspace.isPractice && <PracticeBanner isBusy={isLeaving} onLeave={leavePractice} />}
      {state.openMode === 'read-only' && (
        <ReadOnlyBanner isNewer={state.isNewer === true} onOpen={onChangeWorkspace} onFail={fail} />
      )}
      <div className={styles.content}>
        {state.problems.map((each) => (
          <ProblemBanner key={describeProblem(each)} problem={each} />
        ))}
        <SecretsNotice />
        <RestoredNotices after={outcome} />
        {problem && <ProblemBanner problem={problem} onRetry={load} />}
        {!periodId && (
          <section className={styles.empty}>
            <Title order={1}>Chưa có kỳ báo cáo nào</Title>
            <p>Thêm kỳ báo cáo đầu tiên; sau đó mỗi cơ quan, đơn vị có một dòng để soạn báo cáo.</p>
            {!mayOnlyLook && (
              <Button
                ref={focusWhenShown}
                leftSection={<IconPlus className={styles.icon} aria-hidden />}
                onClick={startAdding}
              >
                Thêm kỳ báo cáo
              </Button>
            )}
          </section>
        )}
        {periodId && !shown && (
          <>
            <Title order={1}>
              {state.periods.find((each) => each.id === periodId)?.name ?? 'Kỳ báo cáo'}
            </Title>
            {!problem && <BusyIndicator label="Đang mở kỳ báo cáo…" />}
          </>
        )}
        {shown && (
          <>
            {closedAt !== undefined && (
              <ClosedBanner
                periodId={shown.period.id}
                closedAt={closedAt}
                isReadOnly={mayOnlyLook}
                onOpen={() => onOpenRoom({ kind: 'closing', periodId: shown.period.id })}
                onReopened={() => {
                  load();
                  call('workspace:open', {}).then(onChangeState, fail);
                }}
                onFail={fail}
              />
            )}
            <div className={styles.head}>
              <Title order={1}>{nameReports(shown)}</Title>
              <PeriodFacts home={shown} />
              {!isReadOnly && (
                <Button variant="default" size="compact-sm" onClick={() => setIsEditing(true)}>
                  Sửa kỳ báo cáo
                </Button>
              )}
            </div>
            <OpenModeContext value={isReadOnly ? 'read-only' : 'edit'}>
              {shown.gathering && (
                <DueBanner
                  periodId={shown.period.id}
                  onOpen={() => onOpenRoom({ kind: 'follow-up', periodId: shown.period.id })}
                />
              )}
              {shown.gathering && (
                <GatheringSteps
                  steps={shown.gathering.steps}
                  rows={shown.letters?.rows ?? []}
                  acts={listStepActs(shown)}
                  onBegin={(kind) => onOpenLetter({ periodId: shown.period.id, kind })}
                  onOpen={(id) => onOpenLetter({ periodId: shown.period.id, id })}
                />
              )}
              {shown.rows.length > 1 &&
                (shown.gathering ? (
                  <GatheringOverview
                    periodId={shown.period.id}
                    rows={shown.gathering.rows}
                    bodies={shown.rows}
                  />
                ) : (
                  <StatesOverview rows={shown.rows} />
                ))}
              {isFiltering && (
                <div className={styles.filter}>
                  <TextInput
                    type="search"
                    aria-label="Tìm cơ quan, đơn vị"
                    placeholder="Tìm cơ quan, đơn vị"
                    value={filter}
                    onChange={(event) => setFilter(event.currentTarget.value)}
                  />
                  {shown.gathering && (
                    <NativeSelect
                      aria-label="Tình trạng"
                      value={stateFilter}
                      data={filters}
                      onChange={(event) =>
                        setWantedState(
                          filters.find(({ value }) => value === event.currentTarget.value)?.value ?? 'all',
                        )
                      }
                    />
                  )}
                  <Told
                    text={
                      isNarrowed
                        ? `${shown.gathering ? gatheredRows.length : rows.length}/${countListed(shown)} đơn vị`
                        : `${countListed(shown)} đơn vị`
                    }
                  />
                </div>
              )}
              {shown.gathering ? (
                <GatheringTable
                  key={shown.period.id}
                  rows={gatheredRows}
                  all={shown.gathering.rows}
                  isUnderFilter={isFiltering}
                  office={office ?? null}
                  sources={shown.gathering.sources}
                  startOrganisationId={lastOrganisationId}
                  acts={gathering.acts}
                />
              ) : (
                <ReportTable
                  key={shown.period.id}
                  rows={rows}
                  startOrganisationId={lastOrganisationId}
                  onOpen={(organisationId) => onOpenReport({ periodId: shown.period.id, organisationId })}
                />
              )}
              {(begun.length > 0 || shown.letters) && (
                <div className={styles.ways}>
                  {office && begun.length > 0 && (
                    <Button
                      onClick={() =>
                        onOpenRoom({
                          kind: 'bench',
                          periodId: shown.period.id,
                          organisationId: office.organisationId,
                        })
                      }
                    >
                      Tổng hợp báo cáo
                    </Button>
                  )}
                  {shown.letters && (
                    <RegisterWay
                      periodId={shown.period.id}
                      onOpen={() => onOpenRoom({ kind: 'petitions', periodId: shown.period.id })}
                    />
                  )}
                  {begun.length > 0 && (
                    <Button variant="default" onClick={() => setIsFilling(true)}>
                      Điền biểu mẫu Excel…
                    </Button>
                  )}
                </div>
              )}
              {shown.letters && (
                <LetterList
                  letters={shown.letters}
                  onBegin={(kind) => onOpenLetter({ periodId: shown.period.id, kind })}
                  onOpen={(id) => onOpenLetter({ periodId: shown.period.id, id })}
                />
              )}
            </OpenModeContext>
          </>
        )}
        {periodId && outcome && !state.workspace.isPractice && <BackupLine onShow={onShowBackups} />}
      </div>
      {gathering.dialogs}
      <DialogOnDemand isOpen={isEditing && shown !== null}>
        {shown && (
          <EditPeriodDialog
            periodId={shown.period.id}
            onClose={() => setIsEditing(false)}
            onSaved={() => {
              setIsEditing(false);
              load();
              call('workspace:open', {}).then(onChangeState, fail);
            }}
          />
        )}
      </DialogOnDemand>
      <DialogOnDemand isOpen={isFilling}>
        <FillDialog reports={begun} onClose={() => setIsFilling(false)} />
      </DialogOnDemand>
      <DialogOnDemand isOpen={suggestion !== null}>
        {suggestion && (
          <AddPeriodDialog
            suggestion={suggestion}
            existingIds={state.periods.map((each) => each.id)}
            onAdded={(period) => finishAdding(period.id)}
            onOpenExisting={(id) => {
              setSuggestion(null);
              onChoosePeriod(id);
            }}
            onClose={() => setSuggestion(null)}
          />
        )}
      </DialogOnDemand>
    </main>
  );
}

/** Of the office that gathers, its own report is no row to be found. */
function countListed({ gathering, rows }: PeriodHome): number {
  return gathering ? gathering.rows.length : rows.length;
}

function nameReports({ name, period }: PeriodHome): string {
  if (period.kind === 'special') return `Báo cáo chuyên đề: ${name}`;
  if (period.kind === 'urgent') return `Báo cáo đột xuất: ${name}`;
  return `Báo cáo ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
}
