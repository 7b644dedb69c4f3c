import { Button, Checkbox, Fieldset, Stack, TextInput, Title } from '@mantine/core';
import type { FirstRunBody, OutlineLetter } from '../../../core/model/first-run-draft.ts';
import type { OutlineProposal } from '../../../core/model/outline-proposal.ts';
import { Told } from '../../components/announcer.tsx';
import type { FormError } from '../../components/form-error.ts';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { IndicatorRows } from '../catalogue/outline/indicator-rows.tsx';
import { ProposedLines } from '../catalogue/outline/proposed-lines.tsx';
import styles from './first-run.module.css';

type Props = {
  letter: OutlineLetter;
  bodies: readonly FirstRunBody[];
  /** Whose report is begun. */
  first: FirstRunBody;
  onChange: (part: Partial<OutlineLetter>) => void;
  onReadAnother: () => void;
};

/** What the upper level's letter asks for, each line to be changed: headings as sections, tables as indicators. */
export function OutlineLetterPreview({ letter, bodies, first, onChange, onReadAnother }: Props) {
  const { proposal, bodyIds, takesOldText } = letter;
  const change = (part: Partial<OutlineProposal>) => onChange({ proposal: { ...proposal, ...part } });
  const sectionCount = countSections(proposal);
  const takenCount = proposal.indicators.filter(({ isTaken }) => isTaken).length;
  return (
    <section className={styles.letter} aria-labelledby="letter-title">
      <div className={styles.letterHead}>
        <Title order={2} size="h3" id="letter-title">
          Xem lại đề cương đọc được
        </Title>
        <Button variant="default" size="compact-sm" onClick={onReadAnother}>
          Chọn tệp khác
        </Button>
      </div>
      <p className={styles.hint}>
        <strong>{proposal.fileName}</strong>
        {proposal.letterhead.length > 0 && ` – ${proposal.letterhead.join(' · ')}`}
      </p>
      {proposal.conversionCount > 0 && (
        <p className={styles.hint}>
          {proposal.conversionCount} chỗ dùng phông chữ cũ (TCVN3, VNI) đã chuyển sang chữ Việt thông dụng.
        </p>
      )}
      <TextInput
        label="Tên đề cương"
        name="outline-name"
        ref={focusWhenShown}
        value={proposal.name}
        maxLength={300}
        error={proposal.name.trim() === '' && nameSentence}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {bodies.length > 1 && (
        <Fieldset legend="Cơ quan viết theo đề cương này" variant="unstyled" className={styles.bodies}>
          <Stack gap="xs">
            {bodies.map(({ organisation: { id, versions } }) => (
              <Checkbox
                key={id}
                label={versions[0]?.name ?? id}
                checked={bodyIds.includes(id) || id === first.organisation.id}
                // Its report opens next.
                disabled={id === first.organisation.id}
                onChange={(event) =>
                  onChange({
                    bodyIds: event.currentTarget.checked
                      ? [...bodyIds, id]
                      : bodyIds.filter((each) => each !== id),
                  })
                }
              />
            ))}
          </Stack>
        </Fieldset>
      )}
      {first.reading && (
        <Checkbox
          label={`Xếp sẵn chữ của báo cáo kỳ trước (${first.reading.fileName}) vào các mục này`}
          checked={takesOldText}
          onChange={(event) => onChange({ takesOldText: event.currentTarget.checked })}
        />
      )}
      <ProposedLines lines={proposal.lines} onChange={(lines) => change({ lines })} />
      {proposal.indicators.length > 0 && (
        <IndicatorRows indicators={proposal.indicators} onChange={(indicators) => change({ indicators })} />
      )}
      <Told
        text={
          sectionCount === 0
            ? noSectionSentence
            : `Báo cáo sẽ có ${sectionCount} mục${takenCount > 0 ? ` và ${takenCount} nội dung số liệu` : ''}.`
        }
      />
    </section>
  );
}

const nameSentence = 'Ghi tên đề cương.';
const noSectionSentence = 'Chưa có mục nào. Chuyển các dòng tiêu đề thành “Mục”, hoặc chọn tệp khác.';

/** What keeps a report from being begun by it. */
export function listLetterErrors({ proposal }: OutlineLetter): FormError[] {
  return [
    ...(proposal.name.trim() === '' ? [{ field: 'outline-name', sentence: nameSentence }] : []),
    ...(countSections(proposal) === 0 ? [{ field: null, sentence: noSectionSentence }] : []),
  ];
}

function countSections({ lines }: OutlineProposal): number {
  return lines.filter(({ role }) => role === 'section').length;
}
