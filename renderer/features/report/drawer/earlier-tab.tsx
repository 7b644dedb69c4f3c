import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { copyBlock } from '../../../../core/rules/copies/copy-block.ts';
import { markHeadings } from '../../../../core/rules/sections/mark-headings.ts';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { newId } from '../new-id.ts';
import { insertCopies } from '../prose/insert-copies.ts';
import { useReport } from '../report-context.ts';
import type { DrawerTabProps } from './drawer-tab.ts';
import { EarlierBlock } from './earlier-block.tsx';
import { listEarlierText } from './list-earlier-text.ts';
import { keyOfEarlier, useEarlierReports } from './use-earlier-reports.ts';
import styles from './earlier-tab.module.css';

/** KỲ TRƯỚC: what the body wrote in this section in an earlier period, to be read and, paragraph by paragraph, copied. */
export function EarlierTab({ editor, sectionId }: DrawerTabProps) {
  const { opened, layout } = useReport();
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const { periods, earlier, problem, retry } = useEarlierReports(chosenKey);
  const section = opened.sections.find((each) => each.id === sectionId) ?? null;
  const text = useMemo(
    () => (earlier && section ? listEarlierText(earlier.report, section) : null),
    [earlier, section],
  );
  const marks = useMemo(
    () => markHeadings(earlier?.report.blocks ?? [], layout.headingMarks.level1Suffix),
    [earlier, layout],
  );
  if (problem)
    return (
      <div className={styles.message}>
        <ProblemBanner problem={problem} onRetry={retry} />
      </div>
    );
  if (!periods)
    return (
      <div className={styles.message}>
        <BusyIndicator label="Đang tìm báo cáo kỳ trước…" />
      </div>
    );
  const [first] = periods;
  if (!first) return <p className={styles.message}>Cơ quan này chưa có báo cáo kỳ trước trong máy.</p>;

  const copy = (blocks: NonNullable<typeof text>['blocks']) => {
    if (!editor || !earlier || !section) return;
    const { organisationId, periodId, revision } = earlier.report;
    const copies = blocks.map((block) =>
      copyBlock(block, { organisationId, periodId, revision, blockId: block.id }, newId),
    );
    insertCopies(editor, section, copies);
  };
  return (
    <div className={styles.tab}>
      <NativeSelect
        aria-label="Kỳ báo cáo để xem lại"
        value={chosenKey ?? keyOfEarlier(first)}
        data={periods.map((each) => ({ value: keyOfEarlier(each), label: each.periodName }))}
        onChange={(event) => setChosenKey(event.currentTarget.value)}
      />
      {!section && (
        <p className={styles.quiet}>Đặt con trỏ vào một mục của bài để xem kỳ trước viết gì ở mục đó.</p>
      )}
      {section && text && (
        <>
          <div className={styles.head}>
            <h2 className={styles.title}>{text.title ?? section.title}</h2>
            {text.blocks.length > 1 && (
              <Button size="compact-xs" variant="default" onClick={() => copy(text.blocks)}>
                Chép cả mục
              </Button>
            )}
          </div>
          {text.blocks.length === 0 && text.rows.length === 0 && (
            <p className={styles.quiet}>Kỳ này không có nội dung ở mục đang soạn.</p>
          )}
          {earlier &&
            text.blocks.map((block) => (
              <EarlierBlock
                key={block.id}
                block={block}
                mark={marks.get(block.id) ?? ''}
                report={earlier.report}
                onCopy={() => copy([block])}
              />
            ))}
          {text.rows.length > 0 && (
            <ul className={styles.rows}>
              {text.rows.map((row) => (
                <li key={row.id}>{row.text}</li>
              ))}
            </ul>
          )}
          {text.blocks.length > 0 && (
            <p className={styles.quiet}>Đoạn chép có nền vàng đến khi được sửa hoặc xác nhận.</p>
          )}
        </>
      )}
    </div>
  );
}
