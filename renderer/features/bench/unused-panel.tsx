import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SourceReport } from '../../../core/contract/consolidation.ts';
import type { GatheredBlock } from '../../../core/rules/consolidation/gather-sections.ts';
import { countUse } from '../../../core/rules/consolidation/set-aside.ts';
import { tellSource } from '../../../core/rules/consolidation/tell-source.ts';
import { shorten } from '../../../core/rules/text/shorten.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { listSections } from '../report/list-sections.ts';
import { useReport, useSessionPart } from '../report/report-context.ts';
import type { BenchActs } from './use-bench-acts.ts';
import type { Gathered } from './use-bench.ts';
import styles from './unused.module.css';

/** Of which body, and whether what is not to be taken is listed in its place; empty: of all. */
export type UnusedView = { bodyId: string; isAside: boolean };

type Props = {
  gathered: Gathered;
  reports: readonly SourceReport[];
  acts: BenchActs;
  isLocked: boolean;
  view: UnusedView;
  onView: (view: UnusedView) => void;
  /** To the paragraph in its section. */
  onShow: (sectionId: string | null, key: string) => void;
  onShowItems: () => void;
};

/** So many paragraphs are shown at once; a hundred bodies have thousands. */
const pageSize = 150;

/** Chưa sử dụng: of every body, over all sections, what nobody has taken yet, until it is taken or not to be taken. */
export function UnusedPanel({ gathered, reports, acts, isLocked, view, onView, onShow, onShowItems }: Props) {
  const { layout } = useReport();
  const report = useSessionPart((shown) => shown.report);
  const [reason, setReason] = useState('');
  const [limit, setLimit] = useState(pageSize);
  const { sections, used, aside } = gathered;
  const { nextTasks, petitions } = report;
  const counts = useMemo(
    () => countUse(sections, { used, aside }, reports, { nextTasks, petitions }),
    [sections, used, aside, reports, nextTasks, petitions],
  );
  const titles = new Map<string | null, string>([
    ...listSections(report, layout.headingMarks.level1Suffix).map(
      ({ id, mark, title }) => [id, mark ? `${mark} ${title}` : title] as const,
    ),
    [null, 'Đoạn chưa rõ thuộc mục nào'],
  ]);
  const parts = sections.map(({ sectionId, blocks }) => ({
    sectionId,
    blocks: blocks.filter(
      ({ key, report: { organisationId } }) =>
        !used.has(key) &&
        aside.has(key) === view.isAside &&
        (view.bodyId === '' || organisationId === view.bodyId),
    ),
  }));
  const listed = parts.flatMap(({ blocks }) => blocks);
  const shown = new Set(listed.slice(0, limit).map(({ key }) => key));
  const total = (kind: 'used' | 'unused' | 'aside' | 'itemCount') =>
    counts.reduce((sum, count) => sum + count[kind], 0);
  const choose = (next: Partial<UnusedView>) => {
    setLimit(pageSize);
    onView({ ...view, ...next });
  };
  return (
    <section className={styles.panel} aria-label="Đoạn chưa sử dụng" data-pane>
      <div className={styles.bodies}>
        <table className={styles.counts}>
          <HiddenCaption>Đã dùng được bao nhiêu của từng cơ quan</HiddenCaption>
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              <th scope="col">Chưa dùng</th>
              <th scope="col">Đã dùng</th>
              <th scope="col" title="Đoạn đã ghi là không đưa vào báo cáo tổng hợp">
                Không đưa vào
              </th>
              <th scope="col" title="Nhiệm vụ, kiến nghị chưa đưa vào báo cáo tổng hợp">
                NV, KN
              </th>
            </tr>
          </thead>
          <tbody>
            {[
              {
                organisationId: '',
                name: 'Mọi cơ quan',
                unused: total('unused'),
                used: total('used'),
                aside: total('aside'),
                itemCount: total('itemCount'),
              },
              ...counts,
            ].map(({ organisationId, name, unused, used: usedCount, aside: asideCount, itemCount }) => (
              <tr key={organisationId} data-done={unused === 0 || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.body}
                    aria-pressed={organisationId === view.bodyId}
                    onClick={() => choose({ bodyId: organisationId })}
                  >
                    {name}
                  </button>
                </th>
                <td>{formatNumber(String(unused))}</td>
                <td>{formatNumber(String(usedCount))}</td>
                <td>{formatNumber(String(asideCount))}</td>
                <td>{formatNumber(String(itemCount))}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {total('itemCount') > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onShowItems}>
            Xem nhiệm vụ, kiến nghị chưa đưa vào ({total('itemCount')})
          </Button>
        )}
      </div>
      <div className={styles.list}>
        <div className={styles.tools}>
          <SegmentedControl
            size="xs"
            aria-label="Đoạn nào"
            value={view.isAside ? 'aside' : 'unused'}
            data={[
              { value: 'unused', label: 'Chưa sử dụng' },
              { value: 'aside', label: 'Không đưa vào' },
            ]}
            onChange={(value) => choose({ isAside: value === 'aside' })}
          />
          {!view.isAside && listed.length > 0 && (
            <>
              <TextInput
                size="xs"
                className={styles.reason}
                aria-label="Lý do không đưa vào"
                placeholder="Lý do không đưa vào (nếu cần)"
                maxLength={200}
                disabled={isLocked}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              {view.bodyId !== '' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={isLocked}
                  onClick={() => acts.setAside(listed, reason.trim())}
                >
                  Không đưa vào cả {formatNumber(String(listed.length))} đoạn
                </Button>
              )}
            </>
          )}
        </div>
        {listed.length === 0 && <p className={styles.quiet}>{tellNothing(view)}</p>}
        {parts.map(({ sectionId, blocks }) => {
          const own = blocks.filter(({ key }) => shown.has(key));
          return own.length === 0 ? null : (
            <section key={sectionId ?? ''} className={styles.part}>
              <h2 className={styles.title}>
                {titles.get(sectionId)} <span className={styles.quiet}>({blocks.length})</span>
              </h2>
              <ul className={styles.rows}>
                {own.map((each) => (
                  <Row
                    key={each.key}
                    gathered={each}
                    // Where it stands like the section above, its own heading says no more.
                    heading={titles.get(sectionId)?.endsWith(each.title) === true ? '' : each.title}
                    reason={aside.get(each.key)?.reason ?? null}
                    isLocked={isLocked}
                    onShow={() => onShow(sectionId, each.key)}
                    onSetAside={() => acts.setAside([each], reason.trim())}
                    onTakeBack={() => acts.takeBackAside(each.key)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {listed.length > limit && (
          <Button variant="default" size="compact-sm" onClick={() => setLimit(limit + pageSize)}>
            Xem thêm ({listed.length - limit} đoạn nữa)
          </Button>
        )}
      </div>
    </section>
  );
}

type RowProps = {
  gathered: GatheredBlock;
  /** Under which its body wrote it. */
  heading: string;
  /** Null: not set aside. */
  reason: string | null;
  isLocked: boolean;
  onShow: () => void;
  onSetAside: () => void;
  onTakeBack: () => void;
};

function Row({
  gathered: { report, text },
  heading,
  reason,
  isLocked,
  onShow,
  onSetAside,
  onTakeBack,
}: RowProps) {
  const words = reason === null ? 'Không đưa vào' : 'Đưa lại vào danh sách';
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.from}>
          <strong>{tellSource(report, report.revision)}</strong>
          {heading && <span className={styles.quiet}> · {heading}</span>}
          {reason !== null && reason !== '' && <span className={styles.quiet}> · Lý do: {reason}</span>}
        </span>
        <button type="button" className={styles.text} title="Đến đoạn này trong mục" onClick={onShow}>
          {shorten(text, 400)}
        </button>
      </div>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isLocked}
        aria-label={`${words}: ${report.name}: ${shorten(text, 60)}`}
        onClick={reason === null ? onSetAside : onTakeBack}
      >
        {words}
      </Button>
    </li>
  );
}

function tellNothing({ bodyId, isAside }: UnusedView): string {
  if (isAside) return 'Chưa có đoạn nào được ghi là không đưa vào.';
  return bodyId === ''
    ? 'Mọi đoạn của các cơ quan đã được dùng hoặc ghi là không đưa vào.'
    : 'Mọi đoạn của cơ quan này đã được dùng hoặc ghi là không đưa vào.';
}
