/** Đang soạn → dự thảo lần n → đã duyệt → đã ban hành → đã gửi → đề nghị bổ sung | đã tiếp nhận. */
export const reportStates = [
  'drafting',
  'numbered-draft',
  'approved',
  'issued',
  'sent',
  'supplement-requested',
  'received',
] as const;
export type ReportState = (typeof reportStates)[number];
