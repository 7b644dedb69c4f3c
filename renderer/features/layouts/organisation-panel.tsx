import { useId } from 'react';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { selectLayout } from '../../../core/layouts/layouts.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import { changeLook, type LookChange } from '../../../core/rules/records/change-look.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { parseDate } from '../../../core/rules/values/parse-date.ts';
import { ChoiceRow, TypedField } from './choice-row.tsx';
import { SpellingRows } from './spelling-rows.tsx';
import { tellTime } from './layout-words.ts';
import { PageThumbnail } from './page-picture.tsx';
import styles from './layouts-screen.module.css';

type Props = {
  organisation: Organisation;
  today: string;
  /** From which date on what is changed here applies; null: for all the time of this name. */
  from: string | null;
  layouts: readonly LayoutProfile[];
  recordOf: (layoutId: string) => LayoutRecord | undefined;
  onFrom: (from: string | null) => void;
  onChange: (organisation: Organisation) => void;
};

/** What a body prints by: its layout, chosen by picture, and the spelling of its house, by example. */
export function OrganisationPanel(props: Props) {
  const { organisation, today, from, layouts, recordOf, onFrom, onChange } = props;
  const groupName = useId();
  const version = selectVersion(organisation, from ?? today);
  const change = (part: LookChange) => onChange(changeLook(organisation, part, { from, today }));
  const date = from ?? today;
  const families = [...new Set(layouts.map(({ family }) => family))].flatMap((family) => {
    const layout = selectLayout(family, date, layouts);
    const record = layout && recordOf(layout.id);
    return layout && record ? [{ family, layout, record }] : [];
  });
  const { spelling } = version;
  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.panelTitle}>{version.name}</h2>
      </header>
      <p className={styles.source}>Tên gọi và thể thức này: {tellTime(version)}.</p>
      <div className={styles.facts}>
        <TypedField
          label="Thay đổi dưới đây áp dụng cho văn bản từ ngày"
          text={from === null ? '' : formatDateShort(from)}
          onType={(typed) => {
            const reading = parseDate(typed);
            if (!reading.ok && reading.reason !== 'empty')
              return 'Chưa đọc được ngày này. Viết như 27/5/2026.';
            onFrom(reading.ok ? reading.date : null);
            return null;
          }}
        />
        <span className={styles.source}>
          để trống: mọi văn bản từ {formatDateShort(version.from)}, kể cả khi in lại
        </span>
      </div>
      <section className={styles.group} aria-labelledby="group-layout">
        <h3 id="group-layout" className={styles.groupTitle}>
          Mẫu trình bày
        </h3>
        <div className={styles.cards} role="radiogroup" aria-labelledby="group-layout">
          {families.map(({ family, layout, record }) => (
            <label key={family} className={styles.card}>
              <input
                type="radio"
                name={groupName}
                checked={family === version.layoutFamily}
                onChange={() =>
                  change({
                    layoutFamily: family,
                    fallbackLayoutFamily: layouts.find(({ id }) => id === record.baseId)?.family ?? family,
                  })
                }
              />
              <PageThumbnail sample={{ record, organisation: version, isNumbered: true }} />
              <span>{layout.name}</span>
            </label>
          ))}
        </div>
      </section>
      <section className={styles.group} aria-labelledby="group-spelling">
        <h3 id="group-spelling" className={styles.groupTitle}>
          Cách viết
        </h3>
        <SpellingRows spelling={spelling} onChange={(part) => change({ spelling: part })} />
        <ChoiceRow
          label="Số đếm dưới 10"
          value={spelling.isSmallCountPadded ?? false}
          choices={[
            { value: true, example: '03 cơ quan' },
            { value: false, example: 'Không kiểm tra' },
          ]}
          onChange={(isSmallCountPadded) => change({ spelling: { isSmallCountPadded } })}
        />
        <p className={styles.source}>
          Bỏ dấu và số đếm chỉ được nhắc khi Kiểm tra (F7); phần mềm không tự sửa chữ đã viết.
        </p>
      </section>
    </>
  );
}
