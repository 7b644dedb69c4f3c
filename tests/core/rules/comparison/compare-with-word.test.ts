import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPeriodicReport } from '../../../../core/documents/periodic-report.ts';
import { selectLayout } from '../../../../core/layouts/layouts.ts';
import { stateNd30 } from '../../../../core/layouts/profiles/state-nd30.ts';
import { citedDocument } from '../../../../core/model/cited-document.ts';
import { indicator as indicatorSchema } from '../../../../core/model/indicator.ts';
import { organisation as organisationSchema } from '../../../../core/model/organisation.ts';
import { period as periodSchema } from '../../../../core/model/period.ts';
import { report as reportSchema, type Report } from '../../../../core/model/report.ts';
import type { WordBlock, WordDocument, WordParagraph } from '../../../../core/reading/word-document.ts';
import { compareWithWord } from '../../../../core/rules/comparison/compare-with-word.ts';
import { editReport } from '../../../../core/rules/rounds/edit-report.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { reportWithAppendices } from '../../../measure/sample-appendices.ts';
import { heading, indicator, organisation, paragraph, period, report } from '../../../support/records.ts';
import { paragraphOf, wordFormOf, wordText } from '../../../support/word-form.ts';

const sample = join(import.meta.dirname, '../../../../assets/sample');
const readAll = (folder: string) =>
  readdirSync(folder).map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const base: Report = {
  ...report,
  blocks: [
    paragraph('b1', 'Ban Thường vụ Hội báo cáo như sau:'),
    { ...heading('b2', 1, 'Kết quả thực hiện nhiệm vụ'), sectionId: 'ket-qua' },
    {
      type: 'paragraph',
      id: 'b3',
      content: [
        { type: 'text', text: 'Kết nạp mới ' },
        { type: 'figure', indicatorId: indicator.id },
        { type: 'text', text: ' hội viên' },
        { type: 'footnote', id: 'f1', content: [{ type: 'text', text: 'Nghĩa Hưng 45.' }] },
        { type: 'text', text: ', đạt chỉ tiêu năm.' },
      ],
    },
    heading('b4', 4, 'Các cấp Hội tổ chức 12 buổi tuyên truyền về bầu cử.'),
    paragraph('b5', 'Công tác kiểm tra, giám sát được duy trì thường xuyên.'),
  ],
};

const print = (each: Report) =>
  buildPeriodicReport({
    report: each,
    organisation: selectVersion(organisation, '2021-03-14'),
    period,
    layout: stateNd30,
    indicators: [indicator],
    citedDocuments: [],
    lastTasks: [],
  });

function compare(word: WordDocument, each: Report = base) {
  let ids = 0;
  return compareWithWord({
    report: each,
    document: print(each),
    word,
    indicators: [indicator],
    citedDocuments: [],
    newId: () => `new-${(ids += 1)}`,
  });
}

const textOf = (block: WordBlock) =>
  block.type === 'paragraph' ? block.runs.map((run) => (run.type === 'text' ? run.text : '')).join('') : '';

/** The file with the paragraph that begins so replaced by others. */
function edit(
  start: string,
  change: (paragraph: WordParagraph) => readonly WordBlock[],
  file = wordFormOf(print(base)),
): WordDocument {
  const index = file.blocks.findIndex((block) => textOf(block).startsWith(start));
  const block = file.blocks[index];
  if (block?.type !== 'paragraph') throw new Error(`no paragraph begins with ${start}`);
  return { ...file, blocks: file.blocks.toSpliced(index, 1, ...change(block)) };
}

const takeAll = (word: WordDocument) =>
  editReport(
    base,
    compare(word).rows.flatMap((row) => row.edit ?? []),
  );

describe('a Word file that nobody edited', () => {
  const indicators = readAll(join(sample, '../catalogue/indicators')).map((each) =>
    indicatorSchema.parse(each),
  );
  const citedDocuments = readAll(join(sample, 'cited-documents')).map((each) => citedDocument.parse(each));
  const samplePeriod = periodSchema.parse(
    JSON.parse(readFileSync(join(sample, 'periods/2021-q1/period.json'), 'utf8')),
  );

  it.each(readdirSync(join(sample, 'periods/2021-q1/reports')))(
    'differs nowhere from the report of %s',
    (name) => {
      const draft = join(sample, 'periods/2021-q1/reports', name, 'draft.json');
      const each = reportSchema.parse(JSON.parse(readFileSync(draft, 'utf8')));
      const body = organisationSchema.parse(
        JSON.parse(readFileSync(join(sample, 'organisations', `${name}.json`), 'utf8')),
      );
      const version = selectVersion(body, samplePeriod.dataTo);
      const document = buildPeriodicReport({
        report: each,
        organisation: version,
        period: samplePeriod,
        layout: selectLayout(version.layoutFamily, samplePeriod.dataTo) ?? stateNd30,
        indicators,
        citedDocuments,
        lastTasks: [],
      });
      const word = wordFormOf(document);
      const input = { report: each, document, word, indicators, citedDocuments, newId: () => 'new' };
      expect(compareWithWord(input)).toEqual({ rows: [], figures: [], comments: [] });
    },
  );
});

describe('an edited Word file', () => {
  it('gives new words and keeps live numbers, notes and ids where they are still there', () => {
    const word = edit('Kết nạp mới', (each) => [
      {
        ...each,
        runs: each.runs.map((run) =>
          run.type === 'text' && run.text.includes('chỉ tiêu') ? wordText(', vượt chỉ tiêu năm.') : run,
        ),
      },
    ]);
    const { rows, figures } = compare(word);
    expect(rows).toMatchObject([{ kind: 'changed', blockId: 'b3', authors: [] }]);
    expect(figures).toEqual([]);
    expect(takeAll(word).blocks[2]).toEqual({
      type: 'paragraph',
      id: 'b3',
      content: [
        { type: 'text', text: 'Kết nạp mới ' },
        { type: 'figure', indicatorId: indicator.id },
        { type: 'text', text: ' hội viên' },
        { type: 'footnote', id: 'f1', content: [{ type: 'text', text: 'Nghĩa Hưng 45.' }] },
        { type: 'text', text: ', vượt chỉ tiêu năm.' },
      ],
    });
  });

  it('with another number than the figures names it, and takes it as plain text', () => {
    const word = edit('Kết nạp mới', (each) => [
      {
        ...each,
        runs: each.runs.map((run) =>
          run.type === 'text' && run.text.includes('1.018')
            ? { ...run, text: run.text.replace('1.018', '1.108') }
            : run,
        ),
      },
    ]);
    const { figures } = compare(word);
    expect(figures).toEqual([{ label: indicator.label, printed: '1.018', written: '1.108' }]);
    const taken = takeAll(word).blocks[2];
    expect(taken?.type === 'paragraph' && taken.content[0]).toEqual({
      type: 'text',
      text: 'Kết nạp mới 1.108 hội viên',
    });
  });

  it('shows tracked changes with their author, and reads them as accepted', () => {
    const by = (kind: 'inserted' | 'deleted') => ({ kind, author: 'Trần Văn Lãnh', date: null });
    const word = edit('- Các cấp Hội', (each) => [
      {
        ...each,
        runs: [
          wordText('- Các cấp Hội tổ chức '),
          wordText('12', by('deleted')),
          wordText('15', by('inserted')),
          wordText(' buổi tuyên truyền về bầu cử.'),
        ],
      },
    ]);
    expect(compare(word).rows).toMatchObject([
      {
        kind: 'changed',
        authors: ['Trần Văn Lãnh'],
        after: '- Các cấp Hội tổ chức 15 buổi tuyên truyền về bầu cử.',
      },
    ]);
    expect(takeAll(word).blocks[3]).toEqual(
      heading('b4', 4, 'Các cấp Hội tổ chức 15 buổi tuyên truyền về bầu cử.'),
    );
  });

  it.each([true, false])(
    'is told what was inserted, split and deleted, with hidden bookmarks: %s',
    (hasBookmarks) => {
      const file = wordFormOf(print(base), { hasBookmarks });
      const split = edit(
        '- Các cấp Hội',
        (each) => [
          { ...each, runs: [wordText('- Các cấp Hội tổ chức 12 buổi.')] },
          paragraphOf([wordText('+ Nội dung tuyên truyền về bầu cử.')]),
        ],
        file,
      );
      const word = edit(
        'Công tác kiểm tra',
        () => [paragraphOf([wordText('Một đoạn hoàn toàn khác, thêm vào đây.')])],
        split,
      );
      const { rows } = compare(word);
      expect(rows.map(({ kind, blockId }) => `${kind} ${blockId ?? ''}`.trim())).toEqual([
        'changed b4',
        'removed b5',
        'added',
        'added',
      ]);
      expect(takeAll(word).blocks.slice(3)).toEqual(
        [
          heading('b4', 4, 'Các cấp Hội tổ chức 12 buổi.'),
          heading('new-1', 5, 'Nội dung tuyên truyền về bầu cử.'),
          paragraph('new-2', 'Một đoạn hoàn toàn khác, thêm vào đây.'),
        ].map((block) => expect.objectContaining({ ...block, id: expect.any(String) })),
      );
    },
  );

  it('never takes away a heading of the outline', () => {
    const word = edit('I. KẾT QUẢ', () => []);
    expect(compare(word).rows).toMatchObject([{ kind: 'removed', blockId: 'b2', edit: null }]);
  });

  it('leads changed tasks and petitions back to their rows, without what the page adds to them', () => {
    const changed = edit('- Tuyên truyền về cuộc bầu cử', (each) => [
      { ...each, runs: [wordText(textOf(each).replace('cuộc bầu cử', 'cuộc bầu cử và phòng, chống dịch'))] },
      paragraphOf([wordText('- Tổ chức Đại hội điểm cấp cơ sở.')]),
    ]);
    const taken = takeAll(changed);
    expect(taken.nextTasks.map(({ text }) => text)).toEqual([
      'Tuyên truyền về cuộc bầu cử và phòng, chống dịch.',
      'Tổ chức Đại hội điểm cấp cơ sở.',
    ]);
    expect(taken.nextTasks[0]?.product).toBe(base.nextTasks[0]?.product);
    const petition = edit('- Sớm sửa chữa', (each) => [
      { ...each, runs: [wordText(textOf(each).replace('Sớm', 'Khẩn trương'))] },
    ]);
    expect(takeAll(petition).petitions[0]?.text).toBe('Khẩn trương sửa chữa cống Múc phục vụ tưới tiêu.');
  });

  it('takes another abstract and changed notes', () => {
    const word = edit('kết quả công tác', (each) => [
      { ...each, runs: [wordText('kết quả công tác Hội quý I')] },
    ]);
    expect(takeAll(word).header.abstract).toBe('kết quả công tác Hội quý I');
    const file = wordFormOf(print(base));
    const noted = {
      ...file,
      notes: file.notes.map((note) => ({
        ...note,
        paragraphs: [paragraphOf([wordText(' Nghĩa Hưng 54.')])],
      })),
    };
    const [, , block] = takeAll(noted).blocks;
    expect(block?.type === 'paragraph' && block.content[3]).toEqual({
      type: 'footnote',
      id: 'f1',
      content: [{ type: 'text', text: 'Nghĩa Hưng 54.' }],
    });
  });

  it('gives its comments with the paragraph they are about', () => {
    const comment = {
      id: 'c1',
      author: 'Trần Văn Lãnh',
      date: null,
      text: 'Viết gọn lại.',
      quote: 'kiểm tra',
    };
    const word = {
      ...edit('Công tác kiểm tra', (each) => [{ ...each, commentIds: ['c1'] }]),
      comments: [comment],
    };
    expect(compare(word)).toEqual({ rows: [], figures: [], comments: [{ comment, blockId: 'b5' }] });
  });

  it('names numbers of the appendix that were changed there', () => {
    const file = wordFormOf(print(base));
    const word: WordDocument = JSON.parse(JSON.stringify(file).replaceAll('"3.000"', '"3.500"'));
    expect(compare(word).figures).toEqual([{ label: indicator.label, printed: '3.000', written: '3.500' }]);
  });

  it('reads its own appendices back without a difference, also of a table that is printed in parts', () => {
    const many = reportWithAppendices();
    const file = wordFormOf(print(many));
    expect(compare(file, many)).toEqual({ rows: [], figures: [], comments: [] });
    const edited = JSON.parse(
      JSON.stringify(file).replace('"17.305"', '"17.999"').replace('"9.215"', '"9.999"'),
    );
    expect(compare(edited, many).rows).toMatchObject([
      { kind: 'changed', blockId: 'mo', edit: { kind: 'replace-block' }, note: null },
      {
        kind: 'changed',
        blockId: 'rong',
        edit: null,
        note: 'Bảng rộng in thành nhiều phần: sửa tay trong báo cáo.',
      },
    ]);
  });
});
