import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import { call } from '../../api/client.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { readProblem } from '../../components/read-problem.ts';
import type { SearchPlace } from '../../../core/rules/search/search-text.ts';
import { useCommands } from '../../use-commands.ts';
import { visitedScreens, type VisitedScreen } from '../../screens/visited-screen.ts';
import { FillDialog } from '../forms/fill-dialog.tsx';
import { PrintView } from '../print-view/print-view.tsx';
import { moveTableToAppendix } from '../../../core/rules/appendices/move-table.ts';
import type { Finding } from '../../../core/rules/check-report/report-check.ts';
import { isReportEmpty } from '../../../core/rules/beginning/is-report-empty.ts';
import { AppendixPanel } from './appendix-panel.tsx';
import { BeginDialog } from './begin/begin-dialog.tsx';
import { prosePlace } from './connect-prose.ts';
import { Drawer } from './drawer/drawer.tsx';
import { useDrawer } from './drawer/use-drawer.ts';
import { FindBar } from './find/find-bar.tsx';
import { useFind } from './find/use-find.ts';
import { FiguresPanel } from './figures-panel.tsx';
import { focusPlace } from './focus-place.ts';
import { goToSection } from './go-to-section.ts';
import { CheckPanel, focusCheckPanel } from './check/check-panel.tsx';
import { goToFinding } from './check/go-to-finding.ts';
import { useFindings } from './check/use-findings.ts';
import { HeaderPanel } from './header-panel.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { LeaveReportDialog } from './leave-report-dialog.tsx';
import { newId } from './new-id.ts';
import { NotePopover } from './note-popover.tsx';
import { NoticeArea } from './notice-area.tsx';
import { insertNote } from './prose/edit-note.ts';
import type { PasteConversion } from './prose/paste/paste-conversion.ts';
import { ProsePage } from './prose-page.tsx';
import type { ReportActions } from './report-actions.ts';
import { findTarget, targetAtCursor } from './printed-targets.ts';
import { listUnread, useReport, useSessionPart, type UnreadField } from './report-context.ts';
import { isReportLocked } from './report-session.ts';
import { LockableFields } from './rounds/lockable-fields.tsx';
import { LockedBar } from './rounds/locked-bar.tsx';
import { RoundDialogs } from './rounds/round-dialogs.tsx';
import { useRounds } from './rounds/use-rounds.ts';
import { useTextLock } from './rounds/use-text-lock.ts';
import { SaveFailureBar } from './save-failure-bar.tsx';
import { takeInCopy } from './take-in-copy.ts';
import { SectionMenu, SectionPane } from './section-pane.tsx';
import { StatusBar } from './status-bar.tsx';
import { useSectionShare } from './share/use-section-share.tsx';
import { Toolbar } from './toolbar.tsx';
import { TopBar } from './top-bar.tsx';
import { exportReport, requireSaved, useExport } from './use-export.ts';
import { useListener } from './use-listener.ts';
import { usePrintReport } from './use-print-report.ts';
import { usePanes } from './use-panes.ts';
import { UnreadDialog } from './unread-dialog.tsx';
import { goToPlace, readPlace } from './report-place.ts';
import { useReportKeys } from './use-report-keys.ts';
import { useSaveWhenHidden } from '../../components/use-leaving.ts';
import styles from './report-screen.module.css';
import type { ReportEditorProps } from './report-editor-props.ts';

/** Back to the period, out of the program, to a screen from which one comes back, or to other data. */
type Going = 'leave' | 'close' | 'show-workspaces' | VisitedScreen;

type Props = {
  /** The last refusal or hint; null when there is none. */
  sentence: string | null;
  onDismissSentence: () => void;
  conversion: PasteConversion | null;
  asksHowToBegin: boolean;
} & Pick<
  ReportEditorProps,
  'originalSha256' | 'startAt' | 'foundAt' | 'onLeave' | 'onVisit' | 'onShowWorkspaces'
>;

/** Bars, the pane of sections, and one long page: prose, lists, figures, header data. */
export function ReportScreen({
  sentence,
  onDismissSentence,
  conversion,
  asksHowToBegin,
  originalSha256,
  startAt = null,
  foundAt,
  onLeave,
  onVisit,
  onShowWorkspaces,
}: Props) {
  const { session, keepSteps, opened, fieldReaders, say, showConversion } = useReport();
  const screen = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [sectionId, setSectionId] = useState<string | null>(null);
  /** The note that is being written; undo and redo put it away. */
  const [note, setNote] = useState<{ id: string; restoredCount: number } | null>(null);
  const [dialog, setDialog] = useState<'figure' | 'citation' | 'form' | Going | null>(null);
  const [unread, setUnread] = useState<{ fields: UnreadField[]; going: Going } | null>(null);
  const [print, setPrint] = useState<{ startAt: PrintedPlace['target'] | null } | null>(null);
  const exporting = useExport(session);
  const printing = usePrintReport(session);
  useTextLock(editor);
  const findings = useFindings();
  const sharing = useSectionShare(sectionId);
  const [isCheckShown, setIsCheckShown] = useState(false);
  const drawer = useDrawer();
  const rounds = useRounds(
    exporting.start,
    () => drawer.show('remarks'),
    findings.findNow,
    onDismissSentence,
  );
  const [isBeginning, setIsBeginning] = useState(() => {
    const view = session.getView();
    return asksHowToBegin && !isReportLocked(view) && isReportEmpty(view.report);
  });
  const find = useFind(editor);
  const restored = useSessionPart((view) => view.restored);
  const openingId = opened.sections.find((section) => section.kind === 'opening')?.id ?? null;
  const title = `Báo cáo ${opened.periodName} – ${opened.organisation.name}`;

  const openNote = (id: string) => setNote({ id, restoredCount: session.getView().restored.count });
  const goNow = (going: Going) => {
    const place = editor && readPlace(editor);
    const act = { close: closeWindow, leave: onLeave, 'show-workspaces': onShowWorkspaces };
    void keepSteps().then(() => (isVisit(going) ? onVisit(going, place) : act[going]()));
  };
  /** Goes when everything is on disk; asks when it cannot be brought there. */
  const goWhenSaved = (going: Going) => {
    session.settle();
    if (!session.hasUnsaved) {
      goNow(going);
      return;
    }
    void session.saveNow().then((isSaved) => {
      if (isSaved) {
        goNow(going);
        return;
      }
      if (going === 'close') void call('window:keep-open', {});
      setDialog(going);
    });
  };
  /** Text that no field could read would be lost without a word: it is shown first. */
  const go = (going: Going) => {
    const fields = listUnread({ fieldReaders });
    if (fields.length === 0) {
      goWhenSaved(going);
      return;
    }
    if (going === 'close') void call('window:keep-open', {});
    setUnread({ fields, going });
  };
  /** What could not be saved goes with it: the report itself is to go. */
  const removeReport = () => {
    rounds.close();
    const remove = async () => {
      await session.saveNow();
      await call('report:remove', reportKeyOf(session.getView().report));
      session.dispose();
      onLeave();
    };
    remove().catch((error: unknown) => say(describeProblem(readProblem(error))));
  };
  const leave = () => go('leave');
  const backToText = () => editor?.commands.focus();
  const showPrint = (startAt: PrintedPlace['target'] | null) => {
    session.settle();
    setNote(null);
    setPrint({ startAt });
  };
  const actions: ReportActions = {
    save: () => void session.saveNow(),
    undo: () => {
      if (!editor?.view.composing) session.undo();
    },
    redo: () => {
      if (!editor?.view.composing) session.redo();
    },
    insertNote: () => {
      if (!editor?.isEditable || !editor.state.selection.$to.parent.isTextblock) return;
      const id = newId();
      insertNote(editor, id);
      openNote(id);
    },
    pickFigure: () => setDialog('figure'),
    pickCitation: () => setDialog('citation'),
    showPrintView: () => showPrint(null),
    showPrintHere: () => showPrint(targetAtCursor(editor)),
    exportAs: exporting.start,
    print: printing.print,
    // The form is filled from the saved report; what cannot be saved is told above the page.
    fillForm: () =>
      void session.saveNow().then((isSaved) => {
        if (isSaved) setDialog('form');
      }),
    showFindings: () => {
      session.settle();
      if (isCheckShown) focusCheckPanel();
      else setIsCheckShown(true);
    },
    toggleDrawer: () => {
      const isInside = document.activeElement?.closest('aside') != null;
      drawer.toggle();
      if (isInside) backToText();
    },
    find: find.open,
    findNext: (by) => (find.mode === null ? find.open('find') : find.step(by)),
    leave,
  };
  const isActive =
    print === null &&
    !isBeginning &&
    dialog === null &&
    unread === null &&
    rounds.dialog === null &&
    sharing.dialog === null;
  const whenActive = (act: () => void) => () => {
    if (isActive) act();
    else return false;
  };
  useReportKeys(actions, isActive);
  useCommands({
    save: actions.save,
    undo: whenActive(actions.undo),
    redo: whenActive(actions.redo),
    'show-print-view': whenActive(actions.showPrintView),
    'show-print-here': whenActive(actions.showPrintHere),
    find: whenActive(() => actions.find('find')),
    replace: whenActive(() => actions.find('replace')),
    'give-sections': whenActive(sharing.give),
    'take-back-sections': whenActive(sharing.takeBack),
    'take-in-copy': whenActive(() => takeInCopy(session, say)),
    'export-word': whenActive(() => actions.exportAs('word')),
    'export-pdf': whenActive(() => actions.exportAs('pdf')),
    print: whenActive(actions.print),
    'fill-form': whenActive(actions.fillForm),
    'begin-report': whenActive(() => {
      session.settle();
      if (session.getView().isReadOnly) {
        const isClosed = opened.period.closedAt !== undefined;
        say(
          describeProblem(
            isClosed
              ? { code: 'period-closed', details: { period: opened.periodName } }
              : { code: 'read-only', details: {} },
          ),
        );
      } else if (isReportEmpty(session.getView().report)) setIsBeginning(true);
      else
        say(
          'Báo cáo đã có nội dung. Chỉ bắt đầu lại được khi báo cáo còn trống; nội dung kỳ trước ở khung bên (F8).',
        );
    }),
    'show-layouts': whenActive(() => go('show-layouts')),
    'show-catalogue': whenActive(() => go('show-catalogue')),
    'show-forms': whenActive(() => go('show-forms')),
    'show-versions': whenActive(() => rounds.show('versions')),
    'remove-report': whenActive(() => rounds.show('remove')),
    'show-bin': whenActive(() => go('show-bin')),
    'show-journal': whenActive(() => go('show-journal')),
    'show-backups': whenActive(() => go('show-backups')),
    'hand-over': whenActive(() => go('hand-over')),
    'show-workspaces': whenActive(() => go('show-workspaces')),
    'go-home': leave,
    'close-window': () => go('close'),
  });
  usePanes(screen);
  useSaveWhenHidden(session);

  const goToRestored = useEffectEvent((place: string) => {
    if (place === '') return;
    if (place.startsWith(prosePlace)) {
      editor?.commands.focus();
      editor?.commands.scrollIntoView();
    } else focusPlace(place);
  });
  useEffect(() => {
    if (restored.count > 0) goToRestored(restored.place);
  }, [restored]);

  const comeBack = useEffectEvent((shown: Editor) => {
    if (startAt && !shown.isDestroyed) goToPlace(startAt, shown);
  });
  useEffect(() => {
    if (!editor) return;
    // After the page has taken the keyboard at its first frame.
    const coming = requestAnimationFrame(() => comeBack(editor));
    return () => cancelAnimationFrame(coming);
  }, [editor]);

  const goTo = (id: string) => {
    if (editor) goToSection(editor, id, openingId);
  };
  const goToPrinted = (target: PrintedPlace['target']) => {
    if (editor && !goToFinding(editor, findTarget(target, session.getView().report), goTo)) backToText();
  };
  const goToFound = useEffectEvent((place: SearchPlace) => {
    if (editor && !goToFinding(editor, place, goTo)) backToText();
  });
  useEffect(() => {
    if (!foundAt || !editor) return;
    // The page puts the cursor to its beginning when it opens.
    const going = window.setTimeout(() => goToFound(foundAt), 60);
    return () => window.clearTimeout(going);
  }, [foundAt, editor]);
  const jumpTo = ({ place }: Finding) => {
    if (editor && !goToFinding(editor, place, goTo)) backToText();
  };
  useListener(screen, 'keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && event.target !== editor?.view.dom) backToText();
  });
  useListener(desk, 'focusin', ({ target }) => {
    const entry =
      target instanceof Element ? target.closest<HTMLElement>('[data-entry]')?.dataset.entry : undefined;
    if (entry) setSectionId(entry);
  });
  return (
    <>
      <div
        ref={screen}
        className={styles.screen}
        inert={print !== null || isBeginning || sharing.dialog !== null}
      >
        <header className={styles.head}>
          <TopBar title={title} rounds={rounds} onLeave={leave} />
          <SaveFailureBar />
          <LockedBar rounds={rounds} />
          <Toolbar
            editor={editor}
            actions={actions}
            isDrawerOpen={drawer.isOpen}
            findingCount={findings.shown.length}
          />
          {find.mode && <FindBar key={find.openings} find={find} />}
          <NoticeArea
            exporting={exporting}
            printing={printing}
            sentence={sentence}
            onDismiss={onDismissSentence}
            conversion={conversion}
            onDismissConversion={() => showConversion(null)}
          />
        </header>
        <SectionMenu currentId={sectionId} onGoTo={goTo} />
        <div className={styles.middle}>
          <SectionPane currentId={sectionId} onGoTo={goTo} />
          <main ref={desk} className={styles.desk} data-desk>
            <ProsePage onEditor={setEditor} onSection={setSectionId} onNote={openNote} />
            <LockableFields>
              <FiguresPanel editor={editor} />
              <AppendixPanel editor={editor} />
              <HeaderPanel />
            </LockableFields>
          </main>
          {drawer.isOpen && (
            <Drawer
              drawer={drawer}
              editor={editor}
              sectionId={sectionId}
              onGoTo={goToPrinted}
              onLeave={backToText}
            />
          )}
        </div>
        {isCheckShown && (
          <CheckPanel
            findings={findings}
            onJump={jumpTo}
            onRemedy={({ tableId }) =>
              session.replace('', (report) => moveTableToAppendix(report, tableId, newId))
            }
            onClose={() => {
              setIsCheckShown(false);
              backToText();
            }}
          />
        )}
        <StatusBar editor={editor} sectionId={sectionId} onGoTo={goTo} onShowPrint={actions.showPrintHere} />
      </div>
      {isBeginning && (
        <BeginDialog
          originalSha256={originalSha256}
          onClose={() => {
            setIsBeginning(false);
            requestAnimationFrame(backToText);
          }}
        />
      )}
      {editor && note?.restoredCount === restored.count && (
        <NotePopover key={note.id} editor={editor} id={note.id} onClose={() => setNote(null)} />
      )}
      {editor && (dialog === 'figure' || dialog === 'citation') && (
        <InsertDialog kind={dialog} editor={editor} onClose={() => setDialog(null)} />
      )}
      {dialog === 'form' && (
        <FillDialog
          reports={[{ ...reportKeyOf(session.getView().report), name: opened.organisation.name }]}
          onClose={() => {
            setDialog(null);
            requestAnimationFrame(backToText);
          }}
        />
      )}
      <RoundDialogs rounds={rounds} editor={editor} onJump={jumpTo} onRemove={removeReport} />
      {sharing.dialog}
      <LeaveReportDialog
        leaving={{
          losing: isGoing(dialog) ? () => goNow(dialog) : null,
          stay: () => setDialog(null),
        }}
      />
      <UnreadDialog
        fields={unread?.fields ?? null}
        onMend={() => {
          const [first] = unread?.fields ?? [];
          setUnread(null);
          requestAnimationFrame(() => first && focusPlace(first.place));
        }}
        onGiveUp={() => {
          const going = unread?.going ?? 'leave';
          setUnread(null);
          goWhenSaved(going);
        }}
      />
      {print && (
        <div className={styles.print}>
          <PrintView
            report={session.getView().report}
            title={title}
            onClose={() => {
              setPrint(null);
              requestAnimationFrame(backToText);
            }}
            startAt={print.startAt}
            onGoTo={(target) => {
              setPrint(null);
              // What is inert takes no focus.
              requestAnimationFrame(() => goToPrinted(target));
            }}
            onExport={(format, variant) => exportReport(session, format, variant)}
            onSave={() => requireSaved(session)}
          />
        </div>
      )}
    </>
  );
}

function reportKeyOf({ periodId, organisationId }: { periodId: string; organisationId: string }) {
  return { periodId, organisationId };
}

function isGoing(dialog: string | null): dialog is Going {
  return dialog !== null && (['leave', 'close', 'show-workspaces'].includes(dialog) || isVisit(dialog));
}

function isVisit(going: string): going is VisitedScreen {
  return visitedScreens.some((each) => each === going);
}

function closeWindow(): void {
  void call('window:close', {});
}
