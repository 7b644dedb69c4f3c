import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { writeOfficeReport } from '../../../support/office-reports/write-office-report.ts';
import { convertInOffice } from './make-corpus.ts';

const hasPrograms = ['soffice', 'pandoc'].every((name) => spawnSync(name, ['--version']).status === 0);

/** Each habit with one office, so that every office comes up. */
const cases = officeHabits.flatMap((habit, index) => {
  const report = officeReports[index % officeReports.length];
  return report
    ? [{ name: `${index}-${report.id}`, report, habit, file: writeOfficeReport(report, habit) }]
    : [];
});

describe.skipIf(!hasPrograms)('a report that another program has saved', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'giao-ban-resaved-'));
    await mkdir(join(folder, 'pandoc'));
    for (const { name, file } of cases) {
      await writeFile(join(folder, `${name}.docx`), file.bytes);
      execFileSync('pandoc', [join(folder, `${name}.docx`), '-o', join(folder, 'pandoc', `${name}.docx`)]);
    }
    convertInOffice(
      folder,
      'odt',
      cases.map(({ name }) => `${name}.docx`),
    );
    for (const { name } of cases) await rm(join(folder, `${name}.docx`));
    convertInOffice(
      folder,
      'docx:MS Word 2007 XML',
      cases.map(({ name }) => `${name}.odt`),
    );
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(cases)('LibreOffice, by way of .odt: $habit.name', async ({ name, report, habit, file }) => {
    const bytes = new Uint8Array(await readFile(join(folder, `${name}.docx`)));
    const understood = await understand(bytes, report.outlineId);
    const { recognised, placement } = understood;
    expect(recognised.letterhead).toEqual(expectedLetterhead(report, habit));
    expect([recognised.documentType, bare(recognised.abstract)]).toEqual(['BÁO CÁO', bare(report.abstract)]);
    expect(recognised.signature).toEqual(
      habit.signature === 'none' ? null : { ...report.signature, otherLines: ['(Đã ký)'] },
    );
    for (const part of report.parts) {
      const found = placement.sections.find(({ sectionId }) => sectionId === part.sectionId);
      expect(bare(found?.sourceTitle ?? '')).toContain(bare(part.title));
      const text = bare(found?.blocks.map(textOf).join(' ') ?? '');
      for (const sentence of part.sentences) expect(text.split(bare(sentence)), sentence).toHaveLength(2);
    }
    expect(findLostWords(textInXml(file.bytes), keptText(understood))).toEqual([]);
  });

  it.each(cases)('pandoc, which keeps no look: $habit.name', async ({ name, report, habit, file }) => {
    const bytes = new Uint8Array(await readFile(join(folder, 'pandoc', `${name}.docx`)));
    const understood = await understand(bytes, report.outlineId);
    const text = bare(keptText(understood));
    for (const sentence of report.parts.flatMap(({ sentences }) => sentences))
      expect(text.split(bare(sentence)), sentence).toHaveLength(2);
    if (habit.letterhead !== 'text-box')
      expect(findLostWords(textInXml(file.bytes), keptText(understood))).toEqual([]);
  });
});
