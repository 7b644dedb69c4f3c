import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './centered-panel.module.css';

/** A whole screen with one calm panel on it: an error, a wait, an explanation. */
export function CenteredPanel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className={styles.screen}>
      <section className={styles.panel}>
        <Title order={1}>{title}</Title>
        {children}
      </section>
    </main>
  );
}
