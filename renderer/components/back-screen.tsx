import { useEffect, type ComponentProps, type ReactNode } from 'react';
import { useEscape } from '../use-escape.ts';
import { ScreenHead } from './screen-head.tsx';
import styles from './back-screen.module.css';

type Props = Omit<ComponentProps<typeof ScreenHead>, 'isLeftByEscape'> & {
  /** What stays in sight between the head and the content. */
  tools?: ReactNode;
  children: ReactNode;
};

/** A screen that one reads and goes back from, by Escape too; its dialogs stand among its children. */
export function BackScreen({ tools, children, ...head }: Props) {
  const { title, onBack } = head;
  useEscape(onBack);
  useEffect(() => {
    document.title = `${title} – Giao Ban`;
  }, [title]);
  return (
    <main className={styles.screen}>
      <ScreenHead {...head} isLeftByEscape />
      {tools}
      <div className={styles.content}>{children}</div>
    </main>
  );
}
