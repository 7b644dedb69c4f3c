/** The pages of docs/huong-dan, each under the name of its file, in the order of a year's work. */
export const guideParts = [
  { title: 'Soạn báo cáo', pages: ['bat-dau', 'viet-bao-cao', 'kiem-tra-va-in', 'trinh-lanh-dao'] },
  {
    title: 'Cơ quan tổng hợp',
    pages: ['tiep-nhan', 'cong-van', 'tong-hop', 'lay-y-kien', 'kien-nghi', 'hoi-nghi', 'theo-doi'],
  },
  { title: 'Danh mục, mẫu', pages: ['danh-muc', 'the-thuc', 'bieu-mau-excel'] },
  {
    title: 'Giữ dữ liệu',
    pages: ['sao-luu', 'khi-co-su-co', 'cap-nhat', 'phim-tat', 'nguoi-phu-trach-may'],
  },
] as const;

export type GuidePageId = (typeof guideParts)[number]['pages'][number];

export const guidePageIds: readonly GuidePageId[] = guideParts.flatMap(({ pages }) => [...pages]);
