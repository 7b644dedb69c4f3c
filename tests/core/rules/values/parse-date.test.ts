import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../core/rules/values/parse-date.ts';

describe('a date that somebody types', () => {
  it.each([
    '8/1/2021',
    '08/01/2021',
    '08-01-2021',
    '8-1-2021',
    '8.1.2021',
    '08.01.2021',
    '8/1/21',
    ' 8 / 1 / 2021 ',
    '8/1/2021.',
    '8–1–2021',
    '８／１／２０２１',
    '8/1/2021\u200B',
    '\u00A08/1/2021\n',
    'ngày 8 tháng 1 năm 2021',
    'Ngày 08 tháng 01 năm 2021',
    'NGÀY 08 THÁNG 01 NĂM 2021',
    'ngày 8 tháng 1, năm 2021',
    'ngày 8/1/2021',
    'ngày 8 tháng 1/2021',
    '8 tháng 1 năm 2021',
    'ngay 8 thang 1 nam 2021',
    'ngày 8 tháng 1 năm 2021'.normalize('NFD'),
    'ngày\u00A08 tháng  1 năm\u00A02021',
    '2021-01-08',
  ])('%j is 8 January 2021', (text) => {
    expect(parseDate(text)).toEqual({ ok: true, date: '2021-01-08' });
  });

  it('has the day first, always: 5/9 is in September, and 1/13 is no date rather than 13 January', () => {
    expect(parseDate('5/9/2025')).toEqual({ ok: true, date: '2025-09-05' });
    expect(parseDate('1/13/2021')).toEqual({ ok: false, reason: 'not-a-date' });
  });

  it('may leave out the year only where the form knows it: then the next such day is meant', () => {
    const notBefore = '2020-11-16';
    expect(parseDate('20/12', { notBefore })).toEqual({ ok: true, date: '2020-12-20' });
    expect(parseDate('16/11', { notBefore })).toEqual({ ok: true, date: '2020-11-16' });
    expect(parseDate('15/11', { notBefore })).toEqual({ ok: true, date: '2021-11-15' });
    expect(parseDate('ngày 20 tháng 3', { notBefore })).toEqual({ ok: true, date: '2021-03-20' });
    expect(parseDate('20/3/2020', { notBefore })).toEqual({ ok: true, date: '2020-03-20' });
    expect(parseDate('29/2', { notBefore })).toEqual({ ok: false, reason: 'not-a-date' });
    expect(parseDate('31/4', { notBefore })).toEqual({ ok: false, reason: 'not-a-date' });
    expect(parseDate('20/3')).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('with a two-digit year is in this century up to 68', () => {
    expect(parseDate('3/2/30')).toEqual({ ok: true, date: '2030-02-03' });
    expect(parseDate('1/1/68')).toEqual({ ok: true, date: '2068-01-01' });
    expect(parseDate('30/4/75')).toEqual({ ok: true, date: '1975-04-30' });
  });

  it.each([
    '31/2/2021',
    '29/2/2021',
    '31/4/2021',
    '0/1/2021',
    '8/0/2021',
    '8/13/2021',
    '8/1/0021',
    '2021-02-30',
  ])('%j is not in the calendar', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, reason: 'not-a-date' });
  });

  it.each(['', ' ', '\u00A0\u200B\n'])('%j is empty', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, reason: 'empty' });
  });

  it.each([
    'hôm nay',
    '8',
    '2021',
    '8/1/202',
    '8/1/20211',
    '8/1/2 021',
    '8//1/2021',
    '2021/01/08',
    '08012021',
    '8/1/2021 10:00',
    'tháng 1 năm 2021',
    'ngày 8 tháng tư năm 2021',
    '8/1/202¹',
    '-8/1/2021',
    '٨/١/٢٠٢١',
  ])('%j is unreadable', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('is never anything but a real date or one of three reasons, and quickly so', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/. -]{0,12}$/)), (text) => {
        const reading = parseDate(text, { notBefore: '2021-01-01' });
        if (reading.ok) expect(new Date(reading.date).toISOString().slice(0, 10)).toBe(reading.date);
        else expect(['empty', 'unreadable', 'not-a-date']).toContain(reading.reason);
      }),
    );
    expect(parseDate('8/'.repeat(500_000))).toEqual({ ok: false, reason: 'unreadable' });
  });
});
