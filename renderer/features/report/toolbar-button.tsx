import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { ShortcutId } from '../../../core/rules/keyboard/shortcuts.ts';
import { ariaKeysFor, keysFor } from '../../keys.ts';
import styles from './toolbar.module.css';

type Props = Omit<ComponentPropsWithRef<'button'>, 'type'> & {
  label: string;
  /** Its keys are shown in the hint and told to screen readers. */
  shortcut?: ShortcutId;
  /** For buttons that are on or off. */
  isPressed?: boolean;
  /** Cannot act now; it stays reachable, or the keyboard would lose its place. */
  isOff?: boolean;
  /** The label stands beside the icon, where there is room. */
  isLabelShown?: boolean;
  icon?: ReactNode;
};

/** Presses do not take the cursor out of the text. */
export function ToolbarButton(props: Props) {
  const {
    label,
    shortcut,
    isPressed,
    isOff = false,
    isLabelShown = false,
    icon,
    onClick,
    children,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={shortcut && ariaKeysFor(shortcut)}
      title={shortcut ? `${label} (${keysFor(shortcut)})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!isOff) onClick?.(event);
      }}
    >
      {icon}
      {isLabelShown && <span className={styles.words}>{label}</span>}
      {children}
    </button>
  );
}
