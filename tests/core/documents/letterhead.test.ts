import { describe, expect, it } from 'vitest';
import { buildLetterhead } from '../../../core/documents/letterhead.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import { stateNd30 } from '../../../core/layouts/profiles/state-nd30.ts';
import type { ReportHeader } from '../../../core/model/report.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { commission, organisation, report } from '../../support/records.ts';

const version = selectVersion(commission, '2021-03-14');

function stampsOf(part: Partial<ReportHeader>, layout = partyHd36, body = version) {
  const { rows } = buildLetterhead(layout, body, { ...report.header, ...part }, 'BC');
  return rows.flatMap(({ left, right }, row) =>
    [...left.map((line) => ({ line, column: 'left' })), ...right.map((line) => ({ line, column: 'right' }))]
      .filter(({ line }) => line.style === 'stamp')
      .map(({ line, column }) => ({ row, column, text: line.pieces[0]?.text, box: line.box })),
  );
}

describe('the stamps of a letterhead', () => {
  it('stand under the number at the left, độ mật above độ khẩn, each in its box', () => {
    expect(stampsOf({ secrecy: 'secret', urgency: 'very-urgent' })).toEqual([
      { row: 1, column: 'left', text: 'MẬT', box: { widthMm: 20, heightMm: 8, thicknessPt: 1 } },
      { row: 1, column: 'left', text: 'THƯỢNG KHẨN', box: { widthMm: 44, heightMm: 8, thicknessPt: 1 } },
    ]);
    const { rows } = buildLetterhead(partyHd36, version, { ...report.header, secrecy: 'secret' }, 'BC');
    expect(rows[1]?.left.map(({ style }) => style)).toEqual(['number', 'stamp']);
  });

  it('are not there when nothing was chosen', () => {
    expect(stampsOf({})).toEqual([]);
  });

  it('are as wide as the layout says, and spelt as the house spells', () => {
    const house = selectVersion(organisation, '2021-03-14');
    const spelling = { ...house.spelling, tonePlacement: 'ủy' as const };
    expect(stampsOf({ urgency: 'express' }, stateNd30, { ...house, spelling })).toEqual([
      { row: 1, column: 'left', text: 'HỎA TỐC', box: { widthMm: 30, heightMm: 8, thicknessPt: 1 } },
    ]);
    expect(stampsOf({ urgency: 'express' }, stateNd30, house)[0]?.text).toBe('HOẢ TỐC');
  });

  it('have a box wider than their words in every layout', async () => {
    const { layouts } = await import('../../../core/layouts/layouts.ts');
    const { measureTextPt } = await import('../../../core/layouts/times-metrics.ts');
    for (const layout of layouts) {
      const stamps = (['secret', 'top-secret', 'absolute-secret'] as const).flatMap((secrecy, index) =>
        stampsOf(
          { secrecy, urgency: (['urgent', 'very-urgent', 'express'] as const)[index] ?? 'none' },
          layout,
        ),
      );
      expect(stamps).toHaveLength(6);
      for (const { text = '', box } of stamps) {
        const widthMm = (measureTextPt(text, layout.styles.stamp) * 25.4) / 72;
        expect((box?.widthMm ?? 0) - widthMm, `${layout.id} ${text}`).toBeGreaterThan(2);
      }
    }
  });
});
