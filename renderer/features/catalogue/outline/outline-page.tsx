import type { OutlineSection } from '../../../../core/model/outline.ts';
import type { PeriodKind } from '../../../../core/model/period.ts';
import { numberSections } from '../../../../core/rules/outlines/number-sections.ts';
import { nameNextPeriod, namePeriod } from '../../../../core/rules/periods/name-period.ts';
import { partsOf } from '../../../../core/rules/values/calendar.ts';
import styles from './outline-page.module.css';

type Props = {
  sections: readonly OutlineSection[];
  periodKind: PeriodKind;
  today: string;
  selectedId: string | null;
  onSelect: (id: string) => void;
};

/** The page that a report begins with by this outline: titles with their numbers and a sample period, guidance in grey. */
export function OutlinePage({ sections, periodKind, today, selectedId, onSelect }: Props) {
  const { year, month } = partsOf(today);
  const ordinal = periodKind === 'quarter' ? Math.ceil(month / 3) : periodKind === 'month' ? month : null;
  const period = { kind: periodKind, year, ordinal, title: 'chuyên đề' };
  const fill = (text: string) =>
    text.replaceAll('{period}', namePeriod(period)).replaceAll('{nextPeriod}', nameNextPeriod(period));
  const marks = numberSections(sections);
  return (
    <section className={styles.desk} aria-label="Trang báo cáo bắt đầu">
      <div className={styles.page}>
        <p className={styles.type}>BÁO CÁO</p>
        <p className={styles.abstract}>kết quả công tác {namePeriod(period)}</p>
        {sections.map(({ id, kind, level, title, guidance }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={styles.section}
            data-selected={id === selectedId || undefined}
            onClick={() => onSelect(id)}
          >
            {kind === 'figures' && <span className={styles.appendix}>PHỤ LỤC</span>}
            {kind !== 'opening' && (
              <span className={styles.title} data-level={level} data-kind={kind}>
                {marks.get(id)} {fill(title) || '…'}
              </span>
            )}
            {(guidance !== '' || kind === 'opening') && (
              <span className={styles.guidance}>{guidance || fill(title)}</span>
            )}
          </button>
        ))}
      </div>
    </section>
  );
}
