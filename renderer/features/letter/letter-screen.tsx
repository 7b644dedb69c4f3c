import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported, OpenedLetter } from '../../../core/contract/views.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { copyText } from '../../components/copy-text.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { useLeaving } from '../../components/use-leaving.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { ScreenHead, tellSave } from '../../components/screen-head.tsx';
import { ariaKeysFor } from '../../keys.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import { useCommands } from '../../use-commands.ts';
import type { VisitedScreen } from '../../screens/visited-screen.ts';
import { findShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { PrintingNotice } from '../printing/printing-notice.tsx';
import { usePrinting } from '../printing/use-printing.ts';
import { LetterForm } from './letter-form.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { AddresseeNotice } from './addressee-notice.tsx';
import { LetterNotices } from './letter-notices.tsx';
import type { LetterSession } from './letter-session.ts';
import { LetterVersionsDialog } from './letter-versions-dialog.tsx';
import styles from './letter-screen.module.css';

type Format = 'word' | 'pdf';
type Props = {
  opened: OpenedLetter;
  session: LetterSession;
  /** `Trở về hội nghị`: where one comes back to. */
  backLabel: string;
  onLeave: () => void;
  /** With how far the fields are scrolled, in CSS pixels. */
  onVisit: (screen: VisitedScreen, top: number) => void;
  startTop?: number;
  onShowWorkspaces: () => void;
};

/** A letter's fields with its printed pages beside them. */
export function LetterScreen({
  opened,
  session,
  backLabel,
  onLeave,
  onVisit,
  startTop = 0,
  onShowWorkspaces,
}: Props) {
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const [fields, setFields] = useState<HTMLElement | null>(null);
  const comeBack = useEffectEvent((shown: HTMLElement) => shown.scrollTo(0, startTop));
  useEffect(() => {
    if (fields) comeBack(fields);
  }, [fields]);
  const { letter, save } = view;
  const isReadOnly = useIsReadOnly();
  const [isCopied, setIsCopied] = useState(false);
  const [exporting, setExporting] = useState<Format | null>(null);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const printing = usePrinting();
  const leaving = useLeaving(session);
  const { go } = leaving;
  const [dialog, setDialog] = useState<'versions' | 'remove' | null>(null);
  const name = { periodId: letter.periodId, id: letter.id };
  const title = `${letterKinds[letter.kind].name} ${opened.periodName}`;

  const visit = (screen: VisitedScreen) => go(() => onVisit(screen, fields?.scrollTop ?? 0));
  const remove = () => {
    setDialog(null);
    const run = async () => {
      // What was typed last goes into the bin too.
      if (!(await session.saveNow())) return;
      await call('letter:remove', name);
      session.dispose();
      onLeave();
    };
    run().catch((error: unknown) => setProblem(readProblem(error)));
  };
  const leave = () => go(onLeave);
  /** A text for the press goes out by e-mail. */
  const copy = () =>
    setIsCopied(copyText([letter.header.abstract, '', ...letter.paragraphs].join('\n').trim()));
  /** A file is made from the saved letter. */
  const exportAs = (format: Format) => {
    if (exporting) return;
    setExporting(format);
    setProblem(null);
    setExported(null);
    const run = async () => {
      if (!(await session.saveNow())) return;
      const result = await call('letter:export', { ...name, format });
      if (result.status === 'done') setExported(result);
    };
    run()
      .catch((error: unknown) => {
        const found = readProblem(error);
        if (found.code !== 'cancelled') setProblem(found);
      })
      .finally(() => setExporting(null));
  };
  const print = () =>
    printing.start(async () => {
      if (!(await session.saveNow())) return null;
      const { pdf, missingCharacters } = await call('letter:preview', { letter: session.getView().letter });
      const { openPdf } = await import('../print-view/open-pdf.ts');
      const { document, close } = await openPdf(pdf);
      return {
        about: { of: { kind: 'letter', ...name }, isTwoSided: false },
        document,
        missingCharacters,
        close,
      };
    });
  useCommands({
    save: () => void session.saveNow(),
    'go-home': leave,
    'show-versions': () => setDialog('versions'),
    'show-layouts': () => visit('show-layouts'),
    'show-catalogue': () => visit('show-catalogue'),
    'show-bin': () => visit('show-bin'),
    'show-journal': () => visit('show-journal'),
    'show-forms': () => visit('show-forms'),
    'show-backups': () => visit('show-backups'),
    'hand-over': () => visit('hand-over'),
    'show-workspaces': () => go(onShowWorkspaces),
    'close-window': leaving.close,
    'export-word': () => exportAs('word'),
    'export-pdf': () => exportAs('pdf'),
    print,
    'take-in-copy': () => {
      call('letter:read-copy', name).then(
        (copy) => copy && session.takeIn(copy.letter),
        (error: unknown) => setProblem(readProblem(error)),
      );
    },
  });
  const onKey = (event: React.KeyboardEvent) => {
    const shortcut = event.defaultPrevented ? null : findShortcut(event, 'editing', 'document');
    if (shortcut === 'save') void session.saveNow();
    else if (shortcut === 'export-word') exportAs('word');
    else if (shortcut === 'export-pdf') exportAs('pdf');
    else if (shortcut === 'print') print();
    else return;
    event.preventDefault();
  };
  return (
    // The keys come from the fields and buttons within; a press on its ground keeps them here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main className={styles.screen} tabIndex={-1} onKeyDown={onKey}>
      <ScreenHead
        title={title}
        backLabel={backLabel}
        onBack={leave}
        save={{
          status: save.status,
          text: isReadOnly ? 'Chỉ xem' : tellSave(save.status, view.savedAt, 'Chưa lưu lần nào'),
        }}
        acts={
          view.savedAt !== null && (
            <>
              <Button variant="subtle" color="gray.8" onClick={() => setDialog('versions')}>
                Các bản đã lưu…
              </Button>
              {!isReadOnly && (
                <Button variant="subtle" color="gray.8" onClick={() => setDialog('remove')}>
                  Xoá…
                </Button>
              )}
            </>
          )
        }
        exports={
          <>
            {letterKinds[letter.kind].signerCount === 0 && (
              <Button variant="default" onClick={copy}>
                {isCopied ? 'Đã chép' : 'Chép nội dung'}
              </Button>
            )}
            <Button variant="default" aria-disabled={exporting !== null} onClick={() => exportAs('word')}>
              Xuất Word
            </Button>
            <Button variant="default" aria-disabled={exporting !== null} onClick={() => exportAs('pdf')}>
              Lưu PDF
            </Button>
            <Button onClick={print} aria-keyshortcuts={ariaKeysFor('print')}>
              In…
            </Button>
          </>
        }
      />
      <div className={styles.messages}>
        <LetterNotices view={view} session={session} name={name} />
        <AddresseeNotice
          change={opened.addresseeChange}
          letter={letter}
          session={session}
          isReadOnly={isReadOnly}
        />
        {exporting && (
          <BusyIndicator
            label={exporting === 'word' ? 'Đang tạo tệp Word…' : 'Đang tạo tệp PDF…'}
            onCancel={() => void call('report:cancel-printing', {})}
          />
        )}
        <PrintingNotice printing={printing} onRetry={print} onSavePdf={() => exportAs('pdf')} />
        {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
        {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      </div>
      <div className={styles.halves}>
        <div ref={setFields} className={styles.fields}>
          <fieldset className={styles.lockable} disabled={isReadOnly}>
            <LetterForm key={view.replacedCount} opened={opened} session={session} letter={letter} />
          </fieldset>
        </div>
        <div className={styles.pages}>
          <LetterPreview letter={letter} />
        </div>
      </div>
      {dialog === 'versions' && <LetterVersionsDialog session={session} onClose={() => setDialog(null)} />}
      <ConfirmDialog
        isOpen={dialog === 'remove'}
        title="Xoá văn bản này?"
        confirmLabel="Xoá"
        isDestructive
        onCancel={() => setDialog(null)}
        onConfirm={remove}
      >
        {title} sẽ vào thùng rác; lấy lại được trong 30 ngày ở Tệp, Thùng rác.
      </ConfirmDialog>
      <LeaveDialog leaving={leaving} save={save} what={letterKinds[letter.kind].noun} />
    </main>
  );
}
