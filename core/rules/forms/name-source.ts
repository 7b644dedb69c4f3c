import type { FigureValue, FormFact } from '../../model/form.ts';

/** How the screen calls the numbers of an indicator. */
export const figureValueNames: Record<FigureValue, string> = {
  period: 'Kỳ này',
  'since-new-year': 'Luỹ kế từ đầu năm',
  previous: 'Kỳ trước',
  'last-year': 'Cùng kỳ năm trước',
  'year-target': 'Chỉ tiêu năm',
  'share-of-target': 'Đạt % so với chỉ tiêu năm',
  'percent-of-previous': 'Bằng % so với kỳ trước',
  'percent-of-last-year': 'Bằng % so với cùng kỳ năm trước',
  numerator: 'Tử số của tỷ lệ',
  denominator: 'Mẫu số của tỷ lệ',
  note: 'Ghi chú',
};

export const formFactNames: Record<FormFact, string> = {
  'organisation-name': 'Tên cơ quan, đơn vị báo cáo',
  'organisation-short-name': 'Tên gọi tắt của cơ quan, đơn vị',
  'superior-name': 'Tên cơ quan cấp trên',
  'period-name': 'Tên kỳ báo cáo',
  year: 'Năm',
  'data-from': 'Số liệu từ ngày',
  'data-to': 'Số liệu đến ngày',
  'place-name': 'Địa danh',
  'report-date': 'Ngày báo cáo',
  'place-and-date': 'Địa danh, ngày … tháng … năm …',
  'report-number': 'Số, ký hiệu báo cáo',
  'signer-position': 'Chức vụ người ký',
  'signer-name': 'Họ tên người ký',
};
