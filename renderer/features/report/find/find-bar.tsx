import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useEffect, useRef } from 'react';
import { limits } from '../../../../core/model/limits.ts';
import { ToolbarButton } from '../toolbar-button.tsx';
import { useListener } from '../use-listener.ts';
import { findShortcut } from '../../../../core/rules/keyboard/shortcuts.ts';
import { Told } from '../../../components/announcer.tsx';
import type { Find } from './use-find.ts';
import styles from './find-bar.module.css';

/** Tìm và thay thế, a line under the toolbar that leaves the text in sight; made anew each time it is asked for. */
export function FindBar({ find }: { find: Find }) {
  const bar = useRef<HTMLElement>(null);
  const wanted = useRef<HTMLInputElement>(null);
  const { query, count, order, placeName } = find;
  useEffect(() => {
    wanted.current?.focus();
    wanted.current?.select();
  }, []);
  useListener(bar, 'keydown', (event) => {
    if (event.isComposing) return;
    const shortcut = findShortcut(event, 'find-bar');
    if (shortcut === 'close-find') find.close();
    else if (shortcut !== null && event.target === wanted.current)
      find.step(shortcut === 'previous-match' ? -1 : 1);
    else if (shortcut !== null && event.target instanceof HTMLInputElement) find.replace();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const isEmpty = query.wanted === '';
  const toggle = (name: 'withMarks' | 'withCase' | 'wholeWords', label: string, hint: string) => (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={query[name]}
      title={hint}
      onClick={() => find.setQuery({ [name]: !query[name] })}
    >
      {label}
    </button>
  );
  return (
    <search ref={bar} className={styles.bar} aria-label="Tìm và thay thế" data-pane>
      <span className={styles.group}>
        <input
          ref={wanted}
          type="text"
          className={styles.input}
          aria-label="Tìm"
          placeholder="Tìm trong cả báo cáo"
          defaultValue={query.wanted}
          maxLength={limits.lineCharacters}
          spellCheck={false}
          autoComplete="off"
          onInput={(event) => find.setQuery({ wanted: event.currentTarget.value })}
        />
        <Told className={styles.count} text={isEmpty ? null : describeCount(order, count)}>
          {isEmpty ? '' : describeCount(order, count)}
          {placeName && <span className={styles.place}> · {placeName}</span>}
        </Told>
        <ToolbarButton
          label="Chỗ trước"
          shortcut="find-previous"
          icon={<IconChevronUp aria-hidden />}
          isOff={count === 0}
          onClick={() => find.step(-1)}
        />
        <ToolbarButton
          label="Chỗ sau"
          shortcut="find-next"
          icon={<IconChevronDown aria-hidden />}
          isOff={count === 0}
          onClick={() => find.step(1)}
        />
      </span>
      <span className={styles.group}>
        {toggle('withMarks', 'Đúng dấu', 'Tắt: “hoa binh” tìm được cả “Hoà Bình”, “hoa binh”')}
        {toggle('withCase', 'Đúng hoa thường', 'Bật: “Hội” không tìm “hội”')}
        {toggle('wholeWords', 'Trọn từ', 'Bật: “an” không tìm trong “toàn”')}
      </span>
      {find.mode === 'replace' ? (
        <span className={styles.group}>
          <input
            type="text"
            className={styles.input}
            aria-label="Thay bằng"
            placeholder="Thay bằng"
            defaultValue={find.replacement}
            maxLength={limits.lineCharacters}
            spellCheck={false}
            autoComplete="off"
            onInput={(event) => find.setReplacement(event.currentTarget.value)}
          />
          <ToolbarButton label="Thay" isOff={count === 0 || find.isLocked} onClick={find.replace}>
            Thay
          </ToolbarButton>
          <ToolbarButton
            label="Thay tất cả"
            isOff={count === 0 || find.isLocked}
            onClick={find.replaceEverywhere}
          >
            Thay tất cả
          </ToolbarButton>
        </span>
      ) : (
        <ToolbarButton
          label="Thay thế…"
          shortcut="replace"
          isOff={find.isLocked}
          onClick={() => find.open('replace')}
        >
          Thay thế…
        </ToolbarButton>
      )}
      <span className={styles.space} />
      <ToolbarButton label="Đóng" shortcut="close-find" icon={<IconX aria-hidden />} onClick={find.close} />
    </search>
  );
}

function describeCount(order: number, count: number): string {
  if (count === 0) return 'Không có';
  return order === 0 ? `${count} chỗ` : `${order}/${count}`;
}
