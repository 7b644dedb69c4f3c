import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { CellSource, FormCell, FormFact, FigureValue } from '../../../core/model/form.ts';
import type { Indicator } from '../../../core/model/indicator.ts';
import type { ShownCell } from '../../../core/reading/form-workbook.ts';
import { compareUnits } from '../../../core/rules/forms/compare-units.ts';
import type { PlaceWords } from '../../../core/rules/forms/describe-place.ts';
import { describeSource, sumName, type SourceNames } from '../../../core/rules/forms/describe-source.ts';
import { figureValueNames, formFactNames } from '../../../core/rules/forms/name-source.ts';
import { readColumnMeaning } from '../../../core/rules/forms/read-column-meaning.ts';
import { listPowers } from './list-powers.ts';
import { IndicatorPicker } from './indicator-picker.tsx';
import styles from './form-page.module.css';

type Props = {
  sheetName: string;
  cell: ShownCell;
  words: PlaceWords;
  mapped: FormCell | null;
  proposed: FormCell | null;
  indicators: readonly Indicator[];
  names: SourceNames;
  /** Whose reports a cell may take from. */
  organisations: readonly { id: string; name: string }[];
  kind: CellSource['kind'];
  onKind: (kind: CellSource['kind']) => void;
  /** The choice for this cell; null takes it back. `field` joins what is typed in one field into one step. */
  onSource: (source: CellSource | null, field?: string) => void;
  onLeave: () => void;
};

const figureValues = Object.entries(figureValueNames).map(([value, label]) => ({ value, label }));
const facts = Object.entries(formFactNames).map(([value, label]) => ({ value, label }));

/** What the chosen cell shall hold. */
export function CellPanel({
  sheetName,
  cell,
  words,
  mapped,
  proposed,
  indicators,
  names,
  organisations,
  kind,
  onKind,
  onSource,
  onLeave,
}: Props) {
  const source = mapped?.source ?? null;
  const pickIndicator = (id: string) => {
    const unit = names.indicators.get(id)?.unit ?? '';
    const before = source?.kind === 'figure' ? source : null;
    onSource({
      kind: 'figure',
      value: before?.value ?? readColumnMeaning(words.headers) ?? 'period',
      powerOfTen: words.unit === '' ? 0 : (compareUnits(unit, words.unit) ?? 0),
      decimals: before?.decimals ?? null,
      ...(before?.organisationId !== undefined && { organisationId: before.organisationId }),
      ...(before?.isSum && { isSum: true }),
      indicatorId: id,
    });
  };
  const isFixed = cell.kind === 'formula' || cell.kind === 'fixed';
  return (
    // Escape leads back to the sheet from every field within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.cellPanel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <h2 className={styles.place}>
        Ô {cell.address} <span className={styles.quiet}>{sheetName}</span>
      </h2>
      {(words.rowLabel !== '' || words.headers.length > 0) && (
        <p className={styles.words}>
          {words.rowLabel && <span>Dòng: {words.rowLabel}</span>}
          {words.headers.length > 0 && <span>Cột: {words.headers.join(' › ')}</span>}
          {words.unit && <span>ĐVT: {words.unit}</span>}
        </p>
      )}
      {isFixed ? (
        <p className={styles.refusal}>
          {cell.kind === 'formula'
            ? 'Ô này có công thức của biểu mẫu, phần mềm không ghi đè. Công thức sẽ tự tính lại khi mở tệp trong Excel.'
            : 'Ô này là tiêu đề của bảng trong Excel, ghi đè sẽ làm hỏng bảng.'}
          {mapped && (
            <Button mt="xs" size="compact-sm" variant="default" onClick={() => onSource(null)}>
              Bỏ chọn ô này
            </Button>
          )}
        </p>
      ) : (
        <>
          {proposed && (
            <div className={styles.proposal}>
              <span>Đề xuất: {describeSource(proposed.source, names)}</span>
              <Button size="compact-sm" onClick={() => onSource(proposed.source)}>
                Nhận
              </Button>
            </div>
          )}
          {mapped && (
            <p className={styles.choice}>
              <span>Đã chọn: {describeSource(mapped.source, names)}</span>
              <Button size="compact-sm" variant="default" title="Delete" onClick={() => onSource(null)}>
                Bỏ chọn ô này
              </Button>
            </p>
          )}
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Loại nội dung"
            value={kind}
            onChange={(value) => onKind(value === 'fact' ? 'fact' : 'figure')}
            data={[
              { value: 'figure', label: 'Số liệu' },
              { value: 'fact', label: 'Thông tin báo cáo' },
            ]}
          />
          {source?.kind === kind &&
            (kind === 'figure' || organisations.length > 1 || source.organisationId !== undefined) && (
              <BodyField source={source} organisations={organisations} onChange={onSource} />
            )}
          {kind === 'figure' && (
            <>
              {source?.kind === 'figure' && (
                <FigureFields
                  source={source}
                  unit={names.indicators.get(source.indicatorId)?.unit ?? ''}
                  onChange={onSource}
                />
              )}
              <IndicatorPicker
                key={cell.address}
                indicators={indicators}
                chosenId={source?.kind === 'figure' ? source.indicatorId : null}
                onPick={pickIndicator}
              />
            </>
          )}
          {kind === 'fact' && (
            <FactFields source={source?.kind === 'fact' ? source : null} onChange={onSource} />
          )}
        </>
      )}
    </div>
  );
}

/** No id of a body. */
const sumChoice = '+';

/** Whose report the cell takes from: one file may hold a column for each body, and one for all together. */
function BodyField({
  source,
  organisations,
  onChange,
}: {
  source: CellSource;
  organisations: Props['organisations'];
  onChange: (source: CellSource) => void;
}) {
  const { organisationId } = source;
  const isSum = source.kind === 'figure' && source.isSum === true;
  const isGone = organisationId !== undefined && !organisations.some(({ id }) => id === organisationId);
  const choose = (chosen: string) => {
    if (source.kind === 'fact') onChange(takeFrom(source, chosen));
    else {
      const { isSum: _isSum, ...single } = source;
      onChange(chosen === sumChoice ? { ...takeFrom(single, ''), isSum: true } : takeFrom(single, chosen));
    }
  };
  return (
    <NativeSelect
      label="Lấy từ báo cáo của"
      description={
        isSum &&
        'Các cơ quan có báo cáo nội dung này trong kỳ. Còn cơ quan chưa có số liệu thì ô để trống, khi điền có nêu tên.'
      }
      inputWrapperOrder={['label', 'input', 'description']}
      value={isSum ? sumChoice : (organisationId ?? '')}
      data={[
        { value: '', label: 'Cơ quan điền biểu mẫu' },
        ...(source.kind === 'figure' ? [{ value: sumChoice, label: sumName }] : []),
        ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ...(isGone ? [{ value: organisationId, label: `${organisationId} (không còn)` }] : []),
      ]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

function takeFrom<Source extends CellSource>(source: Source, organisationId: string): Source {
  const { organisationId: _organisationId, ...own } = source;
  return { ...own, ...(organisationId !== '' && { organisationId }) } as Source;
}

type FigureSource = Extract<CellSource, { kind: 'figure' }>;

function FigureFields({
  source,
  unit,
  onChange,
}: {
  source: FigureSource;
  unit: string;
  onChange: (source: CellSource) => void;
}) {
  return (
    <div className={styles.fields}>
      <NativeSelect
        label="Giá trị"
        value={source.value}
        data={figureValues}
        onChange={(event) => onChange({ ...source, value: event.currentTarget.value as FigureValue })}
      />
      {source.value !== 'note' && (
        <div className={styles.pair}>
          <NativeSelect
            label={unit ? `Đổi đơn vị (từ ${unit})` : 'Đổi đơn vị'}
            value={String(source.powerOfTen)}
            data={listPowers(source.powerOfTen)}
            onChange={(event) => onChange({ ...source, powerOfTen: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label="Số lẻ"
            value={source.decimals === null ? '' : String(source.decimals)}
            data={[
              { value: '', label: 'giữ nguyên' },
              ...[0, 1, 2, 3].map((digits) => ({
                value: String(digits),
                label: digits === 0 ? 'làm tròn số nguyên' : `${digits} chữ số`,
              })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ ...source, decimals: value === '' ? null : Number(value) });
            }}
          />
        </div>
      )}
    </div>
  );
}

type FactSource = Extract<CellSource, { kind: 'fact' }>;

function FactFields({
  source,
  onChange,
}: {
  source: FactSource | null;
  onChange: (source: CellSource, field?: string) => void;
}) {
  return (
    <div className={styles.fields}>
      <NativeSelect
        label="Thông tin"
        value={source?.fact ?? ''}
        data={[...(source ? [] : [{ value: '', label: 'Chọn…' }]), ...facts]}
        onChange={(event) => {
          const fact = event.currentTarget.value as FormFact;
          onChange(source ? { ...source, fact } : { kind: 'fact', fact, before: '', after: '' });
        }}
      />
      {source && (
        <div className={styles.pair}>
          <TextInput
            label="Chữ đứng trước trong ô"
            value={source.before}
            onChange={(event) => onChange({ ...source, before: event.currentTarget.value }, 'before')}
          />
          <TextInput
            label="Chữ đứng sau"
            value={source.after}
            onChange={(event) => onChange({ ...source, after: event.currentTarget.value }, 'after')}
          />
        </div>
      )}
    </div>
  );
}
