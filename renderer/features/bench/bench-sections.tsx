import { useReport, useSessionPart } from '../report/report-context.ts';
import { listSections } from '../report/list-sections.ts';
import type { Gathered } from './use-bench.ts';
import styles from './bench-sections.module.css';

type Props = { gathered: Gathered; currentId: string | null; onChoose: (id: string | null) => void };

/** Mục: of each how many of the bodies' paragraphs are taken; last what no section of the outline is like. */
export function BenchSections({ gathered, currentId, onChoose }: Props) {
  const { layout } = useReport();
  const report = useSessionPart((view) => view.report);
  const blocks = new Map(gathered.sections.map((each) => [each.sectionId, each.blocks]));
  const stray = blocks.get(null) ?? [];
  const countOf = (id: string | null) => {
    const own = blocks.get(id) ?? [];
    return { used: own.filter(({ key }) => gathered.used.has(key)).length, all: own.length };
  };
  const entries = [
    ...listSections(report, layout.headingMarks.level1Suffix).map(({ id, level, mark, title }) => ({
      id: id as string | null,
      level,
      title: mark ? `${mark} ${title}` : title,
    })),
    ...(stray.length > 0 ? [{ id: null, level: 1, title: 'Đoạn chưa rõ thuộc mục nào' }] : []),
  ];
  return (
    <nav className={styles.pane} aria-label="Mục" data-pane>
      <ul className={styles.list}>
        {entries.map(({ id, level, title }) => {
          const { used, all } = countOf(id);
          return (
            <li key={id ?? ''}>
              <button
                type="button"
                className={styles.entry}
                data-level={level}
                aria-current={id === currentId ? 'location' : undefined}
                title={all > 0 ? `Đã dùng ${used} trong ${all} đoạn của các cơ quan` : undefined}
                onClick={() => onChoose(id)}
              >
                <span className={styles.text}>{title}</span>
                {all > 0 && (
                  <span className={styles.count}>
                    {used}/{all}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
