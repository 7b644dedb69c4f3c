import { useState } from 'react';
import type { Outline } from '../../../../core/model/outline.ts';
import type { Period } from '../../../../core/model/period.ts';
import { dueRules, meetingKinds } from '../../../../core/catalogue/period-columns.ts';
import { nameValue, organisationKinds } from '../../../../core/catalogue/named-values.ts';
import { chooseOutline } from '../../../../core/rules/outlines/choose-outline.ts';
import { changeExpected } from '../../../../core/rules/periods/change-expected.ts';
import { namePeriodAsTitle } from '../../../../core/rules/periods/name-period.ts';
import { tellDayOff } from '../../../../core/rules/periods/tell-day-off.ts';
import { lastDayOf } from '../../../../core/rules/periods/plan-period.ts';
import { dateInVietnam, dayOfWeek } from '../../../../core/rules/values/calendar.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { CheckGroup } from '../check-group.tsx';
import { WithFieldHelp } from '../../../components/field-help.tsx';
import { ChoiceField, TextLine, TypedValue } from '../form-fields.tsx';
import { FieldGroup, FieldRow, Fields, useSetFields } from '../form-parts.tsx';
import type { FormProps } from '../noun-form.ts';
import { useHouse } from '../use-house.ts';
import { useHolidays } from './use-holidays.ts';
import { useOutlines } from './use-outlines.ts';
import styles from './period-form.module.css';

type Props = Pick<FormProps<Period>, 'record' | 'onChange' | 'findings' | 'context'>;

/** Kỳ báo cáo: what it covers, when its reports are due, who writes by which outline; the same in Danh mục and at home. */
export function PeriodForm({ record, onChange, findings, context }: Props) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const outlines = useOutlines();
  const house = useHouse();
  const organisations = context.names.organisation ?? [];
  const set = useSetFields({ record, onChange });
  const holidays = useHolidays();
  const isNamed = record.kind === 'special' || record.kind === 'urgent';
  const { due } = record;
  const lastDay = due && lastDayOf(due);
  const dayOff = lastDay && tellDayOff(lastDay, holidays);
  const writers = house.filter(
    ({ id }) => record.expectedOrganisationIds.includes(id) || record.receiverId === id,
  );
  const kinds = [
    ...new Set([
      ...writers.map(({ kind }) => kind),
      ...(record.outlineChoices ?? []).map((each) => each.organisationKind),
    ]),
  ];
  const setOutline = (organisationKind: string, outlineId: string | null) => {
    const others = (record.outlineChoices ?? []).filter((each) => each.organisationKind !== organisationKind);
    const outlineChoices = outlineId === null ? others : [...others, { organisationKind, outlineId }];
    const chosen = kinds.flatMap(
      (kind) => chooseOutline({ ...record, outlineChoices }, kind, outlines)?.id ?? [],
    );
    const kept = chosen.length > 0 ? chosen : record.outlineIds;
    set({
      outlineChoices,
      outlineIds: [...new Set([...outlineChoices.map((each) => each.outlineId), ...kept])],
    });
  };
  return (
    <Fields>
      <p className={styles.name}>
        <strong>{namePeriodAsTitle(record)}</strong>
        <span className={styles.note}> Loại kỳ, năm, quý hoặc tháng giữ nguyên từ khi mở kỳ.</span>
      </p>
      {isNamed && (
        <TextLine
          label="Tên nội dung báo cáo"
          place="title"
          value={record.title}
          findings={findings}
          onText={(title) => set({ title }, 'title')}
        />
      )}
      <FieldRow>
        <TypedValue
          label="Số liệu từ ngày"
          place="dataFrom"
          type="date"
          value={record.dataFrom}
          findings={findings}
          onValue={(dataFrom) => dataFrom !== null && set({ dataFrom })}
        />
        <TypedValue
          label="đến ngày"
          place="dataTo"
          type="date"
          value={record.dataTo}
          findings={findings}
          onValue={(dataTo) => dataTo !== null && set({ dataTo })}
        />
        <TypedValue
          label="Chốt số liệu ngày"
          place="cutOff"
          type="date"
          value={record.cutOff}
          findings={findings}
          onValue={(cutOff) => set({ cutOff })}
        />
      </FieldRow>
      <div>
        <FieldRow>
          <WithFieldHelp name="dueDate">
            <ChoiceField
              label="Hạn gửi"
              place="dueRule"
              value={due?.rule ?? null}
              choices={dueRules}
              emptyLabel="(chưa đặt)"
              findings={findings}
              onValue={(rule) =>
                set({
                  due:
                    rule === null
                      ? null
                      : {
                          ...due,
                          rule: rule === 'before' ? 'before' : 'at-latest',
                          date: due?.date ?? record.dataTo,
                        },
                })
              }
            />
          </WithFieldHelp>
          {due && (
            <TypedValue
              label="Ngày"
              place="dueDate"
              type="date"
              value={due.date}
              findings={findings}
              onValue={(date) => date !== null && set({ due: { ...due, date } })}
            />
          )}
        </FieldRow>
        {lastDay && (
          <p className={styles.note}>
            Ngày cuối còn đúng hạn:{' '}
            <strong>
              {weekdays[dayOfWeek(lastDay) - 1]}, {formatDateShort(lastDay)}
            </strong>
            {dayOff !== null && ` (${dayOff})`}.
          </p>
        )}
      </div>
      <FieldRow>
        <ChoiceField
          label="Hội nghị"
          place="meetingKind"
          value={record.meetingKind}
          choices={meetingKinds}
          emptyLabel="(không họp)"
          onValue={(value) =>
            set({
              meetingKind: meetingKinds.some((each) => each.value === value)
                ? (value as Period['meetingKind'])
                : null,
            })
          }
        />
        <TypedValue
          label="Ngày họp"
          place="meetingDate"
          type="date"
          value={record.meetingDate}
          findings={findings}
          onValue={(meetingDate) => set({ meetingDate })}
        />
      </FieldRow>
      <ChoiceField
        label="Nơi nhận báo cáo"
        place="receiver"
        value={record.receiverId}
        choices={organisations}
        emptyLabel="(chưa ghi)"
        findings={findings}
        onValue={(receiverId) => set({ receiverId })}
      />
      <CheckGroup
        label="Phải gửi báo cáo"
        place="expected"
        values={record.expectedOrganisationIds}
        choices={organisations}
        findings={findings}
        note="Danh sách chốt khi mở kỳ; đổi sau đó thì có ghi lại."
        onValues={setAsked}
      />
      {(record.expectationChanges ?? []).map(({ at, addedIds, removedIds }) => (
        <p key={at} className={styles.note}>
          {formatDateShort(dateInVietnam(at))}:{' '}
          {[
            addedIds.length > 0 && `thêm ${addedIds.map((id) => nameValue(id, organisations)).join(', ')}`,
            removedIds.length > 0 && `bớt ${removedIds.map((id) => nameValue(id, organisations)).join(', ')}`,
          ]
            .filter(Boolean)
            .join('; ')}
          .
        </p>
      ))}
      <FieldGroup legend="Đề cương theo loại cơ quan">
        {kinds.map((kind) => (
          <ChoiceField
            key={kind}
            label={nameValue(kind, organisationKinds)}
            place={`outline ${kind}`}
            value={chooseOutline(record, kind, outlines)?.id ?? null}
            choices={choicesFor(kind, outlines)}
            onValue={(outlineId) => setOutline(kind, outlineId)}
          />
        ))}
        {findings
          .filter(({ field }) => field === 'outlines')
          .map(({ code, sentence }) => (
            <p key={code} className={styles.refused}>
              {sentence}
            </p>
          ))}
        <p className={styles.note}>Báo cáo đã bắt đầu giữ đề cương lúc bắt đầu.</p>
      </FieldGroup>
      <ConfirmDialog
        isOpen={asked !== null}
        title="Đổi danh sách phải gửi báo cáo?"
        confirmLabel="Đổi"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked) onChange(changeExpected(record, asked, new Date().toISOString()));
          setAsked(null);
        }}
      >
        {asked && describeAsked(record, asked, (id) => nameValue(id, organisations))} Danh sách này đã chốt
        khi mở kỳ; thay đổi và ngày đổi được ghi lại. Báo cáo đã viết không bị xoá.
      </ConfirmDialog>
    </Fields>
  );
}

const weekdays = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

/** The outlines made for a kind of organisation first, then the others. */
function choicesFor(kind: string, outlines: readonly Outline[]) {
  const serves = ({ organisationKinds: served }: Outline) => served.includes(kind);
  return [...outlines.filter(serves), ...outlines.filter((each) => !serves(each))].map(({ id, name }) => ({
    value: id,
    label: name,
  }));
}

function describeAsked(
  { expectedOrganisationIds }: Period,
  asked: readonly string[],
  nameOf: (id: string) => string,
): string {
  const added = asked.filter((id) => !expectedOrganisationIds.includes(id));
  const removed = expectedOrganisationIds.filter((id) => !asked.includes(id));
  return [
    added.length > 0 && `Thêm ${added.map(nameOf).join(', ')}.`,
    removed.length > 0 && `Bớt ${removed.map(nameOf).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
