import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OpenedLetter } from '../../../core/contract/views.ts';
import { daysInMonth } from '../../../core/model/real-date.ts';
import { limits } from '../../../core/model/limits.ts';
import type { Letter } from '../../../core/model/letter.ts';
import type { PartialDate, ReportHeader } from '../../../core/model/report.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { proposeSignature } from '../../../core/rules/signing/propose-signature.ts';
import { capitalise } from '../../../core/rules/text/capitalise.ts';
import { normaliseText } from '../../../core/rules/text/normalise-text.ts';
import { listAuthorities } from '../../../core/rules/values/name-authorities.ts';
import { WithFieldHelp } from '../../components/field-help.tsx';
import { RecipientListChoice } from '../../components/recipient-list-choice.tsx';
import type { LetterSession } from './letter-session.ts';
import styles from './letter-form.module.css';

type Props = { opened: OpenedLetter; session: LetterSession; letter: Letter };

/**
 * What stands in a letter, as plain fields. They are never rewritten while somebody types (input methods); a letter that
 * was replaced as a whole comes with a new form.
 */
export function LetterForm({ opened, session, letter }: Props) {
  const { header } = letter;
  const { noun, type, heading, salutation, hasLetterhead, signerCount } = letterKinds[letter.kind];
  /** The field of recipients shows anew what came from a list. */
  const [takenCount, setTakenCount] = useState(0);
  const { signers, recipientLists } = opened;
  const authorities = listAuthorities(opened.layout.signature.authorityPrefixes, header.authority);
  const change = (part: Partial<ReportHeader>) =>
    session.change((each) => ({ ...each, header: { ...each.header, ...part } }));
  const line = (
    field: 'number' | 'placeName' | 'authorityName' | 'signerPosition' | 'signerName',
    label: string,
    className?: string,
  ) => (
    <TextInput
      label={label}
      className={className}
      maxLength={limits.lineCharacters}
      defaultValue={header[field]}
      onInput={(event) => change({ [field]: readLine(event.currentTarget.value) })}
    />
  );
  const secondLine = (field: 'position' | 'name', label: string) => (
    <TextInput
      label={label}
      maxLength={limits.lineCharacters}
      defaultValue={letter.secondSigner?.[field] ?? ''}
      onInput={(event) => {
        const text = readLine(event.currentTarget.value);
        session.change((each) => ({
          ...each,
          secondSigner: { ...(each.secondSigner ?? { position: '', name: '' }), [field]: text },
        }));
      }}
    />
  );
  const changeDate = (part: Partial<PartialDate>) =>
    session.change((each) => ({
      ...each,
      header: { ...each.header, date: fitDay({ ...each.header.date, ...part }) },
    }));
  const { date } = header;
  const chooseSigner = (personId: string) => {
    const signer = signers.find((each) => each.personId === personId);
    change(signer ? proposeSignature(signer, signers, header) : { signerId: null });
  };
  return (
    <div className={styles.form}>
      {hasLetterhead && (
        <div className={styles.row}>
          {type !== null && line('number', 'Số', styles.short)}
          {line('placeName', 'Địa danh')}
          <NativeSelect
            label="Ngày"
            className={styles.short}
            value={date.day ?? ''}
            data={[
              { value: '', label: 'để trống' },
              ...count(date.month === null ? 31 : daysInMonth(date.year, date.month)),
            ]}
            onChange={(event) => changeDate({ day: readChoice(event.currentTarget.value) })}
          />
          <NativeSelect
            label="Tháng"
            className={styles.short}
            value={date.month ?? ''}
            data={[{ value: '', label: 'để trống' }, ...count(12)]}
            onChange={(event) => changeDate({ month: readChoice(event.currentTarget.value) })}
          />
          <NativeSelect
            label="Năm"
            className={styles.short}
            value={date.year}
            data={[date.year - 1, date.year, date.year + 1].map(String)}
            onChange={(event) => changeDate({ year: Number(event.currentTarget.value) })}
          />
        </div>
      )}
      <WithFieldHelp name={hasLetterhead && heading === null ? 'subject' : null}>
        <Textarea
          label={hasLetterhead ? 'Trích yếu' : 'Tiêu đề'}
          autosize
          minRows={1}
          error={
            isBlank(header.abstract) &&
            (!hasLetterhead
              ? 'Chưa có tiêu đề.'
              : heading === null
                ? 'Chưa có trích yếu: công văn in ra không có dòng “V/v…”.'
                : `Chưa có trích yếu: ${noun} in ra không có dòng dưới chữ “${heading}”.`)
          }
          defaultValue={header.abstract}
          onInput={(event) => change({ abstract: readLine(event.currentTarget.value) })}
        />
      </WithFieldHelp>
      {salutation !== null && (
        <WithFieldHelp name={salutation === 'Kính gửi' ? 'addressees' : null}>
          <Textarea
            label={salutation}
            description="Mỗi dòng một cơ quan, đơn vị"
            autosize
            minRows={2}
            error={
              letter.addressees.every(isBlank) &&
              `Chưa ghi gửi cơ quan, đơn vị nào: ${noun} in ra không có dòng “${salutation}”.`
            }
            defaultValue={letter.addressees.join('\n')}
            onInput={(event) => {
              const addressees = readLines(event.currentTarget.value).map(readLine);
              session.change((each) => ({ ...each, addressees }));
            }}
          />
        </WithFieldHelp>
      )}
      <Textarea
        label="Nội dung"
        description="Mỗi lần xuống dòng là một đoạn; số thứ tự và gạch đầu dòng in ra đúng như gõ"
        autosize
        minRows={8}
        spellCheck={false}
        error={letter.paragraphs.every(isBlank) && `${capitalise(noun)} chưa có nội dung.`}
        defaultValue={letter.paragraphs.join('\n')}
        onInput={(event) => {
          const paragraphs = readLines(event.currentTarget.value);
          session.change((each) => ({ ...each, paragraphs }));
        }}
      />
      {signerCount > 0 && (
        <>
          <div className={styles.row}>
            {signers.length > 0 && (
              <NativeSelect
                label="Người ký"
                value={header.signerId ?? ''}
                data={[
                  ...signers.map(({ personId, fullName, title }) => ({
                    value: personId,
                    label: `${fullName} (${title})`,
                  })),
                  { value: '', label: 'Người khác' },
                ]}
                onChange={(event) => chooseSigner(event.currentTarget.value)}
              />
            )}
            <WithFieldHelp name="authority">
              <NativeSelect
                label="Thể thức đề ký"
                value={header.authority}
                data={authorities}
                onChange={(event) =>
                  change({
                    authority:
                      authorities.find(({ value }) => value === event.currentTarget.value)?.value ?? 'direct',
                  })
                }
              />
            </WithFieldHelp>
          </div>
          {/* A signer who is chosen fills in these fields anew. */}
          <div className={styles.row} key={`${header.signerId} ${header.authority}`}>
            {header.authority !== 'direct' && line('authorityName', 'Thay mặt, ký thay ai')}
            {line('signerPosition', 'Chức vụ')}
            {line('signerName', 'Họ tên')}
          </div>
        </>
      )}
      {signerCount === 2 && (
        <div className={styles.row}>
          {secondLine('position', 'Chức danh người ký bên trái')}
          {secondLine('name', 'Họ tên người ký bên trái')}
        </div>
      )}
      {signerCount === 1 && (
        <>
          <WithFieldHelp name="recipients">
            <Textarea
              label="Nơi nhận"
              key={takenCount}
              description="Mỗi dòng một nơi"
              autosize
              minRows={2}
              defaultValue={header.recipients.join('\n')}
              onInput={(event) => change({ recipients: readLines(event.currentTarget.value).map(readLine) })}
            />
          </WithFieldHelp>
          <RecipientListChoice
            lists={recipientLists}
            onTake={(recipients) => {
              change({ recipients });
              setTakenCount(takenCount + 1);
            }}
          />
        </>
      )}
    </div>
  );
}

function count(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function readChoice(value: string): number | null {
  return value === '' ? null : Number(value);
}

function readLine(text: string): string {
  return normaliseText(text)
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, limits.lineCharacters);
}

function readLines(text: string): string[] {
  return normaliseText(text).split('\n');
}

/** A day that the month does not have, or that has no month, is left to the văn thư. */
function fitDay(date: PartialDate): PartialDate {
  const fits = date.day !== null && date.month !== null && date.day <= daysInMonth(date.year, date.month);
  return fits ? date : { ...date, day: null };
}
