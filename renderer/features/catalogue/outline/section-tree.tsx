import { Button } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import IconIndentDecrease from '@tabler/icons-react/dist/esm/icons/IconIndentDecrease.mjs';
import IconIndentIncrease from '@tabler/icons-react/dist/esm/icons/IconIndentIncrease.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../../core/catalogue/catalogue-noun.ts';
import { workAreaChoices } from '../../../../core/catalogue/named-values.ts';
import { sectionKinds } from '../../../../core/catalogue/outline-columns.ts';
import { sectionKind, type OutlineSection } from '../../../../core/model/outline.ts';
import { endOfSection, moveSection, shiftSection } from '../../../../core/rules/outlines/edit-sections.ts';
import { numberSections } from '../../../../core/rules/outlines/number-sections.ts';
import { readTypedTitle, showTitle } from '../../../../core/rules/outlines/title-words.ts';
import { normaliseText } from '../../../../core/rules/text/normalise-text.ts';
import { ChoiceField, TextLine, YesNoField } from '../form-fields.tsx';
import { findShortcut } from '../../../../core/rules/keyboard/shortcuts.ts';
import { ariaKeysFor } from '../../../keys.ts';
import styles from './section-tree.module.css';

export type SectionAct =
  | { kind: 'up' | 'down' | 'in' | 'out' | 'add' | 'remove' }
  /** Before the section that stands at `to`. */
  | { kind: 'drop'; to: number }
  | { kind: 'change'; change: Partial<OutlineSection>; place?: string };

type Props = {
  sections: readonly OutlineSection[];
  selectedId: string | null;
  findings: readonly Finding[];
  onSelect: (id: string) => void;
  onAct: (id: string, act: SectionAct) => void;
};

/**
 * The sections, each with its number and its title to type in. In a title Alt+↑/↓ moves the section with what is below it,
 * Tab and Shift+Tab change its level as in Word; after Escape Tab goes to the next field again.
 */
export function SectionTree({ sections, selectedId, findings, onSelect, onAct }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [freeId, setFreeId] = useState<string | null>(null);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [dropAt, setDropAt] = useState<number | null>(null);
  const marks = numberSections(sections);
  const focused = useRef<string | null>(null);
  // A moved row leaves the document for a moment and takes the cursor with it.
  useEffect(() => {
    const id = focused.current;
    if (id === null) return;
    const input = list.current?.querySelector<HTMLInputElement>(`[data-place="title ${CSS.escape(id)}"]`);
    if (input && document.activeElement !== input) input.focus();
    focused.current = null;
  });
  const actAndStay = (id: string, act: SectionAct) => {
    focused.current = id;
    onAct(id, act);
  };
  const onKey = (event: React.KeyboardEvent, section: OutlineSection, index: number) => {
    const { altKey, ctrlKey, metaKey, key } = event;
    if (event.nativeEvent.isComposing || ctrlKey || metaKey) return;
    const shortcut = findShortcut(event, 'outline');
    const can = (next: readonly OutlineSection[]) => next !== sections;
    if (shortcut === 'move-section') actAndStay(section.id, { kind: key === 'ArrowUp' ? 'up' : 'down' });
    else if (shortcut === 'shift-section')
      actAndStay(section.id, { kind: key === 'ArrowLeft' ? 'out' : 'in' });
    else if (altKey) return;
    else if ((shortcut === 'lower-section' || shortcut === 'higher-section') && freeId !== section.id) {
      const direction = shortcut === 'higher-section' ? 'out' : 'in';
      if (!can(shiftSection(sections, index, direction))) return;
      actAndStay(section.id, { kind: direction });
    } else if (shortcut === 'free-tab' && freeId !== section.id) setFreeId(section.id);
    else if (shortcut === 'add-section') {
      onAct(section.id, { kind: 'add' });
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const next = sections[index + (key === 'ArrowUp' ? -1 : 1)];
      if (!next) return;
      list.current?.querySelector<HTMLInputElement>(`[data-place="title ${CSS.escape(next.id)}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const added = useRef(sections.length);
  useEffect(() => {
    if (sections.length > added.current && selectedId !== null)
      list.current
        ?.querySelector<HTMLInputElement>(`[data-place="title ${CSS.escape(selectedId)}"]`)
        ?.focus();
    added.current = sections.length;
  }, [sections.length, selectedId]);

  const drop = () => {
    if (draggedId !== null && dropAt !== null) onAct(draggedId, { kind: 'drop', to: dropAt });
    setDraggedId(null);
    setDropAt(null);
  };
  return (
    <div className={styles.tree}>
      <p className={styles.hint}>
        Enter: thêm mục. Alt+↑, Alt+↓: đổi chỗ. Tab, Shift+Tab: đổi cấp. Esc rồi Tab: sang ô khác. Chỗ ghi [kỳ
        báo cáo], [kỳ sau] được thay bằng tên kỳ khi bắt đầu báo cáo.
      </p>
      <ul ref={list} className={styles.list} aria-label="Các mục của đề cương">
        {sections.map((section, index) => {
          const { id, level, title } = section;
          const mark = marks.get(id) ?? '';
          const isSelected = id === selectedId;
          const own = findings.filter(({ field }) => field === `section ${id}`);
          return (
            // What is dragged goes over the rows; the keyboard has Alt with the arrows.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={id}
              className={styles.item}
              data-level={level}
              data-selected={isSelected || undefined}
              data-drop={dropAt === index || undefined}
              data-drop-end={(dropAt === sections.length && index === sections.length - 1) || undefined}
              onDragOver={(event) => {
                if (draggedId === null) return;
                event.preventDefault();
                const box = event.currentTarget.getBoundingClientRect();
                setDropAt(event.clientY < box.top + box.height / 2 ? index : index + 1);
              }}
              onDrop={(event) => {
                event.preventDefault();
                drop();
              }}
            >
              <div className={styles.row}>
                <span
                  className={styles.grip}
                  draggable
                  aria-hidden
                  title="Kéo để đổi chỗ"
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', title);
                    setDraggedId(id);
                  }}
                  onDragEnd={() => {
                    setDraggedId(null);
                    setDropAt(null);
                  }}
                >
                  <IconGripVertical />
                </span>
                <span className={styles.mark}>{mark}</span>
                <input
                  className={styles.title}
                  defaultValue={showTitle(title)}
                  placeholder="Tên mục"
                  aria-label={`Tên mục ${mark || index + 1}, cấp ${level}`}
                  aria-invalid={own.some(({ severity }) => severity === 'refused')}
                  aria-keyshortcuts={`${ariaKeysFor('move-section')} ${ariaKeysFor('shift-section')} ${ariaKeysFor('lower-section')} ${ariaKeysFor('higher-section')}`}
                  spellCheck={false}
                  autoComplete="off"
                  maxLength={1_000}
                  data-place={`title ${id}`}
                  onFocus={() => onSelect(id)}
                  onBlur={() => setFreeId(null)}
                  onKeyDown={(event) => onKey(event, section, index)}
                  onInput={(event) =>
                    onAct(id, {
                      kind: 'change',
                      change: {
                        title: readTypedTitle(normaliseText(event.currentTarget.value).replaceAll('\n', ' ')),
                      },
                      place: `title ${id}`,
                    })
                  }
                />
                {!section.isRequired && <span className={styles.optional}>không bắt buộc</span>}
              </div>
              {own.map(({ code, sentence }) => (
                <p key={code} className={styles.refused}>
                  {sentence}
                </p>
              ))}
              {isSelected && (
                <SectionDetails
                  key={id}
                  section={section}
                  partCount={endOfSection(sections, index) - index - 1}
                  can={{
                    up: moveSection(sections, index, 'up') !== sections,
                    down: moveSection(sections, index, 'down') !== sections,
                    in: shiftSection(sections, index, 'in') !== sections,
                    out: shiftSection(sections, index, 'out') !== sections,
                    remove: sections.length > 1,
                  }}
                  onAct={(act) => {
                    // Its button goes with it.
                    if (act.kind === 'remove')
                      focused.current =
                        (sections[endOfSection(sections, index)] ?? sections[index - 1])?.id ?? null;
                    onAct(id, act);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type DetailsProps = {
  section: OutlineSection;
  partCount: number;
  can: Record<'up' | 'down' | 'in' | 'out' | 'remove', boolean>;
  onAct: (act: SectionAct) => void;
};

/** What else is set of the section that is worked on. */
function SectionDetails({ section, partCount, can, onAct }: DetailsProps) {
  const { id } = section;
  const change = (next: Partial<OutlineSection>, place?: string) =>
    onAct({ kind: 'change', change: next, ...(place !== undefined && { place }) });
  const buttons = [
    { kind: 'up', label: 'Lên', Icon: IconArrowUp, isOn: can.up },
    { kind: 'down', label: 'Xuống', Icon: IconArrowDown, isOn: can.down },
    { kind: 'in', label: 'Vào một cấp', Icon: IconIndentIncrease, isOn: can.in },
    { kind: 'out', label: 'Ra một cấp', Icon: IconIndentDecrease, isOn: can.out },
    { kind: 'add', label: 'Thêm mục dưới', Icon: IconPlus, isOn: true },
    {
      kind: 'remove',
      label: partCount === 0 ? 'Bỏ mục' : `Bỏ mục và ${partCount} mục con`,
      Icon: IconTrash,
      isOn: can.remove,
    },
  ] as const;
  return (
    <div className={styles.details}>
      <div className={styles.buttons}>
        {buttons.map(({ kind, label, Icon, isOn }) => (
          <Button
            key={kind}
            variant="default"
            size="compact-xs"
            leftSection={<Icon className={styles.icon} aria-hidden />}
            data-disabled={!isOn || undefined}
            aria-disabled={!isOn}
            onClick={() => {
              if (isOn) onAct({ kind });
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.pair}>
        <ChoiceField
          label="Loại mục"
          place={`kind ${id}`}
          value={section.kind}
          choices={sectionKinds}
          onValue={(value) => {
            const kind = sectionKind.safeParse(value);
            if (kind.success) change({ kind: kind.data });
          }}
        />
        <ChoiceField
          label="Lĩnh vực công tác"
          place={`area ${id}`}
          value={section.workArea}
          choices={workAreaChoices}
          emptyLabel="(không)"
          onValue={(workArea) => change({ workArea })}
        />
      </div>
      <TextLine
        label="Gợi ý viết"
        place={`guidance ${id}`}
        value={section.guidance}
        isMultiline
        rows={3}
        note="Hiện mờ ở chỗ viết khi mục còn trống; không in ra."
        onText={(guidance) => change({ guidance }, `guidance ${id}`)}
      />
      <YesNoField
        label="Bắt buộc phải có nội dung"
        place={`required ${id}`}
        isYes={section.isRequired}
        onValue={(isRequired) => change({ isRequired })}
      />
    </div>
  );
}
