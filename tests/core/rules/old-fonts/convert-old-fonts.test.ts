import { describe, expect, it } from 'vitest';
import { convertOldFonts } from '../../../../core/rules/old-fonts/convert-old-fonts.ts';
import { paragraph, table, text, wordDocument } from '../../../support/word-documents.ts';

describe('convertOldFonts', () => {
  it('goes by the font of each run, and tells what it converted', () => {
    const document = wordDocument([
      paragraph([
        text('b¸o c¸o ', { font: '.VnTimeH', isBold: true }),
        text('quý I/2021', { font: 'Times New Roman' }),
      ]),
      table([
        [
          [
            paragraph([
              text('Hoäi ', { font: 'VNI-Times' }),
              text('noâng da', { font: 'VNI-Times' }),
              text('ân', { font: 'VNI-Times' }),
            ]),
          ],
        ],
      ]),
    ]);
    const found = convertOldFonts(document);
    expect(found.conversions).toEqual([
      { before: 'b¸o c¸o quý I/2021', after: 'BÁO CÁO quý I/2021' },
      { before: 'Hoäi noâng daân', after: 'Hội nông dân' },
    ]);
    expect(found.document.blocks[0]).toMatchObject({
      runs: [
        { text: 'BÁO CÁO ', isBold: true },
        { text: 'quý I/2021', font: 'Times New Roman' },
      ],
    });
  });

  it('lets a short paragraph follow the document where no font tells', () => {
    const document = wordDocument([
      paragraph('C¸c cÊp Héi ®· tæ chøc tuyªn truyÒn cho héi viªn vµ nh©n d©n.'),
      paragraph('KÕt luËn'),
      paragraph('Ủy ban tỉnh'),
      paragraph('25 m², 10 °C'),
    ]);
    expect(convertOldFonts(document).conversions.map((each) => each.after)).toEqual([
      'Các cấp Hội đã tổ chức tuyên truyền cho hội viên và nhân dân.',
      'Kết luận',
    ]);
  });

  it('believes the letters where the name of the font lies', () => {
    const document = wordDocument([
      paragraph([text('Hoäi Noâng daân ñaõ toå chöùc taäp huaán', { font: '.VnTime' })]),
      paragraph([text('C¸c cÊp Héi ®· tæ chøc tuyªn truyÒn', { font: 'VNI-Times' })]),
      paragraph([text('và có nhà là cà phê', { font: '.VnTime' })]),
    ]);
    expect(convertOldFonts(document).conversions.map((each) => each.after)).toEqual([
      'Hội Nông dân đã tổ chức tập huấn',
      'Các cấp Hội đã tổ chức tuyên truyền',
    ]);
  });

  it('leaves a Unicode word in a forgotten old font as it is, by what the rest of the file says', () => {
    const old = (value: string) => paragraph([text(value, { font: '.VnTime' })]);
    const word = old('và');
    const unicode = wordDocument([old('Đoàn viên công đoàn'), old('Hội viên nông dân'), word]);
    expect(convertOldFonts(unicode).conversions).toEqual([]);
    const tcvn3 = wordDocument([old('C¸c cÊp Héi ®· tæ chøc'), old('vµ tuyªn truyÒn'), old('cá vá')]);
    expect(convertOldFonts(tcvn3).conversions.at(-1)).toEqual({ before: 'cá vá', after: 'cỏ vỏ' });
  });

  it('leaves Unicode text alone whatever its font is called, and gives back the same document', () => {
    const document = wordDocument([paragraph([text('Đoàn viên công đoàn', { font: '.VnTime' })])]);
    expect(convertOldFonts(document).document).toBe(document);
  });
});
