import { Button, Tabs } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { Bench as BenchData } from '../../../core/contract/consolidation.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import { ScreenHead, tellSave } from '../../components/screen-head.tsx';
import { useCommands } from '../../use-commands.ts';
import { useEscape } from '../../use-escape.ts';
import { LeaveReportDialog } from '../report/leave-report-dialog.tsx';
import { NoticeArea } from '../report/notice-area.tsx';
import { ProsePage } from '../report/prose-page.tsx';
import { drawStale } from '../report/prose/stale-marks.ts';
import { useReport, useSessionPart } from '../report/report-context.ts';
import { isReportLocked } from '../report/report-session.ts';
import { useTextLock } from '../report/rounds/use-text-lock.ts';
import { SaveFailureBar } from '../report/save-failure-bar.tsx';
import { useExport } from '../report/use-export.ts';
import { usePrintReport } from '../report/use-print-report.ts';
import { usePanes } from '../report/use-panes.ts';
import { BenchSections } from './bench-sections.tsx';
import { BlockList } from './block-list.tsx';
import { ItemsPanel } from './items-panel.tsx';
import { revealSection } from './reveal-block.ts';
import { SourceLine } from './source-line.tsx';
import { StaleList } from './stale-list.tsx';
import { SumsPanel } from './sums-panel.tsx';
import { UnusedPanel, type UnusedView } from './unused-panel.tsx';
import { useBenchActs } from './use-bench-acts.ts';
import { useBenchKeys } from './use-bench-keys.ts';
import { useGathered } from './use-bench.ts';
import { Warnings } from './warnings.tsx';
import styles from './bench.module.css';
import type { BenchScreenProps } from './bench-screen-props.ts';

type Props = {
  bench: BenchData;
  said: Pick<Parameters<typeof NoticeArea>[0], 'sentence' | 'conversion'> & { onDismissSentence: () => void };
} & Pick<BenchScreenProps, 'onLeave' | 'onOpenReport'>;

/** Sections at the left, what the bodies wrote in the middle, the page of the consolidation at the right. */
export function Bench({ bench, said, onLeave, onOpenReport }: Props) {
  const { session, keepSteps, opened, showConversion } = useReport();
  const screen = useRef<HTMLElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [sectionId, setSectionId] = useState<string | null>(opened.sections[0]?.id ?? null);
  const leaving = useLeaving(session);
  const [tab, setTab] = useState('text');
  const [unusedView, setUnusedView] = useState<UnusedView>({ bodyId: '', isAside: false });
  /** The paragraph to which one came from the list of what is unused. */
  const [startKey, setStartKey] = useState<string | null>(null);
  const exporting = useExport(session);
  const printing = usePrintReport(session);
  const save = useSessionPart((view) => view.save);
  const savedAt = useSessionPart((view) => view.savedAt);
  const canUndo = useSessionPart((view) => view.canUndo);
  const canRedo = useSessionPart((view) => view.canRedo);
  const isLocked = useSessionPart(isReportLocked);
  const gathered = useGathered(bench);
  const acts = useBenchActs(editor, sectionId);
  const unusedCount = [...gathered.blocks.keys()].filter(
    (key) => !gathered.used.has(key) && !gathered.aside.has(key),
  ).length;
  const title = `Tổng hợp báo cáo ${bench.periodName}`;
  useTextLock(editor);
  usePanes(screen);

  const go = (act: () => void) => {
    session.settle();
    leaving.go(() => void keepSteps().then(act));
  };
  const leave = () => go(onLeave);
  useEscape(leave);
  useCommands({
    save: () => void session.saveNow(),
    undo: () => session.undo(),
    redo: () => session.redo(),
    'export-word': () => exporting.start('word'),
    'export-pdf': () => exporting.start('pdf'),
    print: printing.print,
    'go-home': leave,
    'close-window': () => {
      session.settle();
      void keepSteps().then(leaving.close);
    },
  });
  useBenchKeys(session);
  useEffect(() => {
    document.title = `${title} – Giao Ban`;
  }, [title]);
  useEffect(() => {
    if (editor && !editor.isDestroyed)
      drawStale(editor.view, new Set(gathered.stale.map(({ blockId }) => blockId)));
  }, [editor, gathered.stale]);

  const choose = (id: string | null) => {
    setStartKey(null);
    setSectionId(id);
    if (editor && id !== null) revealSection(editor, id);
  };
  const showUnused = (id: string | null, key: string) => {
    setTab('text');
    choose(id);
    setStartKey(key);
  };
  const { periodId, organisationId } = session.getView().report;
  return (
    <main ref={screen} className={styles.screen}>
      <ScreenHead
        title={title}
        onBack={leave}
        isLeftByEscape
        history={{ canUndo, canRedo, undo: () => session.undo(), redo: () => session.redo() }}
        save={{ status: save.status, text: tellSave(save.status, savedAt, 'Chưa lưu lần nào') }}
        acts={
          <Button variant="default" onClick={() => go(() => onOpenReport({ periodId, organisationId }))}>
            Mở trong báo cáo
          </Button>
        }
        exports={
          <Button variant="default" onClick={() => exporting.start('word')}>
            Xuất Word
          </Button>
        }
      />
      <SaveFailureBar />
      {isLocked && (
        <p className={styles.locked}>
          Báo cáo tổng hợp này đang chỉ đọc. Muốn sửa: mở trong báo cáo, chọn “Mở lại để sửa”.
        </p>
      )}
      <NoticeArea
        exporting={exporting}
        printing={printing}
        sentence={said.sentence}
        onDismiss={said.onDismissSentence}
        conversion={said.conversion}
        onDismissConversion={() => showConversion(null)}
      />
      <Warnings sentences={bench.warnings} />
      <Tabs
        value={tab}
        onChange={(next) => setTab(next ?? 'text')}
        className={styles.tabs}
        classNames={{ panel: styles.panel }}
      >
        <Tabs.List aria-label="Phần tổng hợp">
          <Tabs.Tab value="text">Nội dung</Tabs.Tab>
          <Tabs.Tab value="unused">Chưa sử dụng ({formatNumber(String(unusedCount))})</Tabs.Tab>
          <Tabs.Tab value="figures">Số liệu</Tabs.Tab>
          <Tabs.Tab value="items">Nhiệm vụ, kiến nghị</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="text" tabIndex={-1}>
          <div className={styles.middle}>
            <BenchSections gathered={gathered} currentId={sectionId} onChoose={choose} />
            <div className={styles.bodies}>
              <StaleList stale={gathered.stale} acts={acts} editor={editor} isLocked={isLocked} />
              <BlockList
                key={`${sectionId} ${startKey}`}
                startKey={startKey}
                gathered={gathered}
                sectionId={sectionId}
                acts={acts}
                isLocked={isLocked}
              />
            </div>
            <div className={styles.page}>
              <div className={styles.desk}>
                <ProsePage
                  onEditor={setEditor}
                  onSection={(id) => {
                    if (editor?.isFocused) setSectionId(id);
                  }}
                  onNote={() => undefined}
                  startsElsewhere
                />
              </div>
              <SourceLine editor={editor} gathered={gathered} reports={bench.reports} />
            </div>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="unused" tabIndex={-1}>
          {tab === 'unused' && (
            <UnusedPanel
              gathered={gathered}
              reports={bench.reports}
              acts={acts}
              isLocked={isLocked}
              view={unusedView}
              onView={setUnusedView}
              onShow={showUnused}
              onShowItems={() => setTab('items')}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="figures" tabIndex={-1}>
          {tab === 'figures' && <SumsPanel bench={bench} isLocked={isLocked} />}
        </Tabs.Panel>
        <Tabs.Panel value="items" tabIndex={-1}>
          {tab === 'items' && <ItemsPanel bench={bench} isLocked={isLocked} />}
        </Tabs.Panel>
      </Tabs>
      <LeaveReportDialog leaving={leaving} />
    </main>
  );
}
