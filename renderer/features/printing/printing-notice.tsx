import { Button } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { Said } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import result from '../../components/export-result.module.css';
import { MissingCharacters } from '../../components/missing-characters.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import type { Printing } from './use-printing.ts';

type Props = {
  printing: Printing;
  onRetry: () => void;
  /** The way out where there is no printer. */
  onSavePdf: () => void;
};

/** What has become of a print; nothing where none is asked for. */
export function PrintingNotice({ printing, onRetry, onSavePdf }: Props) {
  const { state, cancel, dismiss } = printing;
  switch (state.status) {
    case 'idle':
      return null;
    case 'busy':
      return <BusyIndicator label={tellWait(state)} onCancel={cancel} />;
    case 'printed':
      return (
        <>
          <Said className={result.result}>
            <IconCircleCheck className={result.icon} aria-hidden />
            <span className={result.text}>Đã chuyển tới máy in.</span>
            <Button size="compact-xs" variant="subtle" color="gray.8" onClick={dismiss}>
              Đóng
            </Button>
          </Said>
          <MissingCharacters characters={state.missingCharacters} />
        </>
      );
    case 'left':
      return (
        <Said className={result.result}>
          <span className={result.text}>
            Đã thôi chờ hộp thoại in của máy. Hộp thoại còn mở thì vẫn in được ở đó; không thấy thì bấm “In
            lại”.
          </span>
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            In lại
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray.8" onClick={dismiss}>
            Đóng
          </Button>
        </Said>
      );
    case 'failed': {
      const isPrinters = state.problem.code === 'no-printer' || state.problem.code === 'printer-refused';
      return (
        <ProblemBanner problem={state.problem} onRetry={onRetry} onDismiss={dismiss}>
          {isPrinters && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                dismiss();
                onSavePdf();
              }}
            >
              Lưu PDF
            </Button>
          )}
        </ProblemBanner>
      );
    }
  }
}

function tellWait({ doneCount, totalCount }: { doneCount: number; totalCount: number }): string {
  if (totalCount === 0) return 'Đang dàn trang…';
  return doneCount < totalCount
    ? `Đang chuẩn bị trang ${doneCount + 1}/${totalCount}…`
    : 'Đang chờ hộp thoại in của máy… Không thấy hộp thoại thì bấm Huỷ.';
}
