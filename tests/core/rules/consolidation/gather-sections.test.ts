import { expect, test } from 'vitest';
import { gatherSections } from '../../../../core/rules/consolidation/gather-sections.ts';
import { sectionsOfHeadings } from '../../../../core/rules/consolidation/place-source.ts';
import { writeFiguresOut } from '../../../../core/rules/consolidation/write-figures-out.ts';
import { blankFigure } from '../../../../core/model/figure.ts';
import { heading, paragraph } from '../../../support/records.ts';
import { section, source } from './bench-records.ts';

const outline = [
  section('mo-dau', { kind: 'opening', title: 'Phần mở đầu' }),
  section('ket-qua', { title: 'Kết quả công tác quý I/2021' }),
  section('tuyen-truyen', { level: 2, title: 'Công tác tuyên truyền, vận động', workArea: 'tuyen-truyen' }),
  section('an-sinh', { level: 2, title: 'Chăm lo đời sống, an sinh xã hội', workArea: 'an-sinh' }),
];

function textsBySection(reports: Parameters<typeof gatherSections>[1]) {
  return Object.fromEntries(
    gatherSections(outline, reports)
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ sectionId, blocks }) => [String(sectionId), blocks.map(({ text }) => text)]),
  );
}

test('paragraphs of all bodies lie side by side under the section of the same work area, in the order of the bodies', () => {
  const farmers = source('nong-dan', {
    sections: [section('a', { workArea: 'an-sinh', title: 'Giúp hội viên' })],
    blocks: [heading('h', 1, 'Giúp hội viên', 'a'), paragraph('p', 'Trao 200 suất quà.')],
  });
  const workers = source('ldld', {
    sections: [section('b', { workArea: 'an-sinh', title: 'Tết sum vầy' })],
    blocks: [heading('h', 1, 'Tết sum vầy', 'b'), paragraph('p', 'Tặng 5.000 vé xe.')],
  });
  expect(textsBySection([farmers, workers])).toEqual({
    'an-sinh': ['Trao 200 suất quà.', 'Tặng 5.000 vé xe.'],
  });
});

test('without a work area the title decides, also where it is worded otherwise', () => {
  const report = source('x', {
    sections: [section('z', { title: 'Công tác an sinh xã hội, chăm lo đời sống đoàn viên' })],
    blocks: [heading('h', 1, 'An sinh', 'z'), paragraph('p', 'Hỗ trợ 12 nhà.')],
  });
  expect(textsBySection([report])).toEqual({ 'an-sinh': ['Hỗ trợ 12 nhà.'] });
});

test('a section that is like none goes where the part above it goes, and without such a part it is told apart', () => {
  const report = source('x', {
    sections: [
      section('ket-qua', { title: 'Kết quả' }),
      section('rieng', { level: 2, title: 'Văn hoá, thể thao công nhân' }),
      section('la', { level: 1, title: 'Thông tin nội bộ' }),
    ],
    blocks: [
      heading('h1', 1, 'Kết quả', 'ket-qua'),
      heading('h2', 2, 'Văn hoá', 'rieng'),
      paragraph('p1', 'Hội thao.'),
      heading('h3', 1, 'Thông tin nội bộ', 'la'),
      paragraph('p2', 'Nội bộ.'),
    ],
  });
  expect(textsBySection([report])).toEqual({ 'ket-qua': ['Hội thao.'], null: ['Nội bộ.'] });
});

test('titles and empty paragraphs are no text; a dash paragraph is', () => {
  const report = source('x', {
    blocks: [
      heading('h', 2, 'Tuyên truyền', 'tuyen-truyen'),
      heading('h2', 3, 'Trên báo'),
      heading('d', 4, 'Có 12 bài.'),
      paragraph('e', ''),
    ].map((block) => ('content' in block && block.id === 'e' ? { ...block, content: [] } : block)),
  });
  const [first] = gatherSections(outline, [report]).flatMap(({ blocks }) => blocks);
  expect(first).toMatchObject({ text: 'Có 12 bài.', title: 'Trên báo' });
});

test('a document of another source finds its places by its headings', () => {
  const read = sectionsOfHeadings([
    paragraph('p0', 'Trên địa bàn ổn định.'),
    heading('h1', 1, 'Kết quả công tác tuyên truyền, vận động'),
    paragraph('p1', 'Phát 20 tin.'),
  ]);
  const places = textsBySection([source('cong-an', { isOtherSource: true, ...read })]);
  expect(places).toEqual({ null: ['Trên địa bàn ổn định.'], 'tuyen-truyen': ['Phát 20 tin.'] });
});

test('numbers that the text takes from the body’s figures are written out, so that they stay the body’s', () => {
  const [block] = writeFiguresOut(
    [{ type: 'paragraph', id: 'p', content: [{ type: 'figure', indicatorId: 'nd01' }] }],
    [{ ...blankFigure('nd01'), state: 'value', value: '1018' }],
  );
  expect(block).toMatchObject({ content: [{ type: 'text', text: '1.018' }] });
});
