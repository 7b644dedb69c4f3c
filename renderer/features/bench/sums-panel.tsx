import { Button, Checkbox, SegmentedControl, Table, TextInput } from '@mantine/core';
import { lazy, useMemo, useState } from 'react';
import type { Bench } from '../../../core/contract/consolidation.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported } from '../../../core/contract/views.ts';
import type { Indicator } from '../../../core/model/indicator.ts';
import { leaveOut, putSums } from '../../../core/rules/consolidation/put-sums.ts';
import { sumBodies, type FigureSum } from '../../../core/rules/consolidation/sum-bodies.ts';
import { matches } from '../../../core/rules/text/fold-search-key.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { DialogOnDemand } from '../../components/dialog-on-demand.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useReport, useSessionPart } from '../report/report-context.ts';
import { SumRow } from './sum-row.tsx';
import styles from './sums.module.css';

const SeriesDialog = lazy(async () => ({ default: (await import('./series-dialog.tsx')).SeriesDialog }));

const nothingLeftOut: readonly { indicatorId: string; organisationId: string }[] = [];

/** Số liệu: the figures of all bodies added, each sum opened to show who gave what, and the way into the consolidation. */
export function SumsPanel({ bench, isLocked }: { bench: Bench; isLocked: boolean }) {
  const { session, opened, say } = useReport();
  const name = { periodId: bench.periodId, organisationId: opened.report.organisationId };
  const { answer, problem } = useAnswer(() => call('consolidation:read-figures', name));
  const leftOut = useSessionPart((view) => view.report.consolidation?.leftOut ?? nothingLeftOut);
  const figures = useSessionPart((view) => view.report.figures);
  /** Null: what the consolidation holds, when that is anything. */
  const [isEverythingChosen, setIsEverything] = useState<boolean | null>(null);
  const [needle, setNeedle] = useState('');
  const [withGaps, setWithGaps] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [shown, setShown] = useState<Indicator | null>(null);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  const [exportProblem, setExportProblem] = useState<Problem | null>(null);
  const { organisationId: officeId } = name;
  const { year } = opened.period;
  const sums = useMemo(
    () => (answer ? sumBodies({ ...answer, leftOut, officeId, year }) : []),
    [answer, leftOut, officeId, year],
  );
  const own = new Map(figures.map((figure) => [figure.indicatorId, figure]));
  const ofReport = sums.filter(({ indicator }) => own.has(indicator.id));
  const isEverything = isEverythingChosen ?? ofReport.length === 0;
  const listed = (isEverything ? sums : ofReport).filter(({ indicator }) =>
    matches(`${indicator.label} ${indicator.code}`, needle),
  );
  const ready = listed.filter((sum) => sum.total.state !== 'blank' && (sum.isWhole || withGaps));
  const gapCount = listed.filter(({ isWhole }) => !isWhole).length;
  const put = (chosen: readonly FigureSum[]) => {
    session.replace('figures', (report) => putSums(report, chosen));
    const [only] = chosen;
    say(
      chosen.length === 1 && only
        ? `Đã đưa “${only.indicator.label}” vào số liệu của báo cáo tổng hợp; Ctrl+Z để hoàn tác.`
        : `Đã đưa ${chosen.length} nội dung số liệu vào báo cáo tổng hợp; Ctrl+Z để hoàn tác.`,
    );
  };
  const exportSums = () => {
    setExportProblem(null);
    setExported(null);
    const run = async () => {
      await session.saveNow();
      const result = await call('consolidation:export-sums', name);
      if (result.status === 'done') setExported(result);
    };
    run().catch((error: unknown) => setExportProblem(readProblem(error)));
  };
  if (problem) return <ProblemBanner problem={problem} />;
  if (!answer) return <BusyIndicator label="Đang cộng số liệu các cơ quan…" />;
  return (
    <section className={styles.panel} aria-label="Số liệu tổng hợp" data-pane>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label="Nội dung số liệu"
          value={isEverything ? 'all' : 'own'}
          data={[
            { value: 'own', label: `Trong báo cáo tổng hợp (${ofReport.length})` },
            { value: 'all', label: `Mọi nội dung (${sums.length})` },
          ]}
          onChange={(value) => setIsEverything(value === 'all')}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label="Tìm nội dung số liệu"
          placeholder="Tìm nội dung"
          value={needle}
          onChange={(event) => setNeedle(event.currentTarget.value)}
        />
        <Button size="xs" disabled={isLocked || ready.length === 0} onClick={() => put(ready)}>
          Đưa vào báo cáo tổng hợp ({ready.length})
        </Button>
        <Checkbox
          size="xs"
          label="Kể cả số chưa đủ cơ quan (có ghi chú)"
          checked={withGaps}
          onChange={(event) => setWithGaps(event.currentTarget.checked)}
        />
        <Button size="xs" variant="default" onClick={exportSums}>
          Xuất Excel
        </Button>
        <Told
          className={styles.quiet}
          text={
            gapCount === 0
              ? 'Mọi nội dung đã đủ số liệu của các cơ quan.'
              : `${gapCount} nội dung chưa đủ số liệu của các cơ quan.`
          }
        />
      </div>
      {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      {exportProblem && (
        <ProblemBanner
          problem={exportProblem}
          onRetry={exportSums}
          onDismiss={() => setExportProblem(null)}
        />
      )}
      {listed.length === 0 && (
        <p className={styles.empty}>
          {needle
            ? 'Không có nội dung số liệu nào khớp.'
            : 'Báo cáo tổng hợp chưa có nội dung số liệu nào mà các cơ quan cũng có. Chọn “Mọi nội dung” để xem số liệu của các cơ quan và đưa vào từng nội dung.'}
        </p>
      )}
      {listed.length > 0 && (
        <WideTable label="Số liệu các cơ quan cộng lại">
          <Table className={styles.table} stickyHeader>
            <HiddenCaption>Số liệu các cơ quan cộng lại</HiddenCaption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Nội dung số liệu</Table.Th>
                <Table.Th scope="col">ĐVT</Table.Th>
                <Table.Th scope="col" className={styles.number}>
                  Các cơ quan
                </Table.Th>
                <Table.Th scope="col">Đã có</Table.Th>
                <Table.Th scope="col" className={styles.number}>
                  Luỹ kế từ đầu năm
                </Table.Th>
                <Table.Th scope="col" className={styles.number}>
                  Chỉ tiêu năm
                </Table.Th>
                <Table.Th scope="col" className={styles.number}>
                  Đạt (%)
                </Table.Th>
                <Table.Th scope="col" className={styles.number}>
                  Cùng kỳ năm trước
                </Table.Th>
                <Table.Th scope="col" className={styles.number}>
                  Báo cáo tổng hợp
                </Table.Th>
                <Table.Th scope="col">Việc làm được</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {listed.map((sum) => (
                <SumRow
                  key={sum.indicator.id}
                  sum={sum}
                  own={own.get(sum.indicator.id) ?? null}
                  isPart={listed.some(({ indicator }) => indicator.id === sum.indicator.parentId)}
                  isOpen={openId === sum.indicator.id}
                  isLocked={isLocked}
                  onToggle={() => setOpenId(openId === sum.indicator.id ? null : sum.indicator.id)}
                  onPut={() => put([sum])}
                  onShowSeries={() => setShown(sum.indicator)}
                  onLeaveOut={(organisationId, isLeftOut) =>
                    session.change('consolidation', (report) =>
                      leaveOut(report, sum.indicator.id, organisationId, isLeftOut),
                    )
                  }
                />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      <DialogOnDemand isOpen={shown !== null}>
        {shown && <SeriesDialog name={name} indicator={shown} onClose={() => setShown(null)} />}
      </DialogOnDemand>
    </section>
  );
}
