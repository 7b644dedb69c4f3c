import { describe, expect, it } from 'vitest';
import { officeHabits } from '../../../support/office-reports/office-habits.ts';
import { officeReports } from '../../../support/office-reports/office-reports.ts';
import {
  bare,
  expectedLetterhead,
  findLostWords,
  keptText,
  textInXml,
  textOf,
  understand,
} from '../../../support/office-reports/understand.ts';
import { appendixTitle } from '../../../support/office-reports/write-office-end.ts';
import { footnote, writeOfficeReport } from '../../../support/office-reports/write-office-report.ts';

const cases = officeReports.flatMap((report) => officeHabits.map((habit) => ({ report, habit })));

describe.each(cases)('the report of $report.id in the habit “$habit.name”', ({ report, habit }) => {
  const file = writeOfficeReport(report, habit);

  it('gives letterhead, number, place and date', async () => {
    const { letterhead, documentType, abstract } = (await understand(file.bytes, report.outlineId))
      .recognised;
    expect([documentType, abstract.toLocaleLowerCase('vi')]).toEqual([
      'BÁO CÁO',
      report.abstract.toLocaleLowerCase('vi'),
    ]);
    expect(letterhead).toEqual(expectedLetterhead(report, habit));
  });

  it('gives signer and recipients', async () => {
    const { recognised } = await understand(file.bytes, report.outlineId);
    const hasList = habit.signature !== 'none' && habit.signature !== 'alone';
    expect(recognised.recipients).toEqual(hasList ? report.recipients : []);
    expect(recognised.signature).toEqual(
      habit.signature === 'none' ? null : { ...report.signature, otherLines: ['(Đã ký)'] },
    );
  });

  it('has every sentence under its section, and none twice', async () => {
    const { placement, recognised } = await understand(file.bytes, report.outlineId);
    const titles = placement.sections.filter(({ sourceTitle }) => sourceTitle !== null);
    expect(titles.map(({ sectionId, sourceTitle }) => [sectionId, bare(sourceTitle ?? '')])).toEqual(
      file.headings.map(({ sectionId, sourceTitle }) => [sectionId, bare(sourceTitle)]),
    );
    const found = Object.fromEntries(
      placement.sections.map(({ sectionId, blocks }) => [sectionId, bare(blocks.map(textOf).join(' '))]),
    );
    for (const part of report.parts) {
      for (const sentence of part.sentences)
        expect(found[part.sectionId]?.split(bare(sentence)).length, sentence).toBe(2);
    }
    if (habit.hasPageNumbers) {
      const all = placement.sections.flatMap(({ blocks }) => blocks.map((block) => textOf(block).trim()));
      expect(all.filter((text) => /^\d+$/.test(text))).toEqual([]);
      expect(recognised.pageNumbers).toEqual(['2', '3', '4', '5']);
    }
    expect(found['mo-dau']).toBe(bare(`${habit.greeting ?? ''} ${report.opening}`));
    expect(placement.unplaced).toEqual([]);
    expect(
      placement.appendices.map(
        (each) => each.kind === 'tables' && [each.name, each.title, ...each.tables.map(textOf)],
      ),
    ).toEqual(habit.hasAppendix ? [['', appendixTitle, 'Nội dung Số lượng Số buổi tuyên truyền 217']] : []);
    if (habit.hasFootnote) expect(Object.values(found).join(' ').split(bare(footnote))).toHaveLength(2);
  });

  it('loses no word', async () => {
    const source = textInXml(file.bytes);
    expect(source.length).toBeGreaterThan(1500);
    const understood = await understand(file.bytes, report.outlineId);
    expect(findLostWords(source, keptText(understood))).toEqual([]);
    expect(understood.conversions).toEqual([]);
  });
});
