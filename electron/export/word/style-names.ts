import type { StyleName } from '../../../core/layouts/layout-profile.ts';

/** Id of the style in the file, and its name in Word's style pane (a comma would make an alias of what follows it). */
type WordStyle = { id: string; name: string };

export const wordStyles: Record<StyleName, WordStyle> = {
  superior: { id: 'Superior', name: 'Cơ quan cấp trên' },
  issuer: { id: 'Issuer', name: 'Cơ quan ban hành' },
  'issuer-mark': { id: 'IssuerMark', name: 'Dấu dưới tên cơ quan' },
  title: { id: 'LetterheadTitle', name: 'Tiêu đề - Quốc hiệu' },
  motto: { id: 'Motto', name: 'Tiêu ngữ' },
  number: { id: 'DocumentNumber', name: 'Số và ký hiệu' },
  'place-date': { id: 'PlaceDate', name: 'Địa danh và ngày tháng' },
  stamp: { id: 'Stamp', name: 'Độ mật - độ khẩn' },
  'document-type': { id: 'DocumentType', name: 'Tên loại văn bản' },
  abstract: { id: 'Abstract', name: 'Trích yếu' },
  'abstract-mark': { id: 'AbstractMark', name: 'Dấu dưới trích yếu' },
  subject: { id: 'LetterSubject', name: 'Trích yếu công văn' },
  salutation: { id: 'Salutation', name: 'Kính gửi' },
  addressees: { id: 'Addressees', name: 'Kính gửi - Danh sách' },
  body: { id: 'BodyText', name: 'Thân bài' },
  'heading-1': { id: 'HeadingLevel1', name: 'Đề mục I' },
  'heading-2': { id: 'HeadingLevel2', name: 'Đề mục 1' },
  'heading-3': { id: 'HeadingLevel3', name: 'Đề mục a' },
  'heading-4': { id: 'HeadingLevel4', name: 'Ý gạch đầu dòng' },
  'heading-5': { id: 'HeadingLevel5', name: 'Ý dấu cộng' },
  'table-head': { id: 'TableHead', name: 'Bảng - Đầu cột' },
  'table-text': { id: 'TableText', name: 'Bảng - Chữ' },
  'table-number': { id: 'TableNumber', name: 'Bảng - Số' },
  footnote: { id: 'FootnoteBody', name: 'Chú thích' },
  authority: { id: 'Authority', name: 'Quyền hạn người ký' },
  position: { id: 'Position', name: 'Chức vụ người ký' },
  'signer-name': { id: 'SignerName', name: 'Họ tên người ký' },
  'recipients-title': { id: 'RecipientsTitle', name: 'Nơi nhận' },
  recipients: { id: 'Recipients', name: 'Nơi nhận - Danh sách' },
  'page-number': { id: 'PageNumber', name: 'Số trang' },
  'appendix-title': { id: 'AppendixTitle', name: 'Tên phụ lục' },
  'appendix-reference': { id: 'AppendixReference', name: 'Phụ lục - Kèm theo' },
  'running-mark': { id: 'RunningMark', name: 'Dấu đầu trang' },
};

/** Styles that carry what a layout profile does not name. */
export const frameStyles = {
  /** Word's own two styles for notes: it gives them to every note that is added by hand. */
  footnoteMark: { id: 'FootnoteReference', name: 'footnote reference' },
  addedFootnote: { id: 'FootnoteText', name: 'footnote text' },
  footnoteRule: { id: 'FootnoteRule', name: 'Vạch trên chú thích' },
  runningMarkText: { id: 'RunningMarkText', name: 'Dấu đầu trang - Chữ' },
  /** A line of one point where the format demands a paragraph and the page shows none. */
  spacer: { id: 'Spacer', name: 'Dòng đệm' },
  afterTable: { id: 'AfterTable', name: 'Dòng sau bảng' },
  rule: { id: 'Rule', name: 'Đường kẻ' },
  plainTable: { id: 'PlainTable', name: 'Khung không kẻ' },
  dataTable: { id: 'DataTable', name: 'Bảng số liệu' },
} satisfies Record<string, WordStyle>;
