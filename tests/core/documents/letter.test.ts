import { describe, expect, it } from 'vitest';
import { buildLetter } from '../../../core/documents/letter.ts';
import type { Piece } from '../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { frontHd91 } from '../../../core/layouts/profiles/front-hd91.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import { stateNd30 } from '../../../core/layouts/profiles/state-nd30.ts';
import type { Letter } from '../../../core/model/letter.ts';
import type { OrganisationVersion } from '../../../core/model/organisation.ts';
import { commission, report } from '../../support/records.ts';

const letter: Letter = {
  id: 'request',
  periodId: '2021-q1',
  issuerId: 'ban-dan-van',
  kind: 'request',
  header: {
    ...report.header,
    number: '7',
    abstract: 'V/v báo cáo kết quả công tác quý I/2021',
    recipients: ['Như kính gửi', 'Lưu Ban Dân vận'],
  },
  addressees: ['Hội Nông dân tỉnh;', '- Tỉnh đoàn', ''],
  paragraphs: ['Đề nghị báo cáo như sau:', '', '- Kết quả công tác.', 'Đề nghị quan tâm thực hiện.'],
};

const text = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .replaceAll('\u00A0', ' ');

function read(layout: LayoutProfile, changed: Partial<Letter> = {}) {
  const [organisation] = commission.versions;
  const document = buildLetter({
    letter: { ...letter, ...changed },
    organisation: organisation as OrganisationVersion,
    layout,
    isPractice: false,
  });
  return document.sections[0]?.blocks.map((block): unknown => {
    switch (block.kind) {
      case 'letterhead':
        return block.rows.map((row) => [
          row.left.map((line) => `${line.style}: ${text(line.pieces)}`),
          row.right.map((line) => `${line.style}: ${text(line.pieces)}`),
        ]);
      case 'title':
        return block.lines.map((line) => `${line.style}: ${text(line.pieces)}`);
      case 'paragraph':
        return `${block.style}: ${text(block.pieces)}`;
      default:
        return block.kind;
    }
  });
}

describe('a công văn', () => {
  it('has its subject under the number, no document type, a list of addressees, and the end mark of the house', () => {
    expect(read(partyHd36)).toEqual([
      [
        [
          ['superior: TỈNH UỶ NAM ĐỊNH', 'issuer: BAN DÂN VẬN', 'issuer-mark: *'],
          ['title: ĐẢNG CỘNG SẢN VIỆT NAM'],
        ],
        [['number: Số 07-CV/BDVTU'], [expect.stringContaining('place-date: Nam Định, ngày')]],
        [['subject: V/v báo cáo kết quả công tác quý I/2021'], []],
      ],
      [
        [['salutation: '], []],
        [['salutation: Kính gửi:'], ['addressees: - Hội Nông dân tỉnh;', 'addressees: - Tỉnh đoàn.']],
        [['salutation: '], []],
      ],
      'body: Đề nghị báo cáo như sau:',
      'body: - Kết quả công tác.',
      'body: Đề nghị quan tâm thực hiện./.',
      'signature',
    ]);
  });

  it('names a single addressee in the middle', () => {
    expect(read(partyHd36, { addressees: ['Tỉnh đoàn'] })?.[1]).toEqual([
      'salutation: ',
      'salutation: Kính gửi: Tỉnh đoàn',
      'salutation: ',
    ]);
  });

  it.each([
    [stateNd30, 'number: Số: 07/BDVTU'],
    [frontHd91, 'number: Số: 07/CV-BDVTU'],
  ])('bears the number of its rule', (layout, number) => {
    expect(read(layout)?.[0]).toMatchObject([{}, [[number], {}], {}]);
  });

  it('of invitation has type and abstract in the middle, and the number of its type in every layout', () => {
    const invitation: Partial<Letter> = {
      kind: 'invitation',
      header: { ...letter.header, abstract: 'Dự Hội nghị giao ban quý I/2021' },
      addressees: ['Lãnh đạo Tỉnh đoàn'],
    };
    expect(read(partyHd36, invitation)?.slice(0, 3)).toEqual([
      [
        expect.anything(),
        [['number: Số 07-GM/BDVTU'], [expect.stringContaining('place-date: Nam Định, ngày')]],
      ],
      ['document-type: GIẤY MỜI', 'abstract: Dự Hội nghị giao ban quý I/2021', 'abstract-mark: -----'],
      ['salutation: ', 'salutation: Kính mời: Lãnh đạo Tỉnh đoàn', 'salutation: '],
    ]);
    expect(read(stateNd30, invitation)?.[0]).toMatchObject([{}, [['number: Số: 07/GM-BDVTU'], {}]]);
  });

  it('has its subject in italics of 12 points in Party layout, upright in that of the State', () => {
    expect(partyHd36.styles.subject).toMatchObject({ sizePt: 12, isItalic: true });
    expect(stateNd30.styles.subject).toMatchObject({ sizePt: 12, isItalic: false });
  });
});
