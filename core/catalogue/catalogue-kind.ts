import { z } from 'zod';
import type { RecordKind } from '../model/record.ts';

/** The nouns of Danh mục, in the order in which the screen lists them. */
export const catalogueKind = z.enum([
  'organisation',
  'person',
  'recipient-list',
  'outline',
  'indicator',
  'period',
  'cited-document',
  'holiday-year',
  'spelling',
]);
export type CatalogueKind = z.infer<typeof catalogueKind>;

/** Which records a noun's table is about; the spelling of a house is a part of its organisation. */
export const recordKindOf = {
  organisation: 'organisation',
  person: 'person',
  'recipient-list': 'recipient-list',
  outline: 'outline',
  indicator: 'indicator',
  period: 'period',
  'cited-document': 'cited-document',
  'holiday-year': 'holiday-year',
  spelling: 'organisation',
} as const satisfies Record<CatalogueKind, RecordKind>;

/** What a noun is called: as the title of its list, and of one of it in a sentence. */
export const catalogueNames: Record<CatalogueKind, { title: string; one: string }> = {
  organisation: { title: 'Cơ quan, đơn vị', one: 'cơ quan, đơn vị' },
  person: { title: 'Người ký', one: 'người ký' },
  'recipient-list': { title: 'Nơi nhận', one: 'danh sách nơi nhận' },
  outline: { title: 'Đề cương', one: 'đề cương' },
  indicator: { title: 'Nội dung số liệu', one: 'nội dung số liệu' },
  period: { title: 'Kỳ báo cáo', one: 'kỳ báo cáo' },
  'cited-document': { title: 'Văn bản căn cứ, viện dẫn', one: 'văn bản căn cứ, viện dẫn' },
  'holiday-year': { title: 'Ngày nghỉ', one: 'năm' },
  spelling: { title: 'Chính tả, dấu', one: 'cơ quan, đơn vị' },
};
