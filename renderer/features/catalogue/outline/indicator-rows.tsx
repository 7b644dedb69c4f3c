import { indicatorKinds } from '../../../../core/catalogue/indicator-columns.ts';
import type { ProposedIndicator } from '../../../../core/model/outline-proposal.ts';
import { indicatorKind } from '../../../../core/model/indicator.ts';
import styles from './outline-from-word.module.css';

type Props = {
  indicators: readonly ProposedIndicator[];
  onChange: (indicators: ProposedIndicator[]) => void;
};

/** The rows of the file's tables: those the house has already, and new ones with a guessed way of counting. */
export function IndicatorRows({ indicators, onChange }: Props) {
  const change = (id: string, next: Partial<ProposedIndicator>) =>
    onChange(indicators.map((each) => (each.id === id ? { ...each, ...next } : each)));
  return (
    <section aria-label="Nội dung số liệu">
      <h3 className={styles.heading}>Nội dung số liệu trong bảng</h3>
      <p className={styles.note}>
        Cách tính là phần mềm đoán; xem lại từng dòng trước khi lấy. Dòng đã có trong danh mục thì dùng lại,
        không tạo mới.
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Lấy</th>
              <th scope="col">Ký hiệu</th>
              <th scope="col">Nội dung số liệu</th>
              <th scope="col">ĐVT</th>
              <th scope="col">Cách tính</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ id, code, label, unit, kind, parentId, matchedId, isTaken }) => (
              <tr key={id} data-out={!isTaken || undefined}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Lấy ${label}`}
                    checked={isTaken}
                    onChange={(event) => change(id, { isTaken: event.currentTarget.checked })}
                  />
                </td>
                {matchedId !== null ? (
                  <>
                    <td>{code}</td>
                    <td>{parentId === null ? label : `– trong đó: ${label}`}</td>
                    <td>{unit}</td>
                    <td>Đã có trong danh mục</td>
                  </>
                ) : (
                  <>
                    <td>
                      <input
                        className={styles.cell}
                        aria-label={`Ký hiệu của ${label}`}
                        defaultValue={code}
                        size={8}
                        onInput={(event) => change(id, { code: event.currentTarget.value.trim() })}
                      />
                    </td>
                    <td className={styles.labelCell} data-part={parentId !== null || undefined}>
                      {parentId !== null && '– trong đó: '}
                      <input
                        className={styles.cell}
                        aria-label={`Tên của ${label}`}
                        defaultValue={label}
                        onInput={(event) => change(id, { label: event.currentTarget.value.normalize('NFC') })}
                      />
                    </td>
                    <td>
                      <input
                        className={styles.cell}
                        aria-label={`Đơn vị tính của ${label}`}
                        defaultValue={unit}
                        size={10}
                        onInput={(event) => change(id, { unit: event.currentTarget.value.normalize('NFC') })}
                      />
                    </td>
                    <td>
                      <select
                        className={styles.select}
                        aria-label={`Cách tính của ${label}`}
                        value={kind}
                        onChange={(event) => {
                          const next = indicatorKind.safeParse(event.currentTarget.value);
                          if (next.success) change(id, { kind: next.data });
                        }}
                      >
                        {indicatorKinds.map((each) => (
                          <option key={each.value} value={each.value}>
                            {each.label}
                          </option>
                        ))}
                      </select>{' '}
                      <span className={styles.guess}>đoán</span>
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
