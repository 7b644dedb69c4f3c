import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { Orientation } from '../../../../core/model/appendix.ts';
import type { PlacedTables } from '../../../../core/reading/outline-placement.ts';
import type { WordProposal } from '../../../../core/contract/word-proposal.ts';
import {
  beginFromPlacement,
  type ReusableHeaderField,
} from '../../../../core/rules/beginning/begin-from-placement.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { call } from '../../../api/client.ts';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { newId } from '../new-id.ts';
import { useReport } from '../report-context.ts';
import { importInto } from '../versions/keep-version.ts';
import { ConversionPreview } from './conversion-preview.tsx';
import { describeOmissions } from '../../../../core/rules/recognise/describe-omissions.ts';
import { listHeaderLines } from './header-lines.ts';
import { startOfText } from './start-of-text.ts';
import { UnplacedList } from './unplaced-list.tsx';
import styles from './begin.module.css';

type Props = {
  proposal: WordProposal;
  onBack: () => void;
  onChooseOther: () => void;
  onDone: () => void;
};

/** What was recognised in the file, each part with a tick, and what found no section, each with a place to choose. */
export function WordPreview({ proposal, onBack, onChooseOther, onDone }: Props) {
  const { session, opened } = useReport();
  const [isConverted, setIsConverted] = useState(true);
  const placement = isConverted ? proposal.placement : (proposal.unconverted ?? proposal.placement);
  const sections = placement.sections.filter(({ blocks }) => blocks.length > 0);
  const headerLines = listHeaderLines(placement);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [leftAppendices, setLeftAppendices] = useState<ReadonlySet<string>>(new Set());
  const appendices = placement.appendices.flatMap((each) => (each.kind === 'tables' ? [each] : []));
  // The abstract names the old period.
  const [leftFields, setLeftFields] = useState<ReadonlySet<ReusableHeaderField>>(new Set(['abstract']));
  const [places, setPlaces] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        [...proposal.placement.unplaced, ...(proposal.unconverted?.unplaced ?? [])].flatMap(
          ({ block, suggestedSectionId }) =>
            suggestedSectionId === null ? [] : [[block.id, suggestedSectionId] as const],
        ),
      ),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const omissions = describeOmissions(proposal.omitted);
  const titleOf = (id: string) => opened.sections.find((each) => each.id === id)?.title ?? id;

  const take = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(null);
    try {
      await call('report:keep-word-file', { fileId: proposal.fileId });
    } catch (error) {
      setProblem(readProblem(error));
      setIsBusy(false);
      return;
    }
    void importInto(session, `từ tệp “${proposal.fileName}”`, (draft) =>
      beginFromPlacement({
        draft,
        placement,
        sectionIds: new Set(sections.map((each) => each.sectionId).filter((id) => !left.has(id))),
        places,
        appendixIds: new Set(appendices.map(({ id }) => id).filter((id) => !leftAppendices.has(id))),
        headerFields: new Set(
          headerLines.map(({ field }) => field).filter((field) => !leftFields.has(field)),
        ),
        signers: opened.signers,
        newId,
      }),
    );
    onDone();
  };
  return (
    <div className={styles.step}>
      <p className={styles.fact}>
        Tệp <strong>{proposal.fileName}</strong>
        {proposal.letterhead.length > 0 && `: ${proposal.letterhead.join(' · ')}`}
      </p>
      {omissions !== '' && <p className={styles.fact}>Không đưa được vào: {omissions}.</p>}
      <div className={styles.preview}>
        <div className={styles.column}>
          {proposal.conversions.length > 0 && (
            <ConversionPreview
              conversions={proposal.conversions}
              isConverted={isConverted}
              onChange={setIsConverted}
            />
          )}
          {headerLines.length > 0 && (
            <fieldset className={styles.group}>
              <legend>Phần đầu, phần ký</legend>
              {headerLines.map(({ field, label, text }) => (
                <Checkbox
                  key={field}
                  className={styles.tick}
                  checked={!leftFields.has(field)}
                  onChange={() => setLeftFields(toggle(leftFields, field))}
                  label={`${label}: ${text}`}
                />
              ))}
            </fieldset>
          )}
        </div>
        <div className={styles.column}>
          <fieldset className={styles.group}>
            <legend>Đã xếp vào mục</legend>
            {sections.length === 0 && <p className={styles.fact}>Chưa xếp được đoạn nào vào mục.</p>}
            {sections.map(({ sectionId, sourceTitle, blocks }) => (
              <Checkbox
                key={sectionId}
                className={styles.tick}
                checked={!left.has(sectionId)}
                onChange={() => setLeft(toggle(left, sectionId))}
                label={titleOf(sectionId)}
                description={`${sourceTitle === null ? '' : `Từ “${sourceTitle}”. `}${blocks.length} đoạn: ${startOfText(blocks.map(plainTextOfBlock).join(' '))}`}
              />
            ))}
          </fieldset>
          {appendices.length > 0 && (
            <fieldset className={styles.group}>
              <legend>Phụ lục</legend>
              {appendices.map(({ id, name, title, orientation, tables }) => (
                <Checkbox
                  key={id}
                  className={styles.tick}
                  checked={!leftAppendices.has(id)}
                  onChange={() => setLeftAppendices(toggle(leftAppendices, id))}
                  label={[name, title].filter((part) => part !== '').join(': ')}
                  description={describeTables(tables, orientation)}
                />
              ))}
            </fieldset>
          )}
          {placement.unplaced.length > 0 && (
            <UnplacedList unplaced={placement.unplaced} places={places} onChange={setPlaces} />
          )}
        </div>
      </div>
      {problem && <ProblemBanner problem={problem} />}
      <p className={styles.fact}>
        Đoạn đưa vào có nền vàng đến khi được sửa hoặc xác nhận. Tệp gốc không đổi; một bản được giữ 30 ngày
        cùng dữ liệu của phần mềm.
      </p>
      <Group justify="space-between" gap="sm" className={styles.actions}>
        <Button variant="subtle" color="gray.8" onClick={onBack}>
          Quay lại
        </Button>
        <Group gap="sm">
          <Button variant="default" onClick={onChooseOther}>
            Chọn tệp khác
          </Button>
          <Button data-autofocus loading={isBusy} onClick={() => void take()}>
            Đưa vào báo cáo
          </Button>
        </Group>
      </Group>
    </div>
  );
}

function describeTables(tables: PlacedTables['tables'], orientation: Orientation): string {
  const page = orientation === 'landscape' ? 'in ngang' : 'in dọc';
  const rows = tables.map(({ rows: all, headerRowCount }) => `${all.length - headerRowCount} dòng`);
  const count = tables.length === 1 ? 'Một bảng' : `${tables.length} bảng`;
  return `${count} (${rows.join(', ')}), ${page}.`;
}

function toggle<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
