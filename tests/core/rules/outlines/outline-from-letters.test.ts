import { describe, expect, it } from 'vitest';
import type { OutlineProposal } from '../../../../core/model/outline-proposal.ts';
import { outlineProposal } from '../../../../core/model/outline-proposal.ts';
import { outline as outlineSchema, type Outline } from '../../../../core/model/outline.ts';
import { convertOldFonts } from '../../../../core/rules/old-fonts/convert-old-fonts.ts';
import { checkOutline } from '../../../../core/rules/outlines/check-outline.ts';
import { proposeOutline } from '../../../../core/rules/outlines/from-word/propose-outline.ts';
import { takeOutline } from '../../../../core/rules/outlines/from-word/take-proposal.ts';
import { recogniseDocument } from '../../../../core/rules/recognise/recognise-document.ts';
import { readWord } from '../../../../electron/import/word/read-word.ts';
import { oldFontHabits, retypeInOldFont } from '../../../support/office-reports/retype-in-old-font.ts';
import {
  asked,
  outlineHabits,
  writeOutlineLetter,
} from '../../../support/outline-letters/outline-letters.ts';
import { hasLibreOffice } from '../../../electron/export/word/libre-office.ts';
import { saveInLibreOffice } from '../../../support/save-in-libre-office.ts';
import { countingIds } from '../../../support/word-documents.ts';

async function propose(bytes: Uint8Array): Promise<Pick<OutlineProposal, 'name' | 'lines' | 'indicators'>> {
  const newId = countingIds();
  const { document } = convertOldFonts(await readWord(bytes));
  return proposeOutline(recogniseDocument(document, { newId }), {
    indicators: [],
    preferredKinds: [],
    newId,
  });
}

const take = (proposal: Pick<OutlineProposal, 'name' | 'lines'>): Outline =>
  outlineSchema.parse(
    takeOutline(
      { lines: proposal.lines, fileName: 'Công văn.docx' },
      { outlineId: 'o', name: proposal.name, organisationKinds: ['farmers-union'], periodKinds: ['quarter'] },
    ),
  );

const expectedTitles = asked.sections.map(({ title, level }) => [
  level,
  title.replace('quý III năm 2025', '{period}').replace('quý IV năm 2025', '{nextPeriod}'),
]);

function checkOutlineOf({ sections }: Outline): void {
  const own = sections.filter(({ kind }) => kind !== 'opening' && kind !== 'figures');
  expect(own.map(({ level, title }) => [level, title])).toEqual(expectedTitles);
  expect(own.map(({ guidance }) => guidance.replace(/^(?:-|\d\.) /gm, '').replaceAll('\n', ' '))).toEqual(
    asked.sections.map(({ guidance }) => guidance.join(' ')),
  );
  expect(own.map(({ kind }) => kind).filter((kind) => kind !== 'prose')).toEqual(['next-tasks', 'petitions']);
}

describe.each(outlineHabits)('a letter in the habit “$name”', (habit) => {
  it('gives the sections with their guidance, and crosses the border as it is', async () => {
    const proposal = await propose(writeOutlineLetter(habit));
    const whole = { ...proposal, fileName: 'Công văn.docx', letterhead: [], conversionCount: 0 };
    expect(outlineProposal.parse(whole)).toEqual(whole);
    const outline = take(proposal);
    checkOutlineOf(outline);
    expect(checkOutline(outline)).toEqual([]);
    expect(outline.sections[0]?.kind).toBe('opening');
    expect(outline.name).toBe(habit.hasTitle ? 'Đề cương báo cáo kết quả công tác' : 'Đề cương báo cáo');
  });

  it('loses no text: each is in one line or in one row', async () => {
    const { lines, indicators } = await propose(writeOutlineLetter(habit));
    const kept = [...lines.map(({ text }) => text), ...indicators.map(({ label }) => label)].join('\n');
    const texts = [
      ...asked.sections.flatMap(({ guidance }) => guidance),
      ...(habit.place === 'alone' ? [] : asked.request),
      ...(habit.table === 'none' ? [] : asked.figures.map(({ label }) => label.replace('Trong đó: ', ''))),
    ];
    expect(texts.filter((text) => kept.split(text).length < 2)).toEqual([]);
    const left = lines.filter(({ role }) => role === 'left-out').map(({ text }) => text);
    if (habit.place !== 'alone') expect(left).toEqual(expect.arrayContaining([...asked.request]));
  });

  it('gives the table as indicators with units and guessed kinds', async () => {
    const { indicators, lines } = await propose(writeOutlineLetter(habit));
    if (habit.table === 'none') {
      expect(indicators).toEqual([]);
      return;
    }
    const [total] = indicators;
    expect(indicators.map(({ label, unit, kind, parentId }) => [label, unit, kind, parentId])).toEqual([
      ['Số hội viên kết nạp mới', 'hội viên', 'flow', null],
      ['nữ', 'hội viên', 'flow', total?.id],
      ['Dư nợ uỷ thác Ngân hàng Chính sách xã hội', 'tỷ đồng', 'stock', null],
      ['Tỷ lệ hộ đạt danh hiệu gia đình văn hoá', '%', 'ratio', null],
      ['Quà Tết đã trao, luỹ kế từ đầu năm', 'suất', 'running', null],
    ]);
    expect(lines.filter(({ role, kind }) => role === 'section' && kind === 'figures')).toHaveLength(1);
  });
});

describe('the same letters', () => {
  it('typed in TCVN3 and VNI give the same outline', async () => {
    const [habit] = outlineHabits;
    if (!habit) throw new Error('no habit');
    for (const font of oldFontHabits.filter(({ losesCapitals }) => !losesCapitals))
      checkOutlineOf(take(await propose(retypeInOldFont(writeOutlineLetter(habit), font))));
  });

  it.skipIf(!hasLibreOffice).each(['docx', 'odt'] as const)(
    'saved again by LibreOffice (%s) give the same outlines and indicators',
    async (via) => {
      const files = Object.fromEntries(
        outlineHabits.map((habit, index) => [`${index}`, writeOutlineLetter(habit)]),
      );
      const saved = saveInLibreOffice(files, via);
      for (const [index, habit] of outlineHabits.entries()) {
        const proposal = await propose(saved[`${index}`] ?? new Uint8Array());
        checkOutlineOf(take(proposal));
        expect(proposal.indicators, habit.name).toHaveLength(
          habit.table === 'none' ? 0 : asked.figures.length,
        );
      }
    },
    240_000,
  );
});
