import { Button, Title } from '@mantine/core';
import type { EarlierReport, OpenedReport } from '../../../core/contract/views.ts';
import type { Report } from '../../../core/model/report.ts';
import type { Review } from '../../../core/model/review.ts';
import { listSectionText } from '../../../core/rules/sections/list-section-text.ts';
import { printReferences } from '../../../core/rules/figures/print-references.ts';
import { writeBlock } from '../../../core/rules/review/write-block.ts';
import styles from './review-screen.module.css';
import { HiddenText } from '../../components/hidden-text.tsx';

type Props = {
  opened: OpenedReport;
  earlier: EarlierReport | null;
  remarks: Review['remarks'];
  /** Null when nothing may be written. */
  onRemark: ((sectionId: string) => void) | null;
};

/** What the body writes in each section, with what it wrote there last time. */
export function ReviewText({ opened, earlier, remarks, onRemark }: Props) {
  const { report, citedDocuments } = opened;
  const print = printReferences(report, citedDocuments);
  const printBefore = earlier && printReferences(earlier.report, citedDocuments);
  return (
    <section aria-label="Nội dung">
      <div className={styles.columnHeads} aria-hidden>
        <span>{opened.periodName}</span>
        <span>{earlier ? earlier.periodName : 'Chưa có báo cáo kỳ trước trong máy'}</span>
      </div>
      {report.sections
        .filter(({ kind }) => kind !== 'figures')
        .map((section) => {
          const before = earlier && listSectionText(earlier.report, section);
          return (
            <section
              key={section.id}
              className={styles.section}
              data-remarked={
                remarks.some((each) => !each.isSettled && each.sectionId === section.id) || undefined
              }
            >
              <div className={styles.sectionHead}>
                <Title order={3} size="h5">
                  {section.title}
                </Title>
                {onRemark && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`Ghi ý kiến: ${section.title}`}
                    onClick={() => onRemark(section.id)}
                  >
                    Ghi ý kiến
                  </Button>
                )}
              </div>
              <div className={styles.pair}>
                <Text
                  label={opened.periodName}
                  texts={listSectionText(report, section).blocks.map((block) => ({
                    id: block.id,
                    text: writeBlock(block, print),
                  }))}
                  rows={listRows(report, section.kind)}
                />
                {earlier && before && printBefore && (
                  <Text
                    label={earlier.periodName}
                    texts={before.blocks.map((block) => ({
                      id: block.id,
                      text: writeBlock(block, printBefore),
                    }))}
                    rows={listRows(earlier.report, section.kind)}
                  />
                )}
              </div>
            </section>
          );
        })}
    </section>
  );
}

type TextProps = {
  label: string;
  texts: readonly { id: string; text: string }[];
  rows: readonly { id: string; text: string }[];
};

function Text({ label, texts, rows }: TextProps) {
  if (texts.length === 0 && rows.length === 0)
    return (
      <div className={styles.quiet}>
        <HiddenText>{label}: </HiddenText>
        Chưa có nội dung.
      </div>
    );
  return (
    <div className={styles.text}>
      <HiddenText>{label}:</HiddenText>
      {texts.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      {rows.map(({ id, text }) => (
        <p key={id}>- {text}</p>
      ))}
    </div>
  );
}

function listRows(report: Report, kind: string): { id: string; text: string }[] {
  const rows = kind === 'next-tasks' ? report.nextTasks : kind === 'petitions' ? report.petitions : [];
  return rows.filter(({ text }) => text.trim() !== '');
}
