import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { guideParts, type GuidePageId } from '../../../core/rules/guide/guide-pages.ts';
import { searchGuide } from '../../../core/rules/guide/search-guide.ts';
import { Told } from '../../components/announcer.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { GuideBlocks } from './guide-blocks.tsx';
import { guide } from './guide-content.ts';
import styles from './guide-dialog.module.css';

type Props = { start: GuidePageId; onClose: () => void };

/** Hướng dẫn: contents and search beside one page, over whatever is open; nothing of that is left or changed. */
export function GuideDialog({ start, onClose }: Props) {
  const [shownId, setShownId] = useState(start);
  const [query, setQuery] = useState('');
  const shown = guide.find(({ id }) => id === shownId) ?? guide[0];
  const titleOf = (id: GuidePageId) => guide.find((each) => each.id === id)?.page.title ?? id;
  const hits = searchGuide(guide, query);
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Hướng dẫn sử dụng"
      size="min(80rem, calc(100vw - 2rem))"
      yOffset="1rem"
      classNames={{ content: styles.window ?? '', body: styles.body ?? '' }}
      closeButtonProps={{ 'aria-label': 'Đóng hướng dẫn' }}
    >
      <div className={styles.contents}>
        <TextInput
          label="Tìm trong hướng dẫn"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          data-autofocus
        />
        {query.trim() === '' ? (
          <nav aria-label="Các trang hướng dẫn">
            {guideParts.map(({ title, pages }) => (
              <section key={title} aria-label={title}>
                <h3 className={styles.part}>{title}</h3>
                <ul className={styles.list}>
                  {pages.map((id) => (
                    <li key={id}>
                      <button
                        type="button"
                        className={styles.entry}
                        aria-current={id === shownId ? 'page' : undefined}
                        onClick={() => setShownId(id)}
                      >
                        {titleOf(id)}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </nav>
        ) : (
          <>
            <Told
              className={styles.count}
              text={
                hits.length === 0 ? 'Không trang nào có các từ này.' : `${hits.length} trang có các từ này`
              }
            />
            <ul className={styles.list}>
              {hits.map((hit) => (
                <li key={hit.page}>
                  <button
                    type="button"
                    className={styles.entry}
                    aria-current={hit.page === shownId ? 'page' : undefined}
                    onClick={() => setShownId(hit.page)}
                  >
                    {hit.title}
                    {hit.text !== '' && <span className={styles.found}>{hit.text}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {shown && (
        // Scrolled by the arrow keys; another page begins at its top.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <article key={shownId} className={styles.page} tabIndex={0} aria-label={shown.page.title}>
          <h2>{shown.page.title}</h2>
          <GuideBlocks blocks={shown.page.blocks} onOpen={setShownId} />
        </article>
      )}
    </Dialog>
  );
}
