import { Button } from '@mantine/core';
import { rankNames } from '../../../core/catalogue/person-columns.ts';
import { person as personSchema, type Person, type Position } from '../../../core/model/person.ts';
import { ChoiceField, TextLine, TypedValue, YesNoField } from './form-fields.tsx';
import type { FormProps } from './noun-form.ts';
import styles from './record-form.module.css';

const ranks = Object.entries(rankNames).map(([value, label]) => ({ value, label }));

/** Somebody who signs, with the positions held, the newest first. */
export function PersonForm({ record: person, onChange, findings, context, onJump }: FormProps<Person>) {
  const organisations = context.names.organisation ?? [];
  const change = (index: number, part: Partial<Position>, place?: string) =>
    onChange(
      {
        ...person,
        positions: person.positions.map((each, at) => (at === index ? { ...each, ...part } : each)),
      },
      place === undefined ? undefined : `positions.${index}.${place}`,
    );
  const add = () => {
    const last = person.positions.at(-1);
    const position: Position = {
      organisationId:
        last?.organisationId ?? (organisations.length === 1 ? (organisations[0]?.value ?? '') : ''),
      title: '',
      rank: 'deputy',
      isActing: false,
      from: context.today,
      to: null,
    };
    onChange({ ...person, positions: [...person.positions, position] });
  };
  return (
    <div className={styles.fields}>
      <TextLine
        label="Họ và tên"
        place="fullName"
        value={person.fullName}
        findings={findings}
        note="Như in dưới chữ ký; không ghi học hàm, quân hàm, “đồng chí”"
        onText={(fullName) => onChange({ ...person, fullName }, 'fullName')}
      />
      {person.positions.map((position, index) => {
        const place = (field: string) => ({ place: `positions.${index}.${field}`, findings });
        return (
          <fieldset key={keyOf(person, index)} className={styles.part}>
            <legend>Chức vụ {person.positions.length > 1 ? index + 1 : ''}</legend>
            <TextLine
              {...place('title')}
              label="Chức vụ"
              value={position.title}
              onText={(title) => change(index, { title }, 'title')}
            />
            <ChoiceField
              {...place('organisation')}
              label="Cơ quan, đơn vị"
              value={position.organisationId}
              choices={organisations}
              onValue={(organisationId) =>
                change(index, { organisationId: organisationId ?? '' }, 'organisation')
              }
            />
            {organisations.some(({ value }) => value === position.organisationId) && (
              <div>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() =>
                    onJump({ kind: 'catalogue', catalogue: 'organisation', id: position.organisationId })
                  }
                >
                  Mở cơ quan này
                </button>
              </div>
            )}
            <ChoiceField
              {...place('rank')}
              label="Cấp"
              value={position.rank}
              choices={ranks}
              onValue={(rank) => {
                const read = personSchema.shape.positions.element.shape.rank.safeParse(rank);
                if (read.success)
                  change(index, { rank: read.data, ...(read.data !== 'head' && { isActing: false }) });
              }}
            />
            {position.rank === 'head' && (
              <YesNoField
                {...place('isActing')}
                label="Quyền (Q.)"
                isYes={position.isActing}
                onValue={(isActing) => change(index, { isActing })}
              />
            )}
            <div className={styles.row}>
              <TypedValue
                {...place('from')}
                label="Từ ngày"
                type="date"
                value={position.from}
                onValue={(from) => {
                  if (from !== null) change(index, { from });
                }}
              />
              <TypedValue
                {...place('to')}
                label="Đến ngày"
                type="date"
                value={position.to}
                note="để trống: đang giữ"
                onValue={(to) => change(index, { to })}
              />
            </div>
            <Button
              variant="subtle"
              color="gray.8"
              size="compact-xs"
              className={styles.partAct}
              onClick={() =>
                onChange({ ...person, positions: person.positions.filter((_each, at) => at !== index) })
              }
            >
              Bỏ chức vụ này
            </Button>
          </fieldset>
        );
      })}
      {findings
        .filter(({ field }) => field === 'positions')
        .map(({ sentence }) => (
          <p key={sentence} className={styles.warning}>
            {sentence}
          </p>
        ))}
      <div>
        <Button variant="default" onClick={add}>
          Thêm chức vụ
        </Button>
      </div>
    </div>
  );
}

/** Positions have no id; the form is made anew whenever one comes or goes. */
function keyOf({ id }: Person, index: number): string {
  return `${id} ${index}`;
}
