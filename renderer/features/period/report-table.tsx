import { useEffect, useRef, useState } from 'react';
import type { PeriodRow } from '../../../core/contract/views.ts';
import { isReportInProgress } from '../../../core/rules/rounds/describe-report-state.ts';
import { CompletenessBar } from '../../components/completeness-bar.tsx';
import { formatMomentSeenAt } from '../../../core/rules/values/format-moment.ts';
import { None } from '../../components/none.tsx';
import { RowButton } from '../../components/row-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useIsReadOnly } from '../../open-mode.ts';
import { HiddenText } from '../../components/hidden-text.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { describeUnreadable } from './describe-unreadable.ts';
import styles from './report-table.module.css';

type Props = {
  rows: readonly PeriodRow[];
  /** The row to begin with: the report from which one comes back. */
  startOrganisationId: string | null;
  onOpen: (organisationId: string) => void;
};

/** One row per body. Tab enters the table once, the arrow keys go from row to row, Enter opens. */
export function ReportTable({ rows, startOrganisationId, onOpen }: Props) {
  const isReadOnly = useIsReadOnly();
  const table = useRef<HTMLTableElement>(null);
  const bodies = rows.filter((row) => !row.isOffice);
  const offices = rows.filter((row) => row.isOffice);
  const ordered = [...bodies, ...offices];
  const [currentId, setCurrentId] = useState(startOrganisationId);
  const current = ordered.find((row) => row.organisationId === currentId) ?? ordered[0];

  const focusRow = (index: number) => {
    const row = ordered[Math.min(Math.max(index, 0), ordered.length - 1)];
    if (!row) return;
    setCurrentId(row.organisationId);
    buttonOf(table.current, row.organisationId)?.focus();
  };

  useEffect(() => {
    if (startOrganisationId) buttonOf(table.current, startOrganisationId)?.focus();
  }, [table, startOrganisationId]);

  useEffect(() => {
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.target !== document.body) return;
      event.preventDefault();
      table.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    };
    window.addEventListener('keydown', enter);
    return () => window.removeEventListener('keydown', enter);
  }, [table]);

  const onKey = (event: React.KeyboardEvent) => {
    const index = current ? ordered.indexOf(current) : 0;
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: ordered.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    focusRow(next);
  };

  const renderRow = (row: PeriodRow) => {
    const { completeness } = row;
    const isWritten = isReportInProgress(row.state) && row.problem === null;
    const verb = isReadOnly ? 'Xem' : isWritten ? 'Soạn' : 'Mở';
    const saved = row.savedAt ? formatSaved(row.savedAt) : null;
    return (
      <tr key={row.organisationId} className={styles.row} data-organisation={row.organisationId}>
        <th scope="row">
          {row.name}
          <span className={styles.more}>
            {[
              row.number && `Số ${row.number}`,
              row.signedCopy !== 'none' && describeSignedCopy(row.signedCopy),
              completeness && `${row.nextTaskCount} nhiệm vụ, ${row.petitionCount} kiến nghị`,
              saved && `sửa ${saved}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {row.problem && <span className={styles.problem}>{describeUnreadable(row.problem)}</span>}
        </th>
        <td className={`${styles.extra} ${styles.whole}`}>{row.number || <None />}</td>
        <td className={`${styles.extra} ${styles.whole}`}>
          {row.signedCopy === 'none' ? <None /> : signedCopySigns[row.signedCopy]}
        </td>
        <td className={styles.state}>
          <StateBadge state={row.state} draftNumber={row.draftNumber} isUnreadable={row.problem !== null} />
        </td>
        <td>
          {completeness ? (
            <CompletenessBar
              filled={completeness.sectionsFilled}
              total={completeness.sectionsRequired}
              title={describeEmptySections(completeness.emptySections)}
            />
          ) : (
            <None />
          )}
        </td>
        <td className={styles.number}>
          {completeness && completeness.figuresTotal > 0 ? (
            `${completeness.figuresFilled}/${completeness.figuresTotal}`
          ) : (
            <None />
          )}
        </td>
        <td className={`${styles.number} ${styles.extra}`}>{completeness ? row.nextTaskCount : <None />}</td>
        <td className={`${styles.number} ${styles.extra}`}>{completeness ? row.petitionCount : <None />}</td>
        <td className={`${styles.extra} ${styles.whole}`}>{saved ?? <None />}</td>
        <td className={styles.action}>
          <RowButton
            look={verb === 'Soạn' ? 'strong' : undefined}
            className={styles.open}
            tabIndex={row === current ? 0 : -1}
            aria-label={`${verb} báo cáo của ${row.name}`}
            // What was never begun holds nothing to look at.
            disabled={isReadOnly && row.state === null}
            onFocus={() => setCurrentId(row.organisationId)}
            onClick={() => onOpen(row.organisationId)}
          >
            {verb}
          </RowButton>
        </td>
      </tr>
    );
  };

  return (
    <WideTable label="Báo cáo trong kỳ">
      {/* The keys come from the buttons within. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table ref={table} className={styles.table} onKeyDown={onKey}>
        <HiddenCaption>Báo cáo trong kỳ</HiddenCaption>
        <thead>
          <tr>
            <th scope="col">Cơ quan, đơn vị</th>
            <th scope="col" className={styles.extra}>
              Số, ký hiệu
            </th>
            <th scope="col" className={styles.extra}>
              Bản ký
            </th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Nội dung</th>
            <th scope="col" className={styles.number}>
              Số liệu
            </th>
            <th scope="col" className={`${styles.number} ${styles.extra}`}>
              Nhiệm vụ
            </th>
            <th scope="col" className={`${styles.number} ${styles.extra}`}>
              Kiến nghị
            </th>
            <th scope="col" className={styles.extra}>
              Sửa lần cuối
            </th>
            <th scope="col">
              <HiddenText>Mở báo cáo</HiddenText>
            </th>
          </tr>
        </thead>
        {bodies.length > 0 && <tbody>{bodies.map(renderRow)}</tbody>}
        {offices.length > 0 && (
          <tbody>
            <tr className={styles.groupHead}>
              <th scope="rowgroup" colSpan={10}>
                Cơ quan tổng hợp
              </th>
            </tr>
            {offices.map(renderRow)}
          </tbody>
        )}
      </table>
    </WideTable>
  );
}

const signedCopySigns = { attached: 'PDF ✓', outdated: 'PDF, bản trước' } as const;

function describeSignedCopy(signedCopy: 'attached' | 'outdated'): string {
  return signedCopy === 'attached' ? 'có bản ký' : 'bản ký của lần ban hành trước';
}

function describeEmptySections(sections: readonly { title: string }[]): string | undefined {
  return sections.length > 0 ? `Còn trống: ${sections.map((each) => each.title).join('; ')}` : undefined;
}

function buttonOf(table: HTMLElement | null, organisationId: string): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`tr[data-organisation="${organisationId}"] button`) ?? null;
}

function formatSaved(savedAt: string): string {
  return formatMomentSeenAt(savedAt, new Date().toISOString());
}
