import { describe, expect, it } from 'vitest';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import type { WordBlock } from '../../../../core/reading/word-document.ts';
import { placeOnOutline } from '../../../../core/rules/beginning/place-on-outline.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { recogniseDocument } from '../../../../core/rules/recognise/recognise-document.ts';
import {
  centred,
  countingIds,
  layoutTable,
  paragraph,
  wordDocument,
} from '../../../support/word-documents.ts';

function section(
  id: string,
  level: number,
  title: string,
  kind: OutlineSection['kind'] = 'prose',
): OutlineSection {
  return { id, kind, level, title, workArea: null, guidance: '', isRequired: true };
}

const sections = [
  section('mo-dau', 1, 'Phần mở đầu', 'opening'),
  section('tinh-hinh', 1, 'Tình hình đoàn viên, hội viên và Nhân dân'),
  section('ket-qua', 1, 'Kết quả công tác quý II/2021'),
  section('tuyen-truyen', 2, 'Công tác tuyên truyền, vận động'),
  section('an-sinh', 2, 'Chăm lo đời sống, an sinh xã hội, từ thiện, nhân đạo'),
  section('danh-gia', 1, 'Đánh giá chung'),
  section('uu-diem', 2, 'Ưu điểm'),
  section('han-che', 2, 'Hạn chế'),
  section('nhiem-vu', 1, 'Nhiệm vụ trọng tâm quý III/2021', 'next-tasks'),
  section('kien-nghi', 1, 'Ý kiến, kiến nghị', 'petitions'),
  section('phu-luc', 1, 'Phụ lục số liệu quý II/2021', 'figures'),
];

function place(blocks: WordBlock[]) {
  const newId = countingIds();
  const recognised = recogniseDocument(wordDocument(blocks), { newId });
  const origin = { fileName: 'Báo cáo quý I.docx' };
  return placeOnOutline({ recognised, sections, origin, newId });
}

function textsBySection(placement: ReturnType<typeof place>) {
  return Object.fromEntries(
    placement.sections
      .filter(({ blocks, sourceTitle }) => blocks.length > 0 || sourceTitle !== null)
      .map(({ sectionId, sourceTitle, blocks }) => [
        sectionId,
        [sourceTitle, ...blocks.map((block) => plainTextOfBlock(block))],
      ]),
  );
}

const report: WordBlock[] = [
  centred('**BÁO CÁO**'),
  centred('**kết quả công tác quý I/2021**'),
  paragraph('Đơn vị báo cáo như sau:'),
  paragraph('**I- TÌNH HÌNH NHÂN DÂN**'),
  paragraph('**1. Tư tưởng**'),
  paragraph('Nhân dân phấn khởi.'),
  paragraph('**II- KẾT QUẢ CÔNG TÁC QUÝ I NĂM 2021**'),
  paragraph('**1. Tuyên truyền, vận động: **Đã mở 12 lớp.'),
  paragraph('- Phát 200 cuốn tài liệu.'),
  paragraph('**2. Chuyển đổi số**'),
  paragraph('Đã lập 15 tổ.'),
  paragraph('**3. Chăm lo đời sống hội viên**'),
  paragraph('Trao 30 suất quà.'),
  paragraph('**III- ĐÁNH GIÁ**'),
  paragraph('**1. Ưu điểm**'),
  paragraph('Làm tốt.'),
  paragraph('**2. Tồn tại, hạn chế**'),
  paragraph('Còn chậm.'),
  paragraph('**IV- PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II/2021**'),
  paragraph('- Mở 10 lớp.'),
  paragraph('**V- ĐỀ XUẤT, KIẾN NGHỊ**'),
  paragraph('Không./.'),
  layoutTable([
    ['Nơi nhận:', '- Lưu VP.'],
    ['**K/T TRƯỞNG BAN**', 'PHÓ TRƯỞNG BAN', '**Lê Thị Bình**'],
  ]),
  centred('**PHỤ LỤC**'),
];

describe('placeOnOutline', () => {
  it('lays each part under its section, whatever period its title names', () => {
    expect(textsBySection(place(report))).toEqual({
      'mo-dau': [null, 'Đơn vị báo cáo như sau:'],
      'tinh-hinh': ['I- TÌNH HÌNH NHÂN DÂN', 'Tư tưởng', 'Nhân dân phấn khởi.'],
      'ket-qua': ['II- KẾT QUẢ CÔNG TÁC QUÝ I NĂM 2021'],
      'tuyen-truyen': ['1. Tuyên truyền, vận động:', 'Đã mở 12 lớp.', 'Phát 200 cuốn tài liệu.'],
      'an-sinh': ['3. Chăm lo đời sống hội viên', 'Trao 30 suất quà.'],
      'danh-gia': ['III- ĐÁNH GIÁ'],
      'uu-diem': ['1. Ưu điểm', 'Làm tốt.'],
      'han-che': ['2. Tồn tại, hạn chế', 'Còn chậm.'],
      'nhiem-vu': ['IV- PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II/2021', 'Mở 10 lớp.'],
      'kien-nghi': ['V- ĐỀ XUẤT, KIẾN NGHỊ', 'Không./.'],
    });
  });

  it('lists what has no section, in order, with the heading above it and a section that is near', () => {
    const { unplaced } = place(report);
    expect(
      unplaced.map((each) => [plainTextOfBlock(each.block), each.under, each.suggestedSectionId]),
    ).toEqual([
      ['Chuyển đổi số', 'II- KẾT QUẢ CÔNG TÁC QUÝ I NĂM 2021', 'ket-qua'],
      ['Đã lập 15 tổ.', '2. Chuyển đổi số', 'ket-qua'],
      ['PHỤ LỤC', '', null],
    ]);
  });

  it('gives header fields that the file has, and marks every block as copied from it', () => {
    const { sections: placed, unplaced, header } = place(report);
    expect(header).toEqual({
      abstract: 'kết quả công tác quý I/2021',
      authority: 'for-head',
      authorityName: 'TRƯỞNG BAN',
      signerPosition: 'PHÓ TRƯỞNG BAN',
      signerName: 'Lê Thị Bình',
      recipients: ['Lưu VP'],
    });
    const blocks = [...placed.flatMap((each) => each.blocks), ...unplaced.map((each) => each.block)];
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
    for (const block of blocks) expect(block.copiedFrom).toEqual({ fileName: 'Báo cáo quý I.docx' });
  });
});
