import { describe, expect, it } from 'vitest';
import { orderIndicators } from '../../../../core/rules/figures/order-indicators.ts';

const item = (id: string, parentId: string | null = null) => ({ id, parentId });

describe('the order of figures', () => {
  it('puts each part right under its total, wherever both stood', () => {
    const items = [
      item('nd04-vay', 'nd04'),
      item('nd03'),
      item('nd04'),
      item('nd05'),
      item('nd04-khac', 'nd04'),
    ];
    expect(orderIndicators(items).map(({ id }) => id)).toEqual([
      'nd03',
      'nd04',
      'nd04-vay',
      'nd04-khac',
      'nd05',
    ]);
  });

  it('keeps a part whose total is not there, and loses nothing', () => {
    expect(orderIndicators([item('a', 'không có'), item('b')]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
