import { Menu } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { useReport, useSessionPart } from './report-context.ts';
import { listSections, type SectionEntry } from './list-sections.ts';
import styles from './section-pane.module.css';

/** The two panels after the prose, which the pane lists after the sections. */
export const panelEntries = [
  { id: 'figures', title: 'Phụ lục số liệu' },
  { id: 'header-data', title: 'Số, ngày, người ký' },
] as const;

const fills: Record<SectionEntry['fill'], { sign: string; words: string }> = {
  filled: { sign: '✓', words: 'đã có nội dung' },
  partly: { sign: '…', words: 'còn phần trống' },
  empty: { sign: '!', words: 'còn trống' },
  optional: { sign: '', words: 'không bắt buộc' },
};

type Props = { currentId: string | null; onGoTo: (id: string) => void };

/** Mục: where one is in the report, what is still empty, and the way there. */
export function SectionPane({ currentId, onGoTo }: Props) {
  const entries = useEntries();
  return (
    <nav className={styles.pane} aria-label="Mục" data-pane>
      <h2 className={styles.title}>Mục</h2>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={styles.entry}
              data-level={entry.level}
              data-fill={entry.fill}
              aria-current={entry.id === currentId ? 'location' : undefined}
              onClick={() => onGoTo(entry.id)}
            >
              <Entry entry={entry} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same where there is no room for a pane: one line that opens. */
export function SectionMenu({ currentId, onGoTo }: Props) {
  const entries = useEntries();
  const current = entries.find((entry) => entry.id === currentId);
  return (
    <nav className={styles.menu} aria-label="Mục" data-pane>
      <Menu position="bottom-start" width="target">
        <Menu.Target>
          <button type="button" className={styles.opener}>
            <span className={styles.openerText}>
              Mục: {current ? `${current.mark} ${current.title}` : 'chọn'}
            </span>
            <IconChevronDown aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.dropdown}>
          {entries.map((entry) => (
            <Menu.Item key={entry.id} onClick={() => onGoTo(entry.id)}>
              <span className={styles.entry} data-level={entry.level} data-fill={entry.fill}>
                <Entry entry={entry} />
              </span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

type Listed = Omit<SectionEntry, 'fill'> & { fill: SectionEntry['fill'] | null };

function useEntries(): Listed[] {
  const { layout } = useReport();
  const report = useSessionPart((view) => view.report);
  return [
    ...listSections(report, layout.headingMarks.level1Suffix),
    ...panelEntries.map((entry) => ({ ...entry, level: 1, mark: '', fill: null, copies: 0 })),
  ];
}

function Entry({ entry }: { entry: Listed }) {
  const fill = entry.fill && fills[entry.fill];
  return (
    <>
      <span className={styles.text}>
        {entry.mark && <span className={styles.mark}>{entry.mark} </span>}
        {entry.title}
      </span>
      {entry.copies > 0 && (
        <>
          <span className={styles.copies} aria-hidden title={`${entry.copies} đoạn chép chưa sửa`}>
            {entry.copies}
          </span>
          <span className={styles.said}>, {entry.copies} đoạn chép chưa sửa</span>
        </>
      )}
      {fill && (
        <>
          <span className={styles.fill} aria-hidden title={fill.words}>
            {fill.sign}
          </span>
          <span className={styles.said}>, {fill.words}</span>
        </>
      )}
    </>
  );
}
