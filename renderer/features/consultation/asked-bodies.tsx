import { ActionIcon, Button, NativeSelect, TextInput, Title } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useId } from 'react';
import { limits } from '../../../core/model/limits.ts';
import {
  beginAnswer,
  changeAnswer,
  setReply,
  type ConsultationAnswer,
} from '../../../core/rules/consultation/begin-consultation.ts';
import {
  isLate,
  judgeAnswer,
  listRemarks,
  replyNames,
} from '../../../core/rules/consultation/judge-answer.ts';
import { DateInput } from '../../components/date-input.tsx';
import { HiddenText } from '../../components/hidden-text.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { newId } from '../report/new-id.ts';
import type { PartProps } from './part-props.ts';
import styles from './consultation.module.css';

type ChosenReply = Parameters<typeof setReply>[1];

const replies: readonly { value: ChosenReply; label: string }[] = [
  { value: 'none', label: 'Chưa trả lời' },
  { value: 'agreed', label: 'Nhất trí' },
  { value: 'remarks', label: 'Có ý kiến' },
];

/** Whom is asked, and what each has answered. */
export function AskedBodies({
  opened,
  consultation,
  isReadOnly,
  onChange,
  onAddRemark,
}: PartProps & { onAddRemark: (organisationId: string) => void }) {
  const titleId = useId();
  const { today, bodies } = opened;
  const { answers } = consultation;
  const asked = new Set(answers.map(({ organisationId }) => organisationId));
  const others = bodies
    .filter(({ organisationId }) => !asked.has(organisationId))
    .toSorted((one, other) => Number(other.isExpected) - Number(one.isExpected));
  const nameOf = (id: string) => bodies.find(({ organisationId }) => organisationId === id)?.name ?? id;
  const change = (
    { organisationId }: ConsultationAnswer,
    edit: (answer: ConsultationAnswer) => ConsultationAnswer,
    field?: string,
  ) =>
    onChange(
      (before) => changeAnswer(before, organisationId, edit),
      field === undefined ? null : `${organisationId} ${field}`,
    );
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId}>
        Cơ quan được lấy ý kiến
      </Title>
      {answers.length === 0 ? (
        <p className={styles.quiet}>Chưa chọn cơ quan nào. Chọn ở ô dưới đây để lấy ý kiến.</p>
      ) : (
        <WideTable label="Cơ quan được lấy ý kiến và trả lời">
          <table className={styles.table}>
            <HiddenCaption>Cơ quan được lấy ý kiến và trả lời</HiddenCaption>
            <thead>
              <tr>
                <th scope="col">Cơ quan, đơn vị</th>
                <th scope="col">Trả lời</th>
                <th scope="col">Ngày trả lời</th>
                <th scope="col">Số văn bản</th>
                <th scope="col">Ý kiến</th>
                {!isReadOnly && (
                  <th scope="col">
                    <HiddenText>Bỏ</HiddenText>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {answers.map((answer) => {
                const { organisationId } = answer;
                const name = nameOf(organisationId);
                const reply = judgeAnswer(answer, consultation, today);
                const remarkCount = listRemarks(answer).length;
                return (
                  <tr key={organisationId} data-reply={reply}>
                    <th scope="row">{name}</th>
                    <td>
                      <NativeSelect
                        aria-label={`Trả lời của ${name}`}
                        disabled={isReadOnly}
                        value={chosenReply(answer)}
                        data={replies.map((each) => ({
                          ...each,
                          // What was remarked is an answer, whatever else is chosen.
                          disabled: remarkCount > 0 && each.value !== 'remarks',
                        }))}
                        onChange={(event) => {
                          const chosen = replies.find(({ value }) => value === event.currentTarget.value);
                          if (chosen)
                            change(answer, (before) => setReply(before, chosen.value, { today, newId }));
                        }}
                      />
                      {reply === 'silent' && <span className={styles.quiet}>{replyNames.silent}</span>}
                      {isLate(answer, consultation) && <span className={styles.quiet}>Trả lời sau hạn</span>}
                    </td>
                    <td>
                      <DateInput
                        label={`Ngày trả lời của ${name}`}
                        isLabelHidden
                        isReadOnly={isReadOnly}
                        date={answer.answeredOn}
                        onDate={(answeredOn) => change(answer, (before) => ({ ...before, answeredOn }))}
                      />
                    </td>
                    <td>
                      <TextInput
                        aria-label={`Số văn bản trả lời của ${name}`}
                        readOnly={isReadOnly}
                        maxLength={limits.lineCharacters}
                        value={answer.documentNumber}
                        onChange={(event) => {
                          const documentNumber = event.currentTarget.value;
                          change(answer, (before) => ({ ...before, documentNumber }), 'number');
                        }}
                      />
                    </td>
                    <td className={styles.remarkCell}>
                      {remarkCount > 0 && <span>{remarkCount}</span>}
                      {!isReadOnly && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          aria-label={`Thêm ý kiến của ${name}`}
                          onClick={() => onAddRemark(organisationId)}
                        >
                          Thêm ý kiến
                        </Button>
                      )}
                    </td>
                    {!isReadOnly && (
                      <td>
                        <ActionIcon
                          variant="subtle"
                          color="gray.8"
                          aria-label={`Không lấy ý kiến ${name}`}
                          title="Bỏ khỏi danh sách"
                          onClick={() =>
                            onChange((before) => ({
                              ...before,
                              answers: before.answers.filter(
                                (each) => each.organisationId !== organisationId,
                              ),
                            }))
                          }
                        >
                          <IconTrash className={styles.icon} aria-hidden />
                        </ActionIcon>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </WideTable>
      )}
      {!isReadOnly && others.length > 0 && (
        <NativeSelect
          className={styles.add}
          aria-label="Thêm cơ quan được lấy ý kiến"
          value=""
          data={[
            { value: '', label: 'Thêm cơ quan được lấy ý kiến…' },
            ...others.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== '')
              onChange((before) => ({ ...before, answers: [...before.answers, beginAnswer(value)] }));
          }}
        />
      )}
    </section>
  );
}

function chosenReply(answer: ConsultationAnswer): ChosenReply {
  if (listRemarks(answer).length > 0) return 'remarks';
  if (answer.answeredOn === null) return 'none';
  return answer.isAgreed ? 'agreed' : 'remarks';
}
