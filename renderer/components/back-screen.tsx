import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { useEscape } from '../use-escape.ts';
import { ScreenHead } from './screen-head.tsx';
import { useKeptKeyboard } from './use-kept-keyboard.ts';
import styles from './back-screen.module.css';

type Props = Omit<ComponentProps<typeof ScreenHead>, 'isLeftByEscape'> & {
  /** What stays in sight between the head and the content. */
  tools?: ReactNode;
  children: ReactNode;
};

/** A screen that one reads and goes back from, by Escape too; its dialogs stand among its children. */
export function BackScreen({ tools, children, ...head }: Props) {
  const { title, onBack } = head;
  const content = useRef<HTMLDivElement>(null);
  useKeptKeyboard(content);
  useEscape(onBack);
  useEffect(() => {
    document.title = `${title} – Giao Ban`;
  }, [title]);
  return (
    <main className={styles.screen}>
      <ScreenHead {...head} isLeftByEscape />
      {tools}
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </main>
  );
}
