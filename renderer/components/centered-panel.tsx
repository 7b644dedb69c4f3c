import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './centered-panel.module.css';

type Props = {
  title: string;
  /** Something else comes in its place by itself. */
  isBusy?: boolean;
  children?: ReactNode;
};

/** A whole screen with one calm panel on it: an error, a wait, an explanation. */
export function CenteredPanel({ title, isBusy = false, children }: Props) {
  return (
    <main className={styles.screen} aria-busy={isBusy || undefined}>
      <section className={styles.panel}>
        <Title order={1}>{title}</Title>
        {children}
      </section>
    </main>
  );
}
