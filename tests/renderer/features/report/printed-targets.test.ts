import { expect, it } from 'vitest';
import type { PrintedPlace } from '../../../../core/contract/printed-place.ts';
import { listAppendices } from '../../../../core/rules/appendices/list-appendices.ts';
import { namePlace } from '../../../../renderer/features/print-view/name-place.ts';
import { findTarget } from '../../../../renderer/features/report/printed-targets.ts';
import { reportWithAppendices } from '../../../measure/sample-appendices.ts';

const place = (id: string): PrintedPlace => ({
  target: { kind: 'block', id },
  page: 1,
  leftMm: 0,
  topMm: 0,
  widthMm: 1,
  heightMm: 1,
});

it('leads from the title of an appendix to its field, from its table to the table, from the figures to theirs', () => {
  const report = reportWithAppendices();
  const [, second] = listAppendices(report);
  const title = place(second?.id ?? '');
  expect(findTarget(title.target, report)).toEqual({ kind: 'field', place: `appendix:${second?.id}:title` });
  expect(namePlace(title, report)).toBe('Sửa tên phụ lục này');
  expect(findTarget(place('mo').target, report)).toEqual({ kind: 'block', blockId: 'mo' });
  expect(namePlace(place('mo'), report)).toBe('Sửa bảng này');
  expect(findTarget(place('figures').target, report)).toEqual({ kind: 'section', sectionId: 'figures' });
});
