import { expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import { appendixReferences } from '../../../../core/rules/check-report/appendix-references.ts';
import { listTexts } from '../../../../core/rules/check-report/list-texts.ts';
import { changeAppendix } from '../../../../core/rules/appendices/move-table.ts';
import { reportWithAppendices } from '../../../measure/sample-appendices.ts';
import { fakeOpenedReport } from '../../../support/fake-data.ts';
import { paragraph } from '../../../support/records.ts';

const opened = fakeOpenedReport('nam-dinh-hoi-nong-dan');
const find = (report: Report) =>
  appendixReferences
    .find({ report, opened, unreadFields: [], texts: listTexts(report) })
    .map(({ sentence }) => sentence);

it('finds nothing where each appendix has a title and is spoken of', () => {
  expect(find(reportWithAppendices())).toEqual([]);
  expect(find(opened.report)).toEqual([]);
});

it('tells an appendix that is not spoken of or has no title, and words about one that is not there', () => {
  const report = reportWithAppendices();
  const [, second] = report.appendices ?? [];
  const untitled = changeAppendix(report, second?.kind === 'tables' ? second.id : '', { title: ' ' });
  const silent = untitled.blocks.map((block) =>
    block.id === 'doan-1'
      ? paragraph('doan-1', 'Đã nêu (xem Phụ lục IX); theo Phụ lục VIII của Nghị định.')
      : block,
  );
  expect(find({ ...untitled, blocks: silent })).toEqual([
    'Báo cáo nói đến “Phụ lục IX” nhưng khi in không có phụ lục mang tên này.',
    'Phụ lục II chưa có tên.',
    'Trong báo cáo chưa có chỗ nào ghi “(Phụ lục II)”.',
  ]);
});
