import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { listShortcuts } from '../../../core/rules/keyboard/list-shortcuts.ts';
import { isMac } from '../../keys.ts';
import { Told } from '../../components/announcer.tsx';
import { Dialog } from '../../components/dialog.tsx';
import styles from './shortcuts-dialog.module.css';

/** Trợ giúp → Phím tắt: every key of the program by the place where it works; typing leaves those with the words. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('');
  const groups = listShortcuts({ query, isMac });
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Dialog opened onClose={onClose} title="Phím tắt" size="min(64rem, calc(100vw - 2rem))" yOffset="1rem">
      <div className={styles.head}>
        <TextInput
          data-autofocus
          className={styles.query}
          aria-label="Lọc phím tắt"
          placeholder="Gõ việc cần làm hoặc tên phím, ví dụ: lưu, F9"
          maxLength={100}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Told
          className={styles.count}
          text={count === 0 ? 'Không có phím tắt nào như vậy.' : `${count} phím tắt`}
        />
      </div>
      {/* Scrolled by the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} tabIndex={0} aria-label="Các phím tắt">
        <div className={styles.groups}>
          {groups.map(({ place, title, lines }) => (
            <section key={place} className={styles.group} aria-labelledby={`keys-${place}`}>
              <h3 id={`keys-${place}`} className={styles.title}>
                {title}
              </h3>
              <dl className={styles.lines}>
                {lines.map(({ id, keys, label }) => (
                  <div key={id} className={styles.line}>
                    <dt>{label}</dt>
                    <dd className={styles.keys}>
                      {keys.map((each) => (
                        <kbd key={each}>{each}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </section>
    </Dialog>
  );
}
