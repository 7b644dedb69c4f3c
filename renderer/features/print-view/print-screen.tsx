import { ActionIcon, Button, Checkbox, NativeSelect, Title } from '@mantine/core';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import type { Args } from '../../../core/contract/contract.ts';
import { reportTable, type Exported, type ReportTable } from '../../../core/contract/views.ts';
import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';
import { reportTableNames } from '../../../core/documents/report-tables.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { MissingCharacters } from '../../components/missing-characters.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useCommands } from '../../use-commands.ts';
import { findShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { ariaKeysFor } from '../../keys.ts';
import { useEscape } from '../../use-escape.ts';
import { PrintingNotice } from '../printing/printing-notice.tsx';
import { usePrinting } from '../printing/use-printing.ts';
import { isSameTarget, namePlace } from './name-place.ts';
import { openPdf, type OpenedPdf } from './open-pdf.ts';
import { moveAmongPlaces, type PagePlaces } from './place-layer.tsx';
import { PrintPage } from './print-page.tsx';
import styles from './print-screen.module.css';
import type { PrintViewProps } from './print-view-props.ts';
import { recallTwoSided, rememberTwoSided } from './two-sided.ts';

type FileFormat = 'word' | 'pdf';

/** CSS pixels per point at 100 %. */
const fullSize = 96 / 72;
const noPlaces: readonly PrintedPlace[] = [];
const zoomSteps = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The very pages of the PDF, with pages to turn, a zoom, and the way to a file. */
export function PrintScreen({ report, title, startAt, onClose, onGoTo, onSave, onExport }: PrintViewProps) {
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  const [places, setPlaces] = useState<PrintedPlace[]>([]);
  const [missingCharacters, setMissingCharacters] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [zoom, setZoom] = useState(1);
  const [pageNumber, setPageNumber] = useState(1);
  const [exportingFormat, setExportingFormat] = useState<FileFormat | null>(null);
  const [exportProblem, setExportProblem] = useState<{ format: FileFormat; problem: Problem } | null>(null);
  const [exportedFile, setExportedFile] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  /** Replaced to ask once more. */
  const [request, setRequest] = useState<Args<'report:preview'>>(() => ({
    report,
    isTwoSided: recallTwoSided(),
  }));
  const [isTwoSided, setIsTwoSided] = useState(false);
  const printing = usePrinting();
  const desk = useRef<HTMLDivElement>(null);

  const fitWidth = (opened: OpenedPdf) => {
    const element = desk.current;
    if (!element) return 1;
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return Math.floor((room / (opened.firstPageSize.width * fullSize)) * 100) / 100;
  };

  const leaveAfterCancelling = useEffectEvent(() => onClose());
  /** Pages that are only made anew stay as they are looked at. */
  const fitFirst = useEffectEvent((opened: OpenedPdf) => {
    if (!pdf) setZoom(Math.min(fitWidth(opened), readPageZoom()));
  });
  const isStarted = useRef(false);
  useEffect(() => {
    const element = desk.current;
    if (!pdf || !element || isStarted.current) return;
    isStarted.current = true;
    element.focus();
    const place = startAt && places.find(({ target }) => isSameTarget(target, startAt));
    const sheet = place ? element.children[place.page - 1] : undefined;
    if (!place || !(sheet instanceof HTMLElement)) return;
    const topPx = sheet.offsetTop + place.topMm * pointsPerMm * zoom * fullSize;
    element.scrollTo({ top: topPx - element.clientHeight * 0.25 });
  }, [pdf, places, zoom, startAt]);
  useEffect(() => {
    let isStale = false;
    const load = async () => {
      const answer = await call('report:preview', request);
      const next = await openPdf(answer.pdf);
      if (isStale) {
        next.close();
        return;
      }
      setPdf(next);
      setPlaces(answer.places);
      setMissingCharacters(answer.missingCharacters);
      setIsTwoSided(answer.isTwoSided);
      fitFirst(next);
    };
    load().catch((error: unknown) => {
      if (isStale) return;
      const found = readProblem(error);
      if (found.code === 'cancelled') leaveAfterCancelling();
      else setProblem(found);
    });
    return () => {
      isStale = true;
    };
  }, [request]);
  useEffect(() => () => pdf?.close(), [pdf]);

  const retry = () => {
    setProblem(null);
    setRequest({ ...request });
  };

  const changeSides = (next: boolean) => {
    rememberTwoSided(next);
    setIsTwoSided(next);
    setRequest({ ...request, isTwoSided: next });
  };

  const placesOfPage = useMemo(() => Map.groupBy(places, ({ page }) => page), [places]);
  const goTo = useCallback((place: PrintedPlace) => onGoTo(place.target), [onGoTo]);
  const leadingOf = (page: number): PagePlaces => ({
    places: placesOfPage.get(page) ?? noPlaces,
    nameOf: (place) => namePlace(place, report),
    onGoTo: goTo,
    isShown: ({ target }) => startAt !== null && isSameTarget(target, startAt),
    hasTabStop: page === pageNumber,
  });

  /** Another document of the same report: the report itself, or one of its tables. */
  const showDocument = (table: ReportTable | undefined) => {
    setPdf(null);
    setProblem(null);
    setExportProblem(null);
    setExportedFile(null);
    setMissingCharacters([]);
    setPageNumber(1);
    setRequest({ ...request, variant: table ? { kind: 'table', table } : { kind: 'official' } });
  };

  const pageCount = pdf?.document.numPages ?? 0;
  const showPage = (next: number) => {
    const sheet = desk.current?.children[Math.min(Math.max(next, 1), pageCount) - 1];
    if (sheet instanceof HTMLElement) desk.current?.scrollTo({ top: sheet.offsetTop - rootFontSizePx() });
  };
  const changeZoom = (next: number | undefined) => {
    const element = desk.current;
    if (!next || !element) return;
    const share = element.scrollTop / element.scrollHeight;
    setZoom(next);
    requestAnimationFrame(() => element.scrollTo({ top: share * element.scrollHeight }));
  };
  const zoomIn = () => changeZoom(zoomSteps.find((step) => step > zoom + 0.001));
  const zoomOut = () => changeZoom(zoomSteps.findLast((step) => step < zoom - 0.001));

  // Buttons that cannot act now stay focusable, or the keyboard would lose its place.
  const isExporting = exportingFormat !== null;
  /** Other pages would take these away from under the printer. */
  const isBeingPrinted = printing.state.status === 'busy';
  const exportAs = (format: FileFormat) => {
    if (isExporting) return;
    setExportProblem(null);
    setExportedFile(null);
    setExportingFormat(format);
    onExport(format, request.variant)
      .then(
        (result) => setExportedFile(result.status === 'done' ? result : null),
        (error: unknown) => {
          const found = readProblem(error);
          if (found.code !== 'cancelled') setExportProblem({ format, problem: found });
        },
      )
      .finally(() => setExportingFormat(null));
  };
  const print = () => {
    if (!pdf) return;
    printing.start(async () => {
      await onSave();
      const { periodId, organisationId } = report;
      return {
        about: { of: { kind: 'report', periodId, organisationId, variant: request.variant }, isTwoSided },
        document: pdf.document,
        missingCharacters: [],
      };
    });
  };
  /** The keyboard stays on the pages, whose keys go on. */
  const closeNotice = () => {
    printing.dismiss();
    desk.current?.focus();
  };
  const cancelPrinting = () => {
    call('report:cancel-printing', {}).catch((error: unknown) => setProblem(readProblem(error)));
  };

  useCommands({
    'zoom-in': zoomIn,
    'zoom-out': zoomOut,
    'zoom-reset': () => changeZoom(1),
    'export-word': () => exportAs('word'),
    'export-pdf': () => exportAs('pdf'),
    print,
  });

  useEscape(onClose);
  const onKey = (event: React.KeyboardEvent) => {
    if (desk.current && !event.defaultPrevented && moveAmongPlaces(desk.current, event)) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented) return;
    const shortcut = findShortcut(event, 'print-view', 'document');
    if (shortcut === 'next-page') showPage(pageNumber + 1);
    else if (shortcut === 'previous-page') showPage(pageNumber - 1);
    else if (shortcut === 'export-word') exportAs('word');
    else if (shortcut === 'export-pdf') exportAs('pdf');
    else if (shortcut === 'print') print();
    else return;
    event.preventDefault();
  };

  return (
    // The page's own zoom (use-page-zoom.ts) leaves the menu's zoom commands to what bears data-own-zoom. The keys
    // come from the buttons and the pages within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main className={styles.view} tabIndex={-1} data-own-zoom onKeyDown={onKey}>
      <header className={styles.bar}>
        <Button
          variant="subtle"
          color="gray.8"
          leftSection={<IconArrowLeft className={styles.icon} aria-hidden />}
          onClick={onClose}
          aria-keyshortcuts={ariaKeysFor('leave')}
          ref={focusWhenShown}
        >
          Trở về soạn
        </Button>
        <Title order={1} size="h3" className={styles.title} title={title}>
          Trang in: {title}
        </Title>
        <NativeSelect
          aria-label="Văn bản in"
          className={styles.document}
          disabled={isBeingPrinted}
          value={request.variant?.kind === 'table' ? request.variant.table : ''}
          data={[
            { value: '', label: 'Báo cáo' },
            ...Object.entries(reportTableNames).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => showDocument(reportTable.safeParse(event.currentTarget.value).data)}
        />
        <fieldset className={styles.group} aria-label="Trang">
          <ActionIcon
            className={styles.step}
            aria-label="Trang trước"
            data-disabled={pageNumber <= 1 || undefined}
            aria-disabled={pageNumber <= 1}
            onClick={() => showPage(pageNumber - 1)}
          >
            <IconChevronUp className={styles.icon} aria-hidden />
          </ActionIcon>
          <Said className={styles.count}>
            {pageCount > 0 ? `Trang ${pageNumber}/${pageCount}` : 'Trang –'}
          </Said>
          <ActionIcon
            className={styles.step}
            aria-label="Trang sau"
            data-disabled={pageNumber >= pageCount || undefined}
            aria-disabled={pageNumber >= pageCount}
            onClick={() => showPage(pageNumber + 1)}
          >
            <IconChevronDown className={styles.icon} aria-hidden />
          </ActionIcon>
        </fieldset>
        <fieldset className={styles.group} aria-label="Cỡ xem">
          <ActionIcon aria-label="Thu nhỏ" disabled={!pdf} onClick={zoomOut}>
            <IconMinus className={styles.icon} aria-hidden />
          </ActionIcon>
          <Button
            variant="subtle"
            color="gray.8"
            className={styles.zoom}
            disabled={!pdf}
            onClick={() => changeZoom(1)}
            aria-label={`Cỡ xem ${Math.round(zoom * 100)} %, về 100 %`}
          >
            {Math.round(zoom * 100)} %
          </Button>
          <ActionIcon aria-label="Phóng to" disabled={!pdf} onClick={zoomIn}>
            <IconPlus className={styles.icon} aria-hidden />
          </ActionIcon>
          <Button
            variant="subtle"
            color="gray.8"
            disabled={!pdf}
            onClick={() => pdf && changeZoom(fitWidth(pdf))}
          >
            Vừa bề ngang
          </Button>
        </fieldset>
        <Checkbox
          label="In hai mặt"
          title="Lề gáy ở bên trái trang lẻ, bên phải trang chẵn; bản in, tệp Word và PDF đều theo lựa chọn này"
          checked={isTwoSided}
          disabled={!pdf || isBeingPrinted}
          onChange={(event) => changeSides(event.currentTarget.checked)}
        />
        <div className={`${styles.group} ${styles.files}`}>
          <Button
            variant="default"
            data-disabled={isExporting || undefined}
            aria-disabled={isExporting}
            onClick={() => exportAs('word')}
          >
            Xuất Word
          </Button>
          <Button
            variant="default"
            data-disabled={isExporting || undefined}
            aria-disabled={isExporting}
            onClick={() => exportAs('pdf')}
          >
            Lưu PDF
          </Button>
          <Button disabled={!pdf} onClick={print} aria-keyshortcuts={ariaKeysFor('print')}>
            In…
          </Button>
        </div>
      </header>
      {(exportingFormat ||
        exportProblem ||
        exportedFile ||
        printing.state.status !== 'idle' ||
        missingCharacters.length > 0) && (
        <div className={styles.messages}>
          {exportingFormat && (
            <BusyIndicator
              label={exportingFormat === 'word' ? 'Đang tạo tệp Word…' : 'Đang tạo tệp PDF…'}
              onCancel={cancelPrinting}
            />
          )}
          {exportProblem && (
            <ProblemBanner
              problem={exportProblem.problem}
              onRetry={() => exportAs(exportProblem.format)}
              onDismiss={() => setExportProblem(null)}
            />
          )}
          <PrintingNotice
            printing={{ ...printing, dismiss: closeNotice }}
            onRetry={print}
            onSavePdf={() => exportAs('pdf')}
          />
          {!exportedFile && <MissingCharacters characters={missingCharacters} />}
          {exportedFile && <ExportResult result={exportedFile} onDismiss={() => setExportedFile(null)} />}
        </div>
      )}
      {!pdf && (
        <div className={styles.wait}>
          {problem ? (
            <ProblemBanner problem={problem} onRetry={retry} />
          ) : (
            <BusyIndicator label="Đang dàn trang…" onCancel={cancelPrinting} />
          )}
        </div>
      )}
      <section
        ref={desk}
        className={styles.desk}
        hidden={problem !== null}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Các trang in"
        onScroll={(event) => setPageNumber(findPageInView(event.currentTarget))}
      >
        {pdf &&
          Array.from({ length: pageCount }, (_, index) => (
            <PrintPage
              key={index}
              document={pdf.document}
              pageNumber={index + 1}
              pageCount={pageCount}
              likelySize={pdf.firstPageSize}
              scale={zoom * fullSize}
              leading={request.variant?.kind === 'table' ? null : leadingOf(index + 1)}
            />
          ))}
      </section>
    </main>
  );
}

/** The size at the start: as printed, larger with the page's own zoom, smaller where that would not fit. */
function readPageZoom(): number {
  return rootFontSizePx() / 16;
}

function rootFontSizePx(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The page that holds the line at two fifths of the visible height. */
function findPageInView(desk: HTMLElement): number {
  const line = desk.scrollTop + desk.clientHeight * 0.4;
  let low = 0;
  let high = desk.children.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const sheet = desk.children[middle];
    if (sheet instanceof HTMLElement && sheet.offsetTop <= line) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
