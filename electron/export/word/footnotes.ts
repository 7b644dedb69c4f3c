import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { writeParagraph } from './paragraph.ts';
import { writeNoteMark, writeTextRuns } from './run.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import type { WordContext } from './word-context.ts';

/** Word's own rule of about 50 mm, for notes that go on the next page as wide as the text; or none. */
function writeSeparator(
  kind: 'separator' | 'continuationSeparator',
  id: number,
  { footnote }: LayoutProfile,
): string {
  const rule = footnote.ruleWidthMm > 0 ? `<w:r><w:${kind}/></w:r>` : '';
  return `<w:footnote w:type="${kind}" w:id="${id}">${writeParagraph(frameStyles.footnoteRule, rule)}</w:footnote>`;
}

/** The content of word/footnotes.xml; the first note has number 1. */
export function writeFootnotes({ footnotes, layout }: WordContext): string {
  const before = `${writeNoteMark('footnoteRef')}<w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  const notes = footnotes.map(({ pieces }, index) => {
    const runs = before + writeTextRuns(pieces, layout.styles.footnote);
    return `<w:footnote w:id="${index + 1}">${writeParagraph(wordStyles.footnote, runs)}</w:footnote>`;
  });
  return (
    writeSeparator('separator', -1, layout) +
    writeSeparator('continuationSeparator', 0, layout) +
    notes.join('')
  );
}
