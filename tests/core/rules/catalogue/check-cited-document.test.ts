import { describe, expect, it } from 'vitest';
import type { CitedDocument } from '../../../../core/model/cited-document.ts';
import { checkCitedDocument } from '../../../../core/rules/catalogue/check-cited-document.ts';

const context = { today: '2026-06-01', names: {} };
const decision: CitedDocument = {
  id: 'qd-217-tw',
  type: 'Quyết định',
  number: '217-QĐ/TW',
  issuer: 'Bộ Chính trị',
  date: '2013-12-12',
  title: 'ban hành Quy chế giám sát và phản biện xã hội',
  validUntil: null,
};
const tell = (change: Partial<CitedDocument>, others: CitedDocument[] = []) =>
  checkCitedDocument({ ...decision, ...change }, others, context).map(
    ({ severity, field, sentence }) => `${severity} ${field ?? ''}: ${sentence}`,
  );

describe('a document that is cited', () => {
  it('is in order with type, number and dates that follow each other', () => {
    expect(tell({ validUntil: '2025-12-31' })).toEqual([]);
    expect(tell({ date: null, number: '' })).toEqual([]);
  });

  it.each<[string, Partial<CitedDocument>, string]>([
    ['without a type', { type: ' ' }, 'refused type: Ghi loại văn bản: Nghị quyết, Chỉ thị, Quyết định…'],
    [
      'that ends before it was issued',
      { validUntil: '2013-12-11' },
      'refused validUntil: Ngày hết hiệu lực 11/12/2013 đứng trước ngày ban hành 12/12/2013.',
    ],
    ['of a day to come', { date: '2026-06-02' }, 'warning date: Ngày ban hành 02/6/2026 chưa đến.'],
    [
      'of which only the type would be printed',
      { number: '', title: '' },
      'warning number: Chưa có số, ký hiệu và trích yếu: khi viện dẫn chỉ in loại văn bản.',
    ],
  ])('%s is told', (_what, change, told) => {
    expect(tell(change)).toEqual([told]);
  });

  it('is told to be there already; the same number of another year or office is another document', () => {
    expect(tell({}, [{ ...decision, id: 'hai' }])).toEqual([
      'warning number: Quyết định số 217-QĐ/TW đã có trong danh mục.',
    ]);
    expect(tell({}, [{ ...decision, id: 'hai', date: '2014-12-12' }])).toEqual([]);
    expect(tell({}, [{ ...decision, id: 'hai', issuer: 'Ban Bí thư' }])).toEqual([]);
  });
});
