import { describe, expect, it } from 'vitest';
import { buildPeriodicReport } from '../../../core/documents/periodic-report.ts';
import type { PrintBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import { nationalTitle } from '../../../core/layouts/national-title.ts';
import { partyHd36 } from '../../../core/layouts/party-hd36.ts';
import { selectVersion } from '../../../core/rules/select-version.ts';
import {
  commission,
  heading,
  indicator,
  organisation,
  paragraph,
  period,
  report,
} from '../../support/records.ts';

const input = {
  report,
  organisation: selectVersion(organisation, '2021-03-14'),
  period,
  layout: nationalTitle,
  indicators: [indicator],
  citedDocuments: [],
  lastTasks: [],
};

/** The words of a document in reading order, no-break spaces as spaces. */
function textOf(document: PrintDocument): string[] {
  return document.sections
    .flatMap((section) => section.blocks.flatMap(lines))
    .map((line) => line.replaceAll('\u00A0', ' '));
}

function lines(block: PrintBlock): string[] {
  const join = (pieces: { kind: string; text?: string }[]) =>
    pieces.map((piece) => piece.text ?? '').join('');
  switch (block.kind) {
    case 'letterhead':
      return block.rows.flatMap((row) => [...row.left, ...row.right].map((line) => join(line.pieces)));
    case 'title':
      return block.lines.map((line) => join(line.pieces));
    case 'paragraph':
      return [`${block.mark ? `${block.mark.text} ` : ''}${join(block.pieces)}`];
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(join)));
    case 'signature':
      return [...block.recipients, ...block.signer, block.name].map((line) => join(line.pieces));
  }
}

describe('a periodic report', () => {
  it('reads from letterhead to appendix in the official order', () => {
    expect(textOf(buildPeriodicReport(input))).toEqual([
      'HỘI NÔNG DÂN VIỆT NAM',
      'BAN CHẤP HÀNH',
      'TỈNH NAM ĐỊNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:      /BC-HNDT',
      expect.stringMatching(/^Nam Định, ngày\s+tháng 3 năm 2021$/),
      'BÁO CÁO',
      'kết quả công tác quý I/2021, nhiệm vụ trọng tâm quý II/2021',
      'Thực hiện chương trình công tác năm 2021, Ban Thường vụ Hội báo cáo như sau:',
      'I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ I/2021',
      '1. Công tác tuyên truyền, vận động',
      '- Kết nạp mới 1.018 hội viên.',
      'II. NHIỆM VỤ TRỌNG TÂM QUÝ II/2021',
      '- Tuyên truyền về cuộc bầu cử (chủ trì: Ban Xây dựng Hội; hoàn thành trước ngày 20/5/2021; sản phẩm: báo cáo kết quả).',
      'III. Ý KIẾN, KIẾN NGHỊ',
      '- Sớm sửa chữa cống Múc phục vụ tưới tiêu (kiến nghị UBND tỉnh)./.',
      'Nơi nhận:',
      '- Ban Dân vận Tỉnh uỷ;',
      '- Lưu VP.',
      'TM. BAN THƯỜNG VỤ',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn Thử',
      'PHỤ LỤC',
      'Số liệu quý I/2021',
      expect.stringMatching(
        /^\(Kèm theo Báo cáo số\s+\/BC-HNDT, ngày\s+tháng 3 năm 2021 của Hội Nông dân tỉnh Nam Định\)$/,
      ),
      'TT',
      'Nội dung số liệu',
      'ĐVT',
      'Kết quả',
      'Chỉ tiêu năm',
      'Đạt (%)',
      '1',
      'Hội viên kết nạp mới trong quý',
      'hội viên',
      '1.018',
      '3.000',
      '33,93',
    ]);
  });

  it('keeps a footnote where it was written', () => {
    const document = buildPeriodicReport(input);
    const block = document.sections[0]?.blocks.find((each) => each.kind === 'paragraph' && each.id === 'b3');
    expect(block?.kind === 'paragraph' && block.pieces.map((piece) => piece.kind)).toEqual([
      'text',
      'text',
      'text',
      'footnote',
      'text',
    ]);
  });

  it('signs a commission directly under the Party title, with a star and no national title', () => {
    const document = buildPeriodicReport({
      ...input,
      layout: partyHd36,
      organisation: selectVersion(commission, '2021-03-14'),
      report: {
        ...report,
        header: { ...report.header, number: '7', authority: 'direct', signerPosition: 'Trưởng ban' },
      },
    });
    const text = textOf(document);
    expect(text.slice(0, 5)).toEqual([
      'TỈNH UỶ NAM ĐỊNH',
      'BAN DÂN VẬN',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 07-BC/BDVTU',
    ]);
    expect(text).toContain('-----');
    expect(text).toContain('TRƯỞNG BAN');
    expect(text.join('\n')).not.toContain('T/M');
  });

  it('keeps the rows of a section before a heading that was added by hand', () => {
    const blocks = [
      ...report.blocks.slice(0, 5),
      heading('own', 1, 'Mục tự thêm'),
      ...report.blocks.slice(5),
    ];
    const document = buildPeriodicReport({ ...input, report: { ...report, blocks } });
    const ids = document.sections[0]?.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.id] : [],
    );
    expect(ids?.slice(-5)).toEqual(['b4', 't1', 'own', 'b5', 'p1']);
  });

  it('leaves out empty paragraphs but never a heading', () => {
    const document = buildPeriodicReport({
      ...input,
      report: {
        ...report,
        blocks: [paragraph('a', 'x'), { type: 'paragraph', id: 'b', content: [] }, heading('c', 1, '')],
      },
    });
    const ids = document.sections[0]?.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.id] : [],
    );
    expect(ids).toEqual(['a', 'c', 't1', 'p1']);
  });

  it('marks practice pages and numbered drafts on every page', () => {
    const practice = buildPeriodicReport({ ...input, period: { ...period, isPractice: true } });
    const draft = buildPeriodicReport({
      ...input,
      report: { ...report, state: 'numbered-draft', draftNumber: 2 },
    });
    expect(practice.runningMark).toBe('BẢN TẬP HUẤN');
    expect(draft.runningMark).toBe('DỰ THẢO lần 2');
    expect(buildPeriodicReport(input).runningMark).toBeNull();
  });

  it('tells "không phát sinh" and a missing figure from zero', () => {
    const figure = {
      ...report.figures[0],
      indicatorId: 'nd01',
      yearTarget: null,
      isEstimate: false,
      note: '',
    };
    const cells = (state: 'none' | 'blank' | 'value', value: string | null) =>
      textOf(
        buildPeriodicReport({
          ...input,
          report: {
            ...report,
            figures: [{ ...figure, state, value, numerator: null, denominator: null }],
          },
        }),
      ).at(-1);
    expect(cells('none', null)).toBe('Không phát sinh');
    expect(cells('blank', null)).toBe('……');
    expect(cells('value', '0')).toBe('0');
  });

  it('composes decomposed text', () => {
    const document = buildPeriodicReport({
      ...input,
      report: { ...report, blocks: [paragraph('a', 'hoà bình, uỷ ban'.normalize('NFD'))] },
    });
    const text = textOf(document).join('\n');
    expect(text).toContain('hoà bình, uỷ ban');
    expect(text).toBe(text.normalize('NFC'));
  });
});
