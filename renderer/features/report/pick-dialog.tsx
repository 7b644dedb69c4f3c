import { Combobox, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { matches } from '../../../core/rules/text/fold-search-key.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useOpenList } from '../../components/use-open-list.ts';
import styles from './pick-dialog.module.css';

export type Pick = { id: string; label: string; detail: string };

type Props = {
  title: string;
  /** What to say when there is nothing to choose from. */
  emptySentence: string;
  options: readonly Pick[];
  onPick: (id: string) => void;
  onClose: () => void;
};

/** Type to narrow, arrows to choose, Enter to take. */
export function PickDialog({ title, emptySentence, options, onPick, onClose }: Props) {
  const [needle, setNeedle] = useState('');
  const { combobox, listId } = useOpenList();
  const found = options.filter((each) => matches(`${each.label} ${each.detail}`, needle));
  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [selectFirstOption]);
  const narrow = (typed: string) => {
    setNeedle(typed);
    // Once the options that fit are drawn, the first of them is what Enter takes.
    requestAnimationFrame(() => selectFirstOption());
  };
  return (
    <Dialog opened onClose={onClose} title={title} size="32rem" returnFocus={false}>
      {options.length === 0 ? (
        <p className={styles.empty}>{emptySentence}</p>
      ) : (
        <Combobox store={combobox} onOptionSubmit={onPick}>
          <Combobox.EventsTarget withExpandedAttribute>
            <TextInput
              data-autofocus
              aria-autocomplete="list"
              aria-label="Tìm trong danh sách"
              placeholder="Gõ vài chữ để tìm, không cần dấu"
              value={needle}
              onChange={(event) => narrow(event.currentTarget.value)}
              // The list, which never closes by itself, would keep Escape from the dialog.
              onKeyDown={(event) => {
                if (isShortcut('leave', event)) onClose();
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options id={listId} aria-label={title} className={styles.list}>
            {found.map((each) => (
              <Combobox.Option key={each.id} value={each.id} className={styles.option}>
                <span>{each.label}</span>
                <span className={styles.detail}>{each.detail}</span>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>Không có mục nào khớp.</Combobox.Empty>}
          </Combobox.Options>
        </Combobox>
      )}
    </Dialog>
  );
}
