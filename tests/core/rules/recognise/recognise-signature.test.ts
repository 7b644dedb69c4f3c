import { describe, expect, it } from 'vitest';
import { recogniseSignature } from '../../../../core/rules/recognise/recognise-signature.ts';

const read = (...lines: string[]) => {
  const found = recogniseSignature(lines);
  return found && [found.authority, found.authorityName, found.position, found.name, ...found.otherLines];
};

describe('a signature block', () => {
  it.each([
    ['TM. BAN THƯỜNG VỤ', 'on-behalf'],
    ['TM.BAN THƯỜNG VỤ', 'on-behalf'],
    ['T/M BAN THƯỜNG VỤ', 'on-behalf'],
    ['T/M. BAN THƯỜNG VỤ', 'on-behalf'],
    ['TM/ BAN THƯỜNG VỤ', 'on-behalf'],
    ['TM BAN THƯỜNG VỤ', 'on-behalf'],
    ['TL. BAN THƯỜNG VỤ', 'by-order'],
    ['T/L BAN THƯỜNG VỤ', 'by-order'],
    ['TUQ. BAN THƯỜNG VỤ', 'by-authorisation'],
    ['T/UQ BAN THƯỜNG VỤ', 'by-authorisation'],
  ])('tells for whom is signed: %s', (line, authority) => {
    expect(read(line, 'CHÁNH VĂN PHÒNG', 'Lê Văn An')).toEqual([
      authority,
      'BAN THƯỜNG VỤ',
      'CHÁNH VĂN PHÒNG',
      'Lê Văn An',
    ]);
  });

  it.each(['KT. CHỦ TỊCH', 'K/T CHỦ TỊCH', 'KT.CHỦ TỊCH', 'KT CHỦ TỊCH', 'K/T. CHỦ TỊCH'])(
    'tells for which head is signed: %s',
    (line) => {
      expect(read(line, 'PHÓ CHỦ TỊCH', 'Lê Văn An')).toEqual([
        'for-head',
        'CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        'Lê Văn An',
      ]);
    },
  );

  it('keeps a deputy’s two lines below a body that signs together', () => {
    expect(
      read('TM. BAN THƯỜNG TRỰC', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '(đã ký)', 'Vàng Seo Cón'),
    ).toEqual(['on-behalf', 'BAN THƯỜNG TRỰC', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Vàng Seo Cón', '(đã ký)']);
  });

  it('knows an acting head, and who signs directly', () => {
    expect(read('Q. TRƯỞNG BAN', 'Lê Văn An')).toEqual(['acting', 'TRƯỞNG BAN', '', 'Lê Văn An']);
    expect(read('QUYỀN CHỦ TỊCH', 'Lê Văn An')).toEqual(['acting', 'CHỦ TỊCH', '', 'Lê Văn An']);
    expect(read('TRƯỞNG BAN', 'Lê Văn An')).toEqual(['direct', '', 'TRƯỞNG BAN', 'Lê Văn An']);
  });

  it.each([
    'Giàng A Chu',
    'H’Yim Kđoh',
    "Rơ Châm H'Phik",
    'Thượng tá Lê Văn An',
    'ThS. Lê Văn An',
    'BSCKII. Lê Văn An',
    'Đại tá, TS. Lê Văn An',
    'Nguyễn-Văn-An',
    'LÊ VĂN AN',
  ])('knows a name: %s', (name) => {
    expect(read('CHỦ TỊCH', name)).toEqual(['direct', '', 'CHỦ TỊCH', name]);
  });

  it.each(['Đã ký', '(Đã ký)', '(Ký tên, đóng dấu)', '[daky]', 'đã ký'])(
    'keeps a remark apart: %s',
    (remark) => {
      expect(read('CHỦ TỊCH', remark, 'Lê Văn An')).toEqual(['direct', '', 'CHỦ TỊCH', 'Lê Văn An', remark]);
    },
  );
});
