import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useId, useMemo, useState } from 'react';
import { layouts, selectLayout } from '../../../core/layouts/layouts.ts';
import type { FirstRunBody } from '../../../core/model/first-run-draft.ts';
import type { HouseFacts } from '../../../core/model/house-facts.ts';
import { numberPattern, type LayoutRecord } from '../../../core/model/layout-record.ts';
import { signingAuthority } from '../../../core/model/signing-authority.ts';
import { applyToVersion } from '../../../core/rules/first-run/apply-house.ts';
import { listAuthorities } from '../../../core/rules/values/name-authorities.ts';
import { SpellingRows } from '../layouts/spelling-rows.tsx';
import { PageThumbnail } from '../layouts/page-picture.tsx';
import styles from './pages-step.module.css';

type Props = {
  body: FirstRunBody;
  /** `YYYY-MM-DD`. */
  today: string;
  issuerError: string | null;
  areLayoutsShown: boolean;
  onShowLayouts: (areShown: boolean) => void;
  onChange: (part: Partial<HouseFacts>) => void;
};

/** What the pages beside it say about the office; `data-field` names each field to the places of the pages. */
export function HouseForm({ body, today, issuerError, areLayoutsShown, onShowLayouts, onChange }: Props) {
  const { facts, organisation } = body;
  const { signers, spelling } = facts;
  const [version] = organisation.versions;
  const layout = selectLayout(facts.layoutFamily, today);
  const changeSigner = (index: number, part: Partial<HouseFacts['signers'][number]>) =>
    onChange({ signers: signers.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <div className={styles.form}>
      <Textarea
        label="Cơ quan cấp trên"
        data-field="superiorLines"
        autosize
        minRows={1}
        maxRows={4}
        value={facts.superiorLines.join('\n')}
        onChange={(event) => onChange({ superiorLines: event.currentTarget.value.split('\n') })}
      />
      <Textarea
        label="Cơ quan ban hành"
        data-field="issuerLines"
        autosize
        minRows={1}
        maxRows={4}
        value={facts.issuerLines.join('\n')}
        error={issuerError}
        onChange={(event) => onChange({ issuerLines: event.currentTarget.value.split('\n') })}
      />
      <div className={styles.pair}>
        <TextInput
          label="Ký hiệu"
          data-field="symbol"
          maxLength={100}
          value={facts.symbol}
          onChange={(event) => onChange({ symbol: event.currentTarget.value })}
        />
        <TextInput
          label="Địa danh"
          data-field="placeName"
          maxLength={100}
          value={facts.placeName}
          onChange={(event) => onChange({ placeName: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        label="Cách ghi số, ký hiệu"
        value={facts.numberPattern ?? layout?.letterhead.numberPattern}
        data={numberPattern.options.map((pattern) => ({
          value: pattern,
          label: pattern
            .replace('{number}', '15')
            .replace('{type}', 'BC')
            .replace('{symbol}', () => facts.symbol || '…'),
        }))}
        onChange={(event) => {
          const next = numberPattern.safeParse(event.currentTarget.value);
          if (next.success) onChange({ numberPattern: next.data });
        }}
      />
      <div className={styles.pair}>
        <NativeSelect
          label="Thể thức đề ký"
          data-field="authority"
          value={facts.authority}
          data={listAuthorities(layout?.signature.authorityPrefixes, facts.authority)}
          onChange={(event) => {
            const next = signingAuthority.safeParse(event.currentTarget.value);
            if (next.success) onChange({ authority: next.data });
          }}
        />
        <TextInput
          label="Ký thay mặt, ký thay"
          maxLength={300}
          disabled={facts.authority === 'direct'}
          value={facts.authorityName}
          onChange={(event) => onChange({ authorityName: event.currentTarget.value })}
        />
      </div>
      <fieldset className={styles.signers}>
        <legend>Người ký (người thường ký ở hàng đầu)</legend>
        {signers.map((signer, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
          <div key={index} className={styles.signer}>
            <TextInput
              aria-label={`Họ và tên người ký ${index + 1}`}
              placeholder="Họ và tên"
              {...(index === 0 && { 'data-field': 'signerName' })}
              maxLength={200}
              value={signer.fullName}
              onChange={(event) => changeSigner(index, { fullName: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`Chức vụ người ký ${index + 1}`}
              placeholder="Chức vụ"
              {...(index === 0 && { 'data-field': 'signerTitle' })}
              maxLength={200}
              value={signer.title}
              onChange={(event) => changeSigner(index, { title: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={`Bỏ người ký ${index + 1}`}
              disabled={signers.length === 1}
              onClick={() => onChange({ signers: signers.filter((_each, at) => at !== index) })}
            >
              <IconX className={styles.icon} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={styles.icon} aria-hidden />}
          onClick={() => onChange({ signers: [...signers, { fullName: '', title: '' }] })}
        >
          Thêm người ký
        </Button>
      </fieldset>
      <Textarea
        label="Nơi nhận (mỗi hàng một nơi)"
        data-field="recipients"
        autosize
        minRows={2}
        maxRows={7}
        value={facts.recipients.join('\n')}
        onChange={(event) => onChange({ recipients: event.currentTarget.value.split('\n') })}
      />
      {version && (
        <Layouts
          family={facts.layoutFamily}
          today={today}
          organisation={applyToVersion(version, facts)}
          areShown={areLayoutsShown}
          onShow={onShowLayouts}
          // The rule of another layout comes with its own way of writing the number.
          onChange={(layoutFamily) => onChange({ layoutFamily, numberPattern: undefined })}
        />
      )}
      <details className={styles.spelling}>
        <summary>Bỏ dấu, dấu cuối dòng, kết thúc văn bản</summary>
        <SpellingRows
          spelling={spelling}
          onChange={(part) => onChange({ spelling: { ...spelling, ...part } })}
        />
      </details>
    </div>
  );
}

type LayoutsProps = {
  family: string;
  today: string;
  organisation: ReturnType<typeof applyToVersion>;
  areShown: boolean;
  onShow: (areShown: boolean) => void;
  onChange: (family: string) => void;
};

function bringIntoView(element: HTMLElement | null): void {
  element?.parentElement?.scrollIntoView({ block: 'start' });
}

/** The official layouts by picture, under this body's own names. */
function Layouts({ family, today, organisation, areShown, onShow, onChange }: LayoutsProps) {
  const name = useId();
  // The pictures are of the body as it was when they were opened: typing does not draw nine pages anew.
  const [pictured, setPictured] = useState(organisation);
  const choices = useMemo(
    () =>
      [...new Set(layouts.map((each) => each.family))].flatMap((each) => {
        const layout = selectLayout(each, today);
        if (!layout) return [];
        const { id, name: title, from, to } = layout;
        const record: LayoutRecord = { id, baseId: id, name: title, from, to, switches: {} };
        return [{ family: each, title, record }];
      }),
    [today],
  );
  return (
    <section aria-labelledby={name} className={styles.layouts}>
      <h2 id={name} className={styles.groupTitle}>
        Mẫu trình bày
      </h2>
      <div className={styles.chosenLayout}>
        <span>{choices.find((each) => each.family === family)?.title}</span>
        <Button
          variant="default"
          size="compact-sm"
          data-field="layoutFamily"
          aria-expanded={areShown}
          onClick={() => {
            setPictured(organisation);
            onShow(!areShown);
          }}
        >
          {areShown ? 'Thu lại' : 'Chọn mẫu khác'}
        </Button>
      </div>
      {areShown && (
        <div ref={bringIntoView} className={styles.pictures} role="radiogroup" aria-labelledby={name}>
          {choices.map((each) => (
            <label key={each.family} className={styles.picture}>
              <input
                type="radio"
                name={name}
                checked={each.family === family}
                onChange={() => onChange(each.family)}
              />
              <PageThumbnail sample={{ record: each.record, organisation: pictured, isNumbered: true }} />
              <span>{each.title}</span>
            </label>
          ))}
        </div>
      )}
    </section>
  );
}
