import type { Letter } from '../../core/model/letter.ts';
import { fakePeriod } from './fake-data.ts';
import { report } from './records.ts';

/** Công văn đề nghị báo cáo as it begins. */
export const fakeLetter: Letter = {
  id: 'request',
  periodId: fakePeriod.id,
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
