import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import styles from './error-summary.module.css';
import type { FormError } from './form-error.ts';

type Props = {
  errors: readonly FormError[];
  /** How often saving was refused; nothing is shown before the first time. A form that saves itself leaves it out. */
  attempt?: number;
};

/**
 * At the top of a form: all that keeps it from being saved, each a way into its field. When saving is refused a screen reader says it and
 * the keyboard goes there, or into the field when it is the only one.
 */
export function ErrorSummary({ errors, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  // What saves itself says its only fault where it stands.
  const isOnlyAtField = attempt === undefined && errors.length === 1 && errors[0]?.field !== null;
  const isShown = errors.length > 0 && attempt !== 0 && !isOnlyAtField;
  const takeKeyboard = useEffectEvent(() => {
    const [only] = errors;
    if (errors.length === 1 && only && goTo(formOf(box.current), only.field)) return;
    box.current?.focus();
  });
  useEffect(() => {
    if (attempt !== undefined && attempt > 0) takeKeyboard();
  }, [attempt]);
  if (!isShown) return null;
  const visit = (field: string, show: FormError['show']) => {
    const form = formOf(box.current);
    if (show) flushSync(show);
    goTo(form, field);
  };
  return (
    <div
      ref={box}
      className={styles.summary}
      // A form that saves itself is judged at every key, which would be read out each time.
      role={attempt === undefined ? 'group' : 'alert'}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <p id={titleId} className={styles.title}>
        Còn {errors.length} chỗ cần sửa
      </p>
      <ul className={styles.list}>
        {errors.map(({ field, sentence, label, show }) => (
          <li key={`${field} ${label} ${sentence}`}>
            {field === null ? (
              sentence
            ) : (
              <button type="button" className={styles.link} onClick={() => visit(field, show)}>
                {label ? `${label}: ${sentence}` : sentence}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function formOf(summary: HTMLElement | null): Element | null {
  return summary?.closest('form, [role=dialog], [role=tabpanel], main') ?? null;
}

/** Puts the keyboard into a field of the form; false when there is none. */
function goTo(form: Element | null, field: string | null): boolean {
  if (!form || field === null) return false;
  const name = CSS.escape(field);
  const found = form.querySelector<HTMLElement>(
    `[id="${name}"], [name="${name}"], [data-place="${name}"], [data-field="${name}"]`,
  );
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
  return found !== null;
}
