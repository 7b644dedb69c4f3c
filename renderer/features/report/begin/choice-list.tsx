import { useEffect, useRef } from 'react';
import { useListener } from '../use-listener.ts';
import styles from './begin.module.css';

export type Choice = {
  title: string;
  detail: string;
  /** Cannot be chosen; its detail says why. */
  isOff?: boolean;
  onChoose: () => void;
};

/** Numbered ways to go on: arrows, Enter, the number itself, or the mouse. */
export function ChoiceList({ choices }: { choices: readonly Choice[] }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('button:not([aria-disabled])')?.focus();
  }, []);
  useListener(list, 'keydown', (event) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((each) => each === document.activeElement);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const numbered = /^[1-9]$/.test(event.key) ? buttons[Number(event.key) - 1] : undefined;
    if (by === 0 && !numbered) return;
    event.preventDefault();
    if (numbered) numbered.click();
    else buttons[(index + by + buttons.length) % buttons.length]?.focus();
  });
  return (
    <div ref={list} className={styles.choices}>
      {choices.map(({ title, detail, isOff, onChoose }, index) => (
        <button
          key={title}
          type="button"
          className={styles.choice}
          aria-disabled={isOff || undefined}
          onClick={() => !isOff && onChoose()}
        >
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <span>
            <span className={styles.choiceTitle}>{title}</span>
            <span className={styles.detail}>{detail}</span>
          </span>
        </button>
      ))}
    </div>
  );
}
