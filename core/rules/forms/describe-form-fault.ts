/** What is wrong with a file that was given as a form, and what to do about it; `file` as ` “Biểu.xlsx”`. */
export function describeFormFault(fault = '', file = '', about = ''): string {
  const sheet = about ? ` “${about}”` : '';
  switch (fault) {
    case 'cell-refused':
      return `Chưa điền được biểu mẫu: ô ${about} không ghi vào được (có công thức, là tiêu đề của bảng, đã bị gộp hoặc không còn). Mở biểu mẫu trong Danh mục, bấm “Kiểm tra” và chọn lại ô.`;
    case 'too-many-rows':
      return `Tệp${file} không dùng làm biểu mẫu được: trang tính${sheet} có nội dung quá dòng 2.000. Trong Excel, xoá các dòng thừa rồi lưu lại.`;
    case 'too-many-columns':
      return `Tệp${file} không dùng làm biểu mẫu được: trang tính${sheet} có nội dung quá cột IV (256 cột). Trong Excel, xoá các cột thừa rồi lưu lại.`;
    default:
      return `Không dùng được tệp${file}: ${describeFile(fault, sheet)}`;
  }
}

function describeFile(fault: string, sheet: string): string {
  switch (fault) {
    case 'empty-file':
      return 'tệp rỗng. Chép lại tệp từ nơi gửi.';
    case 'too-large':
      return 'tệp quá lớn (trên 50 MB). Mở trong Excel, bỏ bớt ảnh rồi lưu thành tệp mới.';
    case 'unpacks-too-large':
      return 'nội dung bên trong lớn bất thường, tệp có thể không an toàn. Đề nghị nơi gửi gửi lại.';
    case 'too-complex':
      return `biểu mẫu quá phức tạp${sheet && ` (trang tính${sheet})`} nên không đọc hết được. Mở trong Excel, xoá các trang, dòng, cột không dùng rồi lưu lại.`;
    case 'password':
      return 'tệp có mật khẩu mở. Mở trong Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại.';
    case 'old-excel':
      return 'đây là tệp Excel đời cũ (.xls). Mở trong Excel, chọn Tệp, Lưu thành, kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp mới.';
    case 'binary-excel':
      return 'đây là tệp Excel nhị phân (.xlsb). Mở trong Excel, chọn Tệp, Lưu thành, kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp mới.';
    case 'template':
      return 'đây là khuôn mẫu Excel (.xltx, .xltm). Mở trong Excel rồi lưu thành kiểu “Excel Workbook (*.xlsx)”.';
    case 'word':
      return 'đây là tệp Word, không phải Excel. Chọn tệp Excel (.xlsx) của biểu mẫu.';
    case 'powerpoint':
      return 'đây là tệp trình chiếu, không phải Excel. Chọn tệp Excel (.xlsx) của biểu mẫu.';
    case 'open-document':
      return 'đây là tệp LibreOffice (.ods). Mở trong LibreOffice hoặc Excel rồi lưu thành .xlsx.';
    case 'pdf':
      return 'đây là tệp PDF. Đề nghị cấp trên gửi tệp Excel (.xlsx) của biểu mẫu.';
    case 'text':
      return 'đây là tệp chữ (thường là .csv hoặc trang web đặt tên .xls). Mở trong Excel rồi lưu thành .xlsx.';
    case 'zip':
      return 'đây là tệp nén. Giải nén rồi chọn tệp Excel (.xlsx) bên trong.';
    case 'no-sheet':
      return 'tệp không có trang tính nào có ô (chỉ có biểu đồ). Kiểm tra lại đã chọn đúng tệp chưa.';
    case 'damaged':
      return `tệp bị hỏng${sheet && ` (trang tính${sheet})`}. Mở thử trong Excel; nếu Excel sửa được thì lưu thành tệp mới.`;
    default:
      return 'đây không phải là tệp Excel (.xlsx). Kiểm tra lại đã chọn đúng tệp chưa.';
  }
}
