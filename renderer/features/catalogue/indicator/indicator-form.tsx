import { useId, useState } from 'react';
import { certainties, indicatorKinds } from '../../../../core/catalogue/indicator-columns.ts';
import { nameValue, organisationKinds, workAreaChoices } from '../../../../core/catalogue/named-values.ts';
import type { Use } from '../../../../core/contract/catalogue.ts';
import { indicatorKind, type Indicator } from '../../../../core/model/indicator.ts';
import { changesMeaning, replaceIndicator } from '../../../../core/rules/indicators/change-kind.ts';
import { checkIndicator } from '../../../../core/rules/indicators/check-indicator.ts';
import { call } from '../../../api/client.ts';
import { CheckGroup } from '../check-group.tsx';
import { ChoiceField, TextLine, TypedValue } from '../form-fields.tsx';
import { FieldGroup, FieldRow, Fields, useSetFields } from '../form-parts.tsx';
import type { FormProps } from '../noun-form.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { TargetList } from './target-list.tsx';
import styles from './indicator-form.module.css';

/**
 * Nội dung số liệu. A kind or unit that would give written figures another meaning is not set: the indicator is ended and
 * replaced instead, by one act.
 */
export function IndicatorForm(props: FormProps<Indicator>) {
  const { record, onChange, findings, context, records, isOnDisk, onActs, onOpen } = props;
  const [wanted, setWanted] = useState<{ change: Partial<Indicator>; uses: readonly Use[] } | null>(null);
  const [unit, setUnit] = useState(record.unit);
  const kindName = useId();
  const all = [...records.values()];
  const set = useSetFields({ record, onChange });
  /** Sets what changes the meaning only where no report has a figure. */
  const setMeaning = (change: Partial<Indicator>) => {
    if (!isOnDisk || !changesMeaning(record, { ...record, ...change })) {
      set(change);
      return;
    }
    call('catalogue:find-figures', { id: record.id }).then(
      (uses) => {
        if (uses.length === 0) set(change);
        else setWanted({ change, uses });
      },
      // What could not be looked up here is refused by the save.
      () => set(change),
    );
  };
  const nameOf = (each: Indicator) => `${each.code} ${each.label}`.trim();
  const possible = (field: 'parentId' | 'replacedById') =>
    all
      .filter((each) => each.id !== record.id)
      .filter((each) =>
        checkIndicator({ ...record, [field]: each.id }, all).every((fault) => fault.field !== field),
      )
      .map((each) => ({ value: each.id, label: nameOf(each) }));
  return (
    <Fields>
      <FieldRow>
        <TextLine
          label="Ký hiệu"
          place="code"
          value={record.code}
          findings={findings}
          placeholder="ND14"
          onText={(code) => set({ code: code.trim() }, 'code')}
        />
        <div onBlur={() => unit !== record.unit && setMeaning({ unit })}>
          <TextLine
            label="ĐVT"
            place="unit"
            value={record.unit}
            findings={findings}
            placeholder="hội viên"
            onText={setUnit}
          />
        </div>
      </FieldRow>
      <TextLine
        label="Nội dung số liệu"
        place="label"
        value={record.label}
        isMultiline
        rows={2}
        findings={findings}
        onText={(label) => set({ label: label.replaceAll('\n', ' ') }, 'label')}
      />
      <FieldGroup legend="Cách tính">
        {indicatorKinds.map(({ value, label, example }) => (
          <label key={value} className={styles.kind}>
            <input
              type="radio"
              name={kindName}
              data-place={`kind ${value}`}
              checked={record.kind === value}
              onChange={() => {
                const kind = indicatorKind.safeParse(value);
                if (kind.success) setMeaning({ kind: kind.data });
              }}
            />
            <span>
              {label}
              <span className={styles.example}>{example}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      <ChoiceField
        label="Là “trong đó” của"
        place="parent"
        value={record.parentId}
        choices={possible('parentId')}
        emptyLabel="(không, là một dòng riêng)"
        findings={findings}
        onValue={(parentId) => set({ parentId })}
      />
      <CheckGroup
        label="Loại cơ quan báo cáo"
        place="organisationKinds"
        values={record.organisationKinds}
        choices={organisationKinds}
        findings={findings}
        onValues={(values) => set({ organisationKinds: values })}
      />
      <ChoiceField
        label="Lĩnh vực công tác"
        place="workArea"
        value={record.workArea}
        choices={workAreaChoices}
        emptyLabel="(không)"
        onValue={(workArea) => set({ workArea })}
      />
      <TargetList
        targets={record.targets ?? []}
        organisations={context.names.organisation ?? []}
        unit={record.unit}
        today={context.today}
        findings={findings}
        onTargets={(targets) => set({ targets })}
      />
      <FieldRow>
        <TypedValue
          label="Dùng từ ngày"
          place="from"
          type="date"
          value={record.from}
          findings={findings}
          onValue={(from) => set({ from })}
        />
        <TypedValue
          label="Thôi dùng sau ngày"
          place="to"
          type="date"
          value={record.to}
          findings={findings}
          onValue={(to) => set({ to })}
        />
      </FieldRow>
      <ChoiceField
        label="Được thay bằng"
        place="replacedBy"
        value={record.replacedById}
        choices={possible('replacedById')}
        emptyLabel="(không)"
        findings={findings}
        onValue={(replacedById) => set({ replacedById })}
      />
      {(record.certainty || record.source) && (
        <p className={styles.source}>
          {record.certainty && <strong>{nameValue(record.certainty, certainties)}. </strong>}
          {record.source}
        </p>
      )}
      {wanted && (
        <ReplaceDialog
          indicator={record}
          change={wanted.change}
          uses={wanted.uses}
          today={context.today}
          onClose={() => {
            setWanted(null);
            setUnit(record.unit);
            // The field shows again what stays.
            if (wanted.change.unit !== undefined) onActs([record]);
          }}
          onReplace={(from) => {
            const made = replaceIndicator(record, all, {
              kind: wanted.change.kind ?? record.kind,
              unit: wanted.change.unit ?? record.unit,
              from,
              newId: () => crypto.randomUUID(),
            });
            setWanted(null);
            onActs(made);
            const begun = made.find((each) => each.code === record.code && each.id !== record.id);
            if (begun) onOpen(begun.id);
          }}
        />
      )}
    </Fields>
  );
}
