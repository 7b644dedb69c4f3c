import { daysInMonth } from '../../../core/model/real-date.ts';
import type { PartialDate, Report, ReportHeader } from '../../../core/model/report.ts';
import { byAuthorisation, listAuthorities } from '../../../core/rules/values/name-authorities.ts';
import { secrecyNames, urgencyNames } from '../../../core/rules/values/name-stamps.ts';
import { Said } from '../../components/announcer.tsx';
import { WithFieldHelp } from '../../components/field-help.tsx';
import { RecipientListChoice } from '../../components/recipient-list-choice.tsx';
import { proposeSignature } from '../../../core/rules/signing/propose-signature.ts';
import { CheckedField } from './checked-field.tsx';
import { readWhole } from './read-typing.ts';
import { useReport, useSessionPart } from './report-context.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import styles from './header-panel.module.css';

const otherSigner = 'khac';

/** A day that the month does not have, or that has no month, is left to the văn thư: a report may not hold it. */
function fitDay(date: PartialDate): PartialDate {
  const fits = date.day !== null && date.month !== null && date.day <= daysInMonth(date.year, date.month);
  return fits ? date : { ...date, day: null };
}

function optionsOf<V extends string>(names: Record<V, string>): { value: V; label: string }[] {
  // Object.entries forgets that the keys of a record are its own.
  return Object.entries(names).map(([value, label]) => ({ value: value as V, label: label as string }));
}

/** Số, ngày, người ký: what stands on the letterhead and in the signature block. */
export function HeaderPanel() {
  const { session, opened, layout } = useReport();
  const header = useSessionPart((view) => view.report.header);
  const { signers, organisation, recipientLists } = opened;
  const change = (report: Report, part: Partial<ReportHeader>): Report => ({
    ...report,
    header: { ...report.header, ...part },
  });
  const text = (field: 'number' | 'placeName' | 'abstract' | 'authorityName' | 'signerPosition') => ({
    place: `header:${field}`,
    text: header[field],
    onText: (report: Report, typed: string) => change(report, { [field]: typed }),
  });
  const datePart = (part: 'day' | 'month') => ({
    place: `header:${part}`,
    value: header.date[part],
    format: String,
    onValue: (report: Report, value: number | null) =>
      change(report, { date: fitDay({ ...report.header.date, [part]: value }) }),
  });
  const { year, month } = header.date;
  const [before = '', after = ''] = layout.letterhead.numberPattern
    .replace('{type}', 'BC')
    .replace('{symbol}', organisation.symbol)
    .split('{number}');
  const prefixes = layout.signature.authorityPrefixes;
  const chooseSigner = (personId: string) => {
    const signer = signers.find((each) => each.personId === personId);
    session.change('header:signerId', (report) =>
      change(report, signer ? proposeSignature(signer, signers, report.header) : { signerId: null }),
    );
  };
  return (
    <section
      className={styles.panel}
      aria-labelledby="header-title"
      id="header-data"
      data-entry="header-data"
      data-pane
      tabIndex={-1}
    >
      <h2 id="header-title" className={styles.title}>
        Số, ngày, người ký
      </h2>
      <div className={styles.row}>
        <span className={styles.symbol}>
          <WithFieldHelp name="number">
            <TextField {...text('number')} label="Số" placeholder="để trống" className={styles.narrow} />
          </WithFieldHelp>
          <span className={styles.pattern} title="Số, ký hiệu như in trên văn bản">
            {before}
            {header.number || '…'}
            {after}
          </span>
        </span>
        <TextField {...text('placeName')} label="Địa danh" className={styles.place} />
        <fieldset className={styles.date} aria-label="Ngày ban hành, để trống ngày khi chưa có">
          <CheckedField
            {...datePart('day')}
            label="Ngày"
            placeholder="để trống"
            className={styles.narrow}
            read={(typed) => readWhole(typed, 1, month === null ? 31 : daysInMonth(year, month))}
          />
          <CheckedField
            {...datePart('month')}
            label="Tháng"
            className={styles.narrow}
            read={(typed) => readWhole(typed, 1, 12)}
          />
          <WithFieldHelp name="date">
            <CheckedField
              place="header:year"
              label="Năm"
              className={styles.narrow}
              value={header.date.year}
              format={String}
              read={(typed) => {
                const reading = readWhole(typed, 1945, 2999);
                return reading.ok && reading.value === null
                  ? { ok: false, sentence: 'Cần có năm.' }
                  : reading;
              }}
              onValue={(report, value) =>
                value === null
                  ? report
                  : change(report, { date: fitDay({ ...report.header.date, year: value }) })
              }
            />
          </WithFieldHelp>
        </fieldset>
      </div>
      <WithFieldHelp name="abstract">
        <TextField {...text('abstract')} label="Trích yếu" isMultiline />
      </WithFieldHelp>
      <div className={styles.row}>
        <WithFieldHelp name="secrecy">
          <SelectField
            place="header:secrecy"
            label="Độ mật"
            value={header.secrecy}
            options={optionsOf(secrecyNames)}
            onValue={(secrecy) => session.change('header:secrecy', (report) => change(report, { secrecy }))}
          />
        </WithFieldHelp>
        <WithFieldHelp name="urgency">
          <SelectField
            place="header:urgency"
            label="Độ khẩn"
            value={header.urgency}
            options={optionsOf(urgencyNames)}
            onValue={(urgency) => session.change('header:urgency', (report) => change(report, { urgency }))}
          />
        </WithFieldHelp>
      </div>
      {header.secrecy !== 'none' && (
        <Said className={styles.advice}>
          Theo pháp luật về bảo vệ bí mật nhà nước, văn bản mật không được soạn, lưu, gửi bằng máy tính đã
          hoặc đang nối mạng. Nếu máy này có nối mạng, đồng chí nên soạn trên máy riêng của cơ quan. Chỉ ghi
          độ mật khi nội dung thuộc danh mục bí mật nhà nước. Khi có độ mật, phần mềm không tự ghi bản Word ra
          thư mục ngoài.
        </Said>
      )}
      <div className={styles.row}>
        <SelectField
          place="header:signerId"
          label="Người ký"
          value={
            signers.some((each) => each.personId === header.signerId) ? (header.signerId ?? '') : otherSigner
          }
          options={[
            ...signers.map((each) => ({ value: each.personId, label: `${each.fullName} – ${each.title}` })),
            { value: otherSigner, label: 'Người khác' },
          ]}
          onValue={chooseSigner}
        />
        <WithFieldHelp name="signerName">
          <TextField
            place="header:signerName"
            label="Họ và tên người ký"
            text={header.signerName}
            onText={(report, signerName) => change(report, { signerName, signerId: null })}
          />
        </WithFieldHelp>
        <WithFieldHelp name="signerPosition">
          <TextField {...text('signerPosition')} label="Chức vụ" />
        </WithFieldHelp>
      </div>
      {header.signerId !== null && !signers.some((each) => each.personId === header.signerId) && (
        <Said className={styles.advice}>
          Theo danh mục Người ký, {header.signerName || 'người này'} không giữ chức vụ ở cơ quan này vào ngày
          ghi trên báo cáo. Chọn người đang giữ chức vụ, hoặc sửa ngày trong danh mục.
        </Said>
      )}
      <div className={styles.row}>
        <WithFieldHelp name="authority">
          <SelectField
            place="header:authority"
            label="Thể thức đề ký"
            value={header.authority}
            options={listAuthorities(prefixes, header.authority)}
            onValue={(authority) =>
              session.change('header:authority', (report) => change(report, { authority }))
            }
          />
        </WithFieldHelp>
        {header.authority !== 'direct' && (
          <TextField
            {...text('authorityName')}
            label={`Sau ${prefixes[header.authority] ?? byAuthorisation}`}
          />
        )}
      </div>
      <WithFieldHelp name="recipients">
        <TextField
          place="header:recipients"
          label="Nơi nhận (mỗi nơi một dòng)"
          isMultiline
          text={header.recipients.join('\n')}
          onText={(report, typed) =>
            change(report, { recipients: typed.split('\n').filter((each) => each.trim() !== '') })
          }
        />
      </WithFieldHelp>
      <RecipientListChoice
        lists={recipientLists}
        onTake={(recipients) =>
          session.change('header:recipients', (report) => change(report, { recipients }))
        }
      />
    </section>
  );
}
