import { useState } from 'react';
import { sectionKinds } from '../../../../core/catalogue/outline-columns.ts';
import type { ProposedLine } from '../../../../core/model/outline-proposal.ts';
import { sectionKind } from '../../../../core/model/outline.ts';
import { numberSections } from '../../../../core/rules/outlines/number-sections.ts';
import { readTypedTitle, showTitle } from '../../../../core/rules/outlines/title-words.ts';
import { normaliseText } from '../../../../core/rules/text/normalise-text.ts';
import styles from './outline-from-word.module.css';

type Props = { lines: readonly ProposedLine[]; onChange: (lines: ProposedLine[]) => void };

const roles = [
  { value: 'section', label: 'Mục' },
  { value: 'guidance', label: 'Gợi ý viết' },
  { value: 'left-out', label: 'Không lấy' },
] as const;

/** The lines of the file as sections, guidance or not taken, with the numbers that they would bear. */
export function ProposedLines({ lines, onChange }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const sections = lines.filter(({ role }) => role === 'section');
  const marks = numberSections(sections);
  const first = lines.findIndex(({ role }) => role !== 'left-out');
  const before = first === -1 ? 0 : first;
  const shown = isWhole ? lines : lines.slice(before);
  const change = (id: string, next: Partial<ProposedLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...next } : line)));
  return (
    <section aria-label="Các dòng của đề cương">
      <h3 className={styles.heading}>Các dòng đọc được</h3>
      {before > 0 && (
        <button
          type="button"
          className={styles.link}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? 'Ẩn' : 'Xem'} {before} dòng của công văn ở trước đề cương (không lấy)
        </button>
      )}
      <ul className={styles.lines}>
        {shown.map(({ id, mark, text, role, level, kind, isAdded }, index) => {
          const name = `dòng ${index + 1}: ${showTitle(text).slice(0, 40)}`;
          return (
            <li
              key={id}
              className={styles.line}
              data-role={role}
              data-level={role === 'section' ? level : undefined}
            >
              <select
                className={styles.select}
                aria-label={`Lấy ${name}`}
                value={role}
                onChange={(event) => {
                  const next = roles.find(({ value }) => value === event.currentTarget.value);
                  if (next) change(id, { role: next.value });
                }}
              >
                {roles.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              {role === 'section' ? (
                <>
                  <select
                    className={styles.select}
                    aria-label={`Cấp của ${name}`}
                    value={level}
                    onChange={(event) => change(id, { level: Number(event.currentTarget.value) })}
                  >
                    <option value={1}>I.</option>
                    <option value={2}>1.</option>
                    <option value={3}>a)</option>
                  </select>
                  <span className={styles.text}>
                    <span className={styles.mark}>{marks.get(id)}</span>
                    <input
                      className={styles.title}
                      aria-label={`Tên mục, ${name}`}
                      defaultValue={showTitle(text)}
                      maxLength={1_000}
                      spellCheck={false}
                      onInput={(event) =>
                        change(id, { text: readTypedTitle(normaliseText(event.currentTarget.value)) })
                      }
                    />
                    {isAdded && <span className={styles.added}>phần mềm thêm</span>}
                  </span>
                  <select
                    className={styles.select}
                    aria-label={`Loại mục, ${name}`}
                    value={kind}
                    onChange={(event) => {
                      const next = sectionKind.safeParse(event.currentTarget.value);
                      if (next.success) change(id, { kind: next.data });
                    }}
                  >
                    {sectionKinds.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </>
              ) : (
                <span className={styles.text}>{`${mark} ${text}`.trim()}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
