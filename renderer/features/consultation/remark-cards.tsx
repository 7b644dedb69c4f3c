import { Button, NativeSelect, Textarea, TextInput, Title } from '@mantine/core';
import { useId, useState } from 'react';
import type { DraftRemark } from '../../../core/model/consultation.ts';
import { limits } from '../../../core/model/limits.ts';
import { changeRemark } from '../../../core/rules/consultation/begin-consultation.ts';
import { decisionNames } from '../../../core/rules/consultation/judge-answer.ts';
import { draftOfConsultation } from '../../../core/rules/consultation/tell-draft.ts';
import type { PartProps } from './part-props.ts';
import styles from './consultation.module.css';

const decisions = [
  { value: '', label: 'Chưa xử lý' },
  ...Object.entries(decisionNames).map(([value, label]) => ({ value, label })),
];

type Props = PartProps & {
  /** The way to the section of a remark; null: there is none. */
  openPlace: (remark: DraftRemark) => (() => void) | null;
};

/** Each remark with its place, and how it is taken: tiếp thu, tiếp thu một phần, giải trình. */
export function RemarkCards({ opened, consultation, isReadOnly, onChange, openPlace }: Props) {
  const titleId = useId();
  /** Those that were open when the list was narrowed stay while they are worked on; null: all. */
  const [keptIds, setKeptIds] = useState<ReadonlySet<string> | null>(null);
  const all = consultation.answers.flatMap(({ organisationId, remarks }) =>
    remarks.map((remark) => ({ organisationId, remark })),
  );
  const shown = keptIds
    ? all.filter(({ remark }) => remark.decision === null || keptIds.has(remark.id))
    : all;
  const nameOf = (id: string) =>
    opened.bodies.find(({ organisationId }) => organisationId === id)?.name ?? id;
  const sections = draftOfConsultation(consultation) === 'report' ? (opened.report?.sections ?? []) : [];
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <div className={styles.headRow}>
        <Title order={2} size="h5" id={titleId}>
          Ý kiến góp ý{all.length > 0 && ` (${all.length})`}
        </Title>
        {all.length > 0 && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={keptIds !== null}
              onChange={(event) =>
                setKeptIds(
                  event.currentTarget.checked
                    ? new Set(all.flatMap(({ remark }) => (remark.decision === null ? [remark.id] : [])))
                    : null,
                )
              }
            />
            Chỉ ý kiến chưa xử lý
          </label>
        )}
      </div>
      {all.length === 0 && (
        <p className={styles.quiet}>
          Chưa có ý kiến nào. Chọn “Thêm ý kiến” ở dòng của cơ quan đã trả lời; mỗi ý kiến ghi mục, nội dung
          và cách tiếp thu, giải trình.
        </p>
      )}
      {all.length > 0 && shown.length === 0 && (
        <p className={styles.quiet}>Các ý kiến đều đã được tiếp thu hoặc giải trình.</p>
      )}
      <ol className={styles.cards}>
        {shown.map(({ organisationId, remark }) => (
          <RemarkCard
            key={remark.id}
            organisationId={organisationId}
            name={nameOf(organisationId)}
            remark={remark}
            sections={sections}
            isReadOnly={isReadOnly}
            onOpen={openPlace(remark)}
            onPut={(part, field) =>
              onChange(
                (before) => changeRemark(before, organisationId, remark.id, (each) => ({ ...each, ...part })),
                field === undefined ? null : `${remark.id} ${field}`,
              )
            }
            onRemove={() => onChange((before) => changeRemark(before, organisationId, remark.id, () => null))}
          />
        ))}
      </ol>
    </section>
  );
}

type CardProps = {
  organisationId: string;
  name: string;
  remark: DraftRemark;
  sections: readonly { id: string; name: string }[];
  isReadOnly: boolean;
  onOpen: (() => void) | null;
  onPut: (part: Partial<DraftRemark>, field?: string) => void;
  onRemove: () => void;
};

function RemarkCard({
  organisationId,
  name,
  remark,
  sections,
  isReadOnly,
  onOpen,
  onPut,
  onRemove,
}: CardProps) {
  const { sectionId, place = '', text, decision, explanation } = remark;
  return (
    <li className={styles.card} data-remark-of={organisationId} data-decided={decision !== null || undefined}>
      <div className={styles.row}>
        <strong className={styles.who}>{name}</strong>
        {sections.length > 0 && (
          <NativeSelect
            aria-label={`Mục được góp ý, ${name}`}
            className={styles.section}
            disabled={isReadOnly}
            value={sectionId ?? ''}
            data={[
              { value: '', label: 'Ý kiến chung' },
              ...sections.map((section) => ({ value: section.id, label: section.name })),
            ]}
            onChange={(event) => onPut({ sectionId: event.currentTarget.value || null })}
          />
        )}
        <TextInput
          aria-label={`Chỗ được góp ý, ${name}`}
          className={styles.place}
          placeholder={sections.length > 0 ? 'đoạn, trang (nếu cần)' : 'mục, nội dung, trang'}
          readOnly={isReadOnly}
          maxLength={limits.lineCharacters}
          value={place}
          onChange={(event) => onPut({ place: event.currentTarget.value }, 'place')}
        />
        {onOpen && (
          <Button size="compact-sm" variant="default" onClick={onOpen} title="Mở dự thảo ở mục này để sửa">
            Mở mục
          </Button>
        )}
        {!isReadOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray.8"
            aria-label={`Xoá ý kiến của ${name}`}
            onClick={onRemove}
          >
            Xoá
          </Button>
        )}
      </div>
      <div className={styles.pair}>
        <Textarea
          label="Nội dung góp ý"
          aria-label={`Nội dung góp ý, ${name}`}
          data-text
          autosize
          minRows={2}
          spellCheck={false}
          readOnly={isReadOnly}
          maxLength={limits.paragraphCharacters}
          value={text}
          onChange={(event) => onPut({ text: event.currentTarget.value }, 'text')}
        />
        <div className={styles.taking}>
          <NativeSelect
            label="Tiếp thu, giải trình"
            aria-label={`Tiếp thu, giải trình ý kiến của ${name}`}
            disabled={isReadOnly}
            value={decision ?? ''}
            data={decisions}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onPut({
                decision:
                  value === 'taken' || value === 'partly-taken' || value === 'explained' ? value : null,
              });
            }}
          />
          <Textarea
            aria-label={`Nội dung tiếp thu, giải trình, ${name}`}
            placeholder={decision === 'explained' ? 'Vì sao giữ như dự thảo' : 'Đã sửa thế nào'}
            autosize
            minRows={1}
            spellCheck={false}
            readOnly={isReadOnly}
            maxLength={limits.paragraphCharacters}
            value={explanation}
            onChange={(event) => onPut({ explanation: event.currentTarget.value }, 'explanation')}
          />
        </div>
      </div>
    </li>
  );
}
