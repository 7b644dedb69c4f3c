import { Button } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react';
import type { GatheringRow, SourceRow } from '../../../core/contract/gathering.ts';
import type { PeriodRow } from '../../../core/contract/views.ts';
import type { OriginalFile } from '../../../core/model/incoming.ts';
import { countReceived, groupByLevel } from '../../../core/rules/gathering/count-gathered.ts';
import {
  describeReportState,
  isReportInProgress,
  unreadableName,
} from '../../../core/rules/rounds/describe-report-state.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { EntryMenu, type MenuEntry } from '../../components/entry-menu.tsx';
import { GatheringBadge } from '../../components/gathering-badge.tsx';
import { HiddenText } from '../../components/hidden-text.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { None } from '../../components/none.tsx';
import { RowButton } from '../../components/row-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useIsReadOnly } from '../../open-mode.ts';
import { describeUnreadable } from './describe-unreadable.ts';
import styles from './gathering-table.module.css';

/** A body's report and what the office knows of it. */
export type Gathered = GatheringRow & { report: PeriodRow };

export type GatheringActs = {
  openReport: (organisationId: string) => void;
  register: (row: Gathered, file: File | null) => void;
  unregister: (row: Gathered) => void;
  /** Puts the text of the Word file that came onto the outline. */
  place: (row: Gathered, file: OriginalFile) => void;
  review: (row: Gathered) => void;
  openOriginal: (of: { organisationId: string } | { sourceId: string }, file: OriginalFile) => void;
  remind: () => void;
  editSource: (source: SourceRow | null, file: File | null) => void;
  removeSource: (source: SourceRow) => void;
};

type Props = {
  rows: readonly Gathered[];
  /** With those that are not shown. */
  all: readonly GatheringRow[];
  /** A field to find rows stays over the table's head. */
  isUnderFilter: boolean;
  /** The office's own report of the period. */
  office: PeriodRow | null;
  sources: readonly SourceRow[];
  /** The row to begin with: the report from which one comes back. */
  startOrganisationId: string | null;
  acts: GatheringActs;
};

const columnCount = 9;
/** More than a window of 1080 lines shows. */
const rowsDrawnFirst = 24;
/** Until the first of them stand on the screen and answer. */
const restAfterMs = 250;

/** One row per body: what has come of its report, and the next thing to do. Arrow keys go from row to row. */
export function GatheringTable({
  rows,
  all,
  isUnderFilter,
  office,
  sources,
  startOrganisationId,
  acts,
}: Props) {
  const isReadOnly = useIsReadOnly();
  const table = useRef<HTMLTableElement>(null);
  const [chosenKey, setChosenKey] = useState(startOrganisationId);
  const [dropKey, setDropKey] = useState<string | null>(null);
  const groups = groupByLevel(rows);
  // A hundred rows take as long as all else of the home: those out of sight come once the others can be used.
  const [isDrawnWhole, setIsDrawnWhole] = useState(startOrganisationId !== null);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setIsDrawnWhole(true)), restAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const drawnGroups = isDrawnWhole
    ? groups
    : groupByLevel(groups.flatMap((group) => group.rows).slice(0, rowsDrawnFirst));
  const wholeGroups = new Map(groupByLevel(all).map((group) => [group.title, group.rows]));
  const keys = [
    ...groups.flatMap((group) => group.rows.map(({ organisationId }) => organisationId)),
    ...(office ? [office.organisationId] : []),
    ...sources.map(({ id }) => sourceKey(id)),
  ];
  const currentKey = chosenKey !== null && keys.includes(chosenKey) ? chosenKey : (keys[0] ?? null);

  useEffect(() => {
    if (startOrganisationId) mainButton(table.current, startOrganisationId)?.focus();
  }, [startOrganisationId]);
  useEffect(() => {
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.target !== document.body) return;
      event.preventDefault();
      table.current?.querySelector<HTMLElement>('[data-main][tabindex="0"]')?.focus();
    };
    window.addEventListener('keydown', enter);
    return () => window.removeEventListener('keydown', enter);
  }, []);
  const onKey = (event: React.KeyboardEvent) => {
    // The menu of a row has its own arrow keys.
    if (event.target instanceof Element && event.target.closest('[role=menu]')) return;
    const index = currentKey === null ? 0 : keys.indexOf(currentKey);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: keys.length - 1 }[event.key];
    const key = next === undefined ? undefined : keys[Math.min(Math.max(next, 0), keys.length - 1)];
    if (key === undefined) return;
    event.preventDefault();
    setChosenKey(key);
    mainButton(table.current, key)?.focus();
  };

  const tabOf = (key: string) => (key === currentKey ? 0 : -1);
  const menu = (key: string, name: string, entries: readonly MenuEntry[]) =>
    entries.length > 0 && (
      <EntryMenu
        position="bottom-end"
        entries={entries}
        button={
          <RowButton look="quiet" tabIndex={tabOf(key)} aria-label={`Việc khác: ${name}`}>
            <IconDots size={16} aria-hidden />
          </RowButton>
        }
      />
    );
  const mainAct = (key: string, verb: string, label: string, run: () => void, isStrong = false) => (
    <RowButton
      data-main
      look={isStrong ? 'strong' : undefined}
      tabIndex={tabOf(key)}
      aria-label={label}
      onFocus={() => setChosenKey(key)}
      onClick={run}
    >
      {verb}
    </RowButton>
  );
  const dropTarget = (key: string, take: (file: File) => void) =>
    isReadOnly
      ? {}
      : {
          onDragOver: (event: React.DragEvent) => {
            event.preventDefault();
            setDropKey(key);
          },
          onDragLeave: () => setDropKey(null),
          onDrop: (event: React.DragEvent) => {
            event.preventDefault();
            setDropKey(null);
            const file = event.dataTransfer.files[0];
            if (file) take(file);
          },
        };

  const renderRow = (row: Gathered) => {
    const { report, organisationId: key } = row;
    const { completeness } = report;
    const main = nextAct(row, acts, isReadOnly);
    return (
      <tr
        key={key}
        className={styles.row}
        data-organisation={key}
        data-drop={dropKey === key || undefined}
        {...dropTarget(key, (file) => acts.register(row, file))}
      >
        <th scope="row">
          {(isReadOnly ? report.state === null : row.act === 'write') ? (
            report.name
          ) : (
            <button
              type="button"
              className={styles.name}
              tabIndex={tabOf(key)}
              aria-label={`${verbOf(report, isReadOnly)} báo cáo của ${report.name}`}
              onClick={() => acts.openReport(key)}
            >
              {report.name}
            </button>
          )}
          {row.endedOn && (
            <span className={styles.quiet}>
              Kết thúc hoạt động ngày {formatDateShort(row.endedOn)}, trong kỳ này
            </span>
          )}
          {!row.isExpected && <span className={styles.quiet}>Ngoài danh sách phải gửi</span>}
          {report.problem && <span className={styles.problem}>{describeUnreadable(report.problem)}</span>}
        </th>
        <td className={styles.whole}>{row.arrivedOn ? formatDateShort(row.arrivedOn) : <None />}</td>
        <td className={styles.whole}>{row.incomingNumber || <None />}</td>
        <td>{tellDocument(row.number || report.number, row.date) || <None />}</td>
        <td className={styles.center}>
          {hasWord(row) ? <Sign label="có bản Word hoặc nội dung" /> : <None />}
        </td>
        <td className={styles.center}>{hasSignedCopy(row) ? <Sign label="có bản ký" /> : <None />}</td>
        <td className={styles.number}>
          {completeness && completeness.figuresTotal > 0 ? (
            `${completeness.figuresFilled}/${completeness.figuresTotal}`
          ) : (
            <None />
          )}
        </td>
        <td className={styles.state}>
          <GatheringBadge state={row.state} />
          {row.isOverdue && <span className={styles.late}>Quá hạn</span>}
          {row.isOnTime === false && <span className={styles.late}>Gửi muộn</span>}
          {report.state !== null && !isPlain(row) && (
            <span className={styles.quiet}>
              Trên máy này: {describeReportState(report.state, report.draftNumber).toLocaleLowerCase('vi')}
            </span>
          )}
          {report.problem && row.state !== 'unreadable' && (
            <span className={styles.quiet}>Trên máy này: {unreadableName.toLocaleLowerCase('vi')}</span>
          )}
          {row.state === 'unreadable' && !report.problem && (
            <span className={styles.quiet}>Ghi nhận, ý kiến của báo cáo này bị hỏng</span>
          )}
          {row.openRemarkCount > 0 && (
            <span className={styles.quiet}>{row.openRemarkCount} ý kiến chưa xong</span>
          )}
        </td>
        <td className={styles.action}>
          <span>
            {main && mainAct(key, main.verb, `${main.label} của ${report.name}`, main.run, main.isStrong)}
            {menu(key, report.name, listActs(row, acts, isReadOnly))}
          </span>
        </td>
      </tr>
    );
  };

  const head = (title: string, count?: string) => (
    <tr className={styles.groupHead}>
      <th scope="rowgroup" colSpan={columnCount}>
        {title}
        {count && <span className={styles.count}>{count}</span>}
      </th>
    </tr>
  );

  return (
    <WideTable label="Báo cáo trong kỳ">
      {/* The keys come from the buttons within. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={table}
        className={styles.table}
        data-under-filter={isUnderFilter || undefined}
        onKeyDown={onKey}
      >
        <HiddenCaption>Báo cáo trong kỳ</HiddenCaption>
        <thead>
          <tr>
            <th scope="col">Cơ quan, đơn vị</th>
            <th scope="col" title="Theo sổ văn bản đến">
              Ngày đến
            </th>
            <th scope="col">Số đến</th>
            <th scope="col">Số, ngày văn bản</th>
            <th scope="col" className={styles.center}>
              Word
            </th>
            <th scope="col" className={styles.center}>
              Bản ký
            </th>
            <th scope="col" className={styles.number}>
              Số liệu
            </th>
            <th scope="col">Tình trạng</th>
            <th scope="col">
              <HiddenText>Việc làm được</HiddenText>
            </th>
          </tr>
        </thead>
        {drawnGroups.map((group) => {
          const { received, expected } = countReceived(wholeGroups.get(group.title) ?? group.rows);
          return (
            <tbody key={group.title}>
              {head(group.title, expected > 0 ? `Đã nhận ${received}/${expected}` : undefined)}
              {group.rows.map(renderRow)}
            </tbody>
          );
        })}
        {office && (
          <tbody>
            {head('Cơ quan tổng hợp')}
            <tr className={styles.row} data-organisation={office.organisationId}>
              <th scope="row" colSpan={6}>
                {office.name}
                {office.problem && (
                  <span className={styles.problem}>{describeUnreadable(office.problem)}</span>
                )}
              </th>
              <td className={styles.number}>
                {office.completeness && office.completeness.figuresTotal > 0 ? (
                  `${office.completeness.figuresFilled}/${office.completeness.figuresTotal}`
                ) : (
                  <None />
                )}
              </td>
              <td className={styles.state}>
                <StateBadge
                  state={office.state}
                  draftNumber={office.draftNumber}
                  isUnreadable={office.problem !== null}
                />
              </td>
              <td className={styles.action}>
                {(!isReadOnly || office.state !== null) &&
                  mainAct(
                    office.organisationId,
                    verbOf(office, isReadOnly),
                    `${verbOf(office, isReadOnly)} báo cáo của ${office.name}`,
                    () => acts.openReport(office.organisationId),
                  )}
              </td>
            </tr>
          </tbody>
        )}
        <tbody {...dropTarget('sources', (file) => acts.editSource(null, file))}>
          {head('Nguồn khác')}
          {sources.map((source) => (
            <tr key={source.id} className={styles.row} data-organisation={sourceKey(source.id)}>
              <th scope="row">
                {source.name}
                {source.abstract && <span className={styles.quiet}>{source.abstract}</span>}
              </th>
              <td className={styles.whole}>
                {source.arrivedOn ? formatDateShort(source.arrivedOn) : <None />}
              </td>
              <td className={styles.whole}>{source.incomingNumber || <None />}</td>
              <td colSpan={5}>{tellDocument(source.number, source.date) || <None />}</td>
              <td className={styles.action}>
                <span>
                  {mainAct(
                    sourceKey(source.id),
                    isReadOnly ? 'Xem' : 'Sửa',
                    `${isReadOnly ? 'Xem' : 'Sửa'} nguồn ${source.name}`,
                    () => acts.editSource(source, null),
                  )}
                  {menu(sourceKey(source.id), source.name, [
                    ...source.originals.map((file) => ({
                      label: `Mở tệp: ${file.name}`,
                      run: () => acts.openOriginal({ sourceId: source.id }, file),
                    })),
                    ...(isReadOnly ? [] : [{ label: 'Xoá nguồn này', run: () => acts.removeSource(source) }]),
                  ])}
                </span>
              </td>
            </tr>
          ))}
          <tr>
            <td colSpan={columnCount} className={styles.foot}>
              {!isReadOnly && (
                <Button variant="subtle" size="compact-sm" onClick={() => acts.editSource(null, null)}>
                  Thêm nguồn khác
                </Button>
              )}
              <span className={styles.hint}>
                Báo cáo của UBND, Công an, Dân tộc – Tôn giáo… không nằm trong danh sách phải gửi.
                {!isReadOnly && ' Có thể kéo thả tệp Word, PDF vào dòng của cơ quan, đơn vị.'}
              </span>
            </td>
          </tr>
        </tbody>
      </table>
    </WideTable>
  );
}

function nextAct(
  row: Gathered,
  acts: GatheringActs,
  isReadOnly: boolean,
): { verb: string; label: string; run: () => void; isStrong: boolean } | null {
  const { report } = row;
  if (isReadOnly)
    return row.state === 'not-sent' || row.state === 'unreadable'
      ? null
      : { verb: 'Xem', label: 'Xem báo cáo', run: () => acts.review(row), isStrong: false };
  switch (row.act) {
    case 'register':
      return {
        verb: row.state === 'not-sent' ? 'Nhập báo cáo' : 'Ghi ngày đến',
        label: row.state === 'not-sent' ? 'Nhập báo cáo' : 'Ghi ngày đến báo cáo',
        run: () => acts.register(row, null),
        isStrong: false,
      };
    case 'write':
      return {
        verb: verbOf(report, isReadOnly),
        label: `${verbOf(report, isReadOnly)} báo cáo`,
        run: () => acts.openReport(row.organisationId),
        isStrong: true,
      };
    case 'place': {
      const file = wordFileOf(row);
      return file
        ? {
            verb: 'Xếp vào đề cương',
            label: 'Xếp vào đề cương báo cáo',
            run: () => acts.place(row, file),
            isStrong: true,
          }
        : null;
    }
    case 'review':
      return { verb: 'Xem xét', label: 'Xem xét báo cáo', run: () => acts.review(row), isStrong: true };
    case 'look':
      return { verb: 'Xem', label: 'Xem báo cáo', run: () => acts.review(row), isStrong: false };
  }
}

function listActs(row: Gathered, acts: GatheringActs, isReadOnly: boolean): MenuEntry[] {
  const files = row.originals.map((file) => ({
    label: `Mở tệp: ${file.name}`,
    run: () => acts.openOriginal({ organisationId: row.organisationId }, file),
  }));
  if (isReadOnly) return files;
  const word = wordFileOf(row);
  const entries: (MenuEntry | false)[] = [
    row.act !== 'register' && {
      label: row.version > 0 && row.state !== 'not-sent' ? 'Sửa ghi nhận…' : 'Ghi nhận báo cáo đến…',
      run: () => acts.register(row, null),
    },
    row.act !== 'review' && row.act !== 'look' && { label: 'Xem xét báo cáo', run: () => acts.review(row) },
    word !== null &&
      row.report.state === null &&
      row.act !== 'place' && { label: 'Xếp tệp Word vào đề cương', run: () => acts.place(row, word) },
    row.version > 0 &&
      (row.state === 'received' || row.state === 'complete') && {
        label: 'Bỏ ghi nhận',
        run: () => acts.unregister(row),
      },
    row.state === 'not-sent' && { label: 'Đề nghị gửi báo cáo (công văn)', run: acts.remind },
    ...files,
  ];
  return entries.filter((each) => each !== false);
}

/** The last Word file that came. */
function wordFileOf({ originals }: GatheringRow): OriginalFile | null {
  return originals.findLast(({ name }) => /\.docx$/i.test(name)) ?? null;
}

/** A report that has come and was typed in here: that it is still open says nothing. */
function isPlain({ state, version, report }: Gathered): boolean {
  return report.state === 'drafting' && version > 0 && state !== 'not-sent';
}

function hasWord(row: Gathered): boolean {
  return row.report.state !== null || wordFileOf(row) !== null;
}

function hasSignedCopy(row: Gathered): boolean {
  return row.report.signedCopy !== 'none' || row.originals.some(({ name }) => !/\.docx$/i.test(name));
}

function verbOf({ state, problem }: PeriodRow, isReadOnly: boolean): string {
  return !isReadOnly && isReportInProgress(state) && problem === null ? 'Soạn' : 'Mở';
}

/** `45/BC-MTTQ-BTT, 17/3/2021` */
function tellDocument(number: string, date: string | null): string {
  return [number, date && formatDateShort(date)].filter(Boolean).join(', ');
}

function Sign({ label }: { label: string }): ReactNode {
  return (
    <>
      <span aria-hidden>✓</span>
      <HiddenText>{label}</HiddenText>
    </>
  );
}

function sourceKey(id: string): string {
  return `source:${id}`;
}

function mainButton(table: HTMLElement | null, key: string): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`tr[data-organisation="${key}"] [data-main]`) ?? null;
}
