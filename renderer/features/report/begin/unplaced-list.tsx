import { NativeSelect } from '@mantine/core';
import type { WordProposal } from '../../../../core/contract/word-proposal.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { useReport } from '../report-context.ts';
import { startOfText } from './start-of-text.ts';
import styles from './begin.module.css';

type Props = {
  unplaced: WordProposal['placement']['unplaced'];
  /** Section by block id; a block that is not listed stays out. */
  places: ReadonlyMap<string, string>;
  onChange: (places: ReadonlyMap<string, string>) => void;
};

/** Chưa xếp được: each paragraph in the file's order, to be put into a section or left out. */
export function UnplacedList({ unplaced, places, onChange }: Props) {
  const { opened } = useReport();
  const options = [
    { value: '', label: 'Không đưa vào' },
    ...opened.sections
      .filter((section) => section.kind !== 'figures')
      .map((section) => ({
        value: section.id,
        label: `${'\u2003'.repeat(section.level - 1)}${section.title}`,
      })),
  ];
  const put = (blockId: string, sectionId: string) => {
    const next = new Map(places);
    if (sectionId === '') next.delete(blockId);
    else next.set(blockId, sectionId);
    onChange(next);
  };
  const outside = unplaced.filter(({ block }) => !places.has(block.id)).length;
  return (
    <fieldset className={styles.group}>
      <legend>
        Chưa xếp được ({unplaced.length} đoạn{outside > 0 && `, ${outside} đoạn không đưa vào`})
      </legend>
      <ul className={styles.unplaced}>
        {unplaced.map(({ block, under }) => {
          const text = startOfText(plainTextOfBlock(block));
          return (
            <li key={block.id}>
              <span>
                {text}
                {under !== '' && <span className={styles.under}>Dưới “{under}”</span>}
              </span>
              <NativeSelect
                aria-label={`Đưa vào mục: ${text}`}
                value={places.get(block.id) ?? ''}
                data={options}
                onChange={(event) => put(block.id, event.currentTarget.value)}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
