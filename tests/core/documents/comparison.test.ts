import { describe, expect, it } from 'vitest';
import { buildComparison, compareToDraft } from '../../../core/documents/comparison.ts';
import { buildPeriodicReport } from '../../../core/documents/periodic-report.ts';
import type { Piece, PrintBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import { stateNd30 } from '../../../core/layouts/profiles/state-nd30.ts';
import type { Report } from '../../../core/model/report.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { listAppendices } from '../../../core/rules/appendices/list-appendices.ts';
import { moveAppendix, moveTableToBody } from '../../../core/rules/appendices/move-table.ts';
import { reportWithAppendices } from '../../measure/sample-appendices.ts';
import { heading, indicator, organisation, paragraph, period, report } from '../../support/records.ts';

const documentOf = (each: Report) =>
  buildPeriodicReport({
    report: each,
    organisation: selectVersion(organisation, '2021-03-14'),
    period,
    layout: stateNd30,
    indicators: [indicator],
    citedDocuments: [],
    lastTasks: [],
  });

/** Compares a draft with the report made from it; each paragraph, cell and line as text, `+added+` and `-removed-`. */
function compare(before: Report, after: Report): string[] {
  const document = buildComparison({
    earlier: compareToDraft({ draftNumber: 1, submittedAt: '2021-03-16T03:50:00.000Z', report: before }),
    report: after,
    before: documentOf(before),
    after: documentOf(after),
    indicators: [indicator],
  });
  return textOf(document);
}

function textOf(document: PrintDocument): string[] {
  return document.sections
    .flatMap((section) => section.blocks.flatMap(linesOf))
    .map((line) => line.replaceAll('\u00A0', ' '));
}

function linesOf(block: PrintBlock): string[] {
  switch (block.kind) {
    case 'letterhead':
      return block.rows.flatMap((row) => [...row.left, ...row.right].map((line) => join(line.pieces)));
    case 'title':
      return block.lines.map((line) => join(line.pieces));
    case 'paragraph':
      return [`${block.mark ? `${block.mark.text} ` : ''}${join(block.pieces)}`];
    case 'table':
      return block.rows.map((row) =>
        row.cells.map((cell) => cell.paragraphs.map(join).join('/')).join(' | '),
      );
    case 'signature':
      return [...block.recipients, ...block.signer, block.name].map((line) => join(line.pieces));
  }
}

function join(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind !== 'text') return '';
      return piece.change === 'added'
        ? `+${piece.text}+`
        : piece.change === 'removed'
          ? `-${piece.text}-`
          : piece.text;
    })
    .join('');
}

const base: Report = {
  ...report,
  blocks: [
    paragraph('p1', 'Ban Thường vụ Hội báo cáo như sau:'),
    heading('h1', 1, 'Kết quả'),
    paragraph('p2', 'Tổ chức 12 buổi tuyên truyền.'),
    paragraph('p3', 'Đoạn giữ nguyên.'),
    paragraph('p4', 'Đoạn sẽ bỏ đi.'),
  ],
};

describe('a comparison with a numbered draft', () => {
  it('of a report that did not change marks nothing and lists nothing', () => {
    const lines = compare(base, base);
    expect(lines.slice(1)).toEqual(textOf(documentOf(base)));
    expect(lines[0]).toBe(
      'So sánh với dự thảo lần 1 (trình 10:50 ngày 16/3): +chữ thêm+ in đậm, gạch chân; -chữ bỏ- gạch ngang.',
    );
  });

  it('marks words, whole paragraphs, and what was moved, and keeps the rest of the report', () => {
    const [p1, h1, p2, p3] = base.blocks;
    if (!p1 || !h1 || !p2 || !p3) throw new Error('four blocks');
    const lines = compare(base, {
      ...base,
      blocks: [
        p1,
        paragraph('p3', 'Đoạn giữ nguyên.'),
        h1,
        paragraph('p2', 'Tổ chức 15 buổi tuyên truyền.'),
        paragraph('p5', 'Đoạn mới.'),
      ],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Ban Thường vụ Hội báo cáo như sau:',
        '+[Chuyển đến] +Đoạn giữ nguyên.',
        'I. KẾT QUẢ',
        'Tổ chức -12- +15+ buổi tuyên truyền.',
        '-[Chuyển đi] --Đoạn giữ nguyên.-',
        '-Đoạn sẽ bỏ đi.-',
        '+Đoạn mới.+',
      ]),
    );
  });

  it('marks figures in the appendix, header data on the page, and lists both with tasks and petitions', () => {
    const [figure] = base.figures;
    const [task] = base.nextTasks;
    if (!figure || !task) throw new Error('a figure and a task');
    const lines = compare(base, {
      ...base,
      figures: [{ ...figure, value: '1180' }],
      nextTasks: [{ ...task, text: 'Việc đã sửa.' }],
      petitions: [],
      header: { ...base.header, signerName: 'Trần Văn Khác' },
    });
    expect(lines.some((line) => line.includes('-1.018- +1.180+'))).toBe(true);
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringContaining('-Nguyễn- +Trần+ Văn -Thử- +Khác+')]),
    );
    const list = lines.slice(lines.indexOf('TT | Nội dung | Dự thảo lần trước | Bản này') + 1);
    expect(list.map((line) => line.split(' | ')[1])).toEqual([
      'Người ký',
      expect.stringContaining(indicator.label),
      'Nhiệm vụ 1',
      ...base.petitions.map(() => 'Ý kiến, kiến nghị'),
    ]);
  });
});

describe('a draft for the leader’s hand', () => {
  it('has the draft number with its moment, wider lines and a wide margin, in which all columns still fit', () => {
    const document = buildPeriodicReport({
      report,
      organisation: selectVersion(organisation, '2021-03-14'),
      period,
      layout: stateNd30,
      indicators: [indicator],
      citedDocuments: [],
      lastTasks: [],
      submission: { draftNumber: 2, submittedAt: '2021-03-16T03:50:00.000Z' },
    });
    expect(document.runningMark).toBe('DỰ THẢO lần 2, 10:50 ngày 16/3');
    const { page, styles, letterhead, signature } = document.layout;
    expect([page.marginRightMm, styles.body.linePitchPt]).toEqual([45, 27]);
    const textWidthMm = page.widthMm - page.marginLeftMm - page.marginRightMm + 0.001;
    expect(letterhead.leftWidthMm + letterhead.rightWidthMm).toBeLessThanOrEqual(textWidthMm);
    expect(signature.leftWidthMm + signature.rightWidthMm).toBeLessThanOrEqual(textWidthMm);
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === 'table'),
    );
    for (const table of tables)
      expect(table.columnWidthsMm.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(textWidthMm);
    expect(tables.length).toBe(1);
  });
});

describe('appendices', () => {
  it('are known again when others come before them, and what moved back is marked in both places', () => {
    const before = reportWithAppendices();
    const [, , third] = listAppendices(before);
    const turned = compare(before, moveAppendix(before, third?.id ?? '', -1));
    expect(turned.filter((line) => /Hội viên mới moi1 /.test(line))).toEqual([
      '1 | Hội viên mới moi1 của khu dân cư | 4.105 | 5.215',
    ]);
    const back = compare(before, moveTableToBody(before, 'mo'));
    expect(back.filter((line) => /mô hình mo1 /.test(line))).toEqual([
      '+1+ | +Tên mô hình mo1 của khu dân cư+ | +4.105+ | +5.215+',
      '-1- | -Tên mô hình mo1 của khu dân cư- | -4.105- | -5.215-',
    ]);
  });
});
