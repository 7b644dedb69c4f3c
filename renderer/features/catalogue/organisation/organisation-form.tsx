import { Button } from '@mantine/core';
import { useState } from 'react';
import { administrativeLevels } from '../../../../core/catalogue/organisation-columns.ts';
import { organisationKinds } from '../../../../core/catalogue/named-values.ts';
import {
  administrativeLevel,
  type Organisation,
  type OrganisationVersion,
} from '../../../../core/model/organisation.ts';
import { byId, successorsOf } from '../../../../core/rules/organisations/lineage.ts';
import { changeFrom, removeVersion } from '../../../../core/rules/organisations/edit-versions.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { CheckGroup } from '../check-group.tsx';
import { ChoiceField, TextLine, TypedValue } from '../form-fields.tsx';
import type { FormProps } from '../noun-form.ts';
import { LetterheadPicture } from './letterhead-picture.tsx';
import { PeopleOfBody } from './people-of-body.tsx';
import { useLayoutFamilies } from './use-layout-families.ts';
import styles from './organisation-form.module.css';

/** A body: its names over time as a line, the fields of the chosen one beside its letterhead, and whom it came from. */
export function OrganisationForm({
  record,
  onChange,
  findings,
  context,
  records,
  isOnDisk,
  onOpen,
  onJump,
}: FormProps<Organisation>) {
  const [chosen, setChosen] = useState(() =>
    Math.max(0, record.versions.indexOf(selectVersion(record, context.today))),
  );
  const index = Math.min(chosen, record.versions.length - 1);
  const version = record.versions[index];
  const [newFrom, setNewFrom] = useState<string | null>(null);
  const lastDay = version?.to ?? context.today;
  const families = useLayoutFamilies(lastDay < context.today ? lastDay : context.today);
  if (!version) return null;
  const change = (fields: Partial<OrganisationVersion>, place?: string) =>
    onChange({ ...record, versions: record.versions.with(index, { ...version, ...fields }) }, place);
  const text = (key: 'name' | 'shortName' | 'symbol' | 'placeName', label: string) => (
    <TextLine
      key={`${key} ${index}`}
      label={label}
      place={key}
      findings={findings}
      value={version[key]}
      onText={(typed) => change({ [key]: typed }, key)}
    />
  );
  const lines = (key: 'superiorLines' | 'issuerLines', label: string) => (
    <TextLine
      key={`${key} ${index}`}
      label={label}
      place={key}
      findings={findings}
      value={version[key].join('\n')}
      isMultiline
      rows={2}
      note="Mỗi dòng một dòng trên văn bản"
      onText={(typed) => change({ [key]: typed.split('\n').filter((each) => each.trim() !== '') }, key)}
    />
  );
  const others = [...records.values()].filter(({ id }) => id !== record.id);
  const nameOf = (id: string) => {
    const body = records.get(id);
    return body ? selectVersion(body, context.today).name : id;
  };
  const successors = successorsOf(record.id, byId(others));
  return (
    <div className={styles.form}>
      <ol className={styles.line} aria-label="Tên gọi theo thời gian">
        {record.versions.map((each, place) => (
          <li key={each.from}>
            <button
              type="button"
              className={styles.span}
              aria-current={place === index}
              onClick={() => setChosen(place)}
            >
              <span className={styles.time}>
                {each.from ? formatDateShort(each.from) : '…'} – {each.to ? formatDateShort(each.to) : 'nay'}
              </span>
              <span>{each.shortName || each.name || 'Chưa có tên'}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.row}>
        <TypedValue
          label="Tên gọi mới từ ngày"
          place="newFrom"
          value={newFrom}
          type="date"
          onValue={setNewFrom}
        />
        <Button
          variant="default"
          disabled={newFrom === null}
          onClick={() => {
            if (newFrom === null) return;
            const changed = changeFrom(record, newFrom, (each) => each);
            onChange(changed);
            setChosen(
              Math.max(
                0,
                changed.versions.findLastIndex(({ from }) => from <= newFrom),
              ),
            );
            setNewFrom(null);
          }}
        >
          Tách thành tên mới
        </Button>
        {record.versions.length > 1 && (
          <Button variant="default" onClick={() => onChange(removeVersion(record, index))}>
            Bỏ tên đang chọn
          </Button>
        )}
      </div>
      <LetterheadPicture version={version} />
      <div className={styles.fields}>
        <TypedValue
          key={`from ${index}`}
          label="Từ ngày"
          place="from"
          findings={findings}
          value={version.from || null}
          type="date"
          onValue={(from) => from !== null && change({ from })}
        />
        <TypedValue
          key={`to ${index}`}
          label="Đến hết ngày (để trống: đến nay)"
          place="to"
          findings={findings}
          value={version.to}
          type="date"
          onValue={(to) => change({ to })}
        />
      </div>
      {text('name', 'Tên gọi')}
      {text('shortName', 'Tên gọi tắt')}
      {lines('superiorLines', 'Cơ quan cấp trên, trên văn bản')}
      {lines('issuerLines', 'Cơ quan ban hành, trên văn bản')}
      <div className={styles.fields}>
        {text('symbol', 'Ký hiệu')}
        {text('placeName', 'Địa danh')}
        <ChoiceField
          label="Cấp"
          place="level"
          findings={findings}
          value={version.level}
          choices={administrativeLevels}
          onValue={(value) => {
            const level = administrativeLevel.safeParse(value);
            if (level.success) change({ level: level.data });
          }}
        />
      </div>
      <ChoiceField
        label="Thể thức văn bản"
        place="layoutFamily"
        findings={findings}
        value={version.layoutFamily}
        choices={families}
        note="Chỉnh từng điểm ở Thể thức văn bản; chính tả, dấu ở mục Chính tả, dấu."
        onValue={(value) => {
          const chosen = families.find((each) => each.value === value);
          if (chosen) change({ layoutFamily: chosen.value, fallbackLayoutFamily: chosen.fallback });
        }}
      />
      {isOnDisk && <PeopleOfBody organisationId={record.id} onJump={onJump} />}
      <ChoiceField
        label="Trực thuộc"
        place="parent"
        findings={findings}
        value={version.parentId}
        choices={others.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        emptyLabel="(không)"
        onValue={(parentId) => change({ parentId })}
      />
      <ChoiceField
        label="Loại cơ quan"
        place="kind"
        findings={findings}
        value={record.kind}
        choices={organisationKinds}
        onValue={(kind) => kind !== null && onChange({ ...record, kind })}
      />
      <CheckGroup
        label="Tiền thân"
        place="predecessors"
        findings={findings}
        choices={others.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        values={record.predecessorIds}
        onValues={(predecessorIds) => onChange({ ...record, predecessorIds: [...predecessorIds] })}
      />
      {successors.length > 0 && (
        <p className={styles.note}>
          Kế thừa:{' '}
          {successors.map(({ id }) => (
            <button key={id} type="button" className={styles.link} onClick={() => onOpen(id)}>
              {nameOf(id)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
