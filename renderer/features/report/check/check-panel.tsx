import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useEffect, useRef, useState } from 'react';
import type { Finding, FindingRemedy } from '../../../../core/rules/check-report/report-check.ts';
import { useListener } from '../use-listener.ts';
import { isShortcut } from '../../../../core/rules/keyboard/shortcuts.ts';
import { Told } from '../../../components/announcer.tsx';
import type { Findings } from './use-findings.ts';
import styles from './check-panel.module.css';

type Props = {
  findings: Findings;
  onJump: (finding: Finding) => void;
  onRemedy: (remedy: FindingRemedy) => void;
  onClose: () => void;
};

const remedyNames: Record<FindingRemedy['kind'], string> = { 'move-to-appendix': 'Chuyển thành phụ lục' };

export const levels = { error: 'Lỗi', warning: 'Cần xem lại' } as const;

/**
 * Kiểm tra: one line per finding. Arrows choose, Enter goes to the place, Delete passes the line over, Escape closes; F7
 * comes back to the line where one was.
 */
export function CheckPanel({ findings, onJump, onRemedy, onClose }: Props) {
  const { shown, passedCount, pass, showPassed } = findings;
  const panel = useRef<HTMLElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosenId),
  );
  const focusLine = (index: number) =>
    panel.current?.querySelectorAll<HTMLElement>('[data-finding]')[index]?.focus();
  /** The line that takes this one's place comes next. */
  const passOver = (index: number) => {
    const finding = shown[index];
    if (!finding) return;
    const next = shown[index + 1] ?? shown[index - 1];
    setChosenId(next?.id ?? null);
    pass(finding.id);
    requestAnimationFrame(() =>
      next ? panel.current?.querySelector<HTMLElement>('[aria-current]')?.focus() : panel.current?.focus(),
    );
  };
  useEffect(() => {
    (panel.current?.querySelector<HTMLElement>('[aria-current]') ?? panel.current)?.focus();
  }, []);
  useListener(panel, 'keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isLine = event.target instanceof HTMLElement && event.target.matches('[data-finding]');
    if (isShortcut('close-findings', event)) onClose();
    else if (isLine && event.key === 'ArrowDown') focusLine(Math.min(chosen + 1, shown.length - 1));
    else if (isLine && event.key === 'ArrowUp') focusLine(Math.max(chosen - 1, 0));
    else if (isLine && event.key === 'Home') focusLine(0);
    else if (isLine && event.key === 'End') focusLine(shown.length - 1);
    else if (isLine && isShortcut('pass-over', event)) passOver(chosen);
    else return;
    event.preventDefault();
  });
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-labelledby="check-title"
      data-pane
      data-check
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 id="check-title" className={styles.title}>
          Kiểm tra
        </h2>
        <Told className={styles.count} text={countInWords(shown)} />
        {passedCount > 0 && (
          <button type="button" className={styles.link} onClick={showPassed}>
            Hiện lại {passedCount} mục đã bỏ qua
          </button>
        )}
        <button
          type="button"
          className={styles.close}
          aria-label="Đóng phần kiểm tra"
          title="Đóng (Esc)"
          onClick={onClose}
        >
          <IconX aria-hidden />
        </button>
      </div>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((finding, index) => (
            <li key={finding.id} className={styles.row} data-level={finding.level}>
              <button
                type="button"
                className={styles.line}
                data-finding
                tabIndex={index === chosen ? 0 : -1}
                aria-current={index === chosen || undefined}
                onFocus={() => setChosenId(finding.id)}
                onClick={() => onJump(finding)}
              >
                <span className={styles.level}>{levels[finding.level]}</span>
                <span className={styles.sentence}>{finding.sentence}</span>
              </button>
              {finding.remedy && (
                <button
                  type="button"
                  className={styles.pass}
                  tabIndex={index === chosen ? 0 : -1}
                  onClick={() => finding.remedy && onRemedy(finding.remedy)}
                >
                  {remedyNames[finding.remedy.kind]}
                </button>
              )}
              <button
                type="button"
                className={styles.pass}
                tabIndex={index === chosen ? 0 : -1}
                title="Bỏ qua lần này (Delete)"
                aria-label={`Bỏ qua lần này: ${finding.sentence}`}
                onClick={() => passOver(index)}
              >
                Bỏ qua lần này
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** F7 while the panel is open: back to the line where one was. */
export function focusCheckPanel(): void {
  const panel = document.querySelector<HTMLElement>('[data-check]');
  (panel?.querySelector<HTMLElement>('[data-finding][aria-current]') ?? panel)?.focus();
}

export function countInWords(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return 'Không thấy lỗi nào.';
  return [
    ...(errors > 0 ? [`${errors} lỗi`] : []),
    ...(warnings > 0 ? [`${warnings} cần xem lại`] : []),
  ].join(', ');
}
