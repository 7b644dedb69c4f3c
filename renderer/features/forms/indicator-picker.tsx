import { Combobox, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Indicator } from '../../../core/model/indicator.ts';
import { matches } from '../../../core/rules/text/fold-search-key.ts';
import { useOpenList } from '../../components/use-open-list.ts';
import styles from './form-page.module.css';

type Props = {
  indicators: readonly Indicator[];
  chosenId: string | null;
  onPick: (id: string) => void;
};

/** As many as can be looked through; the rest is found by typing. */
const mostShown = 60;

/** Type to narrow, arrows to choose, Enter to take. */
export function IndicatorPicker({ indicators, chosenId, onPick }: Props) {
  const [needle, setNeedle] = useState('');
  const { combobox, listId } = useOpenList();
  const found = indicators.filter(({ label, code, unit }) => matches(`${code} ${label} ${unit}`, needle));
  const { selectFirstOption } = combobox;
  // Once the options that fit are drawn, the first of them is what Enter takes.
  useEffect(() => {
    if (needle !== '') selectFirstOption();
  }, [needle, selectFirstOption]);
  return (
    <Combobox store={combobox} onOptionSubmit={onPick}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          id="indicator-search"
          aria-autocomplete="list"
          label="Nội dung số liệu"
          placeholder="Gõ vài chữ để tìm, không cần dấu"
          value={needle}
          onChange={(event) => setNeedle(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} aria-label="Nội dung số liệu" className={styles.options}>
        {found.slice(0, mostShown).map(({ id, label, unit }) => (
          <Combobox.Option key={id} value={id} active={id === chosenId} className={styles.option}>
            <span>{label}</span>
            <span className={styles.quiet}>{unit}</span>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>Không có nội dung nào khớp.</Combobox.Empty>}
        {found.length > mostShown && (
          <div className={styles.more}>Còn {found.length - mostShown} nội dung nữa; gõ thêm chữ để tìm.</div>
        )}
      </Combobox.Options>
    </Combobox>
  );
}
