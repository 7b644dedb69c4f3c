import type { Certainty } from '../../model/certainty.ts';

/** The rule behind a field: what it asks for, where that was found, and how certain it is. */
export type FieldRule = { about: string; text: string; source: string; certainty: Certainty };

/** Only what stands in an official text or in the practice of offices; a field without such a rule has no help. */
export const fieldRules = {
  number: {
    about: 'số, ký hiệu',
    text: 'Văn thư ghi số sau khi ký; trước đó để trống. Văn bản của Đảng đánh số liên tục theo từng loại trong cả nhiệm kỳ, văn bản hành chính đánh số lại từ đầu mỗi năm.',
    source: 'cách áp dụng HD 05-HD/VPTW ở các cơ quan đảng; NĐ 30/2020/NĐ-CP',
    certainty: 'practitioner',
  },
  date: {
    about: 'ngày ban hành',
    text: 'Để trống ngày khi chưa ban hành. Ngày dưới 10 và tháng 1, 2 in thêm số 0 ở trước, các tháng khác thì không.',
    source: 'NĐ 30/2020/NĐ-CP, Phụ lục I; cơ quan đảng viết cùng cách',
    certainty: 'sourced',
  },
  abstract: {
    about: 'trích yếu',
    text: 'Trích yếu báo cáo in chữ thường, đậm, canh giữa dưới tên loại. Văn bản của Đảng mở đầu trích yếu bằng chữ thường.',
    source: 'HD 36-HD/VPTW, thành phần 5a',
    certainty: 'sourced',
  },
  secrecy: {
    about: 'độ mật',
    text: 'Chỉ ghi khi nội dung thuộc danh mục bí mật nhà nước. Không phải thành phần bắt buộc; in trong khung, dưới số, ký hiệu.',
    source: 'Luật Bảo vệ bí mật nhà nước 117/2025/QH15; HD 36-HD/VPTW, thành phần 10',
    certainty: 'sourced',
  },
  urgency: {
    about: 'độ khẩn',
    text: 'Không phải thành phần bắt buộc. Khi ghi thì in trong khung, dưới số, ký hiệu.',
    source: 'HD 36-HD/VPTW, thành phần 10',
    certainty: 'sourced',
  },
  authority: {
    about: 'thể thức đề ký',
    text: 'Văn bản của Đảng: T/M dùng cho cấp uỷ, uỷ ban kiểm tra, đảng đoàn, hội đồng. Ở ban tham mưu, trưởng ban ký thẳng, cấp phó ký K/T; không ghi T/M tên ban.',
    source: 'HD 36-HD/VPTW, điểm 1.7',
    certainty: 'sourced',
  },
  signerName: {
    about: 'họ tên người ký',
    text: 'Không ghi học hàm, học vị, quân hàm hay chữ “đồng chí” trước họ tên.',
    source: 'cách các cơ quan đảng soạn theo HD 05-HD/VPTW',
    certainty: 'practitioner',
  },
  signerPosition: {
    about: 'chức vụ người ký',
    text: 'Dòng chức vụ không nhắc lại tên cơ quan. Văn bản của Đảng in đứng, không đậm; văn bản hành chính in đậm.',
    source: 'cách các cơ quan đang áp dụng; NĐ 30/2020/NĐ-CP',
    certainty: 'practitioner',
  },
  recipients: {
    about: 'nơi nhận',
    text: 'Báo cáo không có “Kính gửi”: mọi nơi gửi đến ghi ở Nơi nhận, mỗi nơi một dòng. Gạch đầu dòng và dấu cuối dòng do phần mềm thêm theo thể thức.',
    source: 'cách các cơ quan đảng soạn theo HD 05-HD/VPTW',
    certainty: 'practitioner',
  },
  addressees: {
    about: 'kính gửi',
    text: 'Chỉ công văn có “Kính gửi”; tờ trình ghi “Kính trình”; báo cáo ghi nơi gửi ở Nơi nhận.',
    source: 'cách các cơ quan đảng soạn theo HD 05-HD/VPTW',
    certainty: 'practitioner',
  },
  subject: {
    about: 'trích yếu công văn',
    text: 'Trích yếu công văn đứng dưới số, ký hiệu: văn bản của Đảng in nghiêng cỡ 12, văn bản hành chính mở đầu “V/v”, in đứng cỡ 12-13.',
    source: 'HD 36-HD/VPTW, thành phần 5b; NĐ 30/2020/NĐ-CP',
    certainty: 'sourced',
  },
  dueDate: {
    about: 'hạn gửi',
    text: '“Trước ngày 20” thì ngày cuối là ngày 19; “chậm nhất ngày 20” thì ngày cuối là ngày 20. Công văn đề nghị báo cáo in đúng cách viết đã chọn.',
    source: 'cách viết trong công văn đề nghị báo cáo của các cơ quan',
    certainty: 'practitioner',
  },
} as const satisfies Record<string, FieldRule>;

export type FieldName = keyof typeof fieldRules;
