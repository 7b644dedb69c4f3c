import type { Form } from '../../core/model/form.ts';
import type { LayoutRecord } from '../../core/model/layout-record.ts';
import type { Letter } from '../../core/model/letter.ts';
import { report } from '../support/records.ts';

// Records of the kinds that the practice quarter has none of.

export const letter: Letter = {
  id: 'request',
  periodId: '2021-q1',
  issuerId: 'nam-dinh-ban-dan-van',
  kind: 'request',
  header: {
    ...report.header,
    abstract: 'V/v báo cáo kết quả công tác quý I/2021',
    recipients: ['Như kính gửi'],
  },
  addressees: ['Hội Nông dân tỉnh', 'Tỉnh đoàn'],
  paragraphs: ['Đề nghị các cơ quan, đơn vị báo cáo như sau:', '- Kết quả công tác quý I/2021.'],
};

export const layout: LayoutRecord = {
  id: 'rieng-1',
  baseId: 'party-hd36',
  name: 'Mẫu của tỉnh',
  from: '2018-04-03',
  to: null,
  switches: { level1Suffix: '-', blankNumberSpaces: 8 },
};

export const form: Form = {
  id: 'bieu-01',
  name: 'Biểu 01 HND',
  organisationKinds: ['farmers-union'],
  periodKinds: ['quarter'],
  whenNone: 'dash',
  whenBlank: 'empty',
  editions: [
    { from: null, file: { sha256: 'ab'.repeat(32), name: 'Biểu 01 HND.xlsx', extension: 'xlsx' }, cells: [] },
  ],
};
