import { describe, expect, it } from 'vitest';
import { officeHabits } from '../../../support/office-reports/office-habits.ts';
import { officeReports } from '../../../support/office-reports/office-reports.ts';
import { oldFontHabits, retypeInOldFont } from '../../../support/office-reports/retype-in-old-font.ts';
import { textOf, understand, type Understood } from '../../../support/office-reports/understand.ts';
import { writeOfficeReport } from '../../../support/office-reports/write-office-report.ts';

/** Each office in each old font, so that the habits of layout take turns. */
const cases = oldFontHabits.flatMap((font, fontIndex) =>
  officeReports.flatMap((report, index) => {
    const habit = officeHabits[(index + fontIndex * 2) % officeHabits.length];
    return habit ? [{ font, report, habit }] : [];
  }),
);

describe.each(cases)('$font.name: the report of $report.id, $habit.name', ({ font, report, habit }) => {
  const { bytes } = writeOfficeReport(report, habit);
  const old = retypeInOldFont(bytes, font);

  it('reads as the same report in Unicode does', async () => {
    const [unicode, converted] = [
      await understand(bytes, report.outlineId),
      await understand(old, report.outlineId),
    ];
    expect(converted.conversions.length).toBeGreaterThan(10);
    if (font.losesCapitals) {
      const found = textsBySection(converted);
      for (const [sectionId, text] of Object.entries(textsBySection(unicode)))
        expect(found[sectionId]).toContain(text);
    } else
      expect([converted.recognised, converted.placement]).toEqual([unicode.recognised, unicode.placement]);
  });
});

function textsBySection({ placement }: Understood): Record<string, string> {
  return Object.fromEntries(
    placement.sections.map(({ sectionId, blocks }) => [
      sectionId,
      blocks.map(textOf).join('\n').toLocaleLowerCase('vi'),
    ]),
  );
}
