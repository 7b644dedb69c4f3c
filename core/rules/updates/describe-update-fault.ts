import type { Problem } from '../../contract/problem.ts';

const systemNames: Record<string, string> = {
  win32: 'Windows',
  darwin: 'macOS',
  linux: 'Linux',
  x64: 'Intel, AMD 64 bit',
  arm64: 'ARM 64 bit',
};

/** Why an update file is not taken, and what to do; `file` comes with its quotation marks and a space before it. */
export function describeUpdateFault(
  file: string,
  { reason, version, installed, system = '' }: Problem['details'],
): string {
  const meantFor = systemNames[system];
  switch (reason) {
    case 'no-key':
      return 'Bản Giao Ban này được dựng để dùng thử, chưa gắn khoá của nơi phát hành, nên không nhận tệp cập nhật. Cài bản mới bằng bộ cài đặt.';
    case 'not-an-update':
      return `Tệp${file} không phải tệp cập nhật của Giao Ban. Chọn tệp có đuôi “.capnhat”.`;
    case 'newer-format':
      return `Tệp${file} viết theo kiểu mới hơn, bản đang dùng chưa đọc được. Cài bản mới bằng bộ cài đặt.`;
    case 'forged':
      return `Chữ ký của tệp${file} không đúng: tệp không do nơi phát hành Giao Ban tạo ra, hoặc đã bị sửa, bị hỏng khi chép. Không dùng tệp này; lấy lại tệp từ nơi phát hành.`;
    case 'cut':
      return `Tệp${file} bị thiếu phần cuối, thường do chép chưa xong hoặc rút USB sớm. Chép lại tệp rồi thử lại.`;
    case 'damaged':
      return `Tệp${file} bị hỏng hoặc bị sửa: nội dung không còn như lúc ký. Chép lại tệp từ nơi phát hành rồi thử lại.`;
    case 'other-system':
      return `Tệp${file} dành cho ${meantFor ?? 'hệ điều hành khác'}, không dùng được trên máy này. Lấy tệp đúng hệ điều hành.`;
    case 'other-architecture':
      return `Tệp${file} dành cho máy có bộ xử lý khác (${meantFor ?? 'khác loại'}), không dùng được trên máy này. Lấy tệp đúng loại máy.`;
    case 'same-version':
      return `Máy này đang dùng đúng phiên bản ${version ?? 'đó'}, không cần cập nhật.`;
    case 'older-version':
      return `Tệp${file} là phiên bản ${version ?? ''} cũ hơn bản đang dùng (${installed ?? 'mới hơn'}). Không cài bản cũ đè lên bản mới, để dữ liệu không bị đọc sai.`;
    case 'changed-since':
      return `Bản chép của tệp${file} trên máy đã bị thay đổi sau khi kiểm tra (có thể do phần mềm diệt vi-rút). Chưa có gì được cài; thử lại, nếu vẫn vậy thì báo người phụ trách máy tính.`;
    case 'not-started':
      return 'Windows hoặc phần mềm diệt vi-rút không cho chạy bộ cài đặt. Chưa có gì được cài, dữ liệu vẫn nguyên; báo người phụ trách máy tính.';
    default:
      return `Chưa dùng được tệp${file}. Lấy lại tệp từ nơi phát hành rồi thử lại.`;
  }
}
