import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { certainties } from '../../../../core/catalogue/indicator-columns.ts';
import { nameValue, organisationKinds, periodKinds } from '../../../../core/catalogue/named-values.ts';
import type { Outline, OutlineSection } from '../../../../core/model/outline.ts';
import type { PeriodKind } from '../../../../core/model/period.ts';
import {
  addSection,
  changeSection,
  moveSection,
  moveTo,
  removeSection,
  shiftSection,
} from '../../../../core/rules/outlines/edit-sections.ts';
import { copyOutline } from '../../../../core/rules/outlines/revise-outline.ts';
import { CheckGroup } from '../check-group.tsx';
import { TextLine } from '../form-fields.tsx';
import type { FormProps } from '../noun-form.ts';
import { OutlinePage } from './outline-page.tsx';
import { SectionTree, type SectionAct } from './section-tree.tsx';
import styles from './outline-form.module.css';

/** Đề cương: for whom it is, its sections as a tree, and beside them the page that a report begins with. */
export function OutlineForm({
  record,
  onChange,
  findings,
  context,
  records,
  onActs,
  onOpen,
}: FormProps<Outline>) {
  const [selectedId, setSelectedId] = useState<string | null>(record.sections[0]?.id ?? null);
  // Each act with the tree is a step of undo of its own.
  const acts = useRef(0);
  const setSections = (sections: readonly OutlineSection[], place?: string) => {
    acts.current += 1;
    if (sections !== record.sections)
      onChange({ ...record, sections: [...sections] }, place ?? `sections ${acts.current}`);
  };
  const act = (id: string, what: SectionAct) => {
    const index = record.sections.findIndex((section) => section.id === id);
    if (index === -1) return;
    switch (what.kind) {
      case 'up':
      case 'down':
        setSections(moveSection(record.sections, index, what.kind));
        return;
      case 'in':
      case 'out':
        setSections(shiftSection(record.sections, index, what.kind));
        return;
      case 'drop':
        setSections(moveTo(record.sections, index, what.to));
        return;
      case 'change':
        setSections(changeSection(record.sections, index, what.change), what.place);
        return;
      case 'add': {
        const newId = `muc-${crypto.randomUUID().slice(0, 8)}`;
        setSections(addSection(record.sections, index, newId));
        setSelectedId(newId);
        return;
      }
      case 'remove': {
        const next = removeSection(record.sections, index);
        setSections(next);
        setSelectedId((next[Math.min(index, next.length - 1)] ?? next[0])?.id ?? null);
      }
    }
  };
  const copy = () => {
    const names = new Set([...records.values()].map((each) => each.name));
    let name = `${record.name} (bản sao)`;
    for (let count = 2; names.has(name); count += 1) name = `${record.name} (bản sao ${count})`;
    const made = copyOutline(record, { id: crypto.randomUUID(), name });
    onActs([made]);
    onOpen(made.id);
  };
  const served = record.periodKinds ?? [];
  const sampleKind = served.length === 0 || served.includes('quarter') ? 'quarter' : (served[0] ?? 'quarter');
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <TextLine
          label="Tên đề cương"
          place="name"
          value={record.name}
          findings={findings}
          onText={(name) => onChange({ ...record, name }, 'name')}
        />
        <CheckGroup
          label="Dùng cho loại cơ quan"
          place="organisationKinds"
          values={record.organisationKinds}
          choices={organisationKinds}
          findings={findings}
          onValues={(kinds) =>
            onChange({ ...record, organisationKinds: kinds }, `kinds ${(acts.current += 1)}`)
          }
        />
        <CheckGroup
          label="Dùng cho loại kỳ báo cáo"
          place="periodKinds"
          values={record.periodKinds ?? []}
          choices={periodKinds}
          note={record.periodKinds?.length ? undefined : 'Không chọn loại nào: dùng cho mọi loại kỳ.'}
          onValues={(kinds) =>
            onChange({ ...record, periodKinds: kinds as PeriodKind[] }, `periods ${(acts.current += 1)}`)
          }
        />
        <p className={styles.note}>
          Bản thứ {record.edition}. Báo cáo đã bắt đầu giữ nguyên đề cương lúc bắt đầu; sửa đề cương đã dùng
          thì thành bản mới.
          {record.source && ` Nguồn: ${record.source}`}
          {record.certainty && ` (${nameValue(record.certainty, certainties)}.)`}
        </p>
        <div>
          <Button variant="default" size="compact-sm" onClick={copy}>
            Sao thành đề cương mới
          </Button>
        </div>
      </div>
      <div className={styles.columns}>
        <SectionTree
          sections={record.sections}
          selectedId={selectedId}
          findings={findings}
          onSelect={setSelectedId}
          onAct={act}
        />
        <OutlinePage
          sections={record.sections}
          periodKind={sampleKind}
          today={context.today}
          selectedId={selectedId}
          onSelect={setSelectedId}
        />
      </div>
    </div>
  );
}
