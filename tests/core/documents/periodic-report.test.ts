import { describe, expect, it } from 'vitest';
import { nameAppendix } from '../../../core/rules/appendices/name-appendix.ts';
import { buildPeriodicReport } from '../../../core/documents/periodic-report.ts';
import type { PrintBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import type { Block } from '../../../core/model/block.ts';
import { blankFigure } from '../../../core/model/figure.ts';
import type { Report } from '../../../core/model/report.ts';
import { stateNd30 } from '../../../core/layouts/profiles/state-nd30.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { reportWithAppendices } from '../../measure/sample-appendices.ts';
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
  layout: stateNd30,
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
  it('lays the appendix of figures upright, across, or leaves it out, as the report says', () => {
    const known = {
      ...report,
      figures: [{ ...blankFigure(indicator.id), state: 'value' as const, value: '12', yearTarget: '50' }],
    };
    const sectionsOf = (figuresAppendix: Report['figuresAppendix']) =>
      buildPeriodicReport({ ...input, report: { ...known, figuresAppendix } }).sections.slice(1);
    const widthOf = (section: PrintDocument['sections'][number] | undefined) =>
      section?.blocks
        .flatMap((block) => (block.kind === 'table' ? block.columnWidthsMm : []))
        .reduce((sum, width) => sum + width, 0);
    const [upright] = sectionsOf(undefined);
    expect([upright?.orientation, widthOf(upright)]).toEqual(['portrait', 165]);
    const [across] = sectionsOf({ isPrinted: true, orientation: 'landscape' });
    expect([across?.orientation, widthOf(across)]).toEqual(['landscape', 252]);
    expect(sectionsOf({ isPrinted: false, orientation: 'landscape' })).toEqual([]);
  });

  it('prints tables of appendices behind the signature and not in the body, each with its title and of which report', () => {
    const document = buildPeriodicReport({ ...input, report: reportWithAppendices() });
    const [body, ...appendices] = document.sections;
    expect(body?.blocks.some(({ kind }) => kind === 'table')).toBe(false);
    expect(appendices.map(({ orientation }) => orientation)).toEqual([
      'portrait',
      'portrait',
      'portrait',
      'landscape',
    ]);
    expect(
      textOf({ ...document, sections: appendices }).filter((line) => line.startsWith('PHỤ LỤC')),
    ).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II', 'PHỤ LỤC III', 'PHỤ LỤC IV']);
    expect(appendices[2]?.blocks.map(({ kind }) => kind)).toEqual(['title', 'table', 'table']);
    const titles = appendices[3]?.blocks.filter(({ kind }) => kind === 'title').flatMap(lines);
    expect(titles?.map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
      'PHỤ LỤC IV',
      'Nhiệm vụ',
      expect.stringMatching(/^\(Kèm theo Báo cáo số 07\/BC-HNDT, ngày 18 tháng 3 năm 2021 của Hội Nông dân/),
      '(tiếp theo)',
      '(tiếp theo)',
      '(tiếp theo)',
    ]);
  });

  it('keeps what a secret report is about out of the properties of its files', () => {
    const header = { ...report.header, secrecy: 'top-secret' as const };
    expect(buildPeriodicReport({ ...input, report: { ...report, header } }).title).toBe('Báo cáo quý I/2021');
    expect(buildPeriodicReport(input).title).toContain(report.header.abstract);
  });

  it('numbers its appendices only when there is more than one', () => {
    expect(nameAppendix(0, 1)).toBe('PHỤ LỤC');
    expect([0, 1, 3, 8, 11].map((index) => nameAppendix(index, 12))).toEqual([
      'PHỤ LỤC I',
      'PHỤ LỤC II',
      'PHỤ LỤC IV',
      'PHỤ LỤC IX',
      'PHỤ LỤC XII',
    ]);
  });

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
      '- Tuyên truyền về cuộc bầu cử (chủ trì: Ban Xây dựng Hội; hoàn thành chậm nhất ngày 20/5/2021; sản phẩm: báo cáo kết quả).',
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

  it('signs by authorisation with TUQ., under a rule that has no form of its own too', () => {
    const header = {
      ...report.header,
      authority: 'by-authorisation',
      authorityName: 'Ban Thường vụ',
    } as const;
    for (const layout of [stateNd30, partyHd36])
      expect(textOf(buildPeriodicReport({ ...input, layout, report: { ...report, header } }))).toContain(
        'TUQ. BAN THƯỜNG VỤ',
      );
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
    const known = { ...blankFigure('nd02'), state: 'value' as const, value: '5' };
    const cells = (state: 'none' | 'blank' | 'value', value: string | null) =>
      textOf(
        buildPeriodicReport({
          ...input,
          report: {
            ...report,
            figures: [known, { ...figure, state, value, numerator: null, denominator: null }],
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

const bare = { ...report, sections: [], nextTasks: [], petitions: [], figures: [] };

function linesWith(change: Partial<Report>): string[] {
  return textOf(buildPeriodicReport({ ...input, report: { ...bare, ...change } }));
}

/** The last line of the body, before the recipients. */
function endOfBody(blocks: Block[], change: Partial<Report> = {}): string | undefined {
  const text = linesWith({ blocks, ...change });
  return text[text.indexOf('Nơi nhận:') - 1];
}

describe('the end mark', () => {
  const runs = (...texts: string[]): Block => ({
    type: 'paragraph',
    id: 'x',
    content: texts.map((text) => ({ type: 'text', text })),
  });

  it('stands after the last words, not after the heading of an empty section', () => {
    const text = linesWith({ blocks: [paragraph('a', 'Đã xong.'), heading('b', 1, 'Kiến nghị')] });
    expect(text).toContain('Đã xong./.');
    expect(text).toContain('I. KIẾN NGHỊ');
  });

  it.each([
    [runs('Kết thúc. ', ' '), 'Kết thúc./.'],
    [runs('Kết thúc', './. '), 'Kết thúc./.'],
    [runs('Kết thúc...'), 'Kết thúc./.'],
    [runs('khen: "Tốt."'), 'khen: "Tốt"./.'],
    [runs('khen: “Tốt”.'), 'khen: “Tốt”./.'],
    [runs('các huyện (v.v.)'), 'các huyện (v.v.)./.'],
  ])('takes the place of other marks: %#', (block, end) => {
    expect(endOfBody([block])).toBe(end);
  });

  it('stays before a footnote that closes the report', () => {
    const document = buildPeriodicReport({
      ...input,
      report: {
        ...bare,
        blocks: [
          {
            type: 'paragraph',
            id: 'x',
            content: [
              { type: 'text', text: 'Hết.' },
              { type: 'footnote', id: 'f', content: [{ type: 'text', text: 'Số liệu ước.' }] },
              { type: 'text', text: ' ' },
            ],
          },
        ],
      },
    });
    const last = document.sections[0]?.blocks.at(-2);
    expect(last?.kind === 'paragraph' && last.pieces).toEqual([
      { kind: 'text', text: 'Hết./.' },
      expect.objectContaining({ kind: 'footnote' }),
    ]);
  });

  it('is not forced on a report that ends with a table', () => {
    const table: Block = {
      type: 'table',
      id: 't',
      columnShares: [1],
      headerRowCount: 0,
      rows: [{ cells: [{ content: [[{ type: 'text', text: 'ô' }]] }] }],
    };
    const text = linesWith({ blocks: [paragraph('a', 'Như bảng sau.'), table, heading('b', 1, 'Hết')] });
    expect(text.join('\n')).not.toContain('./.');
  });

  it('is found at once behind a hundred thousand dots', () => {
    const start = performance.now();
    expect(endOfBody([paragraph('a', `${'.'.repeat(99_000)}x`)])).toMatch(/x\.\/\.$/);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('rows of a report', () => {
  const task = {
    id: 't0',
    text: 'Mở lớp tập huấn.',
    workArea: null,
    lead: null,
    partners: [],
    deadline: null,
    product: '',
    isRoutine: false,
  };
  const answer = {
    taskId: 't0',
    fromPeriodId: '2020-q4',
    outcome: 'partly-done' as const,
    result: 'mở 3 lớp.',
    reason: 'do mưa lũ;',
    statedInSectionId: null,
  };

  it('are printed at the end when the outline has no section of their kind', () => {
    const { nextTasks, petitions } = report;
    const document = buildPeriodicReport({
      ...input,
      lastTasks: [task],
      report: {
        ...bare,
        blocks: [paragraph('a', 'Đoạn.')],
        nextTasks,
        petitions,
        lastTaskAnswers: [answer],
      },
    });
    const ids = document.sections[0]?.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.id] : [],
    );
    expect(ids).toEqual(['a', 't0', 't1', 'p1']);
  });

  it('tell an answer in sentences, however result and reason were ended', () => {
    const document = buildPeriodicReport({
      ...input,
      lastTasks: [task],
      report: { ...bare, blocks: [], lastTaskAnswers: [answer] },
    });
    expect(textOf(document)).toContain('- Mở lớp tập huấn: hoàn thành một phần. Mở 3 lớp. Do mưa lũ./.');
  });
});

describe('letterhead and signature', () => {
  const header = report.header;

  it('end each recipient with one mark, whatever was typed', () => {
    const text = linesWith({
      header: { ...header, recipients: ['Tỉnh uỷ;', 'Như trên./.', ' ; ', 'Lưu VP.'] },
    });
    const start = text.indexOf('Nơi nhận:');
    expect(text.slice(start + 1, start + 4)).toEqual(['- Tỉnh uỷ;', '- Như trên;', '- Lưu VP.']);
  });

  it('take number and symbol as they are', () => {
    expect(linesWith({ header: { ...header, number: "$&$'" } })).toContain("Số: $&$'/BC-HNDT");
  });

  it('begin the date with a capital when there is no place', () => {
    const text = linesWith({
      header: { ...header, placeName: ' ', date: { year: 2021, month: 3, day: 14 } },
    });
    expect(text).toContain('Ngày 14 tháng 3 năm 2021');
  });

  it('leave out an abstract that is still to be written, with its rule and mark', () => {
    for (const layout of [stateNd30, partyHd36]) {
      const document = buildPeriodicReport({
        ...input,
        layout,
        report: { ...bare, header: { ...header, abstract: ' ' } },
      });
      const title = document.sections[0]?.blocks.find((block) => block.kind === 'title');
      expect(title?.kind === 'title' && title.lines.map(({ style }) => style)).toEqual(['document-type']);
      expect(document.title).toBe('Báo cáo');
    }
  });

  it('are composed too, with the room for the number kept', () => {
    const version = input.organisation;
    const text = textOf(
      buildPeriodicReport({
        ...input,
        organisation: { ...version, issuerLines: ['BAN CHẤP HÀNH TỈNH ĐOÀN'.normalize('NFD')] },
      }),
    );
    expect(text).toContain('BAN CHẤP HÀNH TỈNH ĐOÀN');
    expect(text).toContain('Số:      /BC-HNDT');
  });

  it('date the file on the last day of the month when the day is past it', () => {
    const dated = (month: number | null, day: number | null) =>
      buildPeriodicReport({
        ...input,
        report: { ...bare, header: { ...header, date: { year: 2021, month, day } } },
      }).date;
    expect(dated(2, 31)).toBe('2021-02-28');
    expect(dated(4, 31)).toBe('2021-04-30');
    expect(dated(null, 31)).toBe('2021-01-31');
    expect(dated(3, null)).toBe('2021-03-01');
  });
});

describe('the appendix of figures', () => {
  const isPrinted = (figures: Report['figures']) => linesWith({ figures }).includes('PHỤ LỤC');
  const blank = { ...blankFigure('nd01'), yearTarget: '3000' };

  it('is left out while every figure is blank', () => {
    expect(isPrinted([blank])).toBe(false);
    expect(isPrinted([blank, { ...blank, indicatorId: 'nd02', state: 'none' }])).toBe(true);
  });
});
