export const meetingParts = [
  { id: 'prepare', label: 'Chuẩn bị' },
  { id: 'attendance', label: 'Thành phần' },
  { id: 'remarks', label: 'Ý kiến phát biểu' },
  { id: 'conclusions', label: 'Kết luận' },
  { id: 'documents', label: 'Văn bản' },
] as const;

export type MeetingPart = (typeof meetingParts)[number]['id'];
