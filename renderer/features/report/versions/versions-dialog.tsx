import { Button, Group, NativeSelect } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../../../core/contract/contract.ts';
import type { VersionList } from '../../../../core/contract/history.ts';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { Report } from '../../../../core/model/report.ts';
import { markHeadings } from '../../../../core/rules/sections/mark-headings.ts';
import { splitSections } from '../../../../core/rules/sections/split-sections.ts';
import { listChangedParts } from '../../../../core/rules/versions/list-changed-parts.ts';
import { nameVersion, nameVersionInText } from '../../../../core/rules/versions/name-version.ts';
import { restoreSection, restoreWhole } from '../../../../core/rules/versions/restore-version.ts';
import { formatMomentOfYear } from '../../../../core/rules/values/format-moment.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { newId } from '../new-id.ts';
import { ReadOnlyBlock } from '../read-only-block.tsx';
import { useReport } from '../report-context.ts';
import { isReportLocked } from '../report-session.ts';
import { compareStates } from '../rounds/compare-states.ts';
import { ComparisonView } from '../rounds/comparison-view.tsx';
import type { Rounds } from '../rounds/use-rounds.ts';
import { restoreInto } from './keep-version.ts';
import { VersionsList } from './versions-list.tsx';
import styles from './versions.module.css';

type Shown = Result<'report:read-version'>;

/** Các bản đã lưu: to be read, compared word by word, and put back, whole or section by section. */
export function VersionsDialog({ print, onClose }: { print: Rounds['print']; onClose: () => void }) {
  const { session, opened, layout, say } = useReport();
  const [list, setList] = useState<VersionList | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  /** What it is compared with: another version, or null for what stands now. */
  const [other, setOther] = useState<Shown | null>(null);
  const [tab, setTab] = useState<'text' | 'changes'>('changes');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  const { report } = session.getView();
  const { periodId, organisationId } = report;
  const fail = (error: unknown) => setProblem(readProblem(error));
  useEffect(() => {
    let isStale = false;
    const load = async () => {
      // What was typed last is a part of what stands now.
      await session.saveNow();
      const found = await call('report:list-versions', { periodId, organisationId });
      if (isStale) return;
      setList(found);
      const first = found.versions.find(({ isDamaged }) => !isDamaged);
      if (!first) return;
      const read = await call('report:read-version', { periodId, organisationId, versionId: first.id });
      if (!isStale) setShown(read);
    };
    load().catch((error: unknown) => {
      if (!isStale) setProblem(readProblem(error));
    });
    return () => {
      isStale = true;
    };
  }, [session, periodId, organisationId]);
  const read = (versionId: string, then: (found: Shown) => void) => {
    setProblem(null);
    call('report:read-version', { periodId, organisationId, versionId }).then(then, fail);
  };
  const later = other?.report ?? report;
  const comparison = useMemo(() => {
    if (!shown) return null;
    const name = nameVersionInText(shown.view);
    return compareStates(
      { report: shown.report, name, told: name, title: 'Bản này trước' },
      later,
      opened,
      layout,
    );
  }, [shown, later, opened, layout]);
  const restore = (what: string, change: (present: Report) => Report) => {
    if (!shown || isRestoring) return;
    setIsRestoring(true);
    const note = `${what} từ ${nameVersionInText(shown.view)}`;
    restoreInto(session, note, change).then(
      () => {
        onClose();
        say(
          `Đã khôi phục ${note}. Hoàn tác (Ctrl+Z) để trở về như trước; bản trước khi khôi phục cũng được giữ lại.`,
        );
      },
      (error: unknown) => {
        setIsRestoring(false);
        fail(error);
      },
    );
  };
  const isLocked = isReportLocked(session.getView());
  return (
    <Dialog opened onClose={onClose} title="Các bản đã lưu" size="76rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!list && !problem && <BusyIndicator label="Đang đọc các bản đã lưu…" onCancel={onClose} />}
      {list && (
        <div className={styles.halves}>
          <div className={styles.side}>
            <VersionsList
              list={list}
              chosenId={shown?.view.id ?? null}
              currentLabel="Bản đang soạn"
              onChoose={({ id }) => read(id, setShown)}
            />
            {list.versions.length === 0 && (
              <p className={styles.quiet}>
                Chưa có bản nào. Mỗi phiên soạn (nghỉ trên 15 phút thì sang phiên mới), mỗi lần trình, gửi,
                nhập, khôi phục đều có một bản.
              </p>
            )}
          </div>
          {shown && comparison && (
            <div className={styles.main}>
              <div className={styles.head}>
                <h2 className={styles.title}>
                  {nameVersion(shown.view)}
                  <span className={styles.detail}>
                    {formatMomentOfYear(shown.view.at)}
                    {shown.view.savedBy && ` · ${shown.view.savedBy}`}
                  </span>
                </h2>
                <div className={styles.tabs} role="tablist" aria-label="Cách xem">
                  {(
                    [
                      ['changes', 'Khác gì'],
                      ['text', 'Toàn văn'],
                    ] as const
                  ).map(([key, label]) => (
                    <button
                      key={key}
                      type="button"
                      role="tab"
                      aria-selected={tab === key}
                      className={styles.tab}
                      onClick={() => setTab(key)}
                    >
                      {label}
                    </button>
                  ))}
                </div>
              </div>
              {tab === 'changes' && (
                <div className={styles.compare}>
                  <NativeSelect
                    label="So với"
                    value={other?.view.id ?? ''}
                    data={[
                      { value: '', label: 'Bản đang soạn' },
                      ...list.versions
                        .filter(({ id, isDamaged }) => id !== shown.view.id && !isDamaged)
                        .map((version) => ({
                          value: version.id,
                          label: `${nameVersion(version)} – ${formatMomentOfYear(version.at)}`,
                        })),
                    ]}
                    onChange={(event) => {
                      const id = event.currentTarget.value;
                      if (id === '') setOther(null);
                      else read(id, setOther);
                    }}
                  />
                  <Group gap="xs">
                    {(['word', 'pdf'] as const).map((format) => (
                      <Button
                        key={format}
                        variant="default"
                        size="compact-sm"
                        onClick={() => {
                          onClose();
                          print(format, {
                            kind: 'version-comparison',
                            before: shown.view.id,
                            after: other?.view.id ?? null,
                          });
                        }}
                      >
                        {format === 'word' ? 'Xuất Word' : 'In bản so sánh (PDF)'}
                      </Button>
                    ))}
                  </Group>
                </div>
              )}
              <section
                className={styles.content}
                aria-label={tab === 'text' ? 'Toàn văn của bản đã chọn' : 'Các chỗ khác nhau'}
                // What scrolls must be reached by keyboard.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
              >
                {tab === 'changes' ? (
                  <ComparisonView
                    comparison={comparison}
                    nothing="Hai bản giống nhau."
                    beforeTitle={nameVersion(shown.view)}
                    afterTitle={other ? nameVersion(other.view) : 'Bản đang soạn'}
                  />
                ) : (
                  <VersionText
                    version={shown.report}
                    present={report}
                    canRestore={!isLocked && !isRestoring}
                    onRestore={(id, title) =>
                      restore(`mục “${title}”`, (present) =>
                        restoreSection(present, shown.report, id, { indicators: opened.indicators, newId }),
                      )
                    }
                  />
                )}
              </section>
              <Group justify="flex-end" gap="sm" className={styles.foot}>
                <span className={styles.quiet}>
                  {isLocked
                    ? 'Báo cáo chỉ đọc được lúc này nên chưa khôi phục được.'
                    : 'Khôi phục từng mục: xem “Toàn văn”.'}
                </span>
                <Button variant="default" onClick={onClose}>
                  Đóng
                </Button>
                <Button
                  disabled={isLocked || isRestoring || listChangedParts(shown.report, report).length === 0}
                  onClick={() => restore('toàn bộ báo cáo', (present) => restoreWhole(present, shown.report))}
                >
                  Khôi phục toàn bộ bản này
                </Button>
              </Group>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** The whole text of a version, section by section, each with the way back where it stands differently now. */
function VersionText({
  version,
  present,
  canRestore,
  onRestore,
}: {
  version: Report;
  present: Report;
  canRestore: boolean;
  onRestore: (sectionId: string, title: string) => void;
}) {
  const { layout } = useReport();
  const marks = useMemo(
    () => markHeadings(version.blocks, layout.headingMarks.level1Suffix),
    [version, layout],
  );
  const changed = useMemo(() => new Set(listChangedParts(version, present)), [version, present]);
  const known = new Set(present.sections.map(({ id }) => id));
  return splitSections(version.blocks, version.sections).map(({ section, blocks }, index) => {
    const title = section?.title || 'Phần mở đầu';
    const rows =
      section?.kind === 'next-tasks'
        ? version.nextTasks
        : section?.kind === 'petitions'
          ? version.petitions
          : [];
    return (
      <section key={section?.id ?? `part-${index}`} className={styles.section}>
        <div className={styles.sectionHead}>
          <span className={styles.quiet}>{blocks[0]?.type === 'heading' ? '' : title}</span>
          {section && changed.has(title) && known.has(section.id) && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={!canRestore}
              aria-label={`Khôi phục mục ${title}`}
              onClick={() => onRestore(section.id, title)}
            >
              Khôi phục mục này
            </Button>
          )}
        </div>
        {blocks.map((block) => (
          <ReadOnlyBlock key={block.id} block={block} mark={marks.get(block.id) ?? ''} report={version} />
        ))}
        {rows.map(({ id, text }) => (
          <p key={id}>- {text}</p>
        ))}
      </section>
    );
  });
}
