import { describe, expect, it } from 'vitest';
import { keptHistory } from '../../../../core/model/kept-history.ts';
import { packHistory, unpackHistory } from '../../../../core/rules/rounds/pack-history.ts';
import { paragraph, report } from '../../../support/records.ts';

const blocks = Array.from({ length: 50 }, (_, index) => paragraph(`b${index}`, 'Các cấp Hội. '.repeat(40)));
const first = { ...report, blocks };
const second = { ...first, blocks: blocks.with(7, paragraph('b7', 'Đã sửa.')) };
const third = { ...second, header: { ...second.header, placeName: 'Hà Nam' } };
const history = {
  past: [
    { report: first, place: 'prose:b7' },
    { report: second, place: 'header:placeName' },
  ],
  future: [{ report: third, place: 'prose:b1' }],
};

describe('steps of undo', () => {
  it('come back as they were, through JSON', () => {
    const kept = keptHistory.parse(JSON.parse(JSON.stringify(packHistory(history))));
    expect(unpackHistory(kept)).toEqual(history);
  });

  it('share on disk and in memory what they share', () => {
    const packed = packHistory(history);
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(first).length * 1.2);
    const steps = unpackHistory(packed);
    expect(steps?.past[0]?.report.blocks[3]).toBe(steps?.past[1]?.report.blocks[3]);
    expect(steps?.past[1]?.report.blocks).toBe(steps?.future[0]?.report.blocks);
  });

  it('are none when a piece is missing', () => {
    const packed = packHistory(history);
    expect(unpackHistory({ ...packed, parts: packed.parts.slice(0, -1) })).toBeNull();
    expect(unpackHistory({ ...packed, lists: [] })).toBeNull();
  });
});
